// A word that a translation uses for a term, put into the glossary: asked for, since nobody knows which of the text it is.

import { useState } from 'preact/hooks'
import type { Done, ToldFix } from '../../protocol.js'
import { tellAct } from '../ask.js'
import { announce, reasonOf, refresh } from '../doings.js'
import { languageName, word } from '../words.js'
import { Dialog } from './dialog.js'
import { Said } from './said.js'

export function AcceptWord({ fix }: { readonly fix: Extract<ToldFix, { kind: 'accept' }> }) {
  const [isOpen, setOpen] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [text, setText] = useState('')
  const [answer, setAnswer] = useState<Done | null>(null)
  const [refused, setRefused] = useState<string | null>(null)
  const { about, term, language } = fix
  const name = languageName(language)
  const act = async (): Promise<void> => {
    if (isBusy || text.trim() === '') return
    setBusy(true)
    setRefused(null)
    try {
      const done = await tellAct('accept', { term, language, word: text })
      announce(done.lines.join(' '))
      setAnswer(done)
      if (!done.done) return
      setOpen(false)
      await refresh()
    } catch (cause) {
      setRefused(reasonOf(cause))
      announce(reasonOf(cause))
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <button
        type="button"
        class="ds-button fix"
        data-variant="secondary"
        data-size="sm"
        aria-haspopup="dialog"
        onClick={() => {
          setAnswer(null)
          setOpen(true)
        }}
      >
        <Said text={about} />
      </button>
      {isOpen && (
        <Dialog
          title={word('studio-accept')}
          close={() => {
            setOpen(false)
          }}
        >
          <form
            class="act"
            onSubmit={(event) => {
              event.preventDefault()
              void act()
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
              <button class="ds-button" type="submit" aria-disabled={text.trim() === '' || isBusy} aria-busy={isBusy}>
                {word('studio-accept')}
              </button>
            </div>
            {refused !== null && (
              <p class="notice" data-color="danger">
                <Said text={refused} />
              </p>
            )}
            {answer !== null && !answer.done && (
              <ul class="told">
                {answer.problems.map(({ message, hint }) => (
                  <li key={message}>
                    <Said text={hint === null ? message : `${message} ${hint}`} />
                  </li>
                ))}
              </ul>
            )}
          </form>
        </Dialog>
      )}
    </>
  )
}
