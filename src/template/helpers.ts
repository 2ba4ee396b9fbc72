// What each helper does. Goes in: a call with its values. Comes out: the value that it computes, or the call that stands in the text.

import { isLeaf, numberLeaf, textLeaf } from '../data/datum.js'
import type { LanguageForms, WordKey } from '../data/language.js'
import { slotsOf } from '../data/pattern.js'
import type { LineHelper } from '../data/template-names.js'
import type { Place } from '../base/problem.js'
import { didYouMeanName } from '../base/suggest.js'
import { genitive, word } from '../locale/words.js'
import type { Options } from './filled.js'
import type { HelperCall } from './tree.js'
import { isEmpty, isCall, type Printer, type Report, type Value } from './values.js'

/**
 * What the helpers do in a language. Goes in: a call, its values (null for one that is absent, as only conditions let be) and
 * its named ones. Comes out: a value, or what stands in the text; null where a problem has been reported, rule `template/argument`.
 */
export function openHelpers(language: LanguageForms, { print }: Printer, report: Report) {
  const textOf = (value: Value, call: HelperCall): string | null => {
    if (isLeaf(value) && typeof value.value === 'string' && (call.name === 'ref' || call.name === 'annex'))
      return value.value
    return typeof value === 'string' || isCall(value) || isLeaf(value)
      ? (print(call, value)?.text ?? null)
      : report('template/argument#text', { helper: call.name }, call.place)
  }
  const wordOf = (name: string, place: Place, named: Options): Value => {
    if (!isWord(name, language)) {
      const near = didYouMeanName(name, Object.keys(language.words))
      return report('template/argument#word', { word: name }, place, near)
    }
    const absent = slotsOf(language.words[name]).filter((slot) => named[slot] === undefined)
    if (absent.length > 0) {
      const named = absent.map((one) => `${one}=…`).join(' ')
      return report('template/argument#word-values', { word: name, values: absent, arguments: named }, place)
    }
    return textLeaf(
      word(language, name, Object.fromEntries(Object.entries(named).map(([key, one]) => [key, String(one)]))),
    )
  }

  /** Whether two values are the same; asking a choice for what it can never be is a problem. */
  const isSame = (call: HelperCall, one: Value, other: Value): Value => {
    for (const [index, choice, asked] of [
      [0, one, other],
      [1, other, one],
    ] as const) {
      if (!isLeaf(choice) || choice.type !== 'text' || choice.among === undefined || typeof asked !== 'string') continue
      if (choice.among.includes(asked)) continue
      const given = { argument: call.values[index]?.written ?? '', helper: call.name, value: asked }
      const near = didYouMeanName(asked, choice.among)
      return report('template/argument#value', { ...given, allowed: choice.among }, call.place, near)
    }
    return plain(one) === plain(other)
  }

  return (call: HelperCall<LineHelper>, values: readonly Value[], named: Options): Value => {
    const { name, place } = call
    const [value] = values
    const printed = (value: Value, style: Options): Value => {
      const filled = print(call, value, style)
      const change = name === 'genitive' ? (text: string): string => genitive(language, text) : null
      return (
        filled && { kind: 'value', value: change === null ? filled : { ...filled, text: change(filled.text) }, place }
      )
    }
    switch (name) {
      case 'is':
        return isSame(call, value, values[1])
      case 'not':
        return isEmpty(value)
      case 'and':
        return values.every((value) => !isEmpty(value))
      case 'or':
        return values.some((value) => !isEmpty(value))
      case 'count': {
        const count = numberIn(value)
        return count === null ? report('template/argument#count', {}, place) : numberLeaf(count)
      }
      case 'words': {
        const number = numberIn(value)
        if (number === null) return report('template/argument#words', {}, place)
        return printed(number, { ...named, style: 'words' })
      }
      case 'list':
        if (!Array.isArray(value)) return report('template/argument#list', {}, place)
        return printed(value, named)
      case 'date':
      case 'period':
        if (!isLeaf(value) || (value.type !== name && value.type !== 'text'))
          return report(name === 'date' ? 'template/argument#date' : 'template/argument#period', {}, place)
        return printed(value, named)
      case 'genitive':
        return printed(value, named)
    }
    const texts = values.map((value) => textOf(value, call))
    if (texts.includes(null)) return null
    const [first, second] = [texts[0] ?? '', texts[1] ?? '']
    switch (name) {
      case 'word':
        return wordOf(first, place, named)
      case 'ref':
        return { kind: 'reference', target: first, place }
      case 'annex':
        return { kind: 'annex', target: first, capital: named['capital'] === true, place }
      case 'blank':
        return { kind: 'blank', label: first, size: String(named['size'] ?? 'medium'), place }
      case 'field':
        return { kind: 'field', id: first, label: second, size: String(named['size'] ?? 'line'), place }
      case 'foreign':
        if (/^[a-z]{2,3}(?:-[A-Z]{2})?$/.test(first)) return { kind: 'foreign', language: first, text: second, place }
        return report('template/argument#language', { code: first }, place)
      default:
        return { kind: 'component', name, options: named, place }
    }
  }
}

function isWord(name: string, { words }: LanguageForms): name is WordKey {
  return Object.hasOwn(words, name)
}

function numberIn(value: Value): number | null {
  if (typeof value === 'number') return value
  if (Array.isArray(value)) return value.length
  return isLeaf(value) && value.type === 'number' ? value.value : null
}

function plain(value: Value): unknown {
  return isLeaf(value) ? value.value : value
}
