// Comments of a Word file -> what they say, each told once: with the change that it is made on, or else by itself.

import { addAll, grouped } from '../base/lists.js'
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
  const left = new Map<string, SaidComment>()
  /** By the ids of comments, those that they stand under. */
  const threads = new Map<string, string>()
  for (const [first, all] of threadsOf(comments)) {
    const { id, author, date } = first
    left.set(id, { ids: all.map((one) => one.id), author, date, text: all.map((one) => said(one, first)).join('\n') })
    for (const one of all) threads.set(one.id, id)
  }
  return {
    take: (ids) => {
      const found = [...new Set(ids.map((id) => threads.get(id) ?? ''))].flatMap((id) => left.get(id) ?? [])
      for (const { ids: own } of found) left.delete(own[0] ?? '')
      return found.map(({ author, text }) => (author === null ? text : `${author}: ${text}`)).join('\n')
    },
    left: () => [...left.values()],
  }
}

/** Comments that answer none, each with its answers and theirs. Those that answer each other in a circle begin with the first of them. */
function threadsOf(comments: readonly ReadComment[]): [ReadComment, ReadComment[]][] {
  const ids = new Set(comments.map(({ id }) => id))
  const answers = grouped(comments, ({ answers: above }) => above)
  const told = new Set<ReadComment>()
  const withAnswers = (first: ReadComment): ReadComment[] => {
    const all: ReadComment[] = []
    const open = [first]
    for (let one = open.pop(); one !== undefined; one = open.pop()) {
      if (told.has(one)) continue
      told.add(one)
      all.push(one)
      addAll(open, (answers.get(one.id) ?? []).toReversed())
    }
    return all
  }
  const isFirst = ({ answers: above }: ReadComment): boolean => above === null || !ids.has(above)
  return [...comments.filter(isFirst), ...comments].flatMap((first): [ReadComment, ReadComment[]][] => {
    const all = withAnswers(first)
    return all.length === 0 ? [] : [[first, all]]
  })
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
