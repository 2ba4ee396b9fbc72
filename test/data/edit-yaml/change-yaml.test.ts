import { describe, expect, test } from 'vitest'
import { changeFrontMatter, changeYaml } from '../../../src/data/edit-yaml/change-yaml.js'
import type { YamlChange } from '../../../src/data/edit-yaml/change.js'
import { agreementSchema } from '../../../src/locale/schemas.js'

const file = 'content/agreements/a.yaml'

function changed(text: string, change: YamlChange): string {
  const { value, problems } = changeYaml(text, change, { file, schema: agreementSchema })
  expect(problems).toEqual([])
  return value ?? ''
}

function set(
  text: string,
  path: YamlChange['path'],
  value: YamlChange & { kind: 'set' } extends { value: infer V } ? V : never,
): string {
  return changed(text, { kind: 'set', path, value })
}

describe('a value in place of another', () => {
  test.each([
    ['a: x # why\nb: 1\n', 'y', 'a: y # why\nb: 1\n'],
    ['a: "1.0"\n', '2.0', 'a: "2.0"\n'],
    ["a: 'x'\n", "it's", "a: 'it''s'\n"],
    ['a:   x\n', 'y', 'a:   y\n'],
    ['a:\nb: 1\n', 'y', 'a: y\nb: 1\n'],
    ['a: # open\nb: 1\n', 'y', 'a: y # open\nb: 1\n'],
    ['a: x\n', null, 'a: null\n'],
    ['a: 1\n', '0180', 'a: "0180"\n'],
    ["a: 1\nb: 'x'\n", '0180', "a: '0180'\nb: 'x'\n"],
    ['a: { b: 1 }\n', 'x', 'a: x\n'],
    ['a:\n  # own\n  b: 1\n\nc: 2\n', 'x', 'a: x\n\nc: 2\n'],
    ['a: |\n  en\n  två\nb: 1\n', 'ett\ntvå\n', 'a: |\n  ett\n  två\nb: 1\n'],
    [
      'a: >-\n    en rad som\n    fortsätter här borta\nb: 1\n',
      'en annan rad som fortsätter mycket längre än den förra',
      'a: >-\n    en annan rad som fortsätter mycket\n    längre än den förra\nb: 1\n',
    ],
  ] as const)('in %j, %j', (text, value, wanted) => {
    expect(set(text, ['a'], value)).toBe(wanted)
  })

  test.each([
    ['2027-01-31', '2027-01-31'],
    ['212000-2080', '212000-2080'],
    ['958935420', '"958935420"'],
    ['0180', '"0180"'],
    ['yes', '"yes"'],
    ['no', '"no"'],
    ['NO', 'NO'],
    ['true', '"true"'],
    ['1.0', '"1.0"'],
    ['2 years', '2 years'],
    ['Rättelse: en', '"Rättelse: en"'],
    ['a, b', 'a, b'],
    ['# a', '"# a"'],
    ['say "a"', 'say "a"'],
    ['"a"', `'"a"'`],
    ['', '""'],
    ['två\nrader', '|-\n  två\n  rader'],
  ])('quotation marks stand where they are needed: %j', (value, written) => {
    expect(set('a: b\n', ['a'], value)).toBe(`a: ${written}\n`)
  })

  test('in braces a comma needs them too', () => {
    expect(set('a: { sv: x, nb: y }\n', ['a', 'sv'], 'Prisindex, LPI')).toBe('a: { sv: "Prisindex, LPI", nb: y }\n')
  })

  test('numbers are written in digits', () => {
    expect(set('a: 1\n', ['a'], 1e21)).toBe('a: 1000000000000000000000\n')
    expect(set('a: 1\n', ['a'], 0.0000001)).toBe('a: 0.0000001\n')
  })

  test('of a mapping or a list only what differs is written anew', () => {
    const text = 'a: # one\n  b: 1 # two\n  c: 2\n  d: [x, y] # three\n'
    expect(set(text, ['a'], { b: 1, c: 3, d: ['x', 'z', 'y'] })).toBe(
      'a: # one\n  b: 1 # two\n  c: 3\n  d: [x, z, y] # three\n',
    )
  })
})

