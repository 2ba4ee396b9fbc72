// The dates of an agreement, wherever they are shown: `dates`, CSV, calendar, annex, site and status say the
// same, before signing, after it, and once notice has been given.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { agreementDates, datesAsCalendar, datesAsCsv, type DatesAsked } from '../../src/app/dates.js'
import { agreementStandings } from '../../src/app/documents/standings.js'
import { planPublication } from '../../src/app/publication/publication.js'
import type { Sources } from '../../src/base/sources.js'
import { accepted } from '../../src/cli/load.js'
import { readLibrary } from '../../src/library/library.js'
import { text } from '../../src/text/text.js'
import { buildDocuments } from '../../src/app/documents/build-documents.js'
import { everything } from '../../src/app/documents/built.js'
import { issuedSources, signedSources, withRegister } from '../support/register.js'
import { projectRoot } from '../support/library.js'
import { cooperation as inLibrary } from '../support/register-library.js'

/** The agreement with the shared clause on the term. */
function cooperation(fields: Readonly<Record<string, string>>): Sources {
  const clause = readFileSync(join(projectRoot, 'content/clauses/sv/term-fixed.md'), 'utf8')
  return inLibrary(fields, { 'content/clauses/sv/term.md': clause })
}

const today = '2026-03-01'
const asked: DatesAsked = { agreement: 'cooperation', editions: null, parties: null, signed: null, version: null }
const version = (number: string): string => `register/cooperation/${number}`

const annex = '\n  - { id: dates, title: { sv: Datum }, content: schedule }'
const dutyByYear = '- { id: report, label: { sv: Redovisning }, during: calendar-year, clause: term }'

function issued(term: string, fields: Readonly<Record<string, string>> = {}): Sources {
  const sources = issuedSources(cooperation({ term, annexes: annex, ...fields }), 'cooperation', '2026-01-20')
  return ['region-dalarna', 'falu-kommun', 'mora-kommun'].reduce(
    (before, party) => signedSources(before, 'cooperation', { party, date: '2026-01-25' }),
    sources,
  )
}

const fixed = `
  start: 2026-02-01
  end: 2028-06-30
  clause: term
  renewal: { length: 2 years, times: 2 }
  notice: { period: 6 months, before: end, written: true }
  review: { during: 1 year }
  duties:
    ${dutyByYear}
    - { id: plan, label: { sv: Plan }, within: 6 weeks, after: start }`
const open = `
  start: last-signature
  open: true
  clause: term
  notice: { period: 1 year, before: any, written: true }
  review: { every: 9 months }
  nextRevision: { at: "2027" }`

interface Shown {
  readonly [id: string]: string
}

/** All that `dates` shows: a day, or the first and the last of a period. */
function shownBy(sources: Sources, own: Partial<DatesAsked> = {}): Shown {
  const { result } = accepted(agreementDates(sources, { ...asked, ...own }, today))
  return daysOf(result[0]?.dates ?? [])
}

function daysOf(
  rows: readonly { id: string; date: string | null; during?: { from: string; to: string } | null }[],
): Shown {
  return Object.fromEntries(
    rows.flatMap(({ id, date, during }) => {
      if (during) return [[id, `${during.from}/${during.to}`]]
      return date === null ? [] : [[id, date]]
    }),
  )
}

function components(sources: Sources, own: Partial<DatesAsked> = {}): ICAL.Component[] {
  const { shown, earlier, language } = accepted(agreementDates(sources, { ...asked, ...own }, today))
  if (language === null) throw new Error('no language')
  const calendar = datesAsCalendar(shown, language, false, 'avtal 1', earlier)
  return new ICAL.Component(ICAL.parse(calendar ?? '') as never).getAllSubcomponents('vevent')
}

const property = (one: ICAL.Component, name: string): string => String(one.getFirstPropertyValue(name))

function inCalendar(events: readonly ICAL.Component[]): Shown {
  return Object.fromEntries(
    events
      .filter((one) => property(one, 'status') === 'CONFIRMED')
      .map((one) => {
        const [from, after] = [property(one, 'dtstart'), property(one, 'dtend')]
        const to = new Date(Date.parse(after) - 86_400_000).toISOString().slice(0, 10)
        return [property(one, 'uid').split('@')[0] ?? '', from === to ? from : `${from}/${to}`]
      }),
  )
}

const cases: [string, Sources][] = [
  ['a fixed term that is renewed', issued(fixed)],
  ['one until further notice, signed', issued(open)],
  [
    'one that notice has been given of',
    withRegister(issued(open), { [`${version('1.0')}/done.yaml`]: '- { deadline: notice, date: 2026-06-15 }\n' }),
  ],
]

describe.each(cases)('%s', (_, sources) => {
  const dates = shownBy(sources)

  test('has dates', () => {
    expect(Object.keys(dates).length).toBeGreaterThan(3)
  })

  test('has the same in CSV', () => {
    const { shown, language } = accepted(agreementDates(sources, asked, today))
    if (language === null) throw new Error('no language')
    const lines = datesAsCsv(shown, language)
      .split(/\r?\n/)
      .map((line) => line.replace(/^\ufeff/, '').split(';'))
    const dated = lines.flatMap(([id = '', , , date = '']) => (/^\d{4}-/.test(date) ? [[id, date]] : []))
    expect(Object.fromEntries(dated)).toEqual(dates)
  })

  test('has the same in a calendar', () => {
    expect(inCalendar(components(sources))).toEqual(dates)
  })

  test('has the same on the site', () => {
    const { versions } = planPublication(sources, {
      preview: false,
      date: today,
      generator: 'avtal 1',
      base: null,
    } as never)
    expect(daysOf(versions[0]?.schedule ?? [])).toEqual(dates)
  })

  test('has none in status that it has not', () => {
    const [standing] = agreementStandings(readLibrary(sources), today)
    for (const one of standing?.instances ?? [])
      for (const [id, day] of Object.entries(
        daysOf([...one.notices, ...one.overdue, ...(one.next === null ? [] : [one.next])]),
      ))
        expect([id, day]).toEqual([id, dates[id]])
  })
})

