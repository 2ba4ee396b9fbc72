// Word's own numbering of lists. Labels as the Document has them in; out come definitions that count to the same
// labels, each ordered list beginning anew.

import { largest } from '../base/lists.js'
import { LevelFormat, LevelSuffix, type ILevelsOptions, type NumberingDefinition } from 'docx'
import type { List } from '../model/document.js'
import type { Theme } from '../theme/theme.js'
import type { Numbered } from './headings.js'
import { estimatedWidth, twips } from './measure.js'
import { letters, roman } from '../text/counting.js'

/** Word has nine levels, 0 to 8. */
const levels = 9

/** Hands out the numbering of lists as they are met, and knows the definitions that they need. */
export interface ListNumbering {
  /**
   * The numbering of a list `depth` levels deep (0 is outermost), beginning anew for this list. Lists of the two sides of
   * a clause stand in turn, row by row: each side has definitions of its own, or Word would count through both.
   */
  readonly number: (list: List, depth: number, side: number) => NumberedList
  readonly definitions: () => NumberingDefinition[]
  /** How many lists have been counted anew. */
  readonly counted: () => number
  /** A point in what has been handed out, and what has been since. */
  readonly mark: () => NumbersMark
  readonly takenSince: (mark: NumbersMark) => TakenNumbers
  /** Takes once more what was handed out for the same lists, begun at the same count. */
  readonly take: (taken: TakenNumbers) => void
}

export interface NumbersMark {
  readonly counted: number
  readonly asked: number
}

export interface TakenNumbers {
  readonly counted: number
  readonly definitions: readonly NumberingDefinition[]
}

export interface NumberedList {
  /** One for each item. */
  readonly numbers: readonly Numbered[]
  /** Width of the column of labels, in points. */
  readonly hang: number
}

/** A numbering for the lists of one document. */
export function listNumbering(theme: Theme): ListNumbering {
  const definitions = new Map<string, NumberingDefinition>()
  const asked: NumberingDefinition[] = []
  let instances = 0
  const define = (definition: NumberingDefinition): void => {
    definitions.set(definition.reference, definition)
    asked.push(definition)
  }
  const numbered = (pattern: ListPattern, level: number, hang: number, side: number): Numbered => {
    const reference = `list ${side === 0 ? '' : `of side ${side} `}${level} ${hang} ${pattern.format} ${pattern.text} ${pattern.start}`
    define(definitions.get(reference) ?? { reference, levels: listLevels(pattern, level, hang, theme.list.indent) })
    const counts = pattern.format !== LevelFormat.BULLET
    if (counts) instances += 1
    return { reference, instance: counts ? instances : 0, level }
  }
  return {
    number: (list, depth, side) => {
      const level = Math.min(depth, levels - 1)
      const labels = list.items.map((item) => item.label)
      const hang = largest(
        labels.map((label) => labelRoom(label, theme)),
        theme.list.indent,
      )
      const pattern = listPattern(labels)
      if (pattern === null) {
        const bullet = (text: string): ListPattern => ({ format: LevelFormat.BULLET, text, start: 1 })
        return { numbers: labels.map((label) => numbered(bullet(label), level, hang, side)), hang }
      }
      const whole = numbered(pattern, level, hang, side)
      return { numbers: labels.map(() => whole), hang }
    },
    definitions: () => [...definitions.values()],
    counted: () => instances,
    mark: () => ({ counted: instances, asked: asked.length }),
    takenSince: (mark) => ({ counted: instances - mark.counted, definitions: asked.slice(mark.asked) }),
    take: (taken) => {
      instances += taken.counted
      taken.definitions.forEach(define)
    },
  }
}

/** Room for a label and the space after it, in whole points. */
function labelRoom(label: string, theme: Theme): number {
  const { size } = theme.text.body
  return Math.ceil(estimatedWidth(label, size) + size / 2)
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

const counting: readonly { format: ListPattern['format']; print: (count: number) => string }[] = [
  { format: LevelFormat.DECIMAL, print: String },
  { format: LevelFormat.LOWER_LETTER, print: letters },
  { format: LevelFormat.UPPER_LETTER, print: (count) => letters(count).toUpperCase() },
  { format: LevelFormat.LOWER_ROMAN, print: (count) => roman(count) },
  { format: LevelFormat.UPPER_ROMAN, print: (count) => roman(count).toUpperCase() },
]

/** Nine levels with the pattern at its own; the others are what an item moved in or out in Word gets. */
function listLevels(pattern: ListPattern, own: number, hang: number, indent: number): ILevelsOptions[] {
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
      style: { paragraph: { indent: { left: twips(indent * level + hang), hanging: twips(hang) } } },
    }
  })
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index)
}
