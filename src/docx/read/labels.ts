// Numbered paragraphs, one after the other -> the label that each has, as it is seen (ECMA-376-1, 17.9).

import { formatted } from './number-format.js'
import { effectiveState } from './styles.js'
import type { Numbering, ParagraphState, ReadList, Styles } from './types.js'

export interface Label {
  /** `4.1`, `a)`, `•`. */
  readonly text: string
  readonly isBullet: boolean
  /** The level in its list, from 0. */
  readonly level: number
}

/** Counts paragraphs in the order in which they are asked for; null for one without a number. */
export function openLabels(numbering: Numbering, styles: Styles): (state: ParagraphState) => Label | null {
  /* Lists of the same counter count on from each other; a level is null until it has been used. */
  const counters = new Map<string, (number | null)[]>()
  /* Levels of lists that begin anew, and have. */
  const begun = new Set<string>()
  return (state) => {
    const { list: id, level: wanted, listStyle } = effectiveState(state, styles)
    const list = id !== null && Object.hasOwn(numbering.lists, id) ? numbering.lists[id] : undefined
    if (id === null || list === undefined) return null
    const level = wanted ?? Math.max(0, levelOfStyle(list, state.style ?? listStyle, listStyle))
    const rules = list.levels[level]
    if (rules === undefined || rules === null) return null
    const counts = counters.get(list.counter) ?? list.levels.map(() => null)
    counters.set(list.counter, counts)
    const restart = list.restarts[level] ?? null
    const key = `${id} ${level}`
    const before = counts[level] ?? null
    if (restart !== null && !begun.has(key)) counts[level] = restart
    else counts[level] = before === null ? rules.start : before + 1
    begun.add(key)
    for (const [other, rulesOfOther] of list.levels.entries()) {
      if (other < level) counts[other] ??= rulesOfOther?.start ?? 1
      else if (other > level && restartsOn(rulesOfOther?.restartsAfter ?? null, level)) {
        counts[other] = null
      }
    }
    if (rules.isHidden) return null
    if (rules.format === 'bullet') return { text: bulletOf(rules.text), isBullet: true, level }
    const text = rules.text.replace(/%([1-9])/g, (_, digit: string) => {
      const index = Number(digit) - 1
      const format = list.levels[index]?.format ?? 'decimal'
      return formatted(
        counts[index] ?? list.levels[index]?.start ?? 0,
        rules.isLegal && format !== 'none' ? 'decimal' : format,
      )
    })
    return text === '' ? null : { text, isBullet: false, level }
  }
}

/** A level begins again after any level above it, unless it says after which, or never (17.9.10). */
function restartsOn(restartsAfter: number | null, used: number): boolean {
  return restartsAfter === null || (restartsAfter > 0 && used < restartsAfter)
}

/** The level that a list has for a style; 0 where it has none. */
function levelOfStyle(list: ReadList, style: string | null, named: string | null): number {
  const of = (id: string | null): number => (id === null ? -1 : list.levels.findIndex((level) => level?.style === id))
  const own = of(style)
  return own >= 0 ? own : of(named)
}

/** Bullets of fonts of signs are told by nothing but their place in that font; they are one bullet here. */
function bulletOf(text: string): string {
  return /^[\uE000-\uF8FF]$/.test(text) ? '•' : text
}
