// Folders on disk -> Sources. The one place that reads content and templates: nothing outside the two folders, nothing without end.

import { readdirSync, realpathSync, statSync } from 'node:fs'
import { limits, pastLimit, type LimitName } from '../base/limits.js'
import { phrase } from '../base/phrases/phrases.js'
import { placeIn, problem, type Place, type Problem, type Subject } from '../base/problem.js'
import { say, type Sentence } from '../base/sentence.js'
import { asRead, isContentText, isTemplateText, subjectOf, type FileSet, type Sources } from '../base/sources.js'
import { foldedPath } from '../base/twins.js'
import { isUnread, readFileWithin, whyUnread } from './read-file.js'
import { readingReasonOf } from './reason.js'
import { filesUnder } from './walk-folder.js'

/** Why folders are not read. */
export class UnreadFolder extends Error {
  constructor(readonly why: Sentence) {
    super(say(why, 'en'))
  }
}

/**
 * Reads the content and template folders. Links within a folder are followed; what is hidden (`.git`) is not read. What cannot be
 * read is left out, and stands under `unread` with the reason: rules `sources/…` and `limit/exceeded`.
 * @param isNeeded says for a path of one of the folders whether it is read; otherwise it is as if it were not there
 * @throws UnreadFolder when a folder does not exist or may not be read
 */
export function readSources(
  content: string,
  templates: string,
  isNeeded: (path: string) => boolean = () => true,
): Sources {
  return {
    content: readFolder(content, { isText: isContentText, isNeeded, subjectOf }),
    templates: readTemplates(templates, isNeeded),
  }
}

/** Reads a template folder alone. */
export function readTemplates(folder: string, isNeeded: (path: string) => boolean = () => true): FileSet {
  return readFolder(folder, { isText: isTemplateText, isNeeded, subjectOf: () => undefined })
}

interface Kind {
  readonly isText: (path: string) => boolean
  readonly isNeeded: (path: string) => boolean
  readonly subjectOf: (path: string) => Subject | undefined
}

function readFolder(given: string, kind: Kind): FileSet {
  const top = realFolder(given)
  const root = given.replace(/\\/g, '/').replace(/\/+$/, '')
  const placeAt = (path: string): Place =>
    placeIn(path === '' ? root : `${root}/${path}`, 1, 1, kind.subjectOf(path.normalize('NFC')))
  const files = new Map<string, string>()
  const attachments = new Map<string, Uint8Array>()
  const unread = new Map<string, Problem>()
  const twins = openTwins()
  let total = 0
  for (const found of filesUnder(top, { root, placeAt })) {
    const path = found.path.normalize('NFC')
    const isText = kind.isText(path)
    if (!kind.isNeeded(path) && !('problem' in found && kind.isNeeded(`${path}/`))) continue
    const read = 'problem' in found ? found.problem : readFile(found.file, isText, placeAt(path))
    if ('rule' in read) {
      unread.set(path, read)
      continue
    }
    total += read.length
    const exceeded = exceededBy(files.size + attachments.size + 1, total)
    if (exceeded !== null) return { root, files, attachments, unread: unread.set('', pastLimit(exceeded, placeAt(''))) }
    const kept = isText ? asText(read) : read
    const twin = twins(path, kept, isText)
    if (twin !== null)
      unread.set(path, problem(twin.other === path ? 'sources/twins' : 'sources/twins#capitals', twin, placeAt(path)))
    else if (typeof kept === 'string') files.set(path, kept)
    else attachments.set(path, kept)
  }
  return { root, files, attachments, unread }
}

/** The real path of a folder. */
function realFolder(path: string): string {
  try {
    if (statSync(path).isDirectory()) {
      readdirSync(path)
      return realpathSync(path)
    }
  } catch (cause) {
    if (!isGone(cause)) throw new UnreadFolder(phrase('usage-unread', { path, reason: readingReasonOf(cause) }))
  }
  throw new UnreadFolder(phrase('usage-folder', { path }))
}

function isGone(cause: unknown): boolean {
  return ['ENOENT', 'ENOTDIR'].includes((cause as { code?: string }).code ?? '')
}

/** The bytes of a file, or why they are left out. */
function readFile(file: string, isText: boolean, place: Place): Uint8Array | Problem {
  const limit = isText ? 'file-size' : 'attachment-size'
  const read = readFileWithin(file, limits[limit].most)
  if (!isUnread(read)) return read
  if (read.unread === 'too-large') return pastLimit(limit, place)
  return problem('sources/refused', { reason: whyUnread(read) }, place)
}

/** The limit that is passed with so many files of so many bytes. */
function exceededBy(count: number, bytes: number): LimitName | null {
  if (count > limits['folder-files'].most) return 'folder-files'
  return bytes > limits['folder-size'].most ? 'folder-size' : null
}

/**
 * Says of each file in turn which one before it has the same name, and holds something else; null for none. For texts, which are
 * found by their names, that is a name that differs in nothing but capital letters, too.
 */
function openTwins(): (
  path: string,
  content: string | Uint8Array,
  isText: boolean,
) => { readonly other: string } | null {
  const known = new Map<string, { readonly other: string; readonly content: string | Uint8Array }>()
  return (path, content, isText) => {
    const key = isText ? foldedPath(path) : path
    const twin = known.get(key)
    if (twin === undefined) known.set(key, { other: path, content })
    return twin === undefined || isEqual(twin.content, content) ? null : { other: twin.other }
  }
}

function isEqual(a: string | Uint8Array, b: string | Uint8Array): boolean {
  return typeof a === 'string' || typeof b === 'string' ? a === b : Buffer.from(a).equals(Buffer.from(b))
}

/** Text as UTF-8. Broken bytes become U+FFFD, which is refused later. */
function asText(bytes: Uint8Array): string {
  return asRead(Buffer.from(bytes).toString('utf8'))
}
