// Who signs a version in each of its instances, who has not signed yet, and the day of the last signature.

import type { DoneData, SignatureData } from '../data/register.js'
import { signatureBlocksOf } from '../model/walk.js'
import type { NoticeGiven } from '../term/notice.js'
import type { LastSignature } from '../term/resolve.js'
import type { RegisterVersion } from './types.js'

/** A party that signs an instance. */
export interface Signer {
  /** Its id; of an agreement entered by hand, what stands there. */
  readonly party: string
  readonly name: string
  /** How many sign for it: one for each signature block. */
  readonly signatures: number
}

/** Signers by instance. */
export type Signers = ReadonlyMap<string, readonly Signer[]>

/** What a signature or a record without an instance means. */
export const onlyInstance = 'all'

/** Who signs: as the blocks of the stored Documents say; of an agreement entered by hand, each party once. */
export function signersOf({ entered, frozen }: RegisterVersion): Signers {
  if (entered !== null)
    return new Map([[onlyInstance, entered.parties.map((party) => ({ party, name: party, signatures: 1 }))]])
  const names = new Map((frozen?.parties ?? []).map(({ id, name }) => [id, name]))
  const signers = new Map<string, readonly Signer[]>()
  for (const { instance, document } of frozen?.documents ?? []) {
    if (document === null || document.translation || signers.has(instance)) continue
    const blocks = signatureBlocksOf(document)
    const parties = [...new Set(blocks.map(({ party }) => party))]
    signers.set(
      instance,
      parties.map((party) => ({
        party,
        name: names.get(party) ?? party,
        signatures: blocks.filter((block) => block.party === party).length,
      })),
    )
  }
  return signers
}

/** Those whose signatures are not all recorded. */
export function missingSigners(
  signers: readonly Signer[],
  instance: string,
  signatures: readonly SignatureData[],
): Signer[] {
  const recorded = ofInstance(signatures, instance)
  return signers.filter(({ party, signatures: count }) => recorded.filter((one) => one.party === party).length < count)
}

/** Names of those who are missing, and in how many instances; whoever is missing in most comes first. */
export function namesOfMissing(missing: readonly (readonly Signer[])[]): { name: string; instances: number }[] {
  const counts = new Map<string, number>()
  for (const { name } of missing.flat()) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a).map(([name, instances]) => ({ name, instances }))
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
  const found = done.flatMap(({ deadline, date, instance: own }): NoticeGiven[] => {
    const [, number = '0', kind] = /^(?:renewal-(\d+)-)?(notice|non-renewal)$|^end$/.exec(deadline) ?? []
    if (own !== undefined && own !== instance) return []
    if (deadline === 'end') return [{ kind: 'end', date, period: 0 }]
    return kind === 'notice' || kind === 'non-renewal' ? [{ kind, date, period: Number(number) }] : []
  })
  const order = ['end', 'notice', 'non-renewal'] as const
  return order.flatMap((kind) => found.filter((one) => one.kind === kind))[0]
}

function ofInstance(signatures: readonly SignatureData[], instance: string): SignatureData[] {
  return signatures.filter((signature) => (signature.instance ?? onlyInstance) === instance)
}

function latest(days: readonly string[]): string | null {
  return [...days].sort().at(-1) ?? null
}
