// What a page has to say. Goes in: a Document. Comes out: the words of its text in two streams, the text and the notes,
// because a page has the notes at its foot or its end, wherever the call is; and the heads of its tables, which stand
// again on every page that a table goes on to.

import { inlineText, text } from '../../src/text/text.js'
import type { Block, Contents, Document, Part, Table } from '../../src/model/document.js'

/** A word, or a place in the table of contents where leaders and a page number may stand. */
export type Expected = string | typeof pageNumber
export const pageNumber = Symbol('page number')

export interface Reading {
  readonly main: readonly Expected[]
  readonly notes: readonly Expected[]
  /** What may stand again at the top of a page. */
  readonly heads: readonly (readonly string[])[]
}

/** @param withContents whether the table of contents is part of what is read */
export function readingOf(document: Document, withContents: boolean): Reading {
  const bare = (part: Part): Document => ({ ...document, notes: [], parts: [part] })
  const blocks = (part: Part, list: readonly Block[]): string[] =>
    words(text(bare({ ...part, kind: 'main', blocks: list })))
  return {
    main: document.parts.flatMap((part) => [
      ...words(text(bare({ ...part, blocks: [] }))),
      ...part.blocks.flatMap((block): Expected[] => {
        if (block.kind === 'contents') return withContents ? contentsWords(block) : []
        return blocks(part, [block])
      }),
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

/** Text in words: what stands between white space. Leaders, lines to write on and boxes to tick are no words. */
export function words(printed: string): string[] {
  return printed
    .replace(/(?:\. ?){3,}|[_☐□]+/gu, ' ')
    .split(/\s+/u)
    .filter((word) => word !== '')
}
