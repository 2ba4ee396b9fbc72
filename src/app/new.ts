// An id, and skeletons of the template folders -> the files that a new agreement begins with. Every field that must be
// filled in says so.

import { unfitAgreementId } from '../base/agreement-id.js'
import { phrase } from '../base/phrases/phrases.js'
import { pathsUnder, type FileSet, type Sources } from '../base/sources.js'
import { readLibrary } from '../library/library.js'
import type { IsoDate } from '../model/document.js'
import { applyChoices, openDraft, type BeginChoices } from './begin/choices.js'
import { copiedAgreement, type Fact, type TakenAlong } from './begin/from-existing.js'
import { unknownName } from './request/names.js'
import { isRefusal, textFile, type Refusal, type WrittenFile, type WritingOutcome } from './request/outcome.js'

export interface NewAsked {
  readonly id: string
  /** Code of the authentic language. */
  readonly language: string
  /** One instance for each of several counterparties. */
  readonly series: boolean
  /** What is said of it already; the rest is filled in later. */
  readonly choices?: BeginChoices
}

export interface NewFrom {
  readonly files: readonly string[]
  /** Facts of the old agreement that stay, since its texts speak of them. */
  readonly kept: readonly Fact[]
  /** What was taken along from the other agreement, and has to be looked over. */
  readonly taken: readonly TakenAlong[]
}

/** Another agreement that it begins from. */
export interface NewFromAsked {
  readonly id: string
  /** The id of that agreement. */
  readonly from: string
  readonly choices: BeginChoices
}

export interface NewEnvironment {
  /** Path of the JSON Schema of agreements, as seen from agreements/. */
  readonly schema: string
  /** Template folders: the office's own first, where it has one, then that of the program. */
  readonly folders: readonly FileSet[]
  /** Those of some files under the content folder that exist, as the user knows them. */
  readonly existing: (paths: readonly string[]) => readonly string[]
}

/** The texts and the structure of another agreement, under a new id. Nothing that exists is overwritten. */
export function newFromAgreement(
  sources: Sources,
  { id, from, choices }: NewFromAsked,
  today: IsoDate,
  existing: NewEnvironment['existing'],
): WritingOutcome<NewFrom> | Refusal {
  const unfit = unfitId(id)
  if (unfit !== null) return unfit
  const library = readLibrary(sources)
  const refusal = unknownName(library, { agreements: [from] })
  if (refusal !== null) return refusal
  const agreement = library.agreements.get(from)
  if (agreement === undefined)
    return { writes: [], result: { files: [], kept: [], taken: [] }, problems: library.problems.get(from) ?? [] }
  const { writes, kept, taken } = copiedAgreement(library, agreement, id, choices, today)
  const laid = laidOut(writes, existing)
  return isRefusal(laid) ? laid : { ...laid, result: { ...laid.result, kept, taken } }
}

/** The skeleton of an agreement, and a first clause of its own. Nothing that exists is overwritten. */
export function newAgreement(
  asked: NewAsked,
  { schema, folders, existing }: NewEnvironment,
): WritingOutcome<{ readonly files: readonly string[] }> | Refusal {
  const { id, language } = asked
  const unfit = unfitId(id)
  if (unfit !== null) return unfit
  const writes = filledSkeleton(asked, schema, folders)
  if (writes.length === 0)
    return { refused: phrase('usage-skeleton', { language, languages: skeletonLanguages(folders).join(', ') }) }
  return laidOut(writes, existing)
}

const unfitPhrases = { form: 'usage-id', folder: 'usage-id-folder', device: 'usage-id-device' } as const

/** Why an id cannot be that of an agreement; null where it can. */
export function unfitId(id: string): Refusal | null {
  const unfit = unfitAgreementId(id)
  return unfit === null ? null : { refused: phrase(unfitPhrases[unfit], { id }) }
}

/** What is written, where nothing of it is there. */
function laidOut(
  writes: readonly WrittenFile[],
  existing: NewEnvironment['existing'],
): WritingOutcome<{ readonly files: readonly string[] }> | Refusal {
  const paths = writes.map(({ path }) => path)
  const there = existing(paths)
  if (there.length > 0) return { refused: phrase('usage-exists', { files: there.join(', ') }) }
  return { writes, result: { files: paths }, problems: [] }
}

/**
 * From `new/LANGUAGE` of the first folder that has a skeleton in the language: `agreement.yaml` or `series.yaml`, and a
 * clause of each Markdown file, in every language in which it is to bind. In them ID stands for the id, SCHEMA for the schema. None
 * where no folder has one.
 */
export function filledSkeleton(
  { id, language, series, choices }: NewAsked,
  schema: string,
  folders: readonly FileSet[],
): WrittenFile[] {
  const inLanguage = `new/${language}/`
  const skeleton = `${inLanguage}${series ? 'series' : 'agreement'}.yaml`
  const folder = folders.find(({ files }) => files.has(skeleton))
  if (folder === undefined) return []
  const filled = (path: string): string =>
    (folder.files.get(path) ?? '').replace(/\bID\b/g, () => id).replace(/\bSCHEMA\b/g, () => schema)
  const path = `agreements/${id}.yaml`
  const draft = openDraft(path, filled(skeleton))
  if (choices !== undefined) applyChoices(draft, choices)
  const languages = [...new Set([language, ...(choices?.authentic ?? [])])]
  return [textFile(path, draft.text()), ...languages.flatMap((code) => ownClauses(code, id, folders))]
}

/** A clause of each Markdown file of `new/LANGUAGE`, in the first folder that has a skeleton in the language. */
function ownClauses(language: string, id: string, folders: readonly FileSet[]): WrittenFile[] {
  const inLanguage = `new/${language}/`
  const folder = folders.find(({ files }) => files.has(`${inLanguage}agreement.yaml`))
  if (folder === undefined) return []
  return pathsUnder(folder, inLanguage, /\.md$/).map((path) =>
    textFile(
      `clauses/${language}/${id}/${path.slice(inLanguage.length)}`,
      (folder.files.get(path) ?? '').replace(/\bID\b/g, () => id),
    ),
  )
}

/** Codes of the languages that the folders have skeletons in. */
export function skeletonLanguages(folders: readonly FileSet[]): string[] {
  const codes = folders.flatMap((folder) =>
    pathsUnder(folder, 'new/', /\/agreement\.yaml$/).map((path) => path.split('/')[1] ?? ''),
  )
  return [...new Set(codes)].sort()
}
