// A value that can have one of several shapes: which, and then the value in it.

import { useEffect, useId, useState } from 'preact/hooks'
import type { FieldView } from '../../protocol.js'
import { word } from '../words.js'
import { Control, Name } from './control.js'
import { useForm } from './form.js'
import { isLeaf } from './kinds.js'
import { pointerTo, valueAt, type Path } from './values.js'

interface ShapesOf {
  readonly field: Extract<FieldView, { readonly kind: 'shapes' }>
  readonly path: Path
}

export function ShapesField({ field, path }: ShapesOf) {
  const { value, shapes, set, row } = useForm()
  const id = useId()
  const now = valueAt(value, path)
  const given = shapes[pointerTo(path)] ?? -1
  const [chosen, setChosen] = useState(given)
  useEffect(() => {
    if (given >= 0) setChosen(given)
  }, [given])
  const shape = field.shapes[chosen]
  const isOnly = shape?.kind === 'choice' && shape.options.length === 1
  return (
    <fieldset class="ds-fieldset form-field" aria-describedby={field.help === null ? undefined : `${id}-help`}>
      <legend class="ds-label">
        <Name field={field} />
      </legend>
      <select
        class="ds-input"
        aria-label={field.label}
        value={`${chosen}`}
        onChange={(event) => {
          const index = Number(event.currentTarget.value)
          setChosen(index)
          const next = field.shapes[index]
          if (next === undefined) set(path, null)
          else if (next.kind === 'choice' && next.options.length === 1) set(path, next.options[0]?.value ?? null)
        }}
      >
        {(!field.required || chosen < 0) && <option value="-1">{word('studio-not-given')}</option>}
        {field.shapes.map(({ label }, index) => (
          <option key={`${index} ${label}`} value={`${index}`}>
            {label}
          </option>
        ))}
      </select>
      {shape !== undefined &&
        !isOnly &&
        (!isLeaf(shape) ? (
          row(shape, path)
        ) : (
          <>
            <label class="unseen" for={id}>
              {shape.label}
            </label>
            <Control
              field={shape}
              now={chosen === given ? now : null}
              id={id}
              help={undefined}
              set={(next) => set(path, next)}
            />
          </>
        ))}
      {field.help !== null && (
        <p class="help" id={`${id}-help`}>
          {field.help}
        </p>
      )}
    </fieldset>
  )
}
