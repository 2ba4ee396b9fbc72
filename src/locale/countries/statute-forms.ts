// How the statutes of a country are cited by number.

/** What a country's ways of citing need of the languages that it is cited in. */
export interface StatuteWords {
  /** Words before the number or the day of an act, and of a regulation, as alternatives of a regular expression: `lov|loven`. */
  readonly act: string
  readonly regulation: string
  /** The day that a text states, or null. */
  readonly dateIn: (written: string) => string | null
}

/** One way of citing. `reference` gives null for what looks like it and is none. */
export interface StatuteForm {
  readonly pattern: RegExp
  readonly reference: (groups: Readonly<Record<string, string | undefined>>) => string | null
}
