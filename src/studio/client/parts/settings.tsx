// What the reader chooses for all views: language, light or dark, how text is edited.

import type { Signal } from '@preact/signals'
import { editing, language, scheme, schemes } from '../choices.js'
import { messageLanguages } from '../../../base/sentence.js'
import { word } from '../words.js'

/* Each language is called by its own name, for whoever reads no other. */
const languageNames = { en: 'English', sv: 'Svenska', nb: 'Bokmål' } as const

export function Settings() {
  const schemeNames = {
    auto: word('studio-scheme-auto'),
    light: word('studio-scheme-light'),
    dark: word('studio-scheme-dark'),
  }
  const editingNames = { rich: word('studio-editing-rich'), plain: word('studio-editing-plain') }
  return (
    <div class="settings">
      <button class="ds-button" type="button" data-variant="tertiary" popovertarget="settings">
        <span class="name">{word('studio-settings')}</span>
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
          <path d="M3 7h11m4 0h3M3 17h3m4 0h11" />
          <circle cx="16" cy="7" r="2" />
          <circle cx="8" cy="17" r="2" />
        </svg>
      </button>
      <div
        id="settings"
        class="ds-popover panel"
        data-color="neutral"
        popover="auto"
        role="dialog"
        aria-label={word('studio-settings')}
      >
        <Choice
          name="language"
          legend={word('studio-language')}
          chosen={language}
          choices={messageLanguages}
          names={languageNames}
        />
        <Choice name="scheme" legend={word('studio-scheme')} chosen={scheme} choices={schemes} names={schemeNames} />
        <Choice
          name="editing"
          legend={word('studio-editing')}
          chosen={editing}
          choices={['rich', 'plain'] as const}
          names={editingNames}
        />
      </div>
    </div>
  )
}

interface ChoiceOf<Id extends string> {
  readonly name: string
  readonly legend: string
  readonly chosen: Signal<Id>
  readonly choices: readonly Id[]
  readonly names: Readonly<Record<Id, string>>
}

function Choice<Id extends string>({ name, legend, chosen, choices, names }: ChoiceOf<Id>) {
  return (
    <fieldset class="ds-fieldset choice">
      <legend class="ds-label">{legend}</legend>
      {choices.map((id) => (
        <label key={id} lang={name === 'language' ? id : undefined}>
          <input
            class="ds-input"
            type="radio"
            name={name}
            value={id}
            checked={chosen.value === id}
            onChange={() => {
              chosen.value = id
            }}
          />
          {names[id]}
        </label>
      ))}
    </fieldset>
  )
}
