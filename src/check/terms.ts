// Leaves of two languages that stand for each other, and the glossary -> terms whose agreed counterpart is missing, and
// words that look alike and mean different things.

import type { Glossary } from '../data/glossary.js'
import type { LanguageForms } from '../data/language.js'
import type { Inline } from '../model/document.js'
import { flattened } from '../model/walk.js'
import { type Place, type Problem, problem } from '../base/problem.js'
import { phrase } from '../base/phrases/phrases.js'
import type { Sentence } from '../base/sentence.js'
import { inlineText } from '../text/text.js'
import { seeSource, type Both } from './parity-leaf.js'
import { findTerm, holdsTerm, wordsIn } from './stems.js'
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
  const terms = termsBetween(glossary, languages)
  const alone = new Set(glossary.terms.filter((term) => term.alone === true).map((term) => term[languages.source.code]))
  return pairs.flatMap(({ source, translation }): Problem[] => {
    if (source.inlines.length === 0) return []
    const from = wordsIn(ownText(source.inlines))
    const to = wordsIn(inlineText(translation.inlines))
    const found = longest(
      [...terms.keys()].filter((term) => findTerm(from, term, languages.source, alone.has(term)) >= 0),
    )
    const place = translation.place ?? fallback
    const remedy = seeSource(source.place)
    const missing = found.flatMap((term): Problem[] => {
      const counterparts = terms.get(term) ?? []
      if (counterparts.some((counterpart) => holdsTerm(to, counterpart, languages.translation))) return []
      return [problem('translation/term', { term, counterparts: oneOf(counterparts) }, place, remedy)]
    })
    const agreed = found.flatMap((term) => terms.get(term) ?? [])
    const friends = glossary.falseFriends.flatMap((friend): Problem[] => {
      const [one, other] = [friend[languages.source.code], friend[languages.translation.code]]
      if (one === undefined || other === undefined || agreed.includes(other)) return []
      if (findTerm(from, one, languages.source, true) < 0) return []
      if (findTerm(to, other, languages.translation, true) < 0) return []
      return [problem('translation/false-friend', { found: other, source: one, note: friend.note }, place, remedy)]
    })
    return [...missing, ...friends]
  })
}

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
    const accepted = [to, ...(term.accepted?.[translation.code] ?? [])]
    terms.set(from, [...new Set([...(terms.get(from) ?? []), ...accepted])])
  }
  return terms
}

/** Without those that are only a part of a longer one that was found: "avtal" where "ramavtal" stands. */
function longest(terms: readonly string[]): string[] {
  return terms.filter((term) => !terms.some((other) => other !== term && other.includes(term)))
}

/** The text of its own language: without values and words of another. */
function ownText(inlines: readonly Inline[]): string {
  return flattened(inlines, ({ kind }) => kind !== 'foreign')
    .map((inline) => (inline.kind === 'text' ? inline.text : ' '))
    .join('')
}
