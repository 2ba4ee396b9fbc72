import { describe, expect, test } from 'vitest'
import { openBodySearch } from '../../../src/app/forms/find-body.js'
import type { PartyData } from '../../../src/data/party.js'
import { readLibrary } from '../../../src/library/library.js'
import { projectSources } from '../../support/library.js'

const { parties } = readLibrary(projectSources)
const search = openBodySearch(parties.values())

function ids(typed: string, most = 3): string[] {
  return search.find(typed, { most }).map(({ id }) => id)
}

describe('a body is found first', () => {
  test.each([
    ['Falun', 'falu-kommun'],
    ['falu kommun', 'falu-kommun'],
    ['FALU', 'falu-kommun'],
    ['alvdalen', 'alvdalens-kommun'],
    ['Älvdalens', 'alvdalens-kommun'],
    ['ostersund', 'ostersunds-kommun'],
    ['Göteborg', 'goteborgs-kommun'],
    ['tromso', 'tromso-kommune'],
    ['Karasjohka', 'karasjok-kommune'],
    ['smedjebakcen', 'smedjebackens-kommun'],
    ['stokholm region', 'region-stockholm'],
    ['akershus', 'akershus-universitetssykehus-hf'],
    ['0301', 'oslo-kommune'],
    ['2080', 'falu-kommun'],
    ['212000-2221', 'falu-kommun'],
    ['2120002221', 'falu-kommun'],
    ['958 935 420', 'oslo-kommune'],
    ['958935', 'oslo-kommune'],
    ['region dalarna', 'region-dalarna'],
  ])('by “%s”', (typed, id) => {
    expect(ids(typed)[0]).toBe(id)
  })
})

test('any part of a name is enough, and a county gives its bodies', () => {
  expect(ids('jebacken')).toContain('smedjebackens-kommun')
  const inDalarna = search.find('Dalarnas län', { most: 100 })
  expect(inDalarna.length).toBeGreaterThanOrEqual(15)
  expect(new Set(inDalarna.map(({ county }) => county))).toEqual(new Set(['Dalarnas län']))
  expect(ids('mora dalarna')[0]).toBe('mora-kommun')
})

test('what a body is, is told in three languages', () => {
  expect(search.find('Falun')[0]).toEqual({
    id: 'falu-kommun',
    name: 'Falu kommun',
    short: 'Falun',
    county: 'Dalarnas län',
    code: '2080',
    number: '212000-2221',
    kind: { en: 'Municipality', sv: 'Kommun', nb: 'Kommune' },
    country: { en: 'Sweden', sv: 'Sverige', nb: 'Sverige' },
  })
})

test('countries and kinds narrow it, and as many come as are asked for', () => {
  expect(search.find('', { most: 1000 })).toHaveLength(parties.size)
  expect(search.find('', { kinds: ['region'], most: 1000 })).toHaveLength(21)
  expect(search.find('oslo', { countries: ['SE'] }).map(({ id }) => id)).not.toContain('oslo-kommune')
  expect(search.find('kommun')).toHaveLength(20)
})

test('what is nobody finds nobody', () => {
  for (const typed of ['xyzzyqq', '99999', '-', '***', 'x'.repeat(10_000)]) expect(search.find(typed)).toEqual([])
})

test('ten thousand bodies are searched as they are', () => {
  const many = Array.from({ length: 10_000 }, (_, index): PartyData => {
    const name = `Kommunalförbundet ${index.toString(36)} i Norra Bygden`
    return { id: `body-${index}`, name, short: name, country: 'SE', kind: 'other', code: String(index) }
  })
  const found = openBodySearch(many).find(`komunalforbundet ${(4321).toString(36)} bygdenn`)
  expect(found[0]?.id).toBe('body-4321')
})
