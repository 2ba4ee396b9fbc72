// The schedule of an instance: its computed dates with the number of the section that each rule stands in,
// for the manifest and for `avtal dates`.

import type { TermData } from '../../data/agreement.js'
import type { LanguageForms } from '../../data/language.js'
import { sectionsOfRunOns } from '../../library/entries.js'
import type { Document, IsoDate } from '../../model/document.js'
import { sectionsIn } from '../../model/walk.js'
import { sectionName } from '../../text/text.js'
import type { LastSignature } from '../../term/resolve.js'
import {
  schedule,
  scheduleWindow,
  type ScheduleInput,
  type ScheduleRow,
  type ScheduleWindow,
} from '../../term/schedule.js'
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

export interface When extends Pick<ScheduleInput, 'from' | 'until' | 'most'> {
  /** Moves the horizon of renewals and reviews, where it is later than the start. */
  readonly today: IsoDate | null
  /** Days of the last signature; null before signing. */
  readonly signed: LastSignature | null
}

/** All dates of an instance. */
export function instanceDates(made: ScheduledInstance, library: Library, when: When): InstanceDate[] {
  const sections = sectionsByLanguage(made.editions.map(({ document }) => document))
  const rows = scheduleOf(made.instance, when, [...library.languages.values()])
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
  { instance }: Pick<ScheduledInstance, 'instance'>,
  { languages }: Pick<Library, 'languages'>,
  signed: LastSignature | null = null,
): ManifestDate[] {
  const rows = scheduleOf(instance, { today: null, signed }, [...languages.values()])
  return rows.map(({ id, label, date, during, rule, source }) => ({
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

/** Between which days everything that recurs is listed in the dates of an instance. */
export function instanceWindow(instance: Instance, when: When): ScheduleWindow {
  return scheduleWindow(inputOf(instance, when, []))
}

/** The schedule of an instance; a clause that runs on in a section is named by that. */
export function scheduleOf(instance: Instance, when: When, languages: readonly LanguageForms[]): ScheduleRow[] {
  const { data } = instance.agreement
  return remembered(inputOf(instance, when, languages), (input) => {
    const sections = sectionsOfRunOns(data)
    return schedule(input).map((row) => ({
      ...row,
      source: row.source === null ? null : (sections.get(row.source) ?? row.source),
    }))
  })
}

function inputOf(
  { agreement: { data }, signers }: Instance,
  when: When,
  languages: readonly LanguageForms[],
): ScheduleInput {
  const countries = [...new Set(signers.map(({ party }) => party.country))]
  return { term: data.term, approvals: data.approvals, countries, languages, ...when }
}

/** Schedules by the term that they were made of: the instances of a series share it, and mostly all the rest. */
const schedules = new WeakMap<
  TermData,
  { readonly key: string; readonly languages: ScheduleInput['languages']; readonly rows: ScheduleRow[] }[]
>()

function remembered(input: ScheduleInput, make: (input: ScheduleInput) => ScheduleRow[]): ScheduleRow[] {
  const { term, languages, ...rest } = input
  const key = JSON.stringify(rest)
  const before = schedules.get(term) ?? []
  const found = before.find(
    (one) =>
      one.key === key &&
      one.languages.every((language, index) => language === languages[index]) &&
      one.languages.length === languages.length,
  )
  const rows = found?.rows ?? make(input)
  if (found === undefined) schedules.set(term, [{ key, languages, rows }, ...before.slice(0, mostKept - 1)])
  return rows
}

/** As many as one agreement is asked for in turn: in the text, in the manifest, today, and for the days on which others signed. */
const mostKept = 8

/** What the sections of the first language are called, by id. */
function sectionNames(document: Document): [string, string][] {
  return document.parts.flatMap((part) =>
    sectionsIn(part.blocks)
      .filter(({ side }) => side === 0)
      .map(({ section }): [string, string] => [section.id, sectionName(part, section)]),
  )
}
