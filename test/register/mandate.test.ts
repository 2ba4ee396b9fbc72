// Who may sign for a party: forty mandates, each judged by hand.

import { describe, expect, test } from 'vitest'
import { mandateOf, type MandateAsked } from '../../src/register/mandate.js'

const chair = { sv: 'Kommunstyrelsens ordförande', nb: 'kommunestyrets leder' }
const director = { sv: 'Kommundirektör', nb: 'Kommunedirektør' }
const head = { sv: 'Förvaltningschef', nb: 'Etatssjef' }
const mayor = { nb: 'Ordfører', nn: 'Ordførar' }

const list = [
  { point: 'A.1', office: chair },
  { point: 'A.2', office: director, upTo: { amount: 1_000_000, currency: 'SEK' }, longest: '4 years' },
  { point: 'A.3', office: head, upTo: { amount: 200_000, currency: 'SEK' }, together: 2 },
  { point: 'A.4', office: { sv: 'Upphandlingschef' }, from: '2025-01-01', until: '2025-12-31' },
] as const

const sweden = { country: 'SE', kind: 'municipality' } as const
const norway = { country: 'NO', kind: 'municipality' } as const

/** What is asked, where it is not the usual: a Swedish municipality with the list, for a year and 100,000 SEK. */
function judged(asked: Partial<MandateAsked>): string {
  const mandate = mandateOf({
    party: { ...sweden, delegations: [...list] },
    signatories: [{ name: 'Anna Ek', title: director }],
    day: '2026-06-01',
    value: { amount: 100_000, currency: 'SEK' },
    length: { count: 1, unit: 'year' },
    decisions: [],
    ...asked,
  })
  switch (mandate.by) {
    case 'delegation':
      return mandate.point
    case 'decision':
      return `decision ${mandate.date}`
    case 'statute':
      return mandate.statute
    case null:
      return `no: ${mandate.why}`
  }
}

const by = (
  title: Readonly<Record<string, string>> | null,
  name: string | null = 'Anna Ek',
): Partial<MandateAsked> => ({
  signatories: [{ name, title }],
})
const sek = (amount: number): Partial<MandateAsked> => ({ value: { amount, currency: 'SEK' } })
const years = (count: number): Partial<MandateAsked> => ({ length: { count, unit: 'year' } })
const decided = (delegation: string | undefined, date = '2026-03-01', final?: string): Partial<MandateAsked> => ({
  party: { ...sweden },
  decisions: [{ date, ...(delegation === undefined ? {} : { delegation }), ...(final === undefined ? {} : { final }) }],
})

describe('by a delegation', () => {
  test.each<[string, Partial<MandateAsked>, string]>([
    ['the chair signs without a limit', by(chair), 'A.1'],
    ['the chair signs for any sum', { ...by(chair), ...sek(90_000_000) }, 'A.1'],
    ['the chair signs for any term', { ...by(chair), length: null }, 'A.1'],
    ['the director signs within both limits', {}, 'A.2'],
    ['the director signs for exactly the limit', sek(1_000_000), 'A.2'],
    ['the director does not sign for one krona more', sek(1_000_001), 'no: value'],
    ['the director signs for exactly four years', years(4), 'A.2'],
    ['48 months are four years', { length: { count: 48, unit: 'month' } }, 'A.2'],
    ['49 months are longer', { length: { count: 49, unit: 'month' } }, 'no: term'],
    ['five years are longer', years(5), 'no: term'],
    ['until further notice is longer than any limit', { length: null }, 'no: term'],
    ['an agreement that costs nothing is within any sum', { value: null }, 'A.2'],
    ['a sum in another currency is not judged', { value: { amount: 10, currency: 'NOK' } }, 'no: currency'],
    ['an office is known whatever its case', by({ sv: 'kommundirektör' }), 'A.2'],
    ['an office is known by its title in the other language', by({ nb: 'Kommunedirektør' }), 'A.2'],
    ['an office that no point names', by({ sv: 'Rektor' }), 'no: office'],
    ['a name is no office', by({ sv: 'Anna Ek' }), 'no: office'],
    ['a blank is still open', by(null, null), 'no: open'],
    ['a name without an office is still open', by(null), 'no: open'],
    ['one alone does not sign what two sign', { ...by(head), ...sek(1_000) }, 'no: together'],
    [
      'two together do',
      {
        signatories: [
          { name: 'Anna Ek', title: head },
          { name: 'Bo Lind', title: head },
        ],
      },
      'A.3',
    ],
    [
      'two together are held to the sum',
      {
        signatories: [
          { name: 'Anna Ek', title: head },
          { name: 'Bo Lind', title: head },
        ],
        ...sek(200_001),
      },
      'no: value',
    ],
    [
      'one of two with another office is alone',
      {
        signatories: [
          { name: 'Anna Ek', title: head },
          { name: 'Bo Lind', title: { sv: 'Rektor' } },
        ],
      },
      'no: together',
    ],
    ['before its first day', { ...by({ sv: 'Upphandlingschef' }), day: '2024-12-31' }, 'no: day'],
    ['on its first day', { ...by({ sv: 'Upphandlingschef' }), day: '2025-01-01' }, 'A.4'],
    ['on its last day', { ...by({ sv: 'Upphandlingschef' }), day: '2025-12-31' }, 'A.4'],
    ['after its last day', { ...by({ sv: 'Upphandlingschef' }), day: '2026-01-01' }, 'no: day'],
  ])('%s', (_, asked, expected) => {
    expect(judged(asked)).toBe(expected)
  })
})

