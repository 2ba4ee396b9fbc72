// Any field of a form, with those within it. What holds others lies in this one file, since they hold each other.

import type { ComponentChildren } from 'preact'
import { useEffect, useMemo, useState } from 'preact/hooks'
import { isMapping, type Json } from '../../../data/edit-yaml/change.js'
import { placeOfSection } from '../../../app/forms/section-place.js'
import { unreachable } from '../../../model/document.js'
import type { ClauseFacts, FieldView } from '../../protocol.js'
import { language } from '../choices.js'
import { announce } from '../doings.js'
import { beginning, clauses } from '../state.js'
import { Pager, perPage, usePaged } from '../parts/paged.js'
import { languageName, word } from '../words.js'
import { SharesOf, TermDates } from './effects.js'
import { faultsAt, hasFaults, idOf, localStore, sought, type FormStore } from './form-state.js'
import {
  entryName,
  initialOf,
  isCompound,
  languagesOf,
  missingIn,
  pruned,
  resolved,
  shapeOf,
  shownIn,
  valueAt,
  type Path,
} from './form-values.js'
import { groupOfParameters } from './parameters.js'
import {
  DataField,
  DayField,
  EditionField,
  MarkField,
  NumberField,
  PeriodField,
  SelectField,
  TextField,
  TextsField,
  YesNoField,
} from './plain-fields.js'
import { ReferenceField, referenceName } from './reference-field.js'
import { Faults, Row, type FieldOf } from './row.js'

type Of<Kind extends FieldView['kind']> = FieldOf & { readonly field: Extract<FieldView, { kind: Kind }> }

/** One field, whatever it is. */
export function OneField(given: FieldOf) {
  const field = resolved(given.field, given.store.form)
  const now = { ...given, field }
  switch (field.kind) {
    case 'text':
      return <TextField {...now} />
    case 'date':
      return <DayField {...now} />
    case 'amount':
    case 'percent':
    case 'number':
      return <NumberField {...now} />
    case 'period':
      return <PeriodField {...now} field={field} />
    case 'choice':
      return <SelectField given={now} options={field.options} />
    case 'yes-no':
      return <YesNoField {...now} />
    case 'mark':
      return <MarkField {...now} />
    case 'edition':
      return <EditionField given={now} codes={codesOf(given.store)} nameOf={languageName} />
    case 'texts':
      return <TextsField given={now} codes={textCodes(given)} nameOf={languageName} />
    case 'reference':
      return <ReferenceField {...now} />
    case 'data':
      return isMapping(given.value) && isTexts(given.value) ? (
        <TextsField given={now} codes={textCodes(given)} nameOf={languageName} />
      ) : (
        <DataField {...now} />
      )
    case 'shapes':
      return <Shapes {...now} field={field} />
    case 'group':
      return <Group {...now} field={field} />
    case 'list':
      return <List {...now} field={field} />
    case 'by-key': {
      const group = parametersOf(now)
      return group === null ? <ByKey {...now} field={field} /> : <Group {...now} field={group} />
    }
    case 'again':
      return null
    default:
      return unreachable(field)
  }
}

/** The fields of what a clause asks for, where these are values of a clause. */
function parametersOf({ store, field, path, value }: FieldOf): Extract<FieldView, { kind: 'group' }> | null {
  const known = clauseAt(store, path)
  return known === null ? null : groupOfParameters(field, known.parameters, value, store.form)
}

/** The clause whose values stand at a path. */
function clauseAt(store: FormStore, path: Path): ClauseFacts | null {
  if (path.at(-1) !== 'with') return null
  const clause = valueAt(store.value.value, [...path.slice(0, -1), 'clause'])
  return clauses.value?.find(({ id }) => id === clause) ?? null
}

function codesOf({ agreement, languages }: FormStore): readonly string[] {
  const own = languagesOf(agreement.value)
  return [...own, ...languages.filter((code) => !own.includes(code))]
}

/** The languages of the agreement, and what others the text is in. */
function textCodes({ store, value }: FieldOf): readonly string[] {
  const own = languagesOf(store.agreement.value)
  const written = isMapping(value) ? Object.keys(value) : []
  return [...new Set([...(own.length === 0 ? store.languages : own), ...written])]
}

