// A total and weights go in; parts come out that add up to the total exactly, by the method of largest remainder.

import { millionths } from './ratio.js'

/**
 * Divides `total` (minor units) in proportion to the weights. Every part is a multiple of `step` (1 for öre, 100 for whole
 * kronor), and the parts add up to the total. What is left after rounding down goes, a step at a time, to the parts with
 * the largest remainder; of equal remainders the larger weight comes first, then the earlier place in the list.
 *
 * @throws RangeError when the total is not a multiple of the step, a weight is negative or all weights are zero.
 */
export function allocate(total: number, weights: readonly number[], step = 1): number[] {
  if (!Number.isSafeInteger(total) || total < 0 || total % step !== 0)
    throw new RangeError(`cannot divide ${total} in steps of ${step}`)
  const shares = weights.map(millionths)
  const sum = shares.reduce((all, share) => all + share, 0n)
  if (sum === 0n) throw new RangeError('the weights add up to nothing')
  const steps = BigInt(total / step)
  const parts = shares.map((share, index) => ({
    index,
    share,
    steps: (steps * share) / sum,
    remainder: (steps * share) % sum,
  }))
  const left = Number(steps - parts.reduce((all, part) => all + part.steps, 0n))
  const first = [...parts]
    .sort((a, b) => descending(a.remainder, b.remainder) || descending(a.share, b.share) || a.index - b.index)
    .slice(0, left)
  const chosen = new Set(first.map((part) => part.index))
  return parts.map((part) => (Number(part.steps) + (chosen.has(part.index) ? 1 : 0)) * step)
}

function descending(a: bigint, b: bigint): number {
  return a > b ? -1 : a < b ? 1 : 0
}
