// Two Documents of one instance, the source and its translation -> where they no longer say the same. Shape, values and
// references are compared as the model has them; patterns only for figures that are typed in the text.

import { addAll } from '../base/lists.js'
import type { LanguageForms } from '../data/language.js'
import type { Document, Inline } from '../model/document.js'
import { flattened } from '../model/walk.js'
import { type Place, type Problem, problem } from '../base/problem.js'
import { align, type Pair } from './align.js'
import { compareLeaf, type Both, seeSource } from './parity-leaf.js'
import { unitNamed, unitWithKey } from './unit-names.js'
import { clauseOf, unitsOf, unitsOfBlocks, type Unit, type Units } from './units.js'

/** One side of a comparison. */
export interface Side {
  readonly document: Document
  readonly language: LanguageForms
}

export interface Compared {
  readonly problems: readonly Problem[]
  /** What stands for what, in reading order: for checks of the words. */
  readonly pairs: readonly { readonly source: Unit; readonly translation: Unit }[]
}

/**
 * Rules `parity/…`, each at its place in the translation, with the place in the source as a hint. The order of blocks
 * counts, the order within a paragraph may differ.
 * @param isLeftOut for the ids of clauses of which one language is known to lack something
 * @param fallback where nothing better is known
 * @param clausePlace where the translation of a clause begins
 */
export function compareDocuments(
  source: Side,
  translation: Side,
  isLeftOut: (clause: string) => boolean,
  fallback: Place,
  clausePlace: (clause: string) => Place,
): Compared {
  const problems: Problem[] = []
  const paired: { source: Unit; translation: Unit }[] = []
  const units = { source: unitsOf(source.document), translation: unitsOf(translation.document) }
  const languages = { source: source.language, translation: translation.language }

  const compareLists = (from: readonly Unit[], to: readonly Unit[], near: Place): void => {
    let last = near
    for (const pair of merged(align(from, to))) {
      const { source: one, translation: other } = pair
      last = other?.place ?? last
      if (one === null || other === null || one.name !== other.name || one.key !== other.key) {
        addAll(problems, standsAlone(pair, last, near))
        continue
      }
      paired.push({ source: one, translation: other })
      const place = other.place ?? last
      addAll(problems, compareLeaf(one, other, languages, place))
      for (const [note, counterpart] of notePairs(one.inlines, other.inlines, units))
        compareLists(note, counterpart, place)
      compareLists(one.children, other.children, place)
    }
  }

  addAll(problems, compareSections(units, isLeftOut, fallback))
  const clauses = new Set([...units.source.clauses.keys(), ...units.translation.clauses.keys()])
  for (const clause of clauses) {
    if (isLeftOut(clause)) continue
    const from = units.source.clauses.get(clause) ?? []
    const to = units.translation.clauses.get(clause) ?? []
    compareLists(from, to, clausePlace(clause))
  }
  return { problems, pairs: paired }
}

/** A unit that lacks its counterpart right before one of another kind, in the other language: one problem, not two. */
function merged(pairs: readonly Pair[]): Pair[] {
  const result: Pair[] = []
  for (const pair of pairs) {
    const before = result.at(-1)
    const complements =
      before !== undefined &&
      ((before.source === null && pair.translation === null) || (before.translation === null && pair.source === null))
    if (complements)
      result[result.length - 1] = {
        source: before.source ?? pair.source,
        translation: before.translation ?? pair.translation,
      }
    else result.push(pair)
  }
  return result
}

function standsAlone({ source, translation }: Pair, last: Place, near: Place): Problem[] {
  if (source !== null && translation !== null) {
    const values = { source: unitWithKey(source), text: unitWithKey(translation) }
    return [problem('parity/shape#both', values, translation.place ?? last, seeSource(source.place))]
  }
  if (source !== null) {
    const slots = { unit: unitNamed(source), opening: opening(source) }
    return [problem('parity/shape#source', slots, last, seeSource(source.place))]
  }
  if (translation === null) return []
  const slots = { unit: unitNamed(translation), opening: opening(translation) }
  return [problem('parity/shape#text', slots, translation.place ?? near)]
}

/** The first words of a unit. */
function opening({ text, key }: Unit): string {
  const words = text.split(/\s+/u).filter((word) => word !== '')
  if (words.length === 0) return key ?? ''
  return words.slice(0, 6).join(' ') + (words.length > 6 ? ' …' : '')
}

/** Headings by their ids: those of clauses come from the agreement, those within clauses from the two texts. */
function compareSections(units: Both<Units>, isLeftOut: (clause: string) => boolean, fallback: Place): Problem[] {
  const [source, translation] = [units.source.sections, units.translation.sections]
  const [ofSource, ofTranslation] = [source, translation].map((list) => firstById(list))
  const isSkipped = (place: Place | null): boolean => {
    const clause = place === null ? null : clauseOf(place)
    return clause !== null && isLeftOut(clause)
  }
  /* A heading within a clause is compared with the blocks around it. */
  const isFromAgreement = (place: Place | null): boolean => place === null || clauseOf(place) === null
  return [
    ...source
      .filter(({ id, place }) => !isSkipped(place) && isFromAgreement(place) && ofTranslation?.has(id) !== true)
      .map(({ id, place }) => {
        return problem('parity/heading#source', { section: id }, place ?? fallback)
      }),
    ...translation
      .filter(({ id, place }) => !isSkipped(place) && isFromAgreement(place) && ofSource?.has(id) !== true)
      .map(({ id, place }) => {
        return problem('parity/heading#text', { section: id }, place ?? fallback)
      }),
    ...source.flatMap(({ id, level }): Problem[] => {
      const other = ofTranslation?.get(id)
      if (other === undefined || other.level === level || isSkipped(other.place)) return []
      const values = { heading: id, level: other.level, expected: level }
      return [problem('parity/heading#level', values, other.place ?? fallback)]
    }),
  ]
}

/** Sections by their ids, of several with one id the first. */
function firstById(sections: Units['sections']): ReadonlyMap<string, Units['sections'][number]> {
  return new Map(sections.toReversed().map((section) => [section.id, section]))
}

/** Notes that are called in the same order in both, as far as both have them. */
function notePairs(
  source: readonly Inline[],
  translation: readonly Inline[],
  units: Both<Units>,
): (readonly [Unit[], Unit[]])[] {
  const notesOf = (inlines: readonly Inline[], side: Units): Unit[][] =>
    flattened(inlines).flatMap((inline) =>
      inline.kind === 'note' ? [unitsOfBlocks(side.notes.get(inline.note)?.blocks ?? [])] : [],
    )
  const [from, to] = [notesOf(source, units.source), notesOf(translation, units.translation)]
  return from.length === to.length ? from.map((note, index) => [note, to[index] ?? []] as const) : []
}
