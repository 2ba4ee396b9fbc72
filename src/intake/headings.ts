// Lines of a text -> which of them are headings, how deep, with which number: by their styles; where a text has no such styles, by
// numbers that count on, and by short lines that are strong.

import { folded } from '../redline/words.js'
import { withoutStart, type TakenBlock, type TakenLine } from './text.js'

export interface Heading {
  /** The line without a number that was typed before it. */
  readonly line: TakenLine
  /** From 1. */
  readonly level: number
  /** `4.1`, without signs around it; null for none. */
  readonly number: string | null
  /** True where a section sign stands beside the number: `§ 4`. */
  readonly hasSign: boolean
}

/** How the headings of a text were found. */
export type FoundBy = 'styles' | 'numbers' | 'strong' | 'nothing'

export interface FoundHeadings {
  readonly by: FoundBy
  /** By the lines. */
  readonly headings: ReadonlyMap<TakenLine, Heading>
}

/** Finds the headings among the lines that stand by themselves. */
export function headingsIn(blocks: readonly TakenBlock[]): FoundHeadings {
  const lines = blocks.filter((block): block is TakenLine => block.kind === 'line')
  const byStyle = lines.filter(({ outline, text }) => outline !== null && folded(text) !== '')
  if (byStyle.length >= fewest) return { by: 'styles', headings: styled(byStyle) }
  const unstyled = new Map<TakenLine, Heading>()
  const numbered = counting(blocks)
  for (const heading of numbered) unstyled.set(heading.of, heading)
  const strong = lines.filter((line) => !unstyled.has(line) && isStrongTitle(line))
  const isByNumber = numbered.length >= fewest
  let depth = 0
  for (const line of lines) {
    const own = unstyled.get(line)
    if (own !== undefined) depth = own.level
    else if (strong.includes(line)) {
      const own = parted(line)
      const level = own.number === null ? depth + 1 : own.number.split('.').length
      if (own.number !== null) depth = level
      unstyled.set(line, { ...own, level: Math.min(deepest, level) })
    }
  }
  for (const line of byStyle)
    if (!unstyled.has(line)) unstyled.set(line, { ...parted(line), level: Math.min(deepest, (line.outline ?? 0) + 1) })
  const inOrder = lines.flatMap((line) => {
    const heading = unstyled.get(line)
    return heading === undefined ? [] : [[line, heading] as const]
  })
  if (inOrder.length === 0) return { by: 'nothing', headings: new Map() }
  return { by: isByNumber ? 'numbers' : byStyle.length > 0 ? 'styles' : 'strong', headings: new Map(inOrder) }
}

/** One line may look like a heading by chance. */
const fewest = 2

/** Headings have six levels. */
const deepest = 6

function styled(lines: readonly TakenLine[]): Map<TakenLine, Heading> {
  const outermost = Math.min(...lines.map(({ outline }) => outline ?? 0))
  const headings = lines.map((line) => ({ of: line, ...parted(line) }))
  /* Numbers that were typed say more than styles that were chosen by their looks. */
  const byNumber = headings.filter(({ of, number }) => of.label === null && number !== null)
  const isByNumber = byNumber.length * 3 >= lines.length * 2
  return new Map(
    headings.map(({ of, ...heading }) => {
      const byStyle = (of.outline ?? 0) - outermost + 1
      const level = isByNumber && heading.number !== null ? heading.number.split('.').length : byStyle
      return [of, { ...heading, level: Math.min(deepest, level) }]
    }),
  )
}

/** The number of a line, typed or counted; null for none. */
export function numberOf(line: TakenLine): string | null {
  return parted(line).number
}

/** `4.1 Ansvar`, `§ 4 Ansvar`, `4 § Ansvar`, `4. Ansvar`. */
const typed =
  /^(?:(?<sign>§)\s*)?(?<number>\d{1,3}(?:\.\d{1,3}){0,5})(?:(?<after>\s*§)|[.):])?(?:\s+|\s*[–—-]\s+)(?=[\p{L}”"«(])/u

/** A heading with its number, which is counted by the program that wrote it, or typed. */
function parted(line: TakenLine): Omit<Heading, 'level'> {
  const counted = /(§)?\s*(\d+(?:\.\d+)*)/.exec(line.isBullet ? '' : (line.label ?? ''))
  if (counted !== null) return { line, number: counted[2] ?? null, hasSign: line.label?.includes('§') === true }
  const match = typed.exec(line.text)
  if (match === null) return { line, number: null, hasSign: false }
  const { sign, number = '', after } = match.groups ?? {}
  return {
    line: withoutStart(line, match[0].length),
    number,
    hasSign: sign !== undefined || after !== undefined,
  }
}

/** Short lines with a number that goes on from the last one, with text between two of them. */
function counting(blocks: readonly TakenBlock[]): (Heading & { readonly of: TakenLine })[] {
  const lines = blocks.flatMap((block, at) => {
    if (block.kind !== 'line' || block.isBullet || !isShort(block)) return []
    const own = parted(block)
    return own.number === null ? [] : [{ ...own, of: block, at, numbers: own.number.split('.').map(Number) }]
  })
  const found: (Heading & { readonly of: TakenLine })[] = []
  const last: number[] = []
  for (const [index, { numbers, at, ...own }] of lines.entries()) {
    const level = numbers.length
    /* Lines of one level that follow each other with nothing between are a list. */
    const isItem = [lines[index - 1], lines[index + 1]].some(
      (other) => other !== undefined && Math.abs(other.at - at) === 1 && other.numbers.length === level,
    )
    if (isItem && !isStrong(own.of) && !isUpper(own.of.text) && !own.hasSign) continue
    if (!goesOn(numbers, last) || level > deepest) continue
    last.splice(0, last.length, ...numbers)
    found.push({ ...own, level })
  }
  return found
}

/** `3` after `2`, `2.1` after `2`, `2.2` after `2.1`, `3` after `2.4`; one that is no heading may be left out. */
function goesOn(numbers: readonly number[], last: readonly number[]): boolean {
  const level = numbers.length
  const own = numbers.at(-1) ?? 0
  if (last.length === 0) return level === 1 && own <= mostLeftOut
  if (numbers.slice(0, -1).some((number, index) => number !== last[index])) return false
  const before = last[level - 1]
  if (before === undefined) return own >= 1 && own <= mostLeftOut && last.length === level - 1
  return own > before && own <= before + mostLeftOut
}

const mostLeftOut = 2

function isShort({ text, said }: TakenLine): boolean {
  const plain = folded(text)
  return (
    plain.length <= longest &&
    !/[.,;:]$/.test(plain) &&
    said.every(({ note, blank }) => note === null && blank === null)
  )
}

/** A heading says what follows, and is no sentence. */
const longest = 90

function isStrong({ said }: TakenLine): boolean {
  return said.length > 0 && said.every(({ strong, text }) => strong || text.trim() === '')
}

function isUpper(text: string): boolean {
  return /\p{Lu}{3}/u.test(text) && !/\p{Ll}/u.test(text)
}

function isStrongTitle(line: TakenLine): boolean {
  if (line.isBullet || line.role !== null || !isShort(line) || !/\p{L}{2}/u.test(line.text)) return false
  return (isStrong(line) || isUpper(line.text)) && /^[\p{Lu}\d§”"«]/u.test(line.text)
}
