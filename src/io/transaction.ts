// Files that are to change together in one folder -> all of them changed, or none: each is written beside as it comes, the
// journal says what is to be done with them, and then they are moved. Whoever calls this holds the folder's lock.

import { existsSync, lstatSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { sha256 } from '../base/hash.js'
import { makeFolder, move, putFile, putPieces, tried } from './disk.js'
import {
  applyJournal,
  clear,
  doneName,
  endJournal,
  journalName,
  removeEmptied,
  stagedPath,
  stagingName,
  undoJournal,
  undoName,
  waitingName,
  type Journal,
} from './journal.js'
import { hashOfFile } from './read-file.js'
import { refusal, type Root } from './root.js'

/** What is to change, by paths under the folder. */
export interface Change {
  /** Files of others in the way, each to get a second name before it is replaced or removed. */
  readonly kept?: readonly { readonly path: string; readonly as: string }[]
  /** In the order in which they come into their places: what makes the others count comes last. */
  readonly written: readonly { readonly path: string; readonly bytes: Uint8Array }[]
  /** Removed when all else is done. */
  readonly removed?: readonly string[]
}

/** What the system did not let be done, and where. */
export interface Fault {
  /** As the user knows it. */
  readonly path: string
  readonly cause: unknown
}

/** Changes that lie ready beside their places. */
export interface Prepared {
  /** Does all of it; with a fault, nothing is changed. */
  readonly apply: () => Fault | null
  /** Takes them away. */
  readonly drop: () => void
}

/** A file that lies ready for its place. */
export type Laid = Journal['written'][number]

/** What a file is to hold. */
export interface Content {
  /** Its bytes in their order, the same each time. */
  readonly pieces: () => Iterable<Uint8Array>
  /** How many they are. */
  readonly bytes: number
  readonly sha256: string
}

/** A change of which the files are laid ready one after the other, so that no more of them than one is held at a time. */
export interface Stage {
  /** Lays a file ready, to come into its place after those before it. With a fault, all of it is taken away. */
  readonly lay: (path: string, content: Content) => Laid | Fault
  /**
   * Says what else is to be done, and changes nothing yet.
   * @param once what has to be so before it is done: where a run is stopped meanwhile, the next does it if that is so, and takes it
   * away otherwise
   */
  readonly prepare: (rest: Omit<Change, 'written'>, once?: Journal['once']) => Prepared | Fault
  /** Takes it away, unless it is being done. */
  readonly drop: () => void
}

/** Lays everything ready, and changes nothing yet; `once` as in a stage. */
export function prepareChange(root: Root, { written, ...rest }: Change, once?: Journal['once']): Prepared | Fault {
  const stage = openStage(root)
  for (const { path, bytes } of written) {
    const laid = stage.lay(path, { pieces: () => [bytes], bytes: bytes.length, sha256: sha256(bytes) })
    if ('cause' in laid) return laid
  }
  return stage.prepare(rest, once)
}

/** Opens a stage; nothing is made before the first file is laid. */
export function openStage(root: Root): Stage {
  const written: Laid[] = []
  let at = ''
  const onPath = (path: string): void => {
    at = path
  }
  const drop = (): void =>
    tried(() => {
      if (![journalName, undoName].some((name) => existsSync(root.at(name)))) clear(root, stagingName)
    })
  const faultOf = (cause: unknown): Fault => {
    drop()
    return { path: join(root.folder, at), cause }
  }
  const apply = (journal: Journal, ready: string): Fault | null => {
    try {
      move(root.at(ready), root.at(journalName))
      applyOrUndo(root, journal, onPath)
    } catch (cause) {
      return faultOf(cause)
    }
    tried(() => removeEmptied(root, journal))
    tried(() => endJournal(root))
    return null
  }
  return {
    lay: (path, { pieces, sha256: hash }) => {
      try {
        const laid = { path, sha256: hash, before: hashAt(root, path, onPath) }
        makeFolder(root.at(stagingName))
        putPieces(root.at(stagedPath(written.length)), pieces())
        written.push(laid)
        return laid
      } catch (cause) {
        return faultOf(cause)
      }
    },
    prepare: (rest, once) => {
      const { kept = [], removed = [] } = rest
      if (written.length + removed.length === 0) return { apply: () => null, drop: () => undefined }
      try {
        const journal: Journal = {
          journal: 1,
          folders: missingFolders(root, written, onPath),
          kept: kept.map(({ path, as }) => ({ path, as, sha256: hashAt(root, path) ?? '' })),
          written,
          removed: removed.map((path) => ({ path, sha256: hashAt(root, path, onPath) ?? '' })),
          ...(once === undefined ? {} : { once }),
        }
        onPath(written[0]?.path ?? at)
        makeFolder(root.at(stagingName))
        const ready = layJournal(root, journal)
        return { apply: () => apply(journal, ready), drop }
      } catch (cause) {
        return faultOf(cause)
      }
    },
    drop,
  }
}

/** Writes the journal where it does not count yet; its path. One that waits for something is whole there. */
function layJournal(root: Root, journal: Journal): string {
  const waits = journal.once !== undefined
  const part = `${waits ? waitingName : journalName}.part`
  putFile(root.at(part), JSON.stringify(journal))
  if (waits) move(root.at(part), root.at(waitingName))
  return waits ? waitingName : part
}

/** Does it all, or throws when it has been undone: what cannot be undone either is left for the next run. */
function applyOrUndo(root: Root, journal: Journal, onPath: (path: string) => void): void {
  try {
    applyJournal(root, journal, onPath)
  } catch (cause) {
    move(root.at(journalName), root.at(undoName))
    undoJournal(root, journal)
    endJournal(root)
    throw cause
  }
}

/** Folders that have to be made for the files, the upper ones first. */
function missingFolders(root: Root, written: readonly Laid[], onPath: (path: string) => void): string[] {
  const missing = new Set<string>()
  const there = new Set<string>(['.'])
  const look = (folder: string): void => {
    if (there.has(folder) || missing.has(folder)) return
    look(dirname(folder))
    if (existsSync(root.at(folder))) there.add(folder)
    else missing.add(folder)
  }
  for (const { path } of written) {
    onPath(path)
    look(dirname(path))
  }
  return [...missing]
}

/** Hash of what stands at a path; null for nothing. Throws where that is no file. */
function hashAt(root: Root, path: string, onPath: (path: string) => void = () => undefined): string | null {
  onPath(path)
  const file = root.at(path)
  const found = lstatSync(file, { throwIfNoEntry: false })
  if (found === undefined) return null
  if (!found.isFile()) throw refusal(found.isDirectory() ? 'EISDIR' : 'SPECIAL', path)
  return hashOfFile(file)
}

/** Names directly under a folder that are the program's own while it writes. */
export const transactionNames: readonly string[] = [stagingName, doneName]
