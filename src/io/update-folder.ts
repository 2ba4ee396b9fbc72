// A folder with a manifest, and what it is to hold -> the files in it, written while nobody else writes there.

import { readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type * as z from 'zod'
import type { FolderUpdate, ListedFile } from '../app/request/outcome.js'
import { hasErrors, type Problem } from '../base/problem.js'
import { lockFolder, type Waiting } from './lock.js'
import { toldOf, unmended } from './mend.js'
import { leftBeside, mendLeftovers } from './mend-earlier.js'
import { readListing, unlistedFiles, writeOutput } from './output.js'
import { manifestName } from './program-names.js'
import { rootAt } from './root.js'

/** How a folder is written. */
export interface FolderOptions {
  /** Told when another is writing there. */
  readonly waiting?: Waiting
}

export interface Updated<Update> {
  /** What was written; null when nothing could be, and nothing was touched. */
  readonly update: Update | null
  readonly problems: readonly Problem[]
}

/**
 * Writes files and manifest together, the manifest last. What is the same already is left alone; what the earlier manifest
 * lists and the new one does not is deleted. Rules `output/locked`, `output/manifest`, `output/write`, `output/changed`,
 * `output/unlisted`, `output/mended`, `output/unmended`.
 * @param schema what of the earlier manifest has to be right before any of its paths is trusted
 * @param updateOver says what the folder is to hold, by its manifest as it stands when it is written; null for nothing
 */
export async function updateFolder<Manifest, Update extends FolderUpdate<unknown>>(
  folder: string,
  schema: z.ZodType,
  updateOver: (before: Manifest | null) => Update | null | Promise<Update | null>,
  { waiting }: FolderOptions = {},
): Promise<Updated<Update>> {
  const lock = await lockFolder(folder, waiting)
  if ('rule' in lock) return { update: null, problems: [lock] }
  try {
    const before = readListing(folder, schema)
    if (hasErrors(before.problems)) return { update: null, problems: [...lock.mended, ...before.problems] }
    const update = await updateOver(before.manifest as Manifest | null)
    if (update === null) return { update: null, problems: lock.mended }
    const lost = lock.lost()
    if (lost !== null) return { update: null, problems: [...lock.mended, lost] }
    const { files, earlier, manifest, listed } = update
    const mended = [...lock.mended, ...mendParts(folder, earlier)]
    const written = writeOutput(folder, files, earlier, { manifest, files: listed })
    if (hasErrors(written)) return { update: null, problems: [...mended, ...written] }
    return { update, problems: [...mended, ...written, ...unlistedFiles(folder, listed)] }
  } finally {
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
