// Word's own numbering for the labels that the Document has. Labels and sections in, numbering definitions and, for
// each heading and list, the definition, instance and level that make Word count to the same label.

import { LevelFormat, LevelSuffix, type ILevelsOptions, type NumberingDefinition } from 'docx'
import type { Block, Document, List, Part, Section } from '../model/document.js'
import type { Theme } from '../theme/theme.js'
import { hexColour, twips } from './measure.js'

/** The definition that the heading styles are bound to. */
export const headingReference = 'headings'

/** Depth of headings that have styles of their own; deeper ones take the last. */
export const headingDepth = 6

/** Word has nine levels, 0 to 8. */
const levels = 9

/** How a paragraph takes part in a list. `instance` counts anew; the same one goes on counting. */
export interface Numbered {
  readonly reference: string
  readonly instance: number
  readonly level: number
}

/** Where a heading's number comes from: its style alone, a list of its own, or the text of the heading itself. */
export type HeadingNumber = 'style' | 'typed' | Numbered

/**
 * For each numbered section and annex, by id, what makes Word count to its label. A label that counting cannot reach
 * (a gap, a letter) is `typed`, so that no reader ever sees another number than the Document's.
 */
export function headingNumbers(document: Document): ReadonlyMap<string, HeadingNumber> {
  const numbers = new Map<string, HeadingNumber>()
  let instance = 0
  let counters: readonly number[] = []
  const visit = (block: Block): void => {
    if (block.kind !== 'section') return
    if (block.label !== null) number(block, block.label)
    block.blocks.forEach(visit)
  }
  const number = (section: Section, label: string): void => {
    const level = section.level - 1
    const next = counted(counters, level)
    if (next.join('.') !== label && counted([], level).join('.') === label) {
      instance += 1
      counters = []
    }
    const reached = counted(counters, level)
    if (reached.join('.') !== label) {
      numbers.set(section.id, 'typed')
      return
    }
    counters = reached
    numbers.set(section.id, instance === 0 ? 'style' : { reference: headingReference, instance, level })
  }
  for (const part of document.parts) {
    part.blocks.forEach(visit)
  }
  for (const [id, run] of annexRuns(document)) numbers.set(id, { reference: run.reference, instance: 0, level: 0 })
  return numbers
}

function counted(counters: readonly number[], level: number): number[] {
  if (counters.length < level) return []
  return [...counters.slice(0, level), (counters[level] ?? 0) + 1]
}

/** The definitions that headings and annexes need. */
export function headingDefinitions(document: Document, theme: Theme): NumberingDefinition[] {
  const { column } = theme.number
  const accent = { color: hexColour(theme.colour.accent) }
  return [
    {
      reference: headingReference,
      levels: range(levels).map((level) => ({
        level,
        format: LevelFormat.DECIMAL,
        text: range(level + 1)
          .map((upper) => `%${upper + 1}`)
          .join('.'),
        suffix: LevelSuffix.TAB,
        style: {
          ...(level < headingDepth ? { style: `Heading${level + 1}` } : {}),
          run: accent,
          paragraph: { indent: { left: 0, hanging: twips(column) } },
        },
      })),
    },
    ...[...new Map([...annexRuns(document).values()].map((run) => [run.reference, run])).values()].map((run) => ({
      reference: run.reference,
      levels: [annexLevel(run)],
    })),
  ]
}

/** Annexes that are counted on from one: "Bilaga 3", "Bilaga 4", … */
interface AnnexRun {
  readonly reference: string
  readonly prefix: string
  readonly start: number
}

/** The run that each numbered annex belongs to, by its id. A gap in the numbers begins a new one. */
function annexRuns(document: Document): ReadonlyMap<string, AnnexRun> {
  const runs = new Map<string, AnnexRun>()
  let expected: AnnexRun & { readonly next: number } = { reference: '', prefix: '', start: 0, next: 0 }
  for (const part of document.parts) {
    const match = isRendered(part) ? /^(.*?)(\d+)$/.exec(part.label ?? '') : null
    if (match === null) continue
    const prefix = match[1] ?? ''
    const start = Number(match[2])
    const goesOn = prefix === expected.prefix && start === expected.next
    expected = goesOn
      ? { ...expected, next: start + 1 }
      : { reference: `annex ${prefix}${start}`, prefix, start, next: start + 1 }
    runs.set(part.id, expected)
  }
  return runs
}

/** True for an annex that stands in this document with a heading of its own. */
export function isRendered(part: Part): boolean {
  return part.kind === 'annex' && part.content !== 'listed'
}

