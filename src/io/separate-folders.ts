// Which folders belong together, by their names: what lies in an output folder and is no part of what its manifest lists, and above a
// path those whose manifest may list it.

import { join } from 'node:path'

/** Folders that are written apart, each with a lock and a manifest of its own. */
export const separateFolders: readonly string[] = ['site', 'site-preview', 'archive']

/** A path, and the folders above it whose manifest may list what lies there. */
export function foldersAround(path: string): string[] {
  return ['.', '..', '../..', '../../..'].map((way) => join(path, way))
}