function isTexts(value: { readonly [key: string]: Json }): boolean {
  const keys = Object.keys(value)
  return keys.length > 0 && keys.every((key) => /^[a-z]{2,3}$/.test(key) && typeof value[key] === 'string')
}

function nameOf(field: FieldView, value: Json | undefined, store: FormStore): string {
  return entryName(resolved(field, store.form), value, [language.value], referenceName) || field.label
}

/** An entry that has no name but figures is called by its place: "Cost 1 (2026)". */
function entrySaid(name: string, { label }: FieldView, path: Path): string {
  const index = path.at(-1)
  if (typeof index !== 'number' || /\p{L}/u.test(name)) return name
  const [first = ''] = name.split(' · ')
  return first === '' ? `${label} ${index + 1}` : `${label} ${index + 1} (${first})`
}

/* Groups */

function Group(given: Of<'group'>) {
  const { store, field, path, value, isEntry = false } = given
  if (value === undefined && !store.isLocal && path.length > 0) return <NotYet {...given} />
  const body = <Fields store={store} field={field} path={path} value={value} />
  if (path.length === 0) return body
  return (
    <Section
      given={given}
      name={isEntry ? entrySaid(nameOf(field, value, store), field, path) : field.label}
      isOpen={!isEntry || store.isLocal}
    >
      {body}
    </Section>
  )
}

