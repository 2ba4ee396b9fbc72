// A folder that is written in, and a path under it -> the place on the disk: the one way from a path to a place that may be
// written. What would lead out of the folder, by its name or by a link, is refused.

import { lstatSync, realpathSync, statSync } from 'node:fs'
import { isAbsolute, join, relative, resolve, sep } from 'node:path'
import { isNameEverywhere } from '../base/device-names.js'
import { isInnerPath } from '../base/sources.js'

declare const mark: unique symbol

/** A place on the disk that may be written: only this file makes one. */
export type DiskPath = string & { readonly [mark]: true }

/** A folder in which everything that is written lies. */
export interface Root {
  /** As the user named it. */
  readonly folder: string
  /**
   * The place of a path with `/` under the folder.
   * @throws with a code that `reasonOf` knows where it would lie outside, or cannot lie there
   */
  readonly at: (path: string) => DiskPath
  /** The folder itself. */
  readonly itself: DiskPath
}

/**
 * Opens a folder for writing; it need not exist yet.
 * @param links what becomes of links in it: one that stays within the folder is written `through`, so that it stays and what
 * it leads to is replaced; or every link is `refused`
 */
export function rootAt(folder: string, links: 'through' | 'refused'): Root {
  const real = realOf(folder)
  const folders = new Map<string, string>([['', real]])
  /** The real folder of a path; null where it does not exist. */
  const folderOf = (path: string): string | null => {
    const known = folders.get(path)
    if (known !== undefined) return known
    const [above, name] = split(path)
    const parent = folderOf(above)
    const found = parent === null ? null : placeOf(parent, name, path)
    if (found === null || lstatSync(found, { throwIfNoEntry: false }) === undefined) return null
    if (!statSync(found).isDirectory()) throw refusal('ENOTDIR', path)
    folders.set(path, found)
    return found
  }
  /** The place of a name in a real folder, links in it followed or refused. */
  const placeOf = (parent: string, name: string, path: string): string => {
    const place = join(parent, name)
    if (lstatSync(place, { throwIfNoEntry: false })?.isSymbolicLink() !== true) return place
    if (links === 'refused') throw refusal('LINK', path)
    const target = realOfLink(place, path)
    if (!isWithin(target, real)) throw refusal('OUTSIDE', path)
    return target
  }
  return {
    folder,
    itself: real as DiskPath,
    at: (path) => {
      checkName(path)
      const [above, name] = split(path)
      const parent = folderOf(above)
      return (parent === null ? join(real, path) : placeOf(parent, name, path)) as DiskPath
    },
  }
}

/** A file that the user named as such, wherever it lies; of a link, what it leads to. */
export function namedFile(path: string): DiskPath {
  if (path === '' || /\p{Cc}/u.test(path)) throw refusal('NAME', path)
  const target = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true ? realOfLink(path, path) : path
  return resolve(target) as DiskPath
}

function checkName(path: string): void {
  const steps = path.split('/')
  if (!isInnerPath(path) || (process.platform === 'win32' && !steps.every(isNameEverywhere)))
    throw refusal('NAME', path)
  if (steps.some((step) => Buffer.byteLength(step) > longestStep)) throw refusal('ENAMETOOLONG', path)
}

/** Bytes of a name that file systems take. */
const longestStep = 255

function realOf(folder: string): string {
  try {
    return realpathSync(folder)
  } catch {
    return resolve(folder)
  }
}

/** A link that leads nowhere, or in a circle, is in the way. */
function realOfLink(place: string, path: string): string {
  try {
    return realpathSync(place)
  } catch {
    throw refusal('LINK', path)
  }
}

function isWithin(target: string, folder: string): boolean {
  const way = relative(folder, target)
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

function split(path: string): [folder: string, name: string] {
  const at = path.lastIndexOf('/')
  return at < 0 ? ['', path] : [path.slice(0, at), path.slice(at + 1)]
}

/** Why a place is refused, in the form in which the system says such things. */
export function refusal(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${path}`), { code, path })
}

/** A path as problems show it. */
export function shown(path: string): string {
  return path.replace(/\\/g, '/')
}
