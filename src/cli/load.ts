// What commands begin with: read the folders, and tell wrong usage from an answer.

import { realpathSync } from 'node:fs'
import { join } from 'node:path'
import { isRefusal, type Refusal } from '../app/request/outcome.js'
import { phrase } from '../base/phrases/phrases.js'
import type { FileSet, Sources } from '../base/sources.js'
import type { Store } from '../base/store.js'
import { cacheFolder, openCache } from '../io/cache.js'
import { skeletonFolders } from '../io/edited/skeletons.js'
import { packageRoot, programFingerprint } from '../io/installation.js'
import { dayToday } from '../io/clock.js'
import { readSettled, UnsettledFolder } from '../io/mend-folder.js'
import { readSources, UnreadFolder } from '../io/sources.js'
import type { SourceOptions } from './options.js'
import { UsageError } from './usage-error.js'

/**
 * Reads content and templates. Without `--templates`: the folder here, or that of the program.
 * @param isNeeded says which paths are read; all unless given
 */
export function loadSources(
  { content, templates }: Pick<SourceOptions, 'content' | 'templates'>,
  isNeeded?: (path: string) => boolean,
): Sources {
  const named = templates ?? ownTemplates()
  const sources = existing(() => readSettled(content, () => readSources(content, named, isNeeded)))
  return { ...sources, store: storeFor([content, named]) }
}

/** What earlier runs kept of these folders; what is new is written when the program ends. */
function storeFor(folders: readonly string[]): Store | undefined {
  const folder = cacheFolder(process.env)
  const program = folder === null ? null : programFingerprint()
  if (folder === null || program === null) return undefined
  const cache = openCache(folder, JSON.stringify([program, ...folders.map((one) => realpathSync(one))]))
  process.once('exit', cache.save)
  return cache
}

/** The day that counts as today, where it is not given. A clock that cannot be right is wrong usage. */
export function today(date?: string): string {
  const day = dayToday(date)
  if (typeof day !== 'string') throw new UsageError(phrase('usage-clock', { day: day.wrong }))
  return day
}

/** The template folder that was named, if any, and the program's own. */
export function templateFolders(templates: string | undefined): FileSet[] {
  return existing(() => skeletonFolders(templates))
}

/** The templates that come with the program. */
export function ownTemplates(): string {
  return join(packageRoot(), 'templates')
}

/** What is read from folders; a folder that does not exist is wrong usage. */
function existing<Read>(read: () => Read): Read {
  try {
    return read()
  } catch (cause) {
    if (cause instanceof UnreadFolder || cause instanceof UnsettledFolder) throw new UsageError(cause.why)
    throw new UsageError(cause instanceof Error ? cause.message : String(cause))
  }
}

/** The answer; throws where something was asked that cannot be. */
export function accepted<Answer extends object>(answer: Answer | Refusal): Answer {
  if (isRefusal(answer)) throw new UsageError(answer.refused)
  return answer
}
