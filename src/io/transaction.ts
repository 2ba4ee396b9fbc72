// Files that are to change together in one folder -> all of them changed, or none: everything is written beside first, the
// journal says what is to be done with it, and then it is moved. Whoever calls this holds the folder's lock.

import { existsSync, lstatSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { sha256 } from '../base/hash.js'
import { makeFolder, move, putFile, tried } from './disk.js'
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

/** Changes all of it; with a fault, nothing is changed. A run that is stopped here is mended by the next. */
export function changeTogether(root: Root, change: Change): Fault | null {
  const prepared = prepareChange(root, change)
  return 'cause' in prepared ? prepared : prepared.apply()
}

/**
 * Lays everything ready, and changes nothing yet.
 * @param once what has to be so before it is done: where a run is stopped meanwhile, the next does it if that is so, and takes it
 * away otherwise
 */
export function prepareChange(root: Root, change: Change, once?: Journal['once']): Prepared | Fault {
  const { written, removed = [] } = change
  if (written.length + removed.length === 0) return { apply: () => null, drop: () => undefined }
  let at = written[0]?.path ?? removed[0] ?? ''
  const onPath = (path: string): void => {
    at = path
  }
  const drop = (): void => tried(() => clear(root, stagingName))
  const faultOf = (cause: unknown): Fault => {
    if (!existsSync(root.at(undoName))) drop()
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
  try {
    const journal = { ...journalOf(root, change, onPath), ...(once === undefined ? {} : { once }) }
    makeFolder(root.at(stagingName))
    for (const [index, { path, bytes }] of written.entries()) {
      onPath(path)
      putFile(root.at(stagedPath(index)), bytes)
    }
    onPath(written[0]?.path ?? at)
    const ready = layJournal(root, journal)
    return { apply: () => apply(journal, ready), drop }
  } catch (cause) {
    return faultOf(cause)
  }
}

/** What is to be done, by what stands there now. */
function journalOf(root: Root, { kept = [], written, removed = [] }: Change, onPath: (path: string) => void): Journal {
  return {
    journal: 1,
    folders: missingFolders(root, written, onPath),
    kept: kept.map(({ path, as }) => ({ path, as, sha256: hashAt(root, path) ?? '' })),
    written: written.map(({ path, bytes }) => ({ path, sha256: sha256(bytes), before: hashAt(root, path, onPath) })),
    removed: removed.map((path) => ({ path, sha256: hashAt(root, path, onPath) ?? '' })),
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
function missingFolders(root: Root, written: Change['written'], onPath: (path: string) => void): string[] {
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
  return sha256(readFileSync(file))
}

/** Names directly under a folder that are the program's own while it writes. */
export const transactionNames: readonly string[] = [stagingName, doneName]
