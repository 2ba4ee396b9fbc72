// A PDF that travels beside an agreement -> the file in the content folder, and its entry among the annexes.

import { slug } from '../base/letters.js'
import { placeIn, problem } from '../base/problem.js'
import { agreementFiles, shownPath, type Sources } from '../base/sources.js'
import { changeYaml } from '../data/edit-yaml/change-yaml.js'
import { isReadablePdf } from '../library/pdf-file.js'
import { readLibrary } from '../library/library.js'
import { agreementSchema } from '../locale/schemas.js'
import { unknownName } from './request/names.js'
import { textFile, type Refusal, type WritingOutcome } from './request/outcome.js'

export interface AnnexToAdd {
  readonly agreement: string
  /** By language. */
  readonly title: Readonly<Record<string, string>>
  /** As the file was called where it comes from. */
  readonly name: string
  readonly bytes: Uint8Array
}

export interface AddedAnnex {
  readonly id: string
  /** Under the content folder. */
  readonly file: string
}

/**
 * Puts the file into `annexes/AGREEMENT/` and lists it as the last annex; the rest of the agreement's file stays as it is. What lies there
 * already is not written over: the file gets another name. Rule `annex/no-pdf`, as `check` has it, and those of `changeYaml`.
 */
export function addAnnex(
  sources: Sources,
  { agreement: id, title, name, bytes }: AnnexToAdd,
): WritingOutcome<AddedAnnex | null> | Refusal {
  const { content } = sources
  const library = readLibrary(sources)
  const refusal = unknownName(library, { agreements: [id] })
  if (refusal !== null) return refusal
  const path = agreementFiles(content).find((one) => one.id === id)?.path ?? ''
  const annexes = library.agreements.get(id)?.data.annexes ?? []
  const stem =
    slug(name.replace(/\.pdf$/i, ''))
      .slice(0, 60)
      .replace(/-$/, '') || 'annex'
  const free = freeName(
    stem,
    (one) => annexes.some((annex) => annex.id === one) || content.attachments.has(fileOf(id, one)),
  )
  const place = placeIn(shownPath(content, path), 1, 1, { agreement: id })
  if (!isReadablePdf(bytes))
    return { writes: [], result: null, problems: [problem('annex/no-pdf', { annex: free }, place)] }
  const file = fileOf(id, free)
  const value = { id: free, title, content: 'file', file }
  const { value: text, problems } = changeYaml(
    content.files.get(path) ?? '',
    annexes.length === 0
      ? { kind: 'set', path: ['annexes'], value: [value] }
      : { kind: 'insert', path: ['annexes', annexes.length], value },
    { file: place.file, subject: { agreement: id }, schema: agreementSchema },
  )
  if (text === null) return { writes: [], result: null, problems }
  return { writes: [{ path: file, bytes }, textFile(path, text)], result: { id: free, file }, problems }
}

function fileOf(agreement: string, annex: string): string {
  return `annexes/${agreement}/${annex}.pdf`
}

function freeName(stem: string, isTaken: (name: string) => boolean): string {
  if (!isTaken(stem)) return stem
  let number = 2
  while (isTaken(`${stem}-${number}`)) number += 1
  return `${stem}-${number}`
}
