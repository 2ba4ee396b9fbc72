// Problems of characters as pages are set -> the same where the character was written. What comes from data is printed by a
// template, which has nothing to do with it.

import { shownPath } from '../../base/sources.js'
import { limits } from '../../base/limits.js'
import { sortProblems, type Place, type Problem } from '../../base/problem.js'
import type { Document } from '../../model/document.js'
import type { PartyData } from '../../data/party.js'
import type { Instance } from '../../document/instance.js'
import type { Agreement, Library } from '../../library/types.js'

/** What the values that a document prints come from. */
export interface DataOf {
  readonly agreement: Pick<Agreement, 'data' | 'placeOf'>
  readonly parties: readonly PartyData[]
}

/** The data of an instance. */
export function dataOf({ agreement, roles, series }: Instance): DataOf {
  return { agreement, parties: [...new Set([...roles.flatMap(({ parties }) => parties), ...series])] }
}

/**
 * Moves problems of the rule `font/character` to the values of the agreement's file and its parties' that hold the
 * character and are printed in the document, each with the place of its own.
 * @returns one problem for each such value; one stays where it was, once a line, for a character that is written there
 */
export function placedInData(
  problems: readonly Problem[],
  document: Document,
  { agreement, parties }: DataOf,
  library: Library,
): Problem[] {
  const lines = new Set<string>()
  let printed = ''
  let asked = 0
  return sortProblems(problems).flatMap((problem) => {
    if (problem.rule === 'limit/exceeded') return [{ ...problem, place: agreement.placeOf([]) }]
    const { character } = problem.values
    if (problem.rule !== 'font/character' || typeof character !== 'string') return [problem]
    /* Of more nobody is told one by one, and each is looked for in all data. */
    asked += 1
    if (asked > limits['problems-alike'].most) return [problem]
    printed ||= JSON.stringify(document)
    const isPrinted = (text: string): boolean =>
      text.split(/\s+/).some((word) => word.includes(character) && printed.includes(JSON.stringify(word).slice(1, -1)))
    const places = [
      ...textsIn(agreement.data)
        .filter(({ text }) => isPrinted(text))
        .map(({ path }) => agreement.placeOf(path)),
      ...parties.flatMap((party) =>
        textsIn(party)
          .filter(({ text }) => isPrinted(text))
          .flatMap(({ path }) => library.placeOfParty(party.id, ...path) ?? []),
      ),
    ]
    if (places.length === 0) return [problem]
    const line = `${character} ${problem.place.file}:${problem.place.line}`
    const isNews = !lines.has(line)
    lines.add(line)
    const own = isNews && isWritten(character, problem.place, library) ? [problem] : []
    return [...own, ...places.map((place) => ({ ...problem, place }))]
  })
}

function textsIn(
  value: unknown,
  path: readonly (string | number)[] = [],
): { readonly text: string; readonly path: readonly (string | number)[] }[] {
  if (typeof value === 'string') return [{ text: value, path }]
  if (Array.isArray(value)) return value.flatMap((inner, index) => textsIn(inner, [...path, index]))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, [...path, key]))
}

/** True where the line of a source file, or what follows on it, has the character. */
function isWritten(character: string, { file, line }: Place, { sources }: Library): boolean {
  return [sources.content, sources.templates].some((set) =>
    [...set.files].some(([path, text]) => {
      if (shownPath(set, path) !== file) return false
      return text
        .split('\n')
        .slice(line - 1)
        .join('\n')
        .includes(character)
    }),
  )
}
