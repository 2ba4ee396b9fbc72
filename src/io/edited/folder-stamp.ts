// What a folder holds, in short: changes whenever a file in it has come, gone or been written.

import { realpathSync, statSync } from 'node:fs'
import { placeIn } from '../../base/problem.js'
import { filesUnder } from '../walk-folder.js'

/** Names, times, sizes and numbers of all files; without reading any. Empty for a folder that is not there. */
export function folderStamp(folder: string): string {
  const lines: string[] = []
  try {
    for (const found of filesUnder(realpathSync(folder), { root: folder, placeAt: (path) => placeIn(path) }))
      lines.push('problem' in found ? `${found.path} ${found.problem.entry}` : `${found.path} ${stampOf(found.file)}`)
  } catch {
    return lines.join('\n')
  }
  return lines.join('\n')
}

/** Time, size and number of a file, which are others when it has been written; '' for none. Who sets the time back changes the second. */
export function stampOf(file: string): string {
  const found = statSync(file, { bigint: true, throwIfNoEntry: false })
  return found === undefined ? '' : `${found.mtimeNs} ${found.ctimeNs} ${found.size} ${found.ino}`
}
