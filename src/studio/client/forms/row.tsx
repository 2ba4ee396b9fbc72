// What stands around every field: its label, what there is to know, what is wrong with it, and the way to take it away.

import type { ComponentChildren } from 'preact'
import { useRef, useState } from 'preact/hooks'
import type { Json } from '../../../data/edit-yaml/change.js'
import type { FieldView } from '../../protocol.js'
import { Said } from '../parts/said.js'
import { word } from '../words.js'
import { faultsAt, idOf, type FormStore } from './form-state.js'
import type { Path } from './form-values.js'
import type { Typed } from './typed.js'

export interface FieldOf {
  readonly store: FormStore
  readonly field: FieldView
  readonly path: Path
  readonly value: Json | undefined
  /** For an entry of a list, which takes itself away. */
  readonly isEntry?: boolean
  /** What it is called where that is not its own label. */
  readonly label?: string
  /** What happens with the first value of what is not there yet. */
  readonly put?: (value: Json) => Promise<boolean>
}

interface RowOf extends FieldOf {
  readonly wrong?: string | null
  readonly isWide?: boolean
  /** A field of several controls is a group of its own. */
  readonly isSet?: boolean
  readonly children: ComponentChildren
}

export function Row({
  store,
  field,
  path,
  value,
  isEntry = false,
  label,
  wrong = null,
  isWide = false,
  isSet = false,
  children,
}: RowOf) {
  const id = idOf(store, path)
  const faults = wrong === null ? faultsAt(store, path) : [wrong]
  const name = label ?? field.label
  const removable = !field.required && !isEntry && value !== undefined && field.kind !== 'mark'
  const labelled = (
    <>
      {name}
      {!field.required && !isEntry && <span class="optional"> {word('studio-form-optional')}</span>}
    </>
  )
  return (
    <div
      class="fact"
      data-wide={isWide || isEntry}
      data-wrong={faults.length > 0}
      {...(isSet
        ? { role: 'group', 'aria-labelledby': `${id}-label`, 'aria-describedby': describedBy(store, path) }
        : {})}
    >
      <div class="fact-head">
        {isSet ? (
          <span class="ds-label" id={`${id}-label`}>
            {labelled}
          </span>
        ) : (
          <label class="ds-label" for={id}>
            {labelled}
          </label>
        )}
        {removable && (
          <button
            class="fact-remove"
            type="button"
            aria-label={word('studio-form-remove-name', { name })}
            title={word('studio-form-remove')}
            onClick={() => void store.change({ kind: 'remove', path })}
          >
            ×
          </button>
        )}
      </div>
      {field.help !== null && !isEntry && (
        <p class="fact-help" id={`${id}-help`}>
          <Said text={field.help} />
        </p>
      )}
      {children}
      <Faults id={`${id}-fault`} faults={faults} />
    </div>
  )
}

export function Faults({ id, faults }: { readonly id: string; readonly faults: readonly string[] }) {
  return (
    <div id={id} class="fact-fault">
      {faults.map((fault) => (
        <p key={fault}>
          <Said text={fault} />
        </p>
      ))}
    </div>
  )
}

export function describedBy(store: FormStore, path: Path): string {
  const id = idOf(store, path)
  return `${id}-help ${id}-fault`
}

/** Puts a value where there is one already, or where it is to be added. */
export function putAt({ store, path, put }: Pick<FieldOf, 'store' | 'path' | 'put'>, value: Json): Promise<boolean> {
  return put === undefined ? store.change({ kind: 'set', path, value }) : put(value)
}

export interface TypedField {
  readonly shown: string
  readonly wrong: string | null
  readonly input: (text: string) => void
  /** Sends what was typed; of what is wrong nothing is sent, and the text stays. */
  readonly leave: () => Promise<void>
  readonly press: (event: KeyboardEvent) => void
}

/** A field that one types into: sent when it is left, or with Enter; Escape takes back what was typed. */
export function useTyped(
  given: FieldOf,
  printed: string,
  read: (text: string) => Typed,
  reason: () => string,
): TypedField {
  const { store, path, field, value, isEntry = false } = given
  const [typed, setTyped] = useState<string | null>(null)
  const [wrong, setWrong] = useState<string | null>(null)
  const sent = useRef<string | null>(null)
  const leave = async (): Promise<void> => {
    if (typed === null || sent.current === typed) return
    if (typed === printed) {
      setTyped(null)
      setWrong(null)
      return
    }
    const meant = read(typed)
    if (meant === 'wrong') {
      setWrong(reason())
      return
    }
    if (meant === 'nothing' && (value === undefined || (field.required && !store.isLocal) || isEntry)) {
      if (value === undefined) setTyped(null)
      setWrong(value === undefined ? null : word('studio-form-required'))
      return
    }
    setWrong(null)
    sent.current = typed
    const taken = meant === 'nothing' ? await store.change({ kind: 'remove', path }) : await putAt(given, meant.value)
    sent.current = null
    if (taken) setTyped((now) => (now === typed ? null : now))
  }
  return {
    shown: typed ?? printed,
    wrong,
    input: (text) => {
      setTyped(text)
    },
    leave,
    press: (event) => {
      if (event.key === 'Enter' && !event.isComposing && !event.shiftKey) {
        event.preventDefault()
        void leave()
      } else if (event.key === 'Escape' && typed !== null) {
        event.preventDefault()
        event.stopPropagation()
        setTyped(null)
        setWrong(null)
      }
    },
  }
}

export function isWrong(store: FormStore, path: Path, wrong: string | null): boolean {
  return wrong !== null || faultsAt(store, path).length > 0
}
