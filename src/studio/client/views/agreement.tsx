// An agreement: the files that it is made of, the one that is edited, and its pages.

import { useEffect, useRef, useState } from 'preact/hooks'
import type { AgreementView, ToldProblem, UsedFile } from '../../protocol.js'
import { factsAs, language, share } from '../choices.js'
import { readAgreement, readHome, readPages } from '../doings.js'
import { TextPane } from '../editor/text-pane.js'
import { FactsAs } from '../forms/facts-as.js'
import { NewClause } from '../forms/new-clause.js'
import { FormPane } from './form-pane.js'
import { LifePage } from '../life/life-page.js'
import { go } from '../navigate.js'
import { PagesPane } from '../pages/pages-pane.js'
import { titleOf } from '../file-title.js'
import { Heading } from '../parts/heading.js'
import { Splitter } from '../parts/splitter.js'
import { Tabs } from '../parts/tabs.js'
import { width } from '../parts/width.js'
import { addressOf, type AgreementRoute } from '../route.js'
import { agreement, beginning, cursor, fault, home, pages, pointed, viewed, wanted } from '../state.js'
import type { Spot } from '../spot.js'
import { word } from '../words.js'
import { Files } from './files.js'
import { fileShown, filesShown } from './files-shown.js'

type Pane = 'files' | 'text' | 'pages'

export function AgreementPage({ to }: { readonly to: AgreementRoute }) {
  const spoken = language.value
  const looked = viewed.value
  const [pane, setPane] = useState<Pane>('text')
  useEffect(() => {
    cursor.value = null
    pointed.value = null
    if (home.peek() === null) void readHome()
  }, [])
  useEffect(() => void readAgreement(to.id), [to.id, spoken])
  useEffect(() => {
    if (looked !== null) void readPages(looked)
  }, [looked, spoken])
  const view = agreement.value
  if (view === null || view.id !== to.id)
    return fault.value === null ? <p class="column waiting">{word('studio-reading')}</p> : null
  const edition = looked?.edition ?? []
  const file = fileShown(view.files, edition, to.file)
  const choose = (path: string): void => {
    setPane('text')
    if (path !== to.file || to.look === 'manage')
      go(
        { ...to, file: path, look: to.look === 'manage' ? 'pages' : to.look },
        to.look === 'manage' ? 'push' : 'replace',
      )
  }
  const open = (spot: Spot): void => {
    choose(spot.path)
    wanted.value = { ...spot }
  }
  return (
    <div class="agreement">
      <AgreementHead to={to} view={view} />
      {to.look === 'manage' && <LifePage view={view} open={open} />}
      {to.look !== 'manage' && width.value === 'narrow' && (
        <Tabs
          label={word('studio-panes')}
          tabs={[
            { id: 'files', name: word('studio-files') },
            { id: 'text', name: word('studio-text') },
            { id: 'pages', name: word('studio-pages') },
          ]}
          chosen={pane}
          choose={setPane}
        />
      )}
      {beginning.value !== null && <NewClause view={view} open={open} />}
      {to.look !== 'manage' && <Panes to={to} view={view} file={file} pane={pane} choose={choose} open={open} />}
    </div>
  )
}

function AgreementHead({ to, view }: { readonly to: AgreementRoute; readonly view: AgreementView }) {
  const looked = viewed.value
  return (
    <div class="agreement-head">
      <Heading>
        <span lang={view.editions[0]?.[0]}>{view.title}</span>
      </Heading>
      <p class="facts">
        <span>{word('studio-version', { version: view.version })}</span>
        <span class="ds-tag" data-color={view.issued ? 'success' : view.status === 'draft' ? 'warning' : 'neutral'}>
          {view.issued ? word('studio-issued') : view.status === 'draft' ? word('studio-draft') : word('studio-ready')}
        </span>
      </p>
      <nav class="looks" aria-label={word('studio-panes')}>
        <a href={addressOf({ ...to, look: 'pages' })} aria-current={to.look === 'manage' ? undefined : 'page'}>
          {word('studio-write')}
        </a>
        <a href={addressOf({ ...to, look: 'manage' })} aria-current={to.look === 'manage' ? 'page' : undefined}>
          {word('studio-manage')}
        </a>
      </nav>
      <div class="chosen">
        {view.instances.length > 1 && (
          <Select
            id="instance"
            label={word('studio-instance')}
            options={view.instances.map(({ id, name }) => ({ id, name: name === '' ? id : name }))}
            chosen={looked?.instance ?? ''}
            choose={(instance) => {
              go({ ...to, instance })
            }}
          />
        )}
        {view.editions.length > 1 && (
          <Select
            id="edition"
            label={word('studio-edition')}
            options={view.editions.map((edition) => ({ id: edition.join('+'), name: editionName(edition, view) }))}
            chosen={looked?.edition.join('+') ?? ''}
            choose={(edition) => {
              go({ ...to, edition: edition.split('+'), file: null })
            }}
          />
        )}
      </div>
    </div>
  )
}

