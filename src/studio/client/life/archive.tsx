// Packages for archives, with what those will ask for filled in where the packages are ordered.

import { useEffect, useMemo, useState } from 'preact/hooks'
import { profiles, type Profile } from '../../../archive/package/profile.js'
import type { AgreementView, ArchivingView, FieldView } from '../../protocol.js'
import { askArchiving } from '../ask.js'
import { language } from '../choices.js'
import { reading, readText, save } from '../doings.js'
import { OneField } from '../forms/field-view.js'
import { agreementStore, at, filledForm, readForm, type FormStore } from '../forms/form-state.js'
import { fieldsOf, resolved } from '../forms/form-values.js'
import { isUnsaved, textAt } from '../state.js'
import { word } from '../words.js'
import { useAct } from '../act.js'
import { Checks } from '../parts/questions.js'
import { askedInstances } from './asked.js'
import { InstanceAsked, Step, type StepOf } from './step.js'

export function Archive({ view, close, show }: StepOf) {
  const acting = useAct('archive')
  const [instance, setInstance] = useState('')
  const [chosen, setChosen] = useState<ReadonlySet<Profile>>(new Set<Profile>(['folder']))
  const wanted = profiles.filter((one) => chosen.has(one))
  const asked =
    wanted.length === 0 ? null : { agreements: [view.id], parties: askedInstances(view, instance), profiles: wanted }
  /* What was filled in here is saved before it is packed. */
  const act = async (what: object) => {
    await save(view.path)
    return acting.act(what)
  }
  const names: Readonly<Record<Profile, string>> = {
    folder: word('studio-profile-folder'),
    noark5: word('studio-profile-noark5'),
    eformidling: word('studio-profile-eformidling'),
    'eark-sip': word('studio-profile-eark'),
  }
  return (
    <Step name="archive" acting={{ ...acting, act }} {...{ asked, close, show }}>
      <InstanceAsked view={view} value={instance} set={setInstance} />
      <Checks
        legend={word('studio-act-profiles')}
        all={profiles.map((id) => ({ id, name: names[id] }))}
        chosen={chosen}
        choose={setChosen}
      />
      <Metadata view={view} profiles={wanted} />
    </Step>
  )
}

/** What the archives ask for, by party; nothing where they ask for nothing. */
function Metadata({ view, profiles: wanted }: { readonly view: AgreementView; readonly profiles: readonly Profile[] }) {
  const [asked, setAsked] = useState<ArchivingView>([])
  const spoken = language.value
  const filled = filledForm(view.id)?.filled ?? null
  const open = textAt(view.path).value
  const key = wanted.join(',')
  useEffect(() => {
    void readText(view.path)
    void readForm(view.id)
  }, [view.id, spoken])
  useEffect(() => {
    void reading(async () => {
      setAsked(await askArchiving(view.id, wanted))
    })
  }, [view.id, key, open?.text])
  const store = useMemo(() => (filled === null ? null : agreementStore(view.id, filled)), [view.id, filled?.form])
  if (filled === null || store === null) return null
  return (
    <>
      {asked
        .filter(({ fields }) => fields.length > 0)
        .map(({ party, name, fields }) => (
          <fieldset key={party} class="ds-fieldset metadata">
            <legend class="ds-label">{word('studio-archive-asks', { name })}</legend>
            <p class="fact-help">
              {fields.every(({ from }) => from !== null)
                ? word('studio-archive-complete')
                : word('studio-archive-missing', {
                    names: fields
                      .flatMap(({ field, from }) => (from === null ? [fieldOf(store, field)?.label ?? field] : []))
                      .join(', '),
                  })}
            </p>
            <div class="facts-group">
              {fields.map(({ field, from }) => {
                const form = fieldOf(store, field)
                const path = ['archive', party, field]
                if (form === null) return null
                return (
                  <div key={field}>
                    <OneField store={store} field={form} path={path} value={at(store, path)} />
                    {from === 'party' && at(store, path) === undefined && (
                      <p class="fact-help">{word('studio-archive-from-party')}</p>
                    )}
                  </div>
                )
              })}
            </div>
          </fieldset>
        ))}
      {open !== null && isUnsaved(open) && <p class="fact-help">{word('studio-archive-saves')}</p>}
    </>
  )
}

/** The field of what an archive asks for, as the form of the agreement has it. */
function fieldOf({ form }: FormStore, key: string): FieldView | null {
  const byParty = fieldsOf(form).find((field) => field.key === 'archive')
  const entry = byParty?.kind === 'by-key' ? resolved(byParty.of, form) : undefined
  return entry === undefined ? null : (fieldsOf(entry).find((field) => field.key === key) ?? null)
}
