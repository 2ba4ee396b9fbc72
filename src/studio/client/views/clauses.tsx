// The library of clauses: what each is for, what it asks for, where it is used.

import { spokenName } from '../../../app/forms/field-words.js'
import { useEffect, useState } from 'preact/hooks'
import type { ClauseFacts } from '../../protocol.js'
import { language } from '../choices.js'
import { readClauses } from '../doings.js'
import { inLanguage } from '../language.js'
import { Said } from '../parts/said.js'
import { SearchHead } from '../parts/search-head.js'
import { addressOf, agreementRoute } from '../route.js'
import { clauses } from '../state.js'
import { languageName, word } from '../words.js'
import { groupsOf, ownerTitle, titleOf } from './clause-groups.js'

export function ClausesPage() {
  const [words, setWords] = useState('')
  const spoken = language.value
  useEffect(() => void readClauses(), [spoken])
  const known = clauses.value
  if (known === null) return <p class="column waiting">{word('studio-reading')}</p>
  const groups = groupsOf(known, words)
  return (
    <div class="column">
      <SearchHead
        title={word('studio-clauses')}
        words={words}
        set={setWords}
        count={word('studio-clauses-count', { count: groups.reduce((sum, { clauses: own }) => sum + own.length, 0) })}
      />
      {groups.map(({ owner, clauses: own }) => (
        <section key={owner ?? ''} class="clause-group">
          <h2 class="ds-heading" data-size="xs">
            {owner === null
              ? word('studio-shared-clauses')
              : word('studio-clauses-of', { name: ownerTitle(owner, own) })}
          </h2>
          <ul class="clauses">
            {own.map((clause) => (
              <ClauseRow key={clause.id} clause={clause} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function ClauseRow({ clause }: { readonly clause: ClauseFacts }) {
  const { id, about, paths, parameters, usedBy, unsaved, unconfirmed } = clause
  const issued = usedBy.filter((one) => one.issued).length
  return (
    <li class="clause-row">
      <div>
        <h3 class="ds-heading" data-size="2xs">
          <a href={addressOf({ kind: 'clause', id })}>{titleOf(clause, language.value)}</a>
        </h3>
        <p>
          <Said text={inLanguage(about, language.value)} />
        </p>
      </div>
      <p class="facts">
        <span>{Object.keys(paths).map(languageName).join(', ')}</span>
        {parameters.length > 0 && (
          <span>{word('studio-parameters', { names: parameters.map(({ name }) => spokenName(name)).join(', ') })}</span>
        )}
        {unsaved && (
          <span class="ds-tag" data-color="info">
            {word('studio-unsaved')}
          </span>
        )}
        {unconfirmed.length > 0 && (
          <span class="ds-tag" data-color="warning">
            {word('studio-unconfirmed', { languages: unconfirmed.map(languageName).join(', ') })}
          </span>
        )}
      </p>
      <div class="uses">
        {usedBy.length === 0 ? (
          <p class="none">{word('studio-unused')}</p>
        ) : (
          <details>
            <summary>
              {word('studio-used-by', { count: usedBy.length })}
              {issued > 0 && `, ${word('studio-used-issued', { count: issued })}`}
            </summary>
            <ul>
              {usedBy.map((one) => (
                <li key={one.agreement}>
                  <a class="ds-link" href={addressOf(agreementRoute(one.agreement))}>
                    {one.title}
                  </a>
                  {one.issued && ` (${word('studio-keeps-text')})`}
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </li>
  )
}
