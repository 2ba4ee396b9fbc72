// Changes that were chosen are committed, where the content folder lies in a repository of git.

import * as z from 'zod'
import { phrase } from '../../base/phrases/phrases.js'
import { isInnerPath, shownPath } from '../../base/sources.js'
import { commitChanges } from '../../io/git/commit-changes.js'
import { accepted, Refused, type Ask } from '../ask.js'
import type { Done } from '../protocol.js'
import { doneWith } from './act.js'

export const commitSchema = z.strictObject({
  /** Git takes no NUL. */
  message: z
    .string()
    .max(10_000)
    .refine((text) => !text.includes('\0')),
  /** As they were seen. */
  files: z.array(z.strictObject({ path: z.string().refine(isInnerPath), hash: z.string().nullable() })),
})

/** Commits files as they have been seen, and says as what. */
export async function commit(ask: Ask, asked: z.infer<typeof commitSchema>): Promise<Done> {
  const { desk, tell } = ask
  const { content } = desk.workspace.sources()
  const unsaved = asked.files.map(({ path }) => path).filter((path) => desk.drafts.has(path))
  if (unsaved.length > 0)
    throw new Refused(409, phrase('studio-unsaved', { files: unsaved.map((path) => shownPath(content, path)) }))
  const { files, branch, commit: id } = accepted(await commitChanges(desk.content, asked))
  const line = tell('changes-committed', { count: files, branch, commit: id })
  return doneWith(ask, { result: id, problems: [] }, [line])
}
