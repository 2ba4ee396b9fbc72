// An id and the skeletons of a template folder -> the text of the files that a new agreement begins with. Every field that
// must be filled in says so.

import { pathsUnder, type FileSet } from '../base/sources.js'

export interface NewFile {
  /** Under the content folder. */
  readonly path: string
  readonly text: string
}

export interface NewAgreement {
  readonly id: string
  /** Code of the authentic language. */
  readonly language: string
  /** One instance for each of several counterparties. */
  readonly series: boolean
  /** Path of the JSON Schema as seen from agreements/. */
  readonly schema: string
}

/**
 * The files of a new agreement, from `new/LANGUAGE` of the first folder that has a skeleton in the language: `agreement.yaml`
 * or `series.yaml`, and a clause of each Markdown file. In them ID stands for the id, SCHEMA for the schema. None where no
 * folder has one.
 */
export function newAgreement(asked: NewAgreement, folders: readonly FileSet[]): NewFile[] {
  const { id, language, series, schema } = asked
  const own = `new/${language}/`
  const skeleton = `${own}${series ? 'series' : 'agreement'}.yaml`
  const folder = folders.find(({ files }) => files.has(skeleton))
  if (folder === undefined) return []
  const filled = (path: string): string =>
    (folder.files.get(path) ?? '').replace(/\bID\b/g, () => id).replace(/\bSCHEMA\b/g, () => schema)
  return [
    { path: `agreements/${id}.yaml`, text: filled(skeleton) },
    ...pathsUnder(folder, own, /\.md$/).map((path) => ({
      path: `clauses/${language}/${id}/${path.slice(own.length)}`,
      text: filled(path),
    })),
  ]
}

/** Codes of the languages that the folders have skeletons in. */
export function skeletonLanguages(folders: readonly FileSet[]): string[] {
  const codes = folders.flatMap((folder) =>
    pathsUnder(folder, 'new/', /\/agreement\.yaml$/).map((path) => path.split('/')[1] ?? ''),
  )
  return [...new Set(codes)].sort()
}
