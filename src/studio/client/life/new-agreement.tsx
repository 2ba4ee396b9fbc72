// A new agreement: its id, language and kind; then it is open by its form.

import { useState } from 'preact/hooks'
import { tellForm } from '../ask.js'
import { factsAs, language } from '../choices.js'
import { announce, reasonOf } from '../doings.js'
import { go } from '../navigate.js'
import { agreementRoute } from '../route.js'
import { home } from '../state.js'
import { word } from '../words.js'
import { useAct } from './act.js'
import { ActDialog, Asked, Check } from './act-dialog.js'
import { idOfTitle, isId } from './asked.js'

export function NewAgreement() {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button
        class="ds-button"
        type="button"
        aria-haspopup="dialog"
        onClick={() => {
          setOpen(true)
        }}
      >
        {word('studio-new')}
      </button>
      {isOpen && (
        <Begin
          close={() => {
            setOpen(false)
          }}
        />
      )}
    </>
  )
}

/** Gives the draft its title; where that cannot be done the form shows what stands in its place. */
async function name(id: string, code: string, title: string): Promise<void> {
  try {
    await tellForm({
      of: { form: 'agreement', id },
      change: { kind: 'set', path: ['title', code], value: title },
      viewed: null,
    })
  } catch (cause) {
    announce(reasonOf(cause))
  }
}

function Begin({ close }: { readonly close: () => void }) {
  const begun = useAct('new')
  const [title, setTitle] = useState('')
  const [own, setOwn] = useState<string | null>(null)
  const languages = home.value?.newIn ?? []
  const [code, setCode] = useState(languages.includes(language.peek()) ? language.peek() : (languages[0] ?? ''))
  const [series, setSeries] = useState(false)
  const id = own ?? idOfTitle(title)
  const isTaken = (home.value?.agreements ?? []).some(({ agreement }) => agreement === id)
  const isWrong = id !== '' && (!isId(id) || isTaken)
  const names = new Intl.DisplayNames([language.value], { type: 'language', fallback: 'code' })
  const act = async (asked: object) => {
    const done = await begun.act(asked)
    if (done?.done === true) {
      if (title.trim() !== '') await name(id, code, title.trim())
      factsAs.value = 'form'
      close()
      go(agreementRoute(id, `agreements/${id}.yaml`))
    }
    return done
  }
  return (
    <ActDialog
      title={word('studio-new')}
      about={word('studio-new-will')}
      button={word('studio-new-button')}
      acting={{ ...begun, act }}
      asked={id === '' || code === '' || isWrong ? null : { id, language: code, series }}
      close={close}
      show={() => undefined}
    >
      <Asked
        id="new-title"
        label={word('studio-new-title')}
        value={title}
        set={setTitle}
        about={word('studio-new-title-about')}
      />
      <Asked
        id="new-id"
        label={word('studio-new-id')}
        value={id}
        set={setOwn}
        isWrong={isWrong}
        about={isTaken ? word('studio-new-taken', { id }) : word('studio-new-id-about')}
      />
      <Asked
        id="new-language"
        label={word('studio-new-language')}
        value={code}
        set={setCode}
        options={languages.map((one) => ({ id: one, name: names.of(one) ?? one }))}
      />
      <Check name={word('studio-new-series')} checked={series} set={setSeries} />
    </ActDialog>
  )
}
