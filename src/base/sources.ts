// What the program reads, as a value: every file of the content and template folders. Nothing after this step reads files.

import type { Problem, Subject } from './problem.js'
import type { Store } from './store.js'

/** A folder. `root` is how the user named it; keys are paths under it, with `/`. */
export interface FileSet {
  readonly root: string
  /** Text files: Markdown, YAML, templates, style sheets. */
  readonly files: ReadonlyMap<string, string>
  /** All other files: what annexes of the kind `file` are, byte for byte. */
  readonly attachments: ReadonlyMap<string, Uint8Array>
  /** What lies there and is not read, by path, each with the reason; none unless given. */
  readonly unread?: ReadonlyMap<string, Problem>
}

export interface Sources {
  readonly content: FileSet
  readonly templates: FileSet
  /** What earlier runs made of the same texts; nothing unless given. */
  readonly store?: Store | undefined
}

/** The path that problems show for a file of a set. */
export function shownPath(set: FileSet, path: string): string {
  return set.root === '' ? path : `${set.root}/${path}`
}

/** True for a path that stays under its folder and that every system reads alike. */
export function isInnerPath(path: string): boolean {
  return (
    !/[\\\p{Cc}]/u.test(path) &&
    !/^[A-Za-z]:/.test(path) &&
    path.split('/').every((step) => step !== '' && step !== '.' && step !== '..')
  )
}

/** Paths of a set under a folder with an ending, in code-unit order. */
export function pathsUnder(set: FileSet, folder: string, ending: RegExp): string[] {
  return [...set.files.keys()].filter((path) => path.startsWith(folder) && ending.test(path)).sort()
}

/** What lies under a folder of a set and is not read. */
export function unreadUnder({ unread }: FileSet, folder: string): Problem[] {
  return [...(unread ?? [])].filter(([path]) => `${path}/`.startsWith(folder)).map(([, problem]) => problem)
}

/** Ids of the agreements that have a file, each once; of those that cannot be read, too. */
export function agreementIds(content: FileSet): string[] {
  return [...new Set(agreementFiles(content).map(({ id }) => id))]
}

/** The files of agreements with the ids that they are for, in code-unit order. Of two with the same id the first counts. */
export function agreementFiles(content: FileSet): { readonly id: string; readonly path: string }[] {
  const ending = /\.ya?ml$/
  return pathsUnder(content, 'agreements/', ending).map((path) => {
    return { id: path.replace(/^agreements\//, '').replace(ending, ''), path }
  })
}

/**
 * Files of the content folder that the program reads as text; all others may travel beside an agreement. Of a version in the
 * register these are its records: what lies deeper is kept as bytes, annexes of others whatever their names are.
 */
export function isContentText(path: string): boolean {
  if (path.startsWith('register/')) return /^register\/[^/]+\/[^/]+\/[^/]+\.ya?ml$/.test(path)
  return (
    /^(?:agreements|clauses|confirmed|languages|parties|site)\/|^(?:glossary|statutes)\.yaml$/.test(path) &&
    isTemplateText(path)
  )
}

/** Files of the template folder that are text. */
export function isTemplateText(path: string): boolean {
  return /\.(?:md|ya?ml|hbs|css)$/.test(path)
}

/** A text as it is read: without byte order mark and carriage returns, composed (NFC). */
export function asRead(text: string): string {
  return text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .normalize('NFC')
}

/** What a file under content/ stands for, by its path; undefined for one that belongs to nothing in particular. */
export function subjectOf(path: string): Subject | undefined {
  const [, folder, name = ''] =
    /^(agreements|languages|clauses|confirmed|register)\/(.+?)(?:\.ya?ml|\.md)?$/.exec(path) ?? []
  const [first = '', ...rest] = name.split('/')
  if (folder === 'agreements') return { agreement: name }
  if (folder === 'languages') return { language: name }
  if (folder === 'register') return { agreement: first }
  return folder === 'clauses' || folder === 'confirmed' ? { clause: rest.join('/'), language: first } : undefined
}
