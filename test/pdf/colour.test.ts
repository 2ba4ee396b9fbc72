import { expect, test } from 'vitest'
import { srgbProfile } from '../../src/pdf/colour.js'

const profile = Buffer.from(srgbProfile())

test('the profile is a display profile for RGB whose size and tags are what it says', () => {
  expect(profile.readUInt32BE(0)).toBe(profile.length)
  expect(profile.toString('latin1', 12, 24)).toBe('mntrRGB XYZ ')
  expect(profile.toString('latin1', 36, 40)).toBe('acsp')
  const count = profile.readUInt32BE(128)
  for (let index = 0; index < count; index++) {
    const at = 132 + 12 * index
    expect(profile.readUInt32BE(at + 4) % 4).toBe(0)
    expect(profile.readUInt32BE(at + 4) + profile.readUInt32BE(at + 8)).toBeLessThanOrEqual(profile.length)
  }
})

test('the primaries add up to the white point', () => {
  const tag = (signature: string): number => {
    const at = profile.indexOf(signature, 132, 'latin1')
    return profile.readUInt32BE(at + 4)
  }
  const value = (signature: string, component: number): number =>
    profile.readInt32BE(tag(signature) + 8 + 4 * component) / 65536
  for (const component of [0, 1, 2])
    expect(value('rXYZ', component) + value('gXYZ', component) + value('bXYZ', component)).toBeCloseTo(
      value('wtpt', component),
      3,
    )
})

test('the tone curve rises from black to white', () => {
  const at = profile.readUInt32BE(profile.indexOf('rTRC', 132, 'latin1') + 4)
  const curve = Array.from({ length: 1024 }, (_, index) => profile.readUInt16BE(at + 12 + 2 * index))
  expect([curve[0], curve[1023]]).toEqual([0, 65535])
  expect([...curve].sort((a, b) => a - b)).toEqual(curve)
})
