// What follows from the facts: every date with its reason, and what each party bears; what the last change has moved is said in words.

import type { Json } from '../../../data/edit-yaml/change.js'
import { language } from '../choices.js'
import { inLanguage, longDay } from '../language.js'
import type { EffectsView } from '../../protocol.js'
import { Pager, usePaged } from '../parts/paged.js'
import { viewed } from '../state.js'
import { word } from '../words.js'
import { effects } from './form-state.js'
import { printedNumber } from './typed.js'

type DateEffect = EffectsView['dates'][number]['dates'][number]
type CostEffect = EffectsView['costs'][number]

/** The dates of what is looked at. */
export function TermDates() {
  const now = effects.value
  if (now === null) return null
  const instance = viewed.value?.instance
  const own = now.dates.find(({ instances }) => instance !== undefined && instances.includes(instance)) ?? now.dates[0]
  if (own === undefined) return <p class="fact-help facts-effects">{word('studio-form-no-effects')}</p>
  return (
    <section class="facts-effects" aria-labelledby="effects-dates">
      <h3 class="ds-heading" data-size="2xs" id="effects-dates">
        {word('studio-form-dates')}
      </h3>
      {now.dates.length > 1 && <p class="fact-help">{word('studio-form-dates-differ', { count: now.dates.length })}</p>}
      <dl>
        {own.dates.map((one) => (
          <DateRow key={one.id} one={one} />
        ))}
      </dl>
    </section>
  )
}

function DateRow({ one: { label, before, after, isChanged } }: { readonly one: DateEffect }) {
  const spoken = language.value
  const shown = after ?? before
  if (shown === null) return null
  const day = (date: DateEffect['after']): string =>
    date === null
      ? word('studio-form-none')
      : date.date === null
        ? inLanguage(date.when, spoken)
        : longDay(date.date, spoken)
  const steps = stepsIn(shown.steps, spoken)
  return (
    <div data-changed={isChanged}>
      <dt>{inLanguage(label, spoken)}</dt>
      <dd>
        <strong>{day(after)}</strong>
        {isChanged && (
          <span class="changed">
            {' '}
            {before === null ? word('studio-form-new') : word('studio-form-was', { before: day(before) })}
          </span>
        )}
        <span class="why">{inLanguage(shown.rule, spoken)}</span>
        {shown.remark !== null && <span class="why">{inLanguage(shown.remark, spoken)}</span>}
        {steps.length > 0 && (
          <details>
            <summary>{word('studio-form-steps')}</summary>
            <ol>
              {steps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
          </details>
        )}
      </dd>
    </div>
  )
}

function stepsIn(steps: Readonly<Record<string, readonly string[]>>, spoken: string): readonly string[] {
  return steps[spoken] ?? Object.values(steps)[0] ?? []
}

/** The shares of a cost. */
export function SharesOf({ id }: { readonly id: Json | undefined }) {
  const cost = effects.value?.costs.find((one) => one.id === id)
  const shown = cost?.after ?? cost?.before ?? null
  const paged = usePaged(cost?.shares.length ?? 0)
  if (cost === undefined || shown === null) return null
  return (
    <div class="facts-effects">
      <div class="facts-scrolled" role="region" aria-label={word('studio-form-shares')} tabIndex={0}>
        <table class="ds-table" data-size="sm">
          <caption>
            {word('studio-form-shares')}: {money(shown.total, shown.currency)}
            {shown.year !== null && `, ${shown.year}`}
            {cost.isChanged && cost.before !== null && (
              <span class="changed">
                {' '}
                {word('studio-form-was', { before: money(cost.before.total, cost.before.currency) })}
              </span>
            )}
          </caption>
          <thead>
            <tr>
              <th scope="col">{word('studio-form-party')}</th>
              <th scope="col" class="figure">
                {word('studio-form-amount')}
              </th>
              <th scope="col" class="figure">
                %
              </th>
            </tr>
          </thead>
          <tbody>
            {cost.shares.slice(paged.first, paged.end).map((share) => (
              <Share key={`${share.role} ${share.party}`} share={share} currency={shown.currency} />
            ))}
          </tbody>
        </table>
      </div>
      <Pager paged={paged} label={word('studio-form-shares')} />
    </div>
  )
}

function Share({
  share: { name, before, after, isChanged },
  currency,
}: {
  readonly share: CostEffect['shares'][number]
  readonly currency: string
}) {
  const shown = after ?? before
  if (shown === null) return null
  return (
    <tr data-changed={isChanged}>
      <th scope="row">{name}</th>
      <td class="figure">
        {after === null ? word('studio-form-none') : money(after.amount, currency)}
        {isChanged && (
          <span class="changed">
            {' '}
            {before === null
              ? word('studio-form-new')
              : word('studio-form-was', { before: money(before.amount, currency) })}
          </span>
        )}
      </td>
      <td class="figure">{printedNumber(Math.round(shown.percent * 100) / 100)}</td>
    </tr>
  )
}

/** Of minor units. */
function money(minor: number, currency: string): string {
  const locale = { en: 'en-GB', sv: 'sv-SE', nb: 'nb-NO' }[language.value]
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'code',
    minimumFractionDigits: minor % 100 === 0 ? 0 : 2,
  }).format(minor / 100)
}
