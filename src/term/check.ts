// A term, as data, goes in; its contradictions come out. What needs the register or the text of clauses is found elsewhere.

import type { AgreementData, TermData } from '../data/agreement.js'
import { parsePeriod } from '../data/scalars.js'
import { error, warning, type Place, type Problem } from '../base/problem.js'
import { addPeriod, isLonger, subtractPeriod } from './civil-dates.js'
import { resolveTerm } from './resolve.js'

type PlaceOf = (path: readonly (string | number)[]) => Place
type Approved = Pick<AgreementData, 'term' | 'approvals'>

/**
 * The contradictions within an agreement's term. `placeOf` gives the place of a path in the agreement's file. Rules:
 * `term/end-before-start` is an error; `term/notice-longer-than-term`, `term/notice-against-renewal`,
 * `term/review-after-end`, `term/renewal-endless`, `term/renewal-missing`, `term/renewal-of-open`, `term/no-notice`,
 * `term/approvals-missing` and `term/approved-after-start` are warnings.
 */
export function checkTerm(agreement: Approved, placeOf: PlaceOf): Problem[] {
  const { term } = agreement
  const at = (...path: (string | number)[]): Place => placeOf(['term', ...path])
  return [
    ...endBeforeStart(term, at),
    ...noticeLongerThanTerm(term, at),
    ...noticeAgainstRenewal(term, at),
    ...afterEnd(term, at),
    ...renewals(term, at),
    ...noNotice(term, at),
    ...approvalsMissing(agreement, at),
    ...approvedLate(agreement, placeOf),
  ]
}

type At = (...path: (string | number)[]) => Place

function endBeforeStart({ start, end }: TermData, at: At): Problem[] {
  if (end === undefined || start === 'last-signature' || start <= end) return []
  const hint = 'the last day is the same as the first, or later'
  return [error('term/end-before-start', `The term ends on ${end}, before it starts on ${start}.`, at('end'), hint)]
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
    const than = longerThanTerm ? 'the term' : `the renewed period of \`${term.renewal?.length}\``
    const message = `Notice of \`${period}\` is longer than ${than}.`
    return [
      warning(
        'term/notice-longer-than-term',
        message,
        at(field, 'period'),
        'notice would have to be given before the period begins',
      ),
    ]
  })
}

/** Two periods for the same end: which of them counts is not clear. */
function noticeAgainstRenewal({ notice, nonRenewal }: TermData, at: At): Problem[] {
  if (notice === undefined || nonRenewal === undefined) return []
  const [forNotice, forRenewal] = [parsePeriod(notice.period), parsePeriod(nonRenewal.period)]
  const against = notice.before === 'end' ? differ(forNotice, forRenewal) : isLonger(forNotice, forRenewal)
  if (!against) return []
  const message = `Notice needs \`${notice.period}\`, but \`${nonRenewal.period}\` before the end stops the renewal.`
  const hint = 'the agreement should say whether notice in between ends it at the end of the period'
  return [warning('term/notice-against-renewal', message, at('nonRenewal', 'period'), hint)]
}

function differ(first: ReturnType<typeof parsePeriod>, second: ReturnType<typeof parsePeriod>): boolean {
  return isLonger(first, second) || isLonger(second, first)
}

/** Reviews and revisions that come when the agreement is over. */
function afterEnd(term: TermData, at: At): Problem[] {
  const { start, finalEnd } = resolveTerm(term, null)
  const { review, nextRevision, renewal, length } = term
  const problems: Problem[] = []
  const report = (what: string, when: string, place: Place): void => {
    problems.push(
      warning(
        'term/review-after-end',
        `${what} comes ${when}, after the end of the agreement.`,
        place,
        'move it before the end',
      ),
    )
  }
  if (review !== undefined && start !== null && finalEnd !== null) {
    const first = addPeriod(start, parsePeriod(review.every))
    if (first > finalEnd) report('The first review', `on ${first}`, at('review', 'every'))
  } else if (review !== undefined && length !== undefined && renewal === undefined) {
    if (isLonger(parsePeriod(review.every), parsePeriod(length)))
      report('The first review', `after \`${review.every}\``, at('review', 'every'))
  }
  if (nextRevision !== undefined && finalEnd !== null && nextRevision.at > finalEnd.slice(0, nextRevision.at.length))
    report('The next revision', `in \`${nextRevision.at}\``, at('nextRevision', 'at'))
  return problems
}

function renewals({ renewal, nonRenewal, notice, open }: TermData, at: At): Problem[] {
  if (renewal === undefined)
    return nonRenewal === undefined
      ? []
      : [
          warning(
            'term/renewal-missing',
            'Notice against renewal is given, but no renewal.',
            at('nonRenewal'),
            'add `renewal`',
          ),
        ]
  if (open === true)
    return [
      warning(
        'term/renewal-of-open',
        'The term has no end that could be renewed.',
        at('renewal'),
        'remove `open` or `renewal`',
      ),
    ]
  if (renewal.times !== 'unlimited' || notice !== undefined || nonRenewal !== undefined) return []
  const message = 'The agreement is renewed without limit, and nothing stops it.'
  return [
    warning(
      'term/renewal-endless',
      message,
      at('renewal', 'times'),
      'add `notice` or `nonRenewal`, or limit the times',
    ),
  ]
}

function noNotice({ open, notice }: TermData, at: At): Problem[] {
  if (open !== true || notice !== undefined) return []
  const hint = 'state a notice period; without one, reasonable notice applies'
  return [
    warning(
      'term/no-notice',
      'The agreement runs until further notice, but states no notice period.',
      at('open'),
      hint,
    ),
  ]
}

/** The agreement depends on approvals; which ones, it has to say. */
function approvalsMissing({ term, approvals }: Approved, at: At): Problem[] {
  if (term.approval === undefined || (approvals ?? []).length > 0) return []
  const message = 'The agreement is subject to approvals, but lists none.'
  return [warning('term/approvals-missing', message, at('approval'), 'list who approves under `approvals`')]
}

/** Common in practice, and worth knowing: a body approved what was already in force, or had lapsed. */
function approvedLate({ term, approvals }: Approved, placeOf: PlaceOf): Problem[] {
  const { start, approval } = term
  return (approvals ?? []).flatMap(({ date }, index) => {
    if (typeof date !== 'string') return []
    const place = placeOf(['approvals', index, 'date'])
    const report = (message: string): Problem[] => [
      warning('term/approved-after-start', message, place, 'check both dates'),
    ]
    if (approval?.by !== undefined && date > approval.by)
      return report(`An approval of ${date} comes after ${approval.by}, the last day for it.`)
    if (start === 'last-signature' || date <= start) return []
    return report(`An approval of ${date} comes after the term starts on ${start}.`)
  })
}
