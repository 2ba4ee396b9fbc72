// avtal signed: records a signature of an issued version, and shows who is still missing.

import { isNeededToSign, signAgreement, type Signed } from '../../app/sign.js'
import { recordContent } from '../../io/content.js'
import type { Problem } from '../../base/problem.js'
import { tellIn } from '../../base/phrases/tell.js'
import { accepted, loadSources, today } from '../load.js'
import type { SourceOptions } from '../options.js'
import { printJson, printLines, printProblems, tellWaiting, type Status } from '../report.js'
import { missingSigners } from '../../app/status-lines.js'

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
  /** Why it counts without mandate, or before the decision is final. */
  readonly waive: string | undefined
}

/** Records who signed when. The text of the agreement never changes by it; dates that follow from signing do. */
export async function signed(agreement: string, options: SignedOptions): Promise<Status> {
  const { party, date, name, title, place, instance: instances = [], of: version = null, waive: waived } = options
  const asked = { agreement, party, date, name, title, place, waived, instances, version }
  const day = today()
  const sign = () => signAgreement(loadSources(options, isNeededToSign), asked, day)
  const { result, problems } = accepted(await recordContent(options.content, sign, tellWaiting(options)))
  return finish(options, result, problems)
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
