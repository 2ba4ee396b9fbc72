// Sources -> all problems of the agreements chosen, without rendering anything.

import type { Fonts } from '../layout/fonts.js'
import type { Memory } from '../base/memory.js'
import type { Sources } from '../base/sources.js'
import { allProblems, type LateFonts } from './documents/all-problems.js'
import type { Selection } from './documents/built.js'
import { buildDocuments } from './documents/build-documents.js'
import { partyOfNone, unknownName } from './request/names.js'
import type { Outcome, Refusal } from './request/outcome.js'

/** An instance that was looked at. */
export interface CheckedInstance {
  readonly agreement: string
  readonly instance: string
  /** `sv`, `sv+nb`. */
  readonly editions: readonly string[]
}

/**
 * Checks the editions asked for; without any, those that bind and every translation in full.
 * @param memory what was made before; nothing unless given
 */
export function checkAgreements(
  sources: Sources,
  asked: Selection,
  fonts: Fonts | LateFonts,
  memory?: Memory,
): Outcome<readonly CheckedInstance[]> | Refusal {
  const translations = asked.editions === null ? 'all' : 'selected'
  const made = buildDocuments(sources, { ...asked, translations }, memory)
  const refusal = unknownName(made.library, asked) ?? partyOfNone(asked.parties, made)
  if (refusal !== null) return refusal
  const result = made.instances.map(({ instance, editions }) => ({
    agreement: instance.agreement.id,
    instance: instance.id,
    editions: editions.map(({ languages }) => languages.join('+')),
  }))
  return { result, problems: allProblems(made, fonts) }
}
