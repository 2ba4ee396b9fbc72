// Operators that show glyphs before it is known which codes these have in a file: a sign beyond ASCII stands for each code. So what
// is drawn once serves every file that shows the same.

import type { FontStyle, Glyph } from '../layout/fonts.js'
import { codeOf, type EmbeddedFonts } from './embed.js'

/** Operators as bytes, with room for the codes. */
export interface OpenOperators {
  readonly bytes: Uint8Array
  /** Each glyph once for each text that it stands for, in the order of use. */
  readonly glyphs: readonly ShownGlyph[]
  /** Where in the bytes the four digits of a code stand, and whose it is, by its number among the glyphs. */
  readonly places: Uint32Array
  readonly shown: Uint16Array
}

interface ShownGlyph {
  readonly style: FontStyle
  readonly glyph: Glyph
}

/** Stands for the code of a glyph in operators, which hold nothing but ASCII otherwise. */
export function slotOf(style: FontStyle, glyph: Glyph): string {
  const key = `${style} ${glyph.id} ${glyph.width} ${glyph.text}`
  const known = slots.get(key)
  if (known !== undefined) return known
  const slot = String.fromCharCode(firstSlot + glyphs.length)
  if (glyphs.push({ style, glyph }) > mostSlots) throw new Error('more glyphs than a family of fonts has')
  slots.set(key, slot)
  return slot
}

/** All glyphs that were ever shown, by the number of their slot: no more than the fonts have, for each text that they stand for. */
const glyphs: ShownGlyph[] = []
const slots = new Map<string, string>()
const firstSlot = 0x100
const mostSlots = 0x10000 - firstSlot

/** Operators with slots as bytes. */
export function openOperators(operators: string): OpenOperators {
  const own: ShownGlyph[] = []
  /* By the number of a slot: the number of its glyph here, and one more. */
  const numbers = new Uint16Array(glyphs.length)
  const bytes = Buffer.alloc(operators.length + 3 * slotsIn(operators), '0')
  const places = new Uint32Array((bytes.length - operators.length) / 3)
  const shown = new Uint16Array(places.length)
  let count = 0
  for (let index = 0; index < operators.length; index++) {
    const sign = operators.charCodeAt(index)
    const at = index + 3 * count
    if (sign < firstSlot) {
      bytes[at] = sign
      continue
    }
    const slot = sign - firstSlot
    if (numbers[slot] === 0) numbers[slot] = own.push(glyphs[slot] as ShownGlyph)
    places[count] = at
    shown[count] = (numbers[slot] ?? 0) - 1
    count++
  }
  return { bytes, glyphs: own, places, shown }
}

function slotsIn(operators: string): number {
  let count = 0
  for (let index = 0; index < operators.length; index++) if (operators.charCodeAt(index) >= firstSlot) count++
  return count
}

/** The codes that the glyphs of the operators have in a file; those that have none yet get the next. */
export function codesOf({ glyphs: own }: OpenOperators, fonts: EmbeddedFonts): readonly Uint8Array[] {
  return own.map(({ style, glyph }) => codeOf(fonts[style], glyph).digits)
}

/** Writes the operators to where they are to stand, the codes in their places. */
export function fill(
  { bytes, places, shown }: OpenOperators,
  codes: readonly Uint8Array[],
  target: Uint8Array,
  start: number,
): void {
  target.set(bytes, start)
  for (let index = 0; index < places.length; index++) {
    const digits = codes[shown[index] ?? 0]
    const at = start + (places[index] ?? 0)
    if (digits === undefined) continue
    target[at] = digits[0] ?? 0
    target[at + 1] = digits[1] ?? 0
    target[at + 2] = digits[2] ?? 0
    target[at + 3] = digits[3] ?? 0
  }
}
