import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { agreementSchema, termSchema, type TermData } from '../../src/data/agreement.js'
import { civilDate } from '../../src/data/scalars.js'
import { readYaml } from '../../src/data/yaml.js'
import { formatProblem } from '../../src/base/problem.js'
import type { LastSignature } from '../../src/term/resolve.js'
import { schedule, type ScheduleRow } from '../../src/term/schedule.js'
import { nb, sv } from '../locale/languages.js'
import { civilDay } from './civil-day.js'

const expectation = z.record(z.string(), civilDate.nullable())
const madeUp = z.array(
  z.strictObject({
    name: z.string(),
    signed: civilDate.optional(),
    seriesSigned: civilDate.optional(),
    countries: z.array(z.enum(['SE', 'NO'])).optional(),
    approvals: agreementSchema.shape.approvals,
    term: termSchema,
    expect: expectation,
    safe: expectation.optional(),
  }),
)

function read<T>(path: string, schema: z.ZodType<T>): T {
  const file = join(import.meta.dirname, path)
  const { value, problems } = readYaml(readFileSync(file, 'utf8'), file, schema)
  if (value === null) throw new Error(problems.map((problem) => formatProblem(problem, 'en')).join('\n'))
  return value
}

function rowsOf(term: TermData, signed: LastSignature | null = null, today: string | null = null): ScheduleRow[] {
  return schedule({ term, countries: ['SE'], signed, today, languages: [sv, nb] })
}

function datesOf(rows: readonly ScheduleRow[], ids: readonly string[]): Record<string, string | null | undefined> {
  return Object.fromEntries(ids.map((id) => [id, rows.find((row) => row.id === id)?.date]))
}

const terms = read('made-up-terms.yaml', madeUp)

function rowsOfMadeUp(one: (typeof terms)[number]): ScheduleRow[] {
  const { term, approvals, countries = ['SE'] } = one
  const signed = one.signed === undefined ? null : { instance: one.signed, series: one.seriesSigned ?? null }
  return schedule({ term, approvals, countries, signed, today: null, languages: [sv, nb] })
}

test.each(terms.map((one) => [one.name, one] as const))('%s: the dates are those worked out by hand', (_, one) => {
  const rows = rowsOfMadeUp(one)
  expect(datesOf(rows, Object.keys(one.expect))).toEqual(one.expect)
  for (const [id, safe] of Object.entries(one.safe ?? {})) expect(rows.find((row) => row.id === id)?.safe).toBe(safe)
})

const signedOn = (date: string): LastSignature => ({ instance: date, series: null })

