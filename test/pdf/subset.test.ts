import { expect, test } from 'vitest'
import { subsetOf } from '../../src/pdf/subset.js'
import { newFonts } from '../layout/support.js'
import { randomFrom } from '../fuzz/random.js'

/* Fonts of its own: whoever asks fontkit for a glyph by its number changes what it remembers of it. */
/** fontkit makes subsets as well: its types say other things. */
interface Peer {
  includeGlyph(glyph: number): number
  encode(): Uint8Array
}

test('a subset is byte for byte what fontkit makes of the same glyphs, those composed of others too', () => {
  const random = randomFrom(20)
  for (const { file, bytes } of Object.values(newFonts())) {
    const { numGlyphs } = file as unknown as { readonly numGlyphs: number }
    for (let round = 0; round < 12; round++) {
      const glyphs = Array.from({ length: 1 + random.below(150) }, () => random.below(numGlyphs))
      const peer = file.createSubset() as unknown as Peer
      const numbers = glyphs.map((glyph) => peer.includeGlyph(glyph))
      const subset = subsetOf(bytes, glyphs)
      expect(subset.numbers).toEqual(numbers)
      expect(Buffer.compare(subset.program, peer.encode())).toBe(0)
    }
  }
})

test('what is no font is refused with the table that it lacks', () => {
  expect(() => subsetOf(new Uint8Array(64), [1])).toThrow('the font has no table head')
})
