// Plain text -> where e-mail addresses and telephone numbers stand in it that are not those of a registered party.

import { anyOf } from '../base/letters.js'
import type { LanguageForms } from '../data/language.js'
import { countries } from '../locale/countries.js'
import type { Stretch } from '../locale/countries/country.js'

/** What registered parties are reached by: these are no personal data. */
export interface KnownContacts {
  /** Domains of parties, without `www.`. */
  readonly domains: ReadonlySet<string>
  /** Telephone numbers of parties, as `significantDigits` gives them. */
  readonly telephones: ReadonlySet<string>
  /** A number that is called a telephone number, as `calledTelephone` gives it. */
  readonly called: RegExp
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
 * are in one of the countries (“070-123 45 67”, “912 34 567”). Emergency and service numbers of up to five digits, and
 * those of 116 (117), are none.
 * @param text with plain characters
 */
export function telephoneNumbers(text: string, { telephones, called }: KnownContacts): Stretch[] {
  return [called, ...telephoneForms].flatMap((form) =>
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

/** A number after a word that calls it a telephone number, in any of the languages. */
export function calledTelephone(languages: Iterable<Pick<LanguageForms, 'telephone'>>): RegExp {
  const words = [...languages].map(({ telephone }) => telephone)
  const of = (key: 'labels' | 'number' | 'links'): string => anyOf(new Set(words.flatMap((word) => word[key])))
  const called = String.raw`(?<!\p{L})(?:${of('labels')})(?:${of('number')})?[.:]{0,3} {0,3}(?:${of('links')}|${of('number')})?[.:]{0,3} {0,3}`
  return new RegExp(String.raw`${called}(?<number>\+?[\d(](?:[ ()./-]{0,3}\d){4,14})(?!\d)`, 'gu')
}

/** The digits of a telephone number without the code of a country and the zero before the area. */
export function significantDigits(number: string): string {
  return number
    .replace(/\(0\)/, '')
    .replace(/^[^\d+]+/, '')
    .replace(callingCode, '')
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

const callingCode = new RegExp(
  String.raw`^(?:\+|00) ?(?:${anyOf(countries.map((country) => country.telephone.callingCode))})`,
)

/** Codes that are dialled with 00: of other countries a number that begins so is something else. */
const dialled = anyOf(new Set(countries.flatMap(({ telephone }) => [telephone.callingCode, ...telephone.neighbours])))

const telephoneForms: readonly RegExp[] = [
  new RegExp(String.raw`(?<![\d\p{L}])(?:\+ ?|00 ?(?=${dialled}))[1-9]\d{0,2}(?:[ ()./-]{0,3}\d){6,13}(?!\d)`, 'gu'),
  ...countries.flatMap(({ telephone }) => telephone.forms),
]

/** True for one of the domains, or a domain under it. */
function isWithin(domain: string, domains: ReadonlySet<string>): boolean {
  const labels = domain.split('.')
  return labels.some((_, index) => domains.has(labels.slice(index).join('.')))
}
