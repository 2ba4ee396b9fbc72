import { expect, test } from 'vitest'
import { hyphenationPoints } from '../../src/layout/hyphenate.js'
import { typesetting } from '../locale/languages.js'

const pointsIn = (word: string, language: string) => hyphenationPoints(word, typesetting[language]?.hyphenation)

const divided = (word: string, language: string): string => {
  const points = [0, ...pointsIn(word, language).map(({ at }) => at), word.length]
  return points
    .slice(1)
    .map((point, index) => word.slice(points[index], point))
    .join('-')
}

test('Swedish and Norwegian words are divided by the patterns of their language', () => {
  expect(divided('sjukvårdsdirektör', 'sv')).toBe('sjuk-vårds-di-rek-tör')
  expect(divided('utskrivningsklar', 'nb')).toBe('utskriv-nings-klar')
  expect(divided('kommunene', 'nn')).toBe(divided('kommunene', 'nb'))
})

test('at least three letters stand on each side', () => {
  expect(divided('avtalen', 'nb')).toBe('avta-len')
  expect(pointsIn('avtal', 'sv')).toEqual([])
})

test('a lone letter inside a compound is not set free', () => {
  expect(divided('samverkansöverenskommelse', 'sv')).toBe('sam-ver-kans-över-ens-kom-melse')
})

test('a compound is divided at its joint where the patterns would draw a consonant over it', () => {
  expect(divided('allmänintresset', 'sv')).toBe('all-män-intres-set')
  expect(divided('läkarinsatserna', 'sv')).toBe('läkar-insat-serna')
  expect(divided('inaktuellt', 'sv')).toBe('inaktu-ellt')
  expect(divided('samarbeidsavtalen', 'nb')).toBe('sam-arbeids-avta-len')
  expect(divided('behandlingskjeden', 'nb')).toBe('behand-lings-kje-den')
})

test('the joints of a compound are known, and no point stands beside one', () => {
  const joints = (word: string, language: string): (string | boolean)[] =>
    pointsIn(word, language).flatMap(({ at, joint }) => (joint === true ? [word.slice(at)] : []))
  expect(divided('sjukhuset', 'sv')).toBe('sjuk-huset')
  expect(divided('sykehuset', 'nb')).toBe('syke-huset')
  expect(divided('hjälpmedel', 'sv')).toBe('hjälp-medel')
  expect(joints('sjukvårdslagen', 'sv')).toContain('lagen')
  expect(joints('kostnadsansvaret', 'sv')).toEqual(['ansvaret'])
  expect(joints('samhandlingskoordinator', 'nb')).toEqual(['koordinator'])
  expect(joints('avslagen', 'sv')).toEqual([])
  expect(pointsIn('kommunen', 'sv').every(({ joint }) => joint === null)).toBe(true)
})

test('abbreviations, figures and unknown languages are not divided', () => {
  expect(pointsIn('SOSFSSKR', 'sv')).toEqual([])
  expect(pointsIn('232100-0180', 'sv')).toEqual([])
  expect(pointsIn('samverkan', 'xx')).toEqual([])
})
