// Data made by a schema: what a file of content may hold, with values of every type that it names, some of them hostile, some of the
// wrong type, some keys left out and some too many.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../support/library.js'
import { hostileTexts, names, scalars } from './hostile.js'
import type { Random } from './random.js'

interface Schema {
  readonly type?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: Schema | boolean
  readonly items?: Schema | boolean
  readonly pattern?: string
  readonly minItems?: number
  readonly $ref?: string
  readonly $defs?: Readonly<Record<string, Schema>>
}

/** Files of docs/schemas by the kind of file that they describe. */
export type SchemaName =
  | 'agreement'
  | 'parties'
  | 'language'
  | 'glossary'
  | 'confirmed'
  | 'site'
  | 'theme'
  | 'register-decisions'
  | 'register-done'
  | 'register-issued'
  | 'register-published'
  | 'register-signatures'
  | 'register-agreement'

const read = new Map<SchemaName, Schema>()

function schemaNamed(name: SchemaName): Schema {
  const file = join(projectRoot, 'docs/schemas', `${name}.schema.json`)
  const schema = read.get(name) ?? (JSON.parse(readFileSync(file, 'utf8')) as Schema)
  read.set(name, schema)
  return schema
}

/**
 * A value of a schema, as YAML takes it.
 * @param right the value of a right file: what is not made anew is taken from it
 */
export function dataOf(random: Random, name: SchemaName, right: unknown): unknown {
  const root = schemaNamed(name)
  return varied(random, root, right, root, 0)
}

/** The right value, of which some parts are made anew. */
function varied(random: Random, schema: Schema, right: unknown, root: Schema, depth: number): unknown {
  const own = resolved(schema, root)
  if (Array.isArray(right)) {
    const items: readonly unknown[] = right
    const inner = typeof own.items === 'object' ? own.items : {}
    const kept = items.map((item) => (random.chance(0.7) ? item : varied(random, inner, item, root, depth + 1)))
    return random.chance(0.2) ? [...kept, made(random, inner, root, depth + 1)] : kept
  }
  if (typeof right === 'object' && right !== null) {
    const entries = Object.entries(right).flatMap(([key, value]): [string, unknown][] => {
      const inner = own.properties?.[key] ?? {}
      if (random.chance(0.7)) return [[key, value]]
      return random.chance(0.05) ? [] : [[key, varied(random, inner, value, root, depth + 1)]]
    })
    const others = Object.keys(own.properties ?? {}).filter((key) => !(key in right))
    const more = others.length > 0 && random.chance(0.3) ? [random.pick(others)] : []
    const added = more.map((key): [string, unknown] => [
      key,
      made(random, own.properties?.[key] ?? {}, root, depth + 1),
    ])
    return Object.fromEntries([...entries, ...added])
  }
  return random.chance(0.5) ? right : made(random, own, root, depth)
}

function made(random: Random, schema: Schema, root: Schema, depth: number): unknown {
  const own = resolved(schema, root)
  if (depth > 8) return null
  if (random.chance(0.04)) return random.pick([null, 0, -1, 1e21, true, [], {}, '', random.pick(hostileTexts)])
  if (own.const !== undefined) return own.const
  if (own.enum !== undefined) return random.pick(own.enum)
  const choices = own.anyOf ?? own.oneOf
  if (choices !== undefined && choices.length > 0) return made(random, random.pick(choices), root, depth)
  if (own.type === 'array' || own.items !== undefined)
    return random.some(own.minItems ?? 0, Math.max(own.minItems ?? 0, 3), () =>
      made(random, typeof own.items === 'object' ? own.items : {}, root, depth + 1),
    )
  if (own.type === 'object' || own.properties !== undefined) return madeObject(random, own, root, depth)
  if (own.type === 'boolean') return random.chance(0.5)
  if (own.type === 'number' || own.type === 'integer')
    return random.pick([0, 1, 2, 12, 40, 100, 2026, -1, 0.001, 100.005, 1e9, 1e308, Number.MAX_SAFE_INTEGER])
  return textFor(random, own.pattern)
}

function madeObject(random: Random, schema: Schema, root: Schema, depth: number): unknown {
  const required = new Set(schema.required ?? [])
  const share = depth > 3 ? 0.1 : 0.3
  const entries = Object.entries(schema.properties ?? {}).flatMap(([key, inner]): [string, unknown][] =>
    (required.has(key) ? random.chance(0.97) : random.chance(share))
      ? [[key, made(random, inner, root, depth + 1)]]
      : [],
  )
  const open = schema.additionalProperties
  const more =
    typeof open === 'object'
      ? random.some(1, 2, (): [string, unknown] => [
          random.pick(['sv', 'nb', 'x', ...names]),
          made(random, open, root, depth + 1),
        ])
      : random.chance(0.03)
        ? [[random.pick(names), random.pick(scalars)] as [string, unknown]]
        : []
  return Object.fromEntries([...entries, ...more])
}

const ids = [
  'falu-kommun',
  'mora-kommun',
  'region-dalarna',
  'region',
  'municipalities',
  'term',
  'signatures',
  'cooperation/purpose',
  'all',
  'x',
]
const days = [
  '2026-01-15',
  '2026-02-01',
  '2027-01-31',
  '2024-02-29',
  '2023-02-30',
  '1000-01-01',
  '9999-12-31',
  '0000-00-00',
]
const periods = ['1 month', '3 months', '12 months', '2 years', '1 day', '0 days', '100000 years', '14 days']

function textFor(random: Random, pattern: string | undefined): string {
  if (random.chance(0.15)) return random.pick(hostileTexts)
  if (pattern !== undefined && pattern.includes('\\d{4}-')) return random.pick(days)
  return random.pick([
    random.pick(ids),
    random.pick(days),
    random.pick(periods),
    'Text om något',
    'sv',
    'SEK',
    '1.0',
    'https://example.org/',
  ])
}

function resolved(schema: Schema, root: Schema): Schema {
  const name = schema.$ref?.split('/').at(-1)
  const target = name === undefined ? schema : (root.$defs?.[name] ?? {})
  return target.allOf?.[0] === undefined ? target : { ...target.allOf[0], ...target }
}
