// Fields with one value: text, day, period, number, choice, yes or no.

import type { Json } from '../../../data/edit-yaml/change.js'
import type { FieldView } from '../../protocol.js'
import { Said } from '../parts/said.js'
import { word } from '../words.js'
import { faultsAt, idOf } from './form-state.js'
import { valueAt } from './form-values.js'
import { describedBy, isWrong, putAt, Row, useTyped, type FieldOf } from './row.js'
import {
  periodIn,
  periodOf,
  printedData,
  printedNumber,
  printedPlain,
  typedData,
  typedDay,
  typedNumber,
  typedText,
  type Typed,
} from './typed.js'

type Kind<Name extends FieldView['kind']> = FieldOf & { readonly field: Extract<FieldView, { kind: Name }> }

export function TextField(given: FieldOf) {
  return (
    <TypedRow given={given} printed={printedPlain(given.value)} read={typedText} reason={() => ''} isLong={false} />
  )
}

export function NumberField(given: FieldOf) {
  const { field, store, value } = given
  const isAmount = field.kind === 'amount'
  const currency = isAmount ? valueAt(store.agreement.value, ['currency']) : undefined
  return (
    <TypedRow
      given={given}
      printed={isAmount ? printedNumber(value) : printedPlain(value)}
      read={typedNumber}
      reason={() => word('studio-form-number-wrong')}
      isLong={false}
      unit={field.kind === 'percent' ? '%' : typeof currency === 'string' ? currency : undefined}
      inputMode="decimal"
    />
  )
}

export function DataField(given: FieldOf) {
  const { value } = given
  return (
    <TypedRow
      given={given}
      printed={printedData(value)}
      read={(text) => typedData(text, value)}
      reason={() => word('studio-form-data-wrong')}
      isLong={typeof value === 'object' && value !== null}
    />
  )
}

export function DayField(given: FieldOf) {
  return (
    <TypedRow
      given={given}
      printed={printedPlain(given.value)}
      read={typedDay}
      reason={() => word('studio-form-day-wrong')}
      isLong={false}
      placeholder={word('studio-form-day-pattern')}
      inputMode="numeric"
    />
  )
}

interface TypedRowOf {
  readonly given: FieldOf
  readonly printed: string
  readonly read: (text: string) => Typed
  readonly reason: () => string
  readonly isLong: boolean
  readonly unit?: string | undefined
  readonly placeholder?: string
  readonly inputMode?: 'decimal' | 'numeric'
}

function TypedRow({ given, printed, read, reason, isLong, unit, placeholder, inputMode }: TypedRowOf) {
  const { store, path } = given
  const typed = useTyped(given, printed, read, reason)
  const shared = {
    class: 'ds-input',
    id: idOf(store, path),
    value: typed.shown,
    'aria-describedby': describedBy(store, path),
    'aria-invalid': isWrong(store, path, typed.wrong) ? ('true' as const) : undefined,
    'aria-required': given.field.required ? ('true' as const) : undefined,
    onInput: (event: { readonly currentTarget: { readonly value: string } }) => {
      typed.input(event.currentTarget.value)
    },
    onBlur: () => void typed.leave(),
  }
  return (
    <Row {...given} wrong={typed.wrong} isWide={isLong || given.field.kind === 'text'}>
      {isLong ? (
        <textarea {...shared} rows={4} />
      ) : (
        <span class="fact-input">
          <input
            {...shared}
            type="text"
            autocomplete="off"
            inputMode={inputMode}
            placeholder={placeholder}
            onKeyDown={typed.press}
          />
          {unit !== undefined && <span aria-hidden="true">{unit}</span>}
        </span>
      )}
    </Row>
  )
}

export function PeriodField(given: Kind<'period'>) {
  const { store, field, path, value } = given
  const { count, unit } = periodIn(value)
  const chosen = unit ?? 'months'
  const typed = useTyped(
    given,
    count,
    (text) => periodOf(text, chosen),
    () => word('studio-form-whole-wrong'),
  )
  const id = idOf(store, path)
  return (
    <Row {...given} wrong={typed.wrong} isSet>
      <span class="fact-input">
        <input
          class="ds-input"
          id={id}
          type="text"
          inputMode="numeric"
          autocomplete="off"
          value={typed.shown}
          aria-label={word('studio-form-count')}
          aria-describedby={describedBy(store, path)}
          aria-invalid={isWrong(store, path, typed.wrong) ? 'true' : undefined}
          onInput={(event) => {
            typed.input(event.currentTarget.value)
          }}
          onBlur={() => void typed.leave()}
          onKeyDown={typed.press}
        />
        <select
          class="ds-input"
          aria-label={word('studio-form-unit')}
          value={chosen}
          onChange={(event) => {
            const meant = periodOf(typed.shown, event.currentTarget.value)
            if (typeof meant === 'object') void putAt(given, meant.value)
            else if (meant === 'nothing') void putAt(given, `12 ${event.currentTarget.value}`)
          }}
        >
          {field.units.map((one) => (
            <option key={String(one.value)} value={String(one.value)}>
              {one.label}
            </option>
          ))}
        </select>
      </span>
    </Row>
  )
}

