// Where agreements stand on a day: in force or not, who is missing, what is overdue, what comes next.

import { describe, expect, test } from 'vitest'
import { agreementStatus } from '../../src/app/status.js'
import { tellIn } from '../../src/base/phrases/tell.js'
import { statusLines } from '../../src/app/status-lines.js'
import { readLibrary } from '../../src/library/library.js'
import type { Sources } from '../../src/base/sources.js'
import { agreementStandings, type AgreementStanding } from '../../src/app/documents/standings.js'
import { issuedSources, signedSources, withRegister } from '../support/register.js'
import { cooperation, series } from '../support/register-library.js'

const folder = 'register/cooperation/1.0'
const term = `
  start: 2026-02-01
  end: 2027-01-31
  notice: { period: 3 months, before: end, written: true, clause: term }
  review: { every: 4 months, label: { sv: Årsmöte }, clause: term }
  duties:
    - { id: publication, label: { sv: Publicering }, within: 1 month, after: last-signature, clause: term }`
const issued = issuedSources(cooperation({ term }), 'cooperation', '2026-01-20')
const signed = ['region-dalarna', 'falu-kommun', 'mora-kommun'].reduce(
  (sources, party) => signedSources(sources, 'cooperation', { party, date: '2026-01-25' }),
  issued,
)

function decisionOf(party: string, date: string): string {
  return `- { party: ${party}, body: Fullmäktige, date: ${date} }\n`
}

function standing(sources: Sources, today: string, version = '1.0'): AgreementStanding {
  const found = agreementStandings(readLibrary(sources), today).find((one) => one.version === version)
  if (found === undefined) throw new Error('no standing')
  return found
}

function first(sources: Sources, today: string): AgreementStanding['instances'][number] {
  const [one] = standing(sources, today).instances
  if (one === undefined) throw new Error('no instance')
  return one
}

const named = (deadlines: readonly { id: string; date: string | null }[]): string[] =>
  deadlines.map(({ id, date }) => `${id} ${date}`)

describe('an agreement is', () => {
  test.each([
    ['not issued, as long as it is only in the content', cooperation({ term }), '2026-03-01', 'not-issued'],
    ['waiting for signatures, once it is issued', issued, '2026-03-01', 'not-signed'],
    ['not in force before its first day', signed, '2026-01-31', 'not-started'],
    ['in force on its first day', signed, '2026-02-01', 'in-force'],
    ['in force on its last day', signed, '2027-01-31', 'in-force'],
    ['ended on the day after', signed, '2027-02-01', 'ended'],
  ])('%s', (_, sources, today, state) => {
    expect(first(sources, today).state).toBe(state)
  })

  test.each([
    ['signed by all and waiting for decisions that it depends on', '', 'not-approved'],
    ['not in force by a decision of one of them', decisionOf('falu-kommun', '2026-01-10'), 'not-approved'],
    [
      'in force once all have decided',
      ['region-dalarna', 'falu-kommun', 'mora-kommun'].map((party) => decisionOf(party, '2026-01-10')).join(''),
      'in-force',
    ],
    [
      'not in force by decisions that are still to come',
      ['region-dalarna', 'falu-kommun', 'mora-kommun'].map((party) => decisionOf(party, '2026-09-10')).join(''),
      'not-approved',
    ],
  ])('%s', (_, decisions, state) => {
    const approvals = '\napprovals:\n  - { body: { sv: Regionfullmäktige } }'
    const depends = cooperation({ term: `${term}\n  approval: { clause: term }${approvals}` })
    const all = ['region-dalarna', 'falu-kommun', 'mora-kommun'].reduce(
      (sources, party) => signedSources(sources, 'cooperation', { party, date: '2026-01-25' }),
      issuedSources(depends, 'cooperation', '2026-01-20'),
    )
    const recorded = decisions === '' ? all : withRegister(all, { [`${folder}/decisions.yaml`]: decisions })
    const { result } = agreementStatus(recorded, '2026-03-01')
    expect(result.agreements[0]?.instances[0]?.state).toBe(state)
    const lines = statusLines(result.agreements, '2026-03-01', tellIn('en')).join('\n')
    expect(lines.includes('signed by all; decisions of ')).toBe(state === 'not-approved')
  })

  test('ended on the day that is on record, when notice was given', () => {
    const given = withRegister(signed, { [`${folder}/done.yaml`]: '- { deadline: end, date: 2026-06-30 }\n' })
    expect(first(given, '2026-06-30')).toMatchObject({ state: 'in-force', until: '2026-06-30' })
    expect(named(first(given, '2026-04-01').notices)).toEqual([])
    expect(first(given, '2026-07-01')).toMatchObject({ state: 'ended', until: '2026-06-30' })
  })
})

