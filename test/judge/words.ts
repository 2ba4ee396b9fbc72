// Compares what a tool has taken out of a file with what the Document says, word for word.
// Goes in: extracted text, expected words. Comes out: the first difference with what stands around it, or null.

import { pageNumber, words, type Expected, type Passage, type Reading } from './reading.js'

interface Word {
  readonly text: string
  readonly endsLine: boolean
  readonly startsPage: boolean
  /** Ends its line with a hyphen that may belong to the division alone. */
  readonly divided: boolean
}

/** How far a stream has been read: words, and letters of the next word when a line has ended within it. */
interface Read {
  readonly words: number
  readonly letters: number
}

/** How far the columns of a passage and the notes have been read. */
interface State {
  readonly passage: number
  readonly columns: readonly Read[]
  readonly notes: Read
}

const unread: Read = { words: 0, letters: 0 }

/**
 * The text and the notes have each to come in their order; a note may stand anywhere between, the head of a table at the
 * top of any page, and the columns of a passage in turn, each in its order. A word that is broken over two lines (after a
 * hyphen of its own, in an address, or with a soft hyphen) counts as one, also when the foot of the page, or a line of
 * another column, stands between.
 * @param printedHyphens true for a program that divides words with hyphens that are printed, and so are in its text
 */
export function difference(extracted: string, reading: Reading, printedHyphens = false): string | null {
  const found = foundWords(extracted, printedHyphens)
  const reached = new Map<number, Map<string, State>>()
  const reach = (at: number, state: State): void => {
    const states = reached.get(at) ?? new Map<string, State>()
    const settled = inNextPassage(state, reading)
    states.set(JSON.stringify(settled), settled)
    reached.set(at, states)
  }

  const start: State = { passage: 0, columns: beginning(reading.passages[0]), notes: unread }
  reach(0, start)
  let last = { at: 0, state: start }
  for (let at = 0; at <= found.length; at += 1) {
    const word = found[at]
    for (const state of (reached.get(at) ?? new Map<string, State>()).values()) {
      if (at > last.at || isFurther(state, last.state)) last = { at, state }
      if (word === undefined) {
        if (isAtEnd(state, reading)) return null
        continue
      }
      const passage = reading.passages[state.passage] ?? []
      passage.forEach((column, index) => {
        const read = state.columns[index] ?? unread
        const further = (after: Read): State => ({ ...state, columns: state.columns.with(index, after) })
        if (column[read.words] === pageNumber) {
          reach(at, further(next(read)))
          if (/^\d+$/.test(word.text)) reach(at + 1, further(next(read)))
        }
        for (const after of follow(word, column, read)) reach(at + 1, further(after))
      })
      if (word.startsPage) for (const after of afterHeads(found, at, reading.heads)) reach(after, state)
      for (const after of follow(word, reading.notes, state.notes)) reach(at + 1, { ...state, notes: after })
    }
    reached.delete(at)
  }
  return report(found, last.at, reading, last.state)
}

function beginning(passage: Passage | undefined): readonly Read[] {
  return (passage ?? []).map(() => unread)
}

/** The state at the beginning of the next passage that has words, where all columns of this one have been read. */
function inNextPassage(state: State, { passages }: Reading): State {
  let { passage, columns } = state
  while (
    passage < passages.length - 1 &&
    columns.every((read, index) => read.letters === 0 && read.words === passages[passage]?.[index]?.length)
  ) {
    passage += 1
    columns = beginning(passages[passage])
  }
  return { ...state, passage, columns }
}

function isFurther(state: State, other: State): boolean {
  const wordsRead = (columns: readonly Read[]): number => columns.reduce((sum, read) => sum + read.words, 0)
  return state.passage === other.passage
    ? wordsRead(state.columns) > wordsRead(other.columns)
    : state.passage > other.passage
}

function isAtEnd({ passage, columns, notes }: State, reading: Reading): boolean {
  return (
    columns.every((read, index) => isRead(read, reading.passages[passage]?.[index] ?? [])) &&
    reading.passages.slice(passage + 1).every((later) => later.every((column) => isRead(unread, column))) &&
    isRead(notes, reading.notes)
  )
}

/** Where a stream goes on when its next word, or the next piece of it, stands here. */
function follow(word: Word, stream: readonly Expected[], read: Read): Read[] {
  const expected = stream[read.words]
  if (typeof expected !== 'string') return []
  const piece = word.text.replace(/\u00AD/g, '')
  const rest = expected.slice(read.letters)
  if (piece === rest) return [next(read)]
  // The full stop of "m.m." before a page number is lost among the leaders.
  if (stream[read.words + 1] === pageNumber && `${piece}.` === rest) return [next(read)]
  if (word.endsLine && rest.startsWith(piece)) return [{ ...read, letters: read.letters + piece.length }]
  const undivided = piece.slice(0, -1)
  return word.divided && rest.startsWith(undivided) ? [{ ...read, letters: read.letters + undivided.length }] : []
}

function next(read: Read): Read {
  return { words: read.words + 1, letters: 0 }
}

/** Whether nothing is left; a page number at the very end may be missing. */
function isRead(read: Read, stream: readonly Expected[]): boolean {
  return read.letters === 0 && stream.slice(read.words).every((expected) => expected === pageNumber)
}

/** Where reading may go on when the head of a table stands here again. */
function afterHeads(found: readonly Word[], at: number, heads: Reading['heads']): number[] {
  return heads.flatMap((head) => {
    let states = [{ at, read: unread }]
    const ends: number[] = []
    while (states.length > 0) {
      states = states.flatMap((state) => {
        const word = found[state.at]
        const reads = word === undefined ? [] : follow(word, head, state.read)
        return reads.map((read) => ({ at: state.at + 1, read }))
      })
      ends.push(...states.flatMap((state) => (isRead(state.read, head) ? [state.at] : [])))
    }
    return ends
  })
}

function foundWords(extracted: string, printedHyphens: boolean): Word[] {
  return extracted.split('\f').flatMap((page) => {
    const inPage = page.split('\n').flatMap((line) => {
      const inLine = words(line)
      return inLine.map((text, index) => {
        const endsLine = index === inLine.length - 1
        const divided = printedHyphens && endsLine && text.length > 1 && text.endsWith('-')
        return { text, endsLine, startsPage: false, divided }
      })
    })
    return inPage.map((word, index) => ({ ...word, startsPage: index === 0 }))
  })
}

function report(found: readonly Word[], at: number, reading: Reading, state: State): string {
  const before = found.slice(Math.max(0, at - 8), at).map((word) => word.text)
  const after = found.slice(at, at + 10).map((word) => word.text)
  const expected = (list: readonly Expected[], from: number): string =>
    list
      .slice(from, from + 10)
      .map((word) => (word === pageNumber ? '(page number)' : word))
      .join(' ') || '(end)'
  const note =
    state.notes.words < reading.notes.length ? ` or the note “${expected(reading.notes, state.notes.words)}”` : ''
  const columns = (reading.passages[state.passage] ?? []).map((column, index) => {
    const from = state.columns[index]?.words ?? 0
    const later = reading.passages.slice(state.passage + 1).flatMap((passage) => passage[0] ?? [])
    return `“${expected(from < column.length ? column : later, from < column.length ? from : 0)}”`
  })
  return `after “${before.join(' ')}”: expected ${columns.join(' or ')}${note}, found “${after.join(' ') || '(end)'}”`
}
