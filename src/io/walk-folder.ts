// A folder -> every file that lies in it, or that a link within it leads to; and a problem for each thing that leads out of it,
// in a circle, nowhere, or has a name that cannot be shown. No link leads the walk further than a limit.

import { readdirSync, realpathSync, statSync, type Dirent } from 'node:fs'
import { join, sep } from 'node:path'
import { limits, pastLimit } from '../base/limits.js'
import { nameOf, unseenIn } from '../base/printable.js'
import { problem, type Place, type Problem } from '../base/problem.js'
import { readingReasonOf } from './reason.js'

/** A file under the folder by its path there, as it is written: where its bytes lie, or why it is left out. */
export type Found =
  { readonly path: string; readonly file: string } | { readonly path: string; readonly problem: Problem }

/** How problems name the folder, and the place of what lies in it by its path. */
export interface Shown {
  readonly root: string
  readonly placeAt: (path: string) => Place
}

/**
 * All files in the order of their names. What is hidden (`.git`) is none of them. Rules `sources/link`, `sources/name`,
 * `sources/refused`, and the limits `folder-nesting` and `folder-ways`.
 * @param top the folder by its real path
 */
export function filesUnder(top: string, shown: Shown): Generator<Found> {
  return filesIn({ folder: top, prefix: '', above: [] }, { ...shown, top, ways: new Map() })
}

interface Walk extends Shown {
  readonly top: string
  /** How often each folder has been entered, by its real path. */
  readonly ways: Map<string, number>
}

interface Step {
  readonly folder: string
  /** The way to it, with a slash at the end. */
  readonly prefix: string
  /** The folders that it lies in. */
  readonly above: readonly string[]
}

function* filesIn(step: Step, walk: Walk): Generator<Found> {
  const { folder, prefix, above } = step
  const path = prefix.slice(0, -1)
  const place = walk.placeAt(path)
  if (above.includes(folder)) return yield { path, problem: problem('sources/link#circle', {}, place) }
  if (above.length > limits['folder-nesting'].most) return yield { path, problem: pastLimit('folder-nesting', place) }
  const ways = (walk.ways.get(folder) ?? 0) + 1
  walk.ways.set(folder, ways)
  const { most } = limits['folder-ways']
  if (ways === most + 1) yield { path, problem: pastLimit('folder-ways', place) }
  if (ways > most) return
  let entries: Dirent[]
  try {
    entries = readdirSync(folder, { withFileTypes: true })
  } catch (cause) {
    return yield { path, problem: problem('sources/refused', { reason: readingReasonOf(cause) }, place) }
  }
  for (const entry of entries.filter(({ name }) => !name.startsWith('.')).sort(byName)) yield* look(entry, step, walk)
}

function* look(entry: Dirent, { folder, prefix, above }: Step, walk: Walk): Generator<Found> {
  const path = prefix + entry.name
  const place = walk.placeAt(path)
  const unseen = unseenIn(entry.name)
  if (unseen !== null) return yield { path, problem: problem('sources/name', { character: nameOf(unseen) }, place) }
  try {
    const file = entry.isSymbolicLink() ? realpathSync(join(folder, entry.name)) : join(folder, entry.name)
    if (!`${file}${sep}`.startsWith(join(walk.top, sep)))
      return yield { path, problem: problem('sources/link', { folder: walk.root }, place) }
    if (statSync(file).isDirectory())
      yield* filesIn({ folder: file, prefix: `${path}/`, above: [...above, folder] }, walk)
    else yield { path, file }
  } catch (cause) {
    yield { path, problem: unreached(entry, cause, place) }
  }
}

function unreached(entry: Dirent, cause: unknown, place: Place): Problem {
  const { code = '' } = cause as { code?: string }
  if (entry.isSymbolicLink() && code === 'ELOOP') return problem('sources/link#circle', {}, place)
  if (entry.isSymbolicLink() && (code === 'ENOENT' || code === 'ENOTDIR'))
    return problem('sources/link#nowhere', {}, place)
  // The system has no such name where the bytes of the name are no UTF-8.
  if (code === 'ENOENT' && entry.name.includes('\uFFFD')) return problem('sources/name#encoding', {}, place)
  return problem('sources/refused', { reason: readingReasonOf(cause) }, place)
}

function byName({ name: a }: Dirent, { name: b }: Dirent): number {
  return a < b ? -1 : a > b ? 1 : 0
}
