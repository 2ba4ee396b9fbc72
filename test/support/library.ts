// Libraries for tests. Goes in: folders. Comes out: Sources: the project's own templates and languages, the small right
// library of test/rules/base, and on top of it the files in which a test differs.

import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readSources } from '../../src/io/sources.js'
import type { FileSet, Sources } from '../../src/base/sources.js'
import { issuedSources } from './register.js'

export const projectRoot = fileURLToPath(new URL('../../', import.meta.url))

const own = readSources(join(projectRoot, 'content'), join(projectRoot, 'templates'))
const base = readSources(join(projectRoot, 'test/rules/base/content'), join(projectRoot, 'templates'))

/** The project's own content and templates, under the names that a user gives them. */
export const projectSources: Sources = {
  content: { ...own.content, root: 'content' },
  templates: { ...own.templates, root: 'templates' },
}

/** Files of a test by their path: `content/agreements/a.yaml`, `templates/agreement.hbs`; null takes a file away. */
export type Files = Readonly<Record<string, string | null | undefined>>

/** The base library with some files of its own or changed. */
export function librarySources(files: Files = {}): Sources {
  const languages = [...own.content.files].filter(([path]) => path.startsWith('languages/'))
  return {
    content: changed(
      { ...base.content, root: 'content', files: new Map([...languages, ...base.content.files]) },
      files,
    ),
    templates: changed({ ...base.templates, root: 'templates' }, files),
  }
}

/**
 * The base library with the files of a folder on top. In the folder, `removed.txt` names files to take away, and
 * `issued.txt` an agreement and the day on which it was issued, before the files came on top; `before` holds those that were
 * there by then.
 */
export function overlaidSources(folder: string): Sources {
  const removed = join(folder, 'removed.txt')
  const names = existsSync(removed) ? readFileSync(removed, 'utf8').split('\n').filter(Boolean) : []
  const right = librarySources(Object.fromEntries(names.map((name) => [name, null])))
  const before = join(folder, 'before')
  const then = existsSync(before) ? { ...right, content: overlaid(right.content, before) } : right
  const base = existsSync(join(folder, 'issued.txt')) ? issuedBefore(then, join(folder, 'issued.txt')) : then
  return { content: overlaid(base.content, folder), templates: overlaid(base.templates, folder) }
}

function issuedBefore(sources: Sources, file: string): Sources {
  const [agreement = '', date = ''] = readFileSync(file, 'utf8').trim().split(' ')
  return issuedSources(sources, agreement, date)
}

function changed(set: FileSet, files: Files): FileSet {
  const inSet = Object.entries(files).filter(([path]) => path.startsWith(`${set.root}/`))
  const result = new Map(set.files)
  for (const [path, text] of inSet) {
    const name = path.slice(set.root.length + 1)
    if (text === null) result.delete(name)
    else if (text !== undefined) result.set(name, text)
  }
  return { ...set, files: result }
}

function overlaid(set: FileSet, folder: string): FileSet {
  const linked = join(folder, 'links.txt')
  const root = join(folder, set.root)
  const given = set.root === 'content' && existsSync(linked) ? withLinks(folder, linked) : null
  if (given === null && !existsSync(root)) return set
  const sources = given ?? readSources(root, root)
  const { files, attachments, unread } = set.root === 'templates' ? sources.templates : sources.content
  return {
    ...set,
    files: new Map([...set.files, ...files]),
    attachments: new Map([...set.attachments, ...attachments]),
    unread: new Map([...(set.unread ?? []), ...(unread ?? [])]),
  }
}

/** The content of a folder with links in it, `PATH -> TARGET` in each line, with what nobody sees written as in JSON. */
function withLinks(folder: string, list: string): Sources {
  const copy = mkdtempSync(join(tmpdir(), 'avtal-links-'))
  const before = process.cwd()
  try {
    mkdirSync(join(copy, 'content'))
    if (existsSync(join(folder, 'content'))) cpSync(join(folder, 'content'), join(copy, 'content'), { recursive: true })
    for (const line of readFileSync(list, 'utf8').split('\n').filter(Boolean)) {
      const [path = '', target = ''] = (JSON.parse(`"${line}"`) as string).split(' -> ')
      mkdirSync(dirname(join(copy, 'content', path)), { recursive: true })
      symlinkSync(target, join(copy, 'content', path))
    }
    process.chdir(copy)
    return readSources('content', 'content')
  } finally {
    process.chdir(before)
    rmSync(copy, { recursive: true })
  }
}
