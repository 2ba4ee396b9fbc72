// What a country is to the program: one value of this shape for each, and the table of them in `../countries.ts`.

import type { InLanguages } from '../../base/sentence.js'
import type { IsoDate } from '../../model/document.js'
import type { StatuteForm, StatuteWords } from './statute-forms.js'

export interface Country {
  /** ISO 3166-1, two letters; what parties name. */
  readonly code: string
  /** "Swedish" identity numbers of persons, in messages. */
  readonly adjective: InLanguages
  /** Languages in which its bodies give offices their titles. */
  readonly languages: readonly string[]
  /** ISO 4217. */
  readonly currency: string
  /** Kinds of public bodies; `other` is one everywhere. */
  readonly bodies: readonly string[]
  readonly organisationNumber: {
    /** How it is written, with N for a digit. */
    readonly form: string
    /** What is wrong with the number of a body of some kind, or null when nothing is. */
    readonly problem: (number: string, kind?: string) => NumberFault | null
    /** As printed, with no-break spaces. */
    readonly printed: (number: string) => string
  }
  /** Days off in a year beside Saturdays, by date, each by a key that language files name it by. */
  readonly holidays: (year: number) => ReadonlyMap<IsoDate, string>
  /** What the days off are called in the country's own language, where a language file has no name for one. */
  readonly holidayNames: Readonly<Record<string, string>>
  /** Where personal identity numbers stand in a text with plain characters. */
  readonly personalNumbers: (text: string) => Stretch[]
  readonly telephone: {
    /** The country's own calling code, and those that are dialled with 00 in its texts. */
    readonly callingCode: string
    readonly neighbours: readonly string[]
    /** Numbers that are written as nothing but telephone numbers are. */
    readonly forms: readonly RegExp[]
  }
  /** How its statutes are cited by number, in its own languages and in those of others. */
  readonly statutes?: (words: StatuteWords) => readonly StatuteForm[]
  /** Whom the law has sign for a body of a kind where nobody else has been given the power, by the offices that texts name; null for nobody. */
  readonly signsByStatute?: (kind: string) => { readonly offices: readonly string[]; readonly statute: string } | null
  /** Where the address of a letter stands, behind the window of its envelopes, in points from the upper left corner of A4. */
  readonly window: { readonly x: number; readonly y: number; readonly width: number }
  /** The last line of a postal address: `code` and `city`. */
  readonly postalLine: RegExp
}

/** `group`: the first digits are of no group that is given to such bodies. */
export type NumberFault = 'form' | 'check-digit' | 'group'

/** A piece of a text. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** Stretches that one of the forms fits, with what its groups hold. */
export function stretches(
  text: string,
  forms: readonly RegExp[],
  isOne: (groups: Readonly<Record<string, string>>, before: string) => boolean,
): Stretch[] {
  return forms.flatMap((form) =>
    [...text.matchAll(form)]
      .filter((match) => isOne(match.groups ?? {}, text.slice(0, match.index)))
      .map((match) => ({ start: match.index, end: match.index + match[0].length })),
  )
}
