// Compares what a tool has taken out of a file with what the Document says, word for word.
// Goes in: extracted text, expected words. Comes out: the first difference with what stands around it, or null.

import { pageNumber, words, type Expected, type Reading } from './reading.js'

interface Word {
  readonly text: string
  readonly endsLine: boolean
  readonly startsPage: boolean
}

/** How far both streams have been read. */
interface State {
  readonly main: number
  readonly notes: number
}

/**
 * The text and the notes have each to come in their order; a note may stand anywhere between, the head of a table at the
 * top of any page. A word that is broken over two lines (after a hyphen of its own, in an address, or with a soft hyphen)
 * counts as one.
 */
export function difference(extracted: string, reading: Reading): string | null {
  const found = foundWords(extracted)
  const reached = new Map<number, Map<string, State>>([[0, new Map([['0 0', { main: 0, notes: 0 }]])]])
  let last: { at: number; state: State } = { at: 0, state: { main: 0, notes: 0 } }

  const reach = (at: number, state: State): void => {
    const states = reached.get(at) ?? new Map<string, State>()
    states.set(`${state.main} ${state.notes}`, state)
    reached.set(at, states)
  }

  for (let at = 0; at <= found.length; at += 1) {
    for (const state of (reached.get(at) ?? new Map<string, State>()).values()) {
      const { main, notes } = state
      if (at > last.at || main > last.state.main) last = { at, state }
      if (at === found.length && main === reading.main.length && notes === reading.notes.length) return null
      if (found[at]?.startsPage === true) for (const after of afterHeads(found, at, reading.heads)) reach(after, state)
      for (const after of followInMain(found, at, reading.main, main)) reach(after, { main: main + 1, notes })
      for (const after of follow(found, at, reading.notes[notes])) reach(after, { main, notes: notes + 1 })
    }
    reached.delete(at)
  }
  return report(found, last.at, reading, last.state)
}

/** As `follow`; the full stop of "m.m." before a page number is lost among the leaders. */
function followInMain(found: readonly Word[], at: number, main: readonly Expected[], index: number): number[] {
  const expected = main[index]
  const shortened =
    typeof expected === 'string' && main[index + 1] === pageNumber ? expected.replace(/\.$/, '') : expected
  const exact = follow(found, at, expected)
  return shortened === expected ? exact : [...exact, ...follow(found, at, shortened)]
}

/** Where reading may go on when the expected word stands here. */
function follow(found: readonly Word[], at: number, expected: Expected | undefined): number[] {
  if (expected === undefined) return []
  if (expected === pageNumber) return /^\d+$/.test(found[at]?.text ?? '') ? [at, at + 1] : [at]
  let read = ''
  for (let next = at; next < found.length; next += 1) {
    const word = found[next]
    if (word === undefined) return []
    read += word.text.replace(/\u00AD/g, '')
    if (read === expected) return [next + 1]
    if (!word.endsLine || !expected.startsWith(read)) return []
  }
  return []
}

/** Where reading may go on when the head of a table stands here again. */
function afterHeads(found: readonly Word[], at: number, heads: Reading['heads']): number[] {
  return heads.flatMap((head) =>
    head.length > 0 && head.every((word, index) => found[at + index]?.text === word) ? [at + head.length] : [],
  )
}

function foundWords(extracted: string): Word[] {
  return extracted.split('\f').flatMap((page) => {
    const inPage = page.split('\n').flatMap((line) => {
      const inLine = words(line)
      return inLine.map((text, index) => ({ text, endsLine: index === inLine.length - 1, startsPage: false }))
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
  const note = state.notes < reading.notes.length ? ` or the note “${expected(reading.notes, state.notes)}”` : ''
  return `after “${before.join(' ')}”: expected “${expected(reading.main, state.main)}”${note}, found “${after.join(' ') || '(end)'}”`
}
