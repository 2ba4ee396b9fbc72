// Files <-> a zip. Written with sorted entries and a fixed time, so that the same files give the same bytes everywhere;
// read with care, since a zip may come from anyone: names, sizes and entries are judged before anything is unpacked.

import { unzipSync, zipSync, type Zippable } from 'fflate'
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
  readonly faults: readonly { readonly entry: string | null; readonly reason: string }[]
}

/** Unpacks into memory, never to disk. What is too large, named unsafely or there twice is told and left out. */
export function unzip(bytes: Uint8Array): Unzipped {
  const faults: { entry: string | null; reason: string }[] = []
  const seen = new Set<string>()
  let total = 0
  let count = 0
  const isWanted = ({ name, originalSize }: { name: string; originalSize: number }): boolean => {
    count += 1
    if (count > mostFiles) throw new Error('there are too many entries')
    if (name.endsWith('/') && originalSize === 0 && isPortable(name.slice(0, -1))) return false
    const refuse = (reason: string): boolean => {
      faults.push({ entry: name, reason })
      return false
    }
    if (!isPortable(name)) return refuse('its name could lead out of the package, or does not work everywhere')
    if (seen.has(folded(name))) return refuse('the name stands twice')
    seen.add(folded(name))
    if (originalSize > largestFile) return refuse(`it says that it has ${originalSize} bytes`)
    total += originalSize
    return total > largestTotal ? refuse('the package would be too large') : true
  }
  try {
    const entries = Object.entries(unzipSync(bytes, { filter: isWanted }))
    return { files: new Map(entries), faults }
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    return { files: new Map(), faults: [...faults, { entry: null, reason }] }
  }
}
