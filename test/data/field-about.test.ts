import { expect, test } from 'vitest'
import type { z } from 'zod'
import { clauseSchema } from '../../src/data/clause.js'
import { fieldAbout, fieldText, knownAbouts } from '../../src/base/phrases/fields/fields.js'
import { textsOf } from '../../src/data/form-name.js'
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

/** The ways to the fields that must be there, in a schema and all schemas within it, as the texts of forms have them. */
function requiredIn(
  schema: z.core.$ZodType,
  path: readonly string[],
  around: readonly z.core.$ZodType[] = [],
): (readonly string[])[] {
  if (around.includes(schema)) return []
  const { shape, element, valueType, innerType, options } = schema._zod.def as unknown as Definition
  const inside = [...around, schema]
  const fields = Object.entries((shape ?? {}) as Record<string, z.ZodType>).flatMap(([key, one]) => [
    ...(one._zod.def.type === 'optional' || one.description === undefined ? [] : [[...path, key]]),
    ...requiredIn(one, [...path, key], inside),
  ])
  const inner = [element, valueType, innerType, ...((options ?? []) as unknown[])].filter((one) => one !== undefined)
  return [...fields, ...inner.flatMap((one) => requiredIn(one as z.ZodType, path, inside))]
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

test('every field that a file written by people has to have is told of in three languages, in the words of its form', () => {
  const required = written.flatMap((schema) => requiredIn(schema, [textsOf(schema) ?? '']))
  expect(required.length).toBeGreaterThan(40)
  for (const path of required) {
    const about = fieldAbout(path)
    /* What has a form is called something at least; then its kind of value is told. */
    if (about === null) expect(() => fieldText(path), path.join('.')).not.toThrow()
    for (const text of Object.values(about ?? {})) expect(text, path.join('.')).toMatch(/^\S.*[^.]$/u)
  }
})

test('nothing is told of a field without a form that there is not', () => {
  const ends = new Set(
    written.flatMap((schema) =>
      requiredIn(schema, [textsOf(schema) ?? '']).flatMap((path) => path.map((_, from) => path.slice(from).join('.'))),
    ),
  )
  expect(knownAbouts.filter((key) => !ends.has(key))).toEqual([])
})

test('a missing field is reported in the language of messages, with what it is for', () => {
  const { problems } = readYaml('- { name: A, short: A, kind: other }\n', 'a.yaml', partiesSchema)
  const hints = problems.map((one) => sentencesOf(one, 'sv').hint)
  expect(hints).toEqual([
    'lägg till: `SE` eller `NO`',
    'lägg till: avtalen hänvisar till organisationen med det: små bokstäver, siffror och bindestreck',
  ])
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
