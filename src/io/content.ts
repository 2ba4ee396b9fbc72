// What a use case writes -> files under the content folder.

import { join } from 'node:path'
import type { WrittenFile } from '../app/request/outcome.js'
import type { Problem } from '../base/problem.js'
import { writeFiles } from './atomic.js'

/** Writes the files, all or none. `output/write` when one cannot be written. */
export function writeContent(content: string, files: readonly WrittenFile[]): Problem[] {
  return writeFiles(files.map(({ path, bytes }) => ({ path: join(content, path), bytes })))
}
