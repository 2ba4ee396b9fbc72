// An agreement -> every date of it, with the rule that it follows from: as data, and in the forms that other programs read.

import type { LanguageForms } from '../data/language.js'
import { datesCalendar, type DatedInstance } from '../document/schedule/calendar.js'
import { instanceDates, type InstanceDate } from '../document/schedule/dates.js'
import { datesSpreadsheet } from '../document/schedule/spreadsheet.js'
import type { IsoDate } from '../model/document.js'
import { latestVersion } from '../register/register.js'
import { writeCalendar } from '../term/calendar.js'
import { csv } from '../text/csv.js'
import type { Sources } from '../base/sources.js'
import type { Selection } from './documents/built.js'
import { buildDocuments } from './documents/build-documents.js'
import { onlyRegistered } from './documents/standings.js'
import { unknownName } from './request/names.js'
import type { Outcome, Refusal } from './request/outcome.js'

export interface DatesAsked extends Pick<Selection, 'editions' | 'parties'> {
  readonly agreement: string
  /** As if the last party had signed on this day; null: as the register has it. */
  readonly signed: IsoDate | null
}

export interface DatesOutcome extends Outcome<
  readonly { readonly instance: string; readonly dates: readonly InstanceDate[] }[]
> {
  /** What a reader is shown: of a series one instance for each set of dates, unless parties were named. */
  readonly shown: readonly DatedInstance[]
  /** In which it is shown; null where the library has no language. */
  readonly language: LanguageForms | null
}

/** The schedule of an agreement of the content, or of one that is in the register alone. */
export function agreementDates(sources: Sources, asked: DatesAsked, today: IsoDate): DatesOutcome | Refusal {
  const { agreement, parties, editions } = asked
  const made = buildDocuments(sources, { agreements: [agreement], editions, parties })
  const { library } = made
  const entered = library.agreementIds.includes(agreement) ? null : latestVersion(library.register, agreement)
  const refusal = unknownName(library, { agreements: entered === null ? [agreement] : [], parties, editions })
  if (refusal !== null) return refusal
  const instances = entered === null ? made.instances : onlyRegistered(entered, library)
  const asIf = asked.signed === null ? null : { instance: asked.signed, series: asked.signed }
  const all = instances.map((one): DatedInstance => {
    return { instance: one.instance, dates: instanceDates(one, library, { today, signed: asIf ?? one.signed }) }
  })
  const shown = parties === null ? firstOfEach(all) : all
  const code = editions?.[0]?.[0] ?? shown[0]?.instance.agreement.data.authentic[0] ?? ''
  return {
    result: all.map(({ instance, dates }) => ({ instance: instance.id, dates })),
    shown,
    language: library.languages.get(code) ?? [...library.languages.values()][0] ?? null,
    problems: made.problems,
  }
}

/** The dates as CSV, a line for each. */
export function datesAsCsv(shown: readonly DatedInstance[], language: LanguageForms): string {
  return csv(datesSpreadsheet(shown, language))
}

/**
 * The dates as iCalendar; null where none is known.
 * @param single true where instances were asked for by name
 * @param generator the program, as the file names it
 */
export function datesAsCalendar(
  shown: readonly DatedInstance[],
  language: LanguageForms,
  single: boolean,
  generator: string,
): string | null {
  const calendar = datesCalendar(shown, language, single, generator)
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
