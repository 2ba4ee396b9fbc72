// Compares what a tool has taken out of a file with what the Document says, word for word.
// Goes in: extracted text, expected words. Comes out: the first difference with what stands around it, or null.

import { pageNumber, words, type Expected, type Reading } from './reading.js'

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

interface State {
  readonly main: Read
  readonly notes: Read
}

const start: State = { main: { words: 0, letters: 0 }, notes: { words: 0, letters: 0 } }

/**
 * The text and the notes have each to come in their order; a note may stand anywhere between, the head of a table at the
 * top of any page. A word that is broken over two lines (after a hyphen of its own, in an address, or with a soft hyphen)
 * counts as one, also when the foot of the page stands between.
 * @param printedHyphens true for a program that divides words with hyphens that are printed, and so are in its text
 */
export function difference(extracted: string, reading: Reading, printedHyphens = false): string | null {
  const found = foundWords(extracted, printedHyphens)
  const reached = new Map<number, Map<string, State>>()
  const reach = (at: number, state: State): void => {
    const states = reached.get(at) ?? new Map<string, State>()
    states.set(JSON.stringify(state), state)
    reached.set(at, states)
  }

  reach(0, start)
  let last = { at: 0, state: start }
  for (let at = 0; at <= found.length; at += 1) {
    const word = found[at]
    for (const state of (reached.get(at) ?? new Map<string, State>()).values()) {
      const { main, notes } = state
      if (at > last.at || main.words > last.state.main.words) last = { at, state }
      if (word === undefined) {
        if (isRead(main, reading.main) && isRead(notes, reading.notes)) return null
        continue
      }
      if (reading.main[main.words] === pageNumber) {
        reach(at, { main: next(main), notes })
        if (/^\d+$/.test(word.text)) reach(at + 1, { main: next(main), notes })
      }
      if (word.startsPage) for (const after of afterHeads(found, at, reading.heads)) reach(after, state)
      for (const after of follow(word, reading.main, main)) reach(at + 1, { main: after, notes })
      for (const after of follow(word, reading.notes, notes)) reach(at + 1, { main, notes: after })
    }
    reached.delete(at)
  }
  return report(found, last.at, reading, last.state)
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
    let states = [{ at, read: start.main }]
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
  return `after “${before.join(' ')}”: expected “${expected(reading.main, state.main.words)}”${note}, found “${after.join(' ') || '(end)'}”`
}