/** One of some values, which are known. */
export function SelectField({
  given,
  options,
}: {
  readonly given: FieldOf
  readonly options: readonly { readonly value: Json; readonly label: string }[]
}) {
  const { store, field, path, value } = given
  const index = options.findIndex((one) => one.value === value)
  const usual = options.find((one) => one.value === field.default)?.label
  return (
    <Row {...given}>
      <select
        class="ds-input"
        id={idOf(store, path)}
        value={index < 0 ? '' : `${index}`}
        aria-describedby={describedBy(store, path)}
        aria-invalid={isWrong(store, path, null) ? 'true' : undefined}
        onChange={(event) => {
          const one = options[Number(event.currentTarget.value)]
          if (event.currentTarget.value === '') void store.change({ kind: 'remove', path })
          else if (one !== undefined) void putAt(given, one.value)
        }}
      >
        {(index < 0 || !field.required) && (
          <option value="">
            {value !== undefined && index < 0
              ? printedData(value)
              : usual === undefined
                ? word('studio-form-choose')
                : word('studio-form-usual', { value: usual })}
          </option>
        )}
        {options.map((one, position) => (
          <option key={position} value={`${position}`}>
            {one.label}
          </option>
        ))}
      </select>
    </Row>
  )
}

export function YesNoField(given: FieldOf) {
  const { store, path, value } = given
  const id = idOf(store, path)
  return (
    <Row {...given} isSet>
      <span class="fact-choices">
        {[true, false].map((one) => (
          <label key={`${one}`}>
            <input
              class="ds-input"
              id={one ? id : undefined}
              type="radio"
              name={id}
              checked={value === one}
              onChange={() => void putAt(given, one)}
            />
            {one ? word('studio-form-yes') : word('studio-form-no')}
          </label>
        ))}
      </span>
    </Row>
  )
}

/** Yes, or left out. */
export function MarkField(given: FieldOf) {
  const { store, field, path, value } = given
  const id = idOf(store, path)
  return (
    <Row {...given} label={word('studio-form-mark')} isSet>
      <span class="fact-choices">
        <label>
          <input
            class="ds-input"
            id={id}
            type="checkbox"
            checked={value === true}
            aria-describedby={describedBy(store, path)}
            onChange={(event) => {
              if (event.currentTarget.checked) void putAt(given, true)
              else void store.change({ kind: 'remove', path })
            }}
          />
          {field.label}
        </label>
      </span>
    </Row>
  )
}

/** A language, or two beside each other. */
export function EditionField({
  given,
  codes,
  nameOf,
}: {
  readonly given: FieldOf
  readonly codes: readonly string[]
  readonly nameOf: (code: string) => string
}) {
  const { store, path, value } = given
  const [left = '', right = ''] = typeof value === 'string' ? value.split('+') : []
  const id = idOf(store, path)
  const put = (one: string, other: string): void => {
    if (one !== '') void putAt(given, other === '' || other === one ? one : `${one}+${other}`)
  }
  return (
    <Row {...given} isSet>
      <span class="fact-input">
        {[left, right].map((chosen, index) => (
          <select
            key={index}
            class="ds-input"
            id={index === 0 ? id : undefined}
            aria-label={index === 0 ? word('studio-form-left') : word('studio-form-right')}
            value={chosen}
            onChange={(event) => {
              if (index === 0) put(event.currentTarget.value, right)
              else put(left, event.currentTarget.value)
            }}
          >
            <option value="">{index === 0 ? word('studio-form-choose') : word('studio-form-alone')}</option>
            {codes.map((code) => (
              <option key={code} value={code}>
                {nameOf(code)}
              </option>
            ))}
          </select>
        ))}
      </span>
    </Row>
  )
}

/** The same text in each language. */
export function TextsField({
  given,
  codes,
  nameOf,
}: {
  readonly given: FieldOf
  readonly codes: readonly string[]
  readonly nameOf: (code: string) => string
}) {
  const { store, path, value } = given
  return (
    <Row {...given} isWide isSet>
      {codes.map((code) => (
        <TextIn
          key={code}
          given={given}
          code={code}
          name={nameOf(code)}
          text={
            typeof value === 'object' && value !== null ? (value as { readonly [key: string]: Json })[code] : undefined
          }
          isLast={
            codes.filter((one) => typeof value === 'object' && value !== null && Object.hasOwn(value, one)).length === 1
          }
          id={`${idOf(store, path)}${code === codes[0] ? '' : `.${code}`}`}
        />
      ))}
    </Row>
  )
}

interface TextInOf {
  readonly given: FieldOf
  readonly code: string
  readonly name: string
  readonly text: Json | undefined
  /** True where no other language has a text. */
  readonly isLast: boolean
  readonly id: string
}

function TextIn({ given, code, name, text, isLast, id }: TextInOf) {
  const { store, path, field, value, put } = given
  const own: FieldOf = {
    store,
    field: { ...field, required: isLast && field.required },
    /* The last text takes the whole field with it. */
    path: isLast && text !== undefined && !field.required ? path : [...path, code],
    value: text,
    put: (one) =>
      value === undefined && put !== undefined
        ? put({ [code]: one })
        : store.change({ kind: 'set', path: [...path, code], value: one }),
  }
  const typed = useTyped(own, printedPlain(text), typedText, () => '')
  return (
    <span class="fact-input">
      <label class="code-of-language" for={id} title={name}>
        {code}
        <span class="unseen"> {name}</span>
      </label>
      <textarea
        class="ds-input"
        id={id}
        lang={code}
        rows={1}
        value={typed.shown}
        aria-describedby={describedBy(store, path)}
        aria-invalid={isWrong(store, [...path, code], typed.wrong) ? 'true' : undefined}
        onInput={(event) => {
          typed.input(event.currentTarget.value)
        }}
        onBlur={() => void typed.leave()}
        onKeyDown={typed.press}
      />
      {isWrong(store, [...path, code], typed.wrong) && (
        <span class="fact-fault">
          <Said text={typed.wrong ?? faultsAt(store, [...path, code]).join(' ')} />
        </span>
      )}
    </span>
  )
}
