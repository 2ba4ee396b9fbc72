// A clause that is to be written for the agreement: what it is called, where it stands. Then its text is open.

import { useState } from 'preact/hooks'
import type { AgreementView } from '../../protocol.js'
import { tellClause } from '../ask.js'
import { announce, readClauses, reasonOf, refresh, takeDraft } from '../doings.js'
import { Asked, Choice } from '../parts/questions.js'
import { Dialog } from '../parts/dialog.js'
import type { Spot } from '../spot.js'
import { beginning } from '../state.js'
import { languageName, word } from '../words.js'
import { Faults } from './row.js'

interface NewClauseOf {
  readonly view: AgreementView
  readonly open: (spot: Spot) => void
}

/** Where the text is to be written, beneath its title. */
const lineToWrite = 5

export function NewClause({ view: { id, writtenIn }, open }: NewClauseOf) {
  const [titles, setTitles] = useState<Readonly<Record<string, string>>>({})
  const [faults, setFaults] = useState<readonly string[]>([])
  const [isBusy, setBusy] = useState(false)
  const as = beginning.value ?? 'section'
  const isMissing = writtenIn.every((code) => (titles[code] ?? '').trim() === '')
  const close = (): void => {
    beginning.value = null
  }
  const begin = async (): Promise<void> => {
    if (isMissing || isBusy) return
    setBusy(true)
    try {
      const { files, problems, notKept } = await tellClause({ agreement: id, titles, as })
      const [first] = files
      if (first === undefined) {
        setFaults(problems.map(({ message }) => message))
        return
      }
      for (const file of files) takeDraft(file)
      await readClauses()
      await refresh()
      close()
      open({ path: first.path, line: as === 'section' ? lineToWrite : 1, column: 1 })
      announce(notKept ?? word('studio-clause-begun'))
    } catch (cause) {
      setFaults([reasonOf(cause)])
    } finally {
      setBusy(false)
    }
  }
  return (
    <Dialog title={word('studio-clause-new')} close={close} wide>
      <form
        class="act"
        onSubmit={(event) => {
          event.preventDefault()
          void begin()
        }}
      >
        <p>{word('studio-clause-new-about')}</p>
        {writtenIn.map((code) => (
          <Asked
            key={code}
            id={`clause-title-${code}`}
            label={word('studio-clause-new-title', { language: languageName(code) })}
            value={titles[code] ?? ''}
            set={(text) => {
              setTitles({ ...titles, [code]: text })
            }}
          />
        ))}
        <Choice
          legend={word('studio-clause-new-as')}
          name="clause-as"
          options={[
            { id: 'section', name: word('studio-clause-new-as-section') },
            { id: 'annex', name: word('studio-clause-new-as-annex') },
          ]}
          chosen={as}
          choose={(now) => {
            beginning.value = now
          }}
        />
        <div role="alert">
          <Faults id="clause-faults" faults={faults} />
        </div>
        <div class="buttons">
          <button class="ds-button" type="submit" aria-disabled={isMissing || isBusy} aria-busy={isBusy}>
            {word('studio-clause-new-button')}
          </button>
          {isMissing && <span class="state">{word('studio-act-missing')}</span>}
        </div>
      </form>
    </Dialog>
  )
}
