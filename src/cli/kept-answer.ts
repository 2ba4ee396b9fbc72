// What a command answers that writes nothing and does not depend on the day: as it answered the last time over the same files, which are
// read and hashed each time; or as its use case answers now, which is loaded only then.

import type { Outcome, Refusal } from '../app/request/outcome.js'
import { isRefusal } from '../app/request/outcome.js'
import { sha256 } from '../base/hash.js'
import { areProblems } from '../base/kept-problems.js'
import type { Sources } from '../base/sources.js'
import { hashOfSources } from '../base/sources-hash.js'
import { isRecord } from '../base/store.js'

/** What was asked: the command, and whatever else its answer depends on beside the files and the program. */
export type Question = readonly [command: string, ...asked: unknown[]]

/**
 * The answer.
 * @param isResult whether what was kept has the shape of the result
 * @param ask what is wrong usage is not kept
 */
export async function keptAnswer<Result extends object, Refused extends Refusal>(
  sources: Sources,
  question: Question,
  isResult: (data: unknown) => data is Result,
  ask: () => Promise<Outcome<Result> | Refused>,
): Promise<Outcome<Result> | Refused> {
  const { store } = sources
  if (store === undefined) return ask()
  const key = sha256(JSON.stringify([question, hashOfSources(sources)]))
  const kept = store.get('told', key)
  if (isRecord(kept)) {
    const { result, problems } = kept
    if (isResult(result) && areProblems(problems)) return { result, problems }
  }
  const answer = await ask()
  if (!isRefusal(answer)) store.put('told', key, { result: answer.result, problems: answer.problems })
  return answer
}

/** True for a list in which each entry is right. */
export function isListOf<Entry>(
  isEntry: (data: unknown) => data is Entry,
): (data: unknown) => data is readonly Entry[] {
  return (data): data is readonly Entry[] => Array.isArray(data) && data.every(isEntry)
}

/** True for a list of texts. */
export const areTexts = isListOf((data): data is string => typeof data === 'string')
