// Word's own numbering of headings. Sections with their labels in; out come the definition that the heading styles are
// bound to and, for each section, what makes Word count to the same label.

import { LevelFormat, LevelSuffix, type NumberingDefinition } from 'docx'
import { oncePer } from '../base/memory.js'
import type { Document, Section } from '../model/document.js'
import { sectionsIn } from '../model/walk.js'
import type { Theme } from '../theme/theme.js'
import { heading } from './style-properties.js'
import { estimatedWidth, hexColour, twips } from './measure.js'

/** The definition that the heading styles are bound to. */
export const headingReference = 'headings'

/** Which level a section's heading looks like: in an annex one step below the annex's own title, as in the PDF. */
export function headingLevel(section: Section, inAnnex: boolean): number {
  return Math.min(section.level + (inAnnex ? 1 : 0), headingDepth)
}

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
 * two languages is counted for itself, and so are annexes; the heading styles count for the first side of the main text.
 */
export function headingNumbers(document: Document): ReadonlyMap<string, HeadingNumber> {
  const numbers = new Map<string, HeadingNumber>()
  const counts = new Map<string, Count>()
  eachSection(document, (section, side, inAnnex) => {
    if (section.label === null) return
    const reference = referenceOf(side, inAnnex)
    const before = counts.get(reference) ?? { instance: 0, counters: [] }
    const { number, after } = numberOf(section.label, section.level - 1, reference, before)
    counts.set(reference, after)
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
  reference: string,
  before: Count,
): { readonly number: HeadingNumber; readonly after: Count } {
  const begun = next(before.counters, level).join('.') !== label && next([], level).join('.') === label
  const { instance, counters } = begun ? { instance: before.instance + 1, counters: [] } : before
  const reached = next(counters, level)
  if (reached.join('.') !== label) return { number: 'typed', after: before }
  const byStyle = reference === headingReference && instance === 0
  return {
    number: byStyle ? 'style' : { reference, instance, level },
    after: { instance, counters: reached },
  }
}

function next(counters: readonly number[], level: number): number[] {
  if (counters.length < level) return []
  return [...counters.slice(0, level), (counters[level] ?? 0) + 1]
}

function eachSection(document: Document, visit: (section: Section, side: number, inAnnex: boolean) => void): void {
  for (const { kind, blocks } of document.parts)
    for (const { section, side } of sectionsIn(blocks)) visit(section, side, kind === 'annex')
}

/** Where the text of headings of a level begins, and how far left of it their numbers stand, in points. */
export type HeadingColumns = (level: number) => { readonly left: number; readonly hang: number }

/** Numbers stand left of the text; where the theme has no column for them, the text makes room for the widest of each level. */
export function headingColumns(document: Document, theme: Theme): HeadingColumns {
  const { column } = theme.number
  if (column > 0) return () => ({ left: 0, hang: column })
  const widths = new Map<number, number>()
  eachSection(document, (section, _side, inAnnex) => {
    const { label } = section
    if (label === null) return
    const level = headingLevel(section, inAnnex)
    const { size } = heading(theme, level)
    widths.set(level, Math.max(widths.get(level) ?? 0, estimatedWidth(label, size) + theme.unit * 1.5))
  })
  return (level) => {
    const width = Math.ceil(widths.get(level) ?? theme.unit * 4)
    return { left: width, hang: width }
  }
}

/**
 * A definition for each side, and one for its annexes, whose numbers are coloured; the heading styles are bound to the
 * first. Two sides that shared one would count on in turn.
 */
export function headingDefinitions(
  columns: HeadingColumns,
  sides: number,
  theme: Theme,
): readonly NumberingDefinition[] {
  const known = definitionsOf(theme)
  const key = JSON.stringify([sides, ...Array.from({ length: headingDepth + 2 }, (_, level) => columns(level))])
  const before = known.get(key)
  if (before !== undefined) return before
  const made = Array.from({ length: sides }, (_, side) => side).flatMap((side) => [
    definition(columns, side, null),
    definition(columns, side, hexColour(theme.colour.accent)),
  ])
  known.set(key, made)
  return made
}

/** By the columns that they were made for. */
const definitionsOf = oncePer((_: Theme) => new Map<string, readonly NumberingDefinition[]>())

/** `annexColour`: that of the numbers in annexes, or null for the main text. */
function definition(columns: HeadingColumns, side: number, annexColour: string | null): NumberingDefinition {
  const levels = Array.from({ length: headingDepth }, (_, level) => level)
  const inAnnex = annexColour !== null
  return {
    reference: referenceOf(side, inAnnex),
    levels: levels.map((level) => {
      const { left, hang } = columns(level + (inAnnex ? 2 : 1))
      return {
        level,
        format: LevelFormat.DECIMAL,
        text: levels
          .slice(0, level + 1)
          .map((upper) => `%${upper + 1}`)
          .join('.'),
        suffix: LevelSuffix.TAB,
        style: {
          ...(side === 0 && !inAnnex ? { style: `Heading${level + 1}` } : {}),
          ...(inAnnex ? { run: { color: annexColour } } : {}),
          paragraph: { indent: { left: twips(left), hanging: twips(hang) } },
        },
      }
    }),
  }
}

function referenceOf(side: number, inAnnex: boolean): string {
  return `${headingReference}${inAnnex ? ' in annexes' : ''}${side === 0 ? '' : ` of side ${side}`}`
}
