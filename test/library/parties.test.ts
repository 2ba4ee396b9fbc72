import { expect, test } from 'vitest'
import { readParties } from '../../src/library/parties.js'
import { formatProblem } from '../../src/base/problem.js'

const entry = (id: string, more = ''): string =>
  `- { id: ${id}, name: ${id}, short: ${id}, country: SE, kind: municipality${more} }\n`

function problemsOf(...texts: string[]): string {
  const files = texts.map((text, index) => ({ file: `${index + 1}.yaml`, text }))
  return readParties(files)
    .problems.map((problem) => formatProblem(problem, 'en'))
    .join('\n')
}

test('a wrong check digit is an error at the number', () => {
  expect(problemsOf(entry('a', ', number: 212000-2238'))).toBe(
    '1.yaml:1:72 error party/check-digit\n  Organisation number `212000-2238` of `a` has a wrong check digit.\n' +
      '  hint: compare with the body’s own page or the register',
  )
})

test('an id that stands in two files is an error', () => {
  expect(problemsOf(entry('a'), entry('a'))).toContain('2.yaml:1:9 error party/duplicate\n  Party `a` occurs twice.')
})

test('two parties with one number are told, unless they say that they are one legal entity', () => {
  const number = ', number: 212000-0803'
  expect(problemsOf(entry('a', number), entry('b', number))).toContain('warning party/duplicate')
  expect(problemsOf(entry('a', number), entry('b', `${number}, sameEntity: a`))).toBe('')
})

test('two short names that are alike in one country are told', () => {
  const text =
    entry('heroy-a').replace('short: heroy-a', 'short: Herøy') +
    entry('heroy-b').replace('short: heroy-b', 'short: Herøy')
  expect(problemsOf(text)).toContain('`heroy-b` and `heroy-a` have the same short name.')
})

test('a parent that does not exist is an error with the party that was meant', () => {
  const text = entry('helse-vest-rhf') + entry('helse-bergen-hf', ', parent: helse-west-rhf')
  expect(problemsOf(text)).toContain('error party/unknown')
  expect(problemsOf(text)).toContain('did you mean `helse-vest-rhf`?')
})

test('a former name that ends before it begins is an error', () => {
  const former = ', formerNames: [{ name: Old, from: 2019-01-01, until: 2018-12-31 }]'
  expect(problemsOf(entry('a', former))).toContain('error party/former-name')
})

test('a file with an error in its shape leaves the other files readable', () => {
  const { parties, problems, placeOf } = readParties([
    { file: '1.yaml', text: '- { id: a }\n' },
    { file: '2.yaml', text: entry('b') },
  ])
  expect([...parties.keys()]).toEqual(['b'])
  expect(problems.every((problem) => problem.place.file === '1.yaml')).toBe(true)
  expect(placeOf('b', 'name')).toEqual({ file: '2.yaml', line: 1, column: 18 })
  expect(placeOf('a')).toBeNull()
})

test('a country and a kind of body that no module knows are errors that name those there are', () => {
  expect(problemsOf(entry('a').replace('country: SE', 'country: SW'))).toBe(
    '1.yaml:1:40 error yaml/value\n  `country` is `SW`, expected `SE` or `NO`.\n  hint: did you mean `SE`?',
  )
  expect(problemsOf(entry('a').replace('kind: municipality', 'kind: parish'))).toContain(
    '`kind` is `parish`, expected `municipality`, `region`, `county`, `health-trust` or `other`.',
  )
})

test('the party of a place is the last that begins there or before, in its own file', () => {
  const files = [`# ours\n${entry('a')}\n${entry('b')}`, `# none before\n${entry('c')}`]
  const { partyAt } = readParties(files.map((text, index) => ({ file: `${index + 1}.yaml`, text })))
  const at = (file: string, ...lines: number[]) => lines.map((line) => partyAt({ file, line, column: 1 }))
  expect(at('1.yaml', 1, 2, 3, 4, 9)).toEqual([null, 'a', 'a', 'b', 'b'])
  expect([...at('2.yaml', 1, 2), ...at('3.yaml', 1)]).toEqual([null, 'c', null])
})
