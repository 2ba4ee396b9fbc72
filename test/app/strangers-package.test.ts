// A package of a stranger, lists mended, whose sources are made to break the program that reads them: each ends in problems, as
// the same content would in the office's own folder.

import { beforeAll, expect, test } from 'vitest'
import { sha256 } from '../../src/base/hash.js'
import { verifyPackage } from '../../src/app/packages/verify-package.js'
import type { Sources } from '../../src/base/sources.js'
import { forgedWith, packagesOf, thisProgram } from '../support/archive.js'
import { issuedSources } from '../support/register.js'
import { cooperation } from '../support/register-library.js'

type PackageFiles = ReadonlyMap<string, Uint8Array>
let draft: PackageFiles
let issued: PackageFiles

async function only(sources: Sources): Promise<PackageFiles> {
  const [made] = (await packagesOf(sources)).packages
  if (made === undefined) throw new Error('the library gives no package')
  return made.files
}

beforeAll(async () => {
  draft = await only(cooperation())
  issued = await only(issuedSources(cooperation(), 'cooperation', '2026-01-20'))
})

const text = (files: PackageFiles, path: string): string => new TextDecoder().decode(files.get(path))

/** What is told of the package with a source changed: rules, each once. */
async function told(files: PackageFiles, path: string, content: Uint8Array | string): Promise<string[]> {
  if (!files.has(path)) throw new Error(`${path} is not in the package: ${[...files.keys()].join(' ')}`)
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return await toldOf(withForged(files, path, bytes))
}

async function toldOf(files: PackageFiles): Promise<string[]> {
  const { problems } = await verifyPackage(files, 'p', thisProgram)
  return [...new Set(problems.map(({ rule }) => rule))]
}

function withForged(files: PackageFiles, path: string, content: Uint8Array): PackageFiles {
  return new Map([...files, ...Object.entries(forgedWith(files, path, content))])
}

const clause = 'sources/content/clauses/sv/term.md'
const agreement = 'sources/content/agreements/cooperation.yaml'
const language = 'sources/content/languages/sv.yaml'
const parties = 'sources/content/parties/parties.yaml'
const theme = 'sources/templates/theme.yaml'
const skeleton = 'sources/templates/agreement.hbs'
const lists = 'sources/sources.json'
const deep = (open: string, close: string, depth = 5_000): string => open.repeat(depth) + close.repeat(depth)
const head = '---\ntitle: Avtalstid\n---\n\n'

