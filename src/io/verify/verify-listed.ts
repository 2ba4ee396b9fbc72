// A folder with a manifest -> whether the files that it lists are there as they were written, and no others.

import { join } from 'node:path'
import { changed, extra, missing } from '../../app/packages/verify-package.js'
import { limits, pastLimit } from '../../base/limits.js'
import { printable } from '../../base/printable.js'
import type { ListedFile } from '../../app/request/outcome.js'
import type { Problem } from '../../base/problem.js'
import { listFolder } from './list-folder.js'
import { isProgramsName, manifestName } from '../program-names.js'
import { digestPlain } from './plain-file.js'

/**
 * Compares a folder with what its manifest lists. Rules `verify/checksum`, `verify/missing`, `verify/extra`, `verify/link`,
 * `limit/exceeded`. Each file is read once, piece by piece; after `problems` of them nothing more is compared.
 * @param apart folders directly under it that have manifests of their own
 */
export function verifyListed(folder: string, listed: readonly ListedFile[], apart: readonly string[]): Problem[] {
  const files = new Map(listed.map((file) => [file.path, file.sha256]))
  const root = folder.replace(/\\/g, '/').replace(/\/$/, '')
  const { entries, problems } = listFolder(folder, 'output-files', apart)
  const others = entries.filter(({ path }) => !isProgramsName(path.split('/')[0] ?? ''))
  const present = new Set(others.map(({ path, kind }) => (kind === 'empty' ? `${path}/` : path)))
  for (const one of unlike(folder, root, files, present)) {
    problems.push(one)
    if (problems.length <= limits.problems.most) continue
    return [...problems.slice(0, -1), pastLimit('problems', { file: printable(root), line: 1, column: 1 })]
  }
  return problems
}

/** What is missing, what is too many, and what is other than it is listed, one after the other. */
function* unlike(
  folder: string,
  root: string,
  files: ReadonlyMap<string, string>,
  present: ReadonlySet<string>,
): Iterable<Problem> {
  for (const path of files.keys()) if (!present.has(path)) yield missing(`${root}/${path}`)
  for (const path of present) if (!files.has(path) && !isUnlisted(path)) yield extra(`${root}/${path}`)
  for (const [path, hash] of files) {
    if (!present.has(path)) continue
    const { value, problem } = digestPlain(join(folder, path), 'package-size')
    if (problem !== null) yield problem
    else if (value.sha256 !== hash) yield changed(`${root}/${path}`)
  }
}

/** What no manifest lists: itself, and a word to those who look. */
function isUnlisted(path: string): boolean {
  return [manifestName, 'README.md'].includes(path)
}
