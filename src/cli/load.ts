// What most commands begin with: read the folders, check that what the user named exists.

import { join } from 'node:path'
import { packageRoot } from '../io/assets.js'
import { readSources } from '../io/sources.js'
import { didYouMean } from '../problem/suggest.js'
import type { Library } from '../pipeline/library.js'
import type { Sources } from '../pipeline/sources.js'
import type { SourceOptions } from './options.js'

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

function ownTemplates(): string {
  return join(packageRoot(), 'templates')
}
