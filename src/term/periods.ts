// The rows of the schedule for what bounds the agreement: approvals, first and last day, renewals, days for notice.

import type { AgreementData, TermData } from '../data/agreement.js'
import { parsePeriod } from '../data/scalars.js'
import { termWord } from '../locale/words.js'
import { formatDate } from '../locale/dates.js'
import type { Draft } from './draft.js'
import {
  fromData,
  nonRenewalRule,
  noticeRule,
  phrase,
  renewalEndRule,
  renewalRule,
  withNumber,
  withPeriod,
} from './phrases.js'
import {
  countedRenewal,
  renewalEnd,
  type Counted,
  type FirstPeriod,
  type Renewal,
  type ResolvedTerm,
} from './resolve.js'
import { stepDayAfter, stepsBefore, stepsToEnd, type Step } from './steps.js'

type Approvals = NonNullable<AgreementData['approvals']>

/** Approvals, start, agreements replaced, end, notice, and each renewal with its own days for notice. */
export function periodDrafts(term: TermData, approvals: Approvals, resolved: ResolvedTerm): Draft[] {
  return [
    ...approvalDrafts(term, approvals),
    startDraft(term, resolved),
    ...replacedDrafts(term, resolved),
    endDraft(term, resolved),
    ...noticeDrafts(term, resolved),
    ...renewalDrafts(term, resolved),
  ]
}

/** The approvals that the agreement is subject to. */
function approvalDrafts({ approval }: TermData, approvals: Approvals): Draft[] {
  if (approval === undefined) return []
  const { by, clause } = approval
  return approvals.map(({ body, date }, index): Draft => {
    const known = typeof date === 'string' ? date : null
    return {
      id: `approval-${index + 1}`,
      kind: 'fact',
      label: (language) => termWord(language, 'approval', { body: fromData(body)(language) }),
      date: known,
      otherwise: typeof date === 'object' ? fromData(date) : phrase('undated'),
      rule:
        by === undefined
          ? phrase('approvalRule')
          : (language) => termWord(language, 'approvalRuleBy', { date: formatDate(language, by) }),
      source: clause,
      steps: known === null ? [] : [{ kind: 'approved', date: known }],
    }
  })
}

function startDraft(term: TermData, { start }: ResolvedTerm): Draft {
  const steps = (kind: 'given' | 'signed' | 'signedSeries'): Step[] => (start === null ? [] : [{ kind, date: start }])
  const draft = { id: 'start', kind: 'limit', label: phrase('start'), date: start } as const
  if (term.start !== 'last-signature') return { ...draft, rule: phrase('startDate'), steps: steps('given') }
  if (term.scope === 'series') return { ...draft, rule: phrase('startSignedSeries'), steps: steps('signedSeries') }
  return {
    ...draft,
    otherwise: (language) => language.words.lastSignature,
    rule: phrase('startSigned'),
    steps: steps('signed'),
  }
}

/** An earlier agreement is replaced on the first day, or on the day that the agreement states. */
function replacedDrafts(term: TermData, resolved: ResolvedTerm): Draft[] {
  const { date: start, steps: toStart = [] } = startDraft(term, resolved)
  return (term.replaces ?? []).map(({ title, from, clause }, index): Draft => {
    return {
      id: `replaces-${index + 1}`,
      kind: 'fact',
      label: (language) => termWord(language, 'replaces', { agreement: fromData(title)(language) }),
      date: from ?? start,
      rule: phrase(from === undefined ? 'replacesRule' : 'replacesRuleDate'),
      source: clause,
      steps: from === undefined ? toStart : [{ kind: 'given', date: from }],
    }
  })
}

