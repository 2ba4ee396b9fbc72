// A Word file, or a PDF, as the user named it -> the draft that is taken in from it, in a content folder. Nothing that exists is overwritten.

import { importAgreement, type Imported, type ImportAsked } from '../../app/import.js'
import type { Outcome, Refusal } from '../../app/request/outcome.js'
import type { WordFile } from '../../app/negotiation/compare.js'
import { PastLimit } from '../../archive/returned/budget.js'
import { pastLimit } from '../../base/limits.js'
import { placeIn, sortProblems, type Checked } from '../../base/problem.js'
import type { MessageLanguage } from '../../base/sentence.js'
import type { FileSet, Sources } from '../../base/sources.js'
import { readDocx } from '../../docx/read/read-docx.js'
import { takenFromDocx } from '../../intake/from-docx.js'
import { joiningWords, takenPages } from '../../intake/from-pdf.js'
import type { TakenText } from '../../intake/text.js'
import { readLibrary } from '../../library/library.js'
import { recordContent, type Written } from '../content.js'
import type { Waiting } from '../lock.js'
import { readPlaces } from '../threads/pdf-texts.js'
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
  const { value: text, problems, isGuessed } = await textOf(file, read)
  if (text === null) return { result: null, problems: sortProblems(problems) }
  const asked = { name: file.name, text, problems, isGuessed, id, language }
  const environment = { ...newEnvironment(content, folders), today, messages }
  return recordContent<Imported | null>(content, () => importAgreement(read(), asked, environment), waiting, written)
}

type TakenFile = Checked<TakenText | null> & { readonly isGuessed: boolean }

/** The text of a Word file, or of a PDF: which it is, its first bytes say. */
async function textOf({ bytes, name }: WordFile, read: () => Sources): Promise<TakenFile> {
  if (!isPdf(bytes)) {
    const { value, problems } = readDocx(bytes, name)
    return { value: value === null ? null : takenFromDocx(value), problems, isGuessed: false }
  }
  try {
    const joining = joiningWords(readLibrary(read()).languages.values())
    return { ...takenPages(await readPlaces(bytes), name, joining), isGuessed: true }
  } catch (cause) {
    if (!(cause instanceof PastLimit)) throw cause
    return { value: null, problems: [pastLimit(cause.limit, placeIn(name))], isGuessed: true }
  }
}

function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-')
}
