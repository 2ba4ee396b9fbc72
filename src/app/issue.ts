// An agreement -> the files that freeze its version in the register for signing. What is built from then on is what was
// frozen.

import { readLibrary } from '../library/library.js'
import type { Fonts } from '../layout/fonts.js'
import type { IsoDate } from '../model/document.js'
import type { Sources } from '../base/sources.js'
import { allProblems } from './documents/all-problems.js'
import type { Selection } from './documents/built.js'
import { buildDocuments } from './documents/build-documents.js'
import { issueVersion } from './documents/freeze.js'
import { ownEditions } from './documents/editions.js'
import { withAuthentic } from './documents/issued.js'
import { unknownName } from './request/names.js'
import type { Refusal, WritingOutcome } from './request/outcome.js'
import type { Program } from './request/program.js'

export interface IssueAsked {
  readonly agreement: string
  /** Editions to be issued beside the agreement's own and those in the authentic languages. */
  readonly editions: Selection['editions']
}

export interface IssueEnvironment {
  /** The day of issue. */
  readonly today: IsoDate
  readonly generator: Pick<Program, 'name' | 'version'>
  readonly fonts: Fonts
}

export interface Issued {
  readonly agreement: string
  readonly version: string
  /** Of the version, under the content folder. All files to be written lie in it, and appear there together. */
  readonly folder: string
  /** How many Documents were frozen. */
  readonly documents: number
}

/** Issues the version that the agreement's file names; the result is null where it is not issued. */
export function issueAgreement(
  sources: Sources,
  { agreement: id, editions }: IssueAsked,
  { today, generator, fonts }: IssueEnvironment,
): WritingOutcome<Issued | null> | Refusal {
  const library = readLibrary(sources)
  const refusal = unknownName(library, { agreements: [id], editions })
  if (refusal !== null) return refusal
  const agreement = library.agreements.get(id)
  const wanted =
    agreement === undefined ? null : withAuthentic([...ownEditions(agreement.data), ...(editions ?? [])], agreement)
  const made = buildDocuments(sources, { agreements: [id], editions: wanted, parties: null })
  const found = allProblems(made, fonts)
  if (agreement === undefined) return { writes: [], result: null, problems: found }
  const { instances } = made
  const version = issueVersion({ agreement, library, instances, problems: found, date: today, generator })
  const { folder, files, problems } = version
  if (files === null) return { writes: [], result: null, problems }
  const documents = instances.reduce((count, instance) => count + instance.editions.length, 0)
  return {
    writes: files.map(({ path, bytes }) => ({ path: `${folder}/${path}`, bytes })),
    result: { agreement: id, version: agreement.data.version, folder, documents },
    problems,
  }
}
