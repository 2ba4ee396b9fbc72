// How the texts of fields are written down: what a field is called, and what there is to know of it, each in the three languages.

import type { InLanguages } from '../../sentence.js'

export interface FieldText {
  readonly label: InLanguages
  readonly help: InLanguages | null
}

/** The same in English, Swedish and bokmål. */
export type Three = readonly [en: string, sv: string, nb: string]

/** A field by its label, and with what there is to know of it. */
export function field(label: Three, help: Three | null = null): FieldText {
  return { label: inLanguages(label), help: help === null ? null : inLanguages(help) }
}

/** What can be chosen. */
export function inLanguages([en, sv, nb]: Three): InLanguages {
  return { en, sv, nb }
}

export type FieldTexts = Readonly<Record<string, FieldText>>
