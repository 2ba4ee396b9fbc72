// A folder with a manifest -> whether the files that it lists are there as they were written, and no others.

import { join } from 'node:path'
import { changed, extra, missing } from '../../app/packages/verify-package.js'
import type { ListedFile } from '../../app/request/outcome.js'
import type { Problem } from '../../base/problem.js'
import { listFolder } from './list-folder.js'
import { isProgramsName, manifestName } from '../program-names.js'
import { digestPlain } from './plain-file.js'

/**
 * Compares a folder with what its manifest lists. Rules `verify/checksum`, `verify/missing`, `verify/extra`, `verify/link`,
 * `limit/exceeded`. Each file is read once, piece by piece.
 * @param apart folders directly under it that have manifests of their own
 */
export function verifyListed(folder: string, listed: readonly ListedFile[], apart: readonly string[]): Problem[] {
  const files = new Map(listed.map((file) => [file.path, file.sha256]))
  const shown = (path: string): string => `${folder.replace(/\\/g, '/').replace(/\/$/, '')}/${path}`
  const { entries, problems } = listFolder(folder, 'output-files', apart)
  const others = entries.filter(({ path }) => !isProgramsName(path.split('/')[0] ?? ''))
  const present = new Set(others.map(({ path, kind }) => (kind === 'empty' ? `${path}/` : path)))
  const lost = [...files.keys()].filter((path) => !present.has(path)).map((path) => missing(shown(path)))
  const unknown = [...present].filter((path) => !files.has(path) && !isUnlisted(path)).map((path) => extra(shown(path)))
  const unlike = [...files].flatMap(([path, hash]) => {
    if (!present.has(path)) return []
    const { value, problem } = digestPlain(join(folder, path), 'package-size')
    if (problem !== null) return [problem]
    return value.sha256 === hash ? [] : [changed(shown(path))]
  })
  return [...problems, ...lost, ...unknown, ...unlike]
}

/** What no manifest lists: itself, and a word to those who look. */
function isUnlisted(path: string): boolean {
  return [manifestName, 'README.md'].includes(path)
}
