// The schedule of an instance: its computed dates with the number of the section that each rule stands in,
// for the manifest and for `avtal dates`.

import type { LanguageForms } from '../../data/language.js'
import { sectionsOfRunOns } from '../../library/entries.js'
import type { Document, IsoDate } from '../../model/document.js'
import { sectionsIn } from '../../model/walk.js'
import { sectionName } from '../../text/text.js'
import type { LastSignature } from '../../term/resolve.js'
import { schedule, type ScheduleRow } from '../../term/schedule.js'
import type { Texts } from '../../term/phrases.js'
import type { Instance } from '../instance.js'
import type { Library } from '../../library/types.js'
import type { ManifestDate } from './term-date.js'

/** A row of the schedule; `section` is the source as each edition prints it ("5 Avtalstid"), null where it is not known. */
export interface InstanceDate extends ScheduleRow {
  readonly section: Texts | null
}

/** An instance with the Documents that its sections are named after. */
export interface ScheduledInstance {
  readonly instance: Instance
  readonly editions: readonly { readonly document: Document }[]
}

export interface When {
  /** Moves the horizon of renewals and reviews, where it is later than the start. */
  readonly today: IsoDate | null
  /** Days of the last signature; null before signing. */
  readonly signed: LastSignature | null
}

/** All dates of an instance. */
export function instanceDates(made: ScheduledInstance, library: Library, { today, signed }: When): InstanceDate[] {
  const sections = sectionsByLanguage(made.editions.map(({ document }) => document))
  const rows = scheduleOf(made.instance, { today, signed }, [...library.languages.values()])
  return rows.map((row) => ({ ...row, section: row.source === null ? null : (sections.get(row.source) ?? null) }))
}

/** By section: what it is called in each language, as the first edition has it that begins with the language. */
function sectionsByLanguage(documents: readonly Document[]): Map<string, Texts> {
  const found = new Map<string, Texts>()
  for (const document of documents) {
    const [code = ''] = document.languages
    for (const [id, name] of sectionNames(document)) found.set(id, { [code]: name, ...found.get(id) })
  }
  return found
}

/**
 * The dates as the manifest lists them. They never depend on the day of the build.
 * @param signed days of the last signature, where they are to be used: never for what stands in a file that is signed
 */
export function termDates(
  made: ScheduledInstance,
  library: Library,
  signed: LastSignature | null = null,
): ManifestDate[] {
  return instanceDates(made, library, { today: null, signed }).map(({ id, label, date, during, rule, source }) => ({
    id,
    label,
    date,
    ...(during === null ? {} : { during }),
    rule,
    source,
  }))
}

/** The dates of the term before signing, without words. */
export function datesOfTerm(instance: Instance): ScheduleRow[] {
  return scheduleOf(instance, { today: null, signed: null }, [])
}

/** The schedule of an instance; a clause that runs on in a section is named by that. */
export function scheduleOf(
  { agreement: { data }, signers }: Instance,
  { today, signed }: When,
  languages: readonly LanguageForms[],
): ScheduleRow[] {
  const { term, approvals } = data
  const sections = sectionsOfRunOns(data)
  const countries = [...new Set(signers.map(({ party }) => party.country))]
  return schedule({ term, approvals, countries, signed, today, languages }).map((row) => ({
    ...row,
    source: row.source === null ? null : (sections.get(row.source) ?? row.source),
  }))
}

/** What the sections of the first language are called, by id. */
function sectionNames(document: Document): [string, string][] {
  return document.parts.flatMap((part) =>
    sectionsIn(part.blocks)
      .filter(({ side }) => side === 0)
      .map(({ section }): [string, string] => [section.id, sectionName(part, section)]),
  )
}
