// Files -> a zip, with sorted entries and a fixed time, so that the same files give the same bytes everywhere; and whether a
// zip is that one, entry by entry, so that it need not be made as a whole again.

import { zipSync } from 'fflate'
import type { IsoDate } from '../../model/document.js'
import type { PackageFile } from './instance.js'

/**
 * Packs files under a folder of the zip.
 * @param date of all entries, as zip keeps them: without a zone; zip knows no day before 1980
 */
export function zip(folder: string, files: readonly PackageFile[], date: IsoDate): Uint8Array {
  const options = optionsOf(date)
  return zipSync(Object.fromEntries(sorted(files).map(({ path, bytes }) => [`${folder}/${path}`, [bytes, options]])))
}

/** True when bytes are the zip that `zip` makes of the files: whatever stands between and behind them is part of it, too. */
export function isZipOf(bytes: Uint8Array, folder: string, files: readonly PackageFile[], date: IsoDate): boolean {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const central: Buffer[] = []
  let at = 0
  for (const file of sorted(files)) {
    const packed = zip(folder, [file], date)
    const alone = Buffer.from(packed.buffer, packed.byteOffset, packed.length)
    const behind = alone.readUInt32LE(alone.length - endLength + directoryAt)
    if (!alone.subarray(0, behind).equals(whole.subarray(at, at + behind))) return false
    const entry = alone.subarray(behind, -endLength)
    entry.writeUInt32LE(at, localAt)
    central.push(entry)
    at += behind
  }
  const directory = Buffer.concat(central)
  const end = Buffer.from(zipSync({}))
  end.writeUInt16LE(files.length, countAt)
  end.writeUInt16LE(files.length, countAt + 2)
  end.writeUInt32LE(directory.length, directoryAt - 4)
  end.writeUInt32LE(at, directoryAt)
  return Buffer.concat([directory, end]).equals(whole.subarray(at))
}

/** Where things stand in the record at the end and in an entry of the directory before it (APPNOTE 6.3, 4.3.16 and 4.3.12). */
const endLength = 22
const countAt = 8
const directoryAt = 16
const localAt = 42

function optionsOf(date: IsoDate): { mtime: string; level: 9; os: 0 } {
  const day = date < '1980' ? '1980-01-01' : date > '2099-12-31' ? '2099-12-31' : date
  return { mtime: `${day}T12:00:00`, level: 9, os: 0 }
}

function sorted(files: readonly PackageFile[]): PackageFile[] {
  return [...files].sort((a, b) => (a.path < b.path ? -1 : 1))
}
