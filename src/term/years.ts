// A term goes in; the dates of it that lie outside the years that the program reckons with come out, as problems.

import { limits, pastLimit } from '../base/limits.js'
import type { Place, Problem } from '../base/problem.js'
import type { TermData } from '../data/agreement.js'
import type { IsoDate } from '../model/document.js'
import { resolveTerm } from './resolve.js'

/**
 * Limit `year`: of each date that the term states, and of the last day that follows from its lengths.
 * @param assumed the day that counts as the last signature, where the term runs from it: before the version there is none
 */
export function checkYears(
  term: TermData,
  assumed: IsoDate | undefined,
  at: (...path: (string | number)[]) => Place,
): Problem[] {
  const { start, end, length, renewal, approval, nextRevision, replaces = [] } = term
  const stated: [IsoDate | undefined, ...(string | number)[]][] = [
    [start === 'last-signature' ? undefined : start, 'start'],
    [end, 'end'],
    [approval?.by, 'approval', 'by'],
    [nextRevision?.at, 'nextRevision', 'at'],
    ...replaces.map(({ from }, index): [IsoDate | undefined, ...(string | number)[]] => [
      from,
      'replaces',
      index,
      'from',
    ]),
  ]
  const problems = stated.flatMap(([date, ...path]) =>
    date === undefined || isWithin(date) ? [] : [pastLimit('year', at(...path))],
  )
  if (problems.length > 0) return problems
  const day = assumed ?? null
  const { end: first, finalEnd } = resolveTerm(term, { instance: day, series: day })
  if (length !== undefined && first !== null && !isWithin(first)) return [pastLimit('year', at('length'))]
  if (renewal !== undefined && finalEnd !== null && !isWithin(finalEnd))
    return [pastLimit('year', at('renewal', 'times'))]
  return []
}

/** True for a day, or a year, that the program reckons with. */
export function isWithin(date: string): boolean {
  const year = Number(date.slice(0, 4))
  return year >= limits.year.least && year <= limits.year.most
}
