// An agreement's term goes in; one row for each of its dates comes out: what, when, by which rule, from which clause.
// The manifest, `avtal dates`, calendars, the annex with all dates and the archive's metadata print these rows.

import type { AgreementData, TermData } from '../data/agreement.js'
import type { LanguageForms } from '../data/language.js'
import { formatDate } from '../locale/dates.js'
import { termWord } from '../locale/words.js'
import type { IsoDate, Language } from '../model/document.js'
import { actEvents } from './acts.js'
import type { TermEvent } from './term-event.js'
import { dayOff, workingDayAfter, workingDayBefore } from './holidays.js'
import { periodEvents } from './periods.js'
import { phrase, spanInWords, type Phrase, type Texts } from './phrases.js'
import { resolveTerm, type LastSignature } from './resolve.js'
import { listedSeries, mostOfEach } from './series.js'
import type { Span } from './spans.js'
import { dayInWords, dayOffInWords, stepInWords, type Step } from './steps.js'
import type { Asked } from './window.js'

export interface ScheduleRow {
  /** Stable: `start`, `renewal-2-notice`, `duty-publication`. */
  readonly id: string
  readonly kind: TermEvent['kind']
  readonly label: Texts
  /** Null where there is no date, or none yet; `when` says why. */
  readonly date: IsoDate | null
  /** The period in which an act is to be done on no certain day; then there is no date. */
  readonly during: Span | null
  /** The date as printed, or what stands in its place: "under 2026", "räknas från sista underskrift", "tills vidare". */
  readonly when: Texts
  readonly rule: Texts
  /** Id of the section that the rule stands in. */
  readonly source: string | null
  /** The working day to act on at the latest, where the last day for notice is none; null otherwise. */
  readonly safe: IsoDate | null
  /** What there is to know about the date: that it is no working day, or has been moved. */
  readonly remark: Texts | null
  /** Each step of the computation, in words. Empty without a date. */
  readonly steps: Readonly<Record<Language, readonly string[]>>
}

export interface ScheduleInput extends Asked {
  readonly term: TermData
  readonly approvals?: AgreementData['approvals']
  /** Countries of the parties: their days off are no working days. */
  readonly countries: readonly string[]
  /** Null before signing: the rule is stated, no date. */
  readonly signed: LastSignature | null
  /**
   * What recurs is listed for ten years from the later of this day and the start; null: from the start. Where that is too much, from
   * this day on.
   */
  readonly today: IsoDate | null
  /** The last day that what recurs is listed for, in place of ten years. */
  readonly until?: IsoDate | null | undefined
  /** Languages of labels and rules. */
  readonly languages: readonly LanguageForms[]
}

/** All dates of an agreement, in the order of its life; of what recurs, those that are asked for. */
export function schedule(given: ScheduleInput): ScheduleRow[] {
  const { term, approvals = [], signed, today, until } = given
  const input = { ...given, most: mostOf(given) }
  const resolved = resolveTerm(term, signed, today, until)
  const events = [
    ...periodEvents(term, approvals, signed, resolved, input),
    ...actEvents(term, signed, resolved, input),
  ]
  return events.map((event) => written(onWorkingDay(event, input), input))
}

/** What of the dates that recur is listed. */
export interface ScheduleWindow {
  /** The day from which all of them are listed; null where that is the first. */
  readonly from: IsoDate | null
  /** The day as far as all of them are listed; null where that is the last. */
  readonly until: IsoDate | null
  /** True where there are more in the time asked for than are listed: then both days are known. */
  readonly isCut: boolean
}

/** Between which days everything that recurs is listed. */
export function scheduleWindow(input: ScheduleInput): ScheduleWindow {
  const { term, signed, today, until } = input
  const resolved = resolveTerm(term, signed, today, until)
  const all = listedSeries(term, resolved, { ...input, most: mostOf(input) })
  const firsts = all.flatMap(({ series, listed: { first, isCut } }) => (first > 1 || isCut ? [series.from(first)] : []))
  const lasts = all.flatMap(({ series, listed: { beyond, goesOn, isCut } }) => {
    if (isCut) return [series.from(beyond - 1)]
    return goesOn && resolved.horizon !== null ? [resolved.horizon] : []
  })
  const isCut = all.some(({ listed }) => listed.isCut)
  return { from: firsts.sort().at(-1) ?? null, until: lasts.sort()[0] ?? null, isCut }
}

function mostOf({ term, most = Infinity }: ScheduleInput): number {
  return Math.min(most, mostOfEach(term))
}

/** A row whose day off has been dealt with. */
interface Placed extends TermEvent {
  readonly safe: IsoDate | null
  readonly remark: Phrase | null
}

/**
 * Days off move nothing unless the term says so, then acts to be done to the next working day. A last day for notice
 * never moves, since that would shorten the notice; the working day before it is pointed out.
 */
function onWorkingDay(event: TermEvent, { term, countries }: ScheduleInput): Placed {
  const { date, kind } = event
  const reason = date === null ? null : dayOff(date, countries)
  const still = { ...event, safe: null, remark: null }
  if (date === null || reason === null) return still
  const steps: Step[] = [...(event.steps ?? []), { kind: 'dayOff', date, reason }]
  if (kind === 'notice') {
    const safe = workingDayBefore(date, countries)
    const remark: Phrase = (language) =>
      termWord(language, 'noticeOnDayOff', {
        day: dayOffInWords(language, date, reason),
        date: dayInWords(language, safe),
      })
    return { ...event, safe, remark, steps: [...steps, { kind: 'notMoved', date: safe }] }
  }
  if (kind !== 'act' || term.weekends !== 'forward') return still
  const moved = workingDayAfter(date, countries)
  const remark: Phrase = (language) =>
    termWord(language, 'movedForward', {
      from: dayInWords(language, date),
      day: dayOffInWords(language, date, reason),
    })
  return { ...event, date: moved, safe: null, remark, steps: [...steps, { kind: 'movedForward', date: moved }] }
}

function written(event: Placed, { term, languages }: ScheduleInput): ScheduleRow {
  const { id, kind, label, date, during = null, rule, safe, remark, source = term.clause ?? null } = event
  const whenSigned = phrase(term.scope === 'series' ? 'whenSignedSeries' : 'whenSigned')
  const otherwise = during === null ? (event.otherwise ?? whenSigned) : spanInWords(during)
  const inAll = <T>(say: (language: LanguageForms) => T): Record<Language, T> =>
    Object.fromEntries(languages.map((language) => [language.code, say(language)]))
  return {
    id,
    kind,
    label: inAll(label),
    date,
    during,
    when: inAll(date === null ? otherwise : (language) => formatDate(language, date)),
    rule: inAll(rule),
    source,
    safe,
    remark: remark === null ? null : inAll(remark),
    steps: inAll((language) =>
      date === null && during === null ? [] : (event.steps ?? []).map((step) => stepInWords(language, step)),
    ),
  }
}
