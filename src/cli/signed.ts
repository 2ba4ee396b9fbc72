// avtal signed: records a signature of an issued version, and shows who is still missing.

import { isNeededToSign, signAgreement, type Signed } from '../app/sign.js'
import { today } from '../io/clock.js'
import { writeContent } from '../io/content.js'
import type { Problem } from '../base/problem.js'
import { namesOfMissing } from '../register/signers.js'
import { accepted, loadSources } from './load.js'
import type { SourceOptions } from './options.js'
import { printJson, printProblems, type Status } from './report.js'
import { shortList } from './status-lines.js'

export interface SignedOptions extends SourceOptions {
  readonly party: string
  /** The day of the signature. */
  readonly date: string
  readonly instance: readonly string[] | undefined
  readonly name: string | undefined
  readonly place: string | undefined
  /** The version signed; the one issued last unless given. */
  readonly of: string | undefined
}

/** Records who signed when. The text of the agreement never changes by it; dates that follow from signing do. */
export function signed(agreement: string, options: SignedOptions): Status {
  const { party, date, name, place, instance: instances = [], of: version = null } = options
  const asked = { agreement, party, date, name, place, instances, version }
  const done = accepted(signAgreement(loadSources(options, isNeededToSign), asked, today()))
  const failed = writeContent(options.content, done.writes)
  return finish(options, failed.length > 0 ? null : done.result, [...done.problems, ...failed])
}

function finish(options: SignedOptions, result: Signed | null, problems: readonly Problem[]): Status {
  if (options.json === true) return printJson('result', result, problems)
  const status = printProblems(problems)
  if (result === null) {
    process.stdout.write('Nothing was recorded.\n')
    return status
  }
  const [missing = 'All have signed.'] = shortList('Missing', namesOfMissing(Object.values(result.missing)))
  process.stdout.write(`Recorded in version ${result.version} of ${result.agreement}. ${missing}\n`)
  return status
}
