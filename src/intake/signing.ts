// The end of a text -> the block where one signs, which is no text of the agreement: whoever signs, as far as it says so.

import { anyOf } from '../base/letters.js'
import { oncePer } from '../base/memory.js'
import type { LanguageForms } from '../data/language.js'
import { folded } from '../redline/words.js'
import { linesIn, plainLine, textOfBlocks, type TakenBlock, type TakenLine } from './text.js'

export interface TakenSignatory {
  /** What stands over the lines: in general the party. Empty where nothing does. */
  readonly heading: string
  readonly name: string | null
  readonly title: string | null
}

export interface Signing {
  readonly signatories: readonly TakenSignatory[]
  /** True where a decision or delegation is asked for. */
  readonly asksMandate: boolean
  /** The text, with a mark (`signatures`) in place of the block. */
  readonly left: readonly TakenBlock[]
}

/** Stands where the block stood. */
export const mark: TakenBlock = plainLine('', { role: 'signatures' })

/**
 * Finds the block: tables and short lines near the end that say who signs, or leave room for it. Null where there is none.
 */
export function signingIn(blocks: readonly TakenBlock[], language: LanguageForms): Signing | null {
  const { label, headings } = patternsOf(language)
  const isHeading = (block: TakenBlock): boolean =>
    block.kind === 'line' &&
    headings.has(
      folded(block.text)
        .replace(/^[\d.§\s]+/u, '')
        .toLowerCase(),
    )
  const own = blocks.map((block) => [...linesIn([block])].some(({ role }) => role === 'signature-heading'))
  const first = own.indexOf(true)
  if (first >= 0) {
    const isOwn = (index: number): boolean => own[index] === true
    const left = blocks.flatMap((block, index) => (index === first ? [mark] : isOwn(index) ? [] : [block]))
    return made(
      blocks.filter((_, index) => isOwn(index)),
      left,
      language,
    )
  }
  const signals = blocks.map((block) => signalsOf(block, label))
  const last = signals.findLastIndex((count) => count > 0)
  if (last < blocks.length / 2) return null
  /* From the last sign upwards, as long as lines are short. */
  let from = last
  while (from > 0) {
    const block = blocks[from - 1]
    if (block === undefined || (signals[from - 1] === 0 && (!isShort(block) || isHeading(block)))) break
    from -= 1
  }
  while (from < last && signals[from] === 0 && !isOver(blocks[from], blocks, from, signals)) from += 1
  const count = signals.slice(from, last + 1).reduce((sum, own) => sum + own, 0)
  if (count < fewestSignals) return null
  /* Short lines behind the last sign are names and titles. */
  let end = last + 1
  while (end < blocks.length && end < last + 4 && isShort(blocks[end]) && signals[end] === 0) end += 1
  return made(blocks.slice(from, end), [...blocks.slice(0, from), mark, ...blocks.slice(end)], language)
}

/** One line to fill in may stand in any text. */
const fewestSignals = 2

const rule = /_{4,}|\.{6,}|…{3,}/u

/** How many lines of a block leave room to sign, or say what goes there. */
function signalsOf(block: TakenBlock, label: RegExp): number {
  return [...linesIn([block])].filter(({ text, said }) => {
    if (folded(text).length > 120) return false
    return (
      rule.test(text) || label.test(folded(text)) || said.some(({ blank }) => blank !== null && label.test(blank.label))
    )
  }).length
}

function isShort(block: TakenBlock | undefined): boolean {
  if (block === undefined) return false
  if (block.kind === 'line')
    return block.outline === null && folded(block.text).length <= 60 && !/[.:]$/.test(folded(block.text))
  return [...linesIn([block])].every(({ text }) => folded(text).length <= 80)
}

/** A line right over the first sign says for whom. */
function isOver(
  block: TakenBlock | undefined,
  blocks: readonly TakenBlock[],
  at: number,
  signals: readonly number[],
): boolean {
  const next = signals.findIndex((count, index) => index > at && count > 0)
  return block?.kind === 'line' && next - at <= 3 && blocks.slice(at, next).every(isShort) && !/[.:]$/.test(block.text)
}

