// Every place that is read from a file of content/ knows what the file stands for; what is stored of places does not.

import { expect, test } from 'vitest'
import { renderJobs } from '../../src/app/artefacts/artefacts.js'
import type { Place, Problem } from '../../src/base/problem.js'
import { readLibrary } from '../../src/library/library.js'
import { agreementFile, clauseText, edited, make, nodesOf, onlyDocument, purposeFile } from '../support/documents.js'
import { buildInto, temporaryFolder } from '../support/build.js'
import { librarySources, type Files } from '../support/library.js'

const clause = { clause: 'cooperation/purpose', language: 'sv' }

function problemsOf(files: Files): Problem[] {
  return [...readLibrary(librarySources(files)).problems.values()].flat()
}

test.each([
  ['an agreement', { [agreementFile]: edited(agreementFile, ['signing:', 'sining:']) }, { agreement: 'cooperation' }],
  [
    'what an agreement refers to',
    { [agreementFile]: edited(agreementFile, ['region-dalarna', 'region-dalrna']) },
    { agreement: 'cooperation' },
  ],
  ['the front matter of a clause', { [purposeFile]: '---\ntitel: A\n---\n\nText.\n' }, clause],
  ['a clause as a whole', { [purposeFile]: '' }, clause],
  ['a character of a clause', { [purposeFile]: clauseText('A', 'Te\u200bxt.') }, clause],
  ['a language file', { 'content/languages/fi.yaml': 'code: fi\n' }, { language: 'fi' }],
  ['a party file', { 'content/parties/more.yaml': '- { id: a }\n' }, undefined],
  ['a confirmation, which stops nothing', { 'content/confirmed/nb/cooperation/purpose.yaml': 'x: 1\n' }, undefined],
])('a problem of %s knows it', (_, files, subject) => {
  const problems = problemsOf(files)
  expect(problems.length).toBeGreaterThan(0)
  for (const { place } of problems) expect(place.subject).toEqual(subject)
})

test('the records of the register know their agreement', () => {
  const library = readLibrary(librarySources({ 'content/register/cooperation/1.0/signatures.yaml': 'x: 1\n' }))
  const { problems } = library.register
  expect(problems.length).toBeGreaterThan(0)
  for (const { place } of problems) expect(place.subject).toEqual({ agreement: 'cooperation' })
})

test('text and values of a clause know the clause, and problems of its text', () => {
  const document = onlyDocument(make({ [purposeFile]: clauseText('Syfte', 'Ett syfte.\n\nFrån {{term.start}}.') }))
  const places = [...nodesOf(document, 'text'), ...nodesOf(document, 'value')].flatMap(({ source }) => source ?? [])
  const inClause = places.filter(({ file }) => file === purposeFile)
  expect(inClause.length).toBeGreaterThan(2)
  for (const place of inClause) expect(place.subject).toEqual(clause)
  const { problems } = make({ [purposeFile]: clauseText('Syfte', 'Text {{term.strt}} och `kod`.') })
  expect(problems.map(({ rule, place }) => [rule, place.subject])).toEqual([
    ['value/unknown', clause],
    ['markdown/construct', clause],
  ])
})

test('what a PDF carries beside it, and the manifest, keep file, line and column only', async () => {
  const made = make()
  const [job] = made.instances.flatMap((one) =>
    renderJobs(one, made.library, { formats: ['pdf'], copies: false, pdfa: '3a' }),
  )
  const attached = JSON.parse(new TextDecoder().decode(job?.attachments[0]?.bytes)) as unknown
  const places: Place[] = []
  JSON.stringify(attached, (name, value: unknown) => {
    if (name === 'source' && value !== null) places.push(value as Place)
    return value
  })
  expect(places.length).toBeGreaterThan(10)
  for (const place of places) expect(Object.keys(place)).toEqual(['file', 'line', 'column'])

  const folder = temporaryFolder()
  try {
    const wrong = librarySources({ [agreementFile]: edited(agreementFile, ['region-dalarna', 'region-dalrna']) })
    const { manifest } = await buildInto(folder.path, wrong)
    expect(manifest?.instances[0]?.problems[0]).toEqual({
      severity: 'error',
      rule: 'party/unknown',
      message: 'Party `region-dalrna` does not exist.',
      place: { file: agreementFile, line: expect.any(Number) as number, column: expect.any(Number) as number },
      hint: 'did you mean `region-dalarna`?',
    })
  } finally {
    folder.close()
  }
})
