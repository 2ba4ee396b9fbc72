// A term, as data, goes in; its contradictions come out. What needs the register or the text of clauses is found elsewhere.

import type { AgreementData, TermData } from '../data/agreement.js'
import { parsePeriod } from '../data/scalars.js'
import { limits, pastLimit } from '../base/limits.js'
import { problem, type Place, type Problem } from '../base/problem.js'
import { addPeriod, isLonger, subtractPeriod } from './civil-dates.js'
import { resolveTerm } from './resolve.js'
import { listedSeries, mostOfEach } from './series.js'
import { checkYears, isWithin } from './years.js'

type PlaceOf = (path: readonly (string | number)[]) => Place
type Approved = Pick<AgreementData, 'term' | 'approvals'> & Partial<Pick<AgreementData, 'date' | 'annexes'>>

/**
 * The contradictions within an agreement's term. `placeOf` gives the place of a path in the agreement's file. Rules:
 * `limit/exceeded`, `term/end-before-start`, `term/duplicate-duty`, and what no text can say, are errors: `term/renewal-missing`, `term/renewal-of-open`,
 * `term/notice-of-open`. `term/notice-longer-than-term`, `term/notice-against-renewal`, `term/review-after-end`,
 * `term/renewal-endless`, `term/no-notice`, `term/approvals-missing` and `term/approved-after-start` are warnings.
 */
export function checkTerm(agreement: Approved, placeOf: PlaceOf): Problem[] {
  const { term } = agreement
  const at = (...path: (string | number)[]): Place => placeOf(['term', ...path])
  return [
    ...datesBeyond(agreement, placeOf),
    ...checkYears(term, agreement.date, at),
    ...tooOften(agreement, at),
    ...endBeforeStart(term, at),
    ...duplicateDuties(term, at),
    ...noticeLongerThanTerm(term, at),
    ...noticeAgainstRenewal(term, at),
    ...afterEnd(term, at),
    ...renewals(term, at),
    ...noNotice(term, at),
    ...approvalsMissing(agreement, at),
    ...approvedLate(agreement, placeOf),
  ]
}

/** Limit `year` of the version and its annexes: a slip of the hand, and nothing would say so. */
function datesBeyond({ date, annexes = [] }: Approved, placeOf: PlaceOf): Problem[] {
  const dates = [[date, ['date']] as const, ...annexes.map((one, at) => [one.date, ['annexes', at, 'date']] as const)]
  return dates.flatMap(([day, path]) => (day === undefined || isWithin(day) ? [] : [pastLimit('year', placeOf(path))]))
}

type At = (...path: (string | number)[]) => Place

/** An annex with all dates holds them for ten years, and nothing can be left out of what is signed. */
function tooOften({ term, annexes = [] }: Approved, at: At): Problem[] {
  if (!annexes.some(({ content }) => content === 'schedule')) return []
  const most = mostOfEach(term)
  const limit = most < limits.occurrences.most ? 'occurrences-together' : 'occurrences'
  return listedSeries(term, resolveTerm(term, null), { most }).flatMap(({ path, listed: { isCut } }) =>
    isCut ? [pastLimit(limit, at(...path))] : [],
  )
}

function endBeforeStart({ start, end }: TermData, at: At): Problem[] {
  if (end === undefined || start === 'last-signature' || start <= end) return []
  return [problem('term/end-before-start', { start, end }, at('end'))]
}

/** Calendars know a date by the id of its duty. */
function duplicateDuties({ duties = [] }: TermData, at: At): Problem[] {
  const seen = new Set<string>()
  return duties.flatMap(({ id }, index) => {
    if (seen.has(id)) return [problem('term/duplicate-duty', { duty: id }, at('duties', index, 'id'))]
    seen.add(id)
    return []
  })
}

