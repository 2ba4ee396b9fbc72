// The whole register in content/parties, as it is used.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { PartyData } from '../../src/data/party.js'
import { readParties } from '../../src/library/parties.js'
import { slug } from '../../src/base/letters.js'

const folder = join(import.meta.dirname, '../../content/parties')
const files = readdirSync(folder).map((name) => ({ file: name, text: readFileSync(join(folder, name), 'utf8') }))
const { parties, problems } = readParties(files)
const all = [...parties.values()]

test('the register has no problem', () => {
  expect(problems).toEqual([])
})

test('it holds every municipality, region and health trust', () => {
  const count = (country: string, kind: PartyData['kind']): number =>
    all.filter((party) => party.country === country && party.kind === kind).length
  expect(count('SE', 'municipality')).toBe(290)
  expect(count('SE', 'region')).toBe(21)
  expect(count('NO', 'municipality')).toBe(357)
  expect(count('NO', 'health-trust')).toBe(36)
})

test('every party has a number, and it is known how well the number is attested', () => {
  expect(all.filter((party) => party.number === undefined || party.numberAttested === undefined)).toEqual([])
  expect(all.filter((party) => party.numberAttested === 'derived').map((party) => party.id)).toEqual([
    'region-kalmar-lan',
    'region-blekinge',
    'region-gavleborg',
  ])
})

test('an id is the name in plain letters, with the county where two names are alike', () => {
  const others = all.filter((party) => party.id !== slug(party.name)).map((party) => party.id)
  expect(others).toEqual([
    'heroy-kommune-more-og-romsdal',
    'heroy-kommune-nordland',
    'valer-kommune-ostfold',
    'valer-kommune-innlandet',
    'habo-kommun-uppsala-lan',
    'habo-kommun-jonkopings-lan',
  ])
})

test('municipalities have a population with its date, a code and a county', () => {
  const lacking = all.filter(
    (party) =>
      party.kind === 'municipality' &&
      (party.population === undefined || !/^\d{4}$/.test(party.code ?? '') || party.county === undefined),
  )
  expect(lacking).toEqual([])
})

test('parallel names in Sami and Kven keep their letters', () => {
  expect(parties.get('karasjok-kommune')?.names).toEqual({ se: 'Kárášjohka' })
  expect(parties.get('kafjord-kommune')?.names).toEqual({ se: 'Gáivuotna', fkv: 'Kaivuono' })
})
