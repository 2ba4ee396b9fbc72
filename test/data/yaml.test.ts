import { inEnglish } from '../support/in-english.js'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { agreementSchema } from '../../src/data/agreement.js'
import { withTexts } from '../../src/data/form-name.js'
import { partiesSchema } from '../../src/data/party.js'
import { civilDate, localized } from '../../src/data/scalars.js'
import { readYaml } from '../../src/data/yaml.js'
import { formatProblem } from '../../src/base/problem.js'

const small = z.strictObject({
  title: z.string().describe('what it is called'),
  code: z.string().optional(),
  date: civilDate.optional(),
  kind: z.enum(['draft', 'ready']).optional(),
  count: z.number().int().min(1).max(9).optional(),
  tags: z.array(z.string()).min(1).optional(),
  texts: localized.optional(),
  when: z.union([civilDate, localized]).optional(),
})

function problemsOf(text: string, schema: z.ZodType = small): string {
  return readYaml(text, 'a.yaml', schema)
    .problems.map((problem) => formatProblem(problem, 'en'))
    .join('\n')
}

test('a file of the right shape gives its value and no problem', () => {
  const { value, problems } = readYaml('title: Avtal\ncode: "0301"\ndate: 2024-02-29\n', 'a.yaml', small)
  expect(value).toEqual({ title: 'Avtal', code: '0301', date: '2024-02-29' })
  expect(problems).toEqual([])
})

test('dates, times and words such as `no` stay text', () => {
  const any = z.record(z.string(), z.string())
  const { value } = readYaml('a: 2023-02-30\nb: 10:30\nc: no\nd: yes\n0301: code\n', 'a.yaml', any)
  expect(value).toEqual({ a: '2023-02-30', b: '10:30', c: 'no', d: 'yes', '0301': 'code' })
})

test('an unknown key is shown at its place, with the key that was meant', () => {
  expect(problemsOf('title: A\n  \ntitel: B\n')).toBe(
    'a.yaml:3:1 error yaml/unknown-key\n  `titel` is not a known key.\n  hint: did you mean `title`?',
  )
})

test('a missing key is told with what its form says of it, or else with what is to stand there', () => {
  expect(problemsOf('code: "1"')).toBe(
    'a.yaml:1:1 error yaml/missing\n  `title` is missing.\n  hint: add it: what it is called',
  )
  const named = withTexts(z.strictObject({ version: z.string() }), 'agreement')
  expect(readYaml('{}', 'a.yaml', named).problems.map((one) => formatProblem(one, 'en'))).toEqual([
    'a.yaml:1:1 error yaml/missing\n  `version` is missing.\n  hint: add it: for instance 1.0',
  ])
  expect(problemsOf('title:\n')).toContain('`title` has no value.')
  expect(problemsOf('')).toContain('The file is empty.')
})

test('a code that became a number is to be written in quotes', () => {
  expect(problemsOf('title: A\ncode: 0301\n')).toBe(
    'a.yaml:2:7 error yaml/type\n  `code` is the number `0301`, expected text.\n' +
      '  hint: write it in quotes: codes and versions are text',
  )
})

test.each(['"Avtal\\nom vård"', '"Avtal\\tom vård"', '|\n    Avtal\n    om vård', '>\n    Avtal'])(
  'the printed text %s does not stand on one line, and is reported',
  (written) => {
    expect(problemsOf(`title: A\ntexts:\n  sv: ${written}\n`)).toContain('expected a text of one line')
  },
)

const unseenNumbers = [
  '0x10',
  '0o17',
  '010',
  '1e3',
  '1e309',
  '1E-9',
  '.inf',
  '-.INF',
  '.nan',
  '+5',
  '-0',
  '-0.0',
  '.5',
  '5.',
]

test.each([...unseenNumbers, '9007199254740993', '0.12345678901234567', '00.5'])(
  'the number %s is another than a reader sees, and is reported wherever it stands',
  (written) => {
    for (const schema of [z.record(z.string(), z.unknown()), z.record(z.string(), z.number()), z.unknown()]) {
      const { value, problems } = readYaml(`title: ${written}\n`, 'a.yaml', schema)
      expect(value).toBeNull()
      expect(problems.map(({ rule, place }) => [rule, place.line, place.column])).toEqual([
        [expect.stringMatching(/^yaml\/(?:number|type)$/), 1, 8],
      ])
    }
  },
)

test.each(['0', '7', '-7', '0.5', '-0.5', '900000.50', '1.10', '100000000000000000000', '0.000001'])(
  'the number %s is read',
  (written) => {
    const { value } = readYaml(`title: ${written}\n`, 'a.yaml', z.record(z.string(), z.number()))
    expect(value).toEqual({ title: Number(written) })
  },
)

test.each(['yes', 'no', 'on', 'off', 'y', '10:30', '1_000', '2026-02-30', '0b1', '0X10', '1 000', '1,5'])(
  'the word %s stays what is written',
  (written) => {
    const { value } = readYaml(`title: ${written}\n`, 'a.yaml', z.record(z.string(), z.unknown()))
    expect(value).toEqual({ title: written })
  },
)

test.each(['~', 'null', 'Null', 'true', 'TRUE', '1.10', '0123', '2026', '1e9'])(
  'the value %s is no text, and is not made one',
  (written) => {
    const { value, problems } = readYaml(`title: ${written}\n`, 'a.yaml', small)
    expect(value).toBeNull()
    expect(problems.map(({ place }) => place.column)).toEqual([8])
  },
)