function endDraft({ open, length }: TermData, { start, end }: ResolvedTerm): Draft {
  const draft = { id: 'end', kind: 'limit', label: phrase('end'), date: end } as const
  if (open === true) return { ...draft, otherwise: phrase('openEnd'), rule: phrase('endOpen') }
  if (end === null)
    return { ...draft, rule: length === undefined ? phrase('endDate') : withPeriod('endLength', length) }
  if (length === undefined || start === null)
    return { ...draft, rule: phrase('endDate'), steps: [{ kind: 'given', date: end }] }
  return { ...draft, rule: withPeriod('endLength', length), steps: stepsToEnd(start, parsePeriod(length)) }
}

/** The last days for notice in the first period. */
function noticeDrafts({ notice, nonRenewal }: TermData, { end, lastNotice, lastNonRenewal }: ResolvedTerm): Draft[] {
  const drafts: Draft[] = []
  if (notice !== undefined) {
    const draft = { id: 'notice', kind: 'notice', rule: noticeRule(notice), source: notice.clause } as const
    drafts.push(
      notice.before === 'end'
        ? { ...draft, label: phrase('notice'), date: lastNotice, steps: before(end, notice.period) }
        : { ...draft, label: phrase('noticeAtAnyTime'), date: null, otherwise: phrase('anyTime') },
    )
  }
  if (nonRenewal !== undefined)
    drafts.push({
      id: 'non-renewal',
      kind: 'notice',
      label: withNumber('nonRenewal', 1),
      date: lastNonRenewal,
      rule: nonRenewalRule(nonRenewal),
      source: nonRenewal.clause,
      steps: before(end, nonRenewal.period),
    })
  return drafts
}

/** Each renewal: its first and last day, and the last days for notice in it. Before signing, the first one as a rule. */
function renewalDrafts(term: TermData, { start: firstStart, end: firstEnd, renewals }: ResolvedTerm): Draft[] {
  const { renewal, notice, nonRenewal } = term
  if (renewal === undefined) return []
  const unknown = { number: 1, start: null, end: null, lastNotice: null, lastNonRenewal: null }
  const first = firstEnd === null ? null : { start: firstStart, end: firstEnd }
  const listed: readonly (Renewal | typeof unknown)[] = first === null ? [unknown] : renewals
  return listed.flatMap(({ number, start, end, lastNotice, lastNonRenewal }): Draft[] => {
    const id = `renewal-${number}`
    const isLast = number === renewal.times
    const counted = countedRenewal(term, renewal, number)
    const limit = { kind: 'limit', source: renewal.clause } as const
    const drafts: Draft[] = [
      {
        ...limit,
        id,
        label: withNumber('renewal', number),
        date: start,
        rule: renewalRule(renewal),
        steps: first === null ? [] : [stepDayAfter(renewalEnd(term, first, number - 1))],
      },
      {
        ...limit,
        id: `${id}-end`,
        label: withNumber('renewalEnd', number),
        date: end,
        rule: renewalEndRule(counted, number),
        steps: first === null ? [] : stepsToRenewalEnd(first, counted),
      },
    ]
    if (notice?.before === 'end' && !isLast)
      drafts.push({
        id: `${id}-notice`,
        kind: 'notice',
        label: withNumber('renewalNotice', number),
        date: lastNotice,
        rule: noticeRule(notice),
        source: notice.clause,
        steps: before(end, notice.period),
      })
    if (nonRenewal !== undefined && !isLast)
      drafts.push({
        id: `${id}-non-renewal`,
        kind: 'notice',
        label: withNumber('nonRenewal', number + 1),
        date: lastNonRenewal,
        rule: nonRenewalRule(nonRenewal),
        source: nonRenewal.clause,
        steps: before(end, nonRenewal.period),
      })
    return drafts
  })
}

/** From the first day of the first period, or from the day after its last, to the last day of a renewal. */
function stepsToRenewalEnd({ start, end }: FirstPeriod, { from, period }: Counted): Step[] {
  if (from === 'start' && start !== null) return stepsToEnd(start, period)
  const after = stepDayAfter(end)
  return [after, ...stepsToEnd(after.date, period)]
}

function before(end: string | null, period: string): Step[] {
  return end === null ? [] : stepsBefore(end, parsePeriod(period))
}
