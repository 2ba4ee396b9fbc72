// Files -> a zip, with sorted entries and a fixed time, so that the same files give the same bytes everywhere; and whether a
// zip is that one, entry by entry, so that it need not be made as a whole again.

import { zipSync } from 'fflate'
import type { IsoDate } from '../../model/document.js'
import type { ByteSource } from '../../base/foreign/byte-source.js'
import { crc32 } from './crc32.js'
import type { PackageFile } from './instance.js'
import { contentIn } from '../../base/foreign/zip-directory.js'
import type { ZipFile } from './unzip.js'

/**
 * Packs files under a folder of the zip.
 * @param date of all entries, as zip keeps them: without a zone; zip knows no day before 1980
 */
export function zip(folder: string, files: readonly PackageFile[], date: IsoDate): Uint8Array {
  const options = optionsOf(date)
  return zipSync(Object.fromEntries(sorted(files).map(({ path, bytes }) => [`${folder}/${path}`, [bytes, options]])))
}

/**
 * True when a zip is the one that `zip` makes of the files that it holds: whatever stands between and behind them is part of it, too.
 * Each file is unpacked and packed again, one after another; a large one is taken for packed as it was where it unpacks from what
 * lies there, since three copies of it would have to lie in memory.
 * @param mostAgain bytes of a file that is packed again
 */
export function isZipOf(
  source: ByteSource,
  folder: string,
  files: ReadonlyMap<string, ZipFile>,
  date: IsoDate,
  mostAgain = mostPackedAgain,
): boolean {
  const central: Buffer[] = []
  let at = 0
  for (const path of [...files.keys()].sort((a, b) => (a < b ? -1 : 1))) {
    const { entry, bytes } = files.get(path) as ZipFile
    const content = contentIn(source, entry)
    if (content === null) return false
    const alone =
      bytes > mostAgain
        ? headersOf(folder, path, content, entry.end - entry.start, date)
        : headersIn(zip(folder, [{ path, bytes: content }], date))
    const { local, packed, listed } = alone
    if (!source.read(at, at + local.length).equals(local)) return false
    if (entry.start !== at + local.length || (packed !== null && !source.read(entry.start, entry.end).equals(packed)))
      return false
    listed.writeUInt32LE(at, localAt)
    central.push(listed)
    at = entry.end
  }
  const directory = Buffer.concat(central)
  const end = Buffer.from(zipSync({}))
  end.writeUInt16LE(files.size, countAt)
  end.writeUInt16LE(files.size, countAt + 2)
  end.writeUInt32LE(directory.length, directoryAt - 4)
  end.writeUInt32LE(at, directoryAt)
  return Buffer.concat([directory, end]).equals(source.read(at, source.length))
}

const mostPackedAgain = 16 * 1024 * 1024

/** What stands before a file in a zip, the file as it is packed (null: not known), and its entry in the directory. */
interface Parts {
  readonly local: Buffer
  readonly packed: Buffer | null
  readonly listed: Buffer
}

/** The parts of a zip of one file. */
function headersIn(zipped: Uint8Array): Parts {
  const alone = Buffer.from(zipped.buffer, zipped.byteOffset, zipped.length)
  const behind = alone.readUInt32LE(alone.length - endLength + directoryAt)
  const begin = nameAt + alone.readUInt16LE(nameLengthAt) + alone.readUInt16LE(nameLengthAt + 2)
  return {
    local: alone.subarray(0, begin),
    packed: alone.subarray(begin, behind),
    listed: alone.subarray(behind, -endLength),
  }
}

/** The same but for the packed bytes, of which there are so many, without packing them. */
function headersOf(folder: string, path: string, content: Uint8Array, packedSize: number, date: IsoDate): Parts {
  const { local, listed } = headersIn(zip(folder, [{ path, bytes: new Uint8Array() }], date))
  for (const [header, at] of [
    [local, sumAt],
    [listed, sumAt + 2],
  ] as const) {
    header.writeUInt32LE(crc32(content), at)
    header.writeUInt32LE(packedSize, at + 4)
    header.writeUInt32LE(content.length, at + 8)
  }
  return { local, packed: null, listed }
}

/** Where things stand in the record at the end and in an entry of the directory before it (APPNOTE 6.3, 4.3.16 and 4.3.12). */
const endLength = 22
const countAt = 8
const directoryAt = 16
const localAt = 42
/** And before a file (4.3.7); in the directory two bytes later. */
const sumAt = 14
const nameLengthAt = 26
const nameAt = 30

function optionsOf(date: IsoDate): { mtime: string; level: 9; os: 0 } {
  const day = date < '1980' ? '1980-01-01' : date > '2099-12-31' ? '2099-12-31' : date
  return { mtime: `${day}T12:00:00`, level: 9, os: 0 }
}

function sorted(files: readonly PackageFile[]): PackageFile[] {
  return [...files].sort((a, b) => (a.path < b.path ? -1 : 1))
}
