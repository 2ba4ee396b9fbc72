// The small values that data files are made of, each with its spelling and its check.

import * as z from 'zod'
import { isPageAddress, siteForm } from '../base/addresses.js'
import { isCalendarDay } from '../base/calendar-day.js'
import { isDeviceName } from '../base/device-names.js'
import type { PhraseId } from '../base/phrases/phrases.js'
import { isInnerPath } from '../base/sources.js'
import { expects } from './expects.js'

/** A name in lower case letters, digits and hyphens. */
export const id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, expects('an-id'))
  .max(80, expects('a-shorter-id'))

const ofNoDevice = expects('a-name-of-no-device')

/** An id by which a file or a folder is called. */
export const fileId = id.refine((name) => !isDeviceName(name), ofNoDevice)

export const partyId = id.describe('id of a party in content/parties')

/** Id of a section: of an entry under `clauses`, or the last part of its clause's path. */
export const sectionId = id.meta({})

/** A role of `parties`. */
export const roleId = id.meta({})

/** Path of a clause under content/clauses/LANGUAGE, without .md. */
export const clausePath = z
  .string()
  .regex(/^[a-z0-9]+(?:[-/][a-z0-9]+)*$/, expects('a-clause-path'))
  .refine((path) => !path.split('/').some(isDeviceName), ofNoDevice)

/** BCP 47 code of a language that content/languages has a folder for. */
export const languageCode = z
  .string()
  .regex(/^[a-z]{2,3}$/, expects('a-language-code'))
  .refine((code) => !isDeviceName(code), ofNoDevice)

/** BCP 47 tag with a region, of a language whose order of letters is known: `sv-SE`. */
export const locale = z
  .string()
  .regex(/^[a-z]{2,3}(?:-[A-Z][a-z]{3})?-(?:[A-Z]{2}|\d{3})$/, { message: expects('a-locale'), abort: true })
  .refine((tag) => Intl.Collator.supportedLocalesOf(tag).length > 0, expects('a-locale'))

/** What a version is called, `2.0`: it names folders and files, so nothing in it is read as a path. */
export const versionName = z
  .string()
  .regex(/^[\p{L}\p{N}]+(?:[ ._-][\p{L}\p{N}]+)*$/u, expects('a-version'))
  .max(40, expects('a-version'))
  .refine((name) => !isDeviceName(name), ofNoDevice)

/** A path with `/` that stays within its folder. */
export const innerPath = z.string().refine(isInnerPath, expects('an-inner-path'))

/** A name or another text that is printed: more than blanks and what nobody sees, on one line. */
export const words = z
  .string()
  .min(1, { abort: true })
  .regex(/[^\s\p{Cc}\p{Cf}\p{Cs}\p{Co}\u115F\u1160\u2800\u3164\uFFA0]/u, expects('a-text-with-words'))
  .regex(/^[^\t\n]*$/u, expects('a-text-of-one-line'))

/** The same text in several languages. */
export const localized = z
  .record(languageCode, words)
  .refine((texts) => Object.keys(texts).length > 0, { message: expects('a-text-in-a-language') })

/** The same, or one that is not complete: what is missing is a blank to fill in, after the text or in its place. */
export const openText = z.union([localized, z.strictObject({ text: localized.optional(), blank: localized })])
export type OpenText = z.infer<typeof openText>

/** Why a rule is waived, in words: signs alone give no reason. */
export const reason = z.string().regex(/\p{L}.*\p{L}/su, expects('a-reason'))

/** What is said of a date that does not exist; it has a rule of its own, `date/invalid`. */
export const noSuchDay = expects('a-day-of-the-calendar')

/** A civil date that exists, `2023-01-31`. */
export const civilDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { message: expects('a-date'), abort: true })
  .refine(isCalendarDay, { message: noSuchDay })

/** `12 months`, `1 year`, `2 weeks`, `90 days`. */
export const period = z
  .string()
  .regex(/^[1-9]\d* (?:day|week|month|year)s?$/, {
    message: expects('a-period'),
    abort: true,
  })
  .refine(isUsable, expects('a-shorter-period'))

/** An edition by its languages, the left column first: `sv`, `sv+nb`. */
export const edition = z.string().regex(/^([a-z]{2,3})(?:\+(?!\1$)[a-z]{2,3})?$/, expects('an-edition'))

/** True where no entry of a list stands in it twice. */
export function standOnce(list: readonly string[]): boolean {
  return new Set(list).size === list.length
}

/** Address of a page of the web; `message` says what was expected. */
export const pageAddress = (message: PhraseId) =>
  z.url({ error: expects(message), abort: true }).refine(isPageAddress, expects(message))

/** The same without a query or a fragment: the root of a site. */
export const siteAddress = z
  .string()
  .regex(siteForm, { message: expects('a-web-address'), abort: true })
  .refine(isPageAddress, expects('a-web-address'))

/** An amount in whole units of a currency, kronor, with decimals for its minor units. */
export const amount = z.number().positive()

/** A share in percent, 0 to 100. */
export const percent = z.number().min(0).max(100)

/** A length of time in one unit, as agreements state it: twelve months are not one year in words. */
export interface Period {
  readonly count: number
  readonly unit: 'day' | 'week' | 'month' | 'year'
}

/** Reads a period that passed validation. Throws a RangeError on anything else. */
export function parsePeriod(text: string): Period {
  const match = /^([1-9]\d*) (day|week|month|year)s?$/.exec(text)
  if (match === null) throw new RangeError(`not a period: ${text}`)
  return { count: Number(match[1]), unit: match[2] as Period['unit'] }
}

function isUsable(text: string): boolean {
  const { count, unit } = parsePeriod(text)
  return count <= { day: 73_000, week: 10_400, month: 2_400, year: 200 }[unit]
}
