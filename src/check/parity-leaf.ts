// Two units that stand for each other -> the references, footnotes, blanks, values and typed figures that only one of
// them has. Their order may differ from language to language.

import { oncePerAll } from '../base/memory.js'
import type { LanguageForms } from '../data/language.js'
import type { Inline, Value } from '../model/document.js'
import { flattened } from '../model/walk.js'
import { type Place, type Problem, problem } from '../base/problem.js'
import { phrase } from '../base/phrases/phrases.js'
import type { Sentence } from '../base/sentence.js'
import { figuresIn, unpaired, withoutEqual, type Figure } from './figures.js'
import type { Unit } from './units.js'

/** Something of both languages. */
export interface Both<T> {
  readonly source: T
  readonly translation: T
}

/** Rules `parity/reference`, `note`, `blank`, `value` and `figure`: one problem for each that two units break. */
export function compareLeaf(
  unit: Unit,
  other: Unit,
  { source, translation }: Both<LanguageForms>,
  place: Place,
): readonly Problem[] {
  return compared(unit, other, source, translation, place)
}

const compared = oncePerAll(
  (unit: Unit, other: Unit, source: LanguageForms, translation: LanguageForms, place: Place) =>
    compareInlines(unit, other, { source, translation }, place),
)

function compareInlines(unit: Unit, other: Unit, languages: Both<LanguageForms>, place: Place): Problem[] {
  const problems: Problem[] = []
  const [from, to] = [flattened(unit.inlines), flattened(other.inlines)]
  const remedy = seeSource(unit.place)
  const at = (inline: Inline | undefined): Place =>
    inline !== undefined && 'source' in inline ? (inline.source ?? place) : place

  const targets = difference(from.filter(isReference), to.filter(isReference), ({ target }) => target)
  if (targets.missing.length + targets.extra.length > 0) {
    const [source, text] = [targets.missing, targets.extra].map((list) => list.map(({ target }) => target))
    problems.push(differing(references, source, text, at(targets.extra[0]), remedy))
  }

  const [notes, counterparts] = [from.filter(isNote).length, to.filter(isNote).length]
  if (notes !== counterparts)
    problems.push(problem('parity/note', { source: notes, text: counterparts }, at(to.find(isNote)), remedy))

  const [blanks, others] = [from.filter(isBlank).length, to.filter(isBlank).length]
  if (blanks !== others)
    problems.push(problem('parity/blank', { source: blanks, text: others }, at(to.find(isBlank)), remedy))

  const values = differentValues(from.filter(isValue), to.filter(isValue))
  const figures = withoutEqual(figuresOf(from, languages.source), figuresOf(to, languages.translation))
  const typed = typedValues(values, figures)
  if (values.missing.length + values.extra.length > 0) {
    /* Values that a helper makes may have one name and say different things. */
    const [ofSource, ofText] = [values.missing, values.extra].map((list) => new Set(list.map(({ path }) => path)))
    const isShared = (path: string): boolean => ofSource?.has(path) === true && ofText?.has(path) === true
    const [source, text] = (['missing', 'extra'] as const).map((side) => [
      ...values[side].map(({ path, text: shown }) => (isShared(path) ? shown : path)),
      ...typed[side].map(({ written }) => written),
    ])
    problems.push(differing(printed, source, text, at(values.extra[0] ?? typed.extra[0]?.inline), remedy))
  }
  const stand = new Set([...typed.missing, ...typed.extra])
  const missing = figures.missing.filter((figure) => !stand.has(figure))
  const extra = figures.extra.filter((figure) => !stand.has(figure))
  if (missing.length + extra.length > 0) {
    const [source, text] = [missing, extra].map((list) => list.map(({ written }) => written))
    problems.push(differing(texts, source, text, at(extra[0]?.inline ?? to[0]), remedy))
  }
  return problems
}

/** Where the source says what the translation should; null where that is not known. */
export function seeSource(place: Place | null): Sentence | null {
  return place === null ? null : phrase('see-source', { file: place.file, line: place.line })
}

