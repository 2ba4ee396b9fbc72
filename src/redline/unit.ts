// What is compared as a whole: a heading, a paragraph, a row of a table, a note. Documents and Word files are read into the same units.

import { folded, isSaying, wordsOf, type Stretch, type Word } from './words.js'

export interface Unit<Source = unknown> {
  readonly kind: 'heading' | 'text' | 'row' | 'note'
  /** Its number or sign, which is counted and no part of what is compared; null for none. */
  readonly label: string | null
  /** The cells of a row; one for anything else. */
  readonly cells: readonly Line[]
  /** By which it says what it is; the other side may say the same of something else. Null for none. */
  readonly mark: string | null
  /** What it was made from. */
  readonly source: Source
}

/** A text with its words. */
export interface Line {
  readonly text: string
  readonly stretches: readonly Stretch[]
  readonly words: readonly Word[]
}

/** A line of a text, and of what is known of it. */
export function lineOf(text: string, stretches: readonly Stretch[] = []): Line {
  let words: readonly Word[] | null = null
  return {
    text,
    stretches,
    get words() {
      return (words ??= wordsOf(text, stretches))
    },
  }
}

/** What a unit says, as a key: units of the same key say the same. */
export function keyOf({ kind, cells }: Unit): string {
  const said = cells.map(({ words }) => words.flatMap(({ key }) => (key === '' ? [] : [key])).join(' '))
  return `${kind === 'heading' ? 'text' : kind}\n${said.join('\n')}`
}

/** The words of a unit that say something, cell after cell. */
export function sayingWords({ cells }: Pick<Unit, 'cells'>): string[] {
  return cells.flatMap(({ words }) => words.flatMap((word) => (isSaying(word) ? [word.key] : [])))
}

/** The text of a unit, its cells on lines of their own. */
export function textOfUnit({ cells }: Pick<Unit, 'cells'>): string {
  return cells.map(({ text }) => text).join('\n')
}

/** True for a unit in which there is nothing to read. */
export function isBlank(unit: Pick<Unit, 'cells'>): boolean {
  return unit.cells.every(({ text }) => folded(text) === '')
}
