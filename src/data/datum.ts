// The values that templates and clauses can reach: plain structure with typed leaves.
// A leaf knows its type, so that a slot can print it in the language of the edition, and whether it follows
// from who the counterparty is, so that the instances of a series can be compared.

import type { Period } from './scalars.js'

export type Leaf =
  | {
      readonly type: 'text'
      readonly value: string
      readonly counterparty: boolean
      /** Of a code that conditions ask about and nobody prints: all that it can be. */
      readonly among?: readonly string[]
      /** What is missing after the text, in words: printed as a blank to fill in. */
      readonly blank?: string
    }
  | { readonly type: 'date'; readonly value: string; readonly counterparty: boolean }
  | { readonly type: 'period'; readonly value: Period; readonly counterparty: boolean }
  | { readonly type: 'number'; readonly value: number; readonly counterparty: boolean }
  | {
      readonly type: 'percent'
      readonly value: number
      /** As many as the others of its column have; without it as many as it needs. */
      readonly decimals?: number
      readonly counterparty: boolean
    }
  | {
      readonly type: 'amount'
      readonly value: number
      readonly currency: string
      /** Printed without its unit, which stands in the head of the column. */
      readonly bare?: true
      readonly counterparty: boolean
    }
  | PartyLeaf
  | { readonly type: 'reference'; readonly value: string; readonly counterparty: boolean }

/** A party prints its name and lets the template reach its data. `value` is its id. */
export interface PartyLeaf {
  readonly type: 'party'
  readonly value: string
  readonly counterparty: boolean
  readonly name: Leaf
  readonly short: Leaf
  readonly number: Leaf | null
  readonly called: Leaf | null
  readonly country: Leaf
  readonly kind: Leaf
}

/** What stands in the data: a leaf, a truth value, nothing, a list, or a group of named values. */
export type Datum = Leaf | boolean | null | readonly Datum[] | { readonly [name: string]: Datum }

/** A text leaf that does not depend on the counterparty. */
export function textLeaf(value: string, counterparty = false): Leaf {
  return { type: 'text', value, counterparty }
}

/** One of several codes: `{{#if (is signing "paper")}}`. */
export function codeLeaf(value: string, among: readonly string[], counterparty = false): Leaf {
  return { type: 'text', value, counterparty, among }
}

export function numberLeaf(value: number): Leaf {
  return { type: 'number', value, counterparty: false }
}

export function dateLeaf(value: string): Leaf {
  return { type: 'date', value, counterparty: false }
}

export function periodLeaf(value: Period): Leaf {
  return { type: 'period', value, counterparty: false }
}

/** True for a leaf: something that can be printed. */
export function isLeaf(datum: unknown): datum is Leaf {
  return (
    typeof datum === 'object' &&
    datum !== null &&
    !Array.isArray(datum) &&
    typeof (datum as { type?: unknown }).type === 'string' &&
    'counterparty' in datum
  )
}
