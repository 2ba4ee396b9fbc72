// All agreements with where they stand, soonest deadline first; what search finds in them and in clauses.

import { useEffect, useState } from 'preact/hooks'
import type { Hit, Home, HomeAgreement } from '../../protocol.js'
import { language } from '../choices.js'
import { readCounts, readHome, search } from '../doings.js'
import { NewAgreement } from '../life/new-agreement.js'
import { countsSaid } from '../parts/problem-list.js'
import { Said } from '../parts/said.js'
import { SearchHead } from '../parts/search-head.js'
import { addressOf, agreementRoute } from '../route.js'
import { counts, hits, home } from '../state.js'
import { languageName, word } from '../words.js'
import { deadlineOf } from './deadline.js'
import { matching, pieces } from './home-search.js'

/** Milliseconds without a keystroke after which the texts are searched. */
const pause = 250

export function HomePage() {
  const [words, setWords] = useState('')
  const spoken = language.value
  useEffect(() => void readHome().then(readCounts), [spoken])
  useEffect(() => {
    const timer = setTimeout(() => void search(words.trim()), pause)
    return () => {
      clearTimeout(timer)
    }
  }, [words, spoken])
  const known = home.value
  if (known === null) return <p class="column waiting">{word('studio-reading')}</p>
  const shown = matching(known.agreements, words)
  const found = words.trim() === '' ? [] : (hits.value?.found ?? [])
  return (
    <div class="column">
      <SearchHead
        title={word('studio-agreements')}
        words={words}
        set={setWords}
        count={word('studio-agreements-count', { count: shown.length })}
      >
        <NewAgreement />
      </SearchHead>
      <ul class="agreements">
        {shown.map((one) => (
          <AgreementRow key={`${one.agreement} ${one.version}`} one={one} today={known.today} />
        ))}
      </ul>
      {known.agreements.length === 0 && <p class="none">{word('studio-home-empty')}</p>}
      {found.length > 0 && <Found found={found} />}
      <Elsewhere home={known} />
    </div>
  )
}

function AgreementRow({ one, today }: { readonly one: HomeAgreement; readonly today: string }) {
  const deadline = deadlineOf(one, today, language.value)
  const [language0] = one.languages
  return (
    <li class="agreement-row">
      <div class="what">
        <h2 class="ds-heading" data-size="2xs">
          <a href={addressOf(agreementRoute(one.agreement))} lang={language0}>
            {one.title}
          </a>
        </h2>
        <p class="who">{partiesSaid(one.parties)}</p>
        <p class="facts">
          <span>{word('studio-version', { version: one.version })}</span>
          <span>{one.languages.map(languageName).join(', ')}</span>
          {one.instances > 1 && <span>{word('studio-instances-count', { count: one.instances })}</span>}
          {one.unsaved && (
            <span class="ds-tag" data-color="info">
              {word('studio-unsaved')}
            </span>
          )}
          <Count of={one} />
        </p>
      </div>
      <div class="stands">
        <p>{one.standing}</p>
        {one.details.map((detail) => (
          <p key={detail} class="detail">
            {detail}
          </p>
        ))}
      </div>
      <div class="deadline">
        {deadline === null ? (
          <p class="none">{word('studio-no-deadline')}</p>
        ) : (
          <>
            <p class="day" data-urgency={deadline.urgency}>
              {deadline.day}
            </p>
            <p class="label">{deadline.label}</p>
            <p class="left">{daysSaid(deadline.left)}</p>
          </>
        )}
      </div>
    </li>
  )
}

/** How many problems the version has that the content gives; nothing until they have been counted. */
function Count({ of: { agreement, isCurrent } }: { readonly of: HomeAgreement }) {
  const { errors, warnings } = (isCurrent ? counts.value?.[agreement] : undefined) ?? { errors: 0, warnings: 0 }
  if (errors + warnings === 0) return null
  return (
    <span class="ds-tag" data-color={errors > 0 ? 'danger' : 'warning'}>
      {countsSaid(errors, warnings)}
    </span>
  )
}

/** Names as far as a line has room; the others are counted. */
function partiesSaid(parties: readonly string[]): string {
  const shown = parties.slice(0, 3).join(', ')
  return parties.length <= 3 ? shown : word('studio-parties-more', { names: shown, count: parties.length - 3 })
}

function daysSaid(left: number): string {
  if (left === 0) return word('studio-today')
  return left > 0 ? word('studio-days-left', { days: left }) : word('studio-days-past', { days: -left })
}

function Found({ found }: { readonly found: readonly Hit[] }) {
  return (
    <section aria-labelledby="found-heading">
      <h2 class="ds-heading" data-size="xs" id="found-heading">
        {word('studio-found')}
      </h2>
      <ul class="hits">
        {found.map((hit) => (
          <li key={`${hit.kind} ${hit.agreement ?? ''} ${hit.path ?? ''} ${hit.title}`}>
            <a class="ds-link" href={hitAddress(hit)}>
              {hit.title}
            </a>
            <p>
              {pieces(hit.excerpt).map(({ text, found: isFound }, index) =>
                isFound ? <mark key={index}>{text}</mark> : text,
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function hitAddress({ agreement, path }: Hit): string {
  if (agreement !== null) return addressOf(agreementRoute(agreement, path))
  const clause = /^clauses\/[^/]+\/(.+)\.md$/.exec(path ?? '')?.[1]
  return clause === undefined ? '/' : addressOf({ kind: 'clause', id: clause })
}

/** What is wrong in what no agreement shows, and which folder this is. */
function Elsewhere({ home: { problems, folder, program } }: { readonly home: Home }) {
  return (
    <>
      {problems.length > 0 && (
        <details class="ds-details more">
          <summary>{word('studio-problems-count', { count: problems.length })}</summary>
          <ul class="told">
            {problems.map((problem) => (
              <li key={`${problem.file} ${problem.line} ${problem.message}`}>
                <p>
                  <Said text={problem.message} />
                </p>
                {problem.hint !== null && (
                  <p class="hint">
                    <Said text={problem.hint} />
                  </p>
                )}
                <p class="place">
                  {problem.file}:{problem.line}
                </p>
              </li>
            ))}
          </ul>
        </details>
      )}
      <p class="beneath">
        {program} · {folder}
      </p>
    </>
  )
}
