// A PDF that travels beside an agreement -> the file in the content folder, and its entry among the annexes.

import { isDeviceName } from '../base/device-names.js'
import { slug } from '../base/letters.js'
import { limits, pastLimit, type LimitName } from '../base/limits.js'
import { placeIn, problem } from '../base/problem.js'
import { agreementFiles, shownPath, type FileSet, type Sources } from '../base/sources.js'
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
 * already is not written over: the file gets another name. Rule `annex/no-pdf`, as `check` has it, `limit/exceeded` for a file after
 * which it, or the folder, would no longer be read, and those of `changeYaml`.
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
  const exceeded = exceededBy(content, bytes)
  if (exceeded !== null) return { writes: [], result: null, problems: [pastLimit(exceeded, place)] }
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
  if (!isTaken(stem) && !isDeviceName(stem)) return stem
  let number = 2
  while (isTaken(`${stem}-${number}`)) number += 1
  return `${stem}-${number}`
}

/** The limit that a folder would be past with one more file; its lines may end in two bytes on the disk, of which texts know one. */
function exceededBy({ files, attachments }: FileSet, added: Uint8Array): LimitName | null {
  if (added.length > limits['attachment-size'].most) return 'attachment-size'
  if (files.size + attachments.size + 1 > limits['folder-files'].most) return 'folder-files'
  let size = added.length
  for (const bytes of attachments.values()) size += bytes.length
  for (const text of files.values()) size += Buffer.byteLength(text) + text.split('\n').length
  return size > limits['folder-size'].most ? 'folder-size' : null
}
