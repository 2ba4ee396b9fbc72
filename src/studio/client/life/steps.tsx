// The steps of an agreement's life that are done to it as a whole, each with what it asks for.

import { useState } from 'preact/hooks'
import { formatIds, formats, type Format } from '../../../base/formats.js'
import { viewed } from '../state.js'
import { word } from '../words.js'
import { useAct } from '../act.js'
import { Asked, Check, Checks } from '../parts/questions.js'
import { askedInstances, editionOf } from './asked.js'
import { editionsIn, InstanceAsked, Step, type StepOf } from './step.js'

/** What was chosen, in the order of the agreement, so that the same comes out in whatever order it was chosen. */
function inOrder(view: StepOf['view'], chosen: ReadonlySet<string>): readonly (readonly string[])[] {
  return editionsIn(view).flatMap(({ id }) => (chosen.has(id) ? [editionOf(id)] : []))
}

export function Build({ view, close, show }: StepOf) {
  const acting = useAct('build')
  const [instance, setInstance] = useState(viewed.peek()?.instance ?? '')
  const [editions, setEditions] = useState<ReadonlySet<string>>(new Set([viewed.peek()?.edition.join('+') ?? '']))
  const [chosen, setChosen] = useState<ReadonlySet<Format>>(new Set<Format>(['pdf', 'docx']))
  const [copies, setCopies] = useState(false)
  const asked =
    chosen.size === 0 || editions.size === 0
      ? null
      : {
          agreements: [view.id],
          parties: askedInstances(view, instance),
          editions: inOrder(view, editions),
          formats: formatIds.filter((one) => chosen.has(one)),
          copies,
        }
  return (
    <Step name="build" {...{ acting, asked, close, show }}>
      <InstanceAsked view={view} value={instance} set={setInstance} />
      <Checks legend={word('studio-edition')} all={editionsIn(view)} chosen={editions} choose={setEditions} />
      <Checks
        legend={word('studio-act-formats')}
        all={formatIds.map((id) => ({ id, name: formats[id].label }))}
        chosen={chosen}
        choose={setChosen}
      />
      <Check name={word('studio-act-copies')} checked={copies} set={setCopies} />
    </Step>
  )
}

export function Issue({ view, close, show }: StepOf) {
  const acting = useAct('issue')
  const [editions, setEditions] = useState<ReadonlySet<string>>(new Set())
  const asked = { agreement: view.id, editions: editions.size === 0 ? null : inOrder(view, editions) }
  return (
    <Step
      name="issue"
      about={word('studio-life-issue-will', { version: view.version })}
      {...{ acting, asked, close, show }}
    >
      <Checks legend={word('studio-act-also-editions')} all={editionsIn(view)} chosen={editions} choose={setEditions} />
    </Step>
  )
}

export function Publish({ close, show }: StepOf) {
  const acting = useAct('publish')
  const [how, setHow] = useState('preview')
  const [record, setRecord] = useState(true)
  const [base, setBase] = useState('')
  const isWrong = base !== '' && !URL.canParse(base)
  const preview = how === 'preview'
  const asked = isWrong ? null : { preview, record: record && !preview, base: base === '' ? null : base }
  return (
    <Step
      name="publish"
      about={preview ? word('studio-life-preview-will') : word('studio-life-publish-will')}
      button={preview ? word('studio-act-preview') : word('studio-act-site')}
      {...{ acting, asked, close, show }}
    >
      <Asked
        id="act-how"
        label={word('studio-act-how')}
        value={how}
        set={setHow}
        options={[
          { id: 'preview', name: word('studio-act-preview') },
          { id: 'site', name: word('studio-act-site') },
        ]}
      />
      {!preview && <Check name={word('studio-act-record')} checked={record} set={setRecord} />}
      <Asked
        id="act-base"
        label={word('studio-act-base')}
        value={base}
        set={setBase}
        type="url"
        isWrong={isWrong}
        about={word('studio-act-base-about')}
      />
    </Step>
  )
}

export function Verify({ close, show }: StepOf) {
  const acting = useAct('verify')
  return <Step name="verify" asked={{}} {...{ acting, close, show }} />
}

export function Withdraw({ view, close, show }: StepOf) {
  const acting = useAct('withdraw')
  const [reason, setReason] = useState('')
  const asked =
    reason.trim() === '' ? null : { agreement: view.id, reason: reason.trim(), version: null, instances: [] }
  return (
    <Step name="withdraw" {...{ acting, asked, close, show }}>
      <Asked id="act-reason" label={word('studio-act-reason')} value={reason} set={setReason} />
    </Step>
  )
}
