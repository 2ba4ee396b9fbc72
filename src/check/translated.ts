// Texts that an agreement gives by language: where one language lacks a text (a partial translation is an error, never an
// empty place), and where two do not have the same figures.

import type { LanguageForms } from '../data/language.js'
import { problem, type Place, type Problem } from '../base/problem.js'
import { pathText, type Path } from '../data/schema-problems.js'
import { figuresIn, withoutEqual } from './figures.js'

/**
 * Rule `agreement/language`: each text that is given by language has to be given in this one.
 * @param data the agreement as read; `with` is left to the parameters of the clause
 * @param languages codes of the languages there are
 */
export function checkTranslated(
  data: unknown,
  language: string,
  languages: readonly string[],
  placeOf: (path: Path) => Place,
): Problem[] {
  const walk = (value: unknown, path: Path): Problem[] => {
    if (typeof value !== 'object' || value === null || path.at(-1) === 'with') return []
    if (isByLanguage(value, languages)) {
      if (Object.hasOwn(value, language)) return []
      return [problem('agreement/language#text', { name: pathText(path), language }, placeOf(path))]
    }
    return Object.entries(value).flatMap(([key, inner]) =>
      walk(inner, [...path, Array.isArray(value) ? Number(key) : key]),
    )
  }
  return walk(data, [])
}

/** Rule `parity/figure` for texts that stand side by side in the agreement's file, each told at the translation. */
export function checkSameFigures(
  data: unknown,
  source: LanguageForms,
  translation: LanguageForms,
  placeOf: (path: Path) => Place,
): Problem[] {
  const walk = (value: unknown, path: Path): Problem[] => {
    if (typeof value !== 'object' || value === null) return []
    const [from, to] = [source, translation].map(({ code }) => (value as Record<string, unknown>)[code])
    if (typeof from === 'string' && typeof to === 'string') {
      const figures = withoutEqual(figuresIn(from, source), figuresIn(to, translation))
      const differing = [...figures.missing, ...figures.extra].map(({ written }) => written)
      if (differing.length === 0) return []
      const values = { from: source.code, to: translation.code, figures: differing }
      return [problem('parity/figure#data', values, placeOf([...path, translation.code]))]
    }
    return Object.entries(value).flatMap(([key, inner]) =>
      walk(inner, [...path, Array.isArray(value) ? Number(key) : key]),
    )
  }
  return walk(data, [])
}

function isByLanguage(value: object, languages: readonly string[]): boolean {
  const entries = Object.entries(value)
  return entries.some(([key]) => languages.includes(key)) && entries.every(([, text]) => typeof text === 'string')
}
