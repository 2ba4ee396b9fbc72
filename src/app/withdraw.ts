// An agreement that is published -> the records that it has been withdrawn; the site says so when it is written the next time.

import type { IsoDate } from '../model/document.js'
import { readLibrary } from '../library/library.js'
import type { Sources } from '../base/sources.js'
import { withdrawalRecords } from './publication/record.js'
import { textFile, type WritingOutcome } from './request/outcome.js'

export interface WithdrawAsked {
  readonly agreement: string
  /** As the site says it. */
  readonly reason: string
  /** Null: all versions. */
  readonly version: string | null
  /** Ids of those of a series; empty for all. */
  readonly instances: readonly string[]
}

export interface Withdrawn {
  readonly agreement: string
  /** Files of the register, one for each version. */
  readonly files: readonly string[]
}

/** Withdraws an agreement; the result is null where that cannot be. */
export function withdrawAgreement(
  sources: Sources,
  { agreement, ...asked }: WithdrawAsked,
  today: IsoDate,
): WritingOutcome<Withdrawn | null> {
  const library = readLibrary(sources)
  const broken = library.register.versions.flatMap((version) =>
    version.agreement === agreement ? version.problems.filter(({ severity }) => severity === 'error') : [],
  )
  if (broken.length > 0) return { writes: [], result: null, problems: broken }
  const { files, problems } = withdrawalRecords(library, agreement, { ...asked, date: today })
  const paths = files.map(({ path }) => path)
  return {
    writes: files.map(({ path, text }) => textFile(path, text)),
    result: problems.length > 0 ? null : { agreement, files: paths },
    problems,
  }
}
