// The facts of an agreement by form: each change is a draft of the file at once, and says what it brings about.

import { useEffect, useState } from 'preact/hooks'
import type { Json, YamlChange } from '../../../data/edit-yaml/change.js'
import type { ChangedByForm, FieldView, ToldProblem } from '../../protocol.js'
import { changeForm, readForm } from '../doings.js'
import { language } from '../choices.js'
import { Dialog } from '../parts/dialog.js'
import { ProblemList } from '../parts/problem-list.js'
import { agreement, facts, wanted } from '../state.js'
import { word } from '../words.js'
import { Effects } from './effects.js'
import { Control, Labelled } from './control.js'
import { FieldRow } from './field.js'
import { isLeaf, isSection } from './kinds.js'
import { FormProvider, type FormOfFields } from './form.js'
import { entryName, pointerTo, valueAt, withValue, type Path } from './values.js'

interface FactsOf {
  readonly id: string
  readonly path: string
  /** The text as it is now: the form is read anew where it has changed. */
  readonly text: string
  readonly showText: () => void
}

export function Facts({ id, path, text, showText }: FactsOf) {
  const [answer, setAnswer] = useState<ChangedByForm | null>(null)
  const [composed, setComposed] = useState<{ field: FieldView; path: Path } | null>(null)
  const spoken = language.value
  useEffect(() => void readForm(id), [id, text, spoken])
  const filled = facts.value?.filled ?? null
  if (facts.value === null) return <p class="waiting">{word('studio-reading')}</p>
  const go = ({ line, column }: ToldProblem): void => {
    showText()
    wanted.value = { path, line, column }
  }
  if (filled === null || filled.form.kind !== 'group')
    return (
      <div class="facts-form">
        <p class="notice">{word('studio-form-unread')}</p>
        <ProblemList problems={facts.value.problems} path={path} show={go} />
      </div>
    )
  const change = async (asked: YamlChange): Promise<boolean> => {
    const changed = await changeForm(id, asked)
    setAnswer(changed)
    return changed?.changed === true
  }
  const put = (at: Path, value: Json): Promise<boolean> =>
    change(value === null ? { kind: 'remove', path: [...at] } : { kind: 'set', path: [...at], value })
  const codes = filled.languages.filter((code) => agreement.value?.editions.flat().includes(code) === true)
  const form: FormOfFields = {
    languages: codes.length === 0 ? filled.languages : codes,
    shapes: filled.shapes,
    value: filled.value,
    set: (at, value) => void put(at, value),
    move: (at, to) => void change({ kind: 'move', path: [...at], to }),
    compose: (field, at) => {
      setComposed({ field, path: at })
    },
    showText: (at) => {
      showText()
      const place = filled.places[pointerTo(at)]
      if (place !== undefined) wanted.value = { path, line: place.line, column: place.column }
    },
    row: (field, at) => <FieldRow key={field.key} field={field} path={at} />,
    choices: (to) => choicesIn(filled.value, to, filled.languages),
  }
  const refused = answer !== null && !answer.changed
  const fields = filled.form.fields
  return (
    <FormProvider value={form}>
      <div class="facts-form">
        {refused && (
          <div class="notice" role="alert" data-color="danger">
            <p>{word('studio-form-refused')}</p>
            <ProblemList problems={answer.problems} path={path} show={go} />
          </div>
        )}
        {answer !== null && answer.effects !== null && <Effects effects={answer.effects} />}
        <div class="form-fields">
          {fields
            .filter((field) => !isSection(field))
            .map((field) => (
              <FieldRow key={field.key} field={field} path={[field.key ?? '']} />
            ))}
        </div>
        {fields.filter(isSection).map((field) => (
          <FieldRow key={field.key} field={field} path={[field.key ?? '']} />
        ))}
      </div>
      {composed !== null && (
        <Compose
          field={composed.field}
          form={form}
          put={async (value) => {
            const at = composed.path
            const isEntry = typeof at.at(-1) === 'number'
            const list = at.slice(0, -1)
            const isFirst = isEntry && valueAt(filled.value, list) === null
            const asked: YamlChange = isFirst
              ? { kind: 'set', path: [...list], value: [value] }
              : { kind: isEntry ? 'insert' : 'set', path: [...at], value }
            if (await change(asked)) setComposed(null)
          }}
          problems={refused ? answer.problems : []}
          close={() => {
            setComposed(null)
          }}
        />
      )}
    </FormProvider>
  )
}

interface ComposeOf {
  readonly field: FieldView
  readonly form: FormOfFields
  readonly put: (value: Json) => Promise<void>
  readonly problems: readonly ToldProblem[]
  readonly close: () => void
}

/** A new entry, filled in before it is put into the file, which takes nothing that is not whole. */
function Compose({ field, form, put, problems, close }: ComposeOf) {
  const [value, setValue] = useState<Json>(null)
  const set = (path: Path, next: Json): void => {
    setValue((before) => withValue(before, path, next))
  }
  const own: FormOfFields = {
    ...form,
    value,
    shapes: {},
    set,
    move: () => undefined,
    compose: (inner, path) => {
      /* A list within a new entry begins with one that is empty, to be filled in here. */
      set(path, inner.kind === 'group' ? {} : inner.kind === 'texts' ? {} : '')
    },
    showText: () => undefined,
  }
  return (
    <Dialog title={word('studio-add-named', { name: field.label })} close={close} wide>
      <FormProvider value={own}>
        <form
          class="compose"
          onSubmit={(event) => {
            event.preventDefault()
            void put(value)
          }}
        >
          {field.help !== null && <p class="help">{field.help}</p>}
          {field.kind === 'group' ? (
            field.fields.map((one) => <FieldRow key={one.key} field={one} path={one.key === null ? [] : [one.key]} />)
          ) : !isLeaf(field) ? (
            <FieldRow field={field} path={[]} />
          ) : (
            <Labelled field={field}>
              {(id, help) => <Control field={field} now={value} id={id} help={help} set={setValue} />}
            </Labelled>
          )}
          {problems.length > 0 && (
            <div class="notice" role="alert" data-color="danger">
              {problems.map(({ message, hint }) => (
                <p key={message}>
                  {message} {hint}
                </p>
              ))}
            </div>
          )}
          <button class="ds-button" type="submit">
            {word('studio-add')}
          </button>
        </form>
      </FormProvider>
    </Dialog>
  )
}

/** What the agreement itself has that can be referred to. */
function choicesIn(value: Json, to: string, languages: readonly string[]): readonly { id: string; name: string }[] {
  const named = (entries: Json, key: string): { id: string; name: string }[] =>
    (Array.isArray(entries) ? (entries as readonly Json[]) : []).flatMap((entry) => {
      const id = valueAt(entry, [key]) ?? valueAt(entry, ['clause'])
      return typeof id === 'string' ? [{ id, name: entryName(valueAt(entry, ['title'])) || id }] : []
    })
  if (to === 'language') return languages.map((id) => ({ id, name: id }))
  if (to === 'role') return named(valueAt(value, ['parties']), 'role')
  if (to === 'section')
    return [...named(valueAt(value, ['clauses']), 'id'), ...named(valueAt(value, ['annexes']), 'id')]
  if (to === 'clause')
    return (agreement.peek()?.files ?? []).flatMap(({ path, title }) => {
      const id = /^clauses\/[^/]+\/(.+)\.md$/.exec(path)?.[1]
      return id === undefined ? [] : [{ id, name: title }]
    })
  return []
}
