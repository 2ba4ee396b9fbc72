// Filled Markdown, as a value: text with tokens, what each token stands for, and where everything comes from.

import type { ValueType } from '../model/document.js'
import type { Place } from '../base/problem.js'

/** Matches one token; group 1 is the index into `calls`. */
export const tokenPattern = /\uE000(\d+)\uE001/gu

/** The token of an index: private-use characters, which no source may contain. */
export function token(index: number): string {
  return `\uE000${index}\uE001`
}

/** What a token stands for, and where. */
export type Call = { readonly place: Place } & (
  | { readonly kind: 'value'; readonly value: FilledValue }
  | { readonly kind: 'reference'; readonly target: string; readonly alone: boolean }
  | { readonly kind: 'annex'; readonly target: string; readonly capital: boolean }
  | { readonly kind: 'blank'; readonly label: string; readonly size: string }
  | { readonly kind: 'foreign'; readonly language: string; readonly text: string }
  | { readonly kind: 'field'; readonly id: string; readonly label: string; readonly size: string }
  | { readonly kind: 'component'; readonly name: string; readonly options: Options }
  | { readonly kind: 'block'; readonly name: string; readonly options: Options; readonly body: Filled }
)

export interface FilledValue {
  readonly type: ValueType
  readonly raw: string | number | null
  readonly text: string
  readonly path: string
  readonly counterparty: boolean
}

/** Named arguments of a helper; values from data are printed. */
export type Options = Readonly<Record<string, string | number | boolean>>

/** Markdown with tokens; `stretches` says where each run of text comes from. */
export interface Filled {
  readonly markdown: string
  readonly calls: readonly Call[]
  readonly stretches: readonly Stretch[]
}

/** From `offset` in the Markdown on, text comes from `place`. */
export interface Stretch {
  readonly offset: number
  readonly place: Place
}
