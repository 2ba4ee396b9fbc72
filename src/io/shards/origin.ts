// What was read and asked for, and the program that runs -> what has to be the same for parts to be of one whole.

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Program } from '../../app/request/program.js'
import type { Origin } from '../../app/shards/part.js'
import { sha256 } from '../../base/hash.js'
import type { FileSet, Sources } from '../../base/sources.js'

/** The program with a hash of its own files. */
export function programOf({ name, version, node, zlib, fonts }: Program): Origin['program'] {
  return { name, version, node, zlib, fonts, code: codeHash() }
}

/** The content and templates that were read. */
export function originOfSources({ content, templates }: Sources): Pick<Origin, 'content' | 'templates'> {
  return { content: originOf(content), templates: originOf(templates) }
}

function originOf(set: FileSet): Origin['content'] {
  const { root, files, attachments, unread = new Map<string, unknown>() } = set
  const hash = createHash('sha256')
  for (const [path, content] of [...files, ...attachments].sort(([a], [b]) => (a < b ? -1 : 1)))
    hash.update(`${path}\0${sha256(content)}\n`)
  for (const path of [...unread.keys()].sort()) hash.update(`${path}\0unread\n`)
  return { folder: root, sha256: hash.digest('hex') }
}

/** SHA-256 over the files that the program consists of: those beside this one where it is compiled, and otherwise all sources. */
export function codeHash(): string {
  const here = fileURLToPath(import.meta.url)
  const folder = here.endsWith('.ts') ? join(dirname(here), '..', '..') : dirname(here)
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => /\.[jt]s$/.test(path))
  const hash = createHash('sha256')
  for (const path of paths.sort()) hash.update(`${path}\0${sha256(readFileSync(join(folder, path)))}\n`)
  return hash.digest('hex')
}
