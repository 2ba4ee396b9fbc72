// A Word file as the user named it -> the draft that is taken in from it, in a content folder. Nothing that exists is overwritten.

import { importAgreement, type Imported, type ImportAsked } from '../../app/import.js'
import type { Outcome, Refusal } from '../../app/request/outcome.js'
import type { WordFile } from '../../app/negotiation/compare.js'
import { sortProblems } from '../../base/problem.js'
import type { MessageLanguage } from '../../base/sentence.js'
import type { FileSet, Sources } from '../../base/sources.js'
import { readDocx } from '../../docx/read/read-docx.js'
import { takenFromDocx } from '../../intake/from-docx.js'
import { recordContent, type Written } from '../content.js'
import type { Waiting } from '../lock.js'
import { newEnvironment } from './new-agreement.js'

export interface ImportRequest extends Pick<ImportAsked, 'id' | 'language'> {
  readonly file: WordFile
}

/**
 * Takes a file in, and writes the draft, all of it or nothing. The result is null where the file cannot be read, or nothing can be written.
 * @param read the folders as they are while nobody else writes
 * @param folders of skeletons
 */
export async function takeIn(
  content: string,
  { file, id, language }: ImportRequest,
  read: () => Sources,
  folders: readonly FileSet[],
  { today, messages }: { readonly today: string; readonly messages: MessageLanguage },
  waiting?: Waiting,
  written?: Written,
): Promise<Outcome<Imported | null> | Refusal> {
  const { value, problems } = readDocx(file.bytes, file.name)
  if (value === null) return { result: null, problems: sortProblems(problems) }
  const text = takenFromDocx(value)
  const asked = { name: file.name, text, problems, isGuessed: false, id, language }
  const environment = { ...newEnvironment(content, folders), today, messages }
  return recordContent<Imported | null>(content, () => importAgreement(read(), asked, environment), waiting, written)
}
