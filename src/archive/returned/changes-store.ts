// The certificates, revocation lists and answers that a file holds for who verifies it later (DSS, ETSI EN 319 142-1, 5.4.2)
// -> whether an update brought only such, and took none of their index away.

import { phrase } from '../../base/phrases/phrases.js'
import type { Sentence } from '../../base/sentence.js'
import type { PdfFile } from './file.js'
import { entriesOf, isKind, isSameValue, type Value } from './values.js'

/** Objects of the store that an update may write anew, since they only list others. */
export function securityStoreParts(file: PdfFile, store: Value): number[] {
  const found = new Set<number>()
  const walk = (value: Value | undefined, depth: number): void => {
    const resolved = file.resolve(value)
    if (isKind(resolved, 'stream') || depth > mostLevels) return
    if (isKind(value, 'reference')) found.add(value.number)
    if (isKind(resolved, 'array')) for (const item of resolved.items) walk(item, depth + 1)
    else for (const item of entriesOf(resolved).values()) walk(item, depth + 1)
  }
  walk(store, 0)
  return [...found]
}

/** Store, index, entry of it, list. */
const mostLevels = 4

/** What is wrong with the store after an update. */
export function securityStoreChanges(before: PdfFile, after: PdfFile): Sentence[] {
  const [old, now] = [before, after].map((file) => file.get(file.get(file.trailer, 'Root'), 'DSS')) as [Value, Value]
  if (old === null && now === null) return []
  const [index, later] = [before.get(old, 'VRI'), after.get(now, 'VRI')]
  const isKept = [...entriesOf(index)].every(([key, value]) =>
    isSameValue(before.resolve(value), after.resolve(entriesOf(later).get(key))),
  )
  const isRight =
    isKind(now, 'dictionary') &&
    [...now.entries].every(([key, value]) => {
      if (key === 'VRI') return [...entriesOf(later).values()].every((entry) => isIndexEntry(after, entry))
      return isAside(key, after, value) || (['Certs', 'CRLs', 'OCSPs'].includes(key) && isListOfStreams(after, value))
    })
  return isKept && isRight ? [] : [phrase('pdf-catalogue', { key: 'DSS' })]
}

function isIndexEntry(file: PdfFile, value: Value): boolean {
  const entry = file.resolve(value)
  return (
    isKind(entry, 'dictionary') &&
    [...entry.entries].every(
      ([key, list]) =>
        isAside(key, file, list) || (['Cert', 'CRL', 'OCSP'].includes(key) && isListOfStreams(file, list)),
    )
  )
}

/** A type, the time of the entry, a time stamp of it. */
function isAside(key: string, file: PdfFile, value: Value): boolean {
  const resolved = file.resolve(value)
  if (key === 'Type') return isKind(resolved, 'name')
  return (key === 'TU' && isKind(resolved, 'text')) || (key === 'TS' && isKind(resolved, 'stream'))
}

function isListOfStreams(file: PdfFile, value: Value): boolean {
  const list = file.resolve(value)
  return isKind(list, 'array') && list.items.every((item) => isKind(file.resolve(item), 'stream'))
}
