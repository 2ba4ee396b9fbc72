// From draft to archive: each step says where the agreement stands and what the step will do, and is done with a button.

import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { AgreementView, ToldProblem } from '../../protocol.js'
import { language } from '../choices.js'
import { readClauses, readHome } from '../doings.js'
import { inLanguage } from '../language.js'
import { countsSaid, ProblemList } from '../parts/problem-list.js'
import { besides, countsOf, inOrder } from '../problems-shown.js'
import { addressOf } from '../route.js'
import type { Spot } from '../spot.js'
import { clauses, home, pages } from '../state.js'
import { languageName, word } from '../words.js'
import { Annex } from './annex.js'
import { Archive } from './archive.js'
import { RecordCopies, RecordDeadlines, RecordDecisions, RecordSignatures } from './record/record.js'
import { stepNames, type StepName, type StepOf } from './step.js'
import { Build, Issue, Publish, Verify, Withdraw } from './steps.js'

interface LifeOf {
  readonly view: AgreementView
  readonly open: (spot: Spot) => void
}

const steps: Readonly<Record<StepName, (given: StepOf) => JSX.Element | null>> = {
  ...{ annex: Annex, build: Build, issue: Issue },
  ...{ signed: RecordSignatures, copy: RecordCopies, decision: RecordDecisions, done: RecordDeadlines },
  ...{ publish: Publish, archive: Archive, verify: Verify, withdraw: Withdraw },
}

export function LifePage({ view, open }: LifeOf) {
  const [step, setStep] = useState<StepName | null>(null)
  const spoken = language.value
  useEffect(() => void readHome(), [spoken])
  useEffect(() => {
    if (clauses.peek() === null) void readClauses()
  }, [])
  const show = ({ path, line, column }: ToldProblem): void => {
    if (path !== null) open({ path, line, column })
  }
  const stands = home.value?.agreements.filter(({ agreement }) => agreement === view.id) ?? []
  const Shown = step === null ? null : steps[step]
  const given: StepOf = {
    view,
    show,
    close: () => {
      setStep(null)
    },
    begin: setStep,
  }
  return (
    <div class="life" role="region" aria-label={word('studio-manage')} tabIndex={0}>
      <div class="life-column">
        <section class="life-step" data-wide>
          <h2 class="ds-heading" data-size="xs">
            {word('studio-life-stands')}
          </h2>
          {stands.map(({ version, standing, details }) => (
            <div key={version}>
              <p>
                {word('studio-version', { version })}: {standing}
              </p>
              {details.map((detail) => (
                <p key={detail} class="fact-help">
                  {detail}
                </p>
              ))}
            </div>
          ))}
        </section>
        <Checked show={show} />
        <Translations view={view} />
        {stepNames.map((one) => (
          <section key={one} class="life-step">
            <div>
              <h2 class="ds-heading" data-size="xs" id={`step-${one}`}>
                {word(`studio-life-${one}`)}
              </h2>
              <p class="fact-help">{word(`studio-life-${one}-about`)}</p>
            </div>
            <button
              class="ds-button"
              type="button"
              data-variant={one === 'withdraw' ? 'tertiary' : 'secondary'}
              aria-haspopup="dialog"
              aria-describedby={`step-${one}`}
              onClick={() => {
                setStep(one)
              }}
            >
              {word(`studio-life-${one}-button`)}
            </button>
          </section>
        ))}
        {Shown !== null && <Shown key={step} {...given} />}
      </div>
    </div>
  )
}

/** What is wrong and what is open in what is looked at, each leading to its place. */
function Checked({ show }: { readonly show: (problem: ToldProblem) => void }) {
  const now = pages.value
  const open = now?.open ?? []
  const problems = besides(now?.problems ?? [], open)
  const { errors, warnings } = countsOf(problems)
  return (
    <section class="life-step" data-wide>
      <h2 class="ds-heading" data-size="xs">
        {word('studio-life-check')}
      </h2>
      <p class="fact-help">{word('studio-life-check-about')}</p>
      {now === null ? <p>{word('studio-laying-out')}</p> : <p>{countsSaid(errors, warnings)}</p>}
      {problems.length > 0 && <ProblemList problems={inOrder(problems, null)} path={null} show={show} />}
      {open.length > 0 && (
        <>
          <h3 class="ds-heading" data-size="2xs">
            {word('studio-open-points', { count: open.length })}
          </h3>
          <ProblemList problems={inOrder(open, null)} path={null} show={show} isOpen />
        </>
      )}
    </section>
  )
}

/** Clauses of the agreement whose translation has yet to be confirmed. */
function Translations({ view }: { readonly view: AgreementView }) {
  const own = (clauses.value ?? []).filter(
    ({ unconfirmed, usedBy }) => unconfirmed.length > 0 && usedBy.some(({ agreement }) => agreement === view.id),
  )
  return (
    <section class="life-step" data-wide>
      <h2 class="ds-heading" data-size="xs">
        {word('studio-life-translations')}
      </h2>
      {clauses.value === null ? (
        <p>{word('studio-reading')}</p>
      ) : own.length === 0 ? (
        <p>{word('studio-life-translations-none')}</p>
      ) : (
        <ul>
          {own.map(({ id, titles, unconfirmed }) => (
            <li key={id}>
              <a class="ds-link" href={addressOf({ kind: 'clause', id })}>
                {inLanguage(titles, language.value) || id}
              </a>{' '}
              ({unconfirmed.map(languageName).join(', ')})
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
