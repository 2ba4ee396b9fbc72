// What every field of a form needs of the form that it stands in.

import { createContext, type VNode } from 'preact'
import { useContext } from 'preact/hooks'
import type { Json } from '../../../data/edit-yaml/change.js'
import type { FieldView } from '../../protocol.js'
import type { Path } from './values.js'

export interface FormOfFields {
  /** Codes of the languages that texts are given in. */
  readonly languages: readonly string[]
  /** Which of its shapes a value has, by its pointer. */
  readonly shapes: Readonly<Record<string, number>>
  readonly value: Json
  /** Changes a value; null takes it away. */
  readonly set: (path: Path, value: Json) => void
  /** Changes the order of a list. */
  readonly move: (path: Path, to: number) => void
  /** Asks for a new entry or group, which is put in when it is whole. */
  readonly compose: (field: FieldView, path: Path) => void
  /** Leads to the place in the text. */
  readonly showText: (path: Path) => void
  /** Draws a field that stands within another. */
  readonly row: (field: FieldView, path: Path) => VNode
  /** What can be chosen for a reference. */
  readonly choices: (to: string) => readonly { readonly id: string; readonly name: string }[]
}

const Form = createContext<FormOfFields | null>(null)

export const FormProvider = Form.Provider

export function useForm(): FormOfFields {
  const form = useContext(Form)
  if (form === null) throw new TypeError('a field outside a form')
  return form
}
