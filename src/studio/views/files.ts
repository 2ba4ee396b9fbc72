// Texts as they are written: read with what has not been saved, kept as a draft with each change, saved where the file still is what
// was read.

import * as z from 'zod'
import { fileName } from '../../app/history/file-name.js'
import { limits, pastLimit } from '../../base/limits.js'
import { phrase } from '../../base/phrases/phrases.js'
import { placeIn, type Problem } from '../../base/problem.js'
import { asRead, isInnerPath, shownPath } from '../../base/sources.js'
import { readContentFile, saveContentFile } from '../../io/edited/content-file.js'
import { reasonOf } from '../../io/reason.js'
import { Refused, type Ask } from '../ask.js'
import { isEditable } from '../desk.js'
import type { Edit, Edited, FileText, FoundProblems, Save, Saved, ToldProblem } from '../protocol.js'
import { innerPath, toldIn } from '../told.js'
import { viewedIn } from './agreement.js'
import { pagesOf, shownAtOnce } from './pages.js'

const viewed = z.strictObject({ agreement: z.string(), instance: z.string(), edition: z.array(z.string()).max(2) })
export const editSchema = z.strictObject({
  path: z.string(),
  text: z.string().nullable(),
  base: z.string().nullable(),
  was: z.string().nullable(),
  viewed: viewed.nullable(),
})
export const saveSchema = z.strictObject({
  path: z.string(),
  text: z.string(),
  base: z.string().nullable(),
  was: z.string().nullable(),
})

/** The file at `path`; one that is not there yet is empty. */
export function file({ desk, query }: Ask): FileText {
  return fileAt(editablePath(query.get('path') ?? ''), desk)
}

/** The text of a file, and its draft. */
export function fileAt(path: string, desk: Ask['desk']): FileText {
  const read = readContentFile(desk.content, path)
  if ('unread' in read) {
    const reason = read.unread === 'too-large' ? phrase('studio-too-large', {}) : read.unread
    throw new Refused(409, phrase('studio-not-read', { path, reason }))
  }
  const draft = desk.drafts.get(path)
  return {
    path,
    saved: read.text,
    hash: read.hash,
    draft: draft === undefined ? null : { text: draft.text, base: draft.base, hash: draft.hash },
  }
}

/**
 * Keeps a text as a draft, or takes the draft away; answers with the pages. What another window has written since is not written
 * over: it is the answer.
 */
export function edit(ask: Ask, { path: given, text, base, was, viewed: looked }: Edit): Edited {
  const path = editablePath(given)
  const there = ask.desk.drafts.get(path)
  const draft = there?.hash ?? null
  if (draft !== was && there?.text !== (text === null ? undefined : asRead(text)))
    return { pages: null, drawings: [], notKept: null, draft, elsewhere: fileAt(path, ask.desk) }
  const exceeded = text === null ? null : pastSize(path, text, ask)
  if (exceeded !== null) {
    const { message, hint } = exceeded
    const notKept = hint === null ? message : `${message} ${hint}`
    return { pages: null, drawings: [], notKept, draft, elsewhere: null }
  }
  const notKept = text === null ? drop(ask, path) : keepDraft(ask, { path, text, base })
  const now = ask.desk.drafts.get(path)?.hash ?? null
  return { ...shownAtOnce(looked, path, ask), notKept, draft: now, elsewhere: null }
}

/** The problem of a text that is longer than the program reads; null for others. */
function pastSize(path: string, text: string, ask: Ask): ToldProblem | null {
  if (Buffer.byteLength(text) <= limits['file-size'].most) return null
  const { content } = ask.desk.workspace.sources()
  return told(ask)(pastLimit('file-size', placeIn(shownPath(content, path))))
}

/** What is wrong in a file, and in what is looked at. */
export function problems(ask: Ask): FoundProblems {
  const path = editablePath(ask.query.get('path') ?? '')
  if (ask.query.get('agreement') === null) return { pages: null, problems: problemsOf(path, ask) }
  const pages = pagesOf(viewedIn(ask), ask)
  return { pages, problems: pages.problems.filter((one) => one.path === path) }
}

function drop({ desk }: Ask, path: string): null {
  desk.drop(path)
  return null
}

/** Keeps a draft: what is in the way of keeping it on the disk, in words; null for nothing. */
export function keepDraft(
  { desk, tell }: Ask,
  draft: { readonly path: string; readonly text: string; readonly base: string | null },
): string | null {
  try {
    desk.write({ ...draft, text: asRead(draft.text) })
    return null
  } catch (cause) {
    return tell('studio-draft-not-kept', { reason: reasonOf(cause) })
  }
}

/** Writes a text into its file; the draft is gone then. */
export async function save(ask: Ask, { path: given, text, base, was }: Save): Promise<Saved> {
  const { desk } = ask
  const path = editablePath(given)
  const exceeded = pastSize(path, text, ask)
  if (exceeded !== null) return { saved: false, conflict: null, problems: [exceeded] }
  const { name } = fileName(path, desk.workspace.library())
  const written = desk.noting(phrase('changes-did-save', { name }))
  const done = await saveContentFile(desk.content, path, text, base, written)
  if ('conflict' in done) return { saved: false, conflict: done.conflict }
  if (done.saved === null) return { saved: false, conflict: null, problems: done.problems.map(told(ask)) }
  desk.refresh()
  const draft = desk.drafts.get(path)
  if (draft !== undefined && (draft.hash === was || draft.text === asRead(text))) desk.drop(path)
  return { saved: true, hash: done.saved.hash, problems: [...done.problems.map(told(ask)), ...problemsOf(path, ask)] }
}

/** Everything that is wrong in a file, whatever it is a part of. */
function problemsOf(path: string, ask: Ask): ToldProblem[] {
  const { content } = ask.desk.workspace.sources()
  const own = (problem: Problem): boolean => innerPath(problem.place.file, content) === path
  return ask.desk.workspace.problems().filter(own).map(told(ask))
}

function told(ask: Ask): (problem: Problem) => ToldProblem {
  return toldIn(ask)
}

function editablePath(path: string): string {
  const inner = path.normalize('NFC')
  if (!isInnerPath(inner) || !isEditable(inner)) throw new Refused(404, phrase('studio-no-file', { path }))
  return inner
}
