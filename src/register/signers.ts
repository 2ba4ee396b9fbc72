// Who signs a version in each of its instances, who has not signed yet, and the day of the last signature.

import { comparedName } from '../base/letters.js'
import { grouped } from '../base/lists.js'
import { oncePer } from '../base/memory.js'
import type { SignatureData, DoneData } from '../data/register.js'
import { sharedNames, toldApart } from '../locale/namesakes.js'
import type { IsoDate } from '../model/document.js'
import { signatureBlocksOf } from '../model/walk.js'
import type { NoticeGiven } from '../term/notice.js'
import type { LastSignature } from '../term/resolve.js'
import type { RegisterVersion } from './types.js'

/** A party that signs an instance. */
export interface Signer {
  /** Its id; of an agreement entered by hand, what stands there. */
  readonly party: string
  readonly name: string
  /** Who sign for it: one for each signature block. */
  readonly signatories: readonly Signatory[]
}

/** One who signs for a party, as the agreement has it; null is a blank. */
export interface Signatory {
  /** From 1, among those of the party. */
  readonly number: number
  readonly name: string | null
  readonly title: string | null
}

/** A party whose signatures are not all recorded. */
export interface MissingSigner extends Signer {
  /** How many sign for it, with those that have. */
  readonly signatures: number
  /** A day to come for which a signature is on record; absent without one. */
  readonly later?: IsoDate
}

/** Signers by instance. */
export type Signers = ReadonlyMap<string, readonly Signer[]>

/** What a signature or a record without an instance means. */
export const onlyInstance = 'all'

const nobodyNamed: Signatory = { number: 1, name: null, title: null }

/** Who signs: as the blocks of the stored Documents say; of an agreement entered by hand, each party once. */
export function signersOf({ entered, frozen }: RegisterVersion): Signers {
  if (entered !== null)
    return new Map([
      [onlyInstance, entered.parties.map((party) => ({ party, name: party, signatories: [nobodyNamed] }))],
    ])
  const parties = frozen?.parties ?? []
  const shared = sharedNames(parties)
  const names = new Map(parties.map((party) => [party.id, toldApart(party, shared).name]))
  const signers = new Map<string, readonly Signer[]>()
  for (const { instance, document } of frozen?.documents ?? []) {
    if (document === null || document.translation || signers.has(instance)) continue
    signers.set(
      instance,
      [...byParty(signatureBlocksOf(document))].map(([party, blocks]) => ({
        party,
        name: names.get(party) ?? party,
        signatories: blocks.map(({ name, title }, index) => ({ number: index + 1, name, title })),
      })),
    )
  }
  return signers
}

/** Those whose signatures are not all recorded, each with who is missing. */
export function missingSigners(
  signers: readonly Signer[],
  instance: string,
  signatures: readonly SignatureData[],
): MissingSigner[] {
  const recorded = byParty(ofInstance(signatures, instance))
  return signers.flatMap((signer) => {
    const missing = missingSignatories(signer, recorded.get(signer.party) ?? [])
    return missing.length === 0 ? [] : [{ ...signer, signatures: signer.signatories.length, signatories: missing }]
  })
}

/**
 * Who has not signed for a party. Where several sign for it, a record counts for whom it names, each person once, and one
 * without a name for nobody: it may be of somebody who is recorded by name. Whom the agreement names is known by the name,
 * then by the title; somebody else signs in place of the first who is left.
 * @param records of the party in one instance
 */
export function missingSignatories({ signatories }: Signer, records: readonly SignatureData[]): Signatory[] {
  if (signatories.length === 1) return records.length === 0 ? [...signatories] : []
  const persons = new Map(
    records.flatMap((record) => {
      const person = personOf(record, signatories)
      return person === null ? [] : [[person, record] as const]
    }),
  )
  const left = [...signatories]
  const take = (isOne: (signatory: Signatory, person: string, record: SignatureData) => boolean): void => {
    for (const [person, record] of persons) {
      const at = left.findIndex((signatory) => isOne(signatory, person, record))
      if (at < 0) continue
      left.splice(at, 1)
      persons.delete(person)
    }
  }
  take((signatory, person) => personOf(signatory, signatories) === person)
  take(({ title }, _, record) => title !== null && isTitle(title, record.title ?? ''))
  take(() => true)
  return left
}

/**
 * The day of the last signature, by instance; null where somebody has not signed, or the day is not known. With the notice
 * that has been given since.
 */
