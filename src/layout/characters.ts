// Characters that no font of the family has. Goes in: a document and its fonts. Comes out: a problem for each of them,
// at the place of the text that it stands in, so that none is ever printed as a blank box.

import { addAll } from '../base/lists.js'
import { oncePer } from '../base/memory.js'
import type { Document } from '../model/document.js'
import { problem, type Place, type Problem } from '../base/problem.js'
import { covers, type Fonts } from './fonts.js'

/** Rule `font/character`: one problem for each character and source place. */
export function missingCharacters(document: Document, fonts: Fonts): Problem[] {
  const problems: Problem[] = []
  const seen = new Set<string>()
  const hasAll = coveredBy(fonts)
  const look = (value: unknown, key: string, place: Place): void => {
    if (key === 'blocks' && Array.isArray(value)) {
      for (const block of value as readonly object[]) if (!hasAll(block)) look(block, '', place)
    } else if (typeof value === 'string') {
      if (!unprinted.has(key)) addAll(problems, missingIn(value, place, fonts, seen))
    } else if (Array.isArray(value)) for (const inner of value) look(inner, key, place)
    else if (typeof value === 'object' && value !== null) {
      const own = 'source' in value && isPlace(value.source) ? value.source : place
      for (const [name, inner] of Object.entries(value)) if (name !== 'source') look(inner, name, own)
    }
  }
  look(document, '', { file: document.agreement, line: 1, column: 1 })
  return problems
}

/** Fields of the model that are not printed. */
const unprinted = new Set(
  'kind id raw path type target note url party field agreement instance date languages authentic signing metadata content keywords'.split(
    ' ',
  ),
)

/** Signs that are places to break or joiners, without a look. */
const invisible = /[\t\n\r\u00ad\u200b-\u200d\u2028\u2029\u2060\ufeff]/

function missingIn(text: string, place: Place, fonts: Fonts, seen: Set<string>): Problem[] {
  return [...text].flatMap((character) => {
    const codePoint = character.codePointAt(0) ?? 0
    if (invisible.test(character) || covers(fonts.regular, codePoint)) return []
    const key = `${character} ${place.file}:${place.line}:${place.column}`
    if (seen.has(key)) return []
    seen.add(key)
    const name = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`
    return [
      /\p{Cc}/u.test(character)
        ? problem('font/character#control', { code: name }, place)
        : problem('font/character#shown', { character, code: name }, place),
    ]
  })
}

function isPlace(value: unknown): value is Place {
  return typeof value === 'object' && value !== null && 'file' in value
}

/** True of a block, here and wherever else it stands, when the fonts have all that it prints. */
const coveredBy = oncePer((fonts: Fonts) => {
  const covered = (value: unknown, key: string): boolean => {
    if (typeof value === 'string')
      return unprinted.has(key) || missingIn(value, anyPlace, fonts, new Set()).length === 0
    if (Array.isArray(value)) {
      const has = key === 'blocks' ? hasAll : (inner: unknown) => covered(inner, key)
      return value.every(has)
    }
    if (typeof value !== 'object' || value === null) return true
    return Object.entries(value).every(([name, inner]) => name === 'source' || covered(inner, name))
  }
  const hasAll = oncePer((block: object) => covered(block, ''))
  return hasAll
})

const anyPlace: Place = { file: '', line: 1, column: 1 }
