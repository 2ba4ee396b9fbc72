// Whether a style sheet of pages stays one. Goes in: its text and the name of its file. Comes out: all problems, each at its place.

import { positionsIn } from '../base/positions.js'
import { problem, type Problem } from '../base/problem.js'

/** What would end the element that it stands in; what would be fetched. A comment that is not closed reaches to the end. */
const sought = /(?<end><\/style)|\/\*[^]*?(?:\*\/|$)|(?<outside>@import\b|\burl\(\s*["']?\s*(?!data:|#)[^)"'\s])/gi

/**
 * The problems of a style sheet of pages: it stands within the page of an agreement, which is one file and fetches nothing, so that it
 * looks the same in an archive and tells nobody who reads it. Rule `page/style`.
 */
export function checkStyle(text: string, file: string): Problem[] {
  const placeOf = positionsIn(text)
  const problems: Problem[] = []
  for (const { 0: found, index, groups } of text.matchAll(sought)) {
    const place = { file, ...placeOf(index) }
    const inComment = found.startsWith('/*') ? found.toLowerCase().indexOf('</style') : -1
    if (groups?.['end'] !== undefined) problems.push(problem('page/style#end', {}, place))
    else if (inComment >= 0) problems.push(problem('page/style#end', {}, { file, ...placeOf(index + inComment) }))
    else if (groups?.['outside'] !== undefined) problems.push(problem('page/style#outside', {}, place))
  }
  return problems
}