function noticeLongerThanTerm(term: TermData, at: At): Problem[] {
  const { start, end } = resolveTerm(term, null)
  const fields = [
    { field: 'notice', period: term.notice?.period },
    { field: 'nonRenewal', period: term.nonRenewal?.period },
  ]
  return fields.flatMap(({ field, period }) => {
    if (period === undefined) return []
    const length = parsePeriod(period)
    const longerThanTerm =
      start !== null && end !== null
        ? start <= end && subtractPeriod(end, length) < start
        : term.length !== undefined && isLonger(length, parsePeriod(term.length))
    const longerThanRenewal =
      term.renewal !== undefined &&
      (field === 'nonRenewal' || term.notice?.before === 'end') &&
      isLonger(length, parsePeriod(term.renewal.length))
    if (!longerThanTerm && !longerThanRenewal) return []
    const place = at(field, 'period')
    if (longerThanTerm) return [problem('term/notice-longer-than-term#term', { notice: period }, place)]
    const renewed = term.renewal?.length ?? ''
    return [problem('term/notice-longer-than-term#renewed', { notice: period, renewed }, place)]
  })
}

/** Two periods for the same end: which of them counts is not clear. */
function noticeAgainstRenewal({ notice, nonRenewal }: TermData, at: At): Problem[] {
  if (notice === undefined || nonRenewal === undefined) return []
  const [forNotice, forRenewal] = [parsePeriod(notice.period), parsePeriod(nonRenewal.period)]
  const against = notice.before === 'end' ? differ(forNotice, forRenewal) : isLonger(forNotice, forRenewal)
  if (!against) return []
  const periods = { notice: notice.period, nonRenewal: nonRenewal.period }
  return [problem('term/notice-against-renewal', periods, at('nonRenewal', 'period'))]
}

function differ(first: ReturnType<typeof parsePeriod>, second: ReturnType<typeof parsePeriod>): boolean {
  return isLonger(first, second) || isLonger(second, first)
}

/** Reviews and revisions that come when the agreement is over. */
function afterEnd(term: TermData, at: At): Problem[] {
  const { start, finalEnd } = resolveTerm(term, null)
  const { review, nextRevision, renewal, length } = term
  const problems: Problem[] = []
  const every = review?.every
  if (every !== undefined && start !== null && finalEnd !== null) {
    const first = addPeriod(start, parsePeriod(every))
    if (first > finalEnd) problems.push(problem('term/review-after-end#review', { date: first }, at('review', 'every')))
  } else if (every !== undefined && length !== undefined && renewal === undefined) {
    if (isLonger(parsePeriod(every), parsePeriod(length)))
      problems.push(problem('term/review-after-end#review-period', { period: every }, at('review', 'every')))
  }
  if (nextRevision !== undefined && finalEnd !== null && nextRevision.at > finalEnd.slice(0, nextRevision.at.length))
    problems.push(problem('term/review-after-end#revision', { date: nextRevision.at }, at('nextRevision', 'at')))
  return problems
}

function renewals({ renewal, nonRenewal, notice, open }: TermData, at: At): Problem[] {
  if (renewal === undefined)
    return nonRenewal === undefined ? [] : [problem('term/renewal-missing', {}, at('nonRenewal'))]
  if (open === true) return [problem('term/renewal-of-open', {}, at('renewal'))]
  if (renewal.times !== 'unlimited' || notice !== undefined || nonRenewal !== undefined) return []
  return [problem('term/renewal-endless', {}, at('renewal', 'times'))]
}

/** An agreement until further notice is ended by notice at any time: there is no end that notice could be given before. */
function noNotice({ open, notice }: TermData, at: At): Problem[] {
  if (open !== true) return []
  if (notice === undefined) return [problem('term/no-notice', {}, at('open'))]
  return notice.before === 'end' ? [problem('term/notice-of-open', {}, at('notice', 'before'))] : []
}

/** The agreement depends on approvals; which ones, it has to say. */
function approvalsMissing({ term, approvals }: Approved, at: At): Problem[] {
  if (term.approval === undefined || (approvals ?? []).length > 0) return []
  return [problem('term/approvals-missing', {}, at('approval'))]
}

/** Common in practice, and worth knowing: a body approved what was already in force, or had lapsed. */
function approvedLate({ term, approvals }: Approved, placeOf: PlaceOf): Problem[] {
  const { start, approval } = term
  return (approvals ?? []).flatMap(({ date }, index) => {
    if (typeof date !== 'string') return []
    const place = placeOf(['approvals', index, 'date'])
    if (approval?.by !== undefined && date > approval.by)
      return [problem('term/approved-after-start#last-day', { date, last: approval.by }, place)]
    if (start === 'last-signature' || date <= start) return []
    return [problem('term/approved-after-start#start', { date, start }, place)]
  })
}
