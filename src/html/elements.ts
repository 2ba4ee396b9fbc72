// Small elements that blocks and inlines share, and what all of them have to know of the page.

import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { RunningText, Inline, Signatures } from '../model/document.js'
import type { Addresses } from './addresses.js'

/** What a renderer of blocks and inlines has to know of the page. */
export interface Page {
  readonly addresses: Addresses
  readonly words: RunningText['words']
  /** What the page around the agreement adds to it; null where it stands alone. */
  readonly additions: Additions | null
}

/** What stands beside the agreement's own text on the site that publishes it. */
export interface Additions {
  readonly belowHeading: (heading: Heading) => readonly Element[]
  /** In place of lines to sign. */
  readonly signatures: (block: Signatures) => Element
}

/** The heading of a section or annex. */
export interface Heading {
  readonly id: string | null
  readonly label: string | null
  readonly title: readonly Inline[]
}

/** Where on the page a block stands. */
export interface Place {
  readonly page: Page
  /** Level of the heading above: 1 under the title, 2 in a section or annex. */
  readonly level: number
  /** Id of the heading above, which names what has no name of its own. */
  readonly heading: string | null
  /** True within a side of a parallel clause: each element carries its row. */
  readonly aligned: boolean
}

/** Children on lines of their own, so that their words stay apart when a tool takes the text out. */
export function lines(children: readonly ElementContent[]): ElementContent[] {
  return [lineFeed, ...children.flatMap((child) => [child, lineFeed])]
}

/** The number or sign before a heading or an entry, and the space after it. */
export function label(printed: string): ElementContent[] {
  return [h('span', { className: ['label'] }, printed), { type: 'text', value: ' ' }]
}

/** A visible line to write on, named for those who cannot see it. */
export function blank(size: string, name: string): ElementContent {
  return h('span', { className: ['blank', `blank-${size}`], role: 'img', ariaLabel: name })
}

/** A link to a place on the same page. */
export function fragment(id: string): string {
  return `#${encodeURIComponent(id)}`
}

/** Address of a note at the end of the page. Section ids have no full stop, so the two never meet. */
export function noteAddress(note: string): string {
  return `note.${note}`
}

/** Address of a note's first call in the text. */
export function callAddress(note: string): string {
  return `call.${note}`
}

const lineFeed: ElementContent = { type: 'text', value: '\n' }
