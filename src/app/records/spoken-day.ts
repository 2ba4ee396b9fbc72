// A day as people and spreadsheets write it -> the day, where it can be but one.

import { isCalendarDay } from '../../base/calendar-day.js'
import { plainLetters } from '../../base/letters.js'
import type { IsoDate } from '../../model/document.js'

/**
 * Takes `2026-12-02`, `20261202`, `2026-12-02 00:00`, `2.12.2026`, `2/12 2026` and `den 2 december 2026`. Null for anything else:
 * `02/12/26` and `02/12/2026` mean one day here and another elsewhere.
 * @param months names of the months by language, January first
 */
export function spokenDay(text: string, months: readonly (readonly string[])[]): IsoDate | null {
  const plain = plainLetters(text.replace(/[\s\u00a0]+/gu, ' ').trim()).replace(/[ t]00:00(?::00(?:\.0+)?)?z?$/, '')
  const [, year, month, day] =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(plain) ??
    /^((?:19|20|21)\d{2})(\d{2})(\d{2})$/.exec(plain) ??
    turned(/^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(plain)) ??
    turned(/^(\d{1,2})\/(\d{1,2})[ -](\d{4})$/.exec(plain)) ??
    named(plain, months) ??
    []
  if (year === undefined || month === undefined || day === undefined) return null
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isCalendarDay(date) ? date : null
}

function turned(found: RegExpExecArray | null): readonly (string | undefined)[] | null {
  return found === null ? null : [undefined, found[3], found[2], found[1]]
}

function named(plain: string, months: readonly (readonly string[])[]): readonly (string | undefined)[] | null {
  const [, day, name = '', year] = /^(?:den )?(\d{1,2})\.? ([a-z]{3,})\.? (\d{4})$/.exec(plain) ?? []
  if (day === undefined) return null
  for (const names of months) {
    const found = names.map(plainLetters).flatMap((one, index) => (one.startsWith(name) ? [index + 1] : []))
    if (found.length === 1) return [undefined, year, `${found[0] ?? ''}`, day]
  }
  return null
}
