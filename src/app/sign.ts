// A signature of an issued version -> the new text of its signatures.yaml, and who is still missing.

import type { Sources } from '../base/sources.js'
import type { IsoDate } from '../model/document.js'
import type { SignatureToRecord } from '../register/record.js'
import { recordInRegister, type RecordedInRegister } from './records/record.js'
import type { Refusal, WritingOutcome } from './request/outcome.js'

export interface SignAsked extends SignatureToRecord {
  readonly agreement: string
  /** The version signed; null: the one that was issued last. */
  readonly version: string | null
}

export type Signed = RecordedInRegister

/** Which paths of the folders are looked into: with the register the delegations of the parties, and what their names need. */
export function isNeededToSign(path: string): boolean {
  return /^(?:agreements|register|parties|languages)\//.test(path)
}

/**
 * Records who signed when; the result is null where it is not recorded: a signature by somebody without mandate, or before a decision is
 * final, counts only with a reason (`waived`). Dates that follow from signing do so by it.
 */
export function signAgreement(
  sources: Sources,
  { agreement, version, ...signature }: SignAsked,
  today: IsoDate,
): WritingOutcome<Signed | null> | Refusal {
  return recordInRegister(sources, { agreement, version, entries: [{ signature }] }, today)
}
