// Stored files that are no Documents any more, or never were: one problem that names the file and the place in it, and
// every other agreement goes on as before.

import { beforeAll, describe, expect, test } from 'vitest'
import { buildDocuments } from '../../src/app/documents/build-documents.js'
import { everything } from '../../src/app/documents/built.js'
import { allProblems } from '../../src/app/documents/all-problems.js'
import { readFonts } from '../../src/io/open-fonts.js'
import type { Sources } from '../../src/base/sources.js'
import { readRegister } from '../../src/register/register.js'
import { withStored, withStoredJson } from '../support/frozen.js'
import { inEnglish } from '../support/in-english.js'
import { issuedSources } from '../support/register.js'
import { cooperation } from '../support/register-library.js'

const folder = 'register/cooperation/1.0'
const stored = 'documents/all-sv.json'
const fonts = readFonts()

let issued: Sources
beforeAll(() => {
  const fields = { annexes: '[{ id: map, title: { sv: Karta }, content: listed }]' }
  issued = issuedSources(cooperation(fields), 'cooperation', '2026-01-20')
})

/** What is told of the register: file, rule and what the sentence names. */
function told(sources: Sources): string[] {
  return readRegister(sources.content)
    .versions.flatMap(({ problems }) => problems)
    .map(
      (problem) =>
        `${problem.place.file.split('/').slice(4).join('/')} ${inEnglish(problem).rule} ${at(problem.values)}`,
    )
}

function at(values: Readonly<Record<string, unknown>>): string {
  return String(values['at'] ?? values['limit'] ?? '')
}

const nested = (depth: number): string => {
  const open = '{"kind":"quotation","source":null,"blocks":['
  return `${open.repeat(depth)}${']}'.repeat(depth)}`
}

/* eslint-disable @typescript-eslint/no-explicit-any -- what a stranger may write has no type */
type Change = (document: any) => unknown
const first = (document: any): any[] => document.parts[0].blocks
const section = (document: any): any => first(document).find(({ kind }: any) => kind === 'section')
const table = (columns: number, cells: number): any => ({
  kind: 'table',
  id: null,
  caption: null,
  columns: Array.from({ length: columns }, () => ({ width: 0.01, align: 'start' })),
  header: [],
  rows: [{ cells: Array.from({ length: cells }, () => ({ heading: false, blocks: [] })), total: false }],
  source: null,
})
const line = (...inlines: any[]): any => ({ kind: 'paragraph', inlines, source: null })
const words = (text: string): any => ({ kind: 'text', text, source: null })

const changes: readonly (readonly [what: string, at: string, change: Change])[] = [
  ['no running text', '/furniture', (document) => void delete document.furniture],
  ['a word of it missing', '/furniture/words/fillIn', (document) => void delete document.furniture.words.fillIn],
  ['an unknown kind', '/parts/0/blocks/0/kind', (document) => void (first(document)[0].kind = 'film')],
  ['no kind', '/parts/0/blocks/0/kind', (document) => void delete first(document)[0].kind],
  ['null in place of a block', '/parts/0/blocks/0', (document) => void (first(document)[0] = null)],
  ['null in place of blocks', '/parts/0/blocks', (document) => void (document.parts[0].blocks = null)],
  ['a list in place of a block', '/parts/0/blocks/0', (document) => void (first(document)[0] = [])],
  ['a number for text', '/metadata/title', (document) => void (document.metadata.title = 7)],
  [
    'a number too large',
    '/parts/0/blocks/0/columns/0/width',
    (document) => {
      first(document).unshift(table(1, 1))
      return JSON.stringify(document).replace('"width":0.01', '"width":1e999')
    },
  ],
  ['a key too many', '/parts/0/notice', (document) => void (document.parts[0].notice = 'x')],
  [
    'a key that makes objects others',
    '/metadata/__proto__',
    (document) => JSON.stringify(document).replace('"metadata":{', '"metadata":{"__proto__":{"title":"x"},'),
  ],
  ['another agreement', '/agreement', (document) => void (document.agreement = 'another')],
  ['another version', '/version', (document) => void (document.version = '2.0')],
  ['a version that leads away', '/version', (document) => void (document.version = '../../x')],
  ['another instance', '/instance', (document) => void (document.instance = 'falu-kommun')],
  ['another language', '/languages', (document) => void (document.languages = ['nb'])],
  ['a day that is none', '/date', (document) => void (document.date = '2026-02-30')],
  [
    'a link that runs',
    '/parts/0/blocks/0/inlines/0/url',
    (document) =>
      void first(document).unshift(line({ kind: 'link', url: 'javascript:alert(1)', inlines: [], source: null })),
  ],
  [
    'a link to a file',
    '/parts/0/blocks/0/inlines/0/url',
    (document) =>
      void first(document).unshift(line({ kind: 'link', url: 'file:///etc/passwd', inlines: [], source: null })),
  ],
  [
    'an unseen character',
    '/parts/0/blocks/0/inlines/0/text',
    (document) => void first(document).unshift(line(words('a\u202Eb'))),
  ],
  [
    'a control character',
    '/parts/0/blocks/0/inlines/0/text',
    (document) => void first(document).unshift(line(words('a\u0000b'))),
  ],
  [
    'half a pair',
    '/parts/0/blocks/0/inlines/0/text',
    (document) => JSON.stringify((first(document).unshift(line(words('abc'))), document)).replace('"abc"', '"\\ud800"'),
  ],
  [
    'a row with too few cells',
    '/parts/0/blocks/0/rows/0/cells',
    (document) => void first(document).unshift(table(3, 2)),
  ],
  ['a table without columns', '/parts/0/blocks/0/columns', (document) => void first(document).unshift(table(0, 0))],
  [
    'the same section twice',
    '/parts/0/blocks',
    (document) => void first(document).push(structuredClone(section(document))),
  ],
  [
    'a reference to nothing',
    '/parts/0/blocks/0/inlines/0/target',
    (document) => void first(document).unshift(line({ kind: 'reference', target: 'nowhere', text: '9', source: null })),
  ],
  [
    'a label behind its words',
    '/parts/0/blocks/0/inlines/0/labelAt',
    (document) =>
      void first(document).unshift(line({ kind: 'reference', target: 'term', text: '9', labelAt: 9, source: null })),
  ],
  [
    'a call of no note',
    '/parts/0/blocks/0/inlines/0/note',
    (document) => void first(document).unshift(line({ kind: 'note', note: 'nowhere', label: '9', source: null })),
  ],
  [
    'a note twice',
    '/notes/1/id',
    (document) => void (document.notes = [1, 2].map(() => ({ id: 'a', label: '1', blocks: [], source: null }))),
  ],
  ['a level of a billion', '/level', (document) => void (section(document).level = 1e9)],
  ['no JSON', '/', () => '{'],
  ['JSON of something else', '/', () => '[]'],
  ['nothing', '/', () => 'null'],
]

