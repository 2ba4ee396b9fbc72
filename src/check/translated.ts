// Texts of an agreement that an edition's language lacks: a partial translation is an error, never an empty place.

import { error, type Place, type Problem } from '../problem/problem.js'
import { pathText, type Path } from '../data/schema-problems.js'

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
      const message = `\`${pathText(path)}\` has no text in \`${language}\`.`
      return [error('agreement/language', message, placeOf(path), `add \`${language}: …\` to it`)]
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
