// A row of the schedule before it is written out in the languages.

import type { IsoDate } from '../model/document.js'
import type { Phrase } from './phrases.js'
import type { Span } from './spans.js'
import type { Step } from './steps.js'

export interface TermEvent {
  /** Stable: `start`, `renewal-2-notice`, `duty-publication`. */
  readonly id: string
  /**
   * What the date is: a `limit` of the term or of a renewal, a last day for `notice`, an `act` to be done, or a `fact`
   * that the agreement states. Acts can move from a day off; notice is pointed out; the others stay.
   */
  readonly kind: 'limit' | 'notice' | 'act' | 'fact'
  readonly label: Phrase
  readonly date: IsoDate | null
  /** The period in which it is to be done, on no certain day: then there is no date. */
  readonly during?: Span | undefined
  /** What stands in place of a date; by default, that it is counted from the last signature, or the period. */
  readonly otherwise?: Phrase
  readonly rule: Phrase
  /** The clause of the rule; by default the term's own. */
  readonly source?: string | null | undefined
  /** How the date follows; the last step leads to it. */
  readonly steps?: readonly Step[]
}
