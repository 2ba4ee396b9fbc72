import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { datesCalendar } from '../../src/document/schedule/calendar.js'
import { buildDocuments } from '../../src/app/documents/build-documents.js'
import { instanceDates, termDates } from '../../src/document/schedule/dates.js'
import type { Table } from '../../src/model/document.js'
import { writeCalendar } from '../../src/term/calendar.js'
import { textOf } from '../../src/term/phrases.js'
import { inlineText, text } from '../../src/text/text.js'
import { makeEditions } from '../support/bilingual.js'
import { librarySources, projectSources } from '../support/library.js'
import { everything } from '../../src/app/documents/built.js'

const ofProject = buildDocuments(projectSources, {
  agreements: ['dalarna-rss', 'jamtland-halso-sjukvard'],
  editions: null,
  parties: ['falu-kommun', 'avesta-kommun', 'region-jamtland-harjedalen'],
})
const unsigned = { today: '2026-11-22', signed: null }

function instance(agreement: string, id: string) {
  const found = ofProject.instances.find(({ instance: one }) => one.agreement.id === agreement && one.id === id)
  if (found === undefined) throw new Error(`no instance ${id}`)
  return found
}

test('a source is printed as the number and title of its section', () => {
  const rows = instanceDates(instance('dalarna-rss', 'falu-kommun'), ofProject.library, unsigned)
  expect(rows.find(({ id }) => id === 'non-renewal')).toMatchObject({ source: 'term', section: { sv: '5 Avtalstid' } })
})

test('a source is called as each edition calls it', () => {
  const { library, instances } = makeEditions([['nb'], ['sv', 'nb']])
  const [made] = instances
  if (made === undefined) throw new Error('the library gives no instance')
  const rows = instanceDates(made, library, { today: null, signed: null })
  expect(rows.find(({ source }) => source === 'term')?.section).toEqual({ nb: '2.1 Varighet', sv: '2.1 Avtalstid' })
})

test('a text that nynorsk has not got is taken from bokmål', () => {
  const nynorsk = ofProject.library.languages.get('nn')
  if (nynorsk === undefined) throw new Error('there is no nynorsk')
  expect(textOf({ sv: 'Kostnaderna', nb: 'Kostnadene' }, nynorsk)).toBe('Kostnadene')
  const rows = instanceDates(instance('dalarna-rss', 'falu-kommun'), ofProject.library, unsigned)
  for (const { id, label } of rows)
    if (label['nb'] !== label['nn']) expect({ id, nn: label['nn'] }).not.toEqual({ id, nn: label['sv'] })
})

test('renewals are listed as far as ten years from today, each with its last day for notice', () => {
  const rows = instanceDates(instance('jamtland-halso-sjukvard', 'all'), ofProject.library, unsigned)
  const notice = rows.filter(({ id }) => /^renewal-\d+-notice$/.test(id)).map(({ date, safe }) => [date, safe])
  expect(notice).toEqual([
    ['2022-06-30', null],
    ['2024-06-30', '2024-06-28'],
    ['2026-06-30', null],
    ['2028-06-30', null],
    ['2030-06-30', '2030-06-28'],
    ['2032-06-30', null],
    ['2034-06-30', null],
    ['2036-06-30', null],
  ])
})

test('the dates of the manifest depend neither on the day nor on who has signed', () => {
  const [first] = termDates(instance('dalarna-rss', 'falu-kommun'), ofProject.library)
  expect(Object.keys(first ?? {}).sort()).toEqual(['date', 'id', 'label', 'rule', 'source'])
})

