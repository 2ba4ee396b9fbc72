// Markdown, line by line, before it is parsed. Goes in: a text. Comes out: its lines, what each stands in, and which of them
// open a paragraph whatever stands above them. Where that cannot be told from the lines alone, a paragraph goes on: what is
// one for the parser is never two here.

export interface Line {
  readonly offset: number
  /** What stands before the content: white space, and marks of quotations, lists and notes. */
  readonly prefix: string
  /** The marks of quotations and lists alone, with the space before each; numbers are all alike. */
  readonly marks: string
  /** Width of the prefix in columns. */
  readonly indent: number
  /** True for the first line of a footnote. */
  readonly note: boolean
  readonly content: string
  /** True where nothing stands in the line but white space and marks of quotations. */
  readonly isBlank: boolean
  /** True for a blank line, and for one that opens a paragraph. */
  readonly opens: boolean
  /** True for the rows of a table from the line of hyphens on: each cell is a paragraph. */
  readonly row: boolean
}

type Read = Omit<Line, 'opens' | 'row'>

/** The lines of a text. */
export function* linesOf(text: string): Generator<Line> {
  let before: Read | null = null
  let isItem = false
  let place = 0
  let table: string | null = null
  for (const { 0: whole, index } of text.matchAll(/[^\r\n]*(?:\r\n?|\n|$)/gu)) {
    const line = readLine(whole, index)
    const { prefix, marks, isBlank, content } = line
    const afterBlank = before === null || before.isBlank || isHeading(before)
    const mark = content === '' ? undefined : item.exec(prefix)?.[1]
    /* A number that is not 1 opens an item only after an empty line, or where the line above is one. */
    isItem =
      mark !== undefined && (!/^\d/u.test(mark) || mark === '1' || afterBlank || (isItem && before?.marks === marks))
    const opens = afterBlank || isBlank || isItem || isHeading(line) || note.test(prefix)
    place = opens ? 1 : place + 1
    if (opens || (table !== null && (table !== prefix || !content.startsWith('|')))) table = null
    else if (place === 2 && before !== null && opensTable(before, line)) table = prefix
    yield { ...line, opens, row: table !== null }
    before = line
  }
}

/** An item of a list that nothing but other items can stand around. */
const item = /^ {0,3}([-+*]|\d{1,9})[.)]?[ \t]/u

const label = String.raw`\[\^(?:[^\s[\]\\]|\\(?:[[\]\\]|(?![[\]\\]))){1,999}\]:`
const note = new RegExp(`^ {0,3}${label}`, 'u')

/** The marks that open what a line stands in, from its beginning on. */
const containers = new RegExp(String.raw`[ \t]*(>|(?:[-+*]|\d{1,9}[.)])(?=[ \t\r\n]|$)|${label})`, 'uy')

function readLine(whole: string, offset: number): Read {
  let start = 0
  let marks = ''
  containers.lastIndex = 0
  for (let found = containers.exec(whole); found !== null; found = containers.exec(whole)) {
    start = containers.lastIndex
    if (!found[0].endsWith(':')) marks += found[0].replace(/\d+/u, '1')
  }
  while (isSpace(whole.charAt(start))) start += 1
  let end = whole.length
  while (end > start && /[ \t\r\n]/u.test(whole.charAt(end - 1))) end -= 1
  const prefix = whole.slice(0, start)
  const content = whole.slice(start, end)
  const indent = prefix.length + 3 * (prefix.match(/\t/gu)?.length ?? 0)
  const isBlank = content === '' && /^[ \t>]*$/u.test(prefix)
  return { offset, prefix, marks, indent, note: prefix.includes('[^'), content, isBlank }
}

function isSpace(character: string): boolean {
  return character === ' ' || character === '\t'
}

/** A heading right in the text: neither it nor what follows it belongs to a paragraph around it. */
function isHeading({ prefix, content }: Read): boolean {
  return /^ {0,3}$/u.test(prefix) && /^#{1,6}(?:[ \t]|$)/u.test(content)
}

/** True where a line of hyphens makes the one above it the head of a table: it has as many cells. */
function opensTable(head: Read, { prefix, content }: Read): boolean {
  if (head.prefix !== prefix || /[^ \t>]/u.test(prefix) || !head.content.startsWith('|')) return false
  return /^\|(?:[ \t]*:?-+:?[ \t]*\|)*(?:[ \t]*:?-+:?)?$/u.test(content) && cellsOf(content) === cellsOf(head.content)
}

/** Strokes that divide cells, and so the cells of a row that begins with one. */
export function cellsOf(row: string): number {
  const strokes = row.replace(/\\[\\|]/gu, '')
  return (strokes.match(/\|/gu)?.length ?? 0) - (strokes.endsWith('|') ? 1 : 0)
}
