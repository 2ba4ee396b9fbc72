// Comments of a Word file -> what they say, each told once: with the change that it is made on, or else by itself.

import type { ReadBlock, ReadComment, ReadDocx } from '../docx/read/types.js'

/** A comment with its answers. */
export interface SaidComment {
  /** Its own id, and those of its answers. */
  readonly ids: readonly string[]
  readonly author: string | null
  readonly date: string | null
  readonly text: string
}

/** Hands out each comment once. */
export interface OpenComments {
  /** What the comments say that are made on something; what has been handed out is not said again. */
  readonly take: (ids: readonly string[]) => string
  /** Those that have not been handed out. */
  readonly left: () => readonly SaidComment[]
}

export function commentsOf({ comments }: ReadDocx): OpenComments {
  const threads = comments.filter(({ answers }) => answers === null || !comments.some(({ id }) => id === answers))
  const left = new Map(
    threads.map((first): [string, SaidComment] => {
      const all = [first, ...answersTo(first.id, comments)]
      const { id, author, date } = first
      return [id, { ids: all.map((one) => one.id), author, date, text: all.map((one) => said(one, first)).join('\n') }]
    }),
  )
  return {
    take: (ids) => {
      const found = [...left.values()].filter((one) => one.ids.some((id) => ids.includes(id)))
      for (const one of found) left.delete(one.ids[0] ?? '')
      return found.map(({ author, text }) => (author === null ? text : `${author}: ${text}`)).join('\n')
    },
    left: () => [...left.values()],
  }
}

function answersTo(id: string, comments: readonly ReadComment[]): ReadComment[] {
  return comments.filter(({ answers }) => answers === id).flatMap((one) => [one, ...answersTo(one.id, comments)])
}

/** What a comment says; an answer with its author. */
function said(one: ReadComment, first: ReadComment): string {
  const text = textOf(one.blocks).trim()
  return one === first || one.author === null ? text : `${one.author}: ${text}`
}

function textOf(blocks: readonly ReadBlock[]): string {
  return blocks
    .map((block) =>
      block.kind === 'paragraph'
        ? block.pieces.map(({ text, isSeen }) => (isSeen ? text : '')).join('')
        : block.rows.flatMap(({ cells }) => cells.map((cell) => textOf(cell.blocks))).join('\n'),
    )
    .join('\n')
}
