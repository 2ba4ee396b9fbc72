// A text as it lies on disk -> the same with line feeds alone, and back again with pieces of it replaced.

import { lastAtOrBefore } from '../../base/lists.js'

/** A piece of a text, and what is to stand in its place. */
export interface Splice {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Replaces pieces that do not overlap; of those that begin at the same place the first comes first. */
export function spliced(text: string, splices: readonly Splice[]): string {
  const sorted = splices.toSorted((a, b) => a.start - b.start)
  let from = 0
  const pieces: string[] = []
  for (const { start, end, text: inserted } of sorted) {
    pieces.push(text.slice(from, start), inserted)
    from = end
  }
  return pieces.join('') + text.slice(from)
}

/** Without byte order mark and carriage returns. */
export function withLineFeeds(raw: string): string {
  return raw.replace(/^\uFEFF/u, '').replace(/\r\n?/g, '\n')
}

/**
 * Replaces pieces of a text by their places in the one `withLineFeeds` gives. All else stays, byte for byte; what is put in gets the
 * line endings that the text has.
 */
export function splicedRaw(raw: string, splices: readonly Splice[]): string {
  const first = raw.startsWith('\uFEFF') ? 1 : 0
  /* Offsets with line feeds alone of the line feeds that have a carriage return before them. */
  const pairs = [...raw.matchAll(/\r\n/g)].map(({ index }, before) => index - first - before)
  const ending = endingOf(raw)
  const inRaw = (offset: number): number =>
    first + offset + lastAtOrBefore(pairs.length, (index) => (pairs[index] ?? 0) + 1, offset) + 1
  return spliced(
    raw,
    splices.map(({ start, end, text }) => {
      return { start: inRaw(start), end: inRaw(end), text: text.replaceAll('\n', ending) }
    }),
  )
}

/** How the first line of a text ends. */
export function endingOf(raw: string): string {
  return /\r\n?|\n/.exec(raw)?.[0] ?? '\n'
}

/** Where the line begins in which an offset lies. */
export function lineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1
}

/** Where that line ends: before its line feed, or at the end of the text. */
export function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset)
  return end < 0 ? text.length : end
}

/** How many characters stand before an offset on its line. */
export function columnOf(text: string, offset: number): number {
  return offset - lineStart(text, offset)
}

/** True where nothing but white space stands before an offset on its line. */
export function beginsLine(text: string, offset: number): boolean {
  return /^[ \t]*$/.test(text.slice(lineStart(text, offset), offset))
}
