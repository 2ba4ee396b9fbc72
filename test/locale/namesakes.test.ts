// Parties of one name: what they are called where both can be meant.

import { expect, test } from 'vitest'
import type { PartyData } from '../../src/data/party.js'
import { namesakesOf, sharedNames, toldApart } from '../../src/locale/namesakes.js'
import { genitive } from '../../src/locale/words.js'
import { readLibrary } from '../../src/library/library.js'
import { projectSources } from '../support/library.js'

const library = readLibrary(projectSources)
const languages = [...library.languages.values()]

function party(id: string, fields: Partial<PartyData> = {}): PartyData {
  return { id, name: 'Våler kommune', short: id, country: 'NO', kind: 'municipality', ...fields }
}

function printed(parties: readonly PartyData[]): string[] {
  const shared = sharedNames(parties)
  return parties.map((one) => toldApart(one, shared, languages)).map(({ name, short }) => `${name}, ${short}`)
}

test('the two municipalities called Våler, and the two called Herøy, are told apart by county', () => {
  const parties = ['valer-kommune-ostfold', 'valer-kommune-innlandet', 'heroy-kommune-nordland', 'oslo-kommune']
  expect(printed(parties.flatMap((id) => library.parties.get(id) ?? []))).toEqual([
    'Våler kommune (Østfold), Våler (Østfold)',
    'Våler kommune (Innlandet), Våler (Innlandet)',
    'Herøy kommune, Herøy (Nordland)',
    'Oslo kommune, Oslo',
  ])
})

test('short names are told apart where the full names differ: Lund in Rogaland and Lund in Skåne', () => {
  const parties = ['lund-kommune', 'lunds-kommun'].flatMap((id) => library.parties.get(id) ?? [])
  expect(printed(parties)).toEqual(['Lund kommune, Lund (Rogaland)', 'Lunds kommun, Lund (Skåne län)'])
})

test('case and spacing make no other name', () => {
  const parties = [party('a', { county: 'A' }), party('b', { name: 'VÅLER  kommune', county: 'B' })]
  expect(printed(parties)).toEqual(['Våler kommune (A), a', 'VÅLER  kommune (B), b'])
})

test('each language has its own form', () => {
  const parties = [party('a', { county: 'Østfold' }), party('b', { county: 'Innlandet' })]
  const forms = [
    { code: 'nb', namesakes: '{name} i {county}' },
    { code: 'sv', namesakes: undefined },
  ]
  expect(toldApart(parties[0] ?? party('a'), sharedNames(parties), forms)).toMatchObject({
    name: 'Våler kommune i Østfold',
    names: { nb: 'Våler kommune i Østfold', sv: 'Våler kommune (Østfold)' },
  })
})

test('a party by itself, or listed twice, has no namesake', () => {
  expect(printed([party('a', { county: 'A' }), party('a', { county: 'A' })])).toEqual([
    'Våler kommune, a',
    'Våler kommune, a',
  ])
})

test.each<[string, Partial<PartyData>, Partial<PartyData>, boolean]>([
  ['of two counties', { county: 'A' }, { county: 'B' }, false],
  ['of one county', { county: 'A' }, { county: 'a' }, true],
  ['of which the first has no county', {}, { county: 'B' }, true],
  ['of which the second has no county', { county: 'A' }, {}, true],
  ['of two names', { name: 'Os kommune' }, {}, false],
])('parties %s', (_, one, other, isAlike) => {
  expect([...namesakesOf([party('a', one), party('b', other)])]).toEqual(isAlike ? [['b', 'a']] : [])
})

test('the genitive of a name with its county is that of the name', () => {
  const [sv, nb] = ['sv', 'nb'].flatMap((code) => library.languages.get(code) ?? [])
  if (sv === undefined || nb === undefined) throw new Error('no languages')
  expect(genitive(nb, 'Våler kommune (Østfold)')).toBe('Våler kommunes (Østfold)')
  expect(genitive(nb, 'Os (Innlandet)')).toBe('Os’ (Innlandet)')
  expect(genitive(sv, 'Håbo kommun (Uppsala län)')).toBe('Håbo kommuns (Uppsala län)')
})
