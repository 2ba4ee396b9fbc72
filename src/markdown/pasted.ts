// Lists and tables as other programs paste them, which would run together into one paragraph. Goes in: a paragraph. Comes
// out: a problem for each line that was meant as an item, a row or a heading. Rules: `markdown/pasted-list`, `markdown/left-over`.

import type { Paragraph } from 'mdast'
import { problem, type Problem } from '../base/problem.js'
import { tokenPattern, type Filled } from '../template/filled.js'
import { offsetOf, placeAt } from './places.js'

/** What opens lines of a paragraph and is no text: bullets, numbers, cells, `#`. One problem of each kind, where it begins. */
export function checkPasted(node: Paragraph, filled: Filled, file: string): Problem[] {
  const start = offsetOf(node)
  const lines = linesOf(filled.markdown.slice(start, node.position?.end.offset))
  const at = (offset: number): ReturnType<typeof placeAt> => placeAt(filled, start + offset, file)
  const numbered = countingLines(lines)
  const problems = lines.flatMap(({ text, offset }, index): Problem[] => {
    const bullet = (index === 0 ? firstBullet : bullets).exec(text)?.[0]
    if (bullet !== undefined) return [problem('markdown/pasted-list#bullet', { mark: bullet }, at(offset))]
    const number = (index === 0 ? firstNumber : numbers).exec(text)?.[0]
    if (number !== undefined) return [problem('markdown/pasted-list#number', { mark: number }, at(offset))]
    if (numbered.has(index))
      return [problem('markdown/pasted-list#counted', { mark: enumerator.exec(text)?.[0] ?? '' }, at(offset))]
    const hashes = index === 0 ? /^#{1,6}(?=\s|\p{L})/u.exec(text)?.[0] : undefined
    if (hashes !== undefined) return [problem('markdown/left-over#heading', { mark: hashes }, at(offset))]
    if (/^\|.*\|\s*$/u.test(text)) return [problem('markdown/left-over#row', { mark: '|' }, at(offset))]
    const tab = text.search(/\S[ \u00a0]*\t/u)
    return tab < 0 ? [] : [problem('markdown/left-over#tab', {}, at(offset + tab + 1))]
  })
  const first = new Map(problems.toReversed().map((one) => [one.entry, one]))
  return [...first.values()].reverse()
}

/** Bullets of Word; all but round ones, and hyphens with a space that is none, may be text unless a tab follows. */
const bullets = /^(?:[•▪◦‣●○■·](?=\s)|[o§–—](?=\t)|[-+](?=[\u00a0\u2000-\u200a\u202f]))/u
/** At the start of a paragraph a dash or an `o` is a bullet with a plain space too. */
const firstBullet = new RegExp(`${bullets.source}|^[o–—](?=[ \\u00a0])`, 'u')
const numbers = /^(?:\d+(?:\.\d+)*|\(?[a-z]\))\.?(?=\t)/u
/** "1.2 Uppdraget": a section's number typed by hand. */
const firstNumber = new RegExp(String.raw`${numbers.source}|^\d{1,2}(?:\.\d{1,2})+\.?(?=[ \u00a0]+\p{Lu})`, 'u')

/** What counts the items of a list that was typed by hand: `3\.`, `a)`, `(ii)`. */
const enumerator = /^(?:(\d{1,2})\\?[.)]|\((\d{1,2})\)|\(?([a-z])\\?\)|\(?([ivx]+)\\?\))(?=\s)/u

/** Indexes of lines that count on from each other, two at least: one alone may be text. */
function countingLines(lines: readonly Line[]): ReadonlySet<number> {
  const found = new Set<number>()
  let last: { readonly index: number; readonly counts: readonly number[] } | null = null
  lines.forEach(({ text }, index) => {
    const match = enumerator.exec(text)
    if (match === null) return
    const counts = countsOf(match)
    if (last?.counts.some((count) => counts.includes(count + 1)) === true) found.add(last.index).add(index)
    last = { index, counts }
  })
  return found
}

/** What a mark may count as: `(i)` is the first, or the ninth letter. */
function countsOf([, number, bracketed, letter, roman]: RegExpExecArray): number[] {
  const digits = number ?? bracketed
  if (digits !== undefined) return [Number(digits)]
  const word = letter ?? roman ?? ''
  const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii']
  const asRoman = romans.indexOf(word) + 1
  return [...(asRoman > 0 ? [asRoman] : []), ...(letter === undefined ? [] : [100 + letter.charCodeAt(0)])]
}

interface Line {
  readonly text: string
  /** Within the paragraph. */
  readonly offset: number
}

/** The lines of a paragraph without their indents and marks of quotation; tokens as letters. */
function linesOf(written: string): Line[] {
  const text = written.replace(tokenPattern, (token) => 'a'.repeat(token.length))
  return [...text.matchAll(/^[ \t>]*([^\n]*)$/gmu)].map((match) => {
    const own = match[1] ?? ''
    return { text: own, offset: match.index + match[0].length - own.length }
  })
}
