// Files that are to lie in one folder -> those of them that would be one file, which is told before anything is written.

import { problem, type Place, type Problem } from './problem.js'

/** A file by its path, with `/`, and by what it holds. */
export interface PathAndHash {
  readonly path: string
  readonly sha256: string
}

/**
 * Rule `output/twins`: the same path for two contents, or two paths that many systems take for one, since they differ in
 * nothing but capital letters or in how letters are composed. The same path for the same content is one file.
 */
export function twins(files: readonly PathAndHash[], placeOf: (path: string) => Place): Problem[] {
  const first = new Map<string, PathAndHash>()
  const problems = new Map<string, Problem>()
  for (const file of files) {
    const { path, sha256 } = file
    const key = foldedPath(path)
    const known = first.get(key)
    if (known === undefined) first.set(key, file)
    else if (known.path !== path)
      problems.set(path, problem('output/twins#alike', { file: known.path, other: path }, placeOf(path)))
    else if (known.sha256 !== sha256) problems.set(path, problem('output/twins#same', { file: path }, placeOf(path)))
  }
  return [...problems.values()]
}

/** The same for paths that many systems take for one. */
export function foldedPath(path: string): string {
  return path.normalize('NFC').toLowerCase().normalize('NFC')
}
