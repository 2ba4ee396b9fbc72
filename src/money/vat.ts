// An amount and what the agreement says of value added tax go in; the tax and the amount to pay come out, in minor units.

import type { CostData } from '../data/agreement.js'
import { scaled } from './ratio.js'

export type Vat = NonNullable<CostData['vat']>

export interface Taxed {
  readonly net: number
  readonly vat: number
  readonly gross: number
}

/** Each amount is taxed by itself and rounded to the minor unit; null where the agreement says nothing. */
export function taxed(amount: number, vat: Vat | null): Taxed | null {
  if (vat === null) return null
  if ('none' in vat) return { net: amount, vat: 0, gross: amount }
  if (vat.amounts === 'excluding') {
    const tax = scaled(amount, vat.rate, 100)
    return { net: amount, vat: tax, gross: amount + tax }
  }
  const net = scaled(amount, 100, 100 + vat.rate)
  return { net, vat: amount - net, gross: amount }
}
