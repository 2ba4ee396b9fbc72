// A file with a list of what has happened -> all of it recorded, or what cannot be read, cell by cell.

import { openMemory } from '../../base/memory.js'
import { hasErrors, placeIn, problem, sortProblems, type Problem } from '../../base/problem.js'
import type { Sentence } from '../../base/sentence.js'
import { phrase } from '../../base/phrases/phrases.js'
import type { Sources } from '../../base/sources.js'
import { readLibrary } from '../../library/library.js'
import type { IsoDate } from '../../model/document.js'
import type { Refusal, WritingOutcome } from '../request/outcome.js'
import { mostRows } from './cells.js'
import type { RecordKind } from './columns.js'
import { isRecordable, readList, type ReadList } from './read-list.js'
import { columnName, readSheet } from './read-sheet.js'
import { recordInRegister, versionFor, type RecordedInRegister } from './record.js'
import { isWorkbook, textOfFile } from './text-of-file.js'

export interface RecordListAsked {
  readonly agreement: string
  /** Null: the version that was issued last. */
  readonly version: string | null
  readonly kind: RecordKind
  /** The file, as the user named it. */
  readonly path: string
  /** CSV or another text of cells, or a workbook. */
  readonly bytes: Uint8Array
}

/**
 * Records a list, all of it or nothing. Rules `list/file` for a file that is none, `list/column` where a column that is needed is missing, and
 * `list/cell`, of each cell that is not understood; then those of records, in the row that they are about.
 */
export function recordList(
  sources: Sources,
  { kind, path, bytes, ...asked }: RecordListAsked,
  today: IsoDate,
): WritingOutcome<RecordedInRegister | null> | Refusal {
  const refused = (problems: readonly Problem[]): WritingOutcome<null> => ({ writes: [], result: null, problems })
  const library = readLibrary(sources, openMemory())
  const found = versionFor(sources.content, library.register, asked)
  if ('refused' in found) return found
  const { value: version, problems } = found
  if (version === null) return refused(problems)
  const file = listIn(bytes)
  if ('unread' in file) return refused([problem('list/file', { why: file.unread }, placeIn(path))])
  const faults = file.faults.map(({ cell, why }) => problem('list/cell', { cell, why }, placeIn(path, rowIn(cell))))
  const read = readList(version, library, { kind, text: file.text, columns: null, left: [] }, today)
  const wrong = sortProblems([...faults, ...problemsOf(read, path)])
  if (wrong.length > 0 || !isRecordable(read, [])) return refused(wrong.length > 0 ? wrong : [emptyList(path)])
  const entries = read.rows.flatMap(({ entry }) => entry ?? [])
  return recordInRegister(sources, { ...asked, entries }, today)
}

interface List {
  readonly text: string
  readonly faults: readonly { readonly cell: string; readonly why: Sentence }[]
}

function listIn(bytes: Uint8Array): List | { readonly unread: Sentence } {
  if (isWorkbook(bytes)) return readSheet(bytes)
  const text = textOfFile(bytes)
  return text === null ? { unread: phrase('sheet-unread', {}) } : { text, faults: [] }
}

function problemsOf({ rows, missing, isCut }: ReadList, path: string): Problem[] {
  if (isCut) return [problem('list/file', { why: phrase('record-cut', { rows: mostRows }) }, placeIn(path))]
  if (missing.length > 0)
    return missing.map((column) =>
      problem('list/column', { column: phrase(`record-column-${column}`, {}) }, placeIn(path)),
    )
  return rows.flatMap(({ line, cells, missing: without, problems }) => [
    ...cells.flatMap(({ wrong }, index) =>
      wrong === null
        ? []
        : [problem('list/cell', { cell: `${columnName(index)}${line}`, why: wrong }, placeIn(path, line, index + 1))],
    ),
    ...without.map((column) =>
      problem(
        'list/cell',
        { cell: `${line}`, why: phrase('record-cell-missing', { column: phrase(`record-column-${column}`, {}) }) },
        placeIn(path, line),
      ),
    ),
    ...problems.filter((one) => hasErrors([one])).map((one) => ({ ...one, place: placeIn(path, line) })),
  ])
}

function emptyList(path: string): Problem {
  return problem('list/file', { why: phrase('record-list-empty', {}) }, placeIn(path))
}

/** The row of `B7`. */
function rowIn(cell: string): number {
  return Number(/\d+/.exec(cell)?.[0] ?? 1)
}
