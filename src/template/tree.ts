// What a template consists of: a closed set of pieces, each with its place. Read by `template.ts`, filled by `fill.ts`.

import type { Place } from '../base/problem.js'
import type { BlockHelper, ControlBlock, HelperName, LineHelper, ValueHelper } from '../data/template-names.js'

export type Node =
  | { readonly kind: 'text'; readonly text: string; readonly place: Place }
  | { readonly kind: 'print'; readonly argument: Path | HelperCall<LineHelper> }
  | { readonly kind: 'partial'; readonly call: HelperCall<string> }
  | BlockNode

export interface BlockNode {
  readonly kind: 'block'
  readonly call: HelperCall<BlockHelper | ControlBlock>
  /** What `as |item index|` calls an item and its number. */
  readonly names: readonly string[]
  readonly body: readonly Node[]
  readonly otherwise: readonly Node[]
}

/** `unread` is one with a fault that has been reported. */
export type Argument = Path | Literal | HelperCall<ValueHelper> | (Written & { readonly kind: 'unread' })

/** As written; in a call of a value helper, its first argument as written: what the printed value is the value of. */
export interface Written {
  readonly written: string
  readonly place: Place
}

/** `parts` from where `depth` times `../` leads; `data` for `@index`; `scoped` for `this.name`, which `as` cannot have named. */
export interface Path extends Written {
  readonly kind: 'path'
  readonly parts: readonly string[]
  readonly depth: number
  readonly data: boolean
  readonly scoped: boolean
}

interface Literal extends Written {
  readonly kind: 'literal'
  readonly value: string | number | boolean | null | undefined
}

export interface HelperCall<Name extends string = HelperName> extends Written {
  readonly kind: 'call'
  readonly name: Name
  readonly values: readonly Argument[]
  readonly named: readonly (readonly [name: string, argument: Argument])[]
}
