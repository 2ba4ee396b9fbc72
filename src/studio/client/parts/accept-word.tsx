// A word that a translation uses for a term, put into the glossary: asked for, since nobody knows which of the text it is.

import { useState } from 'preact/hooks'
import type { ToldFix } from '../../protocol.js'
import { useAct } from '../act.js'
import { languageName, word } from '../words.js'
import { Dialog } from './dialog.js'
import { Said } from './said.js'

interface AcceptWordOf {
  readonly fix: Extract<ToldFix, { kind: 'accept' }>
}

export function AcceptWord({ fix }: AcceptWordOf) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        class="ds-button fix"
        data-variant="secondary"
        data-size="sm"
        aria-haspopup="dialog"
        onClick={() => {
          setOpen(true)
        }}
      >
        <Said text={fix.about} />
      </button>
      {isOpen && (
        <AskedWord
          fix={fix}
          close={() => {
            setOpen(false)
          }}
        />
      )}
    </>
  )
}

function AskedWord({ fix: { term, language }, close }: AcceptWordOf & { readonly close: () => void }) {
  const [text, setText] = useState('')
  const { isBusy, done, refused, act } = useAct('accept')
  const name = languageName(language)
  const isMissing = text.trim() === ''
  const accept = async (): Promise<void> => {
    if (isMissing) return
    const answer = await act({ term, language, word: text })
    if (answer?.done === true) close()
  }
  return (
    <Dialog title={word('studio-accept')} close={close}>
      <form
        class="act"
        onSubmit={(event) => {
          event.preventDefault()
          void accept()
        }}
      >
        <p>
          <Said text={word('studio-accept-will', { term, language: name })} />
        </p>
        <div class="fact">
          <label class="ds-label" for="accept-word">
            {word('studio-accept-word', { language: name })}
          </label>
          <input
            class="ds-input"
            id="accept-word"
            lang={language}
            autocomplete="off"
            value={text}
            onInput={(event) => {
              setText(event.currentTarget.value)
            }}
          />
        </div>
        <div class="buttons">
          <button class="ds-button" type="submit" aria-disabled={isMissing || isBusy} aria-busy={isBusy}>
            {word('studio-accept')}
          </button>
        </div>
        {refused !== null && (
          <p class="notice" data-color="danger">
            <Said text={refused.why} />
          </p>
        )}
        {done !== null && !done.done && (
          <ul class="told">
            {done.problems.map(({ message, hint }) => (
              <li key={message}>
                <Said text={hint === null ? message : `${message} ${hint}`} />
              </li>
            ))}
          </ul>
        )}
      </form>
    </Dialog>
  )
}