describe('what is overdue', () => {
  test('are acts whose day has passed, of reviews the last one', () => {
    expect(named(first(signed, '2026-02-25').overdue)).toEqual([])
    expect(named(first(signed, '2026-11-01').overdue)).toEqual(['duty-publication 2026-02-25', 'review-2 2026-10-01'])
  })

  test('is met by a record of it', () => {
    const done = '- { deadline: duty-publication, date: 2026-02-20 }\n- { deadline: review-2, date: 2026-09-30 }\n'
    expect(first(withRegister(signed, { [`${folder}/done.yaml`]: done }), '2026-11-01').overdue).toEqual([])
    const published = withRegister(signed, { [`${folder}/published.yaml`]: '- { date: 2026-02-20 }\n' })
    expect(named(first(published, '2026-11-01').overdue)).toEqual(['review-2 2026-10-01'])
  })

  test('is nothing before all have signed, nor what fell due before that', () => {
    expect(first(issued, '2026-11-01').overdue).toEqual([])
    const late = ['region-dalarna', 'falu-kommun', 'mora-kommun'].reduce(
      (sources, party) => signedSources(sources, 'cooperation', { party, date: '2026-10-20' }),
      issued,
    )
    expect(named(first(late, '2026-11-01').overdue)).toEqual([])
  })
})

test('the next deadline and the days for notice in the twelve months to come are told', () => {
  expect(named(first(signed, '2026-03-01').notices)).toEqual(['notice 2026-10-31'])
  expect(standing(signed, '2026-03-01').next).toMatchObject({ id: 'review-1', date: '2026-06-01' })
  expect(standing(signed, '2026-10-31').next).toMatchObject({ id: 'notice', date: '2026-10-31' })
})

test('copies are out from the day they were sent until the day they came back', () => {
  const copies =
    'copies:\n  - { number: 2, out: 2026-01-21 }\n  - { number: 1, out: 2026-01-21, returned: 2026-01-28 }\n'
  const sent = withRegister(issued, { [`${folder}/signatures.yaml`]: copies })
  expect(first(sent, '2026-01-20').copiesOut).toEqual([])
  expect(first(sent, '2026-01-21').copiesOut).toEqual([2])
})

test('decisions that are not on record are told where validity depends on them', () => {
  const conditional = issuedSources(
    cooperation({ term: `${term}\n  conditions: [{ sv: beslut i alla kommuner }]` }),
    'cooperation',
    '2026-01-20',
  )
  expect(standing(conditional, '2026-02-01').undecided).toEqual(['region-dalarna', 'falu-kommun', 'mora-kommun'])
  const decisions =
    '- { party: falu-kommun, body: Kommunstyrelsen, date: 2026-01-12, section: § 4, final: 2026-02-03 }\n'
  const one = withRegister(conditional, { [`${folder}/decisions.yaml`]: decisions })
  expect(standing(one, '2026-02-01').undecided).toEqual(['region-dalarna', 'mora-kommun'])
  expect(standing(issued, '2026-02-01').undecided).toEqual([])
})

