// Sources -> the agreements of the library at a glance.

import type { AgreementData } from '../data/agreement.js'
import { instancesOf } from '../document/instance.js'
import { readLibrary } from '../library/library.js'
import { sortProblems } from '../base/problem.js'
import type { Sources } from '../base/sources.js'
import type { Outcome } from './request/outcome.js'

export interface ListedAgreement extends Pick<AgreementData, 'version' | 'status' | 'authentic' | 'signing'> {
  readonly id: string
  /** In the first language in which it binds. */
  readonly title: string
  /** Ids. */
  readonly instances: readonly string[]
}

/** All agreements that can be read; of the others, what is wrong with them. */
export function listAgreements(sources: Sources): Outcome<readonly ListedAgreement[]> {
  const library = readLibrary(sources)
  const result = [...library.agreements.values()].map((agreement): ListedAgreement => ({
    id: agreement.id,
    title: titleOf(agreement.data),
    version: agreement.data.version,
    status: agreement.data.status,
    authentic: agreement.data.authentic,
    signing: agreement.data.signing,
    instances: instancesOf(agreement, library).map(({ id }) => id),
  }))
  return { result, problems: sortProblems([...library.problems.values()].flat()) }
}

function titleOf({ title, authentic }: AgreementData): string {
  return title[authentic[0] ?? ''] ?? Object.values(title)[0] ?? ''
}
