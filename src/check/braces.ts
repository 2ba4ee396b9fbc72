// Slots in data, where nothing fills them: `{{region}}` in a title would be printed with its braces.

import { problem, type Place, type Problem } from '../base/problem.js'

type Path = readonly (string | number)[]

/** Rule `placeholder/braces`: one problem for each text of the data that holds a slot. Remarks that are never printed may. */
export function checkBraces(data: unknown, placeOf: (path: Path) => Place, path: Path = []): Problem[] {
  if (typeof data === 'string') {
    const slot = /\{\{[^{}]*\}\}/u.exec(data)?.[0]
    if (slot === undefined) return []
    return [problem('placeholder/braces', { slot }, placeOf(path))]
  }
  if (typeof data !== 'object' || data === null) return []
  return Object.entries(data).flatMap(([key, inner]) =>
    neverPrinted.has(key) ? [] : checkBraces(inner, placeOf, [...path, Array.isArray(data) ? Number(key) : key]),
  )
}

const neverPrinted = new Set(['about', 'allow', 'editorNotes'])
