// The rows of the schedule for what bounds the agreement: approvals, first and last day, renewals, days for notice.

import type { AgreementData, TermData } from '../data/agreement.js'
import { parsePeriod } from '../data/scalars.js'
import type { IsoDate } from '../model/document.js'
import type { NoticeGiven } from './notice.js'
import { termWord } from '../locale/words.js'
import { formatDate } from '../locale/dates.js'
import type { TermEvent } from './term-event.js'
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
  type LastSignature,
  type ResolvedTerm,
} from './resolve.js'
import { renewalsOf, type Renewal } from './series.js'
import { stepAfter, stepDayAfter, stepsBefore, stepsToEnd, type Step } from './steps.js'
import type { Asked } from './window.js'

type Approvals = NonNullable<AgreementData['approvals']>

/**
 * Approvals, start, agreements replaced, end, notice, and each renewal asked for with its own days for notice. Once notice has been
 * given, the last day by it, and no more days for notice nor what would have come after.
 */
export function periodEvents(
  term: TermData,
  approvals: Approvals,
  signed: LastSignature | null,
  resolved: ResolvedTerm,
  asked: Asked,
): TermEvent[] {
  const { ended } = resolved
  const bounds = [endEvent(term, resolved), ...noticeEvents(term, resolved), ...renewalEvents(term, resolved, asked)]
  return [
    ...approvalEvents(term, approvals),
    startEvent(term, resolved),
    ...replacedEvents(term, resolved),
    ...bounds.filter((event) => ended === null || outlasts(event, ended, signed?.notice)),
    ...terminationEvents(term, signed?.notice, ended),
  ]
}

/** True for what there is still to say of an agreement that ends by notice: notice at any time can end it before its period does. */
function outlasts({ kind, date }: TermEvent, ended: IsoDate, given: NoticeGiven | undefined): boolean {
  if (kind === 'notice') return date === null && given?.kind === 'non-renewal'
  return date !== null && date <= ended
}

/** The last day, where notice has been given. */
function terminationEvents(term: TermData, given: NoticeGiven | undefined, ended: IsoDate | null): TermEvent[] {
  if (given === undefined || ended === null) return []
  const { notice, nonRenewal } = term
  const event = { id: 'terminated', kind: 'limit', label: phrase('terminated'), date: ended } as const
  if (given.kind === 'end')
    return [
      {
        ...event,
        rule: phrase('terminatedRecorded'),
        source: notice?.clause,
        steps: [{ kind: 'recorded', date: ended }],
      },
    ]
  const rule = given.kind === 'notice' ? notice : nonRenewal
  const isAfterPeriod = given.kind === 'notice' && notice?.before === 'any'
  const afterPeriod = isAfterPeriod ? stepAfter(given.date, parsePeriod(notice.period)) : null
  const steps: Step[] = [
    { kind: 'noticeGiven', date: given.date },
    ...(afterPeriod === null ? [] : [afterPeriod]),
    ...(afterPeriod?.date === ended ? [] : [{ kind: 'endsWithPeriod', date: ended } as const]),
  ]
  return [
    {
      ...event,
      rule: (language) => termWord(language, 'terminatedRule', { date: formatDate(language, given.date) }),
      source: rule?.clause,
      steps,
    },
  ]
}

