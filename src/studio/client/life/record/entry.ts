// What was filled in of one thing that has happened -> the entry, once it holds what is needed.

import type { RecordKind } from '../../../../app/records/columns.js'
import type { Entry } from '../../../../register/record.js'

/** By column, as in lists. */
export type Filled = Readonly<Record<string, string>>

/** Null while something is missing. `instance` is '' for what concerns all. */
export function entryOf(kind: RecordKind, filled: Filled, signs: readonly string[]): Entry | null {
  const get = (key: string): string => (filled[key] ?? '').trim()
  const given = (...keys: readonly string[]): Record<string, string> =>
    Object.fromEntries(keys.flatMap((key) => (get(key) === '' ? [] : [[key, get(key)]])))
  const own = get('instance') === '' || get('instance') === 'all' ? {} : { instance: get('instance') }
  if (kind === 'signature') {
    const party = get('party')
    const date = get('date')
    if (party === '' || date === '') return null
    const instances = get('instance') === '' ? signs : [get('instance')]
    const { name, title, place, waived }: Partial<Record<string, string>> = given('name', 'title', 'place', 'waived')
    return { signature: { party, date, name, title, place, waived, instances } }
  }
  if (kind === 'copy') {
    const [instance, number] = get('copy').split(' ')
    if (number === undefined || (get('out') === '' && get('returned') === '')) return null
    const where = instance === 'all' || instance === undefined ? {} : { instance }
    return { copy: { ...where, number: Number(number), ...given('out', 'returned') } }
  }
  if (get('date') === '') return null
  if (kind === 'decision') {
    if (get('party') === '' || get('body') === '') return null
    const { party, body, date } = { party: get('party'), body: get('body'), date: get('date') }
    return { decision: { party, body, date, ...given('section', 'case', 'delegation', 'final', 'remark') } }
  }
  return get('deadline') === ''
    ? null
    : { done: { deadline: get('deadline'), ...own, date: get('date'), ...given('remark') } }
}
