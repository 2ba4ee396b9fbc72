// A text, or bytes -> the file that the user named for it, whole or not at all.

import { lstatSync, readdirSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { placeIn, problem, type Problem } from '../base/problem.js'
import { makeFolder, move, putFile, removeEmpty, removeFile, tried } from './disk.js'
import { isAlive } from './lock-owner.js'
import { toldOf } from './mend.js'
import { reasonOf } from './reason.js'
import { namedFile, refusal, rootAt, shown, type DiskPath } from './root.js'

/**
 * Writes the file, in a folder that is made where there is none; of a link, what it leads to. `output/write`, an error, where it
 * cannot be; `output/mended`, a warning, where a run that was stopped had left a part of it.
 */
export function writeNamedFile(path: string, text: string | Uint8Array): Problem[] {
  const made: DiskPath[] = []
  let part: DiskPath | null = null
  try {
    const place = namedFile(path)
    const found = lstatSync(place, { throwIfNoEntry: false })
    if (found !== undefined && !found.isFile()) throw refusal(found.isDirectory() ? 'EISDIR' : 'SPECIAL', path)
    const root = rootAt(dirname(place), 'through')
    makeFolder(root.itself, made)
    const name = basename(place)
    const left = partsOf(root.itself, name)
    for (const part of left) removeFile(root.at(part))
    part = root.at(`.${name}.${process.pid}.avtal-part`)
    putFile(part, text)
    move(part, place)
    return toldOf(dirname(path), [], left)
  } catch (cause) {
    const written = part
    if (written !== null) tried(() => removeFile(written))
    removeEmpty(made)
    return [problem('output/write#content', { file: shown(path), reason: reasonOf(cause) }, placeIn(shown(path)))]
  }
}

/** What runs that were stopped have left beside it. */
function partsOf(folder: string, name: string): string[] {
  return readdirSync(folder).filter((other) => {
    const pid = other.startsWith(`.${name}.`)
      ? /^(\d{1,10})\.avtal-part$/.exec(other.slice(name.length + 2))?.[1]
      : undefined
    return pid !== undefined && !isAlive(Number(pid))
  })
}
