// The store of earlier runs on the disk, in a folder of the user's own that may be deleted at any time. Whatever is in its way, a folder
// that may not be written, a full disk, a file that is not as it was written or is another's, costs the time to make things anew.

import { readdirSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { isAbsolute, join, resolve } from 'node:path'
import { sha256 } from '../base/hash.js'
import { shelves, type Shelf, type Store } from '../base/store.js'
import { makePrivateFolder, move, putPrivate, removeFile, tried } from './disk.js'
import { readOwnFile } from './read-file.js'
import { rootAt, type Root } from './root.js'

export interface Cache extends Store {
  /** Writes what is new; without that, nothing is written. */
  readonly save: () => void
}

/** Bytes that the file of a shelf has at most; what has not been asked for longest is left out. */
const mostBytes: Readonly<Record<Shelf, number>> = { read: 64e6, made: 64e6, told: 8e6 }

/** Files that there are at most, and their bytes together: those of other folders and of other versions of the program are the first to go. */
const mostFiles = 24
const mostBytesOfAll = 256e6

const form = 'avtal-cache 1'

/** Names of files that the cache may take away. */
const ownName = /^(?:read|made|told)-[0-9a-f]{32}(?:\.\d+\.part)?$/

interface Entry {
  /** Saves since it was asked for. */
  readonly age: number
  /** As JSON. */
  readonly text: string
}

/**
 * Where the cache lies: as `AVTAL_CACHE` says, or where the system keeps what may be deleted (XDG Base Directory Specification; Apple,
 * "File System Programming Guide"; Microsoft, "Known folders"). Null for none.
 */
export function cacheFolder(environment: Readonly<Record<string, string | undefined>>): string | null {
  const { AVTAL_CACHE: own = '', XDG_CACHE_HOME: xdg = '', LOCALAPPDATA: local = '' } = environment
  if (own === 'off') return null
  if (own !== '') return resolve(own)
  if (isAbsolute(xdg)) return join(xdg, 'avtal')
  if (process.platform === 'win32') return isAbsolute(local) ? join(local, 'avtal', 'cache') : null
  const home = homedir()
  if (!isAbsolute(home)) return null
  return process.platform === 'darwin' ? join(home, 'Library', 'Caches', 'avtal') : join(home, '.cache', 'avtal')
}

/**
 * Opens the cache.
 * @param folder see `cacheFolder`; it need not exist
 * @param made what else everything in it was made by: the program, and which folders it was asked about
 */
export function openCache(folder: string, made: string): Cache {
  const opened = new Map<Shelf, OpenShelf>()
  const at = (shelf: Shelf): OpenShelf => {
    const known = opened.get(shelf) ?? openShelf(folder, fileOf(shelf, made), mostBytes[shelf])
    opened.set(shelf, known)
    return known
  }
  return {
    get: (shelf, key) => at(shelf).get(key),
    put: (shelf, key, data) => at(shelf).put(key, data),
    save: () => {
      const changed = [...opened.values()].filter((shelf) => shelf.isChanged())
      if (changed.length > 0)
        tried(() => {
          const root = rootAt(folder, 'refused')
          makePrivateFolder(root.itself)
          if (!isOurs(folder)) return
          sweep(root)
          for (const shelf of changed) shelf.save(root)
        })
    },
  }
}

function fileOf(shelf: Shelf, made: string): string {
  return `${shelf}-${sha256(made).slice(0, 32)}`
}

interface OpenShelf {
  readonly get: (key: string) => unknown
  readonly put: (key: string, data: object) => void
  readonly isChanged: () => boolean
  readonly save: (root: Root) => void
}

function openShelf(folder: string, name: string, most: number): OpenShelf {
  const before = isOurs(folder) ? entriesIn(join(folder, name), most) : new Map<string, Entry>()
  const used = new Map<string, Entry>()
  let changed = false
  return {
    get: (key) => {
      const entry = used.get(key) ?? before.get(key)
      if (entry === undefined) return undefined
      used.set(key, { ...entry, age: 0 })
      try {
        return JSON.parse(entry.text) as unknown
      } catch {
        return undefined
      }
    },
    put: (key, data) => {
      used.set(key, { age: 0, text: JSON.stringify(data) })
      changed = true
    },
    isChanged: () => changed,
    save: (root) => {
      /* Another run may have put something there meanwhile. */
      const others = [...before, ...entriesIn(join(folder, name), most)].filter(([key]) => !used.has(key))
      const older = [...new Map(others)].map(([key, { age, text }]) => [key, { age: age + 1, text }] as const)
      older.sort(([, a], [, b]) => a.age - b.age)
      write(root, name, written([...used, ...older], most))
    },
  }
}

/** The entries of a file; none where it is not as it was written. */
function entriesIn(path: string, most: number): ReadonlyMap<string, Entry> {
  const bytes = readOwnFile(path, most)
  const end = bytes === null ? -1 : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).indexOf('\n')
  if (bytes === null || end < 0) return new Map()
  const rest = bytes.subarray(end + 1)
  if (Buffer.from(bytes.subarray(0, end)).toString('latin1') !== `${form} ${sha256(rest)}`) return new Map()
  const lines = Buffer.from(rest.buffer, rest.byteOffset, rest.length).toString('utf8').split('\n')
  return new Map(
    lines.flatMap((line) => {
      const [head = '', key = '', age = ''] = /^([0-9a-f]{64}) (\d{1,9}) /.exec(line) ?? []
      return key === '' ? [] : [[key, { age: Number(age), text: line.slice(head.length) }] as const]
    }),
  )
}

/** As many of the entries as there is room for, the first first. */
function written(entries: readonly (readonly [string, Entry])[], most: number): Buffer {
  const lines: string[] = []
  let size = form.length + 66
  for (const [key, { age, text }] of entries) {
    const line = `${key} ${age} ${text}\n`
    size += Buffer.byteLength(line)
    if (size > most) break
    lines.push(line)
  }
  const rest = Buffer.from(lines.join(''))
  return Buffer.concat([Buffer.from(`${form} ${sha256(rest)}\n`), rest])
}

/** The whole file or none: it gets its name when it is there. */
function write(root: Root, name: string, bytes: Uint8Array): void {
  const part = root.at(`${name}.${process.pid}.part`)
  try {
    putPrivate(part, bytes)
    move(part, root.at(name))
  } catch (cause) {
    tried(() => removeFile(part))
    throw cause
  }
}

/**
 * Takes away what runs that were stopped left behind, and the oldest files where there are too many. What another run is just writing
 * may go with it, which costs that one its cache.
 */
function sweep(root: Root): void {
  const found = readdirSync(root.itself)
    .filter((name) => ownName.test(name))
    .flatMap((name) => {
      const path = root.at(name)
      const stats = statSync(path, { throwIfNoEntry: false })
      return stats === undefined ? [] : [{ path, name, size: stats.size, time: stats.mtimeMs }]
    })
    .sort((a, b) => b.time - a.time)
  let size = 0
  let count = 0
  const gone = found.filter((file): boolean => {
    if (file.name.endsWith('.part')) return true
    size += file.size
    count += 1
    return count > mostFiles - shelves.length || size > mostBytesOfAll
  })
  for (const { path } of gone) tried(() => removeFile(path))
}

/** True for a folder that nobody else may write in. */
function isOurs(folder: string): boolean {
  try {
    const { uid, mode } = statSync(folder)
    const user = process.getuid?.()
    return user === undefined || (uid === user && (mode & 0o022) === 0)
  } catch {
    return false
  }
}