test.each<[string, LastSignature | null, Record<string, string | null | undefined>]>([
  [
    'dalarna-alvdalen-personal',
    null,
    { start: null, end: null, notice: null, 'renewal-1': null, 'renewal-1-end': null, claims: null },
  ],
  [
    'dalarna-alvdalen-personal',
    signedOn('2023-08-31'),
    {
      start: '2023-08-31',
      end: '2024-08-30',
      notice: '2024-02-28',
      'renewal-1': '2024-08-31',
      'renewal-1-end': '2025-08-30',
      'renewal-1-notice': '2025-02-27',
      'renewal-4-end': '2028-08-30',
      'renewal-4-notice': '2028-02-28',
      claims: null,
    },
  ],
  [
    'dalarna-alvdalen-personal',
    signedOn('2024-02-29'),
    { end: '2025-02-28', notice: '2024-08-28', 'renewal-1': '2025-03-01', 'renewal-3-end': '2028-02-28' },
  ],
  [
    'orebro-ramoverenskommelse',
    null,
    { start: '2019-01-01', end: null, notice: undefined, 'replaces-1': '2019-01-01', 'approval-3': null },
  ],
  [
    'dalarna-rss',
    null,
    {
      start: '2023-01-01',
      end: '2026-12-31',
      notice: null,
      'non-renewal': '2026-03-31',
      'renewal-1': '2027-01-01',
      'renewal-1-end': '2027-12-31',
      'renewal-1-non-renewal': undefined,
      'renewal-2': undefined,
      'duty-cost-report-1': null,
      'duty-cost-report-5': null,
      'duty-cost-report-6': undefined,
    },
  ],
  [
    'jamtland-halso-sjukvard',
    null,
    {
      start: '2017-04-01',
      end: '2020-12-31',
      notice: '2020-06-30',
      'replaces-1': '2017-04-01',
      'renewal-1': '2021-01-01',
      'renewal-1-end': '2022-12-31',
      'renewal-1-notice': '2022-06-30',
      'renewal-2': '2023-01-01',
      'renewal-2-end': '2024-12-31',
      'renewal-2-notice': '2024-06-30',
      'renewal-3-end': '2026-12-31',
      'renewal-3-notice': '2026-06-30',
      'renewal-4': '2027-01-01',
      'renewal-5': undefined,
      'review-1': null,
      'review-11': null,
      'review-12': undefined,
    },
  ],
  [
    'ahus-samarbeidsavtale',
    signedOn('2024-09-30'),
    {
      start: '2024-09-12',
      end: null,
      notice: null,
      'review-1': null,
      'review-11': null,
      'next-revision': null,
      renegotiation: null,
      'duty-publication': '2024-10-30',
    },
  ],
])('%s has the dates of its text, signed %j', (id, signed, expected) => {
  const { term, approvals } = read(`../../content/agreements/${id}.yaml`, agreementSchema)
  const rows = schedule({ term, approvals, countries: ['SE'], signed, today: null, languages: [sv, nb] })
  expect(datesOf(rows, Object.keys(expected))).toEqual(expected)
})

const rolling: TermData = {
  start: 'last-signature',
  length: '12 months',
  clause: 'term',
  renewal: { length: '12 months', times: 'unlimited', clause: 'renewal' },
  notice: { period: '6 months', before: 'end', written: true },
}

test('a row says what, when and why in every language, and names its clause', () => {
  const [start, end, notice, renewal, renewalEnd] = rowsOf(rolling)
  expect(start).toEqual({
    id: 'start',
    kind: 'limit',
    label: { sv: 'Avtalet börjar gälla', nb: 'Avtalen trer i kraft' },
    date: null,
    during: null,
    when: { sv: 'dagen för sista underskrift', nb: 'dagen for siste underskrift' },
    rule: {
      sv: 'Den dag då den sista parten undertecknar avtalet.',
      nb: 'Den dagen den siste parten undertegner avtalen.',
    },
    source: 'term',
    safe: null,
    remark: null,
    steps: { sv: [], nb: [] },
  })
  expect(end?.rule.sv).toBe('Perioden är tolv månader från och med första dagen och slutar dagen före motsvarande dag.')
  expect(notice?.rule.nb).toBe('Skriftlig oppsigelse senest seks måneder før perioden utløper.')
  expect(notice?.when.sv).toBe('räknas från sista underskrift')
  expect(renewal?.source).toBe('renewal')
  expect(renewalEnd?.rule.sv?.replace(/\s/gu, ' ')).toBe(
    'Förlängning 1 slutar när 24 månader har gått från och med den första periodens första dag.',
  )
})

test('a date is printed in the form of each language', () => {
  const [start] = rowsOf(rolling, { instance: '2024-02-29', series: null })
  expect(start?.when).toEqual({ sv: 'den 29\u00a0februari\u00a02024', nb: '29.\u00a0februar\u00a02024' })
})

test('a label that the agreement gives in one language serves the others too', () => {
  const rows = rowsOf({ start: '2024-01-01', open: true, review: { every: '1 year', label: { sv: 'Möte' } } })
  expect(rows.find((row) => row.id === 'review-1')?.label).toEqual({ sv: 'Möte', nb: 'Möte' })
})

test('renewals are listed for ten years from the start, or from today where that is later', () => {
  const term: TermData = { ...rolling, start: '2017-01-01' }
  const renewals = (today: string | null): number =>
    rowsOf(term, null, today).filter((row) => /^renewal-\d+$/.test(row.id)).length
  expect(renewals(null)).toBe(10)
  expect(renewals('2010-01-01')).toBe(10)
  expect(renewals('2020-06-01')).toBe(13)
})

