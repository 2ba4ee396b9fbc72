// A language that has not got every text takes those that it lacks from another: which ones, and how they are marked, so
// that they are hyphenated and read aloud in their own.

import type { Block, Document, Inline } from '../model/document.js'
import type { Place } from '../base/problem.js'
import { clauseOf } from '../check/units.js'

/** Data in which every text that is given by language has one for the first of the chain, its own or the next. */
export function withFallback<T>(data: T, chain: readonly string[]): T {
  const [code = ''] = chain
  if (chain.length < 2) return data
  const filled = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(filled)
    if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value
    const entries = Object.entries(value)
    const texts = value as Record<string, unknown>
    const next = chain.find((one) => typeof texts[one] === 'string')
    const isByLanguage = entries.every(([key, text]) => typeof text === 'string' && /^[a-z]{2,3}$/.test(key))
    if (isByLanguage && next !== undefined && texts[code] === undefined) return { ...texts, [code]: texts[next] }
    return Object.fromEntries(entries.map(([key, inner]) => [key, filled(inner)]))
  }
  return filled(data) as T
}

/** The Document with what comes from clauses of another language marked as such. */
export function markFallback(document: Document, code: string): Document {
  const mark = (inlines: readonly Inline[], place: Place | null): readonly Inline[] => {
    const source = place ?? placeIn(inlines)
    const language = source === null || clauseOf(source) === null ? null : languageOf(source)
    if (language === null || language === code || inlines.length === 0) return inlines
    return [{ kind: 'foreign', language, inlines, source }]
  }
  const all = (blocks: readonly Block[]): Block[] => blocks.map(one)
  const one = (block: Block): Block => {
    switch (block.kind) {
      case 'paragraph':
        return { ...block, inlines: mark(block.inlines, block.source) }
      case 'section':
        return { ...block, title: mark(block.title, block.source), blocks: all(block.blocks) }
      case 'list':
        return { ...block, items: block.items.map((item) => ({ ...item, blocks: all(item.blocks) })) }
      case 'table': {
        const rows = (list: typeof block.rows): typeof block.rows =>
          list.map((row) => ({ ...row, cells: row.cells.map((cell) => ({ ...cell, blocks: all(cell.blocks) })) }))
        const caption = block.caption === null ? null : mark(block.caption, block.source)
        return { ...block, caption, header: rows(block.header), rows: rows(block.rows) }
      }
      case 'remark':
        return { ...block, title: block.title && mark(block.title, block.source), blocks: all(block.blocks) }
      case 'quotation':
      case 'confidential':
        return { ...block, blocks: all(block.blocks) }
      default:
        return block
    }
  }
  return {
    ...document,
    parts: document.parts.map((part) => ({ ...part, blocks: all(part.blocks) })),
    notes: document.notes.map((note) => ({ ...note, blocks: all(note.blocks) })),
  }
}

function languageOf({ file }: Place): string | null {
  return /(?:^|\/)clauses\/([a-z]{2,3})\//.exec(file)?.[1] ?? null
}

function placeIn(inlines: readonly Inline[]): Place | null {
  for (const inline of inlines) if ('source' in inline && inline.source !== null) return inline.source
  return null
}
