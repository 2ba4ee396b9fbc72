// A new agreement that begins from one that there is: what it keeps, and what it leaves behind.

import { describe, expect, test } from 'vitest'
import { readYaml } from '../../src/data/yaml.js'
import { agreementSchema } from '../../src/locale/schemas.js'
import { buildDocuments } from '../../src/app/documents/build-documents.js'
import { everything } from '../../src/app/documents/built.js'
import { newAgreement, newFromAgreement } from '../../src/app/new.js'
import type { BeginChoices } from '../../src/app/begin/choices.js'
import { isRefusal } from '../../src/app/request/outcome.js'
import { say } from '../../src/base/sentence.js'
import type { Sources } from '../../src/base/sources.js'
import { accepted } from '../../src/cli/load.js'
import { readLibrary } from '../../src/library/library.js'
import { readSources } from '../../src/io/sources.js'
import { skeletonFolders } from '../../src/io/edited/skeletons.js'
import { librarySources, projectRoot } from '../support/library.js'
import { withRegister } from '../support/register.js'

const today = '2026-06-30'
const real = readSources(`${projectRoot}/content`, `${projectRoot}/templates`)

function begun(sources: Sources, from: string, choices: BeginChoices = {}): Sources {
  const { writes } = accepted(newFromAgreement(sources, { id: 'another', from, choices }, today, () => []))
  return withRegister(sources, Object.fromEntries(writes.map(({ path, bytes }) => [path, bytes])))
}

function textOf(sources: Sources): string {
  return sources.content.files.get('agreements/another.yaml') ?? ''
}

const titles = { sv: 'Avtal om något annat', nb: 'Avtale om noe annet' }

test.each(['dalarna-alvdalen-personal', 'jamtland-halso-sjukvard', 'orebro-ramoverenskommelse'])(
  'from %s a draft is built that has every part',
  (from) => {
    const before = buildDocuments(real, { ...everything, agreements: [from] })
    const after = buildDocuments(begun(real, from, { titles }), { ...everything, agreements: ['another'] })
    const errors = ({ problems }: typeof after): string[] =>
      problems.flatMap(({ severity, rule }) => (severity === 'error' ? [rule] : []))
    expect(errors(after).filter((rule) => !errors(before).includes(rule))).toEqual([])
    const parts = ({ instances }: typeof after): unknown =>
      instances.map(({ instance, editions }) => [
        instance.id,
        editions[0]?.document.parts.map(({ blocks }) => blocks.length),
      ])
    expect(parts(after)).toEqual(parts(before))
  },
)

test.each([
  ['ahus-samarbeidsavtale', ['term.nextRevision'], []],
  ['dalarna-rss', [], ['costs', 'signatories']],
  ['jamtland-halso-sjukvard', ['revision'], ['signatories']],
  ['orebro-ramoverenskommelse', ['history'], []],
])(
  'of %s what belongs to it alone is gone, but for what its texts speak of: %j; that %j stays is told',
  (from, kept, taken) => {
    const answer = accepted(newFromAgreement(real, { id: 'another', from, choices: { titles } }, today, () => []))
    expect(answer.result.kept).toEqual(kept)
    expect(answer.result.taken).toEqual(taken)
    const [file] = answer.writes
    const text = new TextDecoder().decode(file?.bytes)
    expect(text).not.toContain(`${from}/`)
    const { value, problems } = readYaml(text, 'another.yaml', agreementSchema)
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(value).toMatchObject({ version: '0.1', date: today, status: 'draft', title: titles })
    expect(value?.case ?? value?.editorNotes).toBe(undefined)
    expect((value?.approvals ?? []).filter(({ date, remark }) => date !== undefined || remark !== undefined)).toEqual(
      [],
    )
  },
)

