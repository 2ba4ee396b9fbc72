// The countries that parties can be of: a table, and what is asked of one by its code. Of a country that is not in it, which
// has been reported, nothing is known.

import { norway } from './countries/no.js'
import { sweden } from './countries/se.js'
import type { Country, NumberFault } from './countries/country.js'

/** A further country is one more module under `countries/`, and its name here. */
export const countries: readonly Country[] = [sweden, norway]

/** The country of a code; null for one that the table lacks. */
export function countryOf(code: string): Country | null {
  return countries.find((country) => country.code === code) ?? null
}

/** The languages in which bodies of a country give offices their titles. */
export function languagesOfCountry(code: string): readonly string[] {
  return countryOf(code)?.languages ?? []
}

/** Kinds of bodies of all countries, each once. */
export const bodies: readonly string[] = [...new Set([...countries.flatMap((country) => country.bodies), 'other'])]

/** What is wrong with the organisation number of a body of some kind; null when nothing is. */
export function organisationNumberProblem(number: string, country: string, kind?: string): NumberFault | null {
  return countryOf(country)?.organisationNumber.problem(number, kind) ?? null
}

/** As printed: "212000-2239" in Sweden, "983 971 636" in Norway, with no-break spaces. */
export function printedOrganisationNumber(number: string, country: string): string {
  return countryOf(country)?.organisationNumber.printed(number) ?? number
}
