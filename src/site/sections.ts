// A Document -> its sections and annexes with their text: what is searched.

import { addressesOf } from '../html/addresses.js'
import type { Block, Document } from '../model/document.js'
import { blocksIn } from '../model/walk.js'
import { inlineText, passageText, sectionName } from '../text/text.js'

export interface SectionText {
  /** The address on the page. */
  readonly id: string
  /** Number and title, of a section of an annex after the annex. */
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
      ...(part.kind === 'main' ? [] : [{ ...part, name: [part.label ?? '', inlineText(part.title)].join(' ').trim() }]),
      ...blocksIn(part.blocks, ({ kind }) => kind === 'section')
        .filter((block) => block.kind === 'section')
        .map((section) => ({ ...section, name: sectionName(part, section) })),
    ])
    .filter(({ id }) => targets.has(id))
    .map(({ id, name, blocks }) => ({ id, name, body: tell(blocks.filter(isBody)).trim() }))
}

function isBody({ kind }: Block): boolean {
  return kind !== 'section' && kind !== 'signatures' && kind !== 'title'
}
