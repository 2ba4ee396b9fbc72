// Files <-> a zip. Written with sorted entries and a fixed time, so that the same files give the same bytes everywhere;
// read with care, since a zip may come from anyone: names, sizes and entries are judged before anything is unpacked.

import { unzipSync, zipSync, type Zippable } from 'fflate'
import { phrase } from '../../base/phrases/phrases.js'
import type { Sentence } from '../../base/sentence.js'
import type { IsoDate } from '../../model/document.js'
import type { PackageFile } from './instance.js'
import { folded, isPortable } from './names.js'

/** What is unpacked at most: more than any agreement with its annexes, less than would fill the memory. */
const largestFile = 256 * 1024 * 1024
const largestTotal = 768 * 1024 * 1024
const mostFiles = 20_000

/**
 * Packs files under a folder of the zip.
 * @param date of all entries, as zip keeps them: without a zone; zip knows no day before 1980
 */
export function zip(folder: string, files: readonly PackageFile[], date: IsoDate): Uint8Array {
  const zippable: Zippable = {}
  const mtime = `${date < '1980' ? '1980-01-01' : date > '2099-12-31' ? '2099-12-31' : date}T12:00:00`
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1))
  for (const { path, bytes } of sorted) zippable[`${folder}/${path}`] = [bytes, { mtime, level: 9, os: 0 }]
  return zipSync(zippable)
}

export interface Unzipped {
  /** By path, as the entries say, folders left out. */
  readonly files: ReadonlyMap<string, Uint8Array>
  /** Why a zip, or an entry of it, was not unpacked. */
  readonly faults: readonly ZipFault[]
}

interface ZipFault {
  readonly entry: string | null
  /** A text: what the library that unpacks says. */
  readonly reason: Sentence | string
}

/** Unpacks into memory, never to disk. What is too large, named unsafely or there twice is reported and left out. */
export function unzip(bytes: Uint8Array): Unzipped {
  const faults: ZipFault[] = []
  const seen = new Set<string>()
  let total = 0
  let count = 0
  const isWanted = ({ name, originalSize }: { name: string; originalSize: number }): boolean => {
    count += 1
    if (count > mostFiles) throw new RangeError('too many entries')
    if (name.endsWith('/') && originalSize === 0 && isPortable(name.slice(0, -1))) return false
    const refuse = (reason: Sentence): boolean => {
      faults.push({ entry: name, reason })
      return false
    }
    if (!isPortable(name)) return refuse(phrase('zip-unsafe', {}))
    if (seen.has(folded(name))) return refuse(phrase('zip-entry-twice', {}))
    seen.add(folded(name))
    if (originalSize > largestFile) return refuse(phrase('zip-entry-size', { bytes: originalSize }))
    total += originalSize
    return total > largestTotal ? refuse(phrase('zip-package-size', {})) : true
  }
  try {
    const entries = Object.entries(unzipSync(bytes, { filter: isWanted }))
    return { files: new Map(entries), faults }
  } catch (cause) {
    const texts = cause instanceof Error ? cause.message : String(cause)
    const reason = count > mostFiles ? phrase('zip-entries', {}) : texts
    return { files: new Map(), faults: [...faults, { entry: null, reason }] }
  }
}
