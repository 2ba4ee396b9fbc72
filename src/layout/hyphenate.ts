// Where a word may be divided. Goes in: a word and its language. Comes out: the places, as indexes into the word,
// and which of them are the joints of a compound.

import norwegian from 'hyphen/nb/index.js'
import swedish from 'hyphen/sv/index.js'
import type { Language } from '../model/document.js'

/** No fewer letters than this stand before or after a hyphen at the end of a line. */
const fewestLetters = 3

export interface HyphenationPoint {
  /** Index of the letter after it. */
  readonly at: number
  /** Between two words of a compound; `false` inside one of them, `null` in a word whose joints are not known. */
  readonly joint: boolean | null
}

/**
 * Places at which a word of letters may be divided, by the patterns of its language; none for a language without
 * patterns, a word with other signs than letters, or one in capitals (an abbreviation).
 */
export function hyphenationPoints(word: string, language: Language): readonly HyphenationPoint[] {
  const divide = patterns.get(language.split('-')[0] ?? language)
  if (divide === undefined || word.length < 2 * fewestLetters || !letters.test(word) || capitals.test(word)) return []
  const points: number[] = []
  let index = 0
  for (const syllable of syllables(divide(word, { hyphenChar: mark }).split(mark))) {
    index += syllable.length
    points.push(index)
  }
  return atJoints(word, language, points).filter(({ at }) => at >= fewestLetters && word.length - at >= fewestLetters)
}

/**
 * Second parts of compounds that begin with a vowel. The patterns draw the consonant before them over the joint
 * (läka-rinsats, allmä-nintresse); where one of these stands inside a word, the joint is before it. So, too, in
 * Norwegian with "kj" after an "s" (behandling-skjede).
 */
const secondParts: ReadonlyMap<string, readonly string[]> = new Map([
  [
    'sv',
    (
      'administr aktuell alternativ analys anställ ansvar ansökan arbet avdelning avfall avgift avtal avvikelse ' +
      'ersättning inflytande insats intresse intyg område ombud omsorg ordna ordning organisation underlag underskrift ' +
      'uppdrag uppföljning uppgift utbildning utredning utskott utskriv utveckling åtagande åtgärd ärende övergripande ' +
      'överenskommelse övergång'
    ).split(' '),
  ],
  [
    'nb',
    (
      'administr analyse ansatt ansvar arbeid avdeling avgift avtale avvik innleggelse innsats interesse oppdrag ' +
      'oppfølging oppgave opphold ordning organisasjon område underskrift utdanning utredning utskriv utvalg utvikling ' +
      'overgang kjede'
    ).split(' '),
  ],
  [
    'nn',
    (
      'administr analyse ansvar arbeid avdeling avgift avtale avvik innlegging innsats interesse oppdrag oppfølging ' +
      'oppgåve oppgåver opphald oppseiing ordning organisasjon område plikt underskrift utdanning utgreiing utskriv ' +
      'utval utvikling overgang kjede'
    ).split(' '),
  ],
])

/** Second parts that begin with a consonant: the patterns find most of their joints, and these are better than others. */
const furtherParts: ReadonlyMap<string, readonly string[]> = new Map([
  [
    'sv',
    (
      'bemanning central chef gemenskap grupp hus hälso koordinator lag linje material medel myndighet nämnd personal ' +
      'plan process resurs råd samverkan struktur tjänst verksamhet vård'
    ).split(' '),
  ],
  [
    'nb',
    (
      'direktør fellesskap gruppe hus koordinator leder linje lov materiell middel midler møte nemnd personell plan ' +
      'prosess ressurs råd sjef struktur tjeneste virksomhet'
    ).split(' '),
  ],
  [
    'nn',
    (
      'direktør fellesskap gruppe hus koordinator leiar linje lov lova materiell middel møte nemnd personell plan ' +
      'prosess protokoll ressurs råd sjef struktur teneste tenesta tryggleik verksemd'
    ).split(' '),
  ],
])

/** Points at the joints of compounds, and none beside them. */
function atJoints(word: string, language: Language, points: readonly number[]): readonly HyphenationPoint[] {
  const lower = word.toLowerCase()
  const [code = language] = language.split('-')
  const key = code === 'no' ? 'nb' : code
  const starts = (parts: readonly string[]): number[] =>
    parts.map((part) => lower.indexOf(part, 1)).filter((at) => at > 0)
  const joints = [
    ...starts(secondParts.get(key) ?? []),
    ...starts(furtherParts.get(key) ?? []).filter((at) => points.includes(at)),
  ]
  const away = points.filter((point) => joints.every((joint) => Math.abs(point - joint) > 2))
  return [...new Set([...away, ...joints])]
    .sort((a, b) => a - b)
    .map((at) => ({ at, joint: joints.length === 0 ? null : joints.includes(at) }))
}

type Divide = (text: string, options: { hyphenChar: string }) => string

/** The package has one file of patterns for bokmål, nynorsk and both, under three names: it is loaded once. */
const patterns: ReadonlyMap<string, Divide> = new Map([
  ['sv', swedish.hyphenateSync],
  ['nb', norwegian.hyphenateSync],
  ['nn', norwegian.hyphenateSync],
  ['no', norwegian.hyphenateSync],
])

const mark = '\u00ad'
const letters = /^\p{L}+$/u
const capitals = /^\p{Lu}+$/u
const vowel = /[aeiouyåäöæøéáàü]/iu

/**
 * The patterns at times set a lone consonant or vowel free in a compound (samverkan|s|ö|verens). The consonant
 * belongs to what stands before it, the vowel to what follows.
 */
function syllables(pieces: readonly string[]): string[] {
  const joined: string[] = []
  for (const piece of pieces) {
    const before = joined.at(-1)
    const loneVowel = before !== undefined && before.length === 1 && vowel.test(before)
    if (before !== undefined && (!vowel.test(piece) || loneVowel)) joined[joined.length - 1] = before + piece
    else joined.push(piece)
  }
  return joined
}
