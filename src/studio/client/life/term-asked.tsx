// For how long a new agreement is to apply.

import { periodIn } from '../forms/typed.js'
import { word } from '../words.js'
import { Asked, Choice } from '../parts/questions.js'
import type { StartView } from '../../protocol.js'

type Term = StartView['term']

interface TermOf {
  readonly term: Term
  readonly set: (term: Term) => void
}

const units = ['days', 'weeks', 'months', 'years'] as const

/** True where everything is there that has to be. */
export function isWhole({ start, lasts }: Term): boolean {
  if (start === '') return false
  return lasts.kind === 'open' || (lasts.kind === 'end' ? lasts.end !== '' : /^[1-9]\d* \w+$/.test(lasts.length))
}

export function TermAsked({ term, set }: TermOf) {
  const { start, lasts } = term
  const { count, unit } = periodIn(lasts.kind === 'length' ? lasts.length : undefined)
  const chosen = units.find((one) => one.startsWith((unit ?? 'months').replace(/s$/, ''))) ?? 'months'
  const setLength = (now: string, of: string): void => {
    set({ start, lasts: { kind: 'length', length: now.trim() === '' ? '' : `${now.trim()} ${of}` } })
  }
  return (
    <>
      <Choice
        legend={word('studio-new-start')}
        name="new-start"
        options={[
          { id: 'signature', name: word('studio-new-start-signature') },
          { id: 'day', name: word('studio-new-start-day') },
        ]}
        chosen={start === null ? 'signature' : 'day'}
        choose={(how) => {
          set({ start: how === 'day' ? '' : null, lasts })
        }}
      />
      {start !== null && (
        <Asked
          id="new-start-day"
          label={word('studio-new-first-day')}
          value={start}
          type="date"
          set={(day) => {
            set({ start: day, lasts })
          }}
        />
      )}
      <Choice
        legend={word('studio-new-lasts')}
        name="new-lasts"
        options={[
          { id: 'open', name: word('studio-new-lasts-open') },
          { id: 'length', name: word('studio-new-lasts-length') },
          { id: 'end', name: word('studio-new-lasts-end') },
        ]}
        chosen={lasts.kind}
        choose={(kind) => {
          set({
            start,
            lasts: kind === 'open' ? { kind } : kind === 'length' ? { kind, length: '12 months' } : { kind, end: '' },
          })
        }}
      />
      {lasts.kind === 'length' && (
        <div class="act-fields">
          <Asked
            id="new-length"
            label={word('studio-form-count')}
            value={count}
            set={(now) => {
              setLength(now, chosen)
            }}
          />
          <Asked
            id="new-unit"
            label={word('studio-form-unit')}
            value={chosen}
            set={(now) => {
              setLength(count, now)
            }}
            options={units.map((one) => ({ id: one, name: word(`studio-new-${one}`) }))}
          />
        </div>
      )}
      {lasts.kind === 'end' && (
        <Asked
          id="new-end"
          label={word('studio-new-last-day')}
          value={lasts.end}
          type="date"
          set={(end) => {
            set({ start, lasts: { kind: 'end', end } })
          }}
        />
      )}
    </>
  )
}
