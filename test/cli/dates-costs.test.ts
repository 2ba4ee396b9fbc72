import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { costs } from '../../src/cli/commands/costs.js'
import { dates } from '../../src/cli/commands/dates.js'
import { projectRoot } from '../support/library.js'

const options = {
  content: join(projectRoot, 'content'),
  templates: join(projectRoot, 'templates'),
  messages: 'en' as const,
  json: undefined,
  lang: undefined,
  party: undefined,
}

afterEach(() => {
  vi.restoreAllMocks()
})

/** What a command prints on standard output; what it tells of problems is left out. */
function printed(run: () => unknown): string {
  let text = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((piece) => {
    text += String(piece)
    return true
  })
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  run()
  return text
}

test('the costs of a year are a line for each party, and add up to the total', () => {
  const lines = printed(() => costs('dalarna-rss', { ...options, year: 2025, unadjusted: true })).split('\r\n')
  expect(lines[0]).toContain('År;Kostnad;Roll;Part;Organisationsnummer;')
  const rows = lines.slice(1, -1).map((line) => line.split(';'))
  expect(rows).toHaveLength(16)
  expect(rows.reduce((sum, row) => sum + Number(row[8]?.replace(',', '.')), 0)).toBe(4_000_000)
  expect(rows[0]?.slice(0, 5)).toEqual(['2025', 'yearly', 'region', 'Region Dalarna', '232100-0180'])
  expect(new Set(rows.map((row) => row[13]))).toEqual(new Set(['2023']))
})

test('for one party there is one line, with the same amount', () => {
  const all = printed(() => costs('dalarna-rss', { ...options, year: 2025, unadjusted: true }))
  vi.restoreAllMocks()
  const one = printed(() => costs('dalarna-rss', { ...options, year: 2025, unadjusted: true, party: ['mora-kommun'] }))
  const lines = one.split('\r\n')
  expect(lines).toHaveLength(3)
  expect(all).toContain(lines[1])
})

test('a year in which the agreement has no costs is wrong usage', () => {
  const of = (id: string, year: number) => (): unknown => costs(id, { ...options, year })
  expect(of('dalarna-rss', 2022)).toThrow('the costs are given from 2023 on')
  expect(of('dalarna-rss', 2028)).toThrow('the agreement ends on 2027-12-31 at the latest')
  expect(of('orebro-ramoverenskommelse', 2025)).toThrow('the agreement has no costs')
})

test('the dates that would follow from a day of signing are explained step by step', () => {
  const asked = { ...options, format: 'text', explain: true, signed: '2023-08-31', date: '2024-01-01' } as const
  const told = printed(() => dates('dalarna-alvdalen-personal', asked)).replaceAll('\u00a0', ' ')
  expect(told).toContain(`Avtalsperiodens sista dag: den 30 augusti 2024
  Perioden är tolv månader från och med första dagen och slutar dagen före motsvarande dag.
  Torsdag den 31 augusti 2023 + tolv månader = lördag den 31 augusti 2024.
  Perioden slutar dagen före lördag den 31 augusti 2024: fredag den 30 augusti 2024.
  Källa: 5 Giltighetstid och uppsägning
`)
})

test('a calendar without a known date is refused', () => {
  const asked = { ...options, format: 'ics', date: '2024-01-01' } as const
  expect(() => dates('dalarna-alvdalen-personal', asked)).toThrow('no date is known before signing')
})

test('a star in the table leads to the remark below', () => {
  const asked = { ...options, format: 'text', date: '2024-01-01' } as const
  const told = printed(() => dates('jamtland-halso-sjukvard', asked)).replaceAll('\u00a0', ' ')
  expect(told).toContain('den 30 juni 2024 * ')
  expect(told).toContain(
    '* Sista dag för uppsägning i förlängning 2, den 30 juni 2024: Ingen arbetsdag (söndag). ' +
      'Sista arbetsdag dessförinnan: fredag den 28 juni 2024.',
  )
})
