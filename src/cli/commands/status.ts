// avtal status: all agreements on one screen, soonest deadline first.

import { agreementStatus, isNeededForStatus } from '../../app/status.js'
import { tellIn } from '../../base/phrases/tell.js'
import { loadSources, today } from '../load.js'
import type { SourceOptions } from '../options.js'
import { printJson, printLines, printProblems, type Status } from '../report.js'
import { statusLines } from '../../app/status-lines.js'

export interface StatusOptions extends SourceOptions {
  readonly date: string | undefined
}

/** Shows where each agreement stands. Versions that others have replaced are in the JSON alone. */
export function status(options: StatusOptions): Status {
  const { result, problems } = agreementStatus(loadSources(options, isNeededForStatus), today(options.date))
  if (options.json === true) return printJson('result', result, problems, options)
  printLines(statusLines(result.agreements, result.date, tellIn(options.messages), options.messages))
  return printProblems(problems, options)
}
