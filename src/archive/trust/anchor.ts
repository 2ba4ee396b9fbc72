// A certificate that somebody trusts, or that a list names as trusted.

import type { Certificate } from 'pkijs'

export interface Anchor {
  readonly certificate: Certificate
  /** When it is recognised; null: whenever it is valid. */
  readonly recognised: readonly Period[] | null
  /** What it is recognised for: all, or time stamps alone. */
  readonly scope: 'all' | 'stamps'
}

/** From when until when; null: to this day. */
export interface Period {
  readonly from: Date
  readonly until: Date | null
}
