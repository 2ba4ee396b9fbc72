// Plain text -> where Swedish and Norwegian personal identity numbers stand in it: a date that exists, and check digits
// that are right. Organisation numbers, account numbers, case numbers, dates and amounts are none.

import { idnr } from '@navikt/fnrvalidator'
import { hasLuhnDigit } from '../data/organisation-number.js'

export interface Stretch {
  readonly start: number
  readonly end: number
}

/**
 * Swedish personnummer and samordningsnummer (folkbokföringslagen (1991:481) 18 §; Skatteverket, SKV 704 and SKV 707):
 * ten or twelve digits, the last a Luhn digit; in a samordningsnummer 60 is added to the day. A number of VAT for a
 * trader is `SE`, the trader's personnummer and `01`.
 * @param text with plain characters
 */
export function swedishNumbers(text: string): Stretch[] {
  return swedishForms.flatMap((form) =>
    matches(text, form).filter(({ groups }) => {
      const { century = '', year = '', month = '', day = '', serial = '' } = groups
      return isDay(century + year, month, day) && hasLuhnDigit(year + month + day + serial)
    }),
  )
}

/**
 * Norwegian fødselsnummer, D-nummer and H-nummer, and the synthetic ones of test registers (Skatteetaten, “Fødselsnummer”;
 * from 2032 with other first check digits). Account numbers have eleven digits too: written as four, two and five digits,
 * or called what they are.
 * @param text with plain characters
 */
export function norwegianNumbers(text: string): Stretch[] {
  return norwegianForms.flatMap((form) =>
    matches(text, form).filter(({ start, groups }) => {
      const { date = '', day = '', month = '', year = '', serial = '' } = groups
      if (idnr(date + day + month + year + serial).status !== 'valid') return false
      return !accountLabel.test(text.slice(Math.max(0, start - 40), start))
    }),
  )
}

const swedishForms = [
  /(?<!\d)(?<century>18|19|20)?(?<year>\d\d)(?<month>\d\d)(?<day>\d\d)(?: ?[-+] ?| ?)(?<serial>\d{4})(?!\d)/g,
  /(?<!\d)(?<century>18|19|20)?(?<year>\d\d)[-./ ](?<month>\d\d)[-./ ](?<day>\d\d) ?[-+] ?(?<serial>\d{4})(?!\d|-\d\d)/g,
  /(?<![a-z])se ?(?<year>\d\d)(?<month>\d\d)(?<day>\d\d)[- ]?(?<serial>\d{4}) ?01(?!\d)/g,
]

const norwegianForms = [
  /(?<!\d)(?<date>\d{6})(?: ?-? ?)(?<serial>\d{5})(?!\d)/g,
  /(?<!\d)(?<day>\d\d)[-./ ](?<month>\d\d)[-./ ](?<year>\d\d) ?-? ?(?<serial>\d{5})(?!\d)/g,
]

const accountLabel = /(?:konto\p{L}*|kid\p{L}*|giro\p{L}*)[. ]*(?:nr|nummer)?[.:]* *(?:er|är)?[: ]*$/u

interface Match extends Stretch {
  readonly groups: Readonly<Record<string, string>>
}

function matches(text: string, form: RegExp): Match[] {
  return [...text.matchAll(form)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    groups: match.groups ?? {},
  }))
}

/** True for a day of the calendar, or one of a samordningsnummer. Of a year in two digits the century may be any. */
function isDay(year: string, month: string, day: string): boolean {
  const number = Number(day) > 60 ? Number(day) - 60 : Number(day)
  const isLeap = Number(year) % 4 === 0 && (year.length === 2 || Number(year) % 100 !== 0 || Number(year) % 400 === 0)
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][Number(month) - 1] ?? 0
  return number >= 1 && number <= days
}
