// Texts in data, which are printed as they stand: `{{region}}` in a title would be printed with its braces, `**` with its
// asterisks, and nothing but spaces as a gap.

import { problem, type Place, type Problem } from '../base/problem.js'

type Path = readonly (string | number)[]

/**
 * Rules `placeholder/braces`, `placeholder/blank` and `placeholder/markup`, a warning since a body may be called so: one problem for
 * each text of the data. Remarks that are never printed may hold all of it.
 */
export function checkBraces(data: unknown, placeOf: (path: Path) => Place, path: Path = []): Problem[] {
  if (typeof data === 'string') {
    const slot = /\{\{+[^{}]*\}{0,3}/u.exec(data)?.[0]
    if (slot !== undefined) return [problem('placeholder/braces', { slot }, placeOf(path))]
    const markup = /\*\*\S[^*]*\*\*|\[[^[\]]+\]\([^()\s]+\)|<\/?[a-z][^<>]*>/iu.exec(data)?.[0]
    if (markup !== undefined) return [problem('placeholder/markup', { markup }, placeOf(path))]
    return /^\s+$/u.test(data) ? [problem('placeholder/blank', {}, placeOf(path))] : []
  }
  if (typeof data !== 'object' || data === null) return []
  return Object.entries(data).flatMap(([key, inner]) =>
    neverPrinted.has(key) ? [] : checkBraces(inner, placeOf, [...path, Array.isArray(data) ? Number(key) : key]),
  )
}

const neverPrinted = new Set(['about', 'allow', 'editorNotes', 'numberSource'])