describe('a value where there was none', () => {
  const text = `title: { sv: A }
version: "1.0"

term:
  start: 2027-01-01
  open: true

clauses:
  - clause: a
`

  test('comes where its schema has it, with the parents that it needs', () => {
    expect(set(text, ['short', 'sv'], 'A')).toBe(text.replace('version', 'short: { sv: A }\nversion'))
    expect(set(text, ['publication', 'notice', 'to', 'sv'], 'Region Dalarna')).toBe(
      `${text}\npublication:\n  notice: { to: { sv: Region Dalarna } }\n`,
    )
    expect(set(text, ['term', 'length'], '2 years')).toBe(text.replace('  open', '  length: 2 years\n  open'))
    expect(set(text, ['parties', 0, 'role'], 'host')).toBe(
      text.replace('\nterm', '\nparties:\n  - { role: host }\n\nterm'),
    )
  })

  test('of several lines stands apart where its neighbours do', () => {
    const list = 'a:\n  - b: 1\n    c: 2\n  - b: 3\n    c: 4\n\nd: 1\n'
    const item = { kind: 'insert', path: ['a', 2], value: { b: 5, c: 6 } } as const
    expect(changed(list, item)).toBe(list.replace('    c: 4\n', '    c: 4\n  - b: 5\n    c: 6\n'))
    const apart = list.replace('c: 2\n', 'c: 2\n\n')
    expect(changed(apart, item)).toBe(apart.replace('    c: 4\n', '    c: 4\n\n  - b: 5\n    c: 6\n'))
  })

  test('in another language is put into the braces', () => {
    expect(set(text, ['title', 'nb'], 'B')).toBe(text.replace('{ sv: A }', '{ sv: A, nb: B }'))
  })

  test('is indented as the file is', () => {
    expect(set('term:\n    start: 2027-01-01\n', ['term', 'renewal', 'conditions', 0, 'text'], 'x'.repeat(130))).toBe(
      `term:\n    start: 2027-01-01\n    renewal:\n        conditions:\n            - text: ${'x'.repeat(130)}\n`,
    )
  })

  test('makes lines of an empty list', () => {
    expect(changed('a: []\nb: 1\n', { kind: 'insert', path: ['a', 0], value: { x: { y: [{ z: 1 }] } } })).toBe(
      'a:\n  - x:\n      y:\n        - { z: 1 }\nb: 1\n',
    )
  })

  test('is the first in an empty file, below its remarks', () => {
    expect(set('', ['a'], 'x')).toBe('a: x\n')
    expect(set('# head\n', ['a', 'b'], 'x')).toBe('# head\na: { b: x }\n')
  })
})

describe('an entry that goes', () => {
  const text = `# head
a: 1
# of b
b:
  # of x
  - x # with x
  # - old x
  # of y
  - y
c: { d: 1, e: 2 } # with c
`

  test('takes its own remarks along, and leaves those of others', () => {
    expect(changed(text, { kind: 'remove', path: ['b'] })).toBe('# head\na: 1\nc: { d: 1, e: 2 } # with c\n')
    expect(changed(text, { kind: 'remove', path: ['a'] })).toBe(text.replace('a: 1\n', ''))
    expect(changed(text, { kind: 'remove', path: ['c', 'd'] })).toBe(text.replace('d: 1, ', ''))
    expect(changed(text, { kind: 'remove', path: ['b', 0] })).toBe(text.replace('  # of x\n  - x # with x\n', ''))
  })

  test('leaves an empty list or mapping when it was the last', () => {
    expect(changed('a:\n  - x\nb: 1\n', { kind: 'remove', path: ['a', 0] })).toBe('a: []\nb: 1\n')
    expect(changed('a: # one\n  b: 1\n', { kind: 'remove', path: ['a', 'b'] })).toBe('a: {} # one\n')
    expect(changed('# head\na: 1\n', { kind: 'remove', path: ['a'] })).toBe('# head\n{}\n')
    expect(changed('a: [x]\n', { kind: 'remove', path: ['a', 0] })).toBe('a: []\n')
  })

  test('lets the next line take its place behind a dash', () => {
    expect(changed('- a: 1\n  # of b\n  b: 2\n', { kind: 'remove', path: [0, 'a'] })).toBe('- # of b\n  b: 2\n')
    expect(changed('- a: 1\n  b: 2\n', { kind: 'remove', path: [0, 'a'] })).toBe('- b: 2\n')
  })
})

test('an entry of a list moves with its remarks; blank lines stay where they are', () => {
  const text = 'a:\n  # one\n  - x: 1\n    y: 2 # in x\n\n  - z\n  - { w: 1 }\n'
  expect(changed(text, { kind: 'move', path: ['a', 0], to: 2 })).toBe(
    'a:\n  - z\n\n  - { w: 1 }\n  # one\n  - x: 1\n    y: 2 # in x\n',
  )
  expect(changed('a: [x, y, z]\n', { kind: 'move', path: ['a', 2], to: 0 })).toBe('a: [z, x, y]\n')
})

