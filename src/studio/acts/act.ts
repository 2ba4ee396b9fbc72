// What acts share: they go by the files as they lie on the disk, so that what has not been saved is not passed over in silence.

import type { Outcome } from '../../app/request/outcome.js'
import { phrase } from '../../base/phrases/phrases.js'
import { hasErrors, type Problem } from '../../base/problem.js'
import { shownPath, type Sources } from '../../base/sources.js'
import { readSettled } from '../../io/mend-folder.js'
import { readSources } from '../../io/sources.js'
import { Refused, type Ask } from '../ask.js'
import type { Done } from '../protocol.js'
import { toldIn } from '../told.js'
import { filesOf } from '../views/home.js'

/** The folders as they are on the disk. */
export function readNow({ desk: { content, templates } }: Ask): Sources {
  return readSettled(content, () => readSources(content, templates))
}

/** Refuses where texts of the agreements have been changed and not saved; null: of all. */
export function needsSaved({ desk }: Ask, agreements: readonly string[] | null): void {
  const library = desk.workspace.library()
  const { content } = desk.workspace.sources()
  const chosen = [...library.agreements.values()].filter(({ id }) => agreements === null || agreements.includes(id))
  const concerned = new Set(chosen.flatMap((agreement) => filesOf(agreement, library)))
  const unsaved = [...desk.drafts.keys()].filter(
    (path) => concerned.has(path) || !/^(?:agreements|clauses)\//.test(path),
  )
  if (unsaved.length > 0)
    throw new Refused(409, phrase('studio-unsaved', { files: unsaved.map((path) => shownPath(content, path)) }))
}

/** What an agreement is called; its id where it cannot be read. */
export function titleOf({ desk }: Ask, agreement: string): string {
  const data = desk.workspace.library().agreements.get(agreement)?.data
  return data?.short[data.authentic[0] ?? ''] ?? agreement
}

/** What was done, as it is told. */
export function doneWith(
  ask: Ask,
  { result, problems }: Outcome<unknown>,
  lines: readonly string[],
  files: Done['files'] = [],
): Done {
  const told = toldIn(ask)
  return {
    done: result !== null && !hasErrors(problems),
    lines,
    problems: problems.map((one: Problem) => told(one)),
    files,
  }
}
