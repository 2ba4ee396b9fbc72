// What commands begin with: read the folders, and tell wrong usage from an answer.

import { join } from 'node:path'
import { isRefusal, type Refusal } from '../app/request/outcome.js'
import type { Sources } from '../base/sources.js'
import { packageRoot } from '../io/assets.js'
import { readSources } from '../io/sources.js'
import type { SourceOptions } from './options.js'

/** Wrong usage, told in one line with exit status 2. */
export class UsageError extends Error {}

/**
 * Reads content and templates. Without `--templates`: the folder here, or that of the program.
 * @param isNeeded says which paths are read; all unless given
 */
export function loadSources(
  { content, templates }: Pick<SourceOptions, 'content' | 'templates'>,
  isNeeded?: (path: string) => boolean,
): Sources {
  try {
    return readSources(content, templates ?? join(packageRoot(), 'templates'), isNeeded)
  } catch (cause) {
    throw new UsageError(cause instanceof Error ? cause.message : String(cause))
  }
}

/** The answer; throws where something was asked that cannot be. */
export function accepted<Answer extends object>(answer: Answer | Refusal): Answer {
  if (isRefusal(answer)) throw new UsageError(answer.refused)
  return answer
}
