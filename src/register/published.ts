// Records of published.yaml -> whether an instance has been published, and when; and the new text of the file with a further
// record. What people have typed there stays.

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
  const own = records.filter((record) => record.instance === undefined || record.instance === instance)
  const days = own.filter(({ withdrawn }) => withdrawn === undefined).map(({ date }) => date)
  return {
    published: days.sort()[0] ?? null,
    due: dates.find(({ id }) => id === publicationDuty)?.date ?? null,
    withdrawn: withdrawalOf(records, instance),
  }
}

/** The withdrawal that counts: the last one on record. It counts until its record is taken away. */
export function withdrawalOf(records: readonly PublishedData[], instance: string): Withdrawal | null {
  const own = records.flatMap(({ date, withdrawn, instance: one }) =>
    withdrawn === undefined || (one !== undefined && one !== instance) ? [] : [{ date, reason: withdrawn }],
  )
  return own.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)).at(-1) ?? null
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
  const news = added.filter((one) => {
    const last = known.filter(({ instance }) => instance === one.instance).at(-1)
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
