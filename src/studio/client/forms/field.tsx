// A field of a form, whatever its kind: drawn from its description, with the value that the file has.

import { useId } from 'preact/hooks'
import type { Json } from '../../../data/edit-yaml/change.js'
import type { FieldView } from '../../protocol.js'
import { word } from '../words.js'
import { Control, Labelled, Name, Typed } from './control.js'
import { useForm } from './form.js'
import { isSection, type SectionField } from './kinds.js'
import { ListField, Absent } from './list-field.js'
import { ShapesField } from './shapes-field.js'
import { valueAt, type Path } from './values.js'

export interface FieldOf {
  readonly field: FieldView
  readonly path: Path
}

export function FieldRow({ field, path }: FieldOf) {
  const { value, set } = useForm()
  const now = valueAt(value, path)
  if (isSection(field)) return <Section field={field} path={path} now={now} />
  if (field.kind === 'texts') return <TextsField field={field} path={path} />
  if (field.kind === 'shapes') return <ShapesField field={field} path={path} />
  return (
    <Labelled field={field}>
      {(id, help) => <Control field={field} now={now} id={id} help={help} set={(next) => set(path, next)} />}
    </Labelled>
  )
}

/** The same text in each language. */
function TextsField({ field, path }: FieldOf) {
  const { languages, value, set } = useForm()
  const id = useId()
  const names = new Intl.DisplayNames([document.documentElement.lang], { type: 'language' })
  return (
    <fieldset class="ds-fieldset form-field texts" aria-describedby={field.help === null ? undefined : id}>
      <legend class="ds-label">
        <Name field={field} />
      </legend>
      {languages.map((code) => (
        <label key={code} class="one-language">
          <span class="code-of-language">{code}</span>
          <Typed
            id={`${id}-${code}`}
            required={false}
            lang={code}
            aria-label={`${field.label}, ${names.of(code) ?? code}`}
            now={valueAt(value, [...path, code])}
            read={(typed) => (typed.trim() === '' ? null : typed)}
            set={(next) => {
              set([...path, code], next)
            }}
          />
        </label>
      ))}
      {field.help !== null && (
        <p class="help" id={id}>
          {field.help}
        </p>
      )}
    </fieldset>
  )
}

function Section({ field, path, now }: { readonly field: SectionField; readonly path: Path; readonly now: Json }) {
  const { set, compose, showText } = useForm()
  const isGiven = now !== null
  const deep = path.length > 1
  const inner =
    field.kind === 'list' ? (
      <ListField field={field} path={path} />
    ) : field.kind === 'group' ? (
      isGiven || field.required ? (
        <>
          {field.fields.map((one) => (
            <FieldRow key={one.key} field={one} path={one.key === null ? path : [...path, one.key]} />
          ))}
          {!field.required && (
            <button
              class="ds-button"
              type="button"
              data-variant="tertiary"
              data-color="danger"
              onClick={() => {
                set(path, null)
              }}
            >
              {word('studio-remove-named', { name: field.label })}
            </button>
          )}
        </>
      ) : (
        <Absent
          field={field}
          add={() => {
            compose(field, path)
          }}
        />
      )
    ) : (
      <p class="help">
        {word('studio-in-text')}{' '}
        <button
          class="ds-link"
          type="button"
          onClick={() => {
            showText(path)
          }}
        >
          {word('studio-show-text')}
        </button>
      </p>
    )
  return (
    <details class="form-section" open={!deep && isGiven && field.required && field.kind === 'group'}>
      <summary>
        {field.label}
        <span class="given">{summaryOf(now)}</span>
      </summary>
      <div class="form-inner">
        {field.help !== null && <p class="help">{field.help}</p>}
        {inner}
      </div>
    </details>
  )
}

function summaryOf(now: Json): string {
  if (now === null) return word('studio-not-given')
  return Array.isArray(now) ? word('studio-entries', { count: now.length }) : ''
}
