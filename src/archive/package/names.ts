// Names of files that every system takes: no folder outside, no reserved name of Windows, nothing too long, no two that
// are one where case or Unicode form do not count. Goes in: paths as people chose them. Comes out: paths for a package.

import { isDeviceName } from '../../base/device-names.js'
import { sha256 } from '../../base/hash.js'
import type { ArchivedInstance } from './instance.js'

/** Longest step of a path, and longest path, in a package. File systems stop at 255 for a name. */
const longestStep = 200
const longestPath = 400
/** A source gets a name of its own beyond this: Windows stops at 260 with the folder that the package lies in. */
const longestSource = 150
/** The same for the folder of a package. */
const longestFolder = 120

/** A step of a path: letters, digits, point, hyphen, underscore; it neither begins nor ends with a point. */
const plainStep = /^[A-Za-z0-9_](?:[A-Za-z0-9._-]*[A-Za-z0-9_-])?$/

/** True for a path that can stand in a package as it is. */
export function isPortable(path: string): boolean {
  return path.length <= longestPath && path.split('/').every(isPortableStep)
}

function isPortableStep(step: string): boolean {
  return step.length <= longestStep && plainStep.test(step) && !isDeviceName(step)
}

/** A name that can be a folder: as it is where it is plain, otherwise what is plain of it with a mark of its own. */
export function portableName(name: string): string {
  return isPortableStep(name) && name.length <= longestFolder && name === name.toLowerCase()
    ? name
    : replaced(name, name)
}

/** The name of a package: its folder, its zip, and how it is called in metadata. */
export function packageName(
  {
    agreement,
    instance,
    version,
    archivist,
  }: Pick<ArchivedInstance, 'agreement' | 'instance' | 'version' | 'archivist'>,
  profile: string,
): string {
  return portableName([agreement, instance, versionName(version), archivist.id, profile].join('-'))
}

/** A version within the name of a package: without hyphens, so that it is clear where the party's id begins. */
function versionName(version: string): string {
  return /^[a-z0-9.-]+$/.test(version) ? version.replaceAll('-', '_') : sha256(version).slice(0, 16)
}

/**
 * A path in the package for each path: itself, or where it would not do `other/` with a name that no other path gets.
 * The order of the paths does not matter.
 */
export function portablePaths(paths: readonly string[]): Map<string, string> {
  const same = new Map<string, number>()
  for (const path of paths) same.set(folded(path), (same.get(folded(path)) ?? 0) + 1)
  const isTaken = (path: string): boolean => (same.get(folded(path)) ?? 0) > 1 || path.startsWith('other/')
  return new Map(
    paths.map((path) => {
      const step = path.split('/').at(-1) ?? ''
      return [
        path,
        isPortable(path) && path.length <= longestSource && !isTaken(path) ? path : `other/${replaced(step, path)}`,
      ]
    }),
  )
}

/** Where case and Unicode form do not count. */
export function folded(path: string): string {
  return path.normalize('NFKC').toLowerCase()
}

/** What is plain of a name, and the beginning of the hash of the whole, which no other has. */
function replaced(name: string, whole: string): string {
  const [, stem = '', ending = ''] = /^(.*?)(\.[a-z0-9]{1,8})?$/s.exec(name) ?? []
  const plain = stem
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)
  return `${plain === '' ? 'file' : plain}-${sha256(whole).slice(0, 16)}${ending}`
}
