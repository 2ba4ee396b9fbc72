// Characters that the typeface lacks are reported where they were written: in data, not in the template that prints them.

import { expect, test } from 'vitest'
import { allProblems } from '../../../src/app/documents/all-problems.js'
import { buildDocuments } from '../../../src/app/documents/build-documents.js'
import { everything } from '../../../src/app/documents/built.js'
import { readFonts } from '../../../src/io/open-fonts.js'
import type { Sources } from '../../../src/base/sources.js'
import { buildInto, temporaryFolder } from '../../support/build.js'
import type { Files } from '../../support/library.js'
import { cooperation } from '../../support/register-library.js'

const fonts = readFonts()
const partiesFile = 'content/parties/parties.yaml'

/** The base library with a sign of its own in a party's name. */
function withName(name: string): Files {
  const parties = cooperation().content.files.get('parties/parties.yaml') ?? ''
  return { [partiesFile]: parties.replace('name: Falu kommun', `name: ${name}`) }
}

function placesIn(sources: Sources): string[] {
  const found = allProblems(buildDocuments(sources, everything), fonts).filter(({ rule }) => rule === 'font/character')
  return found.map(({ place }) => `${place.file}:${place.line}:${place.column}`)
}

test('a sign in the name of a party is reported at the name', () => {
  expect(placesIn(cooperation({}, withName('Falu 协 kommun')))).toEqual([`${partiesFile}:2:9`])
})

test('building reports it at the same place', async () => {
  const out = temporaryFolder()
  try {
    const { problems } = await buildInto(out.path, cooperation({}, withName('Falu 协 kommun')), { formats: ['pdf'] })
    const found = problems.filter(({ rule }) => rule === 'font/character')
    expect(found.map(({ place }) => `${place.file}:${place.line}`)).toEqual([`${partiesFile}:2`])
  } finally {
    out.close()
  }
})

test.each([
  ['the title', { title: '{ sv: Avtal 协 }' }, 1],
  ['the short title', { short: '{ sv: Avtal 协 }' }, 2],
  ['the case number', { case: '"KS 协"' }, 23],
  [
    'what a role is called and who signs',
    {
      parties: `
  - role: region
    party: region-dalarna
    signatories:
      - name: Eva 协
  - role: municipalities
    members: [falu-kommun, mora-kommun]`,
    },
    13,
  ],
  [
    'a parameter of a clause',
    {
      clauses: `
  - clause: cooperation/purpose
    with: { what: 协 }
  - clause: term
  - clause: signatures
    heading: unnumbered`,
    },
    20,
  ],
] as const)('a sign in %s is reported there', (_, fields, line) => {
  const clause = '---\ntitle: Syfte\nparameters: { what: { type: text } }\n---\n\nI {{region}}: {{what}}.\n'
  const files = 'clauses' in fields ? { 'content/clauses/sv/cooperation/purpose.md': clause } : {}
  expect(placesIn(cooperation(fields, files)).map((place) => place.replace(/:\d+$/, ''))).toEqual([
    `content/agreements/cooperation.yaml:${line}`,
  ])
})

test('a sign that a clause has too is reported at both places', () => {
  const clause = '---\ntitle: Syfte\n---\n\n{{region}} och {{list municipalities}} 协.\n'
  const files = { ...withName('Falu 协 kommun'), 'content/clauses/sv/cooperation/purpose.md': clause }
  expect(placesIn(cooperation({}, files))).toEqual([
    'content/clauses/sv/cooperation/purpose.md:5:1',
    `${partiesFile}:2:9`,
  ])
})

test('a sign in data that is not printed is not reported', () => {
  expect(placesIn(cooperation({ editorNotes: '[Om 协]' }))).toEqual([])
})