/** The fields of a group, and what else can be added to it. */
export function Fields({
  store,
  field,
  path,
  value,
}: Omit<Of<'group'>, 'field'> & { readonly field: Extract<FieldView, { kind: 'group' }> }) {
  const [isTogether, setTogether] = useState(false)
  const [asked, setAsked] = useState<ReadonlySet<string>>(new Set())
  /* What a clause has to be given is asked for at once. */
  const isAsked = clauseAt(store, [...path, 'with'])?.parameters.some(({ optional }) => !optional) === true
  const wanted = isAsked ? new Set([...asked, 'with']) : asked
  /* Where nothing has to be there, what comes first is asked for: of a section, its clause. */
  const [first] = shownIn(field.fields, value, wanted).shown.length === 0 ? field.fields : []
  const { shown, others } = shownIn(field.fields, value, new Set([...wanted, ...(first?.key ? [first.key] : [])]))
  const add = (one: FieldView): void => {
    const { key } = one
    if (key === null) return
    setAsked(new Set([...asked, key]))
    setTimeout(() => {
      const place = document.getElementById(idOf(store, [...path, key]))
      place?.scrollIntoView({ block: 'nearest' })
      place?.focus()
    }, 50)
  }
  if (isTogether)
    return (
      <PutTogether
        around={store}
        field={field}
        begun={value}
        title={word('studio-form-together')}
        about={word('studio-form-together-about')}
        done={word('studio-form-take')}
        put={(now) => store.change({ kind: 'set', path, value: now })}
        faults={() => faultsAt(store, path)}
        close={() => {
          setTogether(false)
        }}
      />
    )
  return (
    <div class="facts-group">
      {shown.map((one) => (
        <OneField
          key={one.key}
          store={store}
          field={one}
          path={[...path, one.key ?? '']}
          value={valueAt(value, [one.key ?? ''])}
        />
      ))}
      {path.length === 1 && path[0] === 'term' && !store.isLocal && <TermDates />}
      {path.length === 2 && path[0] === 'costs' && !store.isLocal && <SharesOf id={valueAt(value, ['id'])} />}
      {others.length > 0 && (
        <details class="facts-more">
          <summary>{word('studio-form-add-fact')}</summary>
          <ul>
            {others.map((one) => (
              <li key={one.key}>
                <button
                  type="button"
                  class="ds-button"
                  data-variant="secondary"
                  title={one.help ?? undefined}
                  onClick={() => {
                    add(one)
                  }}
                >
                  + {one.label}
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
      {!store.isLocal && path.length > 0 && value !== undefined && field.fields.length > 1 && (
        <button
          type="button"
          class="ds-button facts-together"
          data-variant="tertiary"
          title={word('studio-form-together-about')}
          onClick={() => {
            setTogether(true)
          }}
        >
          {word('studio-form-together')}
        </button>
      )}
    </div>
  )
}

interface SectionOf {
  readonly given: FieldOf
  readonly name: string
  readonly isOpen: boolean
  readonly buttons?: ComponentChildren
  readonly children: ComponentChildren
}

/** A part that opens and closes; one with something wrong in it opens. */
function Section({
  given: { store, field, path, value, isEntry = false },
  name,
  isOpen,
  buttons,
  children,
}: SectionOf) {
  const [chosen, setChosen] = useState<boolean | null>(null)
  const wrong = hasFaults(store, path)
  const id = idOf(store, path)
  return (
    <details
      class="facts-section"
      data-depth={Math.min(path.length, 4)}
      open={chosen ?? (isOpen || wrong)}
      onToggle={(event) => {
        if (event.target === event.currentTarget) setChosen(event.currentTarget.open)
      }}
    >
      <summary id={id} aria-describedby={`${id}-fault`}>
        <span class="facts-name">{name}</span>
        {wrong && (
          <span class="ds-tag" data-color="danger">
            {word('studio-error')}
          </span>
        )}
      </summary>
      {field.help !== null && !isEntry && <p class="fact-help">{field.help}</p>}
      <Faults id={`${id}-fault`} faults={faultsAt(store, path)} />
      {children}
      {buttons}
      {!isEntry && !field.required && value !== undefined && (
        <button
          type="button"
          class="ds-button facts-remove"
          data-variant="tertiary"
          data-color="danger"
          onClick={() => void store.change({ kind: 'remove', path })}
        >
          {word('studio-form-remove-name', { name: field.label })}
        </button>
      )}
    </details>
  )
}

/* What is put together before it is added */

function NotYet({ store, field, path, put, label }: FieldOf) {
  const [isGone, setGone] = useState(false)
  if (isGone && !field.required) return null
  const send = put ?? ((value: Json) => store.change({ kind: 'set', path, value }))
  return (
    <PutTogether
      id={idOf(store, path)}
      around={store}
      field={field}
      begun={initialOf(field)}
      title={label ?? field.label}
      done={word('studio-form-add')}
      put={send}
      faults={() => faultsAt(store, path)}
      close={(wasPut) => {
        setGone(!wasPut)
      }}
    />
  )
}

interface PutTogetherOf {
  readonly id?: string
  readonly around: FormStore
  readonly field: FieldView
  readonly begun: Json | undefined
  readonly title: string
  readonly about?: string
  readonly done: string
  readonly put: (value: Json) => Promise<boolean>
  readonly faults: () => readonly string[]
  readonly close: (wasPut: boolean) => void
}

/** Fields whose values are sent as one, when they are all there. */
function PutTogether({ id, around, field, begun, title, about, done, put, faults, close }: PutTogetherOf) {
  const store = useMemo(() => localStore(around, field, begun ?? undefined, around.languages), [])
  const [missing, setMissing] = useState<readonly string[]>([])
  const name = id ?? `${store.prefix}-part`
  const send = async (): Promise<void> => {
    /* What is still typed in a field is taken up when it is left. */
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    await Promise.resolve()
    const value = pruned(field, store.value.value, store.form)
    const lacking = value === undefined ? [field.label] : missingIn(field, value, store.form)
    setMissing(lacking)
    if (lacking.length > 0 || value === undefined) {
      announce(word('studio-form-missing', { names: lacking }))
      return
    }
    if (await put(value)) close(true)
  }
  return (
    <fieldset class="facts-part" tabIndex={-1} id={name}>
      <legend>{title}</legend>
      {(about ?? field.help) !== null && <p class="fact-help">{about ?? field.help}</p>}
      <OneField
        store={store}
        field={{ ...field, key: null }}
        path={[]}
        value={store.value.value}
        isEntry={!isCompound(field)}
      />
      <Faults
        id={`${name}-fault`}
        faults={[...(missing.length > 0 ? [word('studio-form-missing', { names: missing })] : []), ...faults()]}
      />
      <div class="buttons">
        <button type="button" class="ds-button" onClick={() => void send()}>
          {done}
        </button>
        <button
          type="button"
          class="ds-button"
          data-variant="tertiary"
          onClick={() => {
            close(false)
          }}
        >
          {word('studio-form-cancel')}
        </button>
      </div>
    </fieldset>
  )
}

/* One of several shapes */

function Shapes(given: Of<'shapes'>) {
  const { store, field, path, value, put } = given
  const [chosen, setChosen] = useState<number | null>(null)
  const is = value === undefined ? null : shapeOf(field.shapes, value)
  const index = chosen ?? is
  const shape = index === null ? undefined : field.shapes[index]
  const isOther = index !== is
  const id = idOf(store, path)
  const send = async (now: Json): Promise<boolean> => {
    const taken = await (put === undefined || value !== undefined
      ? store.change({ kind: 'set', path, value: now })
      : put(now))
    if (taken) setChosen(null)
    return taken
  }
  const isOnly = (one: FieldView): boolean => one.kind === 'choice' && one.options.length === 1
  const choose = (next: number): void => {
    const one = field.shapes[next]
    if (one === undefined) return
    if (next === is) setChosen(null)
    else if (isOnly(one)) void send(initialOf(one))
    else if (store.isLocal && isCompound(one)) void send(initialOf(one))
    else setChosen(next)
  }
  return (
    <>
      <Row {...given}>
        <select
          class="ds-input"
          id={id}
          value={index === null ? '' : `${index}`}
          aria-describedby={`${id}-help ${id}-fault`}
          onChange={(event) => {
            choose(Number(event.currentTarget.value))
          }}
        >
          {index === null && <option value="">{word('studio-form-choose')}</option>}
          {field.shapes.map((one, position) => (
            <option key={position} value={`${position}`}>
              {one.label}
            </option>
          ))}
        </select>
      </Row>
      {shape !== undefined && !isOnly(shape) && (
        <div class="facts-shape" data-wide={isCompound(shape)}>
          {isOther && isCompound(shape) ? (
            <PutTogether
              around={store}
              field={shape}
              begun={initialOf(shape)}
              title={shape.label}
              done={word('studio-form-take')}
              put={send}
              faults={() => faultsAt(store, path)}
              close={() => {
                setChosen(null)
              }}
            />
          ) : shape.kind === 'group' ? (
            <Fields store={store} field={shape} path={path} value={value} />
          ) : (
            <OneField
              store={{ ...store, prefix: `${store.prefix}-as` }}
              field={shape}
              path={path}
              value={isOther ? undefined : value}
              put={send}
              isEntry
              label={shape.label}
            />
          )}
        </div>
      )}
    </>
  )
}

/* Lists */

function List(given: Of<'list'>) {
  const { store, field, path, value } = given
  const entries = Array.isArray(value) ? (value as readonly Json[]) : []
  const [adding, setAdding] = useState(false)
  const of = resolved(field.of, store.form)
  const isFull = field.most !== null && entries.length >= field.most
  const asList = value === undefined
  const [words, setWords] = useState('')
  const wanted = words.trim().toLocaleLowerCase()
  const indices = entries.flatMap((one, index) =>
    wanted === '' || nameOf(of, one, store).toLocaleLowerCase().includes(wanted) ? [index] : [],
  )
  const paged = usePaged(indices.length)
  /* What is looked for may stand on a page that is not drawn. */
  const goal = sought.value
  const goalAt = goal !== null && path.every((step, at) => goal[at] === step) ? goal[path.length] : undefined
  useEffect(() => {
    if (typeof goalAt !== 'number') return
    setWords('')
    paged.show(goalAt)
  }, [goal])
  const insert = (one: Json): Promise<boolean> => {
    const index =
      newHere(given) === 'section'
        ? placeOfSection(entries.map((entry) => valueAt(entry, ['heading'])))
        : entries.length
    return store.change(
      asList ? { kind: 'set', path, value: [one] } : { kind: 'insert', path: [...path, index], value: one },
    )
  }
  const add = (): void => {
    if (store.isLocal && isCompound(of)) void insert(initialOf(of))
    else setAdding(true)
    setWords('')
    paged.show(entries.length)
    setTimeout(() => document.getElementById(idOf(store, [...path, entries.length]))?.focus(), 50)
  }
  const count = entries.length > 1 ? ` (${entries.length})` : ''
  const next = [...path, entries.length]
  return (
    <Section given={given} name={`${field.label}${count}`} isOpen>
      {entries.length > perPage && (
        <label class="facts-find">
          {word('studio-form-find-entry', { name: field.label })}
          <input
            class="ds-input"
            type="search"
            autocomplete="off"
            value={words}
            onInput={(event) => {
              setWords(event.currentTarget.value)
              paged.show(0)
            }}
          />
        </label>
      )}
      <Pager paged={paged} label={field.label} />
      <ol class="facts-list">
        {indices.slice(paged.first, paged.end).map((index) => {
          const one = entries[index]
          return (
            <li key={index}>
              <div class="facts-entry">
                <OneField
                  store={store}
                  field={{ ...of, key: null, label: of.label }}
                  path={[...path, index]}
                  value={one}
                  isEntry
                  label={`${of.label} ${index + 1}`}
                />
              </div>
              <EntryButtons
                store={store}
                path={path}
                index={index}
                count={entries.length}
                name={nameOf(of, one, store)}
                least={field.required || entries.length > 1 ? field.least : 0}
                isAlone={!field.required && entries.length === 1 && field.least > 0}
                moved={paged.show}
              />
            </li>
          )
        })}
        {adding && (
          <li>
            <div class="facts-entry">
              {isCompound(of) ? (
                <PutTogether
                  id={idOf(store, next)}
                  around={store}
                  field={of}
                  begun={initialOf(of)}
                  title={of.label}
                  done={word('studio-form-add')}
                  put={insert}
                  faults={() => [...faultsAt(store, next), ...(asList ? faultsAt(store, path) : [])]}
                  close={() => {
                    setAdding(false)
                  }}
                />
              ) : (
                <OneField
                  store={store}
                  field={of}
                  path={next}
                  value={undefined}
                  isEntry
                  label={`${of.label} ${entries.length + 1}`}
                  put={async (one) => {
                    const taken = await insert(one)
                    if (taken) setAdding(false)
                    return taken
                  }}
                />
              )}
            </div>
            {!isCompound(of) && (
              <button
                type="button"
                class="fact-remove"
                aria-label={word('studio-form-cancel')}
                title={word('studio-form-cancel')}
                onClick={() => {
                  setAdding(false)
                }}
              >
                ×
              </button>
            )}
          </li>
        )}
      </ol>
      {!adding && !isFull && (
        <button type="button" class="ds-button" data-variant="secondary" onClick={add}>
          + {word('studio-form-add-name', { name: of.label })}
        </button>
      )}
      {!adding && !isFull && newHere(given) !== null && (
        <button
          type="button"
          class="ds-button"
          data-variant="tertiary"
          aria-haspopup="dialog"
          onClick={() => {
            beginning.value = newHere(given)
          }}
        >
          + {word('studio-clause-new')}
        </button>
      )}
    </Section>
  )
}

/** As what a clause that is to be written is begun in a list; null where none is. */
function newHere({ store, path }: FieldOf): 'section' | 'annex' | null {
  if (store.isLocal || path.length !== 1) return null
  return path[0] === 'clauses' ? 'section' : path[0] === 'annexes' ? 'annex' : null
}

interface EntryButtonsOf {
  readonly store: FormStore
  readonly path: Path
  readonly index: number
  readonly count: number
  readonly name: string
  readonly least: number
  /** The last entry of a list that need not be there takes the list with it. */
  readonly isAlone: boolean
  /** Draws what the entry has been moved to. */
  readonly moved: (index: number) => void
}

function EntryButtons({ store, path, index, count, name, least, isAlone, moved }: EntryButtonsOf) {
  const id = idOf(store, path)
  const move = async (to: number, way: 'up' | 'down'): Promise<void> => {
    if (to < 0 || to >= count) return
    if (!(await store.change({ kind: 'move', path: [...path, index], to }))) return
    moved(to)
    announce(word('studio-form-moved', { name, place: to + 1, count }))
    setTimeout(() => document.getElementById(`${id}-${way}-${to}`)?.focus(), 50)
  }
  return (
    <div class="facts-buttons">
      {count > 1 && (
        <>
          <button
            type="button"
            id={`${id}-up-${index}`}
            aria-label={word('studio-form-up', { name })}
            title={word('studio-form-up', { name })}
            aria-disabled={index === 0}
            onClick={() => void move(index - 1, 'up')}
          >
            ↑
          </button>
          <button
            type="button"
            id={`${id}-down-${index}`}
            aria-label={word('studio-form-down', { name })}
            title={word('studio-form-down', { name })}
            aria-disabled={index === count - 1}
            onClick={() => void move(index + 1, 'down')}
          >
            ↓
          </button>
        </>
      )}
      {(count > least || isAlone) && (
        <button
          type="button"
          aria-label={word('studio-form-remove-name', { name })}
          title={word('studio-form-remove-name', { name })}
          onClick={() => void store.change({ kind: 'remove', path: isAlone ? path : [...path, index] })}
        >
          ×
        </button>
      )}
    </div>
  )
}

/* Values by keys */

function ByKey(given: Of<'by-key'>) {
  const { store, field, path, value } = given
  const [adding, setAdding] = useState(value === undefined)
  const entries = isMapping(value) ? Object.entries(value) : []
  const of = resolved(field.of, store.form)
  const nameOfKey = (key: string): string => entryName(field.by, key, [language.value], referenceName) || key
  return (
    <Section given={given} name={field.label} isOpen={entries.length > 0 || adding}>
      {entries.map(([key, one]) => (
        <div key={key} class="facts-keyed">
          {isCompound(of) && of.kind !== 'data' ? (
            <Section
              given={{
                store,
                field: { ...of, required: false, label: nameOfKey(key) },
                path: [...path, key],
                value: one,
              }}
              name={nameOfKey(key)}
              isOpen={false}
            >
              {of.kind === 'group' ? (
                <Fields store={store} field={of} path={[...path, key]} value={one} />
              ) : (
                <OneField
                  store={{ ...store, prefix: `${store.prefix}-in` }}
                  field={of}
                  path={[...path, key]}
                  value={one}
                  isEntry
                />
              )}
            </Section>
          ) : (
            <OneField
              store={store}
              field={{ ...of, required: false, label: nameOfKey(key) }}
              path={[...path, key]}
              value={one}
            />
          )}
        </div>
      ))}
      {adding ? (
        <NewKey
          given={given}
          of={of}
          close={() => {
            setAdding(false)
          }}
        />
      ) : (
        <button
          type="button"
          class="ds-button"
          data-variant="secondary"
          onClick={() => {
            setAdding(true)
          }}
        >
          + {word('studio-form-add-name', { name: field.by.label })}
        </button>
      )}
    </Section>
  )
}

/** A key and its value, put together. */
function NewKey({
  given: { store, field, path, value },
  of,
  close,
}: {
  readonly given: Of<'by-key'>
  readonly of: FieldView
  readonly close: () => void
}) {
  const group: FieldView = {
    ...{ kind: 'group', key: null, label: field.by.label, help: null, required: true, default: null },
    fields: [
      { ...field.by, key: 'key', required: true },
      { ...of, key: 'value', required: true },
    ],
  }
  return (
    <>
      <PutTogether
        around={store}
        field={group}
        begun={{ ...(isCompound(of) && of.kind !== 'data' ? { value: initialOf(of) } : {}) }}
        title={field.by.label}
        done={word('studio-form-add')}
        put={(now) => {
          const [key, one] = [valueAt(now, ['key']), valueAt(now, ['value'])]
          if (typeof key !== 'string' || one === undefined) return Promise.resolve(false)
          return store.change(
            value === undefined
              ? { kind: 'set', path, value: { [key]: one } }
              : { kind: 'set', path: [...path, key], value: one },
          )
        }}
        faults={() =>
          [...store.faults.value].flatMap(([pointer, found]) => (pointer.startsWith(`/${path.join('/')}`) ? found : []))
        }
        close={close}
      />
    </>
  )
}
