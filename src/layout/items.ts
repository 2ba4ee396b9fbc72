// The values that pass between the stages of layout: flow makes items, pages place their content.
// All measures are points; x counts from the left edge of the page, y downwards.

import { addAll } from '../base/lists.js'
import type { Inline } from '../model/document.js'
import type { FontStyle, Shape } from './fonts.js'
import type { Mark, Tag } from './structure.js'

/** What flow makes of a block, from top to bottom. A page may end between two leaves unless a `keep` forbids it. */
export type Item = Leaf | Space | Keep | NewPage

/** A piece that is not split over pages (a line of text, a row of a table). */
export interface Leaf {
  readonly kind: 'leaf'
  readonly height: number
  /** `y` counts from the top of the leaf. */
  readonly contents: readonly Content[]
  /** Notes called here, by id: they stand at the foot of the same page. */
  readonly notes: readonly string[]
  /** Ids of what begins here: targets of references and bookmarks. */
  readonly anchors: readonly string[]
  /** What is repeated above this leaf when it comes first on a page (a table's header). */
  readonly header: Leaf | null
  /** A leaf that may be cut between lines when it is tall (a row with much text). */
  readonly divisible: boolean
}

/** Vertical space; of two that meet the larger holds, and none stands at the top of a page. */
export interface Space {
  readonly kind: 'space'
  readonly height: number
}

/** The leaves before and after had better stand on the same page: `cost` is what ending a page here costs. */
export interface Keep {
  readonly kind: 'keep'
  /** Compares with the costs of a gap, see `plan.ts`; infinite: they stand together wherever a page can hold them. */
  readonly cost: number
}

export interface NewPage {
  readonly kind: 'newPage'
}

export type Content = TextContent | RuleContent | BoxContent | FieldContent | ImageContent | PageNumberContent

export interface TextContent {
  readonly kind: 'text'
  readonly x: number
  /** Of the baseline. */
  readonly y: number
  readonly width: number
  readonly style: FontStyle
  readonly size: number
  readonly colour: string
  readonly shapes: readonly Shape[]
  /** What in the Document each shape says; null for what layout puts in. */
  readonly origins: readonly (Inline | null)[]
  /** Added to the width of each space, and after each sign, to fill the line. */
  readonly wordSpace: number
  readonly letterSpace: number
  /** Null for an artifact: furniture, leaders, repeated headers. */
  readonly mark: Mark | null
  readonly link: Link | null
}

/** A straight line; thin rules are artifacts, unless they are a blank to fill in. */
export interface RuleContent {
  readonly kind: 'rule'
  readonly x: number
  readonly y: number
  readonly width: number
  /** 0 for a horizontal line. */
  readonly height: number
  readonly thickness: number
  readonly colour: string
  readonly mark: Mark | null
}

export interface BoxContent {
  readonly kind: 'box'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly thickness: number
  readonly colour: string
  readonly fill: string | null
  readonly mark: Mark | null
}

/** Room for a signature field. */
export interface FieldContent {
  readonly kind: 'field'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly field: string
  readonly tooltip: string
}

export interface ImageContent {
  readonly kind: 'image'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly mark: Mark | null
}

/** Stands for the number of the page on which the target begins; set when all pages are known. */
export interface PageNumberContent {
  readonly kind: 'pageNumber'
  readonly target: string
  /** Right edge. */
  readonly x: number
  readonly y: number
  readonly style: FontStyle
  readonly size: number
  readonly colour: string
  readonly mark: Mark | null
  readonly link: Link | null
}

/** A line of a text, set. */
export interface Line {
  /** Of the text, without a space at its end; never more than the measure unless a single sign is wider. */
  readonly width: number
  /** `y` counts from the baseline, `x` from the left edge of the measure. */
  readonly contents: readonly Content[]
  readonly notes: readonly string[]
  readonly anchors: readonly string[]
  /** Ends inside a word. */
  readonly hyphenated: boolean
}

/** A link to an address or to an id in the document; all its pieces share one value. `contents` says where it leads. */
export interface Link {
  readonly url: string | null
  readonly target: string | null
  readonly contents: string
}

/** What flow makes of a block: items for the pages, tags for the structure. */
export interface Flowed {
  readonly items: readonly Item[]
  readonly tags: readonly Tag[]
}

/** Never apart. */
export const keep: Keep = held(Infinity)
export const newPage: NewPage = { kind: 'newPage' }

/** Better not apart. */
export function held(cost: number): Keep {
  return { kind: 'keep', cost }
}

export function space(height: number): Space {
  return { kind: 'space', height }
}

export function leaf(height: number, contents: readonly Content[], more: Partial<Omit<Leaf, 'kind'>> = {}): Leaf {
  return { kind: 'leaf', height, contents, notes: [], anchors: [], header: null, divisible: false, ...more }
}

/** The same content further right and down. */
export function moved(content: Content, right: number, down: number): Content {
  return { ...content, x: content.x + right, y: content.y + down }
}

/** The items as one leaf, spaces and all: for cells, and for what never splits. */
export function stacked(items: readonly Item[]): Leaf {
  const contents: Content[] = []
  const notes: string[] = []
  const anchors: string[] = []
  let height = 0
  let pending = 0
  for (const item of items) {
    if (item.kind === 'space') pending = Math.max(pending, item.height)
    if (item.kind !== 'leaf') continue
    const top = height === 0 ? 0 : height + pending
    pending = 0
    addAll(
      contents,
      item.contents.map((content) => moved(content, 0, top)),
    )
    addAll(notes, item.notes)
    addAll(anchors, item.anchors)
    height = top + item.height
  }
  return leaf(height, contents, { notes, anchors })
}
