import { expect, test } from 'vitest'
import { covers, shape } from '../../src/layout/fonts.js'
import { fonts, newFonts } from './support.js'

const texts = (text: string) => shape(fonts.regular, text).glyphs.map((glyph) => glyph.text)

test('all four styles have the letters of Swedish, Norwegian and the Sami languages', () => {
  for (const letter of 'åäöæøÅÄÖÆØáčđŋšŧžÁČĐŊŠŦŽ–—“”«»§½\u00a0\u202f\u2011')
    for (const font of Object.values(fonts))
      expect([letter, covers(font, letter.codePointAt(0) ?? 0)]).toEqual([letter, true])
})

test('a ligature stands for all its letters', () => {
  const glyphs = texts('effekt')
  expect(glyphs).toContain('ff')
  expect(glyphs.join('')).toBe('effekt')
})

test('letters are kerned', () => {
  const apart = shape(fonts.regular, 'A').width + shape(fonts.regular, 'V').width
  expect(shape(fonts.regular, 'AV').width).toBeLessThan(apart)
})

test('a soft hyphen at the end is drawn as a hyphen and read as a soft hyphen', () => {
  const { glyphs } = shape(fonts.regular, 'sam\u00ad')
  const hyphen = shape(fonts.regular, '-').glyphs[0]
  expect(glyphs.at(-1)).toMatchObject({ id: hyphen?.id, text: '\u00ad', advance: hyphen?.advance })
})

test('a hyphen is drawn after soft and no-break hyphens have been met', () => {
  const fresh = newFonts()
  const before = shape(newFonts().regular, '232100-0180').width
  shape(fresh.regular, '\u00ad')
  shape(fresh.regular, '\u2011')
  expect(shape(fresh.regular, '232100-0180').width).toBe(before)
  expect(
    shape(fresh.regular, '232100-0180')
      .glyphs.map((glyph) => glyph.text)
      .join(''),
  ).toBe('232100-0180')
})

test('a no-break space is read as itself although it looks like a space', () => {
  expect(texts('4\u00a0000')).toEqual(['4', '\u00a0', '0', '0', '0'])
})

test('signs without a look are not drawn', () => {
  expect(texts('a\u2060b\u200bc')).toEqual(['a', 'b', 'c'])
})

test('figures are of equal width, so that columns of amounts stand straight', () => {
  const widths = new Set([...'0123456789'].map((figure) => shape(fonts.regular, figure).width))
  expect(widths.size).toBe(1)
})
