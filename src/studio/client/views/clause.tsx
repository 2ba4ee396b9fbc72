// A clause in its languages, beside each other: where one goes in one of them, the other follows by paragraphs.

import { useEffect, useRef, useState } from 'preact/hooks'
import { spokenName } from '../../../app/forms/field-words.js'
import type { ClauseFacts, ToldProblem } from '../../protocol.js'
import { language } from '../choices.js'
import { readClauses } from '../doings.js'
import type { EditorHandle } from '../editor/handle.js'
import { TextPane } from '../editor/text-pane.js'
import { Confirm } from '../life/confirm.js'
import { Heading } from '../parts/heading.js'
import { Said } from '../parts/said.js'
import { Tabs } from '../parts/tabs.js'
import { width } from '../parts/width.js'
import { inLanguage } from '../language.js'
import { titleOf } from './clause-groups.js'
import { addressOf, agreementRoute } from '../route.js'
import { agreement, clauses, cursor, fault, textAt, wanted } from '../state.js'
import { paragraphAt, paragraphsOf } from '../editor/paragraphs.js'
import { languageName, word } from '../words.js'
import { NothingHere } from './nothing-here.js'

export function ClausePage({ id }: { readonly id: string }) {
  const spoken = language.value
  useEffect(() => {
    /* A clause is looked at for itself: no agreement's pages are made for it. */
    agreement.value = null
    cursor.value = null
  }, [id])
  useEffect(() => void readClauses(), [spoken])
  const known = clauses.value
  if (known === null) return fault.value === null ? <p class="column waiting">{word('studio-reading')}</p> : null
  const clause = known.find((one) => one.id === id)
  if (clause === undefined) return <NothingHere />
  return <Texts clause={clause} />
}

function Texts({ clause }: { readonly clause: ClauseFacts }) {
  const spoken = language.value
  const { about, paths, parameters, usedBy } = clause
  /* The language that the reader reads stands first. */
  const codes = Object.keys(paths).sort((a, b) => Number(b === spoken) - Number(a === spoken))
  const [left, setLeft] = useState(codes[0] ?? '')
  const [right, setRight] = useState(codes[1] ?? '')
  const narrow = width.value === 'narrow'
  const shown = narrow ? [left] : right === '' ? [left] : [left, right]
  const handles = useRef(new Map<string, EditorHandle>())
  const show = ({ path, line, column }: ToldProblem): void => {
    if (path === null) return
    const code = codes.find((one) => paths[one] === path)
    if (code !== undefined && !shown.includes(code)) setLeft(code)
    wanted.value = { path, line, column }
  }
  /* The text that scrolls because the other did does not make that one scroll in turn. */
  const leading = useRef<string | null>(null)
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined)
  const scrolled = (code: string, line: number): void => {
    if (leading.current !== null && leading.current !== code) return
    leading.current = code
    clearTimeout(rest.current)
    rest.current = setTimeout(() => {
      leading.current = null
    }, 200)
    const other = shown.find((one) => one !== code)
    if (other !== undefined) follow(paths[code] ?? '', paths[other] ?? '', line, handles.current.get(other))
  }
  return (
    <div class="agreement">
      <div class="agreement-head">
        <Heading>{titleOf(clause, language.value)}</Heading>
        <Confirm clause={clause} show={show} />
        <p class="about">
          <Said text={inLanguage(about, language.value)} />
        </p>
        <p class="facts">
          {parameters.length > 0 && (
            <span>
              {word('studio-parameters', { names: parameters.map(({ name }) => spokenName(name)).join(', ') })}
            </span>
          )}
          {usedBy.map((one) => (
            <a key={one.agreement} class="ds-link" href={addressOf(agreementRoute(one.agreement, paths[left] ?? null))}>
              {one.title}
            </a>
          ))}
        </p>
      </div>
      {(narrow || codes.length > 2) && (
        <Tabs
          label={word('studio-language')}
          tabs={codes.map((code) => ({ id: code, name: languageName(code) }))}
          chosen={narrow ? left : right}
          choose={narrow ? setLeft : setRight}
        />
      )}
      <div class="panes" data-width="languages" data-count={shown.length}>
        {shown.map((code) => (
          <div class="pane" key={code} id={`panel-${code}`}>
            <TextPane
              path={paths[code] ?? ''}
              title={languageName(code)}
              language={null}
              problems={null}
              issued={usedBy.some((one) => one.issued)}
              show={show}
              handled={(handle) => {
                if (handle === null) handles.current.delete(code)
                else handles.current.set(code, handle)
              }}
              scrolled={(line) => {
                scrolled(code, line)
              }}
            />
          </div>
        ))}
      </div>
    </div>
  )
}

/** Brings the paragraph that stands uppermost in one text to the top of the other. */
function follow(from: string, to: string, line: number, handle: EditorHandle | undefined): void {
  const [mine, theirs] = [textAt(from).peek(), textAt(to).peek()]
  if (mine === null || theirs === null) return
  const target = paragraphsOf(theirs.text)[paragraphAt(paragraphsOf(mine.text), line)]
  if (target !== undefined) handle?.scrollTo(target.first)
}
