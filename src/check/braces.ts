// Slots in data, where nothing fills them: `{{region}}` in a title would be printed with its braces.

import { error, type Place, type Problem } from '../base/problem.js'

type Path = readonly (string | number)[]

/** Rule `placeholder/braces`: one problem for each text of the data that holds a slot. Remarks that are never printed may. */
export function checkBraces(data: unknown, placeOf: (path: Path) => Place, path: Path = []): Problem[] {
  if (typeof data === 'string') {
    const slot = /\{\{[^{}]*\}\}/u.exec(data)?.[0]
    if (slot === undefined) return []
    const message = `\`${slot}\` would be printed as it stands: data has no slots.`
    const hint = 'write the words themselves, or put the sentence into a clause'
    return [error('placeholder/braces', message, placeOf(path), hint)]
  }
  if (typeof data !== 'object' || data === null) return []
  return Object.entries(data).flatMap(([key, inner]) =>
    neverPrinted.has(key) ? [] : checkBraces(inner, placeOf, [...path, Array.isArray(data) ? Number(key) : key]),
  )
}

const neverPrinted = new Set(['about', 'allow', 'editorNotes'])