const changes: readonly (readonly [what: string, path: string, change: (before: string) => string])[] = [
  ['a clause of quotations 5 000 deep', clause, () => `${head}${'> '.repeat(5_000)}x\n`],
  [
    'a clause of lists 60 deep',
    clause,
    () => head + Array.from({ length: 60 }, (_, at) => `${' '.repeat(2 * at)}- x\n`).join(''),
  ],
  ['a clause of brackets', clause, () => `${head}${deep('[', ']')}\n`],
  ['a clause of stars', clause, () => `${head}${'*'.repeat(2_000)}x${'*'.repeat(2_000)}\n`],
  ['a clause of nothing', clause, () => ''],
  ['a clause with half a front matter', clause, () => '---\ntitle: x'],
  ['a clause with front matter 5 000 deep', clause, () => `---\ntitle: ${deep('[', ']')}\n---\n\nx\n`],
  ['a clause that calls helpers 1 000 deep', clause, () => `${head}{{#if ${deep('(not ', ')', 1_000)}}}x{{/if}}\n`],
  ['a clause of blocks 2 000 deep', clause, () => `${head}${deep('{{#if term}}', '{{/if}}', 2_000)}\n`],
  ['a clause of unseen characters', clause, () => `${head}a\u0000b\u202Ec\n`],
  ['a language without a locale', language, (before) => before.replace(/^locale:.*$/m, '')],
  ['a language of an unknown locale', language, (before) => before.replace(/^locale:.*$/m, 'locale: not_a_locale')],
  [
    'a language of a locale of 5 000 letters',
    language,
    (before) => before.replace(/^locale:.*$/m, `locale: ${'sv-'.repeat(1_000)}SE`),
  ],
  ['a language that is a list', language, () => '[]'],
  ['a language that is nothing', language, () => ''],
  ['a theme with sizes below nothing', theme, (before) => before.replace(/\d+(?:\.\d+)?/g, '-1')],
  ['a theme with sizes of a billion', theme, (before) => before.replace(/\b\d+(?:\.\d+)?\b/g, '1e9')],
  ['a theme with sizes without end', theme, (before) => before.replace(/\b\d+(?:\.\d+)?\b/g, '.inf')],
  ['a theme with sizes of nothing', theme, (before) => before.replace(/\b\d+(?:\.\d+)?\b/g, '0')],
  ['a theme of texts', theme, (before) => before.replace(/\b\d+(?:\.\d+)?\b/g, '"x"')],
  ['a theme that is nothing', theme, () => ''],
  ['a skeleton that calls itself', skeleton, () => '{{> agreement}}'],
  ['a skeleton of nothing', skeleton, () => ''],
  [
    'an agreement of aliases of aliases',
    agreement,
    (before) => `${before}a: &a [x]\n${Array.from({ length: 40 }, (_, at) => `b${at}: &b${at} [*a, *a]\n`).join('')}`,
  ],
  ['an agreement 5 000 deep', agreement, (before) => `${before}x: ${deep('[', ']')}\n`],
  ['an agreement with a key of another kind', agreement, (before) => `${before}__proto__: { version: x }\n`],
  ['an agreement of another version', agreement, (before) => before.replace(/^version:.*$/m, 'version: "../../x"')],
  ['an agreement of days that are none', agreement, (before) => before.replace(/^date:.*$/m, 'date: 9999-99-99')],
  ['an agreement of a far day', agreement, (before) => before.replace(/^date:.*$/m, 'date: 9999-12-31')],
  ['an agreement that is a text', agreement, () => 'film'],
  ['parties that are a text', parties, () => 'film'],
  ['parties without names', parties, (before) => before.replace(/name:.*/g, 'name: ""')],
  ['parties of a wrong number', parties, (before) => before.replace(/number:.*/g, 'number: "1e9"')],
  ['parties of an unknown country', parties, (before) => before.replace(/country:.*/g, 'country: xx')],
  ['a list of sources that is a text', lists, () => '"film"'],
  ['a list of sources 5 000 deep', lists, () => deep('[', ']')],
  [
    'a list of sources of one file, many times',
    lists,
    (before) => JSON.stringify(Array.from({ length: 10_000 }, () => (JSON.parse(before) as unknown[])[0])),
  ],
  [
    'a list of sources with a path outside',
    lists,
    (before) => before.replaceAll('parties/parties.yaml', '../../parties.yaml'),
  ],
]

test.each(changes)('%s', async (_, path, change) => {
  const rules = await told(draft, path, change(text(draft, path)))
  expect(rules.length).toBeGreaterThan(0)
})

const version = 'sources/content/register/cooperation/1.0'
const register: readonly (readonly [what: string, path: string, change: (before: string) => string])[] = [
  [
    'a frozen document without running text',
    'documents/all-sv.json',
    (before) => before.replace('"furniture"', '"film"'),
  ],
  ['a frozen document 5 000 deep', 'documents/all-sv.json', () => deep('[', ']')],
  ['a frozen agreement of nothing', 'agreement.json', () => '{}'],
  ['frozen parties of nothing', 'parties.json', () => '[]'],
  ['a list that is a text', 'issued.yaml', () => 'film'],
  ['a list 5 000 deep', 'issued.yaml', () => deep('[', ']')],
  [
    'a list without documents',
    'issued.yaml',
    (before) => before.replace(/documents:[^]*?(?=\nannexes|\ncontent)/, 'documents: []'),
  ],
]

test.each(register)('in the register, %s', async (_, path, change) => {
  const rules = await told(issued, `${version}/${path}`, change(text(issued, `${version}/${path}`)))
  expect(rules).toContain('verify/rebuild')
})

test.each(register.slice(0, 4))('in the register, with its hash mended: %s', async (_, path, change) => {
  const [file, list] = [`${version}/${path}`, `${version}/issued.yaml`]
  const [before, after] = [text(issued, file), change(text(issued, file))]
  const forged = withForged(issued, file, new TextEncoder().encode(after))
  const mended = text(issued, list).replaceAll(sha256(before), sha256(after))
  expect(await toldOf(withForged(forged, list, new TextEncoder().encode(mended)))).toContain('verify/rebuild')
})

test('sources that are no UTF-8, or UTF-16, are told', async () => {
  for (const path of [clause, agreement, language, parties, theme, skeleton])
    for (const bytes of [
      Uint8Array.from([0xff, 0xfe, 0x61, 0x00]),
      Buffer.from(text(draft, path), 'utf16le'),
      Buffer.alloc(100_000, 0xe5),
    ])
      expect({ path, rules: await told(draft, path, new Uint8Array(bytes)) }).not.toMatchObject({ rules: [] })
})
