// avtal status: all agreements on one screen, soonest deadline first.

import { readLibrary } from '../library/library.js'
import { agreementStandings, type AgreementStanding } from '../app/documents/standings.js'
import { sortProblems, type Problem } from '../base/problem.js'
import type { Deadline } from '../register/standing.js'
import { loadSources, today } from './load.js'
import type { SourceOptions } from './options.js'
import { printJson, printProblems, type Status } from './report.js'
import { statusLines } from './status-lines.js'
import type { Library } from '../library/types.js'

export interface StatusOptions extends SourceOptions {
  readonly date: string | undefined
}

/** Shows where each agreement stands. Versions that others have replaced are in the JSON alone. */
export function status(options: StatusOptions): Status {
  const library = readLibrary(loadSources(options))
  const day = today(options.date)
  const standings = agreementStandings(library, day)
  const problems = problemsOf(library)
  if (options.json === true) return printJson('result', { date: day, agreements: standings.map(asResult) }, problems)
  process.stdout.write(`${statusLines(standings, day).join('\n')}\n`)
  return printProblems(problems)
}

/** What is wrong in the register, and agreements that cannot be read. */
function problemsOf({ register, agreements, problems }: Library): Problem[] {
  const unread = [...problems].filter(([id]) => id !== '' && !agreements.has(id)).flatMap(([, found]) => found)
  return sortProblems([...register.problems, ...register.versions.flatMap((one) => one.problems), ...unread])
}

/** As programs read it: each deadline with what a system needs of it. */
function asResult({ next, instances, ...standing }: AgreementStanding): unknown {
  return {
    ...standing,
    next: next === null ? null : deadline(next),
    instances: instances.map((one) => ({
      ...one,
      overdue: one.overdue.map(deadline),
      notices: one.notices.map(deadline),
      next: one.next === null ? null : deadline(one.next),
    })),
  }
}

function deadline({ id, kind, date, label, rule, source, safe }: Deadline): unknown {
  return { id, kind, date, label, rule, source, safe }
}
