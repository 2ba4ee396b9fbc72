// A country that the program has never heard of, as one module: it stands in the table in the place of Norway's.

import { Temporal } from 'temporal-polyfill'
import { afterAll, expect, test, vi } from 'vitest'
import { formatProblem } from '../../src/base/problem.js'
import type { Country } from '../../src/locale/countries/country.js'
import { sv } from './languages.js'

vi.resetModules()
vi.doMock('../../src/locale/countries/no.js', () => ({
  norway: {
    code: 'DK',
    adjective: { en: 'Danish', sv: 'danskt', nb: 'dansk' },
    languages: ['da'],
    currency: 'DKK',
    bodies: ['municipality', 'region', 'state-agency'],
    organisationNumber: {
      form: 'NNNNNNNN',
      problem: (number) => {
        if (!/^\d{8}$/.test(number)) return 'form'
        const weights = [2, 7, 6, 5, 4, 3, 2, 1]
        const sum = weights.reduce((total, weight, index) => total + weight * Number(number[index]), 0)
        return sum % 11 === 0 ? null : 'check-digit'
      },
      printed: (number) => number.replace(/\B(?=(?:\d\d)+$)/g, '\u00a0'),
    },
    holidays: (year) =>
      new Map([[Temporal.PlainDate.from({ year, month: 6, day: 5 }).toString(), 'danishConstitution']]),
    holidayNames: { danishConstitution: 'grundlovsdag' },
    personalNumbers: () => [],
    telephone: { callingCode: '45', neighbours: ['46', '47'], forms: [] },
    window: { x: 56.7, y: 133.2, width: 226.8 },
    postalLine: /^(?<code>\d{4}) (?<city>\S.*)$/,
  } satisfies Country,
}))

const { readParties } = await import('../../src/library/parties.js')
const { jsonSchemas } = await import('../../src/library/json-schemas.js')
const { printedOrganisationNumber } = await import('../../src/locale/countries.js')
const { dayOff, holidayName, workingDayAfter } = await import('../../src/term/holidays.js')

/* The modules are shared with the tests that run after these. */
afterAll(() => {
  vi.doUnmock('../../src/locale/countries/no.js')
  vi.resetModules()
})

const party = (number: string, kind = 'state-agency'): string =>
  `- { id: hovedstaden, name: Region Hovedstaden, short: Hovedstaden, country: DK, kind: ${kind}, number: "${number}" }\n`
const problemsOf = (text: string): string[] =>
  readParties([{ file: 'a.yaml', text }]).problems.map((problem) => formatProblem(problem, 'en'))

test('its parties are read, and their numbers checked and printed', () => {
  expect(problemsOf(party('29190623'))).toEqual([])
  expect(problemsOf(party('29190624')).join()).toContain('`29190624` of `hovedstaden` has a wrong check digit.')
  expect(printedOrganisationNumber('29190623', 'DK')).toBe('29\u00a019\u00a006\u00a023')
})

test('its kinds of bodies are known, and those of a country outside the table are not', () => {
  expect(problemsOf(party('29190623', 'health-trust')).join()).toContain(
    'expected `municipality`, `region`, `state-agency` or `other`',
  )
})

test('its days off count, and have their own name where a language has none for them', () => {
  expect(dayOff('2026-06-05', ['SE'])).toBeNull()
  expect(dayOff('2026-06-05', ['SE', 'DK'])).toBe('danishConstitution')
  expect(workingDayAfter('2026-06-05', ['SE', 'DK'])).toBe('2026-06-08')
  expect(holidayName(sv, 'danishConstitution')).toBe('grundlovsdag')
})

test('editors are offered its currency', () => {
  expect(JSON.parse(jsonSchemas()['agreement.schema.json'] ?? '')).toMatchObject({
    properties: { currency: { enum: ['SEK', 'DKK'] } },
  })
})