test('every row has an id of its own and a text in every language', () => {
  for (const { term } of terms) {
    const rows = rowsOf(term, { instance: '2024-02-29', series: '2024-03-31' })
    expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length)
    for (const { label, when, rule } of rows)
      for (const texts of [label, when, rule]) for (const code of ['sv', 'nb']) expect(texts[code]).toMatch(/^[^{}]+$/)
  }
})

test('the last step of a computation leads to the date of its row, in every language', () => {
  const rows = terms.flatMap((one) => rowsOfMadeUp(one)).filter(({ date, safe }) => date !== null && safe === null)
  expect(rows.length).toBeGreaterThan(80)
  for (const { id, date, when, steps } of rows)
    for (const code of ['sv', 'nb']) {
      expect(steps[code]?.length, id).toBeGreaterThan(0)
      expect(steps[code]?.at(-1), `${id} ${date}`).toContain(when[code])
    }
})

test('a clamped day, a day off and the working day before it are explained', () => {
  const term: TermData = {
    start: '2024-08-31',
    length: '6 months',
    notice: { period: '1 month', before: 'end', written: true },
  }
  const [, end, notice] = rowsOf(term).map(({ steps }) =>
    (steps['sv'] ?? []).map((step) => step.replaceAll('\u00a0', ' ')),
  )
  expect(end).toEqual([
    'Lördag den 31 augusti 2024 + sex månader = fredag den 28 februari 2025, månadens sista dag, eftersom månaden inte har någon dag 31.',
  ])
  expect(notice).toEqual([
    'Fredag den 28 februari 2025 − en månad = tisdag den 28 januari 2025.',
    'Räknat på annat sätt blir sista dagen fredag den 31 januari 2025. Den tidigare dagen är säker enligt båda sätten: tisdag den 28 januari 2025.',
  ])
  const sunday: TermData = {
    ...term,
    start: '2025-06-01',
    length: '2 years',
    notice: { period: '3 months', before: 'end', written: true },
  }
  const steps = rowsOf(sunday)[2]?.steps['nb']?.map((step) => step.replaceAll('\u00a0', ' '))
  expect(steps).toEqual([
    'Mandag 31. mai 2027 − tre måneder = søndag 28. februar 2027, månedens siste dag, fordi måneden ikke har noen dag 31.',
    'Søndag 28. februar 2027 er ikke en arbeidsdag (søndag).',
    'Dagen flyttes ikke, fordi oppsigelsesfristen da ville bli kortere. Sikrest er siste arbeidsdag før den: fredag 26. februar 2027.',
  ])
})

test('no last day for notice ever moves, and its safe day is never later', () => {
  const period = fc.constantFrom('1 month', '3 months', '90 days', '1 year')
  fc.assert(
    fc.property(civilDay, period, (start, length) => {
      if (start < '2005') return
      const notice = { period: length, before: 'end', written: true } as const
      const term: TermData = { start, length: '3 years', notice }
      const [plain, moved] = [rowsOf(term), rowsOf({ ...term, weekends: 'forward' })].map((rows) => rows[2])
      expect(moved?.date).toBe(plain?.date)
      if (plain?.safe !== null) expect((plain?.safe ?? '') < (plain?.date ?? '')).toBe(true)
    }),
    { numRuns: 40 },
  )
})

test('an agreement that is replaced on the day of signing says so, step by step', () => {
  const term: TermData = { ...rolling, replaces: [{ title: { sv: 'Avtalet från 2015' } }] }
  const row = rowsOf(term, { instance: '2024-02-29', series: null }).find(({ id }) => id === 'replaces-1')
  expect(row?.label).toEqual({ sv: 'Ersätter: Avtalet från 2015', nb: 'Erstatter: Avtalet från 2015' })
  expect(row?.steps['sv']?.[0]).toMatch(/^Sista underskrift i detta avtal: torsdag den/)
})
