// What a form is to whoever draws it: a plain tree of fields, JSON from end to end, with all that a user reads of it in the three
// languages of messages.

import type { InLanguages } from '../../base/sentence.js'
import type { Json } from '../../data/edit-yaml/change.js'

export interface FieldBase {
  /** Under which it stands in its group; null for the form itself, an entry of a list, and one of several shapes. */
  readonly key: string | null
  readonly label: InLanguages
  /** What there is to know for whoever fills it in. */
  readonly help: InLanguages | null
  readonly required: boolean
  /** What counts where nothing is given; null: nothing does. */
  readonly default: Json
}

export interface Option {
  readonly value: Json
  readonly label: InLanguages
}

/** What an id leads to, so that it can be chosen by name. */
export type ReferenceTo = 'party' | 'clause' | 'section' | 'role' | 'language'

export type FieldKind =
  /** One line of text. */
  | { readonly kind: 'text'; readonly longest: number | null; readonly pattern: string | null }
  /** The same text in each language, by its code. */
  | { readonly kind: 'texts' }
  | { readonly kind: 'date' }
  /** `12 months`: a whole number and a unit. */
  | { readonly kind: 'period'; readonly units: readonly Option[] }
  /** In whole units of the currency. */
  | { readonly kind: 'amount' }
  /** From 0 to 100. */
  | { readonly kind: 'percent' }
  | {
      readonly kind: 'number'
      readonly isWhole: boolean
      readonly least: number | null
      readonly most: number | null
      /** It has to be more than `least`. */
      readonly isAbove: boolean
    }
  | { readonly kind: 'yes-no' }
  /** Yes, or left out. */
  | { readonly kind: 'mark' }
  | { readonly kind: 'choice'; readonly options: readonly Option[] }
  /** One language, or two side by side: `sv+nb`. */
  | { readonly kind: 'edition' }
  | { readonly kind: 'reference'; readonly to: ReferenceTo }
  | { readonly kind: 'list'; readonly of: Field; readonly least: number; readonly most: number | null }
  | { readonly kind: 'group'; readonly fields: readonly Field[] }
  /** One of several: which, `shapeOf` says. */
  | { readonly kind: 'shapes'; readonly shapes: readonly Field[] }
  /** Values by keys that the user chooses. */
  | { readonly kind: 'by-key'; readonly by: Field; readonly of: Field }
  /** The same as the field at a path of the form, which it stands in itself: clauses within clauses. */
  | { readonly kind: 'again'; readonly as: readonly string[] }
  /** Whatever the clause that takes it declares. */
  | { readonly kind: 'data' }

export type Field = FieldBase & FieldKind

/** Kinds of fields that others stand in. */
const holding = ['group', 'list', 'by-key', 'shapes'] as const

type Holding<AnyField> = Extract<AnyField, { readonly kind: (typeof holding)[number] }>

/** True for a field that others stand in: all else has a value of its own. */
export function holdsFields<AnyField extends { readonly kind: FieldKind['kind'] }>(
  field: AnyField,
): field is Holding<AnyField> {
  return (holding as readonly string[]).includes(field.kind)
}
