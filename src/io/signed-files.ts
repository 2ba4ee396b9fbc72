// What came back from signing, as named -> its bytes: FILE, INSTANCE=FILE, or a folder, of which all PDF files are meant.

import { phrase } from '../base/phrases/phrases.js'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { ArchiveAsked } from '../app/archive.js'
import type { Refusal } from '../app/request/outcome.js'

/** Reads the files; refused is what does not exist, and a folder without any. */
export function readSigned(named: readonly string[]): ArchiveAsked['signed'] | Refusal {
  const files: ArchiveAsked['signed'][number][] = []
  for (const one of named) {
    const [, instance = null, path = one] = existsSync(one) ? [] : (/^([a-z0-9-]+)=(.+)$/.exec(one) ?? [])
    if (!existsSync(path)) return { refused: phrase('usage-path', { path }) }
    const found = filesAt(path)
    if (found.length === 0) return { refused: phrase('usage-no-pdf', { path }) }
    for (const file of found) files.push({ path: file, bytes: new Uint8Array(readFileSync(file)), instance })
  }
  return files
}

function filesAt(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .map((name) => join(path, name))
    .filter((file) => /\.pdf$/i.test(file) && statSync(file).isFile())
    .sort()
}
