// An agreement -> every date of it, with the rule that it follows from: as data, and in the forms that other programs read.

import type { LanguageForms } from '../data/language.js'
import { datesCalendar, type DatedInstance } from '../document/schedule/calendar.js'
import { instanceWindow, type InstanceDate } from '../document/schedule/dates.js'
import { datesSpreadsheet } from '../document/schedule/spreadsheet.js'
import type { IsoDate } from '../model/document.js'
import { findVersion, latestVersion } from '../register/register.js'
import { writeCalendar } from '../term/calendar.js'
import type { ScheduleWindow } from '../term/schedule.js'
import { csv } from '../text/csv.js'
import { limits, pastLimit } from '../base/limits.js'
import { phrase } from '../base/phrases/phrases.js'
import { placeIn, problem, sortProblems, type Place } from '../base/problem.js'
import { shownPath, type Sources } from '../base/sources.js'
import type { Selection } from './documents/built.js'
import { buildDocuments } from './documents/build-documents.js'
import { dated, openEarlierDates } from './documents/earlier-dates.js'
import { onlyRegistered } from './documents/standings.js'
import { isChosen, unknownName } from './request/names.js'
import type { Outcome, Refusal } from './request/outcome.js'

export interface DatesAsked extends Pick<Selection, 'editions' | 'parties'> {
  readonly agreement: string
  /** The version, as it was issued or entered; null: the one that the agreement's file gives. */
  readonly version: string | null
  /** As if the last party had signed on this day; null: as the register has it. */
  readonly signed: IsoDate | null
  /** The days between which dates are asked for; null: from the first, and as far as ten years. */
  readonly from?: IsoDate | null
  readonly until?: IsoDate | null
  /** Code of the language of who reads: shown in it where the library has it, and no edition is asked for. */
  readonly reader?: string
}

/** The dates of an instance, and between which days everything that recurs is among them. */
export interface DatesOfInstance {
  readonly instance: string
  readonly window: ScheduleWindow
  readonly dates: readonly InstanceDate[]
}

export interface DatesOutcome extends Outcome<readonly DatesOfInstance[]> {
  /** What a reader is shown: of a series one instance for each set of dates, unless parties were named. */
  readonly shown: readonly DatedInstance[]
  /** Dates that there were before, which calendars strike. */
  readonly earlier: readonly DatedInstance[]
  /** In which it is shown; null where the library has no language. */
  readonly language: LanguageForms | null
}

/** The schedule of an agreement of the content, or of a version that is in the register. */
export function agreementDates(sources: Sources, asked: DatesAsked, today: IsoDate): DatesOutcome | Refusal {
  const { agreement, parties, editions, version, from = null, until = null } = asked
  if (from !== null && until !== null && from > until) return { refused: phrase('usage-dates-window', { from, until }) }
  const made = buildDocuments(sources, { agreements: [agreement], editions, parties })
  const { library } = made
  const { register } = library
  const isRegistered = latestVersion(register, agreement) !== null
  const refusal = unknownName(library, { agreements: isRegistered ? [] : [agreement], parties, editions })
  if (refusal !== null) return refusal
  const isInContent = library.agreementIds.includes(agreement)
  const chosen =
    version !== null
      ? findVersion(register, agreement, version)
      : isInContent
        ? null
        : latestVersion(register, agreement)
  const notIssued =
    version !== null && chosen === null
      ? [problem('register/not-issued', { agreement, version }, placeInRegister(agreement, sources))]
      : []
  const fromRegister = chosen === null ? [] : onlyRegistered(chosen, library)
  const instances =
    version === null && isInContent
      ? made.instances
      : fromRegister.filter(({ instance }) => parties === null || parties.some((party) => isChosen(party, instance)))
  const asIf = asked.signed === null ? null : { instance: asked.signed, series: asked.signed }
  const all = instances.map((one) =>
    within(dated({ ...one, signed: asIf ?? one.signed }, library, today, { from, until }), asked),
  )
  const place = library.agreements.get(agreement)?.placeOf(['term']) ?? placeInRegister(agreement, sources)
  const problems = version === null ? made.problems : sortProblems([...notIssued, ...(chosen?.problems ?? [])])
  if (all.reduce((sum, { dates }) => sum + dates.length, 0) > limits.dates.most)
    return { result: [], shown: [], earlier: [], language: null, problems: [...problems, pastLimit('dates', place)] }
  const shown = parties === null ? firstOfEach(all) : all
  const shownIds = new Set(shown.map(({ instance }) => instance.id))
  const earlierDates = openEarlierDates(library, today, { from, until })
  const { reader = '' } = asked
  const own = library.languages.has(reader) ? reader : shown[0]?.instance.agreement.data.authentic[0]
  const code = editions?.[0]?.[0] ?? own ?? ''
  return {
    result: all.map(({ instance, signed, dates }) => {
      const window = instanceWindow(instance, { today, signed, from, until })
      return { instance: instance.id, window, dates }
    }),
    shown,
    earlier: instances
      .filter(({ instance }) => shownIds.has(instance.id))
      .flatMap((one) => earlierDates(one).map((before) => within(before, asked))),
    language: library.languages.get(code) ?? [...library.languages.values()][0] ?? null,
    problems,
  }
}

/** Without the dates that lie outside the days asked for; what has no date yet stays. */
function within(one: DatedInstance, { from = null, until = null }: Pick<DatesAsked, 'from' | 'until'>): DatedInstance {
  const isWithin = ({ date, during }: InstanceDate): boolean => {
    const [first, last] = [date ?? during?.from ?? null, date ?? during?.to ?? null]
    return (last === null || from === null || last >= from) && (first === null || until === null || first <= until)
  }
  return { ...one, dates: one.dates.filter(isWithin) }
}

function placeInRegister(agreement: string, { content }: Sources): Place {
  return placeIn(shownPath(content, `register/${agreement}`), 1, 1, { agreement })
}

/** The dates as CSV, a line for each. */
export function datesAsCsv(shown: readonly DatedInstance[], language: LanguageForms): string {
  return csv(datesSpreadsheet(shown, language))
}

/**
 * The dates as iCalendar; null where none is known.
 * @param single true where instances were asked for by name
 * @param generator the program, as the file names it
 * @param earlier dates that there were before, which the calendar strikes
 */
export function datesAsCalendar(
  shown: readonly DatedInstance[],
  language: LanguageForms,
  single: boolean,
  generator: string,
  earlier: readonly DatedInstance[] = [],
): string | null {
  const calendar = datesCalendar(shown, language, single, generator, earlier)
  return calendar === null || calendar.events.length === 0 ? null : writeCalendar(calendar)
}

/** One instance for each set of dates: those of a series differ only where they have been signed on different days. */
function firstOfEach(all: readonly DatedInstance[]): DatedInstance[] {
  const seen = new Set<string>()
  return all.filter(({ dates }) => {
    const days = dates.map(({ date }) => date).join(' ')
    const isNew = !seen.has(days)
    seen.add(days)
    return isNew
  })
}
