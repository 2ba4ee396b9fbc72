// Plain text -> where e-mail addresses and telephone numbers stand in it that are not those of a registered party.

import type { Stretch } from './personal-numbers.js'

/** What registered parties are reached by: these are no personal data. */
export interface KnownContacts {
  /** Domains of parties, without `www.`. */
  readonly domains: ReadonlySet<string>
  /** Telephone numbers of parties, as `significantDigits` gives them. */
  readonly telephones: ReadonlySet<string>
}

/**
 * E-mail addresses of other domains than those of the parties; also with “(at)” for the sign.
 * @param text with plain characters
 */
export function privateAddresses(text: string, { domains }: KnownContacts): Stretch[] {
  return [...text.matchAll(address)]
    .filter((match) => !isWithin(match.groups?.['domain'] ?? '', domains))
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
}

/**
 * Telephone numbers that are called so (“tfn 023-77 70 00”), have a country code, or are written as only telephone numbers
 * are in Sweden and Norway (“070-123 45 67”, “912 34 567”). Emergency and service numbers of up to five digits, and those
 * of 116 (117), are none.
 * @param text with plain characters
 */
export function telephoneNumbers(text: string, { telephones }: KnownContacts): Stretch[] {
  return telephoneForms.flatMap((form) =>
    [...text.matchAll(form)]
      .filter((match) => {
        const number = match.groups?.['number'] ?? match[0]
        const digits = significantDigits(number)
        const isService = digits.length < 6 || /^116\d{3}$/.test(digits)
        return !isService && !/^\d{4}-\d\d-\d\d/.test(number) && !telephones.has(digits)
      })
      .map((match) => ({ start: match.index, end: match.index + match[0].length })),
  )
}

/** The digits of a telephone number without the country code of Sweden or Norway and the zero before the area. */
export function significantDigits(number: string): string {
  return number
    .replace(/\(0\)/, '')
    .replace(/^[^\d+]+/, '')
    .replace(/^(?:\+|00) ?(?:46|47)/, '')
    .replace(/\D/g, '')
    .replace(/^0/, '')
}

/** The domain of a website, as e-mail addresses have it: `https://www.falun.se/kontakt` gives `falun.se`. */
export function domainOf(website: string): string {
  return website
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, '')
    .replace(/^www\./, '')
    .replace(/[/:?#].*$/, '')
}

const address =
  /[\p{L}\p{N}._%+'-]{1,64} ?(?:@|%40|\((?:at|a)\)|\[(?:at|a)\]|\{(?:at|a)\}) ?(?<domain>(?:[\p{L}\p{N}-]{1,63}\.)+\p{L}{2,24})/gu

const telephoneForms = [
  /(?<![\d\p{L}])(?:\+ ?|00 ?(?=4[567]|358))[1-9]\d{0,2}(?:[ ()./-]{0,3}\d){6,13}(?!\d)/gu,
  /(?<!\p{L})(?:tele?(?:fon|fax)?|tel|tfn|tlf|fax|mob(?:il)?|växel|sentralbord|sms)(?:telefon)?(?:nummer|nr|numret|nummeret|en)?[.:]* *(?:är|er|nr|nummer|på)?[.:]* *(?<number>\+?[\d(](?:[ ()./-]{0,3}\d){4,14})(?!\d)/gu,
  /(?<![\d-])07[02369][- ]?\d{3} ?\d\d ?\d\d(?![\d-])/g,
  /(?<![\d-])0\d{1,3} ?- ?\d{2,3}(?: \d{2,3}){1,2}(?![\d-]| \d)/g,
  /(?<![\d-]|\d )[49]\d\d \d\d \d{3}(?![\d-]| \d)/g,
]

/** True for one of the domains, or a domain under it. */
function isWithin(domain: string, domains: ReadonlySet<string>): boolean {
  const labels = domain.split('.')
  return labels.some((_, index) => domains.has(labels.slice(index).join('.')))
}
