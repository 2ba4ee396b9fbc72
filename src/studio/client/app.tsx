// The frame of every view: where one can go, what the reader has chosen, and what is said when something changes.

import { useEffect } from 'preact/hooks'
import { connected } from './ask.js'
import { route } from './navigate.js'
import { addressOf, type Route } from './route.js'
import { agreement, announcement, fault } from './state.js'
import { Settings } from './parts/settings.js'
import { AgreementPage } from './views/agreement.js'
import { ChangesPage } from './views/changes.js'
import { ClausePage } from './views/clause.js'
import { ClausesPage } from './views/clauses.js'
import { HomePage } from './views/home.js'
import { NothingHere } from './views/nothing-here.js'
import { word } from './words.js'
import { unreachable } from '../../model/document.js'

export function App() {
  const to = route.value
  const title = titleOf(to)
  useEffect(() => {
    document.title = title
  }, [title])
  const isWork = to.kind === 'agreement' || to.kind === 'clause'
  return (
    <div class="studio" data-work={isWork}>
      <a class="ds-skip-link" href="#content">
        {word('studio-skip')}
      </a>
      <TopBar to={to} />
      {!connected.value && (
        <p class="notice" role="alert" data-color="danger">
          {word('studio-not-connected')}
        </p>
      )}
      {connected.value && fault.value !== null && (
        <p class="notice" role="alert" data-color="danger">
          {fault.value}
        </p>
      )}
      <main id="content" tabIndex={-1}>
        <View to={to} />
      </main>
      <div class="unseen" role="status">
        {announcement.value}
      </div>
    </div>
  )
}

function TopBar({ to }: { readonly to: Route }) {
  const inClauses = to.kind === 'clauses' || to.kind === 'clause'
  return (
    <header class="top">
      <a class="brand" href="/">
        <span class="mark" aria-hidden="true">
          §
        </span>
        <span class="name">Avtal</span>
      </a>
      <nav aria-label={word('studio-menu')}>
        <a
          href="/"
          aria-current={inClauses || to.kind === 'changes' ? undefined : to.kind === 'home' ? 'page' : 'true'}
        >
          {word('studio-agreements')}
        </a>
        <a
          href={addressOf({ kind: 'clauses' })}
          aria-current={inClauses ? (to.kind === 'clauses' ? 'page' : 'true') : undefined}
        >
          {word('studio-clauses')}
        </a>
        <a href={addressOf({ kind: 'changes' })} aria-current={to.kind === 'changes' ? 'page' : undefined}>
          {word('studio-changes')}
        </a>
      </nav>
      <Settings />
    </header>
  )
}

function View({ to }: { readonly to: Route }) {
  switch (to.kind) {
    case 'home':
      return <HomePage />
    case 'agreement':
      return <AgreementPage key={to.id} to={to} />
    case 'clauses':
      return <ClausesPage />
    case 'clause':
      return <ClausePage key={to.id} id={to.id} />
    case 'changes':
      return <ChangesPage />
    case 'unknown':
      return <NothingHere />
    default:
      return unreachable(to)
  }
}

function titleOf(to: Route): string {
  const named = (name: string): string => `${name} – Avtal`
  switch (to.kind) {
    case 'home':
      return named(word('studio-agreements'))
    case 'agreement':
      return named(agreement.value?.id === to.id ? agreement.value.title : to.id)
    case 'clauses':
      return named(word('studio-clauses'))
    case 'clause':
      return named(`${word('studio-clause')} ${to.id}`)
    case 'changes':
      return named(word('studio-changes'))
    case 'unknown':
      return named(word('studio-nothing-here'))
    default:
      return unreachable(to)
  }
}
