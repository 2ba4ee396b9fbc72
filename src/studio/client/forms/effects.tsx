// What a change brings about: dates that are others now, with their reasons, and what each party bears.

import type { ChangedByForm } from '../../protocol.js'
import { language } from '../choices.js'
import { inLanguage } from '../language.js'
import { word } from '../words.js'

type Changed = NonNullable<ChangedByForm['effects']>

export function Effects({ effects }: { readonly effects: Changed }) {
  const spoken = language.value
  const dates = effects.dates.flatMap(({ instances, dates: own }) =>
    own.filter(({ isChanged }) => isChanged).map((date) => ({ instances, date })),
  )
  const costs = effects.costs.filter(({ isChanged, shares }) => isChanged || shares.some((share) => share.isChanged))
  if (dates.length === 0 && costs.length === 0) return null
  return (
    <section class="effects" role="status">
      <h3 class="ds-heading" data-size="2xs">
        {word('studio-effects')}
      </h3>
      <ul>
        {dates.map(({ instances, date: { id, label, before, after } }) => (
          <li key={`${id} ${instances.join(' ')}`}>
            <strong>{inLanguage(label, spoken)}</strong>{' '}
            {before !== null && <del>{inLanguage(before.when, spoken)}</del>}{' '}
            {after === null ? word('studio-gone') : <ins>{inLanguage(after.when, spoken)}</ins>}
            {after !== null && <span class="help"> {inLanguage(after.rule, spoken)}</span>}
          </li>
        ))}
        {costs.flatMap(({ id, before, after, shares }) =>
          shares
            .filter(({ isChanged }) => isChanged)
            .map((share) => (
              <li key={`${id} ${share.party}`}>
                <strong>{share.name}</strong>{' '}
                {share.before !== null && before !== null && (
                  <del>{money(share.before.amount, before.currency, spoken)}</del>
                )}{' '}
                {share.after !== null && after !== null ? (
                  <ins>{money(share.after.amount, after.currency, spoken)}</ins>
                ) : (
                  word('studio-gone')
                )}
              </li>
            )),
        )}
      </ul>
    </section>
  )
}

/** Of minor units. */
function money(amount: number, currency: string, spoken: string): string {
  return new Intl.NumberFormat(spoken, { style: 'currency', currency, trailingZeroDisplay: 'stripIfInteger' }).format(
    amount / 100,
  )
}
