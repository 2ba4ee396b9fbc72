// Which folders above a path may have the manifest that lists what lies there.

import { join } from 'node:path'

/** A path, and the folders above it whose manifest may list what lies there. */
export function foldersAround(path: string): string[] {
  return ['.', '..', '../..', '../../..'].map((way) => join(path, way))
}
