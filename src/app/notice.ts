// An agreement -> the notice that it has been published, for those who are to be notified.

import { sortProblems } from '../base/problem.js'
import type { Sources } from '../base/sources.js'
import { planPublication, type PublishOptions } from './publication/publication.js'
import { publicationNotice } from './publication/record.js'
import { unknownName } from './request/names.js'
import type { Outcome, Refusal } from './request/outcome.js'

export interface NoticeAsked extends Omit<PublishOptions, 'preview'> {
  readonly agreement: string
  /** Ids of those of a series; null for all. */
  readonly instances: readonly string[] | null
}

export interface Notice {
  readonly agreement: string
  readonly text: string
}

/** The notice; where there is none, the result is null, and the problems say why. */
export function noticeOfPublication(
  sources: Sources,
  { agreement, instances, ...options }: NoticeAsked,
): Outcome<Notice | null> | Refusal {
  const publication = planPublication(sources, { ...options, preview: false })
  const { library } = publication
  const isRegistered = library.register.versions.some((version) => version.agreement === agreement)
  const refusal = isRegistered ? null : unknownName(library, { agreements: [agreement] })
  if (refusal !== null) return refusal
  const { text, problems } = publicationNotice(publication, agreement, instances)
  const stopped = text === null ? publication.problems.filter(({ severity }) => severity === 'error') : []
  return { result: text === null ? null : { agreement, text }, problems: sortProblems([...stopped, ...problems]) }
}
