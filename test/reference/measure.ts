// A Document, the text of its reference and the map between their sections -> words on both sides, section by section.
// Nothing may fall between the rows: every line of the reference and every block of ours belongs to exactly one.

import type { Block, Contents, Document } from '../../src/model/document.js'
import { inlineText, text } from '../../src/text/text.js'

/** What the authors wrote down: which section of the reference became which clauses. */
export interface ReferenceMap {
  readonly reference: string
  readonly rows: readonly MapRow[]
  /** Ids of clauses and furniture that the reference has no text for, each with the reason. */
  readonly added: Readonly<Record<string, string>>
}

export interface MapRow {
  readonly title: string
  /** Where the section starts: the beginning of its first line. */
  readonly from: string
  /** Beginnings of lines that stand elsewhere in the reference (notes at the foot of a later page) and belong here. */
  readonly also?: readonly string[]
  /** Ids of clauses as the agreement names them. */
  readonly clauses: readonly string[]
  /** Printed from data by the program: title block, revision note, table of approvals, signature blocks, … */
  readonly data?: readonly string[]
}

export interface Measured {
  readonly title: string
  /** Words in the reference; null for what the program adds. */
  readonly reference: number | null
  readonly ours: number
  /** Printed from data alone: no sentence of ours, so no bounds. */
  readonly data: boolean
  readonly note: string
}

/** Our text is at least and at most so many times as long as the reference's. */
export const bounds = { least: 0.8, most: 1.3 }

/** Ours over the reference's, or null where there is nothing to compare. */
export function ratioOf({ reference, ours, data }: Measured): number | null {
  return reference === null || reference === 0 || data ? null : ours / reference
}

export function leavesBounds(row: Measured): boolean {
  const ratio = ratioOf(row)
  return ratio !== null && (ratio < bounds.least || ratio > bounds.most)
}

/** Words counted alike on both sides: what stands between spaces and has a letter or a digit. A date is one, however it is written. */
export function countWords(printed: string): number {
  const dated = printed.replace(
    /(?:\bden\s+)?\b\d{1,2}\.?\s+(?:jan|feb|mar|apr|maj|mai|jun|jul|aug|sep|o[kc]t|nov|de[cs])\p{L}*\s+\d{4}\b/gu,
    '1',
  )
  return dated.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}

/**
 * The table of one agreement.
 * @param clauseIds id of each clause of the agreement by its path (`dalarna-rss/yearly-cost` -> `costs`)
 * @throws Error when a line of the reference or a block of the Document belongs to no row or to two
 */
export function measure(
  map: ReferenceMap,
  reference: string,
  document: Document,
  clauseIds: ReadonlyMap<string, string>,
): Measured[] {
  const theirs = referenceWords(map.rows, reference)
  const ours = ourWords(document, clauseIds)
  const used = new Set<string>()
  const take = (id: string): number => {
    const found = ours.get(id)
    if (found === undefined) throw new Error(`The map names ${id}, which ${document.agreement} does not print.`)
    if (used.has(id)) throw new Error(`The map of ${document.agreement} names ${id} twice.`)
    used.add(id)
    return found
  }
  const rows = map.rows.map(({ title, clauses, data = [] }, index) => ({
    title,
    reference: theirs[index] ?? 0,
    ours: [...clauses, ...data].reduce((sum, id) => sum + take(id), 0),
    data: clauses.length === 0,
    note: data.length > 0 ? `printed from data: ${data.join(', ')}` : '',
  }))
  const added = Object.entries(map.added).map(([id, note]) => ({
    title: id,
    reference: null,
    ours: take(id),
    data: true,
    note,
  }))
  const forgotten = [...ours.keys()].filter((id) => !used.has(id))
  if (forgotten.length > 0) throw new Error(`No row of ${document.agreement} has ${forgotten.join(', ')}.`)
  return [...rows, ...added]
}

function referenceWords(rows: readonly MapRow[], reference: string): number[] {
  const counts = rows.map(() => 0)
  const pending = [...rows.keys()]
  let current: number | null = null
  for (const line of reference.split('\n').map((raw) => raw.trim())) {
    const next = pending[0]
    if (next !== undefined && line.startsWith(rows[next]?.from ?? '')) current = pending.shift() ?? null
    const elsewhere = rows.findIndex(({ also = [] }) => also.some((start) => line.startsWith(start)))
    const row = elsewhere >= 0 ? elsewhere : current
    const count = countWords(line)
    if (row === null && count > 0) throw new Error(`No row has the line “${line}” of the reference.`)
    if (row !== null) counts[row] = (counts[row] ?? 0) + count
  }
  const missing = pending.map((row) => rows[row]?.from)
  if (missing.length > 0) throw new Error(`No line of the reference begins with “${missing.join('”, “')}”.`)
  return counts
}

/** Words by clause id, by furniture (title, approvals, …) and by annex with a text of its own. */
function ourWords(document: Document, clauseIds: ReadonlyMap<string, string>): Map<string, number> {
  const words = new Map<string, number>()
  const add = (id: string, blocks: readonly Block[]): void => {
    words.set(id, (words.get(id) ?? 0) + countWords(printed(document, blocks)))
  }
  const walk = (blocks: readonly Block[]): void => {
    for (const block of blocks) {
      const clause = block.source === null ? null : clauseOf(block.source.file)
      const own = clause === null ? undefined : clauseIds.get(clause)
      if (block.kind === 'section') {
        const id = own ?? block.id
        add(id, [{ ...block, blocks: [] }])
        walk(block.blocks)
      } else if (block.kind === 'signatures') {
        add('signature blocks', [
          {
            ...block,
            blocks: block.blocks.map((one) => ({ ...one, lines: one.lines.map((line) => ({ ...line, label: '' })) })),
          },
        ])
      } else if (block.kind === 'contents') {
        words.set(furniture(block), contentsWords(block))
      } else add(own ?? clause ?? furniture(block), [block])
    }
  }
  for (const part of document.parts) {
    if (part.kind === 'main') walk(part.blocks)
    else if (part.content !== 'listed') add(`annex ${part.id}`, part.blocks)
  }
  return words
}

/** The table of contents as printed, each entry with its page number; it is no part of text(Document). */
function contentsWords({ title, entries }: Contents): number {
  const lines = entries.map((entry) => `${entry.label ?? ''} ${inlineText(entry.title)} 1`)
  return countWords([title, ...lines].join('\n'))
}

/** `…/clauses/sv/dalarna-rss/role.md` -> `dalarna-rss/role`; null for templates and agreement files. */
function clauseOf(file: string): string | null {
  return /\/clauses\/[^/]+\/(.+)\.md$/.exec(file)?.[1] ?? null
}

/** What the program prints around the sections, by a name that no clause has. */
function furniture(block: Block): string {
  const names: Partial<Record<Block['kind'], string>> = {
    title: 'title block',
    remark: 'revision note',
    table: 'table of approvals',
    facts: 'document information',
    parties: 'list of parties',
    contents: 'table of contents',
  }
  return names[block.kind] ?? block.kind
}

/** The text of some blocks, with the notes that they call. */
function printed(document: Document, blocks: readonly Block[]): string {
  const main = document.parts[0]
  return main === undefined ? '' : text({ ...document, parts: [{ ...main, kind: 'main', blocks }] })
}
