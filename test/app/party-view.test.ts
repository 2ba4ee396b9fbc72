// All agreements of one party, as that party sees them.

import { describe, expect, test } from 'vitest'
import {
  partyAsCalendar,
  partyAsCsv,
  partyLines,
  partyReport,
  partyView,
  type PartyOutcome,
} from '../../src/app/party-view.js'
import { tellIn } from '../../src/base/phrases/tell.js'
import { say } from '../../src/base/sentence.js'
import type { Sources } from '../../src/base/sources.js'
import { accepted } from '../../src/cli/load.js'
import { reportDocument } from '../../src/document/report.js'
import { text } from '../../src/text/text.js'
import { cooperation, series } from '../support/register-library.js'
import { issuedSources, signedSources, withRegister } from '../support/register.js'

const costs = {
  currency: 'SEK',
  costs: '\n  - { id: yearly, year: 2026, total: 90000, shares: [{ role: municipalities, percent: 100 }] }',
}
const issued = (sources: Sources): Sources => issuedSources(sources, 'cooperation', '2026-01-20')
const view = (sources: Sources, party = 'falu-kommun', today = '2026-06-01'): PartyOutcome =>
  accepted(partyView(sources, { party, year: 2026 }, today))

test('an agreement that the party signs has its role, its counterparties, its share and its deadlines', () => {
  const [one, another] = view(issued(cooperation(costs))).result.agreements
  expect(another).toBeUndefined()
  expect(one).toMatchObject({
    agreement: 'cooperation',
    version: '1.0',
    instance: 'all',
    roles: ['municipalities'],
    others: ['Region Dalarna', 'Mora kommun'],
    state: 'not-signed',
    signed: null,
    costs: [{ cost: 'yearly', amount: 4_500_000, currency: 'SEK' }],
  })
  expect(one?.deadlines.map(({ id, due, overdue }) => [id, due, overdue])).toEqual([
    ['notice', '2026-10-31', false],
    ['end', '2027-01-31', false],
  ])
})

test('its own signature and its own original are told, and no other', () => {
  const signed = signedSources(issued(cooperation()), 'cooperation', { party: 'falu-kommun', date: '2026-01-25' })
  const path = 'register/cooperation/1.0/signatures.yaml'
  const before = signed.content.files.get(path) ?? ''
  const copies = `${before}copies:\n  - { number: 2, out: 2026-01-21, returned: 2026-01-27 }\n  - { number: 3, out: 2026-01-22 }\n`
  const sources = withRegister(signed, { [path]: copies })
  const own = (party: string): unknown[] =>
    view(sources, party).result.agreements.map((one) => [one.signed, one.originals])
  expect(own('falu-kommun')).toEqual([['2026-01-25', [{ number: 2, out: '2026-01-21', returned: '2026-01-27' }]]])
  expect(own('mora-kommun')).toEqual([[null, [{ number: 3, out: '2026-01-22', returned: null }]]])
})

test('of a series a counterparty sees its own instance, and the other party all of them', () => {
  const sources = issued(series())
  const instances = (party: string): string[] => view(sources, party).result.agreements.map(({ instance }) => instance)
  expect(instances('mora-kommun')).toEqual(['mora-kommun'])
  expect(instances('region-dalarna').sort()).toEqual(['falu-kommun', 'mora-kommun'])
})

test('a version that has been replaced is left out', () => {
  const first = ['region-dalarna', 'falu-kommun', 'mora-kommun'].reduce(
    (sources, party) => signedSources(sources, 'cooperation', { party, date: '2026-01-25' }),
    issued(cooperation()),
  )
  const versions = view(first, 'falu-kommun').result.agreements.map(({ version, state }) => [version, state])
  expect(versions).toEqual([['1.0', 'in-force']])
})

test('a party that there is not is wrong usage, with the one that may be meant', () => {
  const refused = partyView(cooperation(), { party: 'falun-kommun', year: 2026 }, '2026-06-01')
  expect('refused' in refused ? say(refused.refused, 'en') : '').toMatch(/falu-kommun/)
})

describe('in other forms', () => {
  const answer = view(issued(cooperation(costs)))
  const tell = tellIn('sv')
  const forms = answer.library.languages.get('sv')
  if (forms === undefined) throw new Error('there is no Swedish')

  test('as a spreadsheet: a line for each agreement', () => {
    const [head, line, end] = partyAsCsv(answer.result, tell).split('\r\n')
    expect(head?.split(';').length).toBe(line?.split(';').length)
    expect(line).toContain('cooperation;1.0;Avtal om samarbete')
    expect(line).toContain('45000,00;SEK')
    expect(end).toBe('')
  })

  test('as a calendar: the dates of all its agreements', () => {
    const calendar = partyAsCalendar(answer, forms, 'avtal 1') ?? ''
    expect(calendar).toContain('NAME;LANGUAGE=sv:Falu kommun')
    expect(calendar.match(/BEGIN:VEVENT/g)?.length).toBeGreaterThanOrEqual(2)
  })

  test('as a page', () => {
    const read = text(reportDocument(partyReport(answer.result, { language: 'sv', forms, tell }), forms))
    for (const words of ['Falu kommun', 'Avtal om samarbete', 'Mora kommun', '45\u00a0000', '2026-10-31'])
      expect(read).toContain(words)
  })

  test('as lines', () => {
    expect(partyLines(answer.result, forms, tell)[0]).toBe('Falu kommun, 212000-2239: 1 avtal')
  })
})
