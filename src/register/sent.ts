// Files of the register -> what was sent to the other side, as it was remembered.

import type * as z from 'zod'
import { sha256 } from '../base/hash.js'
import { pastLimit } from '../base/limits.js'
import { placeIn, problem, type Checked, type Place } from '../base/problem.js'
import { shownPath, type FileSet } from '../base/sources.js'
import { jsonPointer, readJson, type JsonPath } from '../data/json.js'
import { sentSchema, type SentData } from '../data/register.js'
import { unreachable, type Document } from '../model/document.js'
import { issuePath, readStoredDocument } from './stored-document.js'

/** One file that was sent. */
export interface Sent extends Omit<SentData, 'document'> {
  readonly document: Document
}

/** Where a record of what was sent lies, under the content folder. */
export function sentPath(agreement: string, version: string, id: string): string {
  return `register/${agreement}/${version}/sent/${id}.json`
}

/** True for the path of a record of what was sent, within the folder of its version. */
export function isSentPath(path: string): boolean {
  return /^sent\/\d{8}-[0-9a-f]{6}\.json$/.test(path)
}

/** The paths of all records of what was sent, of an agreement or of all, in code-unit order. */
export function sentPaths({ attachments }: FileSet, agreement: string | null = null): string[] {
  return [...attachments.keys()]
    .filter((path) => {
      const [folder, own, version, ...rest] = path.split('/')
      return folder === 'register' && version !== undefined && (agreement ?? own) === own && isSentPath(rest.join('/'))
    })
    .sort()
}

/** What was sent under an id; null where nothing was. `register/shape`, `register/newer`, `limit/exceeded`. */
export function readSent(files: FileSet, id: string): Checked<Sent | null> {
  const path = sentPaths(files).find((one) => one.endsWith(`/${id}.json`))
  const bytes = path === undefined ? undefined : files.attachments.get(path)
  return path === undefined || bytes === undefined ? { value: null, problems: [] } : readRecord(files, path, bytes)
}

function readRecord(files: FileSet, path: string, bytes: Uint8Array): Checked<Sent | null> {
  const [, agreement = ''] = path.split('/')
  const place: Place = placeIn(shownPath(files, path), 1, 1, { agreement })
  const name = path.split('/').slice(-2).join('/')
  const misshapen = (at: JsonPath): Checked<null> => {
    return { value: null, problems: [problem('register/shape#sent', { path: name, at: jsonPointer(at) }, place)] }
  }
  const read = readJson(bytes, 'document-size')
  if (read.kind === 'past-limit') return { value: null, problems: [pastLimit(read.limit, place)] }
  if (read.kind === 'broken') return misshapen(read.at)
  const parsed = (sentSchema as z.ZodType<SentData>).safeParse(read.value)
  if (!parsed.success) return misshapen(issuePath(parsed.error.issues[0]))
  const stored = readStoredDocument(new TextEncoder().encode(JSON.stringify(parsed.data.document)), parsed.data)
  switch (stored.kind) {
    case 'document':
      return { value: { ...parsed.data, document: stored.document }, problems: [] }
    case 'past-limit':
      return { value: null, problems: [pastLimit(stored.limit, place)] }
    case 'newer':
      return misshapen(['document', 'document'])
    case 'misshapen':
      return misshapen(['document', ...stored.at])
    default:
      return unreachable(stored)
  }
}

/** The record as it is written. */
export function sentText(sent: Sent): string {
  return `${JSON.stringify(sent, null, 2)}\n`
}

/** An id: the day, and what was sent to whom in which round. */
export function sendIdOf(sent: Pick<Sent, 'date' | 'recipient' | 'document'>, round: number): string {
  const { date, recipient, document } = sent
  return `${date.replaceAll('-', '')}-${sha256(JSON.stringify([recipient, round, document])).slice(0, 6)}`
}
