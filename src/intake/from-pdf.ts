// Where the pieces of a PDF's text stand -> its lines, joined into paragraphs. What a PDF says of its structure is not trusted: many
// have none.

import { placeIn, problem, type Checked } from '../base/problem.js'
import { folded } from '../redline/words.js'
import { cleaned } from './from-docx.js'
import { plainLine, saidPlainly, type TakenLine, type TakenText } from './text.js'

/** A piece of a page, in points from its lower left corner. */
export interface PlacedPiece {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
}

export interface PlacedPieces {
  readonly height: number
  readonly texts: readonly PlacedPiece[]
}

interface PdfLine {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly end: number
  readonly size: number
  readonly page: number
  /** From 0 at the foot of the page to 1. */
  readonly height: number
}

/**
 * Takes in a text; without what stands at the head or the foot of most pages, and without numbers of pages.
 * @param joining words before which a hyphen at the end of a line stands for the rest of a compound: `hälso- och`
 */
export function takenFromPdf(pages: readonly PlacedPieces[], joining: ReadonlySet<string>): TakenText {
  const lines = withoutRunning(pages.flatMap(linesOf), pages.length)
  const body = usual(lines.map(({ size }) => Math.round(size * 2) / 2))
  const width = Math.max(0, ...lines.map(({ end }) => end))
  const blocks: TakenLine[] = []
  let open: PdfLine[] = []
  const close = (): void => {
    const [first] = open
    if (first !== undefined) {
      const text = joined(open, joining)
      const strong = first.size > body * largerThan
      blocks.push({
        ...plainLine(text, { opensPage: opensPage(first, lines) }),
        said: [{ ...saidPlainly(text), strong }],
      })
    }
    open = []
  }
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1]
    if (before !== undefined && isNewParagraph(before, line, width)) close()
    open.push(line)
  }
  close()
  return {
    ...{ blocks, notes: new Map(), version: null, date: null, title: null, hasContents: false },
    left: { pictures: 0, comments: 0, tracked: 0, merged: 0 },
  }
}

/** The same with what is told of it: rule `import/pdf`, where it could not be read (null), or has no text. */
export function takenPages(
  pages: readonly PlacedPieces[] | null,
  file: string,
  joining: ReadonlySet<string>,
): Checked<TakenText | null> {
  if (pages === null) return { value: null, problems: [problem('import/pdf', {}, placeIn(file))] }
  const value = takenFromPdf(pages, joining)
  if (value.blocks.length === 0) return { value: null, problems: [problem('import/pdf#no-text', {}, placeIn(file))] }
  return { value, problems: [] }
}

/** A line that is larger by so much is no running text. */
const largerThan = 1.08

function opensPage(line: PdfLine, lines: readonly PdfLine[]): boolean {
  return lines.find(({ page }) => page === line.page) === line && line.page > 0
}

/** Pieces on one height are a line, from left to right. */
function linesOf({ texts, height }: PlacedPieces, page: number): PdfLine[] {
  const rows: PlacedPiece[][] = []
  for (const piece of [...texts].filter(({ text }) => text.trim() !== '').sort((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1)
    const [first] = row ?? []
    if (
      row !== undefined &&
      first !== undefined &&
      Math.abs(first.y - piece.y) < Math.max(first.size, piece.size) * 0.4
    )
      row.push(piece)
    else rows.push([piece])
  }
  return rows.map((row) => {
    const sorted = row.sort((a, b) => a.x - b.x)
    let [text, end] = ['', 0]
    for (const piece of sorted) {
      const isApart = text !== '' && piece.x - end > piece.size * 0.15 && !/\s$/.test(text)
      text += `${isApart ? ' ' : ''}${piece.text}`
      end = piece.x + piece.width
    }
    const [first] = sorted
    const size = Math.max(...sorted.map((piece) => piece.size))
    const place = { x: first?.x ?? 0, y: first?.y ?? 0, end, size, page, height: (first?.y ?? 0) / Math.max(1, height) }
    return { text: folded(cleaned(text.normalize('NFKC'))), ...place }
  })
}

/** Lines at the head and foot that most pages have, whatever their numbers, and numbers of pages alone. */
function withoutRunning(lines: readonly PdfLine[], pages: number): PdfLine[] {
  const isEdge = ({ height }: PdfLine): boolean => height > 0.9 || height < 0.1
  const key = ({ text }: PdfLine): string => text.replace(/\d+/g, '0')
  const counts = new Map<string, Set<number>>()
  for (const line of lines.filter(isEdge)) counts.set(key(line), (counts.get(key(line)) ?? new Set()).add(line.page))
  const isRunning = (line: PdfLine): boolean => pages > 1 && (counts.get(key(line))?.size ?? 0) * 2 > pages
  const isNumber = ({ text }: PdfLine): boolean =>
    /^(?:\p{L}+ )?\d{1,4}(?:\s?(?:\(\d{1,4}\)|[/–-]\s?\d{1,4}|\p{L}{2,3} \d{1,4}))?$/u.test(text)
  return lines.filter((line) => line.text !== '' && !(isEdge(line) && (isRunning(line) || isNumber(line))))
}

const opening = /^(?:[•▪◦‣●○■·–—-]\s|§\s?\d|\d{1,2}(?:\.\d{1,2})*[.)]?\s+\p{Lu}|\p{Ll}\)\s|\d{1,2}\s§)/u

function isNewParagraph(before: PdfLine, line: PdfLine, width: number): boolean {
  if (opening.test(line.text)) return true
  if (Math.abs(before.size - line.size) > line.size * 0.06) return true
  const endsSentence = /[.:;!?”»)]$/.test(before.text)
  const isShort = before.end < width * 0.8
  if (before.page !== line.page) return endsSentence || isShort
  if (before.y - line.y > line.size * 1.75) return true
  return isShort && (endsSentence || /^\p{Lu}/u.test(line.text))
}

/** A word that was divided at the end of a line is one; a hyphen that stands for something stays. */
function joined(lines: readonly PdfLine[], joining: ReadonlySet<string>): string {
  return lines
    .map(({ text }) => text)
    .reduce((said, next) => {
      if (!/\p{L}[-\u2010]$/u.test(said) || !/^\p{Ll}/u.test(next)) return `${said} ${next}`
      const word = /^\p{L}+/u.exec(next)?.[0] ?? ''
      return joining.has(word) ? `${said} ${next}` : said.slice(0, -1) + next
    })
}

function usual(sizes: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const size of sizes) counts.set(size, (counts.get(size) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 11
}

/** Words that join two in the languages of a library, from their patterns of lists. */
export function joiningWords(
  languages: Iterable<{ readonly list: { readonly and: string; readonly or: string } }>,
): Set<string> {
  return new Set(
    [...languages].flatMap(({ list }) =>
      [list.and, list.or].flatMap((pattern) => pattern.replace(/\{\w+\}/g, ' ').match(/\p{L}+/gu) ?? []),
    ),
  )
}
