// Folders on disk -> Sources. The one place that reads content and templates.

import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { FileSet, Sources } from '../pipeline/sources.js'

/**
 * Reads the content and template folders.
 * @throws Error with a plain message when a folder does not exist
 */
export function readSources(content: string, templates: string): Sources {
  return { content: readFolder(content), templates: readFolder(templates) }
}

function readFolder(root: string): FileSet {
  if (statSync(root, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new Error(`The folder ${root} does not exist.`)
  const files = new Map<string, string>()
  const attachments = new Map<string, Uint8Array>()
  const walk = (folder: string, prefix: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (entry.name.startsWith('.')) continue
      const path = prefix + entry.name
      const name = path.normalize('NFC')
      if (entry.isDirectory()) walk(join(folder, entry.name), `${path}/`)
      else if (entry.isFile() && isText(name)) files.set(name, readText(join(folder, entry.name)))
      else if (entry.isFile()) attachments.set(name, new Uint8Array(readFileSync(join(folder, entry.name))))
    }
  }
  walk(root, '')
  return { root: root.replace(/\\/g, '/').replace(/\/+$/, ''), files, attachments }
}

function isText(path: string): boolean {
  return /\.(?:md|ya?ml|hbs|css)$/.test(path)
}

/** Text as UTF-8, without byte order mark and carriage returns, composed (NFC). Broken bytes become U+FFFD, which is refused later. */
function readText(path: string): string {
  return readFileSync(path)
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .normalize('NFC')
}
