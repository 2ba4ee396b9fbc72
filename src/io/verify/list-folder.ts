// A folder -> everything that lies in it, at whatever depth, without opening a file: no link is followed.

import { lstatSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { limits, pastLimit, type LimitName } from '../../base/limits.js'
import { printable } from '../../base/printable.js'
import { problem, type Problem } from '../../base/problem.js'
import { readingReasonOf } from '../reason.js'

export interface FoundEntry {
  /** Under the folder, with `/`. */
  readonly path: string
  /** `file`: whatever is no folder; `unknown`: a name that is no text, or a path too long for the system. */
  readonly kind: 'file' | 'empty' | 'unknown'
}

/**
 * What lies in a folder, in the order of names. `verify/checksum` for a folder that cannot be listed, `limit/exceeded` where there is
 * more than any folder of this program holds: then what was found by then.
 * @param most the limit of their number
 * @param apart folders directly under it that are left out
 */
export function listFolder(
  folder: string,
  most: LimitName,
  apart: readonly string[] = [],
): { readonly entries: readonly FoundEntry[]; readonly problems: Problem[] } {
  const entries: FoundEntry[] = []
  const problems: Problem[] = []
  const ahead = ['']
  for (let prefix = ahead.pop(); prefix !== undefined; prefix = ahead.pop()) {
    const names = namesIn(join(folder, prefix), problems)
    if (names?.length === 0 && prefix !== '') entries.push({ path: prefix.slice(0, -1), kind: 'empty' })
    for (const name of names ?? []) {
      const path = prefix + name
      if (apart.includes(path)) continue
      const found = lstatSync(join(folder, path), { throwIfNoEntry: false })
      if (found?.isDirectory() === true) ahead.push(`${path}/`)
      else entries.push({ path, kind: found === undefined ? 'unknown' : 'file' })
    }
    if (entries.length + ahead.length <= limits[most].most) continue
    problems.push(pastLimit(most, placeOf(folder)))
    break
  }
  return { entries: entries.sort((a, b) => (a.path < b.path ? -1 : 1)), problems }
}

function namesIn(folder: string, problems: Problem[]): readonly string[] | null {
  try {
    return readdirSync(folder)
  } catch (cause) {
    const values = { file: printable(basename(folder)), reason: readingReasonOf(cause) }
    problems.push(problem('verify/checksum#unread', values, placeOf(folder)))
    return null
  }
}

function placeOf(folder: string): Problem['place'] {
  return { file: printable(folder.replace(/\\/g, '/').replace(/\/$/, '')), line: 1, column: 1 }
}
