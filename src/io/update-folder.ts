// A folder with a manifest, and what it is to hold -> the files in it, written while nobody else writes there.

import type { z } from 'zod'
import type { FolderUpdate } from '../app/request/outcome.js'
import { hasErrors, type Problem } from '../base/problem.js'
import { lockFolder } from './lock.js'
import { readListing, unlistedFiles, writeOutput } from './output.js'

export interface Updated<Update> {
  /** What was written; null when nothing could be, and nothing was touched. */
  readonly update: Update | null
  readonly problems: readonly Problem[]
}

/**
 * Writes files and manifest together, the manifest last. What is the same already is left alone; what the earlier manifest
 * lists and the new one does not is deleted. Rules `output/locked`, `output/manifest`, `output/write`, `output/changed`,
 * `output/unlisted`.
 * @param schema what of the earlier manifest has to be right before any of its paths is trusted
 * @param updateOver says what the folder is to hold, by its manifest as it stands when it is written
 */
export async function updateFolder<Manifest, Update extends FolderUpdate<unknown>>(
  folder: string,
  schema: z.ZodType,
  updateOver: (before: Manifest | null) => Update,
): Promise<Updated<Update>> {
  const lock = await lockFolder(folder)
  if ('rule' in lock) return { update: null, problems: [lock] }
  try {
    const before = readListing(folder, schema)
    if (hasErrors(before.problems)) return { update: null, problems: before.problems }
    const update = updateOver(before.manifest as Manifest | null)
    const { files, earlier, manifest, listed } = update
    const written = writeOutput(folder, files, earlier, { manifest, files: listed })
    if (hasErrors(written)) return { update: null, problems: written }
    return { update, problems: [...written, ...unlistedFiles(folder, listed)] }
  } finally {
    lock.release()
  }
}
