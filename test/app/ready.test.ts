// Whether an agreement can be signed on a day, and what keeps it from that.

import { describe, expect, test } from 'vitest'
import { agreementReadiness, readinessReport } from '../../src/app/ready.js'
import { tellIn } from '../../src/base/phrases/tell.js'
import type { Sources } from '../../src/base/sources.js'
import { accepted } from '../../src/cli/load.js'
import { reportDocument } from '../../src/document/report.js'
import { readFonts } from '../../src/io/open-fonts.js'
import { text } from '../../src/text/text.js'
import { delegated, director, parties, signs } from '../support/delegations.js'
import { inEnglish } from '../support/in-english.js'
import { cooperation, series } from '../support/register-library.js'
import { issuedSources } from '../support/register.js'

const fonts = readFonts()
const decisionsFile = 'content/register/cooperation/1.0/decisions.yaml'

/** An agreement of which each party says who may sign. */
const right = (
  fields: Readonly<Record<string, string>> = {},
  falun?: string,
  files: Record<string, string> = {},
): Sources =>
  cooperation({ parties: signs(director), ...fields }, { 'content/parties/parties.yaml': parties(falun), ...files })

const issued = (sources: Sources): Sources => issuedSources(sources, 'cooperation', '2026-01-20')

function points(sources: Sources, today = '2026-02-01'): string[] {
  const { result } = accepted(
    agreementReadiness(sources, { agreement: 'cooperation', parties: null }, { today, fonts }),
  )
  return result.flatMap(({ points: all }) => all.map((point) => `${point.entry}: ${inEnglish(point).message}`))
}

test('an issued version that everybody may sign is ready', () => {
  const { result, problems } = accepted(
    agreementReadiness(issued(right()), { agreement: 'cooperation', parties: null }, { today: '2026-02-01', fonts }),
  )
  expect(result.map(({ instance, ready }) => [instance, ready])).toEqual([['all', true]])
  expect(problems).toEqual([])
})

describe('what keeps it from being signed', () => {
  test('a version that has not been issued', () => {
    expect(points(right())).toEqual(['ready/not-issued: Version 1.0 has not been issued.'])
  })

  test('a draft', () => {
    expect(points(right({ status: 'draft' }))[0]).toBe('register/draft: A draft cannot be issued.')
  })

  test('a decision on which validity depends and that is not on record', () => {
    const conditions = `
  start: 2026-02-01
  end: 2027-01-31
  notice: { period: 3 months, before: end, written: true, clause: term }
  conditions: [{ sv: att fullmäktige godkänner avtalet }]`
    const decided = (lines: string): string =>
      ['region-dalarna', 'falu-kommun', 'mora-kommun']
        .map(
          (party) =>
            `- { party: ${party}, body: Kommunstyrelsen, date: 2026-01-10${party === 'falu-kommun' ? lines : ''} }\n`,
        )
        .join('')
    const some = decided('').split('\n').slice(0, 2).join('\n')
    const told = (decisions: string): string[] =>
      points(issued(right({ term: conditions }, undefined, { [decisionsFile]: decisions })))
    expect(told(some)).toEqual([
      'ready/decision: The agreement depends on decisions, and none is on record for `Mora kommun`.',
    ])
    expect(told(decided(', final: 2026-02-15'))).toEqual([
      'ready/not-final: The decision of Falu kommun (Kommunstyrelsen) does not become final before 2026-02-15.',
    ])
    expect(told(decided(', final: 2026-01-31'))).toEqual([])
  })

  test.each([
    ['an office that the list does not name', right({ parties: signs('Rektor') }), 'mandate/none#office'],
    [
      'an office that is still a blank',
      cooperation({}, { 'content/parties/parties.yaml': parties() }),
      'mandate/none#open',
    ],
    [
      'a longer term than the list allows',
      right({ term: '\n  start: 2026-02-01\n  length: 3 years\n  clause: term' }),
      'mandate/none#term',
    ],
    [
      'a delegation that has run out',
      right({}, delegated(director).replace('A.1', 'A.1, until: 2026-01-31')),
      'mandate/none#day',
    ],
  ])('%s', (_, sources, entry) => {
    expect(points(sources).map((point) => point.split(':')[0])).toContain(entry)
  })

  test('parties that say nothing of who may sign are told together', () => {
    expect(points(issued(right({}, '')))).toEqual(['mandate/unknown: Nothing says who may sign for `Falu kommun`.'])
  })

  test('a decision that names who signs is enough', () => {
    const decided =
      '- { party: falu-kommun, body: Kommunstyrelsen, date: 2026-01-10, delegation: kommundirektören undertecknar }\n'
    expect(points(issued(right({}, '', { [decisionsFile]: decided })))).toEqual([])
  })

  test('what is allowed with a reason is no point', () => {
    const allow = { allow: '\n  - { rule: mandate/unknown, reason: prövat av kommunjuristen }' }
    expect(points(issued(right(allow, '')))).toEqual([])
  })
})

test('of a series each instance is judged for itself', () => {
  const sources = series({}, { 'content/parties/parties.yaml': parties('') })
  const { result } = accepted(
    agreementReadiness(sources, { agreement: 'cooperation', parties: ['falu-kommun'] }, { today: '2026-02-01', fonts }),
  )
  expect(result.map(({ instance, counterparty, ready }) => [instance, counterparty, ready])).toEqual([
    ['falu-kommun', 'Falu kommun', false],
  ])
})

test('the page says the answer, and each point with what to do', () => {
  const { result, library } = accepted(
    agreementReadiness(right(), { agreement: 'cooperation', parties: null }, { today: '2026-02-01', fonts }),
  )
  const [one] = result
  const words = library.languages.get('sv')
  if (one === undefined || words === undefined) throw new Error('nothing to show')
  const said = { today: '2026-02-01', language: 'sv', tell: tellIn('sv') }
  const page = reportDocument(readinessReport(one, [['Version 1.0 är inte utfärdad.', 'utfärda den']], said), words)
  const read = text(page)
  expect(read).toContain('Kan undertecknas: nej (1)')
  expect(read).toContain('Version 1.0 är inte utfärdad.')
  expect(read.indexOf('utfärda den')).toBeGreaterThan(read.indexOf('Version 1.0 är inte utfärdad.'))
})
