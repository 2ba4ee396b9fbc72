// A signature to be recorded -> the new text of signatures.yaml, or problems. What people have typed there stays.

import { isSeq, parseDocument } from 'yaml'
import type { SignatureData } from '../data/register.js'
import type { IsoDate } from '../model/document.js'
import { placeIn, problem, type Place, type Problem } from '../base/problem.js'
import { checkRecords } from './check-records.js'
import { onlyInstance, personOf, signersOf, type Signatory } from './signers.js'
import type { RegisterVersion } from './types.js'

export interface SignatureToRecord {
  readonly party: string
  readonly date: IsoDate
  /** Empty: the one that the party signs. */
  readonly instances: readonly string[]
  readonly name: string | undefined
  readonly title: string | undefined
  readonly place: string | undefined
}

export interface Recorded {
  /** Null with an error. */
  readonly text: string | null
  readonly signatures: readonly SignatureData[]
  readonly problems: readonly Problem[]
}

/**
 * Adds a signature. Rules `register/future`, `register/signatory` where several sign for the party and it is not said who has,
 * and those of records; what is wrong with the records before it has been reported.
 * @param text of signatures.yaml, '' when there is none
 * @param file signatures.yaml as problems name it
 */
export function recordSignature(
  version: RegisterVersion,
  signature: SignatureToRecord,
  text: string,
  today: IsoDate,
  file: string,
): Recorded {
  const { party, date, name, title, place } = signature
  const at = placeIn(file, 1, 1, { agreement: version.agreement })
  const instances = signature.instances.length > 0 ? signature.instances : [instanceOf(version, party)]
  const added = instances.map((instance): SignatureData => ({
    ...(instance === onlyInstance ? {} : { instance }),
    party,
    date,
    ...(name === undefined ? {} : { name }),
    ...(title === undefined ? {} : { title }),
    ...(place === undefined ? {} : { place }),
  }))
  const signatures = [...version.signatures, ...added]
  const before = version.signatures.length
  const unclear = signatoriesOf(version, party, instances).find((own) => own.length > 1 && !saysWho(signature, own))
  const known = placeIn(file)
  const anywhere = (): Place => known
  const problems = checkRecords(
    { ...version, signatures, copies: [], done: [] },
    { signature: (index) => (index < before ? known : at), copy: anywhere, decision: anywhere, done: anywhere },
  ).filter(
    ({ place: where, entry }) => where === at && !(unclear !== undefined && entry.startsWith('register/signatory')),
  )
  if (date > today) problems.push(problem('register/future', { date, today }, at))
  if ([name, title, place].some((text) => text?.trim() === '')) problems.push(problem('placeholder/blank', {}, at))
  if (unclear !== undefined) problems.push(problem('register/signatory#unnamed', { party, count: unclear.length }, at))
  const wrong = problems.some(({ severity }) => severity === 'error')
  return { text: wrong ? null : appended(text, added), signatures: wrong ? version.signatures : signatures, problems }
}

/** The instance that a party signs when none is named: the only one, or its own in a series. With several, none. */
function instanceOf(version: RegisterVersion, party: string): string {
  const signers = signersOf(version)
  const signs = [...signers].filter(([, parties]) => parties.some((signer) => signer.party === party)).map(([id]) => id)
  if (signs.length === 0) return [...signers.keys()][0] ?? onlyInstance
  return signs.length === 1 ? (signs[0] ?? onlyInstance) : onlyInstance
}

/** Who sign for a party, in each of the instances. */
function signatoriesOf(
  version: RegisterVersion,
  party: string,
  instances: readonly string[],
): (readonly Signatory[])[] {
  const signers = signersOf(version)
  const own = instances.flatMap((id) => (signers.get(id) ?? []).filter((signer) => signer.party === party))
  return own.map(({ signatories }) => signatories)
}

/** True where it is clear which of several has signed: by name and title, or by a name that the agreement has once. */
function saysWho({ name, title }: SignatureToRecord, signatories: readonly Signatory[]): boolean {
  if (name === undefined) return false
  const own = personOf({ name }, signatories)
  return title !== undefined || signatories.filter((one) => personOf(one, signatories) === own).length === 1
}

function appended(before: string, added: readonly SignatureData[]): string {
  const document = parseDocument(before)
  const list = document.get('signatures')
  const kept = isSeq(list) ? list : document.createNode([])
  for (const one of added) kept.add(document.createNode(one, { flow: true }))
  if (list !== kept) document.set('signatures', kept)
  return document.toString({ lineWidth: 0, flowCollectionPadding: true })
}
