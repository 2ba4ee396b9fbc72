// Word files that came back and answer nothing that the register knows, with what comparing them tells.

import { compareReturned } from '../../src/app/negotiation/compare.js'
import type { Problem } from '../../src/base/problem.js'
import type { Sources } from '../../src/base/sources.js'
import { filesOf, p, packed, r } from '../docx-read/made.js'

const custom = (name: string, value: string): string =>
  '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">' +
  `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="${name}"><vt:lpwstr>${value}</vt:lpwstr></property></Properties>`

const related = (target: string): string =>
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
  '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>' +
  `<Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties" Target="${target}"/></Relationships>`

/** A file that says which file it answers; null where it does not say. */
export function answerTo(id: string | null): Uint8Array {
  const own: Readonly<Record<string, string>> =
    id === null ? {} : { '_rels/.rels': related('docProps/custom.xml'), 'docProps/custom.xml': custom('SendId', id) }
  return packed(filesOf(p(r('Text')), {}, own))
}

/** What comparing files tells that answer these ids, `-` for none. */
export async function problemsOfAnswers(sources: Sources, ids: readonly string[]): Promise<readonly Problem[]> {
  const told = await Promise.all(
    ids.map(async (id) => {
      const returned = { name: 'returned.docx', bytes: answerTo(id === '-' ? null : id) }
      const answer = await compareReturned(sources, { returned, sent: null })
      if ('refused' in answer) throw new Error('comparing was refused')
      return answer.problems
    }),
  )
  return told.flat()
}
