// Nothing -> every limit of the program: its name, how far it goes, and what it counts.

import { amountOf, counted, limits, type Limit, type LimitName } from '../base/limits.js'
import type { Sentence } from '../base/sentence.js'

export interface ListedLimit extends Pick<Limit, 'most' | 'least' | 'unit'> {
  readonly name: LimitName
  /** The most, or the range, with its unit. */
  readonly amount: Sentence
  readonly counts: Sentence
}

/** All limits, by name. */
export function listLimits(): ListedLimit[] {
  return (Object.keys(limits) as LimitName[]).sort().map((name) => {
    const { most, least, unit }: Limit = limits[name]
    const range = least === undefined ? {} : { least }
    return { name, most, ...range, unit, amount: amountOf(name), counts: counted(name) }
  })
}
