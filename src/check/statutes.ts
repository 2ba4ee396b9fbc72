// A Document and the list of statutes go in; what it cites, and what the list says of that, comes out.

import { anyOf } from '../base/letters.js'
import { lastAtOrBefore } from '../base/lists.js'
import { oncePer, oncePerAll } from '../base/memory.js'
import { problem, type Place, type Problem } from '../base/problem.js'
import type { Sentence } from '../base/sentence.js'
import type { LanguageForms } from '../data/language.js'
import type { StatuteData, StatuteList } from '../data/statutes.js'
import { statuteFinder } from '../locale/statutes.js'
import type { Document, IsoDate } from '../model/document.js'
import { lineFinder, type DocumentLine } from './document-lines.js'

/** A place at which a statute is cited. */
export interface Citation {
  /** Its number as the list has it; null where it is called by a name that the list does not have. */
  readonly reference: string | null
  /** The entry of the list; null where it has none. */
  readonly statute: StatuteData | null
  /** As it stands in the text. */
  readonly written: string
  /** Another statute, where the name before the number is that of another one. */
  readonly named: StatuteData | null
  readonly where: Sentence
  readonly source: Place | null
}

/** Where a statute stands on a day: `not-yet` before it applies, `repealed` from the day on which it no longer does. */
export type StatuteStanding = 'in-force' | 'not-yet' | 'repealed'

/** Where a statute stands on a day. One without days is taken to be in force. */
export function standingOf({ from, until }: Pick<StatuteData, 'from' | 'until'>, day: IsoDate): StatuteStanding {
  if (until !== undefined && until <= day) return 'repealed'
  return from === 'undecided' || (from !== undefined && from > day) ? 'not-yet' : 'in-force'
}

/**
 * Every place of a Document at which a statute is cited: by number, by a name that the list has, or by a word that ends as names of
 * statutes do. A name that several have had is that of the one that the Document cites by number, or else of the one in force.
 * @param day the day of the version
 */
export function citationsIn(
  document: Document,
  day: IsoDate,
  list: StatuteList,
  languages: ReadonlyMap<string, LanguageForms>,
): Citation[] {
  const { citedIn, linesWith } = openCitations(list, languages)
  const cited = linesWith(document).flatMap((line) => citedIn(line).map((one) => ({ ...one, line })))
  const numbers = new Set(cited.flatMap(({ reference }) => reference ?? []))
  return cited.map(({ reference, candidates, named, written, at, line }): Citation => {
    const source = sourceAt(line, at)
    const statute = reference === null ? meant(candidates, numbers, day) : (candidates[0] ?? null)
    return { reference: reference ?? statute?.id ?? null, statute, written, named, where: line.where, source }
  })
}

/**
 * Rules `statute/repealed` and `statute/number`, warnings: once for each statute and file.
 * @param day the day of the version, by which it is judged: what it cites may go out of force later
 */
export function checkStatutes(
  document: Document,
  day: IsoDate,
  list: StatuteList,
  languages: ReadonlyMap<string, LanguageForms>,
  fallback: Place,
): Problem[] {
  const found = citationsIn(document, day, list, languages).flatMap(
    ({ statute, named, written, source }): Problem[] => {
      const place = source ?? fallback
      const other = named === null ? [] : [problem('statute/number', { found: written, statute: named.id }, place)]
      if (statute === null || standingOf(statute, day) !== 'repealed') return other
      const values = { found: statute.id, written, day: statute.until ?? '' }
      const { replacedBy = [] } = statute
      return [
        ...other,
        replacedBy.length === 0
          ? problem('statute/repealed', values, place)
          : problem('statute/repealed#replaced', { ...values, statutes: replacedBy }, place),
      ]
    },
  )
  const firsts = new Map<string, Problem>()
  for (const one of found) {
    const key = `${one.rule} ${String(one.values['found'])} ${one.place.file}`
    if (!firsts.has(key)) firsts.set(key, one)
  }
  return [...firsts.values()]
}

/** What a line cites, before the Document has been looked through. */
interface Cited {
  readonly reference: string | null
  /** The entry of a number, or those that have had the name. */
  readonly candidates: readonly StatuteData[]
  readonly named: StatuteData | null
  readonly written: string
  readonly at: number
}

