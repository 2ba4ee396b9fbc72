import { expect, test } from 'vitest'
import type { z } from 'zod'
import { clauseSchema } from '../../src/data/clause.js'
import { descriptions } from '../../src/data/field-about.js'
import { glossarySchema } from '../../src/data/glossary.js'
import {
  decisionsSchema,
  doneSchema,
  enteredSchema,
  publishedSchema,
  signaturesSchema,
} from '../../src/data/register.js'
import { agreementSchema, partiesSchema, siteSchema } from '../../src/locale/schemas.js'
import { readYaml } from '../../src/data/yaml.js'
import { sentencesOf } from '../../src/base/problem.js'

type Definition = { readonly type: string } & Readonly<Record<string, unknown>>

/** How the fields that must be there describe themselves, in a schema and all schemas within it. */
function requiredIn(schema: z.core.$ZodType, seen = new Set<z.core.$ZodType>()): string[] {
  if (seen.has(schema)) return []
  seen.add(schema)
  const { shape, element, valueType, innerType, options } = schema._zod.def as unknown as Definition
  const fields = Object.values((shape ?? {}) as Record<string, z.ZodType>)
  const own = fields.flatMap((one) => (one._zod.def.type === 'optional' ? [] : (one.description ?? [])))
  const inner = [...fields, element, valueType, innerType, ...((options ?? []) as unknown[])].filter(
    (one) => one !== undefined,
  )
  return [...own, ...inner.flatMap((one) => requiredIn(one as z.ZodType, seen))]
}

const written = [
  agreementSchema,
  clauseSchema,
  glossarySchema,
  partiesSchema,
  decisionsSchema,
  doneSchema,
  enteredSchema,
  publishedSchema,
  signaturesSchema,
  siteSchema,
]

test('every field that a file written by people has to have is described in Swedish and bokmål', () => {
  const required = [...new Set(written.flatMap((schema) => requiredIn(schema)))]
  expect(Object.keys(descriptions).sort()).toEqual(required.sort())
})

test('a missing field is reported in the language of messages, with what it is for', () => {
  const { problems } = readYaml('- { name: A, short: A, kind: other }\n', 'a.yaml', partiesSchema)
  const hints = problems.map((one) => sentencesOf(one, 'sv').hint)
  expect(hints).toEqual(['lägg till: `SE` eller `NO`', 'lägg till: id för en part i content/parties'])
})

test.each([
  ['titel: A', 'sv', '`titel` är ingen känd nyckel.'],
  ['date: 2023-02-30', 'sv', '`date` är `2023-02-30`, en dag som inte finns.'],
  ['version: 1.0', 'nb', '`version` er tallet `1.0`, men skal være tekst.'],
  ['status: x', 'nb', '`status` er `x`, men skal være `draft` eller `ready`.'],
  ['term: { start: 2023-01-01 }', 'sv', '`term` ska ha exakt en av `length`, `end` och `open: true`.'],
  ['clauses: []', 'sv', '`clauses` är en tom lista men ska vara en lista med minst 1 post.'],
  [
    'title: { svenska: A }',
    'nb',
    'Nøkkelen `svenska` er ikke gyldig: den skal være en språkkode, f.eks. `sv` eller `nb`.',
  ],
] as const)('`%s` is reported in `%s`', (text, language, message) => {
  const { problems } = readYaml(text, 'a.yaml', agreementSchema)
  expect(problems.map((one) => sentencesOf(one, language).message)).toContain(message)
})
