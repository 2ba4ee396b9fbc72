// A Document -> what each of its sections says itself, so that a draft can be compared with the file that it was made from.

import type { Block, Document } from '../../model/document.js'
import { unitsOfDocument } from '../../redline/document-units.js'
import { textOfUnit } from '../../redline/unit.js'

/** By the ids of sections and annexes: all but headings and blocks to sign, notes last. */
export function saidBySections(document: Document): ReadonlyMap<string, string> {
  const found = new Map<string, string[]>()
  for (const { kind, cells, source } of unitsOfDocument(document, isLeftOut)) {
    if (kind === 'heading') continue
    const said = found.get(source.section)
    if (said === undefined) found.set(source.section, [textOfUnit({ cells })])
    else said.push(textOfUnit({ cells }))
  }
  const ids = new Set(document.parts.flatMap(({ blocks }) => idsIn(blocks)))
  return new Map([...ids].map((id) => [id, (found.get(id) ?? []).join('\n')]))
}

function idsIn(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => (block.kind === 'section' ? [block.id, ...idsIn(block.blocks)] : []))
}

function isLeftOut({ kind }: Block): boolean {
  return kind === 'signatures'
}

/** Letters and digits of a text: what has to be the same. Signs, spaces and how letters are composed are the printer's. */
export function signsOf(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}%§]/gu, '')
}
