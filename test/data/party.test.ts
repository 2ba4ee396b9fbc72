import { expect, test } from 'vitest'
import { nameAt, populationAt, type PartyData } from '../../src/data/party.js'

const party: PartyData = {
  id: 'region-dalarna',
  name: 'Region Dalarna',
  short: 'Region Dalarna',
  country: 'SE',
  kind: 'region',
  formerNames: [{ name: 'Landstinget Dalarna', until: '2018-12-31' }],
  population: { '2024-12-31': 5, '2023-12-31': 4 },
}

test('a party has the name that it held on the day', () => {
  expect(nameAt(party, '2018-12-31')).toBe('Landstinget Dalarna')
  expect(nameAt(party, '2019-01-01')).toBe('Region Dalarna')
})

test('a population is that of the day asked for, or the newest', () => {
  expect(populationAt(party)).toEqual({ date: '2024-12-31', count: 5 })
  expect(populationAt(party, '2023-12-31')).toEqual({ date: '2023-12-31', count: 4 })
  expect(populationAt(party, '2022-12-31')).toBeNull()
})
