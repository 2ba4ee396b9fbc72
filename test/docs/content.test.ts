// docs/content.md against the program: its worked example builds, its examples are valid, every field and helper is in it.

import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { openTextCheck } from '../../src/check/placeholders.js'
import { agreementSchema } from '../../src/data/agreement.js'
import { clauseSchema, parameterType } from '../../src/data/clause.js'
import { readParties } from '../../src/library/parties.js'
import { partySchema } from '../../src/data/party.js'
import { readSources } from '../../src/io/sources.js'
import { buildDocuments } from '../../src/app/documents/build-documents.js'
import type { Sources } from '../../src/base/sources.js'
import { formatProblem } from '../../src/base/problem.js'
import { text } from '../../src/text/text.js'
import { statutesSchema } from '../../src/data/statutes.js'
import { themeSchema } from '../../src/theme/theme.js'
import { smallPdf } from '../support/small-pdf.js'
import { nb, sv } from '../locale/languages.js'
import { everything, type BuiltDocuments } from '../../src/app/documents/built.js'
import { blockHelpers, componentHelpers, inlineHelpers, valueHelpers } from '../../src/data/template-names.js'

const guide = readFileSync('docs/content.md', 'utf8')

/** Code blocks that a line with the path of their file stands above. */
const exampleFiles = [...guide.matchAll(/^`content\/([^`]+)`\n\n```\w+\n(.*?)^```$/gms)].map(
  ([, path = '', body = '']): [string, string] => [path, body],
)

function withFiles(sources: Sources, files: readonly (readonly [string, string])[]): Sources {
  return { ...sources, content: { ...sources.content, files: new Map([...sources.content.files, ...files]) } }
}

function block(after: string): string {
  const rest = guide.slice(guide.indexOf(after))
  return /```\w*\n(.*?)^```$/ms.exec(rest)?.[1] ?? ''
}

function chapter(title: string): string {
  return guide.split(/^## /m).find((part) => part.startsWith(`${title}\n`)) ?? ''
}

/** The words of all code spans. */
function codeIn(part: string): Set<string> {
  return new Set([...part.matchAll(/`([^`\n]+)`/g)].flatMap(([, code = '']) => code.match(/[\w-]+/g) ?? []))
}

/** Names of the fields of a schema, inner ones too. */
function fields(schema: unknown): string[] {
  const found = new Set<string>()
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(walk)
    if (typeof node !== 'object' || node === null) return
    for (const [key, value] of Object.entries(node)) {
      if (key === 'properties') Object.keys(value as object).forEach((name) => found.add(name))
      walk(value)
    }
  }
  walk(z.toJSONSchema(schema as z.ZodType, { unrepresentable: 'any' }))
  return [...found]
}

/** An agreement of the guide, with the file that is annexed to one. */
function madeOf(id: string): BuiltDocuments {
  const sources = withFiles(readSources('content', 'templates'), exampleFiles)
  const attachments = new Map([...sources.content.attachments, ['annexes/scenario.pdf', smallPdf()]])
  const content = { ...sources.content, attachments }
  return buildDocuments({ ...sources, content }, { ...everything, agreements: [id] })
}

function printedIn(made: BuiltDocuments): string {
  const documents = made.instances.flatMap(({ editions }) => editions.map(({ document }) => document))
  return documents
    .map((document) => text(document))
    .join('')
    .replaceAll('\u00a0', ' ')
}

describe('the worked example', () => {
  const id = 'gemensamt-dataskyddsombud'
  const made = madeOf(id)

  test('has the files that its agreement names', () => {
    expect(exampleFiles.map(([path]) => path).filter((path) => path.includes(id))).toEqual([
      `agreements/${id}.yaml`,
      `clauses/sv/${id}/assignment.md`,
      `clauses/sv/${id}/costs.md`,
      `clauses/sv/${id}/contacts.md`,
    ])
  })

  test('gives the one warning that the guide shows, at the place that it shows', () => {
    const shown = block('shows everything that is wrong')
    expect(made.problems.map((problem) => formatProblem(problem, 'en')).join('\n')).toBe(shown.trimEnd())
  })

  test('prints computed names, numbers, dates and amounts', () => {
    const printed = printedIn(made)
    expect(printed).toContain('även för Orsa kommun och Älvdalens kommun')
    expect(printed).toContain('i alla tre kommuner')
    expect(printed).toContain('anges i bilaga 1. Hur kostnaderna fördelas framgår av punkt 2.')
    expect(printed).toContain('Mora kommuns andel')
    expect(printed).toContain('till och med den 31 december 2028')
    expect(printed).toContain('Summa\n900 000')
  })
})

describe('the second example', () => {
  const made = madeOf('gemensam-ovning')

  test('has no problem', () => {
    expect(made.problems.map((problem) => formatProblem(problem, 'en'))).toEqual([])
  })

  test('prints equal shares, the annex and a term from the last signature', () => {
    const printed = printedIn(made)
    for (const name of ['Region Dalarna', 'Falu kommun', 'Borlänge kommun'])
      expect(printed).toContain(`${name} betalar 100 000 kr`)
    expect(printed).toContain('efter bilaga 1')
    expect(printed).toContain('scenario.pdf')
    expect(printed).toMatch(/sista parten undertecknar .*två år/u)
  })
})

test('the list of placeholders in the guide is the one that is checked', () => {
  const listed = /finds these as whole words.*?\n\n(.*?)\n\n/su.exec(guide)?.[1] ?? ''
  const words = [...listed.matchAll(/`([^`\n]+)`|"([^"]+)"/gu)].map(([, code, quoted]) =>
    (code ?? quoted ?? '').replace(/\s+/gu, ' '),
  )
  const checkText = openTextCheck(new Map(Object.entries({ sv, nb })))
  const found = (word: string): boolean => checkText({ file: 'a.md', text: word.replace(/^-/, 'ÅÅÅÅ-') }).length > 0
  expect(words.length).toBeGreaterThan(20)
  expect(words.filter((word) => !found(word))).toEqual([])
})

test('the example of a party is a valid party', () => {
  const { problems, parties } = readParties([{ file: 'others.yaml', text: block('`content/parties/others.yaml`') }])
  expect(problems).toEqual([])
  expect(parties.size).toBe(1)
})

test.each([
  ['Agreements', agreementSchema],
  ['Parties', partySchema],
  ['Clauses', clauseSchema],
  ['Templates', themeSchema],
  ['Statutes', statutesSchema],
])('under %s every field of its file is named', (title, schema) => {
  const named = codeIn(chapter(title))
  expect(fields(schema).filter((name) => !named.has(name))).toEqual([])
})

test('names every type of parameter and every helper', () => {
  const helpers = [...inlineHelpers, ...componentHelpers, ...valueHelpers, ...blockHelpers]
  expect(parameterType.options.filter((type) => !guide.includes(`\`${type}\``))).toEqual([])
  expect(helpers.filter((name) => !new RegExp(`(?:\\{\\{#?|\\()${name}\\b`).test(guide))).toEqual([])
})
