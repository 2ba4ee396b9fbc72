// Sources that change, file by file -> the library, problems and Documents as they are after each change. What a change does not
// reach is remembered: the steps are those of every command (`buildDocuments`), with one memory for all of them.

import { openMemory, type Memory } from '../base/memory.js'
import { asRead, isContentText, isTemplateText, shownPath, type FileSet, type Sources } from '../base/sources.js'
import type { Problem } from '../base/problem.js'
import type { Library } from '../library/types.js'
import type { Document } from '../model/document.js'
import {
  everything,
  type BuiltDocuments,
  type BuiltEdition,
  type BuiltInstance,
  type Selection,
} from './documents/built.js'
import { buildDocuments } from './documents/build-documents.js'

export interface Workspace {
  /**
   * Changes a file, makes a new one, or takes one away.
   * @param path as problems show it, with the folder that it lies in: `content/clauses/sv/costs.md`
   * @param content the text, or the bytes of a file that is no text of the library; null for none
   * @returns false where the path lies in neither folder; nothing has changed then
   */
  readonly update: (path: string, content: string | Uint8Array | null) => boolean
  readonly sources: () => Sources
  /** Takes other sources in place of those there were; what is the same in both is not made again. */
  readonly replace: (sources: Sources) => void
  readonly library: () => Library
  /** Everything of a selection, made as far as it has changed; without one, all that binds with every translation checked. */
  readonly documents: (selection?: Selection) => BuiltDocuments
  /** The problems of an agreement, or of all and of what none uses; sorted, each once. */
  readonly problems: (agreement?: string) => readonly Problem[]
  /** The edition of an instance in the languages given, the left one first; null where there is none, or something stops it. */
  readonly edition: (agreement: string, instance: string, languages: readonly string[]) => BuiltEdition | null
  /** The Document of that edition. */
  readonly document: (agreement: string, instance: string, languages: readonly string[]) => Document | null
  /** Where further steps, rendering above all, remember what they make of the same blocks. */
  readonly memory: Memory
}

const checked: Selection = { ...everything, translations: 'all' }

/**
 * Opens a workspace over sources.
 * @param memory bounded: what has not been asked for longest is forgotten and made again when it is (`openMemory`)
 */
export function openWorkspace(opened: Sources, memory: Memory = openMemory()): Workspace {
  let sources = opened
  let made = new Map<string, BuiltDocuments>()

  const update: Workspace['update'] = (path, content) => {
    const inContent = pathIn(sources.content, path)
    const inTemplates = pathIn(sources.templates, path)
    /* Of two folders, one in the other, the inner one has it. */
    const isTemplate = inTemplates !== null && (inContent === null || inTemplates.length < inContent.length)
    if (inContent === null && inTemplates === null) return false
    sources = isTemplate
      ? { ...sources, templates: changed(sources.templates, inTemplates, content, isTemplateText) }
      : { ...sources, content: changed(sources.content, inContent ?? '', content, isContentText) }
    made = new Map()
    return true
  }
  const documents = (selection = checked): BuiltDocuments => {
    const key = JSON.stringify(selection)
    const before = made.get(key) ?? buildDocuments(sources, selection, memory)
    made.set(key, before)
    return before
  }
  const instancesOf = (agreement: string, selection = checked): BuiltInstance[] =>
    documents(selection).instances.filter(({ instance }) => instance.agreement.id === agreement)
  const edition: Workspace['edition'] = (agreement, id, languages) => {
    const name = languages.join('+')
    const find = (selection?: Selection): BuiltEdition | undefined =>
      instancesOf(agreement, selection)
        .find(({ instance }) => instance.id === id)
        ?.editions.find((edition) => edition.languages.join('+') === name)
    /* What the agreement is not signed in, a translation, is made for itself. */
    return find() ?? find({ ...everything, agreements: [agreement], editions: [languages] }) ?? null
  }
  return {
    update,
    sources: () => sources,
    replace: (next) => {
      sources = next
      made = new Map()
    },
    library: () => documents().library,
    documents,
    problems: (agreement) =>
      agreement === undefined ? documents().problems : documents({ ...checked, agreements: [agreement] }).problems,
    edition,
    document: (agreement, instance, languages) => edition(agreement, instance, languages)?.document ?? null,
    memory,
  }
}

/** A path under the folder of a set; null for one that lies elsewhere. */
function pathIn(set: FileSet, path: string): string | null {
  const folder = shownPath(set, '')
  return path.startsWith(folder) ? path.slice(folder.length).normalize('NFC') : null
}

function changed(
  set: FileSet,
  path: string,
  content: string | Uint8Array | null,
  isText: (path: string) => boolean,
): FileSet {
  const { unread } = set
  const known = unread?.has(path) === true ? new Map([...unread].filter(([one]) => one !== path)) : unread
  const rest = known === undefined ? set : { ...set, unread: known }
  if (isText(path)) {
    const text = typeof content === 'string' || content === null ? content : new TextDecoder().decode(content)
    return { ...rest, files: replaced(set.files, path, text === null ? null : asRead(text)) }
  }
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return { ...rest, attachments: replaced(set.attachments, path, bytes) }
}

/** The files with one of them changed, which keeps its place among them; a new one comes last. */
function replaced<Content>(
  files: ReadonlyMap<string, Content>,
  path: string,
  content: Content | null,
): ReadonlyMap<string, Content> {
  const next = new Map(files)
  if (content === null) next.delete(path)
  else next.set(path, content)
  return next
}