/* What both have, the source alone, this text alone. */
const references = ['parity/reference#both', 'parity/reference#source', 'parity/reference#text'] as const
const printed = ['parity/value#both', 'parity/value#source', 'parity/value#text'] as const
const texts = ['parity/figure#both', 'parity/figure#source', 'parity/figure#text'] as const

/** "The source refers to `a`, this text to `b`." */
function differing(
  [both, onlySource, onlyText]: typeof references | typeof printed | typeof texts,
  source: readonly string[] = [],
  text: readonly string[] = [],
  place: Place,
  remedy: Sentence | null,
): Problem {
  const entry = source.length === 0 ? onlyText : text.length === 0 ? onlySource : both
  return problem(entry, { source, text }, place, remedy)
}

interface Difference<T> {
  readonly missing: readonly T[]
  readonly extra: readonly T[]
}

/** What one list has more often than the other. */
function difference<T>(source: readonly T[], translation: readonly T[], keyOf: (item: T) => string): Difference<T> {
  return unpaired(source, translation, (item) => [keyOf(item)])
}

/** Numbers, dates and amounts as often as in the source; names at least once, since a pronoun may stand for one. */
function differentValues(source: readonly Value[], translation: readonly Value[]): Difference<Value> {
  /* Values are the same that have one of these in common: a list may hold texts in the language. */
  const keysOf = ({ type, raw, path }: Value): string[] => [
    `${type} raw ${String(raw)}`,
    ...(type === 'text' || type === 'list' ? [`${type} path ${path}`] : []),
  ]
  const once = (list: readonly Value[]): Value[] => {
    const seen = new Set<string>()
    return list
      .filter(({ type }) => isName(type))
      .filter((value) => {
        const keys = keysOf(value)
        const isNew = keys.every((key) => !seen.has(key))
        keys.forEach((key) => seen.add(key))
        return isNew
      })
  }
  const names = unpaired(once(source), once(translation), keysOf)
  const others = unpaired(
    source.filter(({ type }) => !isName(type)),
    translation.filter(({ type }) => !isName(type)),
    keysOf,
  )
  return { missing: [...names.missing, ...others.missing], extra: [...names.extra, ...others.extra] }
}

interface TypedFigure extends Figure {
  readonly inline: Inline
}

function figuresOf(inlines: readonly Inline[], language: LanguageForms): TypedFigure[] {
  return inlines.flatMap((inline) =>
    inline.kind === 'text' ? figuresIn(inline.text, language).map((figure) => ({ ...figure, inline })) : [],
  )
}

/** Figures that are typed in one language where the other has a value: a date for a date, a number for any other. */
function typedValues(values: Difference<Value>, figures: Difference<TypedFigure>): Difference<TypedFigure> {
  const isDate = ({ value }: Figure): boolean => /\d-\d/u.test(value)
  const standingFor = (list: readonly Value[]): ((figure: Figure) => boolean) => {
    const dates = list.some(({ type }) => type === 'date')
    const others = list.some(({ type }) => type !== 'date' && !isName(type))
    return (figure) => (isDate(figure) ? dates : others)
  }
  return {
    missing: figures.missing.filter(standingFor(values.extra)),
    extra: figures.extra.filter(standingFor(values.missing)),
  }
}

function isName(type: Value['type']): boolean {
  return type === 'party' || type === 'list' || type === 'text'
}

function isReference(inline: Inline): inline is Extract<Inline, { kind: 'reference' }> {
  return inline.kind === 'reference'
}

function isNote(inline: Inline): inline is Extract<Inline, { kind: 'note' }> {
  return inline.kind === 'note'
}

function isBlank(inline: Inline): inline is Extract<Inline, { kind: 'blank' }> {
  return inline.kind === 'blank'
}

function isValue(inline: Inline): inline is Value {
  return inline.kind === 'value'
}
