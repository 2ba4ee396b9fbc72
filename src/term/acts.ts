// The rows of the schedule for what the parties do while the agreement runs: reviews, the next revision, renegotiation,
// claims, and duties with a deadline.

import type { TermData } from '../data/agreement.js'
import { parsePeriod } from '../data/scalars.js'
import type { IsoDate } from '../model/document.js'
import { addPeriod } from './civil-dates.js'
import type { TermEvent } from './term-event.js'
import { duringRule, fromData, phrase, withPeriod } from './phrases.js'
import type { LastSignature, ResolvedTerm } from './resolve.js'
import { reviewSeries, spanSeries } from './series.js'
import { yearOf, type During, type Span } from './spans.js'
import { stepAfter } from './steps.js'
import { listed, numbersOf, type Asked, type Series } from './window.js'

/** Reviews that are asked for, what the agreement states without a date to compute, and duties. */
export function actEvents(
  term: TermData,
  signed: LastSignature | null,
  resolved: ResolvedTerm,
  asked: Asked,
): TermEvent[] {
  return [
    ...reviewEvents(term, resolved, asked),
    ...revisionEvents(term),
    ...renegotiationEvents(term),
    ...claimEvents(term),
    ...dutyEvents(term, signed, resolved, asked),
  ]
}

function reviewEvents({ review }: TermData, resolved: ResolvedTerm, asked: Asked): TermEvent[] {
  if (review === undefined) return []
  const { start } = resolved
  const { every, during, clause } = review
  const label = review.label === undefined ? phrase('review') : fromData(review.label)
  const event = { id: 'review', kind: 'act', label, source: clause } as const
  if (during !== undefined) return spanEvents(event, during, resolved, asked)
  if (every === undefined) return []
  const rule = withPeriod('reviewRule', every, 'every')
  if (start === null) return [{ ...event, id: 'review-1', date: null, rule, steps: [] }]
  return occurrences(reviewSeries(every, resolved), resolved, asked).map(({ number, from: date }) => {
    return { ...event, id: `review-${number}`, date, rule, steps: [stepAfter(start, parsePeriod(every), number)] }
  })
}

/** What is to be done once in each period, on no certain day; one row without a period as long as the start is not known. */
function spanEvents(
  event: Pick<TermEvent, 'id' | 'kind' | 'label' | 'source'>,
  during: During,
  resolved: ResolvedTerm,
  asked: Asked,
): TermEvent[] {
  const rule = duringRule(during)
  if (resolved.start === null) return [{ ...event, id: `${event.id}-1`, date: null, rule }]
  return occurrences(spanSeries(during, resolved), resolved, asked).map(({ number, ...span }) => {
    return { ...event, id: `${event.id}-${number}`, ...onSpan(span), rule }
  })
}

/** The occurrences of a series that are asked for. */
function occurrences(
  series: Series | null,
  { horizon }: ResolvedTerm,
  asked: Asked,
): (Span & { readonly number: number })[] {
  if (series === null || horizon === null) return []
  return numbersOf(listed(series, horizon, asked)).map((number) => {
    return { number, from: series.from(number), to: series.to(number) }
  })
}

function onSpan(span: Span): Pick<TermEvent, 'date' | 'during' | 'steps'> {
  return { date: null, during: span, steps: [{ kind: 'during', from: span.from, date: span.to }] }
}

function revisionEvents({ nextRevision }: TermData): TermEvent[] {
  if (nextRevision === undefined) return []
  const { at, clause } = nextRevision
  const when = at.length === 4 ? onSpan(yearOf(at)) : { date: at, steps: [{ kind: 'given', date: at } as const] }
  return [
    {
      id: 'next-revision',
      kind: 'act',
      label: phrase('nextRevision'),
      ...when,
      rule: phrase('nextRevisionRule'),
      source: clause ?? null,
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
      otherwise: phrase('whenInvoiced'),
      rule: withPeriod('claimsRule', claims.within),
      source: claims.clause,
    },
  ]
}

function dutyEvents(term: TermData, signed: LastSignature | null, resolved: ResolvedTerm, asked: Asked): TermEvent[] {
  const { start, finalEnd } = resolved
  return (term.duties ?? []).flatMap(
    ({ id, label, within, after, scope = 'instance', during, clause }): TermEvent[] => {
      const event = { id: `duty-${id}`, kind: 'act', label: fromData(label), source: clause } as const
      if (during !== undefined) return spanEvents(event, during, resolved, asked)
      if (within === undefined || after === undefined) return []
      const period = parsePeriod(within)
      const dated = (event: IsoDate | null): Pick<TermEvent, 'date' | 'steps'> =>
        event === null ? { date: null } : { date: addPeriod(event, period), steps: [stepAfter(event, period)] }
      switch (after) {
        case 'start':
          return [{ ...event, ...dated(start), rule: withPeriod('afterStart', within) }]
        case 'end': {
          const rule = withPeriod('afterEnd', within)
          return [{ ...event, ...dated(finalEnd), otherwise: phrase('whenInvoked'), rule }]
        }
        case 'last-signature': {
          const series = scope === 'series'
          const otherwise = phrase(series ? 'whenSignedSeries' : 'whenSigned')
          const rule = withPeriod(series ? 'afterSignedSeries' : 'afterSigned', within)
          return [{ ...event, ...dated(signed?.[scope] ?? null), otherwise, rule }]
        }
      }
    },
  )
}
