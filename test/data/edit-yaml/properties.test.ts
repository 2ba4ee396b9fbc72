// Changes of every YAML file of the content, and of files in other styles, at places and with values made from a seed: what is read
// afterwards is the old data with that one change, and what stands around it has not moved.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { Lexer, parseDocument } from 'yaml'
import { applied, isMapping, type Json, type YamlChange } from '../../../src/data/edit-yaml/change.js'
import { changeFrontMatter, changeYaml } from '../../../src/data/edit-yaml/change-yaml.js'
import { agreementSchema, partiesSchema } from '../../../src/locale/schemas.js'
import { projectRoot } from '../../support/library.js'
import { styles } from './styles.js'

const seed = Number(process.env['SEED'] ?? 1)
const rounds = Number(process.env['ROUNDS'] ?? 12)

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
function openRandom(start: number): () => number {
  let state = start >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

function read(text: string): Json {
  const document = parseDocument(text, { schema: 'core', stringKeys: true })
  if (document.errors.length > 0) throw new Error(`${String(document.errors[0])}\n${text.slice(0, 3000)}`)
  return document.toJS({ maxAliasCount: 0 }) as Json
}

type Path = readonly (string | number)[]

function pathsOf(value: Json, path: Path = []): Path[] {
  if (Array.isArray(value))
    return [path, ...(value as readonly Json[]).flatMap((one, index) => pathsOf(one, [...path, index]))]
  if (!isMapping(value)) return [path]
  return [path, ...Object.entries(value).flatMap(([key, one]) => pathsOf(one, [...path, key]))]
}

function at(value: Json, path: Path): Json | undefined {
  return path.reduce<Json | undefined>(
    (one, step) =>
      typeof one === 'object' && one !== null ? (one as { readonly [key: string]: Json })[step] : undefined,
    value,
  )
}

const texts = [
  ...['Falu kommun', 'x', '212000-2080', '0180', '958935420', '2027-01-31', 'yes', 'No', 'NO', 'null', '~', 'true', ''],
  ...[
    'a: b',
    'a #b',
    '#a',
    '- a',
    '-a',
    '[a',
    'a, b',
    '{a}',
    "it's",
    'say "a"',
    `"a" and 'b'`,
    'C:\\x',
    '“citat”',
    '&a',
  ],
  ...['*a', '!a', '%a', '@a', '`a`', 'a:', '? a', '1.0', '1e3', '0x10', '.5', '.inf', ' a', 'a ', 'å ä ö æ ø', '12:30'],
  ...[
    'två\nrader',
    'slut med rad\n',
    'tre\n\nstycken\n\n',
    '  indragen\nrad',
    'a\tb',
    'a\u00a0b',
    '---',
    '...',
    '<<',
    '=',
    '|',
    '>',
  ],
  ...[
    '\u2028',
    'a\\n',
    'Ett längre stycke som sträcker sig över en hel rad och litet till, så att braces inte rymmer det på raden.',
  ],
]

function anyValue(random: () => number, depth = 0): Json {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const kind = random()
  if (kind < 0.55 || depth > 2) return pick(texts)
  if (kind < 0.65) return pick([0, 1, -2, 4000000, 0.5, 12.75, 1e21])
  if (kind < 0.7) return pick([true, false, null])
  const count = Math.floor(random() * 4)
  if (kind < 0.82) return Array.from({ length: count }, () => anyValue(random, depth + 1))
  return Object.fromEntries(
    Array.from({ length: count }, () => [
      pick(['sv', 'nb', 'name', 'title', 'id', '2025', '2025-12-31', 'no', 'with space', 'a: b', 'å']),
      anyValue(random, depth + 1),
    ]),
  )
}

function anyChange(data: Json, random: () => number): YamlChange {
  const paths = pathsOf(data)
  const path = paths[Math.floor(random() * paths.length)] ?? []
  const value = anyValue(random)
  const found = at(data, path)
  const kind = random()
  if (Array.isArray(found)) {
    const index = Math.floor(random() * found.length)
    if (kind < 0.4) return { kind: 'insert', path: [...path, Math.floor(random() * (found.length + 1))], value }
    if (kind < 0.6 && found.length > 0)
      return { kind: 'move', path: [...path, index], to: Math.floor(random() * found.length) }
    if (kind < 0.8 && found.length > 0) return { kind: 'remove', path: [...path, index] }
  }
  if (isMapping(found) && kind < 0.4)
    return {
      kind: 'set',
      path: [...path, 'new', 'inner', 0].slice(0, path.length + 1 + Math.floor(random() * 3)),
      value,
    }
  if (kind < 0.75 || path.length === 0) return { kind: 'set', path, value }
  return { kind: 'remove', path }
}

/** The remarks of a text, in their order. */
function remarks(text: string): string[] {
  return [...new Lexer().lex(text)].filter((token) => token.startsWith('#'))
}

/** How many lines of the old text are not in the new one, counted from both ends. */
function lostWindow(before: string, after: string): readonly [number, number] {
  const [old, now] = [before.split('\n'), after.split('\n')]
  const shorter = Math.min(old.length, now.length)
  let first = 0
  while (first < shorter && old[first] === now[first]) first += 1
  let last = 0
  while (last < shorter - first && old[old.length - 1 - last] === now[now.length - 1 - last]) last += 1
  return [first, old.length - last]
}

/** The lines, from 0, that a value and the entries around it begin and end on. */
function linesOf(text: string, path: Path): readonly [number, number] {
  const document = parseDocument(text, { schema: 'core', stringKeys: true, keepSourceTokens: true })
  const lineAt = (offset: number): number => text.slice(0, offset).split('\n').length - 1
  for (let steps = path; ; steps = steps.slice(0, -1)) {
    const node = document.getIn(steps, true) as { range?: readonly [number, number, number] } | undefined
    if (node?.range !== undefined) return [lineAt(node.range[0]), lineAt(node.range[2])]
    if (steps.length === 0) return [0, text.split('\n').length]
  }
}

function filesUnder(folder: string): [string, string][] {
  return readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .sort()
    .map((path) => [`${folder}/${path}`, readFileSync(join(projectRoot, folder, path), 'utf8')])
}

const counts = { made: 0, refused: 0 }

function hold(text: string, change: YamlChange, file: string): string | null {
  const before = read(text)
  const wanted = applied(before, change)
  const schema = file.includes('/parties/') ? partiesSchema : agreementSchema
  const { value, problems } = changeYaml(text, change, { file, schema })
  if (value === null) {
    counts.refused += 1
    expect(problems.map(({ rule }) => rule)).toHaveLength(1)
    return null
  }
  counts.made += 1
  const told = `${JSON.stringify(change)}\n${value.slice(0, 2000)}`
  expect(wanted, told).toBeDefined()
  expect(read(value), told).toEqual(JSON.parse(JSON.stringify(wanted)))
  if (change.kind !== 'remove') {
    const old = at(before, change.path)
    const isSmall = change.kind !== 'set' || typeof old !== 'object' || old === null
    if (isSmall) expect([...remarks(value)].sort(), told).toEqual([...remarks(text)].sort())
  }
  if (value === text) return value
  /* Nothing moves outside the value that is changed, the line of its key, and of a new one the list or mapping that gets it. */
  const [first, last] = lostWindow(text, value)
  const whole = change.path.slice(0, -1)
  const [from, to] = linesOf(
    text,
    change.kind === 'set' && (at(before, change.path) ?? null) !== null ? change.path : whole,
  )
  const above = text.split('\n').slice(0, from)
  while (above.at(-1)?.trim() === '') above.pop()
  expect(first, told).toBeGreaterThanOrEqual(Math.max(0, above.length - 2))
  expect(last, told).toBeLessThanOrEqual(to + 2)
  return value
}

describe.each([...filesUnder('content'), ...Object.entries(styles)])('%s', (file, text) => {
  test('says what it said with one change, wherever that is and whatever it says', () => {
    const random = openRandom(seed + file.length * 31 + text.length)
    const own = file.startsWith('content/confirmed')
      ? 3
      : text.length > 50_000
        ? 4
        : rounds * (file.startsWith('content') ? 1 : 4)
    for (let round = 0; round < own; round++) {
      const change = anyChange(read(text), random)
      hold(text, change, file)
    }
  })
})

test('changes one after the other stay right', () => {
  for (const [file, text] of Object.entries(styles)) {
    const random = openRandom(seed * 7 + text.length)
    let current = text
    for (let round = 0; round < rounds * 2; round++)
      current = hold(current, anyChange(read(current), random), file) ?? current
  }
})

test('hardly any change of a right file has to be made by hand', () => {
  expect(counts.made).toBeGreaterThan(200)
  expect(counts.refused / (counts.made + counts.refused)).toBeLessThan(0.02)
})

test('line endings, byte order mark and a last line without an end stay', () => {
  for (const [file, text] of Object.entries(styles)) {
    const random = openRandom(seed * 13 + text.length)
    for (let round = 0; round < rounds; round++) {
      const change = anyChange(read(text), random)
      const plain = changeYaml(text, change, { file }).value
      const raw = `\uFEFF${text.replaceAll('\n', '\r\n')}`
      const made = changeYaml(raw, change, { file }).value
      expect(made).toBe(plain === null ? null : plain === text ? raw : `\uFEFF${plain.replaceAll('\n', '\r\n')}`)
    }
  }
})

test('front matter changes like a file, and the text below it stays', () => {
  const body = '\n\nText med --- i.\n\n---\n\nSlut.\n'
  for (const [file, text] of Object.entries(styles)) {
    const random = openRandom(seed * 17 + text.length)
    for (let round = 0; round < rounds; round++) {
      const change = anyChange(read(text), random)
      const ended = text.endsWith('\n') ? text : `${text}\n`
      const { value } = changeFrontMatter(`---\n${ended}---${body}`, change, { file })
      const alone = changeYaml(ended, change, { file }).value
      if (/^---/m.test(text) || alone === null) continue
      expect(value).toBe(`---\n${alone}---${body}`)
    }
  }
})
