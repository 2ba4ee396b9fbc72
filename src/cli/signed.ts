// avtal signed: records a signature of an issued version, and shows who is still missing.

import { isNeededToSign, signAgreement, type Signed } from '../app/sign.js'
import { today } from '../io/clock.js'
import { writeContent } from '../io/content.js'
import type { Problem } from '../base/problem.js'
import { tellIn } from './language.js'
import { accepted, loadSources } from './load.js'
import type { SourceOptions } from './options.js'
import { printJson, printLines, printProblems, type Status } from './report.js'
import { missingSigners } from './status-lines.js'

export interface SignedOptions extends SourceOptions {
  readonly party: string
  /** The day of the signature. */
  readonly date: string
  readonly instance: readonly string[] | undefined
  readonly name: string | undefined
  /** Of who signed. */
  readonly title: string | undefined
  readonly place: string | undefined
  /** The version signed; the one issued last unless given. */
  readonly of: string | undefined
}

/** Records who signed when. The text of the agreement never changes by it; dates that follow from signing do. */
export function signed(agreement: string, options: SignedOptions): Status {
  const { party, date, name, title, place, instance: instances = [], of: version = null } = options
  const asked = { agreement, party, date, name, title, place, instances, version }
  const done = accepted(signAgreement(loadSources(options, isNeededToSign), asked, today()))
  const failed = writeContent(options.content, done.writes)
  return finish(options, failed.length > 0 ? null : done.result, [...done.problems, ...failed])
}

function finish(options: SignedOptions, result: Signed | null, problems: readonly Problem[]): Status {
  if (options.json === true) return printJson('result', result, problems, options)
  const status = printProblems(problems, options)
  const tell = tellIn(options.messages)
  if (result === null) {
    printLines([tell('record-none')])
    return status
  }
  const { version, agreement } = result
  const items = missingSigners(Object.values(result.missing), tell)
  const missing = items === null ? tell('signed-all') : tell('signed-missing', { items })
  const undecided = result.missingDecisions.map(({ name }) => name)
  printLines([
    tell('signed-done', { version, agreement, missing }),
    ...(undecided.length === 0 ? [] : [tell('signed-undecided', { items: undecided.join('; ') })]),
  ])
  return status
}
