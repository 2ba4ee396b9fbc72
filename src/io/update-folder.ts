// A folder with a manifest, and what it is to hold -> the files in it, written while nobody else writes there.

import { readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { FolderUpdate, ListedFile } from '../app/request/outcome.js'
import { hasErrors, type Problem } from '../base/problem.js'
import { lockFolder, type Waiting } from './lock.js'
import { toldOf, unmended } from './mend.js'
import { leftBeside, mendLeftovers } from './mend-earlier.js'
import { openOutput, unlistedFiles, type Output } from './output.js'
import { manifestName } from './program-names.js'
import { readListing, type ManifestShape } from './read-manifest.js'
import { rootAt } from './root.js'

/** How a folder is written. */
export interface FolderOptions {
  /** Told when another is writing there. */
  readonly waiting?: Waiting
}

export interface Updated<Update> {
  /** What was written; null when nothing could be, and nothing was touched. */
  readonly update: Update | null
  /** How many files are other than before, or new. */
  readonly written: number
  readonly problems: readonly Problem[]
}

/** What whoever says what a folder is to hold may do with it. */
export type OpenFolder = Pick<Output, 'lay' | 'holds'>

/**
 * Writes files and manifest together, the manifest last. What is the same already is left alone; what the earlier manifest
 * lists and the new one does not is deleted. Rules `output/locked`, `output/manifest`, `output/write`, `output/changed`,
 * `output/unlisted`, `output/mended`, `output/unmended`.
 * @param shape what of the earlier manifest has to be right before any of its paths is trusted
 * @param updateOver lays files ready and says what the folder is to hold, by its manifest as it stands when it is written; null for
 * nothing
 */
export async function updateFolder<Manifest extends object, Update extends FolderUpdate<object>>(
  folder: string,
  shape: ManifestShape,
  updateOver: (before: Manifest | null, folder: OpenFolder) => Update | null | Promise<Update | null>,
  { waiting }: FolderOptions = {},
): Promise<Updated<Update>> {
  const lock = await lockFolder(folder, waiting)
  const nothing = { update: null, written: 0 }
  if ('rule' in lock) return { ...nothing, problems: [lock] }
  let output: Output | null = null
  try {
    const before = readListing<Manifest>(folder, shape)
    if (hasErrors(before.problems)) return { ...nothing, problems: [...lock.mended, ...before.problems] }
    output = openOutput(folder, lock.lost)
    const update = await updateOver(before.manifest, output)
    const failed = output.failed() ?? (update === null ? null : lock.lost())
    if (update === null || failed !== null)
      return { ...nothing, problems: [...lock.mended, ...(failed === null ? [] : [failed])] }
    const { earlier, manifest, listed } = update
    const mended = [...lock.mended, ...mendParts(folder, earlier)]
    const found = output.write(earlier, { manifest, files: listed })
    if (hasErrors(found)) return { ...nothing, problems: [...mended, ...found] }
    const problems = [...mended, ...found, ...unlistedFiles(folder, listed)]
    return { update, written: output.written(), problems }
  } finally {
    output?.drop()
    lock.release()
  }
}

/** Parts that versions up to 0.3.0 have left beside files of the manifest. */
function mendParts(folder: string, listed: readonly ListedFile[]): Problem[] {
  const root = rootAt(folder, 'refused')
  const ours = new Set([...listed.map(({ path }) => path), manifestName])
  const folders = new Set([...ours].map((path) => dirname(path)))
  const leftovers = [...folders].flatMap((inside) => {
    const names = namesIn(join(folder, inside)).map((name) => (inside === '.' ? name : `${inside}/${name}`))
    return leftBeside(root, names, (path) => ours.has(path))
  })
  try {
    mendLeftovers(root, leftovers)
  } catch (cause) {
    return [unmended(folder, cause)]
  }
  return toldOf(folder, leftovers)
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
