// A translation says what its source says: confirmed where both are seen.

import { useState } from 'preact/hooks'
import type { ClauseFacts, ToldProblem } from '../../protocol.js'
import { languageName } from '../forms/reference-field.js'
import { word } from '../words.js'
import { useAct } from './act.js'
import { ActDialog, Checks } from './act-dialog.js'

export function Confirm({
  clause: { id, unconfirmed },
  show,
}: {
  readonly clause: ClauseFacts
  readonly show: (problem: ToldProblem) => void
}) {
  const [isOpen, setOpen] = useState(false)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(unconfirmed))
  const acting = useAct('confirm')
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
        </ActDialog>
      )}
    </>
  )
}
