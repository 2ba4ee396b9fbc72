// How much of a PDF of others is read at most: everything that is unpacked and opened counts, in all.

import { limits, type LimitName } from '../../base/limits.js'

/** Thrown where a file is past a limit. */
export class PastLimit extends Error {
  constructor(readonly limit: LimitName) {
    super(`past the limit ${limit}`)
  }
}

/** Counts down; throws PastLimit where nothing is left. */
export type Spend = (limit: CountedLimit, amount: number) => void

export type CountedLimit =
  'pdf-unpacked' | 'pdf-objects' | 'pdf-revisions' | 'pdf-values' | 'pdf-covered' | 'pdf-certificates' | 'chain-steps'

/** A budget for one file. */
export function budget(): Spend {
  const spent = new Map<CountedLimit, number>()
  return (limit, amount) => {
    const total = (spent.get(limit) ?? 0) + amount
    spent.set(limit, total)
    if (total > limits[limit].most) throw new PastLimit(limit)
  }
}
