// Where the program is installed, and what its package says of it.

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
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

/** Libraries that are no part of the bundle (scripts/bundle.js). */
const beside = ['hyphen', 'libxml2-wasm', 'minisearch', 'source-sans']

/**
 * SHA-256 of the program as it runs here: of all its code, of the engine, and of the versions of libraries beside it. Two programs of the
 * same version that say something else have another one. Null where it runs from its sources, or cannot be read.
 */
export function programFingerprint(): string | null {
  const own = fileURLToPath(import.meta.url)
  if (!own.endsWith('.js')) return null
  try {
    return fingerprintOf(dirname(own))
  } catch {
    return null
  }
}

function fingerprintOf(folder: string): string {
  const hash = createHash('sha256').update(JSON.stringify(process.versions))
  for (const name of readdirSync(folder).sort())
    if (name.endsWith('.js')) hash.update(`\n${name}\n`).update(readFileSync(join(folder, name)))
  const require = createRequire(import.meta.url)
  for (const name of beside) hash.update(readFileSync(aboutPackage(name, require)))
  return hash.digest('hex')
}

/** A file that is another one in another version of a library: what its package says, or else what is loaded of it. */
function aboutPackage(name: string, require: NodeJS.Require): string {
  try {
    return require.resolve(`${name}/package.json`)
  } catch {
    return require.resolve(name)
  }
}
