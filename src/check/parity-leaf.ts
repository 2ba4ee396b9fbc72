// Two units that stand for each other -> the references, footnotes, blanks, values and typed figures that only one of
// them has. Their order may differ from language to language.

import type { LanguageForms } from '../data/language.js'
import type { Inline, Value } from '../model/document.js'
import { flattened } from '../model/walk.js'
import { error, type Place, type Problem } from '../base/problem.js'
import { figuresIn, unpaired, withoutEqual, type Figure } from './figures.js'
import type { Unit } from './units.js'

/** Something of both languages. */
export interface Both<T> {
  readonly source: T
  readonly translation: T
}

/** Rules `parity/reference`, `note`, `blank`, `value` and `figure`: one problem for each that two units break. */
export function compareLeaf(one: Unit, other: Unit, languages: Both<LanguageForms>, place: Place): Problem[] {
  const problems: Problem[] = []
  const [from, to] = [flattened(one.inlines), flattened(other.inlines)]
  const hint = compareWith(one.place)
  const at = (inline: Inline | undefined): Place =>
    inline !== undefined && 'source' in inline ? (inline.source ?? place) : place

  const targets = difference(from.filter(isReference), to.filter(isReference), ({ target }) => target)
  if (targets.missing.length + targets.extra.length > 0) {
    const told = sentence(
      'refers to',
      quoted(targets.missing, ({ target }) => target),
      quoted(targets.extra, ({ target }) => target),
    )
    problems.push(error('parity/reference', told, at(targets.extra[0]), hint))
  }

  const [notes, counterparts] = [from.filter(isNote).length, to.filter(isNote).length]
  if (notes !== counterparts) {
    const message = `The source has ${counted(notes, 'footnote')} here, this text ${counted(counterparts, 'footnote')}.`
    problems.push(error('parity/note', message, at(to.find(isNote)), hint))
  }

  const [blanks, others] = [from.filter(isBlank).length, to.filter(isBlank).length]
  if (blanks !== others) {
    const message = `The source has ${counted(blanks, 'blank')} here, this text ${counted(others, 'blank')}.`
    problems.push(error('parity/blank', message, at(to.find(isBlank)), hint))
  }

  const values = differentValues(from.filter(isValue), to.filter(isValue))
  const figures = withoutEqual(figuresOf(from, languages.source), figuresOf(to, languages.translation))
  const typed = typedValues(values, figures)
  if (values.missing.length + values.extra.length > 0) {
    const show = (list: readonly Value[]): string[] => quoted(list, ({ path }) => path)
    const printed = [...show(values.missing), ...quoted(typed.missing, ({ written }) => written)]
    const told = sentence('prints', printed, [...show(values.extra), ...quoted(typed.extra, ({ written }) => written)])
    problems.push(error('parity/value', told, at(values.extra[0] ?? typed.extra[0]?.inline), hint))
  }
  const missing = figures.missing.filter((figure) => !typed.missing.includes(figure))
  const extra = figures.extra.filter((figure) => !typed.extra.includes(figure))
  if (missing.length + extra.length > 0) {
    const show = (list: readonly Figure[]): string[] => quoted(list, ({ written }) => written)
    problems.push(
      error('parity/figure', sentence('says', show(missing), show(extra)), at(extra[0]?.inline ?? to[0]), hint),
    )
  }
  return problems
}

/** Where the source says what the translation should. */
export function compareWith(place: Place | null): string {
  return place === null ? 'compare the two texts' : `the source: ${place.file}:${place.line}`
}

/** "The source refers to `a`, this text to `b`." */
function sentence(verb: string, source: readonly string[], translation: readonly string[]): string {
  if (source.length === 0) return `This text ${verb} ${translation.join(', ')}, the source does not.`
  if (translation.length === 0) return `The source ${verb} ${source.join(', ')}, this text does not.`
  const preposition = / (\w+)$/.exec(verb)?.[0] ?? ''
  return `The source ${verb} ${source.join(', ')}, this text${preposition} ${translation.join(', ')}.`
}

function quoted<T>(list: readonly T[], nameOf: (item: T) => string): string[] {
  return list.map((item) => `\`${nameOf(item)}\``)
}

function counted(count: number, noun: string): string {
  return count === 0 ? `no ${noun}` : `${count} ${noun}${count === 1 ? '' : 's'}`
}

interface Difference<T> {
  readonly missing: readonly T[]
  readonly extra: readonly T[]
}

/** What one list has more often than the other. */
function difference<T>(source: readonly T[], translation: readonly T[], keyOf: (item: T) => string): Difference<T> {
  return unpaired(source, translation, (a, b) => keyOf(a) === keyOf(b))
}

/** Numbers, dates and amounts as often as in the source; names at least once, since a pronoun may stand for one. */
function differentValues(source: readonly Value[], translation: readonly Value[]): Difference<Value> {
  /* A list may hold texts in the language. */
  const isSame = (a: Value, b: Value): boolean =>
    a.type === b.type && (a.raw === b.raw || (a.path === b.path && (a.type === 'text' || a.type === 'list')))
  const once = (list: readonly Value[]): Value[] =>
    list
      .filter(({ type }) => isName(type))
      .filter((value, index, all) => all.findIndex((one) => isSame(one, value)) === index)
  const names = unpaired(once(source), once(translation), isSame)
  const others = unpaired(
    source.filter(({ type }) => !isName(type)),
    translation.filter(({ type }) => !isName(type)),
    isSame,
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
  const standsFor = (figure: Figure, list: readonly Value[]): boolean =>
    list.some(({ type }) => (type === 'date') === isDate(figure) && !isName(type))
  return {
    missing: figures.missing.filter((figure) => standsFor(figure, values.extra)),
    extra: figures.extra.filter((figure) => standsFor(figure, values.missing)),
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
