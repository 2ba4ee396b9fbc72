// A signature of an issued version -> the new text of its signatures.yaml, and who is still missing. Of the sources nothing
// is read but the register and the names of the agreements.

import type { SignatureData } from '../data/register.js'
import type { IsoDate } from '../model/document.js'
import { recordSignature, type SignatureToRecord } from '../register/record.js'
import { findVersion, latestVersion, readRegister } from '../register/register.js'
import { missingDecisions } from '../register/decisions.js'
import { missingSigners, signersOf, type MissingSigner, type Signer } from '../register/signers.js'
import type { Register, RegisterVersion } from '../register/types.js'
import { problem, type Problem } from '../base/problem.js'
import { agreementIds, shownPath, type Sources } from '../base/sources.js'
import { unknownOf } from './request/names.js'
import { textFile, type Refusal, type WritingOutcome } from './request/outcome.js'

export interface SignAsked extends SignatureToRecord {
  readonly agreement: string
  /** The version signed; null: the one that was issued last. */
  readonly version: string | null
}

export interface Signed {
  readonly agreement: string
  readonly version: string
  /** Those whose signatures are not recorded, by instance, each with who is missing. */
  readonly missing: Readonly<Record<string, readonly MissingSigner[]>>
  /** Those without a decision on record, where validity depends on one. */
  readonly missingDecisions: readonly Pick<Signer, 'party' | 'name'>[]
}

/** Which paths of the content folder are looked into. */
export function isNeededToSign(path: string): boolean {
  return /^(?:agreements|register)\//.test(path)
}

/** Records who signed when; the result is null where it is not recorded. Dates that follow from signing do so by it. */
export function signAgreement(
  { content }: Pick<Sources, 'content'>,
  asked: SignAsked,
  today: IsoDate,
): WritingOutcome<Signed | null> | Refusal {
  const { agreement: id, version: name } = asked
  const register = readRegister(content)
  const version = name === null ? latestVersion(register, id) : findVersion(register, id, name)
  if (version === null)
    return (
      unknownOf('usage-agreement', [id], agreementIds(content)) ??
      notRecorded([...unreadOf(id, register), notIssued(id, name, shownPath(content, `register/${id}`))])
    )
  const broken = version.problems.filter(({ severity }) => severity === 'error')
  if (broken.length > 0) return notRecorded(broken)
  const path = `${version.folder}/signatures.yaml`
  const before = content.files.get(path) ?? ''
  const { text, signatures, problems } = recordSignature(version, asked, before, today, shownPath(content, path))
  if (text === null) return notRecorded(problems)
  return { writes: [textFile(path, text)], result: signedOf(version, signatures), problems }
}

function notRecorded(problems: readonly Problem[]): WritingOutcome<Signed | null> {
  return { writes: [], result: null, problems }
}

/** What is wrong with the folder of an agreement in the register, or with the register. */
function unreadOf(agreement: string, { problems }: Register): Problem[] {
  return problems.filter(({ place: { subject } }) => subject === undefined || subject.agreement === agreement)
}

function signedOf(version: RegisterVersion, signatures: readonly SignatureData[]): Signed {
  const all = signersOf(version)
  const missing = [...all].flatMap(([instance, signers]) => {
    const without = missingSigners(signers, instance, signatures)
    return without.length === 0 ? [] : [[instance, without] as const]
  })
  return {
    agreement: version.agreement,
    version: version.version,
    missing: Object.fromEntries(missing),
    missingDecisions: missingDecisions(version, all),
  }
}

function notIssued(id: string, version: string | null, file: string): Problem {
  const place = { file, line: 1, column: 1 }
  return version === null
    ? problem('register/not-issued#agreement', { agreement: id }, place)
    : problem('register/not-issued', { agreement: id, version }, place)
}
