// The controls of single values: a line of text, a number, a date, a period, a choice.

import { useEffect, useId, useState } from 'preact/hooks'
import type { Json } from '../../../data/edit-yaml/change.js'
import { unreachable } from '../../../model/document.js'
import type { FieldView } from '../../protocol.js'
import { word } from '../words.js'
import type { LeafField } from './kinds.js'
import { ReferenceField } from './reference-field.js'
import { numberIn, periodIn, periodOf } from './values.js'

interface LabelledOf {
  readonly field: FieldView
  readonly children: (id: string, help: string | undefined) => preact.ComponentChildren
}

export function Labelled({ field, children }: LabelledOf) {
  const id = useId()
  return (
    <div class="form-field">
      <label class="ds-label" for={id}>
        <Name field={field} />
      </label>
      {children(id, field.help === null ? undefined : `${id}-help`)}
      {field.help !== null && (
        <p class="help" id={`${id}-help`}>
          {field.help}
        </p>
      )}
    </div>
  )
}

export function Name({ field }: { readonly field: FieldView }) {
  return (
    <>
      {field.label}
      {!field.required && <span class="optional"> {word('studio-optional')}</span>}
    </>
  )
}

interface ControlOf {
  readonly field: LeafField
  readonly now: Json
  readonly id: string
  readonly help: string | undefined
  readonly set: (value: Json) => void
}

export function Control({ field, now, id, help, set }: ControlOf) {
  const common = { id, 'aria-describedby': help, required: field.required }
  switch (field.kind) {
    case 'text':
    case 'edition':
      return <Typed {...common} now={now} read={(typed) => (typed.trim() === '' ? null : typed)} set={set} />
    case 'amount':
    case 'percent':
    case 'number':
      return (
        <Typed
          {...common}
          inputMode="decimal"
          now={now}
          read={(typed) => numberIn(typed) ?? (typed === '' ? null : typed)}
          set={set}
        />
      )
    case 'date':
      return <Typed {...common} type="date" now={now} read={(typed) => (typed === '' ? null : typed)} set={set} />
    case 'period':
      return <PeriodControl {...common} units={field.units} now={now} set={set} />
    case 'yes-no':
      return (
        <Choice
          {...common}
          options={[
            { value: true, label: word('studio-yes') },
            { value: false, label: word('studio-no') },
          ]}
          now={now}
          set={set}
        />
      )
    case 'mark':
      return (
        <input
          {...common}
          required={false}
          class="ds-input"
          type="checkbox"
          checked={now === true}
          onChange={(event) => {
            set(event.currentTarget.checked ? true : null)
          }}
        />
      )
    case 'choice':
      return <Choice {...common} options={field.options} now={now} set={set} />
    case 'reference':
      return <ReferenceField {...common} to={field.to} now={now} set={set} />
    default:
      return unreachable(field)
  }
}

interface TypedOf {
  readonly id: string
  readonly required: boolean
  readonly now: Json
  readonly read: (typed: string) => Json
  readonly set: (value: Json) => void
  readonly type?: 'text' | 'date'
  readonly inputMode?: 'decimal'
  readonly lang?: string
  readonly 'aria-describedby'?: string | undefined
  readonly 'aria-label'?: string
}

/** What is typed counts when the field is left. */
export function Typed({ now, read, set, type = 'text', ...rest }: TypedOf) {
  const shown = now === null || typeof now === 'object' ? '' : String(now)
  const [typed, setTyped] = useState(shown)
  useEffect(() => {
    setTyped(shown)
  }, [shown])
  return (
    <input
      {...rest}
      {...({ type } as { type: 'text' })}
      class="ds-input"
      autocomplete="off"
      value={typed}
      onInput={(event) => {
        setTyped(event.currentTarget.value)
      }}
      onChange={(event) => {
        const next = read(event.currentTarget.value)
        if (next !== now) set(next)
      }}
    />
  )
}

interface ChoiceOf {
  readonly id: string
  readonly required: boolean
  readonly options: readonly { readonly value: Json; readonly label: string }[]
  readonly now: Json
  readonly set: (value: Json) => void
  readonly 'aria-describedby'?: string | undefined
}

function Choice({ options, now, set, required, ...rest }: ChoiceOf) {
  const chosen = options.findIndex(({ value }) => value === now)
  return (
    <select
      {...rest}
      class="ds-input"
      value={`${chosen}`}
      onChange={(event) => {
        set(options[Number(event.currentTarget.value)]?.value ?? null)
      }}
    >
      {(!required || chosen < 0) && <option value="-1">{word('studio-not-given')}</option>}
      {options.map(({ label }, index) => (
        <option key={label} value={`${index}`}>
          {label}
        </option>
      ))}
    </select>
  )
}

interface PeriodOf extends Omit<ChoiceOf, 'options'> {
  readonly units: ChoiceOf['options']
}

function PeriodControl({ id, units, now, set, required, ...rest }: PeriodOf) {
  const given = periodIn(now)
  const [count, setCount] = useState(given.count)
  const [unit, setUnit] = useState(given.unit === '' ? 'months' : given.unit)
  useEffect(() => {
    setCount(given.count)
    if (given.unit !== '') setUnit(given.unit)
  }, [given.count, given.unit])
  const take = (number: string, of: string): void => {
    const next = periodOf(number, of)
    if (next !== null || (number.trim() === '' && !required)) set(next)
  }
  return (
    <div class="period">
      <input
        {...rest}
        id={id}
        class="ds-input"
        inputMode="numeric"
        autocomplete="off"
        value={count}
        onInput={(event) => {
          setCount(event.currentTarget.value)
        }}
        onChange={(event) => {
          take(event.currentTarget.value, unit)
        }}
      />
      <select
        class="ds-input"
        aria-label={word('studio-unit')}
        value={unit}
        onChange={(event) => {
          setUnit(event.currentTarget.value)
          take(count, event.currentTarget.value)
        }}
      >
        {units.map(({ value, label }) => (
          <option key={label} value={String(value)}>
            {label}
          </option>
        ))}
      </select>
    </div>
  )
}
