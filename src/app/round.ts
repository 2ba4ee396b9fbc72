// An issued version -> its signing round: which copies are out, at whom, since when and asked back by when, and who has signed. And what
// happens to copies, recorded.

import { grouped } from '../base/lists.js'
import { phrase } from '../base/phrases/phrases.js'
import { placeIn, problem } from '../base/problem.js'
import { shownPath, type Sources } from '../base/sources.js'
import type { CopyData } from '../data/register.js'
import { issuingParty } from '../document/instance.js'
import { readLibrary } from '../library/library.js'
import type { Library } from '../library/types.js'
import type { IsoDate } from '../model/document.js'
import { isOut } from '../register/copies.js'
import { missingSigners, onlyInstance, signersOf, type Signatory, type Signer } from '../register/signers.js'
import type { RegisterVersion } from '../register/types.js'
import { registeredInstances } from './documents/issued.js'
import { recordInRegister, versionFor } from './records/record.js'
import { unknownOf } from './request/names.js'
import type { Outcome, Refusal, WritingOutcome } from './request/outcome.js'

export interface RoundAsked {
  readonly agreement: string
  /** Null: the version that was issued last. */
  readonly version: string | null
}

/** A copy, each time that it was sent; once where it never was. */
export interface RoundCopy {
  readonly instance: string
  readonly number: number
  /** Id and name of the party that it was sent to; null where that is not on record. */
  readonly to: string | null
  readonly name: string | null
  readonly out: IsoDate | null
  readonly reply: IsoDate | null
  readonly reminded: readonly IsoDate[]
  readonly returned: IsoDate | null
  readonly lost: IsoDate | null
  readonly sha256: string | null
  /** Out, and asked back by a day that has passed. */
  readonly isLate: boolean
}

/** A party that signs an instance. */
export interface RoundSigner {
  readonly instance: string
  readonly party: string
  readonly name: string
  /** The day of its last signature; null where one is missing. */
  readonly signed: IsoDate | null
  readonly missing: readonly Signatory[]
}

export interface Round {
  readonly agreement: string
  readonly version: string
  readonly title: string
  readonly date: IsoDate
  readonly electronic: boolean
  /** By instance and number. */
  readonly copies: readonly RoundCopy[]
  readonly signers: readonly RoundSigner[]
}

export interface RoundOutcome extends Outcome<Round | null> {
  readonly library: Library
  /** The version; null where it has not been issued. */
  readonly issued: RegisterVersion | null
}

/** Where the round of a version stands on a day; null where the version has not been issued. */
export function signingRound(sources: Sources, asked: RoundAsked, today: IsoDate): RoundOutcome | Refusal {
  const library = readLibrary(sources)
  const found = versionFor(sources.content, library.register, asked)
  if ('refused' in found) return found
  const { value: issued, problems } = found
  return { result: issued === null ? null : roundOf(issued, today), library, issued, problems }
}

function roundOf(version: RegisterVersion, today: IsoDate): Round {
  const { frozen, entered } = version
  const data = frozen?.agreement
  const title = Object.values(data?.title ?? entered?.title ?? {})[0] ?? version.agreement
  const electronic = data?.signing === 'electronic'
  const signers = signersOf(version)
  const known = grouped(version.copies, ({ instance = onlyInstance, number }) => `${instance} ${number}`)
  const rows = [...signers].flatMap(([instance, all]) => {
    const names = new Map(all.map(({ party, name }) => [party, name]))
    return numbersOf(all, electronic).flatMap((number) =>
      (known.get(`${instance} ${number}`) ?? [{ number }]).map((copy) => rowOf(copy, instance, names, today)),
    )
  })
  return {
    agreement: version.agreement,
    version: version.version,
    title: data?.title[data.authentic[0] ?? ''] ?? title,
    date: today,
    electronic,
    copies: rows,
    signers: [...signers].flatMap(([instance, all]) => all.map((signer) => signerOf(signer, instance, version, today))),
  }
}

/** One copy for each party that signs; an electronic original is one file. */
function numbersOf(signers: readonly Signer[], electronic: boolean): number[] {
  return electronic ? [] : signers.map((_, index) => index + 1)
}

function rowOf(copy: CopyData, instance: string, names: ReadonlyMap<string, string>, today: IsoDate): RoundCopy {
  const {
    number,
    out = null,
    returned = null,
    to = null,
    reply = null,
    reminded = [],
    lost = null,
    sha256 = null,
  } = copy
  return {
    ...{ instance, number, to, out, reply, reminded, returned, lost, sha256 },
    name: to === null ? null : (names.get(to) ?? to),
    isLate: isOut(copy, today) && reply !== null && reply < today,
  }
}

function signerOf(signer: Signer, instance: string, version: RegisterVersion, today: IsoDate): RoundSigner {
  const { party, name } = signer
  const signatures = version.signatures.filter(({ date }) => date <= today)
  const [without] = missingSigners([signer], instance, signatures)
  const days = signatures
    .filter((one) => one.party === party && (one.instance ?? onlyInstance) === instance)
    .map(({ date }) => date)
  const missing = without?.signatories ?? []
  return { instance, party, name, signed: missing.length > 0 ? null : (days.sort().at(-1) ?? null), missing }
}

