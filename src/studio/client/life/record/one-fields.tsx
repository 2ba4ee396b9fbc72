// One thing that has happened, field by field; what is on record already is said where one chooses.

import { columnsOf, type RecordColumn, type RecordKind } from '../../../../app/records/columns.js'
import type { RegisterView } from '../../../protocol.js'
import { language } from '../../choices.js'
import { longDay } from '../../language.js'
import { home } from '../../state.js'
import { word } from '../../words.js'
import { Asked } from '../../parts/questions.js'
import type { Filled } from './entry.js'

interface OneOf {
  readonly kind: RecordKind
  readonly register: RegisterView
  readonly filled: Filled
  /** True where a signature has been refused that counts only with a reason. */
  readonly isWaiverAsked: boolean
  readonly set: (filled: Filled) => void
}

const days: readonly RecordColumn[] = ['date', 'out', 'returned', 'final']

export function OneFields({ kind, register, filled, isWaiverAsked, set }: OneOf) {
  /* A copy is chosen among all there are, its document with it; that of a signature is recorded as a copy. */
  const columns = columnsOf(kind).filter((column) => {
    if (kind === 'copy') return column !== 'instance'
    if (column === 'waived') return isWaiverAsked || (filled['waived'] ?? '') !== ''
    return kind !== 'signature' || (column !== 'copy' && column !== 'returned')
  })
  const put = (column: RecordColumn, value: string): void => {
    set({ ...filled, [column]: value, ...(column === 'party' ? { instance: '' } : {}) })
  }
  return (
    <div class="act-fields">
      {columns.map((column) => {
        const options = optionsOf(column, kind, register, filled)
        if (options !== null && column === 'instance' && options.length < 3) return null
        return (
          <Asked
            key={column}
            id={`act-${column}`}
            label={word(`record-column-${column}`)}
            value={filled[column] ?? ''}
            set={(value) => {
              put(column, value)
            }}
            type={days.includes(column) ? 'date' : 'text'}
            {...(column === 'date' ? { max: home.value?.today ?? '' } : {})}
            {...(options === null ? {} : { options })}
            {...(column === 'name' ? { suggestions: signatoriesOf(register, filled).map(({ name }) => name) } : {})}
            {...(column === 'title' ? { suggestions: signatoriesOf(register, filled).map(({ title }) => title) } : {})}
          />
        )
      })}
    </div>
  )
}

function signatoriesOf(register: RegisterView, filled: Filled): RegisterView['parties'][number]['signatories'] {
  return register.parties.find(({ id }) => id === filled['party'])?.signatories ?? []
}

interface Option {
  readonly id: string
  readonly name: string
}

/** What can be chosen; null for what is written. */
function optionsOf(column: RecordColumn, kind: RecordKind, register: RegisterView, filled: Filled): Option[] | null {
  const choose: Option = { id: '', name: word('studio-form-choose') }
  if (column === 'party')
    return [choose, ...register.parties.map((party) => ({ id: party.id, name: partySaid(party, kind) }))]
  if (column === 'instance') {
    const party = register.parties.find(({ id }) => id === filled['party'])
    const open = register.instances.filter(({ id }) => kind !== 'signature' || party?.signs.includes(id) === true)
    return [
      { id: '', name: word('studio-act-all') },
      ...open.map(({ id, name }) => ({ id, name: name === '' ? id : name })),
    ]
  }
  if (column === 'deadline')
    return [
      choose,
      ...register.deadlines.map(({ id, label, due, met }) => {
        const deadline = due === '' ? label : `${label}, ${longDay(due, language.value)}`
        return { id, name: met === null ? deadline : word('studio-record-deadline-met', { deadline, date: met }) }
      }),
    ]
  if (column !== 'copy') return null
  const names = new Map(register.instances.map(({ id, name }) => [id, name]))
  return [
    choose,
    ...register.copies.map(({ instance, number, out, returned }) => {
      const said = word('studio-record-copy-state', { number, out: out ?? '–', returned: returned ?? '–' })
      const name = names.get(instance) ?? ''
      return { id: `${instance} ${number}`, name: name === '' ? said : `${name}: ${said}` }
    }),
  ]
}

function partySaid({ name, signs, signed, decided }: RegisterView['parties'][number], kind: RecordKind): string {
  if (kind === 'signature' && signs.length > 0 && signed.length === signs.length)
    return word('studio-record-signed', { name })
  return kind === 'decision' && decided !== null ? word('studio-record-decided', { name, date: decided }) : name
}
