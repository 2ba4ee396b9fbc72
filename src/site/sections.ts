// A Document -> its sections and annexes with their text: what is searched, and what two versions are compared by.

import { addressesOf } from '../html/addresses.js'
import type { Block, Document, Inline } from '../model/document.js'
import { blocksIn } from '../model/walk.js'
import { inlineText, passageText } from '../text/text.js'

export interface SectionText {
  /** The address on the page. */
  readonly id: string
  /** Number and title. */
  readonly name: string
  /** Lines of the section itself, those of its sub-sections aside. */
  readonly body: string
}

/** Sections and annexes in order. */
export function sectionsOf(document: Document): SectionText[] {
  const { targets } = addressesOf(document)
  const tell = passageText(document)
  return document.parts
    .flatMap((part) => [
      ...(part.kind === 'main' ? [] : [part]),
      ...blocksIn(part.blocks, ({ kind }) => kind === 'section').filter((block) => block.kind === 'section'),
    ])
    .filter(({ id }) => targets.has(id))
    .map(({ id, label, title, blocks }) => ({
      id,
      name: nameOf(label, title),
      body: tell(blocks.filter(isBody)).trim(),
    }))
}

/** What stands before the first section: title, parties, facts. */
export function opening(document: Document): string {
  const blocks = document.parts.filter(({ kind }) => kind === 'main').flatMap((part) => part.blocks)
  const end = blocks.findIndex(({ kind }) => kind === 'section')
  return passageText(document)(end < 0 ? blocks : blocks.slice(0, end)).trim()
}

function isBody({ kind }: Block): boolean {
  return kind !== 'section' && kind !== 'signatures' && kind !== 'title'
}

function nameOf(label: string | null, title: readonly Inline[]): string {
  return [label ?? '', inlineText(title)].filter((piece) => piece !== '').join(' ')
}
