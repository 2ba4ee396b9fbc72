// Where the skeletons of new agreements lie.

import { join } from 'node:path'
import type { FileSet } from '../../base/sources.js'
import { packageRoot } from '../installation.js'
import { readTemplates } from '../sources.js'

/** Where skeletons of agreements are looked for: in the templates of the library, then in those of the program. */
export function skeletonFolders(templates: string | undefined): FileSet[] {
  const own = join(packageRoot(), 'templates')
  return [...new Set([templates ?? own, own])].map((folder) => readTemplates(folder))
}
