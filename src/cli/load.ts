// What most commands begin with: read the folders, check that what the user named exists.

import { join } from 'node:path'
import { packageRoot } from '../io/assets.js'
import { readSources } from '../io/sources.js'
import { didYouMean } from '../base/suggest.js'
import type { Instance } from '../document/instance.js'
import { hasErrors } from '../base/problem.js'
import type { Sources } from '../base/sources.js'
import type { SourceOptions } from './options.js'
import type { Library } from '../library/types.js'
import type { Made } from '../app/documents/built.js'

/** Wrong usage, told in one line with exit status 2. */
export class UsageError extends Error {}

/** Reads content and templates. Without `--templates`: the folder here, or that of the program. */
export function loadSources(options: SourceOptions): Sources {
  try {
    return readSources(options.content, options.templates ?? ownTemplates())
  } catch (cause) {
    throw new UsageError(cause instanceof Error ? cause.message : String(cause))
  }
}

/** The day that counts as today: `--date`, SOURCE_DATE_EPOCH, the clock. */
export function today(date: string | undefined): string {
  if (date !== undefined) return date
  const epoch = process.env['SOURCE_DATE_EPOCH']
  const now = epoch !== undefined && /^\d+$/.test(epoch) ? new Date(Number(epoch) * 1000) : new Date()
  return now.toISOString().slice(0, 10)
}

/** Throws when an agreement, party or language that the user named does not exist. */
export function checkNames(
  library: Library,
  names: {
    agreements: readonly string[]
    parties?: readonly string[] | undefined
    editions?: readonly (readonly string[])[] | undefined
  },
): void {
  const must = (kind: string, name: string, known: readonly string[]): void => {
    if (known.includes(name)) return
    const hint = didYouMean(name, known)
    throw new UsageError(`${kind} ${name} does not exist${hint === null ? '' : `; ${hint.replaceAll('`', '')}`}`)
  }
  for (const id of names.agreements) must('agreement', id, library.agreementIds)
  for (const id of names.parties ?? []) must('party', id, [...library.parties.keys()])
  for (const language of names.editions?.flat() ?? []) must('language', language, [...library.languages.keys()])
}

/**
 * Throws when a party that the user named is in none of the agreements chosen: they would be passed over without a word.
 * What cannot be made because of an error says so itself.
 */
export function checkParties(
  named: readonly string[] | undefined,
  { instances, problems }: Pick<Made, 'instances' | 'problems'>,
  isOf: (party: string, instance: Instance) => boolean = isChosen,
): void {
  if (hasErrors(problems)) return
  for (const party of named ?? [])
    if (!instances.some(({ instance }) => isOf(party, instance)))
      throw new UsageError(
        `party ${party} is no counterparty in a series and no member of the agreements chosen, so nothing would be done for it`,
      )
}

function isChosen(party: string, { counterparty, id, signers }: Instance): boolean {
  return counterparty === null ? signers.some((signer) => signer.party.id === party) : id === party
}

/** The templates that come with the program. */
export function ownTemplates(): string {
  return join(packageRoot(), 'templates')
}
