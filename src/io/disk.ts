// The calls by which the program writes: nothing else in it changes anything on a disk. Each takes places that root.ts has
// made, and never leaves a part of a file under the name that is asked for.

import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { DiskPath } from './root.js'

/**
 * Makes a folder and those above it, and adds those that were not there to a list. (`mkdirSync` with `recursive` never
 * returns for a folder under /proc.)
 */
export function makeFolder(folder: DiskPath, made: DiskPath[] = []): void {
  if (existsSync(folder)) return
  makeFolder(dirname(folder) as DiskPath, made)
  try {
    mkdirSync(folder)
    made.push(folder)
  } catch (cause) {
    if (!existsSync(folder)) throw cause
  }
}

/** Takes folders away that nothing lies in, the last first. */
export function removeEmpty(folders: readonly DiskPath[]): void {
  for (const folder of [...folders].reverse()) tried(() => rmdirSync(folder))
}

/** Writes a file of the program's own, which nobody else reads before it has been moved. */
export function putFile(path: DiskPath, bytes: Uint8Array | string): void {
  writeFileSync(path, bytes)
}

/** The same, piece by piece. */
export function putPieces(path: DiskPath, pieces: Iterable<Uint8Array>): void {
  const file = openSync(path, 'w')
  try {
    for (const piece of pieces)
      for (let done = 0; done < piece.length;) done += writeSync(file, piece, done, piece.length - done)
  } finally {
    closeSync(file)
  }
}

/** Makes a folder that only its user may look into, and those above it where they are not there. */
export function makePrivateFolder(folder: DiskPath): void {
  if (existsSync(folder)) return
  makePrivateFolder(dirname(folder) as DiskPath)
  mkdirSync(folder, { mode: 0o700 })
}

/** Writes a file that only its user may read. */
export function putPrivate(path: DiskPath, bytes: Uint8Array): void {
  writeFileSync(path, bytes, { mode: 0o600, flag: 'wx' })
}

/** Writes the bytes of a new file that others may read; `EEXIST` where there is one. */
export function putNew(path: DiskPath, bytes: Uint8Array): void {
  writeFileSync(path, bytes, { flag: 'wx' })
}

/** Writes a new file; `EEXIST` where there is one. */
export function createFile(path: DiskPath, text: string): void {
  const file = openSync(path, 'wx')
  try {
    writeSync(file, text)
  } catch (cause) {
    tried(() => removeFile(path))
    throw cause
  } finally {
    closeSync(file)
  }
}

/**
 * Writes into a file what stands in it, so that its time is that of now by the clock of the disk, which other machines see too;
 * false, and nothing is done, where something else stands there.
 */
export function renewFile(path: DiskPath, text: string): boolean {
  const file = openSync(path, 'r+')
  try {
    if (readFileSync(file, 'utf8') !== text) return false
    writeSync(file, text, 0)
    fsyncSync(file)
    return true
  } finally {
    closeSync(file)
  }
}

/** Moves a file over another in one step; onto another disk, by way of a file beside its place. */
export function move(from: DiskPath, to: DiskPath): void {
  try {
    renameSync(from, to)
  } catch (cause) {
    if ((cause as { code?: string }).code !== 'EXDEV' || !lstatSync(from).isFile()) throw cause
    const beside = besideOf(to)
    copyFileSync(from, beside)
    renameSync(beside, to)
    rmSync(from, { force: true })
  }
}

/** Where a file waits that comes from another disk. */
export function besideOf(path: DiskPath): DiskPath {
  return join(dirname(path), '.avtal-part') as DiskPath
}

/** A second name for a file, which so never is without its first; where the disk has no such thing, a copy. */
export function addName(from: DiskPath, to: DiskPath): void {
  try {
    linkSync(from, to)
  } catch (cause) {
    if ((cause as { code?: string }).code === 'EEXIST') throw cause
    const part = `${to}.part`
    copyFileSync(from, part)
    renameSync(part, to)
  }
}

/** Gives a file a name that nothing has yet; `EEXIST` where something has. */
export function nameExclusively(from: DiskPath, to: DiskPath): void {
  linkSync(from, to)
}

export function removeFile(path: DiskPath): void {
  rmSync(path, { force: true })
}

/** Takes a folder away with all that lies in it. */
export function removeFolder(path: DiskPath): void {
  rmSync(path, { recursive: true, force: true })
}

/** Writes a file into a new folder among the temporary ones, and says where it lies; what cannot be written whole is taken away. */
export function putTemporary(folder: string, name: string, text: string): string {
  const made = mkdtempSync(join(tmpdir(), folder))
  const file = join(made, name)
  try {
    writeFileSync(file, text)
  } catch (cause) {
    tried(() => rmSync(made, { recursive: true, force: true }))
    throw cause
  }
  return file
}

/** Makes a folder among the temporary ones, that only its user may look into. */
export function temporaryFolder(name: string): DiskPath {
  return mkdtempSync(join(tmpdir(), name)) as DiskPath
}

/** A file without a name, which is gone when it is closed, or with the process. */
export interface NamelessFile {
  /** Puts bytes at its end, and says where they begin. */
  readonly add: (bytes: Uint8Array) => number
  readonly read: (at: number, length: number) => Uint8Array
  readonly close: () => void
}

/** Opens one among the temporary files. */
export function openNameless(folder: string): NamelessFile {
  const made = mkdtempSync(join(tmpdir(), folder))
  const remove = (): void => tried(() => rmSync(made, { recursive: true, force: true }))
  try {
    const file = openSync(join(made, 'bytes'), 'wx+')
    /* The system keeps what is open; where it does not let go of the name, that goes at the end. */
    remove()
    let end = 0
    return {
      add: (bytes) => {
        const at = end
        for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done, bytes.length - done, at + done)
        end = at + bytes.length
        return at
      },
      read: (at, length) => {
        const bytes = new Uint8Array(length)
        for (let done = 0; done < length;) {
          const read = readSync(file, bytes, done, length - done, at + done)
          if (read === 0) throw new Error('a temporary file has been cut')
          done += read
        }
        return bytes
      },
      close: () => {
        closeSync(file)
        remove()
      },
    }
  } catch (cause) {
    remove()
    throw cause
  }
}

/** Does what is good to have done, and no matter if it cannot be. */
export function tried(act: () => void): void {
  try {
    act()
  } catch {
    // What is in the way is told by what needed it.
  }
}