test('the annex prints each date of the schedule before signing', () => {
  const made = buildDocuments(cooperation({ term: fixed, annexes: annex }), everything)
  const printed = text(made.instances[0]?.editions[0]?.document as never).replace(/\s/g, ' ')
  for (const year of ['2026', '2027'])
    expect(printed).toContain(year === '2026' ? 'till och med den 31 december 2026' : 'under 2027')
  expect(printed).toContain('den 15 mars 2026')
})

describe('notice that has been given', () => {
  const at = (sources: Sources, day: string) => agreementStandings(readLibrary(sources), day)[0]?.instances[0]
  const given = (sources: Sources, done: string): Sources =>
    withRegister(sources, { [`${version('1.0')}/done.yaml`]: done })

  test('at any time ends the agreement after the period, and no notice is offered any more', () => {
    const sources = given(issued(open), '- { deadline: notice, date: 2026-06-15 }\n')
    expect(at(sources, '2026-07-01')).toMatchObject({ state: 'in-force', until: '2027-06-15', notices: [] })
    expect(at(sources, '2027-06-16')?.state).toBe('ended')
    expect(shownBy(sources)['terminated']).toBe('2027-06-15')
  })

  test('before the end of a period ends the agreement with it, and its renewals fall away', () => {
    const sources = given(issued(fixed), '- { deadline: notice, date: 2027-12-01 }\n')
    expect(at(sources, '2027-12-15')).toMatchObject({ until: '2028-06-30', notices: [] })
    expect(Object.keys(shownBy(sources)).filter((id) => /renewal|notice/.test(id))).toEqual([])
  })

  test('that came too late ends the agreement with the next period', () => {
    const sources = given(issued(fixed), '- { deadline: notice, date: 2028-01-02 }\n')
    expect(at(sources, '2028-02-01')).toMatchObject({ until: '2030-06-30', notices: [] })
  })

  test('strikes in calendars what falls away', () => {
    const before = components(issued(fixed)).map((one) => property(one, 'uid'))
    const after = components(given(issued(fixed), '- { deadline: notice, date: 2027-12-01 }\n'))
    const struck = after.filter((one) => property(one, 'status') === 'CANCELLED').map((one) => property(one, 'uid'))
    expect(struck).toContain(before.find((uid) => uid.startsWith('renewal-1-end@')))
    expect(struck.every((uid) => before.includes(uid))).toBe(true)
  })
})

describe('a later version', () => {
  const first = issued(fixed)
  const next = cooperation({ term: open, version: '"2.0"', date: '2026-02-15' })
  const path = 'agreements/cooperation.yaml'
  const both: Sources = {
    ...first,
    content: { ...first.content, files: new Map([...first.content.files, [path, next.content.files.get(path) ?? '']]) },
  }

  test('has the same ids for the same dates, with a higher number and a later day', () => {
    const old = new Map(components(both, { version: '1.0' }).map((one) => [property(one, 'uid'), one]))
    const now = components(both, { signed: '2026-03-01' })
    const same = now.filter((one) => old.has(property(one, 'uid')))
    expect(same.map((one) => property(one, 'uid').split('@')[0])).toContain('start')
    for (const one of same) {
      const before = old.get(property(one, 'uid'))
      if (before === undefined) continue
      expect(Number(property(one, 'sequence'))).toBeGreaterThan(Number(property(before, 'sequence')))
      expect(property(one, 'last-modified') >= property(before, 'last-modified')).toBe(true)
    }
    const struck = now.filter((one) => property(one, 'status') === 'CANCELLED')
    expect(struck.map((one) => property(one, 'uid').split('@')[0])).toContain('renewal-1')
  })

  test('leaves the dates of the issued one as they were', () => {
    expect(shownBy(both, { version: '1.0' })).toEqual(shownBy(first))
    expect(shownBy(both)).not.toEqual(shownBy(first))
  })

  test('that the register has not got is reported', () => {
    const { problems } = accepted(agreementDates(both, { ...asked, version: '9.9' }, today))
    expect(problems.map(({ rule }) => rule)).toEqual(['register/not-issued'])
  })
})

test('the same agreement of two offices has two calendars', () => {
  const parties = (region: string): string => `
  - role: region
    party: ${region}
  - role: municipalities
    members: [falu-kommun, mora-kommun]`
  const ids = (sources: Sources): string[] => components(sources).map((one) => property(one, 'uid'))
  const other = parties('falu-kommun').replace('[falu-kommun, mora-kommun]', '[region-dalarna, mora-kommun]')
  const [one, two] = [ids(cooperation({ term: fixed })), ids(cooperation({ term: fixed, parties: other }))]
  expect(one.filter((uid) => two.includes(uid))).toEqual([])
})
