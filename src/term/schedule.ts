// An agreement's term goes in; one row for each of its dates comes out: what, when, by which rule, from which clause.
// The manifest, `avtal dates`, the annex with all dates and the archive's metadata print these rows.

import type { TermData } from '../data/agreement.js'
import type { LanguageForms } from '../data/language.js'
import { parsePeriod } from '../data/scalars.js'
import { formatDate } from '../language/dates.js'
import type { IsoDate } from '../model/document.js'
import { addPeriod } from './civil-dates.js'
import {
  fromData,
  nonRenewalRule,
  noticeRule,
  phrase,
  renewalEndRule,
  renewalRule,
  withNumber,
  withPeriod,
  type Phrase,
  type Texts,
} from './phrases.js'
import { resolveTerm, type LastSignature, type ResolvedTerm } from './resolve.js'

export interface ScheduleRow {
  /** Stable: `start`, `renewal-2-notice`, `duty-publication`. */
  readonly id: string
  readonly label: Texts
  /** Null where there is no date, or none yet; `when` says why. */
  readonly date: IsoDate | null
  /** The date as printed, or what stands in its place: "räknas från sista underskrift", "tills vidare". */
  readonly when: Texts
  readonly rule: Texts
  /** Id of the section that the rule stands in. */
  readonly source: string | null
}

export interface ScheduleInput {
  readonly term: TermData
  /** Null before signing: the rule is stated, no date. */
  readonly signed: LastSignature | null
  /** Renewals and reviews are listed for ten years from the later of this day and the start; null: from the start. */
  readonly today: IsoDate | null
  /** Languages of labels and rules. */
  readonly languages: readonly LanguageForms[]
}

/** All dates of an agreement, in the order of its life. */
export function schedule(input: ScheduleInput): ScheduleRow[] {
  const { term, signed, today, languages } = input
  const resolved = resolveTerm(term, signed, today)
  const drafts = [
    startDraft(term, resolved),
    ...endDrafts(term, resolved),
    ...renewalDrafts(term, resolved),
    ...reviewDrafts(term, resolved),
    ...otherDrafts(term),
    ...dutyDrafts(term, signed, resolved),
  ]
  return drafts.map((draft) => written(draft, term, languages))
}

/** A row before it is written out in the languages. */
interface Draft {
  readonly id: string
  readonly label: Phrase
  readonly date: IsoDate | null
  /** What stands in place of a date; by default, that it is counted from the last signature. */
  readonly otherwise?: Phrase
  readonly rule: Phrase
  /** The clause of the rule; by default the term's own. */
  readonly source?: string | undefined
}

function written(draft: Draft, term: TermData, languages: readonly LanguageForms[]): ScheduleRow {
  const { id, label, date, rule, source = term.clause ?? null } = draft
  const otherwise = draft.otherwise ?? phrase(term.scope === 'series' ? 'whenSignedSeries' : 'whenSigned')
  const inAll = (say: Phrase): Texts => Object.fromEntries(languages.map((language) => [language.code, say(language)]))
  const when: Phrase = date === null ? otherwise : (language) => formatDate(language, date)
  return { id, label: inAll(label), date, when: inAll(when), rule: inAll(rule), source }
}

function startDraft(term: TermData, { start }: ResolvedTerm): Draft {
  const draft = { id: 'start', label: phrase('start'), date: start }
  if (term.start !== 'last-signature') return { ...draft, rule: phrase('startDate') }
  return term.scope === 'series'
    ? { ...draft, rule: phrase('startSignedSeries') }
    : { ...draft, otherwise: (language) => language.words.lastSignature, rule: phrase('startSigned') }
}

/** The end of the first period, with the last days for notice. */
function endDrafts(term: TermData, { end, lastNotice, lastNonRenewal }: ResolvedTerm): Draft[] {
  const { notice, nonRenewal, length } = term
  const drafts: Draft[] = []
  const label = phrase('end')
  if (term.open === true)
    drafts.push({ id: 'end', label, date: null, otherwise: phrase('openEnd'), rule: phrase('endOpen') })
  else {
    const rule = length === undefined ? phrase('endDate') : withPeriod('endLength', length)
    drafts.push({ id: 'end', label, date: end, rule })
  }
  if (notice !== undefined) {
    const draft = { id: 'notice', rule: noticeRule(notice), source: notice.clause }
    if (notice.before === 'end') drafts.push({ ...draft, label: phrase('notice'), date: lastNotice })
    else drafts.push({ ...draft, label: phrase('noticeAtAnyTime'), date: null, otherwise: phrase('anyTime') })
  }
  if (nonRenewal !== undefined)
    drafts.push({
      id: 'non-renewal',
      label: withNumber('nonRenewal', 1),
      date: lastNonRenewal,
      rule: nonRenewalRule(nonRenewal),
      source: nonRenewal.clause,
    })
  return drafts
}

