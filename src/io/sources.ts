// Folders on disk -> Sources. The one place that reads content and templates.

import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { phrase } from '../base/phrases/phrases.js'
import { say, type Sentence } from '../base/sentence.js'
import { isContentText, isTemplateText, type FileSet, type Sources } from '../base/sources.js'

/** Why folders are not read. */
export class UnreadFolder extends Error {
  constructor(readonly why: Sentence) {
    super(say(why, 'en'))
  }
}

/**
 * Reads the content and template folders. Links are followed; what is hidden (`.git`) is not read.
 * @param isNeeded says for a path of one of the folders whether it is read; otherwise it is as if it were not there
 * @throws UnreadFolder when a folder does not exist
 */
export function readSources(
  content: string,
  templates: string,
  isNeeded: (path: string) => boolean = () => true,
): Sources {
  return {
    content: readFolder(content, isContentText, isNeeded),
    templates: readTemplates(templates, isNeeded),
  }
}

/** Reads a template folder alone. */
export function readTemplates(folder: string, isNeeded: (path: string) => boolean = () => true): FileSet {
  return readFolder(folder, isTemplateText, isNeeded)
}

function readFolder(root: string, isOurs: (path: string) => boolean, isNeeded: (path: string) => boolean): FileSet {
  if (statSync(root, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new UnreadFolder(phrase('usage-folder', { path: root }))
  const files = new Map<string, string>()
  const attachments = new Map<string, Uint8Array>()
  /** `above` are the folders that this one lies in, so that a link back to one of them is not followed for ever. */
  const walk = (folder: string, prefix: string, above: readonly string[]): void => {
    const real = realpathSync(folder)
    if (above.includes(real)) return
    for (const entry of readdirSync(folder)) {
      if (entry.startsWith('.')) continue
      const file = join(folder, entry)
      const name = (prefix + entry).normalize('NFC')
      const found = statSync(file, { throwIfNoEntry: false })
      if (found === undefined) throw new UnreadFolder(phrase('usage-link', { path: file }))
      if (found.isDirectory()) walk(file, `${prefix}${entry}/`, [...above, real])
      else if (!found.isFile() || !isNeeded(name)) continue
      else if (isOurs(name)) files.set(name, readText(file))
      else attachments.set(name, new Uint8Array(readFileSync(file)))
    }
  }
  walk(root, '', [])
  return { root: root.replace(/\\/g, '/').replace(/\/+$/, ''), files, attachments }
}

/** Text as UTF-8, without byte order mark and carriage returns, composed (NFC). Broken bytes become U+FFFD, which is refused later. */
function readText(path: string): string {
  return readFileSync(path)
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .normalize('NFC')
}
