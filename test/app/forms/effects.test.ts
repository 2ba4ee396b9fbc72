import { describe, expect, test } from 'vitest'
import { changeByForm } from '../../../src/app/forms/change-by-form.js'
import { effectsOf } from '../../../src/app/forms/effects.js'
import { agreementCosts } from '../../../src/app/costs.js'
import { agreementDates } from '../../../src/app/dates.js'
import { accepted } from '../../../src/cli/load.js'
import type { Json } from '../../../src/data/edit-yaml/change.js'
import type { Sources } from '../../../src/base/sources.js'
import { issuedSources, signedSources } from '../../support/register.js'
import { cooperation } from '../../support/register-library.js'
import { librarySources, projectSources } from '../../support/library.js'

const today = '2026-06-30'

function set(sources: Sources, id: string, path: readonly (string | number)[], value: Json): Sources {
  const made = changeByForm(sources, { form: 'agreement', id }, { kind: 'set', path, value }).value
  if (made === null) throw new Error('refused')
  return {
    ...sources,
    content: { ...sources.content, files: new Map([...sources.content.files, [made.path, made.text]]) },
  }
}

describe('dates', () => {
  const after = set(projectSources, 'dalarna-rss', ['term', 'end'], '2027-12-31')
  const { dates, costs, problems } = effectsOf(projectSources, after, 'dalarna-rss', today)
  const [all] = dates

  test('are told with their reason, before and after, the changed ones marked', () => {
    const end = all?.dates.find(({ id }) => id === 'end')
    expect(end).toMatchObject({ isChanged: true, before: { date: '2026-12-31' }, after: { date: '2027-12-31' } })
    expect(end?.after?.rule['sv']).toBeTruthy()
    expect(all?.dates.find(({ id }) => id === 'start')).toMatchObject({
      isChanged: false,
      after: { date: '2023-01-01' },
    })
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
  })

  test('stand once for all instances that have the same', () => {
    expect(dates).toHaveLength(1)
    expect(all?.instances).toHaveLength(15)
  })

  test('leave the costs as they are', () => {
    expect(costs.map(({ isChanged }) => isChanged)).toEqual([false])
    expect(costs[0]?.shares.every(({ isChanged }) => !isChanged)).toBe(true)
  })
})

const costly = librarySources({
  'content/agreements/cooperation.yaml': (
    librarySources().content.files.get('agreements/cooperation.yaml') ?? ''
  ).replace(
    'clauses:',
    'currency: SEK\ncosts:\n  - id: yearly\n    year: 2026\n    total: 1000000\n    shares: [{ role: region, percent: 50 }, { role: municipalities, percent: 50, by: population }]\n\nclauses:',
  ),
})

test('shares of cost are told party by party, and are those of `avtal costs`', () => {
  const after = set(costly, 'cooperation', ['costs', 0, 'shares', 0, 'percent'], 40)
  const both = set(after, 'cooperation', ['costs', 0, 'shares', 1, 'percent'], 60)
  const [cost] = effectsOf(costly, both, 'cooperation', today).costs
  expect(cost).toMatchObject({
    id: 'yearly',
    isChanged: false,
    after: { total: 100000000, currency: 'SEK', year: 2026 },
  })
  expect(cost?.shares.map(({ isChanged }) => isChanged)).toEqual([true, true, true])
  expect(cost?.shares[0]).toMatchObject({
    ...{ party: 'region-dalarna', before: { amount: 50000000 }, after: { amount: 40000000 } },
  })
  const asked = { agreement: 'cooperation', year: 2026, editions: null, parties: null }
  const told = accepted(agreementCosts(both, asked)).result.costs[0]?.rows.map(({ party, amount }) => [party, amount])
  expect(cost?.shares.map((one) => [one.party, one.after?.amount])).toEqual(told)
})

test('dates are those of `avtal dates`', () => {
  const after = set(librarySources(), 'cooperation', ['term', 'end'], '2028-01-31')
  const asked = { agreement: 'cooperation', version: null, signed: null, editions: null, parties: null }
  const told = accepted(agreementDates(after, asked, today)).result
  const [all] = effectsOf(librarySources(), after, 'cooperation', today).dates
  expect(all?.dates.flatMap((one) => (one.after === null ? [] : [[one.id, one.after.date]]))).toEqual(
    told[0]?.dates.map(({ id, date }) => [id, date]),
  )
})

test('what comes and what goes has one side', () => {
  const after = set(librarySources(), 'cooperation', ['term'], {
    ...{ start: '2026-02-01', length: '2 years' },
    review: { every: '1 year', clause: 'term' },
  })
  const [all] = effectsOf(librarySources(), after, 'cooperation', today).dates
  const sides = Object.fromEntries((all?.dates ?? []).map(({ id, before, after }) => [id, [before?.date, after?.date]]))
  expect(sides).toMatchObject({
    notice: ['2026-10-31', undefined],
    'review-1': [undefined, '2027-02-01'],
    end: ['2027-01-31', '2028-01-31'],
  })
})

test('what has been signed counts from its day', () => {
  const term = `
  start: 2026-02-01
  end: 2027-01-31
  notice: { period: 3 months, before: end, written: true, clause: term }
  duties:
    - { id: publication, label: { sv: Publicering }, within: 1 month, after: last-signature, clause: term }`
  const issued = issuedSources(cooperation({ term }), 'cooperation', '2026-01-20')
  const signed = ['region-dalarna', 'falu-kommun', 'mora-kommun'].reduce(
    (sources, party) => signedSources(sources, 'cooperation', { party, date: '2026-01-25' }),
    issued,
  )
  const [all] = effectsOf(issued, signed, 'cooperation', today).dates
  const duty = all?.dates.find(({ id }) => id === 'duty-publication')
  expect([duty?.before?.date, duty?.after?.date, duty?.isChanged]).toEqual([null, '2026-02-25', true])
})

test('an agreement that cannot be read afterwards has nothing after, and says why', () => {
  const broken = librarySources({ 'content/agreements/cooperation.yaml': 'title: [\n' })
  const { dates, problems } = effectsOf(librarySources(), broken, 'cooperation', today)
  expect(dates[0]?.dates.every(({ before, after }) => before !== null && after === null)).toBe(true)
  expect(problems.map(({ rule }) => rule)).toContain('yaml/syntax')
})
