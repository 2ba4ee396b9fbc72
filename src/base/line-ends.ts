// The bytes of a text file as it lies on the disk -> its text as it is read; and a new text with the byte order mark and the ends of
// lines that the file had.

/** The text of a file's bytes as it lies there, with byte order mark and ends of lines. */
export function rawTextOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
}

/** The text of a file's bytes as it is edited: without byte order mark, lines ended by a line feed. */
export function textOf(bytes: Uint8Array): string {
  return rawTextOf(bytes)
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
}

/**
 * A text with the byte order mark and the ends of lines of what is to be replaced by it: lines that stay at the beginning and at the end
 * keep theirs, the others get the one that the first line has.
 * @param text with line feeds; what has carriage returns is left as it is
 * @param raw what stood there; '' for a new file
 */
export function withEndsOf(raw: string, text: string): string {
  const mark = raw.startsWith('\uFEFF') && !text.startsWith('\uFEFF') ? '\uFEFF' : ''
  if (!raw.includes('\r') || text.includes('\r')) return mark + text
  const before = linesOf(raw.replace(/^\uFEFF/, ''))
  const after = linesOf(text)
  const usual = before[0]?.end === '' ? '\n' : (before[0]?.end ?? '\n')
  const most = Math.min(before.length, after.length)
  const isSame = (one: Line | undefined, other: Line | undefined): boolean => one?.text === other?.text
  let first = 0
  while (first < most && isSame(before[first], after[first])) first += 1
  let last = 0
  while (last < most - first && isSame(before.at(-1 - last), after.at(-1 - last))) last += 1
  const ended = after.map((line, index) => {
    if (line.end === '') return line.text
    const old =
      index < first
        ? before[index]
        : index >= after.length - last
          ? before[index - after.length + before.length]
          : undefined
    return line.text + (old === undefined || old.end === '' ? usual : old.end)
  })
  return mark + ended.join('')
}

interface Line {
  readonly text: string
  /** '' at the end of the text. */
  readonly end: string
}

function linesOf(text: string): Line[] {
  return [...text.matchAll(/([^\r\n]*)(\r\n?|\n|$)/g)].map(([, line = '', end = '']) => ({ text: line, end }))
}
