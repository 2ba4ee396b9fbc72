// What a page has to say. Goes in: a Document. Comes out: the words of its text, and apart from them those of its notes,
// because a page has the notes at its foot or its end, wherever the call is; and the heads of its tables, which stand
// again on every page that a table goes on to.

import { inlineText, text } from '../../src/text/text.js'
import type { Block, Contents, Document, Part, Table } from '../../src/model/document.js'

/** A word, or a place in the table of contents where leaders and a page number may stand. */
export type Expected = string | typeof pageNumber
export const pageNumber = Symbol('page number')

/** Columns that a tool reads in turn, line by line or row by row; one where the text stands across the page. */
export type Passage = readonly (readonly Expected[])[]

export interface Reading {
  /** One after the other. */
  readonly passages: readonly Passage[]
  readonly notes: readonly Expected[]
  /** What may stand again at the top of a page. */
  readonly heads: readonly (readonly string[])[]
}

export interface Manner {
  /** Whether the table of contents is part of what is read. */
  readonly contents: boolean
  /** Two languages: `pages` have them in columns, a `structure` has one after the other. */
  readonly of: 'pages' | 'structure'
}

export function readingOf(document: Document, manner: Manner): Reading {
  const bare = (part: Part): Document => ({ ...document, notes: [], parts: [part] })
  const blocks = (part: Part, list: readonly Block[]): string[] =>
    words(text(bare({ ...part, kind: 'main', blocks: list })))
  const passages = (part: Part, block: Block): Passage[] => {
    if (block.kind === 'contents') return [[manner.contents ? contentsWords(block) : []]]
    if (manner.of === 'structure') return [[blocks(part, [block])]]
    if (block.kind === 'parallel') return [block.sides.map((side) => blocks(part, side.blocks))]
    // A row that goes on to the next page stands there with all of its cells.
    if (block.kind === 'table')
      return [
        [blocks(part, [{ ...block, header: [], rows: [] }])],
        ...[...block.header, ...block.rows].map(({ cells }) => cells.map((cell) => blocks(part, cell.blocks))),
      ]
    return [[blocks(part, [block])]]
  }
  return {
    passages: document.parts.flatMap((part) => [
      [words(text(bare({ ...part, blocks: [] })))],
      ...part.blocks.flatMap((block) => passages(part, block)),
    ]),
    notes: document.notes.flatMap((note) =>
      document.parts[0] === undefined ? [] : [...words(note.label), ...blocks(document.parts[0], note.blocks)],
    ),
    heads: document.parts.flatMap((part) =>
      tablesIn(part.blocks).map(({ header }) =>
        blocks(
          part,
          header.flatMap(({ cells }) => cells.flatMap((cell) => cell.blocks)),
        ),
      ),
    ),
  }
}

function tablesIn(list: readonly Block[]): Table[] {
  return list.flatMap((block): Table[] => {
    if (block.kind === 'table') return [block]
    if (block.kind === 'parallel') return tablesIn(block.sides.flatMap((side) => side.blocks))
    if (block.kind === 'list') return tablesIn(block.items.flatMap((item) => item.blocks))
    return 'blocks' in block && block.kind !== 'signatures' ? tablesIn(block.blocks) : []
  })
}

function contentsWords(contents: Contents): Expected[] {
  return [
    ...words(contents.title),
    ...contents.entries.flatMap((entry): Expected[] => {
      const title = inlineText(entry.title.filter((inline) => inline.kind !== 'note'))
      return [...words(entry.label ?? ''), ...words(title), pageNumber]
    }),
  ]
}

/**
 * Text in words: what stands between white space. Leaders, of two dots where there is room for no more, lines to write on
 * and boxes to tick are no words.
 */
export function words(printed: string): string[] {
  return printed
    .replace(/(?:\. ?){3,}|\.{2}(?=\d+$)|[_☐□]+/gmu, ' ')
    .split(/\s+/u)
    .filter((word) => word !== '')
}
