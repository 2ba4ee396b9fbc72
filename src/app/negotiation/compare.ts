// A Word file that came back -> every change in it against what was sent.

import { phrase } from '../../base/phrases/phrases.js'
import { hasErrors, placeIn, problem, sortProblems, type Problem } from '../../base/problem.js'
import type { Sources } from '../../base/sources.js'
import { readDocx } from '../../docx/read/read-docx.js'
import type { ReadDocx } from '../../docx/read/types.js'
import { renderDocx } from '../../docx/docx.js'
import { sendProperty } from '../../docx/sent/sending.js'
import { readLibrary } from '../../library/library.js'
import { returnedChanges, type ClauseOf, type ReturnedChange } from '../../redline/returned.js'
import { readSent, type Sent } from '../../register/sent.js'
import { lookOf } from '../../render/look.js'
import type { Outcome, Refusal } from '../request/outcome.js'
import { sendingOf } from './send.js'

/** A Word file as it was read from disk. */
export interface WordFile {
  /** As it was named. */
  readonly name: string
  readonly bytes: Uint8Array
}

export interface CompareAsked {
  readonly returned: WordFile
  /** What it is compared with: the id of what was sent, or a file; null: what it says itself that it is. */
  readonly sent: string | WordFile | null
}

export interface Comparison {
  /** What was sent; null where it was a file. */
  readonly sent: Pick<Sent, 'id' | 'agreement' | 'version' | 'instance' | 'languages' | 'recipient' | 'date'> | null
  readonly changes: readonly ReturnedChange[]
}

/** True for the paths of the content and template folders that comparing needs. */
export function isNeededToCompare(path: string): boolean {
  return !/^(?:annexes|agreements|clauses|confirmed|parties|site)\//.test(path)
}

/** Compares. The result is null where one of the two cannot be read. Rules `docx/…`, `compare/…`, and those of the register. */
export async function compareReturned(
  sources: Sources,
  { returned, sent }: CompareAsked,
): Promise<Outcome<Comparison | null> | Refusal> {
  const read = readDocx(returned.bytes, returned.name)
  const problems: Problem[] = [...read.problems]
  const nothing = (): Outcome<null> => ({ result: null, problems: sortProblems(problems) })
  if (read.value === null) return nothing()
  if (sent !== null && typeof sent !== 'string') {
    const other = readDocx(sent.bytes, sent.name)
    problems.push(...other.problems)
    if (other.value === null) return nothing()
    const known = readSent(sources.content, other.value.properties.custom[sendProperty] ?? '').value
    const changes = returnedChanges(other.value, read.value, known === null ? () => null : clausesOf(known))
    return { result: { sent: null, changes }, problems: sortProblems(problems) }
  }
  const id = sent ?? read.value.properties.custom[sendProperty] ?? null
  if (id === null) {
    problems.push(problem('compare/unknown', {}, placeIn(returned.name)))
    return nothing()
  }
  const { value: record, problems: inRegister } = readSent(sources.content, id)
  problems.push(...inRegister)
  if (record === null && sent !== null && !hasErrors(inRegister))
    return { refused: phrase('usage-compare-sent', { id }) }
  if (record === null && !hasErrors(inRegister))
    problems.push(problem('compare/unknown#id', { id }, placeIn(returned.name)))
  if (record === null) return nothing()
  const original = await originalOf(record, sources)
  problems.push(...original.problems)
  if (original.value === null) return nothing()
  const { agreement, version, instance, languages, recipient, date } = record
  return {
    result: {
      sent: { id, agreement, version, instance, languages, recipient, date },
      changes: returnedChanges(original.value, read.value, clausesOf(record)),
    },
    problems: sortProblems(problems),
  }
}

/** The file as it was sent, made again. */
async function originalOf(
  record: Sent,
  sources: Sources,
): Promise<{ readonly value: ReadDocx | null; readonly problems: readonly Problem[] }> {
  const library = readLibrary(sources)
  const look = lookOf(library)
  if (look === null) return { value: null, problems: [...(library.problems.get('') ?? [])] }
  const { theme, typesetting, logo } = look
  const bytes = await renderDocx(record.document, theme, {}, typesetting, logo, sendingOf(record.id, library))
  return readDocx(bytes, record.file.name)
}

function clausesOf({ bookmarks }: Sent): ClauseOf {
  const clauses = new Map(
    bookmarks.flatMap(({ name, clause }) => (clause === undefined ? [] : [[name, clause] as const])),
  )
  return (name) => clauses.get(name) ?? null
}
