// avtal signed: records a signature of an issued version, and shows who is still missing.

import { join } from 'node:path'
import { writeFiles } from '../io/atomic.js'
import type { SignatureData } from '../data/register.js'
import { readLibrary } from '../library/library.js'
import { shownPath, type Sources } from '../base/sources.js'
import { problem, type Problem } from '../base/problem.js'
import { recordSignature, type Recorded } from '../register/record.js'
import { findVersion, latestVersion } from '../register/register.js'
import { missingSigners, namesOfMissing, signersOf, type Signer, type Signers } from '../register/signers.js'
import { checkNames, loadSources, today } from './load.js'
import type { SourceOptions } from './options.js'
import { printJson, printProblems, type Status } from './report.js'
import { shortList } from './status-lines.js'
import type { RegisterVersion } from '../register/types.js'

/** Who signed what, and when. */
export interface SignatureOptions {
  readonly party: string
  /** The day of the signature. */
  readonly date: string
  readonly instance: readonly string[] | undefined
  readonly name: string | undefined
  readonly place: string | undefined
  /** The version signed; the one issued last unless given. */
  readonly of: string | undefined
}

export type SignedOptions = SourceOptions & SignatureOptions

/** Records who signed when. The text of the agreement never changes by it; dates that follow from signing do. */
export function signed(id: string, options: SignedOptions): Status {
  const { version, recorded, path, problems } = prepareSignature(loadSources(options), id, options, today(undefined))
  const text = recorded?.text ?? null
  if (version === null || recorded === null || text === null) return finish(options, null, problems)
  const bytes = new TextEncoder().encode(text)
  const failed = writeFiles([{ path: join(options.content, path), bytes }])
  const result = failed.length > 0 ? null : resultOf(version, signersOf(version), recorded.signatures)
  return finish(options, result, [...problems, ...failed])
}

/** What signatures.yaml would say, and every problem; nothing is written. */
export function prepareSignature(sources: Sources, id: string, options: SignatureOptions, day: string): Prepared {
  const library = readLibrary(sources)
  const { register } = library
  const version = options.of === undefined ? latestVersion(register, id) : findVersion(register, id, options.of)
  if (version === null) {
    checkNames(library, { agreements: [id] })
    const problems = [notIssued(id, options.of, shownPath(sources.content, `register/${id}`))]
    return { version, recorded: null, path: '', problems }
  }
  const path = `${version.folder}/signatures.yaml`
  const broken = version.problems.filter(({ severity }) => severity === 'error')
  if (broken.length > 0) return { version, recorded: null, path, problems: broken }
  const { party, date, name, place, instance: instances = [] } = options
  const before = sources.content.files.get(path) ?? ''
  const signature = { party, date, name, place, instances }
  const recorded = recordSignature(version, signature, before, day, shownPath(sources.content, path))
  return { version, recorded, path, problems: recorded.problems }
}

interface Prepared {
  readonly version: RegisterVersion | null
  readonly recorded: Recorded | null
  /** Of signatures.yaml, under the content folder. */
  readonly path: string
  readonly problems: readonly Problem[]
}

interface SignedResult {
  readonly agreement: string
  readonly version: string
  /** Those whose signatures are not recorded, by instance. */
  readonly missing: Readonly<Record<string, readonly Signer[]>>
}

function resultOf(
  { agreement, version }: RegisterVersion,
  signers: Signers,
  signatures: readonly SignatureData[],
): SignedResult {
  const missing = [...signers].flatMap(([instance, all]) => {
    const without = missingSigners(all, instance, signatures)
    return without.length === 0 ? [] : [[instance, without] as const]
  })
  return { agreement, version, missing: Object.fromEntries(missing) }
}

function finish(options: SignedOptions, result: SignedResult | null, problems: readonly Problem[]): Status {
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

function notIssued(id: string, version: string | undefined, file: string): Problem {
  const place = { file, line: 1, column: 1 }
  return version === undefined
    ? problem('register/not-issued#agreement', { agreement: id }, place)
    : problem('register/not-issued', { agreement: id, version }, place)
}
