// Sources that change, file by file -> the library, problems and Documents as they are after each change. What a change does not
// reach is remembered: the steps are those of every command (`buildDocuments`), with one memory for all of them.

import { openMemory, step, type Memory } from '../base/memory.js'
import { asRead, isContentText, isTemplateText, shownPath, type FileSet, type Sources } from '../base/sources.js'
import type { Problem } from '../base/problem.js'
import type { Fonts } from '../layout/fonts.js'
import { layout } from '../layout/layout.js'
import { samePages, type LaidPages } from '../layout/same-pages.js'
import { readLibrary } from '../library/library.js'
import type { Library } from '../library/types.js'
import type { Document } from '../model/document.js'
import { onlyInstance } from '../register/signers.js'
import { lookOf } from '../render/look.js'
import { everything, type BuiltDocuments, type BuiltEdition, type Selection } from './documents/built.js'
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
  /**
   * The problems of an agreement, or of all and of what none uses; sorted, each once.
   * @param instance of this one alone, beside what concerns all: no other copy of a series is made, nor compared with it
   */
  readonly problems: (agreement?: string, instance?: string) => readonly Problem[]
  /** The edition of an instance in the languages given, the left one first; null where there is none, or something stops it. */
  readonly edition: (agreement: string, instance: string, languages: readonly string[]) => BuiltEdition | null
  /** The Document of that edition. */
  readonly document: (agreement: string, instance: string, languages: readonly string[]) => Document | null
  /**
   * The pages of that edition, laid out, as they are printed: everything has its place in points. A page that has not changed since they
   * were last asked for is the very same object. Null where there is no such edition, or no theme.
   * @param fonts those of the program (`openFonts`), the same ones each time
   */
  readonly pages: (agreement: string, instance: string, languages: readonly string[], fonts: Fonts) => LaidPages | null
  /** Where further steps, rendering above all, remember what they make of the same blocks. */
  readonly memory: Memory
}

/** A page has some 150 pieces, most of which its layout has for itself already. */
const laidPages = step<LaidPages>('laid pages', ({ pages }) => 10_000 * pages.length)

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
    const before = isTemplate ? sources.templates : sources.content
    const after = isTemplate
      ? changed(before, inTemplates, content, isTemplateText)
      : changed(before, inContent ?? '', content, isContentText)
    if (after === before) return true
    sources = isTemplate ? { ...sources, templates: after } : { ...sources, content: after }
    made = new Map()
    return true
  }
  const documents = (selection = checked): BuiltDocuments => {
    const key = JSON.stringify(selection)
    const before = made.get(key) ?? buildDocuments(sources, selection, memory)
    made.set(key, before)
    return before
  }
  const library = (): Library => readLibrary(sources, memory)
  const edition: Workspace['edition'] = (agreement, id, languages) => {
    const { instances } = documents({ ...one(agreement, id), editions: [languages] })
    return instances.find(({ instance }) => instance.id === id)?.editions[0] ?? null
  }
  const pages: Workspace['pages'] = (agreement, instance, languages, fonts) => {
    const document = edition(agreement, instance, languages)?.document ?? null
    const look = lookOf(library())
    if (document === null || look === null) return null
    const { theme, typesetting } = look
    const name = [agreement, instance, languages.join('+')].join('\n')
    return memory.last(laidPages, name, [document, theme, fonts, typesetting], (before) =>
      samePages(layout(document, theme, fonts, typesetting), before),
    )
  }
  return {
    update,
    sources: () => sources,
    replace: (next) => {
      sources = next
      made = new Map()
    },
    library,
    documents,
    problems: (agreement, instance) => {
      if (agreement === undefined) return documents().problems
      const { agreements, parties } =
        instance === undefined ? { agreements: [agreement], parties: null } : one(agreement, instance)
      return documents({ ...checked, agreements, parties }).problems
    },
    edition,
    document: (agreement, instance, languages) => edition(agreement, instance, languages)?.document ?? null,
    pages,
    memory,
  }
}

/** One instance of an agreement, without the other copies of a series. */
function one(agreement: string, instance: string): Selection {
  return { ...everything, agreements: [agreement], parties: instance === onlyInstance ? null : [instance] }
}

/** A path under the folder of a set; null for one that lies elsewhere. */
function pathIn(set: FileSet, path: string): string | null {
  const folder = shownPath(set, '')
  return path.startsWith(folder) ? path.slice(folder.length).normalize('NFC') : null
}

/** The set with one of its files changed; the same set where it says so already. */
function changed(
  set: FileSet,
  path: string,
  content: string | Uint8Array | null,
  isText: (path: string) => boolean,
): FileSet {
  const { unread } = set
  const known = unread?.has(path) === true ? new Map([...unread].filter(([one]) => one !== path)) : unread
  const rest = known === unread || known === undefined ? set : { ...set, unread: known }
  if (isText(path)) {
    const text = typeof content === 'string' || content === null ? content : new TextDecoder().decode(content)
    const files = replaced(set.files, path, text === null ? null : asRead(text))
    return files === rest.files ? rest : { ...rest, files }
  }
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return { ...rest, attachments: replaced(set.attachments, path, bytes) }
}

/** The files with one of them changed, which keeps its place among them; a new one comes last. The same ones where nothing changes. */
function replaced<Content>(
  files: ReadonlyMap<string, Content>,
  path: string,
  content: Content | null,
): ReadonlyMap<string, Content> {
  if (content === null ? !files.has(path) : files.get(path) === content) return files
  const next = new Map(files)
  if (content === null) next.delete(path)
  else next.set(path, content)
  return next
}
