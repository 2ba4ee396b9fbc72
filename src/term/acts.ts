// The rows of the schedule for what the parties do while the agreement runs: reviews, the next revision, renegotiation,
// claims, and duties with a deadline.

import type { TermData } from '../data/agreement.js'
import { parsePeriod } from '../data/scalars.js'
import type { IsoDate } from '../model/document.js'
import { addPeriod } from './civil-dates.js'
import type { TermEvent } from './term-event.js'
import { fromData, phrase, withPeriod } from './phrases.js'
import type { LastSignature, ResolvedTerm } from './resolve.js'
import { stepAfter } from './steps.js'

/** Reviews as far as the horizon, what the agreement states without a date to compute, and duties. */
export function actEvents(term: TermData, signed: LastSignature | null, resolved: ResolvedTerm): TermEvent[] {
  return [
    ...reviewEvents(term, resolved),
    ...revisionEvents(term),
    ...renegotiationEvents(term),
    ...claimEvents(term),
    ...dutyEvents(term, signed, resolved),
  ]
}

function reviewEvents({ review }: TermData, { start, horizon, finalEnd }: ResolvedTerm): TermEvent[] {
  if (review === undefined) return []
  const last = finalEnd !== null && horizon !== null && finalEnd < horizon ? finalEnd : horizon
  const period = parsePeriod(review.every)
  const dates = start === null || last === null ? [null] : repeated(start, review.every, last)
  return dates.map((date, index) => ({
    id: `review-${index + 1}`,
    kind: 'act',
    label: review.label === undefined ? phrase('review') : fromData(review.label),
    date,
    rule: withPeriod('reviewRule', review.every, 'genitive'),
    source: review.clause,
    steps: start === null ? [] : [stepAfter(start, period, index + 1)],
  }))
}

/** The days one, two, three … periods after the start, each counted from the start. */
function repeated(start: IsoDate, every: string, last: IsoDate): IsoDate[] {
  const period = parsePeriod(every)
  const dates: IsoDate[] = []
  for (let date = addPeriod(start, period); date <= last; date = addPeriod(start, period, dates.length + 1))
    dates.push(date)
  return dates
}

function revisionEvents({ nextRevision }: TermData): TermEvent[] {
  if (nextRevision === undefined) return []
  const { at, clause } = nextRevision
  const date = at.length === 4 ? null : at
  return [
    {
      id: 'next-revision',
      kind: 'act',
      label: phrase('nextRevision'),
      date,
      otherwise: () => at,
      rule: phrase('nextRevisionRule'),
      source: clause,
      steps: date === null ? [] : [{ kind: 'given', date }],
    },
  ]
}

function renegotiationEvents({ renegotiation }: TermData): TermEvent[] {
  if (renegotiation === undefined) return []
  const key = renegotiation.written ? 'renegotiationRuleWritten' : 'renegotiationRule'
  return [
    {
      id: 'renegotiation',
      kind: 'fact',
      label: phrase('renegotiation'),
      date: null,
      otherwise: phrase('anyTime'),
      rule: withPeriod(key, renegotiation.notice, 'genitive'),
      source: renegotiation.clause,
    },
  ]
}

function claimEvents({ claims }: TermData): TermEvent[] {
  if (claims === undefined) return []
  return [
    {
      id: 'claims',
      kind: 'fact',
      label: claims.label === undefined ? phrase('claims') : fromData(claims.label),
      date: null,
      otherwise: phrase('whenInvoked'),
      rule: withPeriod('claimsRule', claims.within),
      source: claims.clause,
    },
  ]
}

function dutyEvents(term: TermData, signed: LastSignature | null, { start, finalEnd }: ResolvedTerm): TermEvent[] {
  return (term.duties ?? []).map(({ id, label, within, after, scope = 'instance', clause }): TermEvent => {
    const event = { id: `duty-${id}`, kind: 'act', label: fromData(label), source: clause } as const
    const period = parsePeriod(within)
    const dated = (event: IsoDate | null): Pick<TermEvent, 'date' | 'steps'> =>
      event === null ? { date: null } : { date: addPeriod(event, period), steps: [stepAfter(event, period)] }
    switch (after) {
      case 'start':
        return { ...event, ...dated(start), rule: withPeriod('afterStart', within) }
      case 'end':
        return {
          ...event,
          ...dated(finalEnd),
          otherwise: phrase('whenInvoked'),
          rule: withPeriod('afterEnd', within),
        }
      case 'last-signature': {
        const series = scope === 'series'
        return {
          ...event,
          ...dated(signed?.[scope] ?? null),
          otherwise: phrase(series ? 'whenSignedSeries' : 'whenSigned'),
          rule: withPeriod(series ? 'afterSignedSeries' : 'afterSigned', within),
        }
      }
    }
  })
}
