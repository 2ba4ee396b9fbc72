// Leaves of two languages that stand for each other, and the glossary -> terms whose agreed counterpart is missing, and
// words that look alike and mean different things.

import { addAll } from '../base/lists.js'
import { oncePerAll } from '../base/memory.js'
import type { Glossary } from '../data/glossary.js'
import type { LanguageForms } from '../data/language.js'
import type { Inline } from '../model/document.js'
import { flattened } from '../model/walk.js'
import { type Place, type Problem, problem } from '../base/problem.js'
import { phrase } from '../base/phrases/phrases.js'
import type { Sentence } from '../base/sentence.js'
import { inlineText } from '../text/text.js'
import { seeSource, type Both } from './parity-leaf.js'
import { findTerm, holdsTerm, openTerms, wordsIn } from './stems.js'
import type { Unit } from './units.js'

/**
 * Rules `translation/term` and `translation/false-friend`, one problem for each word and leaf.
 * @param pairs what stands for what, as parity has found it
 */
export function checkTerms(
  pairs: readonly Both<Unit>[],
  glossary: Glossary,
  languages: Both<LanguageForms>,
  fallback: Place,
): Problem[] {
  const inPair = openPairs(glossary, languages.source, languages.translation)
  return pairs.flatMap(({ source, translation }) => inPair(source, translation, translation.place ?? fallback))
}

/** Gives what is wrong with two units at a place, once for each pair. */
const openPairs = oncePerAll((glossary: Glossary, from: LanguageForms, to: LanguageForms) => {
  const languages = { source: from, translation: to }
  const terms = termsBetween(glossary, languages)
  const alone = new Set(glossary.terms.filter((term) => term.alone === true).map((term) => term[from.code]))
  const termsIn = openTerms(terms.keys(), from)
  const friends = falseFriends(glossary, languages)
  const friendsIn = openTerms(friends.keys(), from)
  return oncePerAll((source: Unit, translation: Unit, place: Place): readonly Problem[] => {
    if (source.inlines.length === 0) return []
    const words = wordsIn(ownText(source.inlines))
    const others = wordsIn(inlineText(translation.inlines))
    const found = longest(termsIn(words).filter((term) => findTerm(words, term, from, alone.has(term)) >= 0))
    const remedy = seeSource(source.place)
    const missing = found.flatMap((term): Problem[] => {
      const counterparts = terms.get(term) ?? []
      if (counterparts.some((counterpart) => holdsTerm(others, counterpart, to))) return []
      return [problem('translation/term', { term, counterparts: oneOf(counterparts) }, place, remedy)]
    })
    const agreed = new Set(found.flatMap((term) => terms.get(term) ?? []))
    const alike = friendsIn(words)
      .filter((one) => findTerm(words, one, from, true) >= 0)
      .flatMap((one) => (friends.get(one) ?? []).map((friend) => ({ ...friend, one })))
      .filter(({ other }) => !agreed.has(other) && findTerm(others, other, to, true) >= 0)
      .sort((a, b) => a.index - b.index)
      .map(({ one, other, note }) =>
        problem('translation/false-friend', { found: other, source: one, note }, place, remedy),
      )
    return [...missing, ...alike]
  })
})

/** "`a`, or `b`", as a sentence says it. */
function oneOf([one = '', ...others]: readonly string[]): readonly string[] | Sentence {
  return others.length === 0 ? [one] : phrase('one-or-other', { one, other: oneOf(others) })
}

/** Terms of the source's language, each with what may stand for it in the other. */
function termsBetween(glossary: Glossary, { source, translation }: Both<LanguageForms>): Map<string, string[]> {
  const terms = new Map<string, string[]>()
  for (const term of glossary.terms) {
    const [from, to] = [term[source.code], term[translation.code]]
    if (typeof from !== 'string' || typeof to !== 'string') continue
    const known = terms.get(from) ?? []
    terms.set(from, known)
    addAll(known, [to, ...(term.accepted?.[translation.code] ?? [])])
  }
  return new Map([...terms].map(([from, accepted]) => [from, [...new Set(accepted)]]))
}

/** False friends of the other language by the words of the source's, each with its place in the glossary. */
function falseFriends(
  { falseFriends: all }: Glossary,
  { source, translation }: Both<LanguageForms>,
): ReadonlyMap<string, { readonly other: string; readonly note: string; readonly index: number }[]> {
  const friends = new Map<string, { readonly other: string; readonly note: string; readonly index: number }[]>()
  for (const [index, friend] of all.entries()) {
    const [one, other] = [friend[source.code], friend[translation.code]]
    if (one === undefined || other === undefined) continue
    const known = friends.get(one) ?? []
    friends.set(one, known)
    known.push({ other, note: friend.note, index })
  }
  return friends
}

/** Without those that are only a part of a longer one that was found: "avtal" where "ramavtal" stands. */
function longest(terms: readonly string[]): string[] {
  const [known, inner] = [new Set(terms), new Set<string>()]
  const lengths = [...new Set(terms.map((term) => term.length))]
  for (const term of terms)
    for (const length of lengths.filter((one) => one < term.length))
      for (let at = 0; at + length <= term.length; at++) {
        const part = term.slice(at, at + length)
        if (known.has(part)) inner.add(part)
      }
  return terms.filter((term) => !inner.has(term))
}

/** The text of its own language: without values and words of another. */
function ownText(inlines: readonly Inline[]): string {
  return flattened(inlines, ({ kind }) => kind !== 'foreign')
    .map((inline) => (inline.kind === 'text' ? inline.text : ' '))
    .join('')
}