describe('a calendar', () => {
  const sv = ofProject.library.languages.get('sv')
  if (sv === undefined) throw new Error('no Swedish')
  const of = (ids: readonly string[], single: boolean): ICAL.Component[] => {
    const dated = ids.map((id) => {
      const made = instance('dalarna-rss', id)
      return { instance: made.instance, dates: instanceDates(made, ofProject.library, unsigned), signed: null }
    })
    const calendar = datesCalendar(dated, sv, single, 'avtal 0.1.0')
    if (calendar === null) throw new Error('no calendar')
    return new ICAL.Component(ICAL.parse(writeCalendar(calendar)) as never).getAllSubcomponents('vevent')
  }
  const uids = (events: readonly ICAL.Component[]): unknown[] => events.map((one) => one.getFirstPropertyValue('uid'))

  test('of a series has one event for each date, under ids that stay', () => {
    expect(uids(of(['falu-kommun'], false)).slice(0, 3)).toEqual([
      'start@dalarna-rss.se-2321000180.avtal',
      'end@dalarna-rss.se-2321000180.avtal',
      'non-renewal@dalarna-rss.se-2321000180.avtal',
    ])
  })

  test('of named instances has events of their own for each of them', () => {
    const found = uids(of(['falu-kommun', 'avesta-kommun'], true))
    expect(found).toContain('end@falu-kommun.dalarna-rss.se-2321000180.avtal')
    expect(new Set(found).size).toBe(found.length)
  })

  test('says the rule and the section', () => {
    const [, , notice] = of(['falu-kommun'], false)
    expect(notice?.getFirstPropertyValue('description')).toBe(
      'Skriftlig uppsägning senast nio månader före periodens utgång hindrar förlängning.\nKälla: 5 Avtalstid',
    )
  })
})

const annexed = `
title: { sv: Avtal om samarbete }
short: { sv: Samarbete }
version: "1.0"
date: 2026-01-15
status: ready
authentic: [sv]
signing: paper
parties:
  - role: region
    party: region-dalarna
  - role: municipalities
    members: [falu-kommun, mora-kommun]
term:
  start: 2026-02-01
  end: 2028-01-31
  clause: term
  renewal: { length: 1 year, times: unlimited }
  notice: { period: 3 months, before: end, written: true }
  review: { every: 1 year }
clauses:
  - clause: cooperation/purpose
  - clause: term
  - clause: signatures
    heading: unnumbered
annexes:
  - { id: dates, title: { sv: Datum }, content: schedule }
`

describe('the annex of dates', () => {
  const made = buildDocuments(librarySources({ 'content/agreements/cooperation.yaml': annexed }), everything)
  const document = made.instances[0]?.editions[0]?.document
  const blocks = document?.parts[1]?.blocks ?? []
  const [dates, renewals] = blocks.filter((block): block is Table => block.kind === 'table')
  const cells = (table: Table | undefined): string[][] =>
    (table?.rows ?? []).map((row) =>
      row.cells.map((cell) =>
        cell.blocks.map((block) => (block.kind === 'paragraph' ? inlineText(block.inlines) : '')).join(' | '),
      ),
    )

  test('has no problem', () => {
    expect(made.problems).toEqual([])
  })

  test('puts reviews that differ in their date alone into one row', () => {
    const review = cells(dates).find(([label]) => label === 'Genomgång av avtalet')
    expect(review?.[1]?.split(' | ')).toHaveLength(10)
    expect(review?.[3]).toBe('2 i avtalet')
  })

  test('has a table of renewals, with a star at a last day for notice that is no working day', () => {
    expect(cells(renewals).slice(0, 2)).toEqual([
      ['1', '2028-02-01', '2029-01-31', '2028-10-31'],
      ['2', '2029-02-01', '2030-01-31', '2029-10-31'],
    ])
    expect(cells(renewals)[4]?.[3]).toBe('2032-10-31\u00a0*')
    const told = document === undefined ? '' : text(document).replaceAll('\u00a0', ' ')
    expect(told).toContain(
      '* Sista dag för uppsägning i förlängning 5, den 31 oktober 2032: Ingen arbetsdag (söndag). ' +
        'Sista arbetsdag dessförinnan: fredag den 29 oktober 2032.',
    )
  })
})