export function lastSignatures(
  signers: Signers,
  signatures: readonly SignatureData[],
  done: readonly DoneData[] = [],
): Map<string, LastSignature> {
  const last = new Map(
    [...signers].map(([instance, all]): [string, string | null] => {
      const complete = all.length > 0 && missingSigners(all, instance, signatures).length === 0
      return [instance, complete ? latest(ofInstance(signatures, instance).map(({ date }) => date)) : null]
    }),
  )
  const days = [...last.values()].filter((day) => day !== null)
  const series = days.length === last.size ? latest(days) : null
  return new Map(
    [...last].map(([id, instance]) => {
      const notice = noticeGiven(done, id)
      return [id, { instance, series, ...(notice === undefined ? {} : { notice }) }]
    }),
  )
}

/**
 * The notice on record: under `end` the last day itself; otherwise under the id of a last day for notice the day on which it
 * was given. Notice that ends the agreement counts before notice that stops its renewal.
 */
export function noticeGiven(done: readonly DoneData[], instance: string): NoticeGiven | undefined {
  const notices = firstNotices(done)
  const own = notices.get(instance)
  const ofAll = notices.get(undefined)
  const order = ['end', 'notice', 'non-renewal'] as const
  return order.flatMap((kind) => [own?.get(kind) ?? [], ofAll?.get(kind) ?? []].flat().sort(byIndex))[0]?.given
}

interface RecordedNotice {
  /** Its number in the list. */
  readonly index: number
  readonly given: NoticeGiven
}

/** The first notice of each kind that is on record, by instance; `undefined` for that of all. */
const firstNotices = oncePer((done: readonly DoneData[]) => {
  const first = new Map<string | undefined, Map<NoticeGiven['kind'], RecordedNotice>>()
  for (const [index, record] of done.entries()) {
    const given = noticeIn(record)
    if (given === null) continue
    const ofInstance = first.get(record.instance) ?? new Map<NoticeGiven['kind'], RecordedNotice>()
    first.set(record.instance, ofInstance)
    if (!ofInstance.has(given.kind)) ofInstance.set(given.kind, { index, given })
  }
  return first
})

function noticeIn({ deadline, date }: DoneData): NoticeGiven | null {
  if (deadline === 'end') return { kind: 'end', date, period: 0 }
  const [, number = '0', kind] = /^(?:renewal-(\d+)-)?(notice|non-renewal)$/.exec(deadline) ?? []
  return kind === 'notice' || kind === 'non-renewal' ? { kind, date, period: Number(number) } : null
}

function byIndex(a: RecordedNotice, b: RecordedNotice): number {
  return a.index - b.index
}

interface Person {
  readonly name?: string | null | undefined
  readonly title?: string | null | undefined
}

/** Who somebody is among those who sign for a party: by the name, and by the title too where two of them have that name; null without one. */
export function personOf({ name, title }: Person, signatories: readonly Signatory[]): string | null {
  if (name === undefined || name === null) return null
  const own = comparedName(name)
  const namesakes = signatories.filter((one) => one.name !== null && comparedName(one.name) === own)
  if (namesakes.length < 2) return own
  const said = namesakes.find((one) => one.title !== null && isTitle(one.title, title ?? ''))?.title ?? title ?? ''
  return `${own}, ${comparedName(said)}`
}

/** True where a recorded title is that of the agreement, or one of the two that it holds: "Chefsjurist (sjefsjurist)". */
export function isTitle(title: string, recorded: string): boolean {
  const [, own = title, gloss = title] = /^(.+) \((.+)\)$/u.exec(title) ?? []
  return [title, own, gloss].some((one) => comparedName(one) === comparedName(recorded))
}

/** Names of those who have signed for a party, where they are known; with the title where two have the same name. */
export function signedNames(records: readonly SignatureData[]): string[] {
  const named = records.flatMap(({ name, title }) => (name === undefined ? [] : [{ name, title }]))
  const count = new Map<string, number>()
  for (const { name } of named) count.set(comparedName(name), (count.get(comparedName(name)) ?? 0) + 1)
  return named.map(({ name, title }) =>
    title !== undefined && (count.get(comparedName(name)) ?? 0) > 1 ? `${name}, ${title}` : name,
  )
}

/** Items of each party, in order. */
export function byParty<Item extends { readonly party: string }>(items: readonly Item[]): Map<string, Item[]> {
  return grouped(items, ({ party }) => party)
}

function ofInstance(signatures: readonly SignatureData[], instance: string): readonly SignatureData[] {
  return byInstance(signatures).get(instance) ?? []
}

const byInstance = oncePer((signatures: readonly SignatureData[]) =>
  grouped(signatures, ({ instance = onlyInstance }) => instance),
)

function latest(days: readonly string[]): string | null {
  return [...days].sort().at(-1) ?? null
}