/** What has happened to copies. */
export interface CopiesToRecord extends RoundAsked {
  readonly act: 'sent' | 'returned' | 'reminded' | 'lost'
  readonly date: IsoDate
  /** Ids of the parties; null: those that the issuing party sends to, or at which copies are out. */
  readonly to: readonly string[] | null
  /** Null: all, or in their own instances those of the parties. */
  readonly instances: readonly string[] | null
  /** Numbers; null: those that go by the parties. */
  readonly copies: readonly number[] | null
  /** The day by which they are asked back. */
  readonly reply: IsoDate | null
  /** SHA-256 of the file of the original that came back. */
  readonly sha256: string | null
}

/** What was recorded: the copies concerned, as they are on record now. */
export interface CopiesRecorded {
  readonly agreement: string
  readonly version: string
  readonly copies: readonly CopyData[]
}

/**
 * Records what has happened to copies; the result is null where nothing is recorded. Copies are sent to whom they are for: where several get
 * some, each its own; where one does, as in a series, all that are not out. What comes back, is lost, or is reminded of, is out at the party.
 * Rule `round/none`: there are no such copies.
 */
export function recordCopies(
  sources: Sources,
  asked: CopiesToRecord,
  today: IsoDate,
): WritingOutcome<CopiesRecorded | null> | Refusal {
  const { content } = sources
  const library = readLibrary(sources)
  const found = versionFor(content, library.register, asked)
  if ('refused' in found) return found
  const { value: version, problems } = found
  if (version === null) return { writes: [], result: null, problems }
  const signers = signersOf(version)
  const everybody = new Set([...signers.values()].flatMap((all) => all.map(({ party }) => party)))
  const refusal = unknownOf('usage-party', asked.to ?? [], [...everybody])
  if (refusal !== null) return refusal
  const instance = asked.instances?.find((one) => !signers.has(one))
  if (instance !== undefined) return { refused: phrase('usage-instance', { instance }) }
  const copies = asked.act === 'sent' ? toSend(version, asked, library) : whichAreOut(version, asked)
  if (copies.length === 0) {
    const place = placeIn(shownPath(content, `${version.folder}/signatures.yaml`), 1, 1, { agreement: asked.agreement })
    const none = problem(asked.act === 'sent' ? 'round/none#send' : 'round/none', { version: version.version }, place)
    return { writes: [], result: null, problems: [none] }
  }
  const told = recordInRegister(sources, { ...asked, entries: copies.map((copy) => ({ copy })) }, today)
  if ('refused' in told) return told
  const { agreement } = asked
  const result = told.result === null ? null : { agreement, version: version.version, copies }
  return { ...told, result }
}

function toSend(version: RegisterVersion, asked: CopiesToRecord, library: Library): CopyData[] {
  const { date: out, to, instances, copies: numbers, reply } = asked
  const issuing = new Map(registeredInstances(version, library).map((one) => [one.id, issuingParty(one)?.id]))
  return chosen(version, instances).flatMap(([instance, all]) => {
    const recipients = all.flatMap(({ party }, index) =>
      (to === null ? party !== issuing.get(instance) : to.includes(party)) ? [{ party, own: index + 1 }] : [],
    )
    const isElectronic = version.frozen?.agreement.signing === 'electronic'
    const open = numbersOf(all, false).filter(
      (number) => !openCopies(version, instance).some((one) => one.number === number),
    )
    return recipients.flatMap(({ party, own }) => {
      const meant = numbers ?? (recipients.length === 1 ? (isElectronic ? [1] : open) : [own])
      return meant.map((number): CopyData => ({
        ...(instance === onlyInstance ? {} : { instance }),
        number,
        out,
        to: party,
        ...(reply === null ? {} : { reply }),
      }))
    })
  })
}

function whichAreOut(version: RegisterVersion, asked: CopiesToRecord): CopyData[] {
  const { act, date, to, instances, copies: numbers, sha256 } = asked
  return chosen(version, instances).flatMap(([instance, all]) =>
    openCopies(version, instance)
      .filter(({ number }) => numbers === null || numbers.includes(number))
      .filter((copy) => to === null || to.includes(copy.to ?? all[copy.number - 1]?.party ?? ''))
      .map((copy): CopyData => {
        switch (act) {
          case 'reminded':
            return { ...copy, reminded: [...(copy.reminded ?? []), date] }
          case 'lost':
            return { ...copy, lost: date }
          default:
            return { ...copy, returned: date, ...(sha256 === null ? {} : { sha256 }) }
        }
      }),
  )
}

function chosen(version: RegisterVersion, instances: readonly string[] | null): [string, readonly Signer[]][] {
  return [...signersOf(version)].filter(([id]) => instances === null || instances.includes(id))
}

/** Those that have been sent, and have neither come back nor been lost. */
function openCopies({ copies }: RegisterVersion, instance: string): CopyData[] {
  return copies.filter(
    (copy) =>
      (copy.instance ?? onlyInstance) === instance &&
      copy.out !== undefined &&
      (copy.returned ?? copy.lost) === undefined,
  )
}