test('a version gives way to a later one when that is in force', () => {
  const next = cooperation({ version: '"2.0"', term: '\n  start: 2026-09-01\n  end: 2027-12-31' })
  const register = Object.fromEntries([...signed.content.files].filter(([path]) => path.startsWith('register/')))
  const both = ['region-dalarna', 'falu-kommun', 'mora-kommun'].reduce(
    (sources, party) => signedSources(sources, 'cooperation', { party, date: '2026-08-20' }),
    issuedSources(
      withRegister(next, { ...register, ...Object.fromEntries(signed.content.attachments) }),
      'cooperation',
      '2026-08-01',
    ),
  )
  expect(standing(both, '2026-08-31').replacedBy).toBeNull()
  expect(standing(both, '2026-09-01').replacedBy).toBe('2.0')
  expect(
    statusLines(agreementStandings(readLibrary(both), '2026-09-01'), '2026-09-01', tellIn('en')).join('\n'),
  ).not.toContain('1.0')
})

describe('an agreement entered by hand', () => {
  const entered = (more = ''): Sources =>
    withRegister(cooperation(), {
      'register/gamla-avtalet/2015/agreement.yaml': `title: { sv: Gamla avtalet }
parties: [falu-kommun, Föreningen Vision]
term: { start: 2015-01-01, length: 2 years, renewal: { length: 2 years, times: unlimited }, notice: { period: 6 months, before: end, written: true } }
${more}`,
    })

  test('counts as signed when nothing is said of signatures', () => {
    expect(standing(entered(), '2026-03-01', '2015')).toMatchObject({
      status: 'entered',
      title: 'Gamla avtalet',
      next: { id: 'renewal-5-notice', date: '2026-06-30' },
      instances: [{ state: 'in-force', since: '2015-01-01', missing: [] }],
    })
  })

  test('is waiting when signatures are told and somebody is missing', () => {
    const some = entered('signatures: [{ party: Föreningen Vision, date: 2014-12-01 }]\n')
    expect(standing(some, '2026-03-01', '2015').instances[0]).toMatchObject({
      state: 'not-signed',
      missing: [{ party: 'falu-kommun', name: 'Falu kommun' }],
    })
    const all = signedSources(some, 'gamla-avtalet', { party: 'falu-kommun', date: '2014-12-10' })
    expect(standing(all, '2026-03-01', '2015').instances[0]?.state).toBe('in-force')
  })
})

describe('the screen', () => {
  test('has the soonest deadline first, and below each agreement what there is to see to', () => {
    const sources = withRegister(signed, {
      'register/gamla-avtalet/2015/agreement.yaml': `title: { sv: Gamla avtalet }
parties: [falu-kommun, Föreningen Vision]
term: { start: 2015-01-01, open: true }
signatures: [{ party: falu-kommun, date: 2014-12-01 }]
`,
    })
    const lines = statusLines(agreementStandings(readLibrary(sources), '2026-11-01'), '2026-11-01', tellIn('en'))
    expect(lines).toEqual([
      'DEADLINE    AGREEMENT      VERSION  STANDING ON 2026-11-01',
      '2026-02-25  cooperation    1.0      in force since 2026-02-01, until 2027-01-31',
      '            overdue: 2026-02-25 Publicering – Inom en månad efter att alla parter har undertecknat avtalet.',
      '            overdue: 2026-10-01 Årsmöte – Återkommer var fjärde månad, räknat från avtalets första dag.',
      '            next: 2027-01-31 Avtalsperiodens sista dag – Dagen är angiven i avtalet.',
      '–           gamla-avtalet  2015     waiting for signatures (entered by hand)',
      '            missing signatures: Föreningen Vision',
    ])
  })

  test('counts the instances of a series, and names first who is missing in most', () => {
    const one = signedSources(issuedSources(series(), 'cooperation', '2026-01-20'), 'cooperation', {
      party: 'mora-kommun',
      date: '2026-02-10',
    })
    expect(
      statusLines(agreementStandings(readLibrary(one), '2026-03-01'), '2026-03-01', tellIn('en')).slice(1),
    ).toEqual([
      '–         cooperation  1.0      waiting for signatures',
      '          missing signatures: Region Dalarna (2 instances); Falu kommun',
    ])
  })
})
