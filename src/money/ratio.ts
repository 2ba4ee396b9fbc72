// Exact arithmetic with amounts: whole minor units and decimal numbers go in, whole minor units come out.

/** amount × numerator ÷ denominator, to the nearest multiple of `step`; halves are rounded up. Up to six decimals. */
export function scaled(amount: number, numerator: number, denominator: number, step = 1): number {
  const dividend = BigInt(amount) * millionths(numerator)
  const divisor = millionths(denominator) * BigInt(step)
  if (divisor === 0n) throw new RangeError('divided by nothing')
  return Number((2n * dividend + divisor) / (2n * divisor)) * step
}

/** A decimal number with up to six decimals as a whole number of millionths. */
export function millionths(value: number): bigint {
  if (!Number.isFinite(value) || value < 0) throw new RangeError(`not a number that can be shared by: ${value}`)
  return BigInt(Math.round(value * 1_000_000))
}
