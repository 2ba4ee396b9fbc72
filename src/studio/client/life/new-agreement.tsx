// A new agreement, step by step: what it begins from, what it is called, who enters it, for how long. Then it is open by its form.

import { useEffect, useState } from 'preact/hooks'
import { unfitAgreementId } from '../../../base/agreement-id.js'
import type { StartView } from '../../protocol.js'
import { askStart } from '../ask.js'
import { factsAs, language } from '../choices.js'
import { announce, reading } from '../doings.js'
import { go } from '../navigate.js'
import { agreementRoute } from '../route.js'
import { home } from '../state.js'
import { languageName, word } from '../words.js'
import { useAct } from '../act.js'
import { ActDialog } from './act-dialog.js'
import { Asked, Check, Checks } from '../parts/questions.js'
import { idOfTitle } from './asked.js'
import { FromFile } from './from-file.js'
import { Roles } from './roles.js'
import { isWhole, TermAsked } from './term-asked.js'

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

/** In place of an agreement that it begins from: no id is empty, or has this sign. */
const aFile = '*'

function Begin({ close }: { readonly close: () => void }) {
  const begun = useAct('new')
  const known = home.value?.agreements ?? []
  const [from, setFrom] = useState('')
  const [titles, setTitles] = useState<Readonly<Record<string, string>>>({})
  const [own, setOwn] = useState<string | null>(null)
  const skeletons = home.value?.newIn ?? []
  const [code, setCode] = useState(skeletons.includes(language.peek()) ? language.peek() : (skeletons[0] ?? ''))
  const [series, setSeries] = useState(false)
  const [start, setStart] = useState<StartView | null>(null)
  const [authentic, setAuthentic] = useState<readonly string[]>([])
  const [parties, setParties] = useState<ReadonlyMap<number, readonly string[]>>(new Map())
  const [term, setTerm] = useState<StartView['term'] | null>(null)
  useEffect(() => {
    let isLatest = true
    setStart(null)
    if (from === aFile) return
    void reading(async () => {
      const answer = await askStart(from === '' ? { language: code, series: `${series}` } : { from })
      if (!isLatest) return
      setStart(answer)
      setAuthentic(answer.authentic)
      setParties(new Map())
      setTerm(answer.term)
    })
    return () => {
      isLatest = false
    }
  }, [from, code, series])
  const [first = ''] = authentic
  const titled = [...new Set([...authentic, ...(from === '' ? [] : (start?.languages ?? []))])]
  const id = own ?? idOfTitle(titles[first] ?? Object.values(titles)[0] ?? '')
  const isTaken = known.some(({ agreement }) => agreement === id)
  const isWrong = id !== '' && (unfitAgreementId(id) !== null || isTaken)
  const isMissing =
    id === '' ||
    isWrong ||
    start === null ||
    term === null ||
    first === '' ||
    !isWhole(term) ||
    hasNobody(start, parties, from === '')
  const asked = isMissing
    ? null
    : {
        ...{ id, language: code, series, from: from === '' ? null : from },
        choices: {
          titles: Object.fromEntries(Object.entries(titles).filter(([one]) => titled.includes(one))),
          authentic,
          parties: [...parties].map(([index, chosen]) => ({ index, parties: chosen })),
          term,
        },
      }
  const act = async (what: object) => {
    const done = await begun.act(what)
    if (done?.done !== true) return done
    factsAs.value = 'form'
    close()
    go(agreementRoute(id, `agreements/${id}.yaml`))
    announce(done.lines.join(' '))
    return done
  }
  const kinds = [...new Map(known.map(({ agreement, title, isCurrent }) => [agreement, { title, isCurrent }]))]
  const beginsFrom = (
    <Asked
      id="new-from"
      label={word('studio-new-from')}
      value={from}
      set={setFrom}
      options={[
        { id: '', name: word('studio-new-from-template') },
        { id: aFile, name: word('studio-new-from-file') },
        ...kinds.map(([one, { title }]) => ({ id: one, name: title })),
      ]}
    />
  )
  if (from === aFile)
    return (
      <FromFile languages={skeletons} close={close}>
        {beginsFrom}
      </FromFile>
    )
  return (
    <ActDialog
      title={word('studio-new')}
      about={word(from === '' ? 'studio-new-will' : 'studio-new-from-will')}
      button={word('studio-new-button')}
      acting={{ ...begun, act }}
      asked={asked}
      close={close}
      show={() => undefined}
    >
      {beginsFrom}
      {from === '' && (
        <Asked
          id="new-language"
          label={word('studio-new-language')}
          value={code}
          set={setCode}
          options={skeletons.map((one) => ({ id: one, name: languageName(one) }))}
        />
      )}
      {start === null && <p class="fact-help">{word('studio-reading')}</p>}
      {start !== null && from === '' && start.possible.length > 1 && (
        <Checks
          legend={word('studio-new-languages-more')}
          all={start.possible.filter((one) => one !== code).map((one) => ({ id: one, name: languageName(one) }))}
          chosen={new Set(authentic)}
          choose={(now) => {
            setAuthentic([code, ...start.possible.filter((one) => one !== code && now.has(one))])
          }}
        />
      )}
      {from === '' && <Check name={word('studio-new-series')} checked={series} set={setSeries} />}
      {(start === null ? [] : titled).map((one, index, { length }) => (
        <Asked
          key={one}
          id={index === 0 ? 'new-title' : `new-title-${one}`}
          label={length === 1 ? word('studio-new-title') : word('studio-new-title-in', { language: languageName(one) })}
          value={titles[one] ?? ''}
          set={(text) => {
            setTitles({ ...titles, [one]: text })
          }}
          {...(index === 0 ? { about: word('studio-new-title-about') } : {})}
        />
      ))}
      <Asked
        id="new-id"
        label={word('studio-new-id')}
        value={id}
        set={setOwn}
        isWrong={isWrong}
        about={isTaken ? word('studio-new-taken', { id }) : word('studio-new-id-about')}
      />
      {from !== '' && start !== null && start.possible.length > 1 && (
        <Checks
          legend={word('studio-new-languages')}
          all={start.possible.map((one) => ({ id: one, name: languageName(one) }))}
          chosen={new Set(authentic)}
          choose={(now) => {
            setAuthentic(start.languages.filter((one) => now.has(one)))
          }}
        />
      )}
      {start !== null && (
        <Roles
          roles={start.roles}
          areExamples={from === ''}
          chosen={parties}
          choose={(index, chosen) => {
            setParties(new Map([...parties, [index, chosen]]))
          }}
        />
      )}
      {start !== null && term !== null && <TermAsked term={term} set={setTerm} />}
    </ActDialog>
  )
}

/** True where nobody has been chosen for a role, or everybody has been taken away from it. */
function hasNobody(
  { roles }: StartView,
  chosen: ReadonlyMap<number, readonly string[]>,
  areExamples: boolean,
): boolean {
  return roles.some(({ index, parties }) => (chosen.get(index) ?? (areExamples ? [] : parties)).length === 0)
}
