// A signature of an issued version -> the new text of its signatures.yaml, and who is still missing. Of the sources nothing
// is read but the register and the names of the agreements.

import type { Sources } from '../base/sources.js'
import type { IsoDate } from '../model/document.js'
import type { SignatureToRecord } from '../register/record.js'
import { recordIn, type RecordedInRegister } from './records/record.js'
import type { Refusal, WritingOutcome } from './request/outcome.js'

export interface SignAsked extends SignatureToRecord {
  readonly agreement: string
  /** The version signed; null: the one that was issued last. */
  readonly version: string | null
}

export type Signed = RecordedInRegister

/** Which paths of the content folder are looked into. */
export function isNeededToSign(path: string): boolean {
  return /^(?:agreements|register)\//.test(path)
}

/** Records who signed when; the result is null where it is not recorded. Dates that follow from signing do so by it. */
export function signAgreement(
  { content }: Pick<Sources, 'content'>,
  { agreement, version, ...signature }: SignAsked,
  today: IsoDate,
): WritingOutcome<Signed | null> | Refusal {
  return recordIn(content, { agreement, version, entries: [{ signature }] }, today)
}