/** Each renewal: its first and last day, and the last days for notice in it. Before signing, the first one as a rule. */
function renewalDrafts(term: TermData, resolved: ResolvedTerm): Draft[] {
  const { renewal, notice, nonRenewal } = term
  if (renewal === undefined) return []
  const unknown = { number: 1, start: null, end: null, lastNotice: null, lastNonRenewal: null }
  const listed = resolved.end === null ? [unknown] : resolved.renewals
  return listed.flatMap(({ number, start, end, lastNotice, lastNonRenewal }): Draft[] => {
    const id = `renewal-${number}`
    const source = renewal.clause
    const endRule = renewalEndRule(renewal, number)
    const drafts: Draft[] = [
      { id, label: withNumber('renewal', number), date: start, rule: renewalRule(renewal), source },
      { id: `${id}-end`, label: withNumber('renewalEnd', number), date: end, rule: endRule, source },
    ]
    const isLast = number === renewal.times
    if (notice?.before === 'end' && !isLast) {
      const label = withNumber('renewalNotice', number)
      drafts.push({ id: `${id}-notice`, label, date: lastNotice, rule: noticeRule(notice), source: notice.clause })
    }
    if (nonRenewal !== undefined && !isLast) {
      const label = withNumber('nonRenewal', number + 1)
      const rule = nonRenewalRule(nonRenewal)
      drafts.push({ id: `${id}-non-renewal`, label, date: lastNonRenewal, rule, source: nonRenewal.clause })
    }
    return drafts
  })
}

function reviewDrafts({ review }: TermData, { start, horizon, finalEnd }: ResolvedTerm): Draft[] {
  if (review === undefined) return []
  const last = finalEnd !== null && horizon !== null && finalEnd < horizon ? finalEnd : horizon
  const dates = start === null || last === null ? [null] : repeated(start, review.every, last)
  const label = review.label === undefined ? phrase('review') : fromData(review.label)
  const rule = withPeriod('reviewRule', review.every, 'genitive')
  return dates.map((date, index) => ({ id: `review-${index + 1}`, label, date, rule, source: review.clause }))
}

/** The days one, two, three … periods after the start, each counted from the start. */
function repeated(start: IsoDate, every: string, last: IsoDate): IsoDate[] {
  const period = parsePeriod(every)
  const dates: IsoDate[] = []
  for (let date = addPeriod(start, period); date <= last; date = addPeriod(start, period, dates.length + 1))
    dates.push(date)
  return dates
}

/** What the agreement states without a date to compute: the next revision, renegotiation, time bars. */
function otherDrafts({ nextRevision, renegotiation, claims }: TermData): Draft[] {
  const drafts: Draft[] = []
  if (nextRevision !== undefined)
    drafts.push({
      id: 'next-revision',
      label: phrase('nextRevision'),
      date: isYear(nextRevision.at) ? null : nextRevision.at,
      otherwise: () => nextRevision.at,
      rule: phrase('nextRevisionRule'),
      source: nextRevision.clause,
    })
  if (renegotiation !== undefined) {
    const key = renegotiation.written ? 'renegotiationRuleWritten' : 'renegotiationRule'
    drafts.push({
      id: 'renegotiation',
      label: phrase('renegotiation'),
      date: null,
      otherwise: phrase('anyTime'),
      rule: withPeriod(key, renegotiation.notice, 'genitive'),
      source: renegotiation.clause,
    })
  }
  if (claims !== undefined)
    drafts.push({
      id: 'claims',
      label: claims.label === undefined ? phrase('claims') : fromData(claims.label),
      date: null,
      otherwise: phrase('whenInvoked'),
      rule: withPeriod('claimsRule', claims.within),
      source: claims.clause,
    })
  return drafts
}

function isYear(at: string): boolean {
  return at.length === 4
}

function dutyDrafts(term: TermData, signed: LastSignature | null, { start, finalEnd }: ResolvedTerm): Draft[] {
  return (term.duties ?? []).map(({ id, label, within, after, scope = 'instance', clause }) => {
    const draft = { id: `duty-${id}`, label: fromData(label), source: clause }
    const date = (event: IsoDate | null): IsoDate | null =>
      event === null ? null : addPeriod(event, parsePeriod(within))
    switch (after) {
      case 'start':
        return { ...draft, date: date(start), rule: withPeriod('afterStart', within) }
      case 'end':
        return {
          ...draft,
          date: date(finalEnd),
          otherwise: phrase('whenInvoked'),
          rule: withPeriod('afterEnd', within),
        }
      case 'last-signature': {
        const series = scope === 'series'
        return {
          ...draft,
          date: date(signed?.[scope] ?? null),
          otherwise: phrase(series ? 'whenSignedSeries' : 'whenSigned'),
          rule: withPeriod(series ? 'afterSignedSeries' : 'afterSigned', within),
        }
      }
    }
  })
}
