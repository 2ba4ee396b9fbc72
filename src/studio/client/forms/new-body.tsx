// A body that the register lacks, by its form: its number is verified, and its entry is a draft of the file that holds its kind.

import { useEffect, useMemo, useState } from 'preact/hooks'
import type { FieldView } from '../../protocol.js'
import { tellBody } from '../ask.js'
import { announce, reasonOf, refresh, takeDraft } from '../doings.js'
import { Dialog } from '../parts/dialog.js'
import { word } from '../words.js'
import { blankBody, localStore, readBlankBody, wantBodies } from './form-state.js'
import { initialOf, missingIn, pruned, valueAt } from './form-values.js'
import { OneField } from './field-view.js'
import { Faults } from './row.js'

export function NewBody({ close }: { readonly close: () => void }) {
  const form = blankBody.value
  const [added, setAdded] = useState<string | null>(null)
  useEffect(() => void readBlankBody(), [])
  return (
    <Dialog title={word('studio-form-new-body')} close={close} wide>
      {added === null ? (
        <>
          <p class="fact-help">{word('studio-form-new-body-about')}</p>
          {form !== null && <Body form={form} done={setAdded} />}
        </>
      ) : (
        <p role="status">{word('studio-form-body-added', { name: added })}</p>
      )}
    </Dialog>
  )
}

function Body({ form, done }: { readonly form: FieldView; readonly done: (name: string) => void }) {
  /* An id is made of the name. */
  const field = useMemo(
    (): FieldView =>
      form.kind === 'group'
        ? { ...form, fields: form.fields.map((one) => (one.key === 'id' ? { ...one, required: false } : one)) }
        : form,
    [form],
  )
  const store = useMemo(() => localStore(null, field, initialOf(field) ?? {}, []), [field])
  const [faults, setFaults] = useState<readonly string[]>([])
  const send = async (): Promise<void> => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    await Promise.resolve()
    const data = pruned(field, store.value.value, field)
    const missing = missingIn(field, data, field)
    if (data === undefined || missing.length > 0) {
      setFaults([word('studio-form-missing', { names: missing })])
      return
    }
    try {
      const answer = await tellBody(data)
      if (!answer.changed || answer.id === null || answer.file === null) {
        setFaults(answer.problems.map(({ message }) => message))
        return
      }
      takeDraft(answer.file)
      await refresh()
      wantBodies([answer.id])
      const name = valueAt(data, ['name'])
      const said = typeof name === 'string' ? name : answer.id
      announce(word('studio-form-body-added', { name: said }))
      done(said)
    } catch (cause) {
      setFaults([reasonOf(cause)])
    }
  }
  return (
    <>
      <OneField store={store} field={field} path={[]} value={store.value.value} />
      <div role="alert">
        <Faults id={`${store.prefix}-faults`} faults={faults} />
      </div>
      <div class="buttons">
        <button type="button" class="ds-button" onClick={() => void send()}>
          {word('studio-form-add')}
        </button>
      </div>
    </>
  )
}