function annexLevel(run: AnnexRun): ILevelsOptions {
  return {
    level: 0,
    format: LevelFormat.DECIMAL,
    text: `${run.prefix}%1`,
    start: run.start,
    suffix: LevelSuffix.SPACE,
    style: { paragraph: { indent: { left: 0, hanging: 0 } } },
  }
}

/** How the labels of a list are counted: Word's format with what stands before and after, or one text for all. */
export interface ListPattern {
  readonly format: (typeof LevelFormat)[keyof typeof LevelFormat]
  readonly text: string
  readonly start: number
}

/**
 * The pattern that gives exactly these labels, or null when there is none: "1." "2." are decimal, "a)" "b)" letters,
 * "–" "–" bullets.
 */
export function listPattern(labels: readonly string[]): ListPattern | null {
  const first = labels[0]
  if (first === undefined) return null
  for (const { format, print } of counting) {
    for (let start = 1; start <= 26; start += 1) {
      const printed = print(start)
      const at = printed === '' ? -1 : first.indexOf(printed)
      if (at === -1) continue
      const before = first.slice(0, at)
      const after = first.slice(at + printed.length)
      if (/[\p{L}\p{N}]/u.test(before + after)) continue
      if (labels.every((label, index) => label === before + print(start + index) + after)) {
        return { format, text: `${before}%LEVEL${after}`, start }
      }
    }
  }
  return labels.every((label) => label === first) ? { format: LevelFormat.BULLET, text: first, start: 1 } : null
}

const letters = (count: number): string => (count <= 26 ? String.fromCharCode(96 + count) : '')

const counting: readonly { format: ListPattern['format']; print: (count: number) => string }[] = [
  { format: LevelFormat.DECIMAL, print: String },
  { format: LevelFormat.LOWER_LETTER, print: letters },
  { format: LevelFormat.UPPER_LETTER, print: (count) => letters(count).toUpperCase() },
  { format: LevelFormat.LOWER_ROMAN, print: (count) => roman(count) },
  { format: LevelFormat.UPPER_ROMAN, print: (count) => roman(count).toUpperCase() },
]

function roman(count: number): string {
  const signs: readonly (readonly [number, string])[] = [
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ]
  let rest = count
  let printed = ''
  for (const [worth, sign] of signs) {
    while (rest >= worth) {
      printed += sign
      rest -= worth
    }
  }
  return printed
}

/** Hands out the numbering of lists as they are met, and knows the definitions that they need. */
export interface ListNumbering {
  /** The numbering of each item of a list `depth` levels deep (0 is outermost), restarted for this list. */
  readonly number: (list: List, depth: number) => readonly Numbered[]
  readonly definitions: () => NumberingDefinition[]
}

/** A numbering for the lists of one document. */
export function listNumbering(theme: Theme): ListNumbering {
  const definitions = new Map<string, NumberingDefinition>()
  let instances = 0
  const numbered = (pattern: ListPattern, level: number): Numbered => {
    const reference = `list ${level} ${pattern.format} ${pattern.text} ${pattern.start}`
    if (!definitions.has(reference)) {
      definitions.set(reference, { reference, levels: listLevels(pattern, level, theme.list.indent) })
    }
    const counts = pattern.format !== LevelFormat.BULLET
    if (counts) instances += 1
    return { reference, instance: counts ? instances : 0, level }
  }
  return {
    number: (list, depth) => {
      const level = Math.min(depth, levels - 1)
      const labels = list.items.map((item) => item.label)
      const pattern = listPattern(labels)
      if (pattern === null) {
        return labels.map((text) => numbered({ format: LevelFormat.BULLET, text, start: 1 }, level))
      }
      const whole = numbered(pattern, level)
      return labels.map(() => whole)
    },
    definitions: () => [...definitions.values()],
  }
}

/** Nine levels with the pattern at its own; the others are what an item moved in or out in Word gets. */
function listLevels(pattern: ListPattern, own: number, indent: number): ILevelsOptions[] {
  const bullets = pattern.format === LevelFormat.BULLET
  return range(levels).map((level) => {
    const other: ListPattern = bullets
      ? { format: LevelFormat.BULLET, text: level % 2 === 0 ? '•' : '–', start: 1 }
      : {
          format: level % 2 === 0 ? LevelFormat.DECIMAL : LevelFormat.LOWER_LETTER,
          text: level % 2 === 0 ? '%LEVEL.' : '%LEVEL)',
          start: 1,
        }
    const { format, text, start } = level === own ? pattern : other
    return {
      level,
      format,
      text: text.replace('%LEVEL', `%${level + 1}`),
      start,
      suffix: LevelSuffix.TAB,
      style: { paragraph: { indent: { left: twips(indent * (level + 1)), hanging: twips(indent) } } },
    }
  })
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index)
}
