// Word's own numbering of headings. Sections with their labels in; out come the definition that the heading styles are
// bound to and, for each section, what makes Word count to the same label.

import { LevelFormat, LevelSuffix, type NumberingDefinition } from 'docx'
import type { Block, Document, Section } from '../model/document.js'
import type { Theme } from '../theme/theme.js'
import { heading } from './look.js'
import { estimatedWidth, twips } from './measure.js'

/** The definition that the heading styles are bound to. */
export const headingReference = 'headings'

/** Depth of headings that have styles of their own; deeper ones take the last. */
export const headingDepth = 6

/** How a paragraph takes part in a list. `instance` counts anew; the same one goes on counting. */
export interface Numbered {
  readonly reference: string
  readonly instance: number
  readonly level: number
}

/** Where a heading's number comes from: its style alone, a list of its own, or the text of the heading itself. */
export type HeadingNumber = 'style' | 'typed' | Numbered

/**
 * For each numbered section, by id, what makes Word count to its label. A label that counting cannot reach
 * (a gap, a letter) is `typed`, so that no reader ever sees another number than the Document's. Each side of clauses in
 * two languages is counted for itself; the heading styles count for the first.
 */
export function headingNumbers(document: Document): ReadonlyMap<string, HeadingNumber> {
  const numbers = new Map<string, HeadingNumber>()
  const counts: Count[] = []
  eachSection(document, (section, side) => {
    if (section.label === null) return
    const { number, after } = numberOf(
      section.label,
      section.level - 1,
      side,
      counts[side] ?? { instance: 0, counters: [] },
    )
    counts[side] = after
    numbers.set(section.id, number)
  })
  return numbers
}

/** How far a list has been counted. */
interface Count {
  readonly instance: number
  readonly counters: readonly number[]
}

function numberOf(
  label: string,
  level: number,
  side: number,
  before: Count,
): { readonly number: HeadingNumber; readonly after: Count } {
  const begun = next(before.counters, level).join('.') !== label && next([], level).join('.') === label
  const { instance, counters } = begun ? { instance: before.instance + 1, counters: [] } : before
  const reached = next(counters, level)
  if (reached.join('.') !== label) return { number: 'typed', after: before }
  const byStyle = side === 0 && instance === 0
  return {
    number: byStyle ? 'style' : { reference: referenceOf(side), instance, level },
    after: { instance, counters: reached },
  }
}

function next(counters: readonly number[], level: number): number[] {
  if (counters.length < level) return []
  return [...counters.slice(0, level), (counters[level] ?? 0) + 1]
}

function eachSection(document: Document, visit: (section: Section, side: number) => void): void {
  const within = (block: Block, side: number): void => {
    if (block.kind === 'parallel') block.sides.forEach(({ blocks }, at) => blocks.forEach((inner) => within(inner, at)))
    if (block.kind !== 'section') return
    visit(block, side)
    block.blocks.forEach((inner) => within(inner, side))
  }
  for (const part of document.parts) part.blocks.forEach((block) => within(block, 0))
}

/** Where the text of headings of a level begins, and how far left of it their numbers stand, in points. */
export type HeadingColumns = (level: number) => { readonly left: number; readonly hang: number }

/** Numbers stand left of the text; where the theme has no column for them, the text makes room for the widest of each level. */
export function headingColumns(document: Document, theme: Theme): HeadingColumns {
  const { column } = theme.number
  if (column > 0) return () => ({ left: 0, hang: column })
  const widths = new Map<number, number>()
  eachSection(document, ({ label, level }) => {
    if (label === null) return
    const { size } = heading(theme, level)
    widths.set(level, Math.max(widths.get(level) ?? 0, estimatedWidth(label, size) + theme.unit * 1.5))
  })
  return (level) => {
    const width = Math.ceil(widths.get(level) ?? theme.unit * 4)
    return { left: width, hang: width }
  }
}

/** A definition for each side; the heading styles are bound to the first. Two sides that shared one would count on in turn. */
export function headingDefinitions(columns: HeadingColumns, sides: number): NumberingDefinition[] {
  const levels = Array.from({ length: headingDepth }, (_, level) => level)
  return Array.from({ length: sides }, (_, side) => ({
    reference: referenceOf(side),
    levels: levels.map((level) => {
      const { left, hang } = columns(level + 1)
      return {
        level,
        format: LevelFormat.DECIMAL,
        text: levels
          .slice(0, level + 1)
          .map((upper) => `%${upper + 1}`)
          .join('.'),
        suffix: LevelSuffix.TAB,
        style: {
          ...(side === 0 ? { style: `Heading${level + 1}` } : {}),
          paragraph: { indent: { left: twips(left), hanging: twips(hang) } },
        },
      }
    }),
  }))
}

function referenceOf(side: number): string {
  return side === 0 ? headingReference : `${headingReference} of side ${side}`
}