test('a new party stands as its neighbours do, over several lines in braces', () => {
  const text = `- { id: a, name: A kommun, short: A, country: SE, kind: municipality,
    code: "0114", number: 212000-0019 }
`
  const value = {
    ...{ id: 'b', name: 'B kommun', short: 'B', country: 'SE', kind: 'municipality', code: '0115' },
    ...{ address: ['Gatan 1', '123 45 Staden'], website: 'https://www.exempel.se' },
  }
  expect(changed(text, { kind: 'insert', path: [1], value }))
    .toBe(`${text}- { id: b, name: B kommun, short: B, country: SE, kind: municipality, code: "0115", address: [Gatan 1, 123 45 Staden],
    website: https://www.exempel.se }
`)
})

test('line endings, a byte order mark and a missing last line end stay', () => {
  expect(set('\uFEFFa: 1\r\nb:\r\n  - x', ['b', 1], 'y')).toBe('\uFEFFa: 1\r\nb:\r\n  - x\r\n  - y')
  expect(set('a: x\n', ['a'], 'x')).toBe('a: x\n')
})

describe('what cannot be changed so is told at its place', () => {
  test.each([
    ['a: &x { b: 1 }\nc: *x\n', { kind: 'set', path: ['a', 'b'], value: 2 }, 'edit/by-hand#shared', 1],
    ['a: &x { b: 1 }\nc: *x\n', { kind: 'set', path: ['c', 'b'], value: 2 }, 'edit/by-hand#shared', 2],
    ['d: 1\nc:\n  - !tag x\n', { kind: 'remove', path: ['c', 0] }, 'edit/by-hand#shared', 3],
    ['a: 1\n? b\n: 2\n', { kind: 'set', path: ['b'], value: 3 }, 'edit/by-hand', 2],
    ['a: 1\n', { kind: 'set', path: ['a', 'b'], value: 3 }, 'edit/missing', 1],
    ['a: [1]\n', { kind: 'remove', path: ['a', 1] }, 'edit/missing', 1],
    ['a: [1]\n', { kind: 'move', path: ['a', 0], to: 1 }, 'edit/missing', 1],
    ['b: 1\na: [1\n', { kind: 'set', path: ['b'], value: 2 }, 'edit/unreadable', 3],
    ['a:\n\t- b\n', { kind: 'set', path: ['a'], value: 2 }, 'edit/unreadable', 2],
  ] as const)('%j', (text, change, entry, line) => {
    const { value, problems } = changeYaml(text, change as YamlChange, { file })
    expect(value).toBeNull()
    expect(problems.map((one) => [one.entry, one.place.file, one.place.line])).toEqual([[entry, file, line]])
  })

  test('elsewhere an anchor is in nobody’s way', () => {
    expect(set('a: &x 1\nb: *x\nc: 1\n', ['c'], 2)).toBe('a: &x 1\nb: *x\nc: 2\n')
  })
})

test('front matter changes, and the text below it stays', () => {
  const change: YamlChange = { kind: 'set', path: ['about'], value: 'När' }
  const of = { file: 'content/clauses/sv/a.md' }
  expect(changeFrontMatter('---\ntitle: A\n---\n\nText.\n', change, of).value).toBe(
    '---\ntitle: A\nabout: När\n---\n\nText.\n',
  )
  expect(changeFrontMatter('Text.\n', change, of).value).toBe('---\nabout: När\n---\n\nText.\n')
  expect(changeFrontMatter('---\n---\nText.\n', change, of).value).toBe('---\nabout: När\n---\nText.\n')
  expect(changeFrontMatter('---\ntitle: [\n---\nText.\n', change, of).problems[0]?.place.line).toBe(3)
})

test('a thousand parties cost in proportion', () => {
  const list = (count: number): string =>
    `parties:\n${Array.from({ length: count }, (_, index) => `  - role: role-${index}\n    party: party-${index} # remark\n`).join('')}`
  const pieces = (count: number): number => {
    const text = list(count)
    const { value } = changeYaml(text, { kind: 'set', path: ['parties', count - 1, 'party'], value: 'x' }, { file })
    expect(value).toBe(text.replace(`party-${count - 1} `, 'x '))
    return text.length
  }
  expect(pieces(1000) / pieces(100)).toBeLessThan(12)
})
