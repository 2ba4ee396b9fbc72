// An amount as written, in units of the currency, goes in; whole minor units (öre, øre) come out, exactly or not at all.

/**
 * The amount in minor units; null where it has more decimals than the currency, or more digits than can be counted
 * exactly. The currencies that there are have two decimals.
 */
export function minorUnits(amount: number): number | null {
  const minor = Math.round(amount * 100)
  return Number(amount.toFixed(2)) === amount && Number.isSafeInteger(minor) ? minor : null
}
