// What the parser of Markdown cannot read in time that grows with its length. Goes in: a text, before it is parsed. Comes out:
// the first place that is past a limit, told from its lines alone. The parser looks back through a paragraph at each mark
// that may close something, through the rest of it at each that may open a link, a tag or code, and through the whole text
// at the end of each list, quotation and underlined heading; and at each line through all lists that it stands in.

import { limits, type LimitName } from '../base/limits.js'
import { cellsOf, linesOf, type Line } from './lines.js'

export interface PastLimit {
  readonly limit: LimitName
  /** Within the text. */
  readonly offset: number
}

/** The first place that is past a limit, or null. */
export function firstPastLimit(text: string): PastLimit | null {
  const longest = limits['text-length'].most
  if (text.length > longest) return { limit: 'text-length', offset: longest }
  const counted = new Map<LimitName, number>()
  let found: PastLimit | null = null
  let offset = 0
  let list = ''
  const check = (limit: LimitName, amount: number): void => {
    if (amount > limits[limit].most) found ??= { limit, offset }
  }
  const count = (limit: LimitName, more: number): void => {
    const sum = (counted.get(limit) ?? 0) + more
    counted.set(limit, sum)
    check(limit, sum)
  }
  for (const line of linesOf(text)) {
    const { content, prefix, marks, indent, isBlank, opens, row } = line
    offset = line.offset
    count('text-lines', 1)
    const deep = tooDeepAt(line)
    if (deep !== null) found ??= { limit: 'markdown-nesting', offset: offset + deep }
    if (marks !== '' && marks !== list) count('lists', 1)
    if (marks !== '') list = marks
    if (isBlank ? list.includes('>') : marks === '' && indent < 2) list = ''
    if (opens) for (const limit of ofParagraph) counted.delete(limit)
    /* A row need not begin with a stroke. */
    const cells = content.includes('|') ? cellsOf(content) : 0
    check('table-columns', cells)
    count('table-cells', cells)
    if (!row) {
      count('paragraph-length', prefix.length + content.length)
      count('paragraph-lines', 1)
    }
    const brackets = content.match(/[[\]]/gu)?.length ?? 0
    const emphasis = emphasisIn(content)
    const tally = row ? check : count
    tally('brackets', brackets)
    tally('emphasis', emphasis)
    count('marks', brackets + emphasis)
    count('links', content.match(/`+|<[A-Za-z!?/]|\]\(/gu)?.length ?? 0)
    count('footnotes', line.note ? 1 : 0)
    count('link-definitions', /^\[[^\]^]/u.test(content) && content.includes(']:') ? 1 : 0)
    count('headings', /^#{1,6}(?:[ \t]|$)|^(?:=+|-+)$/u.test(content) ? 1 : 0)
    if (found !== null) return found
  }
  return null
}

/** Counted anew in each paragraph. */
const ofParagraph: readonly LimitName[] = ['brackets', 'emphasis', 'paragraph-length', 'paragraph-lines']

const { most: deepest } = limits['markdown-nesting']

/** How many lists and quotations a line may stand in before its text is parsed; what a page can show is far less. */
const mostLevels = 4 * deepest

/**
 * Where in its line the mark of a list or quotation stands that is too deep, or null. A list within another is moved in by two
 * columns at least; a line of nothing but hyphens or asterisks is none.
 */
function tooDeepAt({ prefix, indent, content }: Line): number | null {
  const signs = [...prefix.matchAll(/\[\^\S*?\]:|[>+*-]|\d+[.)]/gu)]
  const levels = signs.length + Math.max(0, indent - 2 * signs.length) / 2
  if (signs.length === 0 || levels <= mostLevels) return null
  if (content === '' && /^[ \t]*(?:(?:-[ \t]*)+|(?:\*[ \t]*)+)$/u.test(prefix)) return null
  let depth = 0
  for (const { 0: sign, index } of signs) {
    depth += sign === '>' ? 0.5 : 1
    if (depth > deepest) return index
  }
  return prefix.length
}

/** Asterisks and underscores that do not stand between spaces; two of one kind side by side count as one. */
function emphasisIn(content: string): number {
  let sum = 0
  for (const { 0: run, index } of content.matchAll(/\*+|_+/gu)) {
    const isAlone = /^\s?$/u.test(content.charAt(index - 1)) && /^\s?$/u.test(content.charAt(index + run.length))
    if (!isAlone) sum += Math.ceil(run.length / 2)
  }
  return sum
}
