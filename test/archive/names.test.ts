// Names in packages: every system takes them, none leads outside, and no two are one.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { folded, isPortable, portableName, portablePaths } from '../../src/archive/package/names.js'

const hostile = [
  '../x',
  '../../etc/passwd',
  '/etc/passwd',
  'C:/windows/x',
  'a\\..\\..\\x',
  'a//b',
  './a',
  'a/./b',
  'a/../b',
  'nul',
  'CON.md',
  'a/aux.txt/b',
  'com1.yaml',
  'trailing./x',
  'trailing /x',
  'colon:stream',
  'a\0b',
  'a\nb',
  'x'.repeat(300),
  'å.md',
  '',
  '.',
  '..',
  '.hidden',
]

describe('a path that does not work everywhere', () => {
  test.each(hostile)('is not portable: %j', (path) => {
    expect(isPortable(path)).toBe(false)
  })

  test.each(hostile)('gets a name of its own that is: %j', (path) => {
    const name = portablePaths([path]).get(path) ?? ''
    expect(isPortable(name)).toBe(true)
    expect(name).toMatch(/^other\/[a-z0-9-]+-[0-9a-f]{16}(?:\.[a-z0-9]+)?$/)
    expect(isPortable(portableName(path))).toBe(true)
  })
})

test('a plain path stays as it is', () => {
  const path = 'content/clauses/sv/dalarna-rss/background.md'
  expect(portablePaths([path]).get(path)).toBe(path)
})

test.each([
  ['case', 'annexes/Plan.pdf', 'annexes/plan.pdf'],
  ['Unicode form', 'annexes/\u00e5.pdf', 'annexes/a\u030a.pdf'],
  ['the folder for others', 'other/a-0123456789abcdef.md', 'å.md'],
])('two paths that are one but for %s lie apart', (_, first, second) => {
  const paths = [...portablePaths([first, second]).values()]
  expect(new Set(paths.map(folded)).size).toBe(2)
})

test('whatever the paths, no two get the same place and none leads outside', () => {
  const step = fc.oneof(fc.constantFrom('..', '.', '', 'CON', 'a', 'A', 'å', 'a\u030a', 'other'), fc.string())
  const path = fc.array(step, { minLength: 1, maxLength: 4 }).map((steps) => steps.join('/'))
  fc.assert(
    fc.property(fc.uniqueArray(path, { maxLength: 8 }), (paths) => {
      const placed = [...portablePaths(paths).values()]
      expect(new Set(placed.map(folded)).size).toBe(paths.length)
      expect(placed.filter((one) => !isPortable(one))).toEqual([])
    }),
  )
})