const rich = librarySources({
  'content/agreements/cooperation.yaml': `# Kept by the office.
title: { sv: Avtal om samarbete, nb: Avtale om samarbeid }
short: { sv: Samarbete, nb: Samarbeid }
version: "2.1" # the last one
date: 2026-01-15
status: ready
authentic: [sv]
signing: paper
case: KS 2026/1
archive:
  falu-kommun: { case: KS 2026/1, archivePart: Arkiv A }
  mora-kommun: { case: MK 7 }
parties:
  - role: region
    party: region-dalarna
    mandate: { body: { sv: Regionstyrelsen }, date: 2025-12-01 }
  - role: municipalities
    members: [falu-kommun, mora-kommun]
    signatoriesOf: { mora-kommun: [{ name: Per Ek }] }
term:
  start: 2026-02-01
  end: 2027-01-31 # a year
  notice: { period: 3 months, before: end, written: true, clause: term }
approvals:
  - { body: { sv: Styrelsen }, date: 2026-01-10 }
information:
  - { label: { sv: Beslutad }, value: 2026-01-10 }
history:
  - { date: 2020-01-01, event: { sv: Första avtalet } }
clauses:
  - clause: cooperation/purpose
  - clause: term
  - clause: signatures
    heading: unnumbered
`,
})

describe('the file', () => {
  test('keeps its comments and order, and says what is to be filled in', () => {
    expect(textOf(begun(rich, 'cooperation', { titles: { sv: 'Nytt' } })).split('\n')).toEqual(
      expect.arrayContaining([
        '# Kept by the office.',
        'title: { sv: Nytt, nb: TODO Avtale om samarbeid }',
        'version: "0.1" # the last one',
        '  falu-kommun: { archivePart: Arkiv A }',
        '    mandate: line',
        '  - { body: { sv: Styrelsen } }',
        '  - { label: { sv: Beslutad }, value: { blank: { sv: Beslutad } } }',
        '  - clause: another/purpose',
      ]),
    )
    expect(textOf(begun(rich, 'cooperation'))).not.toMatch(/history|KS 2026|MK 7|2025-12-01/)
  })

  test('has the parties, the languages and the term that were chosen', () => {
    const parties = [
      { index: 0, parties: ['falu-kommun'] },
      { index: 1, parties: ['region-dalarna', 'falu-kommun'] },
    ]
    const term = { start: null, lasts: { kind: 'length', length: '2 years' } } as const
    const data = readLibrary(begun(rich, 'cooperation', { parties, term })).agreements.get('another')?.data
    expect(data?.parties).toMatchObject([
      { role: 'region', party: 'falu-kommun' },
      { role: 'municipalities', members: ['region-dalarna', 'falu-kommun'] },
    ])
    expect(data?.parties[1]?.signatoriesOf).toBe(undefined)
    expect(data?.archive).toEqual({ 'falu-kommun': { archivePart: 'Arkiv A' } })
    expect(data?.term).toEqual({
      start: 'last-signature',
      length: '2 years',
      notice: { period: '3 months', before: 'end', written: true, clause: 'term' },
    })
  })

  test('is not written over another agreement, nor from one that there is not', () => {
    const refusals = [
      newFromAgreement(rich, { id: 'another', from: 'cooperation', choices: {} }, today, (paths) => paths.slice(0, 1)),
      newFromAgreement(rich, { id: 'another', from: 'coperation', choices: {} }, today, () => []),
      newFromAgreement(rich, { id: 'Två', from: 'cooperation', choices: {} }, today, () => []),
    ]
    expect(refusals.map((one) => (isRefusal(one) ? say(one.refused, 'en') : null))).toEqual([
      expect.stringContaining('agreements/another.yaml'),
      expect.stringContaining('did you mean cooperation'),
      expect.stringContaining('Två'),
    ])
  })
})

test('an agreement from a template has what was chosen, too', () => {
  const choices = {
    titles: { sv: 'Avtal om tolkar' },
    parties: [{ index: 1, parties: ['mora-kommun', 'falu-kommun'] }],
  }
  const environment = { schema: 's.json', folders: skeletonFolders(undefined), existing: () => [] }
  const asked = { id: 'another', language: 'sv', series: false, choices }
  const { writes } = accepted(newAgreement(asked, environment))
  const text = new TextDecoder().decode(writes[0]?.bytes)
  expect(text).toContain('title: { sv: "Avtal om tolkar" }')
  expect(text).toContain('members: [mora-kommun, falu-kommun]')
  expect(text).toContain('# Fyll i och ersätt exemplen.')
})
