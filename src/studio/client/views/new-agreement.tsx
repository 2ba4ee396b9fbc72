// A new agreement: what it is called here, in which language it is begun, for one counterparty or many.

import { useState } from 'preact/hooks'
import type { Done } from '../../protocol.js'
import { language } from '../choices.js'
import { beginAgreement } from '../doings.js'
import { Dialog } from '../parts/dialog.js'
import { Said } from '../parts/said.js'
import { word } from '../words.js'
import { idFrom } from './new-id.js'

export function NewAgreement({ close }: { readonly close: () => void }) {
  const [name, setName] = useState('')
  const [code, setCode] = useState(language.value === 'nb' ? 'nb' : 'sv')
  const [series, setSeries] = useState(false)
  const [refused, setRefused] = useState<Done | null>(null)
  const id = idFrom(name)
  const names = new Intl.DisplayNames([language.value], { type: 'language' })
  const begin = async (): Promise<void> => {
    if (id !== '') setRefused(await beginAgreement({ id, language: code, series }))
  }
  return (
    <Dialog title={word('studio-new')} close={close}>
      <form
        class="compose"
        onSubmit={(event) => {
          event.preventDefault()
          void begin()
        }}
      >
        <div class="form-field">
          <label class="ds-label" for="new-name">
            {word('studio-new-name')}
          </label>
          <input
            class="ds-input"
            id="new-name"
            required
            autocomplete="off"
            aria-describedby="new-id"
            value={name}
            onInput={(event) => {
              setName(event.currentTarget.value)
            }}
          />
          <p class="help" id="new-id">
            {id === '' ? word('studio-new-name-help') : word('studio-new-id', { id })}
          </p>
        </div>
        <fieldset class="ds-fieldset choice">
          <legend class="ds-label">{word('studio-language')}</legend>
          {['sv', 'nb'].map((one) => (
            <label key={one}>
              <input
                class="ds-input"
                type="radio"
                name="new-language"
                checked={code === one}
                onChange={() => {
                  setCode(one)
                }}
              />
              {names.of(one)}
            </label>
          ))}
        </fieldset>
        <label class="tick">
          <input
            class="ds-input"
            type="checkbox"
            checked={series}
            onChange={(event) => {
              setSeries(event.currentTarget.checked)
            }}
          />
          {word('studio-new-series')}
        </label>
        {refused !== null && (
          <div class="notice" role="alert" data-color="danger">
            {refused.problems.map(({ message, hint }) => (
              <p key={message}>
                <Said text={hint === null ? message : `${message} ${hint}`} />
              </p>
            ))}
          </div>
        )}
        <button class="ds-button" type="submit">
          {word('studio-new-begin')}
        </button>
      </form>
    </Dialog>
  )
}
