// A translation says what its source says: confirmed where both are seen.

import { useEffect, useState } from 'preact/hooks'
import type { ClauseFacts, ConfirmationView, ToldProblem } from '../../protocol.js'
import { askConfirmation } from '../ask.js'
import { language } from '../choices.js'
import { reading } from '../doings.js'
import { longDay } from '../language.js'
import { languageName, word } from '../words.js'
import { useAct } from '../act.js'
import { ActDialog } from './act-dialog.js'
import { Checks } from '../parts/questions.js'

export function Confirm({
  clause: { id, unconfirmed },
  show,
}: {
  readonly clause: ClauseFacts
  readonly show: (problem: ToldProblem) => void
}) {
  const [isOpen, setOpen] = useState(false)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(unconfirmed))
  const [shown, setShown] = useState<readonly ConfirmationView[]>([])
  const acting = useAct('confirm')
  useEffect(() => {
    if (!isOpen) return
    void reading(async () => {
      setShown(await askConfirmation(id, unconfirmed))
    })
    /* What has been confirmed in this dialog stays in view. */
  }, [isOpen, id])
  if (unconfirmed.length === 0 && !isOpen) return null
  return (
    <>
      <button
        class="ds-button confirm"
        type="button"
        data-variant="secondary"
        aria-haspopup="dialog"
        onClick={() => {
          setChosen(new Set(unconfirmed))
          setOpen(true)
        }}
      >
        {word('studio-confirm')}
      </button>
      {isOpen && (
        <ActDialog
          title={word('studio-confirm')}
          about={word('studio-confirm-will')}
          button={word('studio-confirm')}
          acting={acting}
          asked={chosen.size === 0 ? null : { clauses: [id], languages: [...chosen] }}
          close={() => {
            setOpen(false)
          }}
          show={show}
        >
          <Checks
            legend={word('studio-language')}
            all={[...new Set([...unconfirmed, ...chosen])].map((code) => ({ id: code, name: languageName(code) }))}
            chosen={chosen}
            choose={setChosen}
          />
          {shown
            .filter(({ language: code }) => chosen.has(code))
            .map((one) => (
              <Beside key={one.language} shown={one} />
            ))}
        </ActDialog>
      )}
    </>
  )
}

/** The source, with what has changed in it since the last confirmation, beside the translation. */
function Beside({ shown }: { readonly shown: ConfirmationView }) {
  const { source, language: code, confirmed, isTranslationChanged, sourceText, translationText, changes } = shown
  const day = confirmed === null ? '' : longDay(confirmed, language.value)
  const isChanged = changes?.some(({ kind }) => kind !== 'same') ?? false
  return (
    <div class="confirmed-texts">
      <p>
        {confirmed === null
          ? word('studio-confirm-never')
          : isChanged
            ? word('studio-confirm-source-changed', { day })
            : word('studio-confirm-source-same', { day })}{' '}
        {isTranslationChanged && word('studio-confirm-translation-changed')}
      </p>
      <div class="texts-beside">
        <div>
          <h3 class="ds-heading" data-size="2xs">
            {languageName(source)}
          </h3>
          <div class="text-shown" lang={source} role="region" aria-label={languageName(source)} tabIndex={0}>
            {changes === null || !isChanged
              ? sourceText
              : changes.map(({ kind, text }, index) =>
                  kind === 'same' ? (
                    `${text} `
                  ) : kind === 'added' ? (
                    <ins key={index}>{text} </ins>
                  ) : (
                    <del key={index}>{text} </del>
                  ),
                )}
          </div>
        </div>
        <div>
          <h3 class="ds-heading" data-size="2xs">
            {languageName(code)}
          </h3>
          <div class="text-shown" lang={code} role="region" aria-label={languageName(code)} tabIndex={0}>
            {translationText}
          </div>
        </div>
      </div>
    </div>
  )
}
