// A folder with a manifest -> whether the files that it lists are there as they were written, and no others.

import { lstatSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { changed, extra, missing, notPlain } from '../app/packages/verify-package.js'
import type { ListedFile } from '../app/request/outcome.js'
import type { Problem } from '../base/problem.js'
import { manifestName } from './output.js'
import { isProgramsName } from './program-names.js'
import { sha256 } from '../base/hash.js'

/**
 * Compares a folder with what its manifest lists. Rules `verify/checksum`, `verify/missing`, `verify/extra`.
 * @param apart folders directly under it that have manifests of their own
 */
export function verifyListed(folder: string, listed: readonly ListedFile[], apart: readonly string[]): Problem[] {
  const files = new Map(listed.map((file) => [file.path, file.sha256]))
  const shown = (path: string): string => `${folder.replace(/\\/g, '/').replace(/\/$/, '')}/${path}`
  const present = walk(folder, '', apart)
  const lost = [...files.keys()].filter((path) => !present.has(path)).map((path) => missing(shown(path)))
  const unknown = [...present].filter((path) => !files.has(path) && !isUnlisted(path)).map((path) => extra(shown(path)))
  const strange = [...files.keys()].filter((path) => present.has(path) && !isPlainFile(join(folder, path)))
  const altered = [...files]
    .filter(([path, hash]) => present.has(path) && !strange.includes(path) && hashOf(join(folder, path)) !== hash)
    .map(([path]) => changed(shown(path)))
  return [...lost, ...unknown, ...strange.map((path) => notPlain(shown(path))), ...altered]
}

/** A link, a pipe or a device stands for a file that somebody else may change, or never ends. */
function isPlainFile(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() === true
}

function hashOf(path: string): string {
  return sha256(readFileSync(path))
}

/** What no manifest lists: itself, and a word to those who look. */
function isUnlisted(path: string): boolean {
  return [manifestName, 'README.md'].includes(path)
}

/** All files under a folder, and folders without any; a link counts as itself and is not followed. */
function walk(folder: string, prefix: string, apart: readonly string[]): Set<string> {
  const found = readdirSync(join(folder, prefix)).flatMap((name) => {
    const path = prefix + name
    if (apart.includes(path) || (prefix === '' && isProgramsName(name))) return []
    // A name that is no text cannot be looked up again; it is reported like any other that nobody knows.
    if (lstatSync(join(folder, path), { throwIfNoEntry: false })?.isDirectory() !== true) return [path]
    const inside = [...walk(folder, `${path}/`, apart)]
    return inside.length === 0 ? [`${path}/`] : inside
  })
  return new Set(found)
}
