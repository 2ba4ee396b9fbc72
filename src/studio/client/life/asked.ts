// What a reader chose -> what an act is asked with.

import { slug } from '../../../base/letters.js'
import type { Json } from '../../../data/edit-yaml/change.js'
import type { AgreementView } from '../../protocol.js'
import { valueAt } from '../forms/form-values.js'

/** The counterparty of one instance; null for all, and where there is but one. */
export function askedInstances(
  { instances }: Pick<AgreementView, 'instances'>,
  chosen: string,
): readonly string[] | null {
  return chosen === '' || instances.length < 2 ? null : [chosen]
}

export function editionOf(id: string): readonly string[] {
  return id.split('+')
}

/** The ids of all bodies that are parties, in the order of the file. */
export function signersIn(agreement: Json | undefined): string[] {
  const parties = valueAt(agreement, ['parties'])
  if (!Array.isArray(parties)) return []
  const ids = (parties as readonly Json[]).flatMap((one) => [
    valueAt(one, ['party']),
    ...['members', 'series'].flatMap((key) => {
      const list = valueAt(one, [key])
      return Array.isArray(list) ? (list as readonly Json[]) : []
    }),
  ])
  return [...new Set(ids.filter((id) => typeof id === 'string'))]
}

/** An id of a title: what can stand in the name of a file and in an address. */
export function idOfTitle(title: string): string {
  return slug(title).slice(0, 60).replace(/-+$/, '')
}
