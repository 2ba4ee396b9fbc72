// A list: its entries with their names, opened one by one; put in order, taken away, added when they are whole.

import type { FieldView } from '../../protocol.js'
import { word } from '../words.js'
import { Control, Labelled } from './control.js'
import { useForm } from './form.js'
import { isLeaf } from './kinds.js'
import { entryName, valueAt, type Path } from './values.js'

interface ListOf {
  readonly field: Extract<FieldView, { readonly kind: 'list' }>
  readonly path: Path
}

export function ListField({ field, path }: ListOf) {
  const { value, set, move, compose, row } = useForm()
  const now = valueAt(value, path)
  const inner = field.of
  const entries = Array.isArray(now) ? now : []
  const isFull = field.most !== null && entries.length >= field.most
  return (
    <>
      <ol class="entries">
        {entries.map((entry, index) => {
          const at = [...path, index]
          const name = entryName(entry) === '' ? `${field.of.label} ${index + 1}` : entryName(entry)
          return (
            <li key={`${index} ${entries.length}`}>
              <details class="entry">
                <summary>{name}</summary>
                <div class="form-inner">
                  {inner.kind === 'group' ? (
                    inner.fields.map((one) => row(one, one.key === null ? at : [...at, one.key]))
                  ) : !isLeaf(inner) ? (
                    row(inner, at)
                  ) : (
                    <Labelled field={inner}>
                      {(id, help) => (
                        <Control field={inner} now={entry} id={id} help={help} set={(next) => set(at, next)} />
                      )}
                    </Labelled>
                  )}
                  <div class="buttons">
                    {index > 0 && (
                      <button
                        class="ds-button"
                        type="button"
                        data-variant="tertiary"
                        onClick={() => move(at, index - 1)}
                      >
                        {word('studio-earlier')}
                      </button>
                    )}
                    {index < entries.length - 1 && (
                      <button
                        class="ds-button"
                        type="button"
                        data-variant="tertiary"
                        onClick={() => move(at, index + 1)}
                      >
                        {word('studio-later')}
                      </button>
                    )}
                    {entries.length > field.least && (
                      <button
                        class="ds-button"
                        type="button"
                        data-variant="tertiary"
                        data-color="danger"
                        onClick={() => set(at, null)}
                      >
                        {word('studio-remove-named', { name })}
                      </button>
                    )}
                  </div>
                </div>
              </details>
            </li>
          )
        })}
      </ol>
      {!isFull && (
        <Absent
          field={field.of}
          add={() => {
            compose(field.of, [...path, entries.length])
          }}
        />
      )}
    </>
  )
}

export function Absent({ field, add }: { readonly field: FieldView; readonly add: () => void }) {
  return (
    <div class="buttons">
      <button class="ds-button" type="button" data-variant="secondary" aria-haspopup="dialog" onClick={add}>
        {word('studio-add-named', { name: field.label })}
      </button>
    </div>
  )
}
