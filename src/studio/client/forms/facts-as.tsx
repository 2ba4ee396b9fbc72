// Whether the facts of an agreement are shown as a form or as the text of their file.

import { factsAs } from '../choices.js'
import { word } from '../words.js'

export function FactsAs() {
  return (
    <div class="facts-as" role="group" aria-label={word('studio-facts')}>
      {(['form', 'text'] as const).map((one) => (
        <button
          key={one}
          type="button"
          aria-pressed={factsAs.value === one}
          onClick={() => {
            factsAs.value = one
          }}
        >
          {one === 'form' ? word('studio-form') : word('studio-text')}
        </button>
      ))}
    </div>
  )
}
