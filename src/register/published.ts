// Records of published.yaml -> whether an instance has been published, and when; and the new text of the file with a further
// record. What people have typed there stays.

import { oncePer } from '../base/memory.js'
import { isSeq, parseDocument, type Document as YamlDocument } from 'yaml'
import type { PublishedData } from '../data/register.js'
import type { IsoDate } from '../model/document.js'
import { onlyInstance } from './signers.js'

/** The id of the date by which an agreement is to be published, in the schedule of its dates. */
export const publicationDuty = 'duty-publication'

export interface PublicationStanding {
  /** The day on which the instance was published first; null when there is no record of it. */
  readonly published: IsoDate | null
  /** The last day for it; null where the agreement has no such duty, or not all have signed. */
  readonly due: IsoDate | null
  readonly withdrawn: Withdrawal | null
}

/** The day since which nothing but a notice of it is published, and why, by language. */
export interface Withdrawal {
  readonly date: IsoDate
  readonly reason: Readonly<Record<string, string>>
}

/** Where an instance stands. A record without an instance concerns all of them. */
export function publicationStanding(
  records: readonly PublishedData[],
  instance: string,
  dates: readonly { readonly id: string; readonly date: IsoDate | null }[],
): PublicationStanding {
  const days = summariesOf(records, instance).flatMap(({ published }) => published ?? [])
  return {
    published: days.sort()[0] ?? null,
    due: dates.find(({ id }) => id === publicationDuty)?.date ?? null,
    withdrawn: withdrawalOf(records, instance),
  }
}

/** The withdrawal that counts: the last one on record. It counts until its record is taken away. */
export function withdrawalOf(records: readonly PublishedData[], instance: string): Withdrawal | null {
  const own = summariesOf(records, instance).flatMap(({ withdrawn }) => withdrawn ?? [])
  const { date, reason } = own.reduce<NumberedWithdrawal | null>(later, null) ?? { date: '', reason: null }
  return reason === null ? null : { date, reason }
}

/** True where there is a record that an instance was published, whether it was withdrawn since or not. */
export function wasPublished(records: readonly PublishedData[], instance: string): boolean {
  return summariesOf(records, instance).some(({ published }) => published !== null)
}

interface NumberedWithdrawal extends Withdrawal {
  /** Its number in the list: of two on one day the later one counts. */
  readonly index: number
}

interface Summary {
  readonly published: IsoDate | null
  readonly withdrawn: NumberedWithdrawal | null
}

/** What the records say of an instance: those of its own, and those of all. */
function summariesOf(records: readonly PublishedData[], instance: string): Summary[] {
  const all = summaries(records)
  return [all.get(instance) ?? [], all.get(undefined) ?? []].flat()
}

const summaries = oncePer((records: readonly PublishedData[]) => {
  const found = new Map<string | undefined, Summary>()
  for (const [index, { date, withdrawn: reason, instance }] of records.entries()) {
    const { published, withdrawn } = found.get(instance) ?? { published: null, withdrawn: null }
    found.set(
      instance,
      reason === undefined
        ? { published: published === null || date < published ? date : published, withdrawn }
        : { published, withdrawn: later(withdrawn, { date, reason, index }) },
    )
  }
  return found
})

function later(a: NumberedWithdrawal | null, b: NumberedWithdrawal): NumberedWithdrawal {
  return a === null || b.date > a.date || (b.date === a.date && b.index > a.index) ? b : a
}

/** What is recorded of an instance: `all` is left out, as it is everywhere in the register. */
export function publishedRecord(record: PublishedData & { readonly instance: string }): PublishedData {
  const { date, instance, ...others } = record
  return instance === onlyInstance ? { date, ...others } : { date, instance, ...others }
}

/**
 * Adds records, but none that says the same as the last one of its instance: publishing again what has not changed is no
 * news. Null when there is nothing to add.
 * @param before text of published.yaml, '' when there is none
 */
export function appendPublished(
  before: string,
  known: readonly PublishedData[],
  added: readonly PublishedData[],
): string | null {
  const lastOf = new Map(known.map((one) => [one.instance, one]))
  const news = added.filter((one) => {
    const last = lastOf.get(one.instance)
    return last === undefined || contentOf(last) !== contentOf(one)
  })
  if (news.length === 0) return null
  const document: { contents: unknown } & Pick<YamlDocument, 'createNode' | 'toString'> = parseDocument(before)
  const list = isSeq(document.contents) ? document.contents : document.createNode([])
  for (const one of news) list.add(document.createNode(one))
  document.contents = list
  return document.toString({ lineWidth: 0 })
}

/** Everything but the day; of pages only that they are there, since they say where the agreement stands on a day. */
function contentOf({ site, files = [], withdrawn }: PublishedData): string {
  const sorted = files.map(({ path, sha256 }) => (/\.(?:pdf|docx)$/.test(path) ? `${path} ${sha256}` : path)).sort()
  return JSON.stringify([site ?? null, sorted, withdrawn ?? null])
}