/** Languages by their names in the reader's own. */
function editionName(edition: readonly string[], { languages }: AgreementView): string {
  const names = new Intl.DisplayNames([language.value], { type: 'language', fallback: 'code' })
  const nameOf = (code: string): string => names.of(code) ?? languages.find(({ id }) => id === code)?.name ?? code
  const [left = '', right] = edition
  return right === undefined ? nameOf(left) : word('studio-side-by-side', { left: nameOf(left), right: nameOf(right) })
}

interface SelectOf {
  readonly id: string
  readonly label: string
  readonly options: readonly { readonly id: string; readonly name: string }[]
  readonly chosen: string
  readonly choose: (id: string) => void
}

function Select({ id, label, options, chosen, choose }: SelectOf) {
  return (
    <div class="select">
      <label class="ds-label" for={id}>
        {label}
      </label>
      <select
        class="ds-input"
        id={id}
        value={chosen}
        onChange={(event) => {
          choose(event.currentTarget.value)
        }}
      >
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.name}
          </option>
        ))}
      </select>
    </div>
  )
}

interface PanesOf {
  readonly to: AgreementRoute
  readonly view: AgreementView
  readonly file: UsedFile | null
  readonly pane: Pane
  readonly choose: (path: string) => void
  readonly open: (spot: Spot) => void
}

function Panes({ to, view, file, pane, choose, open }: PanesOf) {
  const looked = viewed.value
  const how = width.value
  const menu = useRef<HTMLDetailsElement>(null)
  const shown = filesShown(view.files, looked?.edition ?? [])
  const files = (
    <Files
      files={shown}
      chosen={file?.path ?? null}
      choose={(path) => {
        choose(path)
        if (menu.current !== null) menu.current.open = false
      }}
    />
  )
  const panel = (id: Pane): Record<string, unknown> =>
    how === 'narrow'
      ? { role: 'tabpanel', id: `panel-${id}`, 'aria-labelledby': `tab-${id}`, hidden: pane !== id }
      : { id: `panel-${id}` }
  return (
    <div class="panes" data-width={how} style={{ '--share': `${share.value}fr`, '--rest': `${100 - share.value}fr` }}>
      {how !== 'middle' && (
        <div class="pane files-pane" {...panel('files')}>
          {files}
        </div>
      )}
      <div class="pane" {...panel('text')}>
        {how === 'middle' && (
          <details class="files-menu" ref={menu}>
            <summary>
              {word('studio-files')} ({shown.length})
            </summary>
            {files}
          </details>
        )}
        {file?.kind === 'agreement' && factsAs.value === 'form' && (
          <FormPane key={file.path} view={view} path={file.path} title={titleOf(file)} />
        )}
        {file !== null && !(file.kind === 'agreement' && factsAs.value === 'form') && (
          <TextPane
            key={file.path}
            path={file.path}
            title={titleOf(file)}
            language={file.language}
            note={file.kind === 'agreement' ? <FactsAs /> : <FileNote file={file} />}
            problems={pages.value?.problems ?? null}
            issued={view.issued}
            show={({ path, line, column }: ToldProblem) => {
              if (path !== null) open({ path, line, column })
            }}
          />
        )}
      </div>
      {how !== 'narrow' && <Splitter controls="panel-text" />}
      <div class="pane" {...panel('pages')}>
        {looked !== null && <PagesPane to={to} viewed={looked} open={open} />}
      </div>
    </div>
  )
}

/** Whom a change concerns, and the way to the other language. */
function FileNote({ file: { path, kind, usedBy } }: { readonly file: UsedFile }) {
  const clause = /^clauses\/[^/]+\/(.+)\.md$/.exec(path)?.[1]
  const titles = usedBy.map((id) => home.value?.agreements.find(({ agreement: one }) => one === id)?.title ?? id)
  return (
    <p class="note">
      {usedBy.length > 1 && (
        <span class="ds-tag" data-color="warning" title={titles.join(', ')}>
          {word('studio-shared', { count: usedBy.length })}
        </span>
      )}
      {kind === 'clause' && clause !== undefined && (
        <a class="ds-link" href={addressOf({ kind: 'clause', id: clause })}>
          {word('studio-languages-beside')}
        </a>
      )}
    </p>
  )
}