describe('a stored Document with', () => {
  test.each(changes)('%s is told once, at %s', (_, where, change) => {
    const [problem = '', ...rest] = told(withStoredJson(issued, folder, stored, change))
    expect(rest).toEqual([])
    expect(problem).toMatch(/^documents\/all-sv\.json register\/shape /)
    expect(problem.split(' ')[2]).toContain(where)
  })

  test('blocks five thousand deep, or a hundred thousand, is past a limit', () => {
    for (const depth of [5_000, 100_000]) {
      const deep = withStoredJson(issued, folder, stored, (document) =>
        JSON.stringify(document).replace('"blocks":[', `"blocks":[${nested(depth)},`),
      )
      expect(told(deep)).toEqual(['documents/all-sv.json limit/exceeded data-nesting'])
    }
  })

  test('bytes that are no UTF-8 is told', () => {
    const broken = withStored(issued, folder, stored, () => Uint8Array.from([0xff, 0xfe, 0x7b]))
    expect(told(broken)).toEqual(['documents/all-sv.json register/shape /'])
  })

  test('the number of a later program is told as newer', () => {
    const newer = withStoredJson(issued, folder, stored, (document) => void (document.document = 2))
    expect(told(newer)).toEqual(['documents/all-sv.json register/newer '])
  })
})

test.each([
  ['agreement.json', '/data/title', (data: any) => void (data.data.title = 7)],
  ['agreement.json', '/id', (data: any) => void (data.id = 'another')],
  ['agreement.json', '/data/version', (data: any) => void (data.data.version = '3.0')],
  ['agreement.json', '/', () => '7'],
  ['parties.json', '/0/name', (data: any) => void delete data[0].name],
  ['parties.json', '/', () => '{}'],
])('%s is read through its schema, too: %s', (path, where, change) => {
  expect(told(withStoredJson(issued, folder, path, change))).toEqual([`${path} register/shape ${where}`])
})

test('the other agreements are as before, whatever is stored of one', () => {
  const with2 = {
    'content/agreements/other.yaml': cooperation().content.files.get('agreements/cooperation.yaml') ?? '',
  }
  const sources = issuedSources(cooperation({}, with2), 'cooperation', '2026-01-20')
  const broken = withStoredJson(sources, folder, stored, (document) => void delete document.furniture)
  const built = buildDocuments(broken, everything)
  const editions = built.instances.map(({ instance, editions: made }) => [instance.agreement.id, made.length])
  expect(editions).toEqual([
    ['cooperation', 0],
    ['other', 1],
  ])
  expect(allProblems(built, fonts).map(({ rule }) => rule)).toContain('register/shape')
})
