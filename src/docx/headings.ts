// Word's own numbering of headings. Sections with their labels in; out come the definition that the heading styles are
// bound to and, for each section, what makes Word count to the same label.

import { LevelFormat, LevelSuffix, type NumberingDefinition } from 'docx'
import type { Block, Document, Section } from '../model/document.js'
import type { Theme } from '../theme/theme.js'
import { twips } from './measure.js'

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
 * (a gap, a letter) is `typed`, so that no reader ever sees another number than the Document's.
 */
export function headingNumbers(document: Document): ReadonlyMap<string, HeadingNumber> {
  const numbers = new Map<string, HeadingNumber>()
  let instance = 0
  let counters: readonly number[] = []
  const visit = (block: Block): void => {
    if (block.kind === 'parallel') block.sides.forEach((side) => side.blocks.forEach(visit))
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
  return numbers
}

function counted(counters: readonly number[], level: number): number[] {
  if (counters.length < level) return []
  return [...counters.slice(0, level), (counters[level] ?? 0) + 1]
}

/** The definition that the heading styles are bound to: numbers hang in their own column, left of the text. */
export function headingDefinition(theme: Theme): NumberingDefinition {
  const levels = Array.from({ length: headingDepth }, (_, level) => level)
  return {
    reference: headingReference,
    levels: levels.map((level) => ({
      level,
      format: LevelFormat.DECIMAL,
      text: levels
        .slice(0, level + 1)
        .map((upper) => `%${upper + 1}`)
        .join('.'),
      suffix: LevelSuffix.TAB,
      style: {
        style: `Heading${level + 1}`,
        paragraph: { indent: { left: 0, hanging: twips(theme.number.column) } },
      },
    })),
  }
}
