// The steps of an agreement's life, each with what it asks for.

import { useEffect, useState } from 'preact/hooks'
import type { AgreementView, ToldProblem } from '../../protocol.js'
import { formatIds, formats, type Format } from '../../../base/formats.js'
import { profiles, type Profile } from '../../../archive/package/profile.js'
import { language } from '../choices.js'
import { bodies, filledForm, readForm } from '../forms/form-state.js'
import { home, viewed } from '../state.js'
import { word } from '../words.js'
import { useAct } from './act.js'
import { ActDialog, Asked, Check, Checks } from './act-dialog.js'
import { askedInstances, editionOf, signersIn } from './asked.js'

export interface StepOf {
  readonly view: AgreementView
  readonly close: () => void
  readonly show: (problem: ToldProblem) => void
}

/** `sv+nb` by the names of its languages. */
function editionName(edition: readonly string[]): string {
  const names = new Intl.DisplayNames([language.value], { type: 'language', fallback: 'code' })
  const [left = '', right] = edition.map((code) => names.of(code) ?? code)
  return right === undefined ? left : word('studio-side-by-side', { left, right })
}

function editionsIn({ editions }: AgreementView): readonly { readonly id: string; readonly name: string }[] {
  return editions.map((one) => ({ id: one.join('+'), name: editionName(one) }))
}

function instancesIn({ instances }: AgreementView): readonly { readonly id: string; readonly name: string }[] {
  return [
    { id: '', name: word('studio-act-all') },
    ...instances.map(({ id, name }) => ({ id, name: name === '' ? id : name })),
  ]
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
          editions: [...editions].map(editionOf),
          formats: formatIds.filter((one) => chosen.has(one)),
          copies,
        }
  return (
    <ActDialog
      title={word('studio-life-build')}
      about={word('studio-life-build-will')}
      button={word('studio-life-build-button')}
      {...{ acting, asked, close, show }}
    >
      {view.instances.length > 1 && (
        <Asked
          id="act-instance"
          label={word('studio-instance')}
          value={instance}
          set={setInstance}
          options={instancesIn(view)}
        />
      )}
      <Checks legend={word('studio-edition')} all={editionsIn(view)} chosen={editions} choose={setEditions} />
      <Checks
        legend={word('studio-act-formats')}
        all={formatIds.map((id) => ({ id, name: formats[id].label }))}
        chosen={chosen}
        choose={setChosen}
      />
      <Check name={word('studio-act-copies')} checked={copies} set={setCopies} />
    </ActDialog>
  )
}

export function Issue({ view, close, show }: StepOf) {
  const acting = useAct('issue')
  const [editions, setEditions] = useState<ReadonlySet<string>>(new Set())
  const asked = { agreement: view.id, editions: editions.size === 0 ? null : [...editions].map(editionOf) }
  return (
    <ActDialog
      title={word('studio-life-issue')}
      about={word('studio-life-issue-will', { version: view.version })}
      button={word('studio-life-issue-button')}
      {...{ acting, asked, close, show }}
    >
      <Checks legend={word('studio-act-also-editions')} all={editionsIn(view)} chosen={editions} choose={setEditions} />
    </ActDialog>
  )
}

export function Sign({ view, close, show }: StepOf) {
  const acting = useAct('signed')
  const [party, setParty] = useState('')
  const [date, setDate] = useState(home.peek()?.today ?? '')
  const [name, setName] = useState('')
  const [title, setTitle] = useState('')
  const [place, setPlace] = useState('')
  const [instance, setInstance] = useState('')
  useEffect(() => void readForm(view.id), [view.id])
  const ids = signersIn(filledForm(view.id)?.filled?.value)
  const given = (text: string): string | undefined => (text.trim() === '' ? undefined : text.trim())
  const asked =
    party === '' || date === ''
      ? null
      : {
          ...{ agreement: view.id, version: null, party, date },
          ...{ name: given(name), title: given(title), place: given(place) },
          instances: instance === '' ? [] : [instance],
        }
  const options = [
    { id: '', name: word('studio-form-choose') },
    ...ids.map((id) => ({ id, name: bodies.value.get(id)?.name ?? id })),
  ]
  return (
    <ActDialog
      title={word('studio-life-signed')}
      about={word('studio-life-signed-will')}
      button={word('studio-life-signed-button')}
      {...{ acting, asked, close, show }}
    >
      <div class="act-fields">
        <Asked id="act-party" label={word('studio-form-party')} value={party} set={setParty} options={options} />
        <Asked id="act-date" label={word('studio-act-date')} value={date} set={setDate} type="date" />
        <Asked id="act-name" label={word('studio-act-name')} value={name} set={setName} />
        <Asked id="act-title" label={word('studio-act-title')} value={title} set={setTitle} />
        <Asked id="act-place" label={word('studio-act-place')} value={place} set={setPlace} />
        {view.instances.length > 1 && (
          <Asked
            id="act-instance"
            label={word('studio-instance')}
            value={instance}
            set={setInstance}
            options={instancesIn(view)}
            about={word('studio-act-instances-about')}
          />
        )}
      </div>
    </ActDialog>
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
    <ActDialog
      title={word('studio-life-publish')}
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
    </ActDialog>
  )
}

export function Archive({ view, close, show }: StepOf) {
  const acting = useAct('archive')
  const [instance, setInstance] = useState('')
  const [chosen, setChosen] = useState<ReadonlySet<Profile>>(new Set<Profile>(['folder']))
  const asked =
    chosen.size === 0
      ? null
      : {
          agreements: [view.id],
          parties: askedInstances(view, instance),
          profiles: profiles.filter((one) => chosen.has(one)),
        }
  const names: Readonly<Record<Profile, string>> = {
    folder: word('studio-profile-folder'),
    noark5: word('studio-profile-noark5'),
    eformidling: word('studio-profile-eformidling'),
    'eark-sip': word('studio-profile-eark'),
  }
  return (
    <ActDialog
      title={word('studio-life-archive')}
      about={word('studio-life-archive-will')}
      button={word('studio-life-archive-button')}
      {...{ acting, asked, close, show }}
    >
      {view.instances.length > 1 && (
        <Asked
          id="act-instance"
          label={word('studio-instance')}
          value={instance}
          set={setInstance}
          options={instancesIn(view)}
        />
      )}
      <Checks
        legend={word('studio-act-profiles')}
        all={profiles.map((id) => ({ id, name: names[id] }))}
        chosen={chosen}
        choose={setChosen}
      />
    </ActDialog>
  )
}

export function Verify({ close, show }: StepOf) {
  const acting = useAct('verify')
  return (
    <ActDialog
      title={word('studio-life-verify')}
      about={word('studio-life-verify-will')}
      button={word('studio-life-verify-button')}
      asked={{}}
      {...{ acting, close, show }}
    />
  )
}

export function Withdraw({ view, close, show }: StepOf) {
  const acting = useAct('withdraw')
  const [reason, setReason] = useState('')
  const asked =
    reason.trim() === '' ? null : { agreement: view.id, reason: reason.trim(), version: null, instances: [] }
  return (
    <ActDialog
      title={word('studio-life-withdraw')}
      about={word('studio-life-withdraw-will')}
      button={word('studio-life-withdraw-button')}
      {...{ acting, asked, close, show }}
    >
      <Asked id="act-reason" label={word('studio-act-reason')} value={reason} set={setReason} />
    </ActDialog>
  )
}
