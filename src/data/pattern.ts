// Texts of a language in which slots stand, `{page}`, and no others: what language files are made of.

import * as z from 'zod'
import { expects } from './expects.js'

/** A text in which each of the slots stands, and no other: `{page}`. */
export function pattern(...slots: readonly string[]): z.ZodType<string> {
  const message = expects(slots.length === 0 ? 'a-text-without-slots' : 'a-text-with-slots')
  const values = { slots: slots.map((slot) => `{${slot}}`).join(', ') }
  return z
    .string()
    .min(1)
    .refine((text) => sameSlots(slotsOf(text), slots), { message, params: { values }, abort: true })
}

/** Names of the slots in a pattern, in order: `{page}` gives `page`. */
export function slotsOf(text: string): string[] {
  return [...text.matchAll(/\{([a-zA-Z]+)\}/g)].map((match) => match[1] ?? '')
}

function sameSlots(found: readonly string[], expected: readonly string[]): boolean {
  return expected.every((slot) => found.includes(slot)) && found.every((slot) => expected.includes(slot))
}