/** The approvals that the agreement is subject to. */
function approvalEvents({ approval }: TermData, approvals: Approvals): TermEvent[] {
  if (approval === undefined) return []
  const { by, clause } = approval
  return approvals.map(({ body, date }, index): TermEvent => {
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

function startEvent(term: TermData, { start }: ResolvedTerm): TermEvent {
  const steps = (kind: 'given' | 'signed' | 'signedSeries'): Step[] => (start === null ? [] : [{ kind, date: start }])
  const event = { id: 'start', kind: 'limit', label: phrase('start'), date: start } as const
  if (term.start !== 'last-signature') return { ...event, rule: phrase('startDate'), steps: steps('given') }
  if (term.scope === 'series') return { ...event, rule: phrase('startSignedSeries'), steps: steps('signedSeries') }
  return {
    ...event,
    otherwise: (language) => language.words.lastSignature,
    rule: phrase('startSigned'),
    steps: steps('signed'),
  }
}

/** An earlier agreement is replaced on the first day, or on the day that the agreement states. */
function replacedEvents(term: TermData, resolved: ResolvedTerm): TermEvent[] {
  const { date: start, steps: toStart = [] } = startEvent(term, resolved)
  return (term.replaces ?? []).map(({ title, from, clause }, index): TermEvent => {
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

function endEvent({ open, length }: TermData, { start, end }: ResolvedTerm): TermEvent {
  const event = { id: 'end', kind: 'limit', label: phrase('end'), date: end } as const
  if (open === true) return { ...event, otherwise: phrase('openEnd'), rule: phrase('endOpen') }
  if (end === null)
    return { ...event, rule: length === undefined ? phrase('endDate') : withPeriod('endLength', length) }
  if (length === undefined || start === null)
    return { ...event, rule: phrase('endDate'), steps: [{ kind: 'given', date: end }] }
  return { ...event, rule: withPeriod('endLength', length), steps: stepsToEnd(start, parsePeriod(length)) }
}

/** The last days for notice in the first period. */
function noticeEvents(
  { notice, nonRenewal }: TermData,
  { end, lastNotice, lastNonRenewal }: ResolvedTerm,
): TermEvent[] {
  const events: TermEvent[] = []
  if (notice !== undefined) {
    const event = { id: 'notice', kind: 'notice', rule: noticeRule(notice), source: notice.clause } as const
    events.push(
      notice.before === 'end'
        ? { ...event, label: phrase('notice'), date: lastNotice, steps: before(end, notice.period) }
        : { ...event, label: phrase('noticeAtAnyTime'), date: null, otherwise: phrase('anyTime') },
    )
  }
  if (nonRenewal !== undefined)
    events.push({
      id: 'non-renewal',
      kind: 'notice',
      label: withNumber('nonRenewal', 1),
      date: lastNonRenewal,
      rule: nonRenewalRule(nonRenewal),
      source: nonRenewal.clause,
      steps: before(end, nonRenewal.period),
    })
  return events
}

/** Each renewal: its first and last day, and the last days for notice in it. Before signing, the first one as a rule. */
function renewalEvents(term: TermData, resolved: ResolvedTerm, asked: Asked): TermEvent[] {
  const { renewal, notice, nonRenewal } = term
  const { start: firstStart, end: firstEnd } = resolved
  if (renewal === undefined) return []
  const unknown = { number: 1, start: null, end: null, lastNotice: null, lastNonRenewal: null }
  const first = firstEnd === null ? null : { start: firstStart, end: firstEnd }
  const listed: readonly (Renewal | typeof unknown)[] = first === null ? [unknown] : renewalsOf(term, resolved, asked)
  return listed.flatMap(({ number, start, end, lastNotice, lastNonRenewal }): TermEvent[] => {
    const id = `renewal-${number}`
    const isLast = number === renewal.times
    const counted = countedRenewal(term, renewal, number)
    const limit = { kind: 'limit', source: renewal.clause } as const
    const events: TermEvent[] = [
      {
        ...limit,
        id,
        label: withNumber('renewal', number),
        date: start,
        rule: renewalRule(term, renewal),
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
      events.push({
        id: `${id}-notice`,
        kind: 'notice',
        label: withNumber('renewalNotice', number),
        date: lastNotice,
        rule: noticeRule(notice),
        source: notice.clause,
        steps: before(end, notice.period),
      })
    if (nonRenewal !== undefined && !isLast)
      events.push({
        id: `${id}-non-renewal`,
        kind: 'notice',
        label: withNumber('nonRenewal', number + 1),
        date: lastNonRenewal,
        rule: nonRenewalRule(nonRenewal),
        source: nonRenewal.clause,
        steps: before(end, nonRenewal.period),
      })
    return events
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