const openCitations = oncePerAll((list: StatuteList, languages: ReadonlyMap<string, LanguageForms>) => {
  const forms = [...languages.values()]
  const byNumber = statuteFinder(forms)
  const byId = new Map(list.statutes.map((statute) => [statute.id, statute]))
  const byName = namesOf(list)
  const ends = (key: 'names' | 'others'): string => anyOf(new Set(forms.flatMap(({ statute }) => statute[key] ?? [])))
  const name = new RegExp(
    String.raw`(?<![\p{L}\p{N}-])(?:(?<known>${anyOf(byName.keys())})s?|(?!(?:${ends('others')})(?!\p{L}))(?<other>\p{L}{3,40}(?:${ends('names')})))(?![\p{L}\p{N}]|-\p{L})`,
    'giu',
  )
  const citedInText = (text: string): readonly Cited[] => {
    const numbers = byNumber(text)
    const names = [...text.replace(/\s/g, ' ').matchAll(name)].map(({ 0: written, index, groups = {} }) => {
      const candidates = byName.get((groups['known'] ?? '').toLowerCase()) ?? []
      return { written, start: index, end: index + written.length, candidates }
    })
    const lastOf = <Stretch extends { readonly start: number }>(
      all: readonly Stretch[],
      at: number,
    ): Stretch | undefined => all[lastAtOrBefore(all.length, (index) => all[index]?.start ?? 0, at)]
    const inNumber = (at: number): boolean => (lastOf(numbers, at)?.end ?? 0) > at
    const before = (at: number): (typeof names)[number] | undefined => {
      const last = lastOf(names, at - 1)
      return last !== undefined && last.end <= at && /^[\s,(]{0,4}$/u.test(text.slice(last.end, at)) ? last : undefined
    }
    const taken = new Set<object>()
    const cited = numbers.map(({ reference, start, end }): Cited => {
      const called = before(start)
      if (called !== undefined) taken.add(called)
      const statute = byId.get(reference)
      const isOther =
        called !== undefined && called.candidates.length > 0 && !called.candidates.some(({ id }) => id === reference)
      return {
        reference,
        candidates: statute === undefined ? [] : [statute],
        named: isOther ? (called.candidates[0] ?? null) : null,
        written: wholeBrackets(text, called?.start ?? start, end).replace(/\s/g, ' '),
        at: called?.start ?? start,
      }
    })
    const called = names.filter((one) => !taken.has(one) && !inNumber(one.start))
    return [
      ...cited,
      ...called.map(({ candidates, written, start }): Cited => ({
        reference: null,
        candidates,
        named: null,
        written,
        at: start,
      })),
    ].sort((a, b) => a.at - b.at)
  }
  const citedIn = oncePer(({ text }: DocumentLine) => citedInText(text))
  return { citedIn, linesWith: lineFinder((line) => citedIn(line).length > 0) }
})

/** A stretch of a text, with the bracket behind it that closes one in it. */
function wholeBrackets(text: string, start: number, end: number): string {
  const stretch = text.slice(start, end)
  return stretch.includes('(') && text[end] === ')' ? `${stretch})` : stretch
}

/** Statutes by what they are called, in small letters. */
function namesOf({ statutes }: StatuteList): Map<string, StatuteData[]> {
  const named = new Map<string, StatuteData[]>()
  for (const statute of statutes)
    for (const name of new Set(Object.values(statute.names).flat())) {
      const key = name.toLowerCase()
      const others = named.get(key)
      if (others === undefined) named.set(key, [statute])
      else others.push(statute)
    }
  return named
}

/** Of those that have had a name the one that is meant. */
function meant(candidates: readonly StatuteData[], numbers: ReadonlySet<string>, day: IsoDate): StatuteData | null {
  const cited = candidates.filter(({ id }) => numbers.has(id))
  const inForce = candidates.filter((one) => standingOf(one, day) === 'in-force')
  return (cited.length === 1 ? cited[0] : inForce[0]) ?? candidates[0] ?? null
}

/** Where the piece of a line stands that a place in its text lies in. */
function sourceAt({ pieces }: DocumentLine, at: number): Place | null {
  return pieces[lastAtOrBefore(pieces.length, (index) => pieces[index]?.at ?? 0, at)]?.source ?? null
}
