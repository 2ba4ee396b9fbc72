// What stands in a file by its keys is said as the form of the file calls it.

import { describe, expect, test } from 'vitest'
import { fieldWords, type FieldWordsOf } from '../../../src/app/forms/field-words.js'
import { forms } from '../../../src/app/forms/open-form.js'

const given: FieldWordsOf = {
  form: forms.agreement,
  at: [],
  others: [forms.party],
  language: 'sv',
  entryNamed: (steps) => (steps.join('/') === 'clauses/2' ? 'Syfte' : null),
  languageNamed: (code) => (code === 'sv' ? 'svenska' : code),
}
const said = (written: string, more: Partial<FieldWordsOf> = {}) => fieldWords({ ...given, ...more }).field(written)

describe('a field', () => {
  test.each([
    ['version', 'Version'],
    ['term.notice.period', 'Avtalstid – Uppsägning – Uppsägningstid'],
    ['clauses[2]', 'Avsnitt 3 (Syfte)'],
    ['clauses[2].heading', 'Avsnitt 3 (Syfte) – Slag av rubrik'],
    ['clauses[0].clauses[1].clause', 'Avsnitt 1 – Avsnitt 2 – Klausul'],
    ['clauses[2].with.paymentDays', 'Avsnitt 3 (Syfte) – Klausulens uppgifter – payment days'],
    ['title.sv', 'Titel – svenska'],
    ['costs[0].index.series[1].id', 'Kostnad 1 – Index – Indexserie 2 – Id'],
  ])('`%s` is %s', (written, words) => {
    expect(said(written)).toBe(words)
  })

  test('is that which lies nearest to the place, where several are called so', () => {
    expect(said('number', { at: ['annexes', 0, 'file'] })).toBe('Nummer')
    expect(said('title', { at: ['parties', 0, 'signatories', 0, 'name'] })).toBe('Befattning')
    expect(said('title')).toBe('Titel')
  })

  test('is found wherever it stands, if there is but one', () => {
    expect(said('use')).toBe('Serie som gäller')
    expect(said('nonRenewal')).toBe('Uppsägning mot förlängning')
  })

  test('of another file is called as in the form of that', () => {
    expect(said('domains')).not.toBeNull()
    expect(said('domains', { others: [] })).toBeNull()
  })

  test('is said with its value', () => {
    expect(said('status: ready')).toMatch(/^Status: /)
    expect(said('status: ready')).not.toContain('ready')
    expect(said('version: "<version>"')).toBe('Version: <version>')
    expect(said('publication: { unsigned: true }')).toMatch(/^[^:]+ – [^:]+$/)
    expect(said('publication: {}')).not.toContain('{')
    expect(said('with:', { at: ['clauses', 2] })).toBe('Klausulens uppgifter')
  })
})

test('what is no field of a form is left as it is written', () => {
  for (const written of ['avtal check', 'falu-kommun', '{{term.end}}', 'costs[0].nothing', 'content/parties', ''])
    expect(said(written), written).toBeNull()
})

test('values that can be chosen are said as the form has them, where the problem is of them', () => {
  const words = fieldWords({ ...given, at: ['status'] })
  expect(words.option('draft')).not.toBeNull()
  expect(words.option('x')).toBeNull()
  expect(fieldWords(given).option('draft')).toBeNull()
})
