// An id, and skeletons of the template folders -> the files that a new agreement begins with. Every field that must be
// filled in says so.

import { unfitAgreementId } from '../base/agreement-id.js'
import { phrase } from '../base/phrases/phrases.js'
import { pathsUnder, type FileSet } from '../base/sources.js'
import { textFile, type Refusal, type WrittenFile, type WritingOutcome } from './request/outcome.js'

export interface NewAsked {
  readonly id: string
  /** Code of the authentic language. */
  readonly language: string
  /** One instance for each of several counterparties. */
  readonly series: boolean
}

export interface NewEnvironment {
  /** Path of the JSON Schema of agreements, as seen from agreements/. */
  readonly schema: string
  /** Template folders: the office's own first, where it has one, then that of the program. */
  readonly folders: readonly FileSet[]
  /** Those of some files under the content folder that exist, as the user knows them. */
  readonly existing: (paths: readonly string[]) => readonly string[]
}

/** The skeleton of an agreement, and a first clause of its own. Nothing that exists is overwritten. */
export function newAgreement(
  asked: NewAsked,
  { schema, folders, existing }: NewEnvironment,
): WritingOutcome<{ readonly files: readonly string[] }> | Refusal {
  const { id, language } = asked
  const unfit = unfitAgreementId(id)
  if (unfit !== null) return { refused: phrase(unfit === 'form' ? 'usage-id' : 'usage-id-folder', { id }) }
  const writes = filledSkeleton(asked, schema, folders)
  if (writes.length === 0)
    return { refused: phrase('usage-skeleton', { language, languages: skeletonLanguages(folders).join(', ') }) }
  const paths = writes.map(({ path }) => path)
  const there = existing(paths)
  if (there.length > 0) return { refused: phrase('usage-exists', { files: there.join(', ') }) }
  return { writes, result: { files: paths }, problems: [] }
}

/**
 * From `new/LANGUAGE` of the first folder that has a skeleton in the language: `agreement.yaml` or `series.yaml`, and a
 * clause of each Markdown file. In them ID stands for the id, SCHEMA for the schema. None where no folder has one.
 */
function filledSkeleton(
  { id, language, series }: NewAsked,
  schema: string,
  folders: readonly FileSet[],
): WrittenFile[] {
  const inLanguage = `new/${language}/`
  const skeleton = `${inLanguage}${series ? 'series' : 'agreement'}.yaml`
  const folder = folders.find(({ files }) => files.has(skeleton))
  if (folder === undefined) return []
  const filled = (path: string): string =>
    (folder.files.get(path) ?? '').replace(/\bID\b/g, () => id).replace(/\bSCHEMA\b/g, () => schema)
  return [
    textFile(`agreements/${id}.yaml`, filled(skeleton)),
    ...pathsUnder(folder, inLanguage, /\.md$/).map((path) =>
      textFile(`clauses/${language}/${id}/${path.slice(inLanguage.length)}`, filled(path)),
    ),
  ]
}

/** Codes of the languages that the folders have skeletons in. */
export function skeletonLanguages(folders: readonly FileSet[]): string[] {
  const codes = folders.flatMap((folder) =>
    pathsUnder(folder, 'new/', /\/agreement\.yaml$/).map((path) => path.split('/')[1] ?? ''),
  )
  return [...new Set(codes)].sort()
}
