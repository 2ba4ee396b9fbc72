// A Word file that is taken in over a library: what is answered, and the library with what was written.

import { importAgreement, type Imported } from '../../src/app/import.js'
import type { Problem } from '../../src/base/problem.js'
import type { Sources } from '../../src/base/sources.js'
import { readDocx } from '../../src/docx/read/read-docx.js'
import { takenFromDocx } from '../../src/intake/from-docx.js'
import { present } from '../docx/opened.js'
import { projectSources } from '../support/library.js'

export interface TakenIn {
  readonly result: Imported
  readonly sources: Sources
  readonly problems: readonly Problem[]
  /** A text that was written, by its path under the content folder. */
  readonly file: (path: string) => string
}

/** Takes a file in as the agreement `taken`. */
export function takenIn(bytes: Uint8Array, id: string | null = 'taken', sources = projectSources): TakenIn {
  const name = 'fil.docx'
  const { value, problems } = readDocx(bytes, name)
  const answer = importAgreement(
    sources,
    { name, text: takenFromDocx(present(value)), problems, isGuessed: false, id, language: null },
    { schema: 'x', folders: [sources.templates], existing: () => [], today: '2026-11-30', messages: 'sv' },
  )
  if ('refused' in answer) throw new Error(JSON.stringify(answer.refused))
  const files = new Map(sources.content.files)
  for (const { path, bytes: own } of answer.writes) files.set(path, new TextDecoder().decode(own))
  return {
    result: present(answer.result),
    sources: { ...sources, content: { ...sources.content, files } },
    problems: answer.problems,
    file: (path) => present(files.get(path)),
  }
}
