// Where the program is installed, and what its package says of it.

import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder that the program is installed in. */
export function packageRoot(): string {
  return join(dirname(fileURLToPath(import.meta.url)), '..', '..')
}

/** Name and version of the program, from its package. */
export function readGenerator(): { name: string; version: string } {
  const path = join(packageRoot(), 'package.json')
  const { name, version } = JSON.parse(readFileSync(path, 'utf8')) as { name: string; version: string }
  return { name, version }
}
