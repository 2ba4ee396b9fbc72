// What a browser says of its reader's languages -> the language of the studio, and of its days and numbers.

import type { MessageLanguage } from '../../base/sentence.js'

/** The first of the languages that the studio speaks; English where it speaks none. Norwegian of either form is bokmål here. */
export function languageOf(preferred: readonly string[]): MessageLanguage {
  for (const tag of preferred) {
    const code = tag.toLowerCase().split('-')[0]
    if (code === 'sv') return 'sv'
    if (code === 'nb' || code === 'nn' || code === 'no') return 'nb'
    if (code === 'en') return 'en'
  }
  return 'en'
}

const locales: Readonly<Record<MessageLanguage, string>> = { en: 'en-GB', sv: 'sv-SE', nb: 'nb-NO' }

/** "31 december 2026", of a day written `2026-12-31`. */
export function longDay(day: string, language: MessageLanguage): string {
  const form = new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' })
  return form.format(dayNumber(day) * 86_400_000)
}

/** "2 mars 2026 11:15", of milliseconds since 1970, by the reader's own clock. */
export function longTime(at: number, language: MessageLanguage): string {
  return new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeStyle: 'short' }).format(at)
}

/** How many days from one day to another; negative where the other is earlier. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from)
}

/** Days since 1 January 1970, by the proleptic Gregorian calendar: years begin in March, so that the leap day comes last. */
function dayNumber(day: string): number {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number)
  const marchYear = month <= 2 ? year - 1 : year
  const era = Math.floor(marchYear / 400)
  const yearOfEra = marchYear - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
}

/** Of texts by language: that of the reader, else the first. */
export function inLanguage(texts: Readonly<Record<string, string>>, language: MessageLanguage): string {
  return texts[language] ?? Object.values(texts)[0] ?? ''
}