describe('by a decision', () => {
  test.each<[string, Partial<MandateAsked>, string]>([
    ['that names the office', decided('Kommundirektören undertecknar'), 'decision 2026-03-01'],
    ['that names the person', { ...decided('Anna Ek får underteckna'), ...by(null) }, 'decision 2026-03-01'],
    [
      'of a name that another only begins with',
      { ...decided('Joanna Eklund får underteckna'), ...by(null) },
      'no: open',
    ],
    ['of an office that only begins so', decided('kommundirektörsassistenten undertecknar'), 'no: unknown'],
    [
      'of two who sign, of whom it names one',
      {
        ...decided('Anna Ek'),
        signatories: [
          { name: 'Anna Ek', title: director },
          { name: 'Bo Lind', title: head },
        ],
      },
      'no: unknown',
    ],
    ['that names another', decided('Bo Lind får underteckna'), 'no: unknown'],
    ['that names nobody', decided(undefined), 'no: unknown'],
    ['of that very day', decided('Anna Ek', '2026-06-01'), 'decision 2026-06-01'],
    ['of a later day', decided('Anna Ek', '2026-06-02'), 'no: unknown'],
    ['that has become final', decided('Anna Ek', '2026-03-01', '2026-04-01'), 'decision 2026-03-01'],
    ['that becomes final on the day', decided('Anna Ek', '2026-03-01', '2026-06-01'), 'decision 2026-03-01'],
    ['that is not final yet', decided('Anna Ek', '2026-05-20', '2026-06-20'), 'no: unknown'],
    [
      'goes before the limits of a delegation',
      { ...decided('Anna Ek'), party: { ...sweden, delegations: [...list] }, ...sek(9_000_000) },
      'decision 2026-03-01',
    ],
  ])('%s', (_, asked, expected) => {
    expect(judged(asked)).toBe(expected)
  })
})

describe('by law', () => {
  test.each<[string, Partial<MandateAsked>, string]>([
    ['a Norwegian mayor signs', { party: norway, ...by(mayor) }, 'kommuneloven § 6-1'],
    ['a Norwegian director does not', { party: norway, ...by({ nb: 'Kommunedirektør' }) }, 'no: office'],
    [
      'a mayor of a county signs',
      { party: { ...norway, kind: 'county' }, ...by({ nb: 'Fylkesordfører' }) },
      'kommuneloven § 6-1',
    ],
    [
      'a health trust says itself who signs',
      { party: { ...norway, kind: 'health-trust' }, ...by({ nb: 'Direktør' }) },
      'no: unknown',
    ],
    ['nobody signs for a Swedish body without a delegation', { party: sweden, ...by(chair) }, 'no: unknown'],
  ])('%s', (_, asked, expected) => {
    expect(judged(asked)).toBe(expected)
  })
})