function made(block: readonly TakenBlock[], left: readonly TakenBlock[], language: LanguageForms): Signing {
  const groups = block.flatMap((one) => groupsOf(one))
  const signatories = joined(groups).flatMap((lines) => signatoriesIn(lines, language))
  const asksMandate = folded(textOfBlocks(block)).includes(folded(language.words.mandate))
  return { signatories, asksMandate, left }
}

/** The lines of each column; where each cell holds a block of its own, of each cell. */
function groupsOf(block: TakenBlock): TakenLine[][] {
  if (block.kind === 'line') return [[block]]
  const isByCell = [...linesIn([block])].some(({ role }) => role === 'signature-heading')
  if (isByCell) return block.rows.flatMap(({ cells }) => cells.map((cell) => [...linesIn(cell.blocks)]))
  const columns = Math.max(...block.rows.map(({ cells }) => cells.length))
  return Array.from({ length: columns }, (_, column) =>
    block.rows.flatMap(({ cells }) => [...linesIn(cells[column]?.blocks ?? [])]),
  )
}

/** Lines that stand by themselves are one group until a table comes. */
function joined(groups: readonly TakenLine[][]): TakenLine[][] {
  const found: TakenLine[][] = []
  let open: TakenLine[] | null = null
  for (const group of groups) {
    if (group.length === 1 && open !== null) open.push(...group)
    else if (group.length === 1) found.push((open = [...group]))
    else {
      open = null
      if (group.length > 0) found.push(group)
    }
  }
  return found
}

function signatoriesIn(lines: readonly TakenLine[], language: LanguageForms): TakenSignatory[] {
  const { label, name, office, role } = patternsOf(language)
  const found: { heading: string; name: string | null; title: string | null }[] = []
  const isLabelled = (said: string): boolean =>
    said
      .toLowerCase()
      .split(/[\s:]+/u)
      .some((word) => name.has(word) || office.has(word))
  let asked: 'name' | 'title' | null = null
  for (const { text, role: style } of lines) {
    for (const part of text.split('\n').map(folded)) {
      const said = part.replace(/[_.…]{4,}/gu, '').trim()
      if (said === '') continue
      const last = found.at(-1)
      const value = label.exec(said)
      if (style === 'signature-heading' || (value === null && style === null && role.test(said))) {
        found.push({ heading: said, name: null, title: null })
        asked = null
        continue
      }
      if (value !== null) {
        const word = folded(value[1] ?? '')
        asked = name.has(word.toLowerCase()) ? 'name' : office.has(word.toLowerCase()) ? 'title' : null
        const rest = said.slice(value[0].length).trim()
        if (rest !== '' && !isLabelled(rest) && asked !== null && last !== undefined) last[asked] ??= rest
        continue
      }
      if (style === 'signature-label') {
        asked = null
        continue
      }
      if (last === undefined) {
        found.push({ heading: said, name: null, title: null })
        continue
      }
      if (style === 'signature-value') {
        if (asked !== null) last[asked] ??= said
        continue
      }
      if (/\d/.test(said) || isLabelled(said)) continue
      if (asked !== null && last[asked] === null) last[asked] = said
      else if (last.name === null && isName(said)) last.name = said
      else if (last.title === null && last.name !== null) last.title = said
    }
  }
  return found
}

/** Two to four words with capital letters. */
function isName(text: string): boolean {
  return /^(?:\p{Lu}[\p{L}'’.-]*\s+){1,3}\p{Lu}[\p{L}'’-]*$/u.test(text)
}

/** Words of a language that stand at lines to sign. */
const patternsOf = oncePer(({ words, imported }: LanguageForms) => {
  const lower = (list: readonly string[]): Set<string> => new Set(list.map((word) => folded(word).toLowerCase()))
  const names = [words.name, ...(imported?.name ?? [])]
  const offices = [words.title, ...(imported?.office ?? [])]
  const others = [words.placeDate, words.date, words.signature, words.mandate, ...(imported?.signing ?? [])]
  const all = anyOf([...names, ...offices, ...others].map(folded))
  const [before = ''] = words.signFor.split('{party}')
  return {
    label: new RegExp(String.raw`^(${all})(?:\s*[:(/,]|\s*$|\s+(?=[_.…]))\s*[:/]?`, 'iu'),
    headings: lower([words.signatures, ...(imported?.headings ?? [])]),
    name: lower(names),
    office: lower(offices),
    role: new RegExp(`^${anyOf([folded(before)])} `, 'iu'),
  }
})
