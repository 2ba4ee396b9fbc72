// What commands begin with: read the folders, and tell wrong usage from an answer.

import { join } from 'node:path'
import { isRefusal, type Refusal } from '../app/request/outcome.js'
import { phrase } from '../base/phrases/phrases.js'
import type { FileSet, Sources } from '../base/sources.js'
import { packageRoot } from '../io/installation.js'
import { dayToday } from '../io/clock.js'
import { readSettled, UnsettledFolder } from '../io/mend-folder.js'
import { readSources, readTemplates, UnreadFolder } from '../io/sources.js'
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
  return existing(() => readSettled(content, () => readSources(content, templates ?? ownTemplates(), isNeeded)))
}

/** The day that counts as today, where it is not given. A clock that cannot be right is wrong usage. */
export function today(date?: string): string {
  const day = dayToday(date)
  if (typeof day !== 'string') throw new UsageError(phrase('usage-clock', { day: day.wrong }))
  return day
}

/** The template folder that was named, if any, and the program's own. */
export function templateFolders(templates: string | undefined): FileSet[] {
  return [...(templates === undefined ? [] : [templates]), ownTemplates()].map((folder) =>
    existing(() => readTemplates(folder)),
  )
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
