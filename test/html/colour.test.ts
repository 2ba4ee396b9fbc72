import fc from 'fast-check'
import { expect, it } from 'vitest'
import { contrast, readable } from '../../src/html/colour.js'

const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`)

it('measures contrast as WCAG does', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
  expect(contrast('#1f4e5f', '#1f4e5f')).toBe(1)
})

it('leaves a colour alone that can be read', () => {
  expect(readable('#1f4e5f', '#ffffff')).toBe('#1f4e5f')
})

it('makes any colour readable on light and on dark', () => {
  fc.assert(
    fc.property(colour, fc.constantFrom('#ffffff', '#15181b'), (text, background) => {
      expect(contrast(readable(text, background), background)).toBeGreaterThanOrEqual(4.5)
    }),
  )
})
