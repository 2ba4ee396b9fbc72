// What has happened to an issued version is recorded: one thing at a time, or many from a list.

import { useEffect, useState } from 'preact/hooks'
import type { RecordKind } from '../../../../app/records/columns.js'
import type { RegisterView } from '../../../protocol.js'
import { askRegister } from '../../ask.js'
import { reasonOf } from '../../doings.js'
import { Dialog } from '../../parts/dialog.js'
import { Said } from '../../parts/said.js'
import { word } from '../../words.js'
import { useAct } from '../../act.js'
import { Choice } from '../../parts/questions.js'
import { Step, type StepName, type StepOf } from '../step.js'
import { entryOf, type Filled } from './entry.js'
import { emptyList, ListFields, type ListState } from './list-fields.js'
import { OneFields } from './one-fields.js'

const stepOf: Readonly<Record<RecordKind, StepName>> = {
  signature: 'signed',
  copy: 'copy',
  decision: 'decision',
  done: 'done',
}

export function RecordSignatures(given: StepOf) {
  return <Record kind="signature" {...given} />
}

export function RecordCopies(given: StepOf) {
  return <Record kind="copy" {...given} />
}

export function RecordDecisions(given: StepOf) {
  return <Record kind="decision" {...given} />
}

export function RecordDeadlines(given: StepOf) {
  return <Record kind="done" {...given} />
}

function Record({ kind, view, close, show, begin }: StepOf & { readonly kind: RecordKind }) {
  const name = stepOf[kind]
  const [register, setRegister] = useState<RegisterView | string | null>(null)
  const acting = useAct('record')
  const { done } = acting
  const [how, setHow] = useState<'one' | 'many'>('one')
  const [filled, setFilled] = useState<Filled>({})
  const [list, setList] = useState<ListState>(emptyList)
  useEffect(() => {
    askRegister(view.id).then(setRegister, (cause: unknown) => {
      setRegister(reasonOf(cause))
    })
  }, [view.id, done])
  if (register === null || typeof register === 'string' || register.version === null)
    return (
      <Dialog title={word(`studio-life-${name}`)} close={close} wide>
        {register === null ? (
          <p>{word('studio-reading')}</p>
        ) : typeof register === 'string' ? (
          <p>{register}</p>
        ) : (
          <NotIssued register={register} begin={begin} />
        )}
      </Dialog>
    )
  if (kind === 'copy' && register.isElectronic)
    return (
      <Dialog title={word(`studio-life-${name}`)} close={close} wide>
        <p>{word('studio-record-no-copies')}</p>
      </Dialog>
    )
  const signs = register.parties.find(({ id }) => id === filled['party'])?.signs ?? []
  const entry = entryOf(kind, filled, signs)
  const entries = how === 'one' ? (entry === null ? null : [entry]) : list.entries
  const asked = entries === null ? null : { agreement: view.id, version: register.version, entries }
  return (
    <Step
      name={name}
      {...{ asked, close, show }}
      acting={{
        ...acting,
        act: async (what) => {
          const answer = await acting.act(what)
          if (answer?.done === true) {
            setFilled({})
            setList(emptyList)
          }
          return answer
        },
      }}
    >
      <p class="fact-help">{word('studio-record-version', { version: register.version })}</p>
      <Choice
        legend={word('studio-list-how')}
        name="record-how"
        options={[
          { id: 'one', name: word('studio-list-one') },
          { id: 'many', name: word('studio-list-many') },
        ]}
        chosen={how}
        choose={setHow}
      />
      {how === 'one' ? (
        <OneFields
          kind={kind}
          register={register}
          filled={filled}
          isWaiverAsked={
            done?.problems.some(({ rule }) => rule === 'mandate/none' || rule === 'ready/not-final') === true
          }
          set={setFilled}
        />
      ) : (
        <ListFields kind={kind} agreement={view.id} state={list} set={setList} />
      )}
    </Step>
  )
}

/** Why nothing can be recorded, and the way to what comes first. */
function NotIssued({ register, begin }: { readonly register: RegisterView; readonly begin: StepOf['begin'] }) {
  const isUnissued = register.problems.every(({ rule }) => rule === 'register/not-issued')
  return (
    <>
      {isUnissued ? (
        <p>{word('record-not-issued')}</p>
      ) : (
        register.problems.map(({ message, file }) => (
          <p key={`${file} ${message}`}>
            <Said text={message} />
          </p>
        ))
      )}
      {isUnissued && (
        <button
          class="ds-button"
          type="button"
          onClick={() => {
            begin('issue')
          }}
        >
          {word('studio-record-to-issue')}
        </button>
      )}
    </>
  )
}