test.each([
  ['date: 2023-02-30', 'date/invalid', '`date` is `2023-02-30`: no such day in the calendar.'],
  ['date: 30 februari', 'yaml/value', '`date` is `30 februari`, expected a date such as 2023-01-31.'],
  ['kind: draff', 'yaml/value', '`kind` is `draff`, expected `draft` or `ready`.'],
  ['count: "2"', 'yaml/type', '`count` is text, expected a number.'],
  ['count: 0', 'yaml/value', '`count` is the number `0`, expected a number of at least 1.'],
  ['count: 10', 'yaml/value', '`count` is the number `10`, expected a number of at most 9.'],
  ['tags: []', 'yaml/value', '`tags` is an empty list, expected at least 1 in the list.'],
  ['tags: a', 'yaml/type', '`tags` is text, expected a list.'],
  ['texts: Avtal', 'yaml/type', '`texts` is text, expected a set of keys.'],
  [
    'texts: { svenska: A }',
    'yaml/value',
    'The key `svenska` is not valid: expected a language code such as `sv` or `nb`.',
  ],
  ['when: 2024-13-01', 'date/invalid', '`when` is `2024-13-01`: no such day in the calendar.'],
  ['when: v. 15', 'yaml/value', '`when` is `v. 15`, expected a date such as 2023-01-31, or a set of keys.'],
])('`%s` gives %s', (line, rule, message) => {
  const printed = problemsOf(`title: A\n${line}\n`)
  expect(printed).toMatch(new RegExp(`^a\\.yaml:2:\\d+ error ${rule}\n`))
  expect(printed).toContain(message)
})

test('a key that stands twice is shown where it stands again, beside all other problems', () => {
  const printed = problemsOf('title: A\ntitle: B\ncode: 7\n')
  expect(printed).toContain('a.yaml:2:1 error yaml/duplicate-key')
  expect(printed).toContain('a.yaml:3:7 error yaml/type')
})

test.each([
  ['title: &a A', 'Anchors (`&a`)'],
  ['title: *a', 'Aliases (`*a`)'],
  ['title: !!str A', 'Tags (`tag:yaml.org,2002:str`)'],
  ['title: !include a.yaml', 'Tags (`!include`)'],
  ['title: A\n<<: { code: "1" }', 'Merge keys (`<<`)'],
  ['title: A\n__proto__: { code: "1" }', 'A key `__proto__`'],
  ['title: "\\u0007"', 'The text holds a character that cannot be printed'],
])('`%s` is refused', (text, message) => {
  const { value, problems } = readYaml(text, 'a.yaml', small)
  expect(value).toBeNull()
  expect(problems.map((problem) => problem.rule)).toContain('yaml/unsupported')
  expect(problems.map((problem) => inEnglish(problem).message).join()).toContain(message)
})

test('a syntax error has a place and says what to do', () => {
  expect(problemsOf('title: Avtal: om vård\n')).toBe(
    'a.yaml:1:8 error yaml/syntax\n  The text holds a colon and a space, and reads as another key.\n' +
      '  hint: put a text that contains a colon and a space in quotes',
  )
  expect(problemsOf('title:\n\tA\n')).toContain('hint: indent with spaces')
  expect(problemsOf('title: A\n---\ntitle: B\n')).toContain('hint: a file holds one document')
})

test('a file that is nested without end is refused', () => {
  expect(problemsOf('['.repeat(20_000))).toContain('error yaml/syntax\n  The lists and mappings are nested too deeply.')
})

test('the place of a path is that of its value, or of the nearest there is', () => {
  const text = 'title: A\ntexts:\n  sv: Ett\n  nb: To\ntags: [a, b]\ncode:\n'
  const { placeOf } = readYaml(text, 'a.yaml', small)
  expect(placeOf(['texts', 'nb'])).toEqual({ file: 'a.yaml', line: 4, column: 7 })
  expect(placeOf(['tags', 1])).toEqual({ file: 'a.yaml', line: 5, column: 11 })
  expect(placeOf(['code'])).toEqual({ file: 'a.yaml', line: 6, column: 1 })
  expect(placeOf(['texts', 'fi'])).toEqual({ file: 'a.yaml', line: 3, column: 3 })
  expect(placeOf([])).toEqual({ file: 'a.yaml', line: 1, column: 1 })
})

test('line feeds before the text of front matter keep its lines right', () => {
  expect(readYaml('\n\ntitle: 1\n', 'a.md', small).problems[0]?.place).toEqual({ file: 'a.md', line: 3, column: 8 })
})

test('all problems of an agreement come at once, in the order of the file', () => {
  const text = [
    'titel: { sv: A }',
    'version: 2.0',
    'date: 2023-02-30',
    'status: draf',
    'signing: paper',
    'parties:',
    '  - { role: a, party: b, members: [c] }',
    'term: { start: 2023-01-01, length: 12 mounths }',
    'clauses:',
    '  - clause: disputes',
    '    clauses: [{ klause: x }]',
  ].join('\n')
  const { problems } = readYaml(text, 'a.yaml', agreementSchema)
  expect(problems.map(({ rule, place }) => `${place.line}:${place.column} ${rule}`)).toEqual([
    '1:1 yaml/missing',
    '1:1 yaml/missing',
    '1:1 yaml/unknown-key',
    '2:10 yaml/type',
    '3:7 date/invalid',
    '4:9 yaml/value',
    '7:5 yaml/value',
    '8:36 yaml/value',
    '11:15 yaml/value',
    '11:17 yaml/unknown-key',
  ])
})

test('a name in the wrong place is not printed', () => {
  expect(
    problemsOf('- id: a\n  name: A\n  short: A\n  country: SE\n  kind: other\n  signatories: [Eva Ek]', partiesSchema),
  ).toBe('a.yaml:6:17 error yaml/type\n  `signatories[0]` is text, expected a set of keys.')
})
