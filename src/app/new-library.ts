// The program's own library -> the files that an office's own library begins with: what any agreement uses, and no agreement.

import { phrase } from '../base/phrases/phrases.js'
import type { FileSet } from '../base/sources.js'
import { textFile, type Refusal, type WritingOutcome } from './request/outcome.js'

export interface NewLibraryEnvironment {
  /** The content folder of the program. */
  readonly content: FileSet
  /** The template folder of the program. */
  readonly templates: FileSet
  /** Those of some files of the new library that exist, as the user knows them. */
  readonly existing: (paths: readonly string[]) => readonly string[]
}

/**
 * Languages, parties, glossary and the clauses that agreements share, with what their translations were confirmed against, and a
 * guide in one language. Nothing that exists is overwritten.
 * @param language code of the language of the guide
 */
export function newLibrary(
  language: string,
  { content, templates, existing }: NewLibraryEnvironment,
): WritingOutcome<{ readonly files: readonly string[] }> | Refusal {
  const guide = templates.files.get(guideIn(language))
  if (guide === undefined)
    return { refused: phrase('usage-guide', { language, languages: guideLanguages(templates).join(', ') }) }
  const shared = [...content.files].filter(([path]) => isShared(path))
  const writes = [textFile('README.md', guide), ...shared.map(([path, text]) => textFile(path, text))].sort((a, b) =>
    a.path < b.path ? -1 : 1,
  )
  const files = writes.map(({ path }) => path)
  const there = existing(files)
  if (there.length > 0) return { refused: phrase('usage-exists', { files: there.slice(0, mostNamed).join(', ') }) }
  return { writes, result: { files }, problems: [] }
}

const mostNamed = 3

const guideIn = (language: string): string => `library/${language}.md`

function guideLanguages({ files }: FileSet): string[] {
  return [...files.keys()].flatMap((path) => /^library\/([a-z]+)\.md$/.exec(path)?.[1] ?? []).sort()
}

/** Clauses that belong to one agreement lie in a folder of their own, deeper than those that are shared. */
function isShared(path: string): boolean {
  return /^(?:languages|parties)\/|^(?:glossary|statutes)\.yaml$|^(?:clauses|confirmed)\/[a-z]+\/[^/]+$/.test(path)
}
