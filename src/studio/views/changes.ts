// What has changed: by writes of this session, each of which can be undone; and since the last commit, where there is git.

import * as z from 'zod'
import { changedLines } from '../../app/history/changed-lines.js'
import { whyNone, whyNot } from '../../app/history/commits.js'
import { fileName } from '../../app/history/file-name.js'
import { isAsLeft, turnOf, type SessionWrite } from '../../app/history/session.js'
import { amountOf } from '../../base/limits.js'
import { textOf } from '../../base/line-ends.js'
import { phrase } from '../../base/phrases/phrases.js'
import { say } from '../../base/sentence.js'
import { isContentText, isInnerPath, shownPath } from '../../base/sources.js'
import { sha256 } from '../../base/hash.js'
import { bytesAt } from '../../io/content.js'
import { turnContent } from '../../io/edited/turn-content.js'
import { changesIn, committedBytes, committedFiles } from '../../io/git/changes.js'
import { openRepository } from '../../io/git/repository.js'
import { isGitFault } from '../../io/git/run-git.js'
import { Refused, type Ask } from '../ask.js'
import { isEditable } from '../desk.js'
import type { ChangesView, CommitsView, LinesView, NamedFile, Undone } from '../protocol.js'
import { toldIn } from '../told.js'

/** Both lists. */
export async function changes(ask: Ask): Promise<ChangesView> {
  const { desk, language } = ask
  const { writes, forgotten } = desk.history()
  const known = new Map<string, Uint8Array | null>()
  const now = (path: string): Uint8Array | null => {
    const bytes = known.get(path)
    const found = bytes === undefined ? bytesAt(desk.content, path) : bytes
    known.set(path, found)
    return found
  }
  return {
    session: [...writes].reverse().map((write) => ({
      id: write.id,
      at: write.at,
      did: say(write.did, language),
      files: write.files.map(({ path }) => named(path, ask)),
      isUndone: write.isUndone,
      isAsLeft: turnOf(write).every((turn) => isAsLeft(now(turn.path), turn)),
    })),
    forgotten: forgotten === 0 ? null : say(forgottenSaid(forgotten), language),
    commits: await commits(ask),
  }
}

function forgottenSaid(count: number): ReturnType<typeof phrase> {
  return phrase('studio-changes-forgotten', {
    count,
    most: amountOf('session-writes'),
    size: amountOf('session-size'),
  })
}

async function commits(ask: Ask): Promise<CommitsView> {
  const { desk, language, tell } = ask
  const repository = await openRepository(desk.content)
  const none = (why: Parameters<typeof whyNone>[0]): CommitsView => ({ kind: 'none', why: say(whyNone(why), language) })
  if ('none' in repository) return none(repository)
  const changed = await changesIn(repository, desk.hashed)
  if (isGitFault(changed))
    return none(
      changed.fault === 'refused' ? { none: 'unread', said: changed.said } : { none: changed.fault, said: '' },
    )
  const { branch, last, by, hooks, isSigning, obstacle } = repository
  return {
    ...{ kind: 'repository', branch, last },
    files: changed.map((file) => ({ ...file, ...named(file.path, ask), unsaved: desk.drafts.has(file.path) })),
    obstacle: obstacle === null ? null : say(whyNot(obstacle), language),
    notes: [
      ...(by === null ? [] : [tell('changes-by', by)]),
      ...(hooks.length === 0 ? [] : [tell('changes-hooks', { hooks })]),
      ...(isSigning ? [tell('changes-unsigned')] : []),
    ],
  }
}

function named(path: string, { desk, language }: Ask): NamedFile {
  const { name, language: code } = fileName(path, desk.workspace.library())
  return { path, name: typeof name === 'string' ? name : say(name, language), language: code }
}

/** The lines of a file that have changed. */
export async function lines(ask: Ask): Promise<LinesView> {
  const { desk, query } = ask
  const path = query.get('path') ?? ''
  if (!isInnerPath(path)) throw new Refused(404, phrase('studio-no-file', { path }))
  if (!isContentText(path)) return null
  const write = query.get('write')
  if (write !== null) {
    const { isUndone, files } = writeOf(ask, Number(write))
    const file = files.find((one) => one.path === path)
    const [before, after] = [file?.before ?? null, file?.after ?? null]
    return isUndone ? linesOf(after, before) : linesOf(before, after)
  }
  const repository = await openRepository(desk.content)
  if ('none' in repository) throw new Refused(409, whyNone(repository))
  const committed = await committedFiles(repository)
  const id = isGitFault(committed) ? undefined : committed.find((one) => one.path === path)?.id
  const before = id === undefined ? null : await committedBytes(repository, id)
  /* What is too large to be read is not told apart from nothing by its lines. */
  return id !== undefined && before === null ? null : linesOf(before, bytesAt(desk.content, path))
}

function linesOf(before: Uint8Array | null, after: Uint8Array | null): LinesView {
  return changedLines(before === null ? '' : textOf(before), after === null ? '' : textOf(after))
}

export const undoSchema = z.strictObject({ id: z.int().positive() })

/** Undoes a write, or does it again; where its files are others by now, nothing, and both texts are answered. */
export async function undo(ask: Ask, { id }: z.infer<typeof undoSchema>): Promise<Undone> {
  const { desk, language, tell } = ask
  const write = writeOf(ask, id)
  const { content } = desk.workspace.sources()
  const unsaved = write.files.map(({ path }) => path).filter((path) => desk.drafts.has(path))
  if (unsaved.length > 0)
    throw new Refused(409, phrase('studio-unsaved', { files: unsaved.map((path) => shownPath(content, path)) }))
  const turns = turnOf(write)
  const done = await turnContent(desk.content, turns)
  if ('changed' in done) {
    const names = done.changed.map((path) => named(path, ask).name)
    const conflicts = turns.flatMap(({ path, to }) => {
      const now = bytesAt(desk.content, path)
      if (to === null || !done.changed.includes(path) || !isEditable(path)) return []
      const saved = now === null ? '' : textOf(now)
      return [{ path, text: textOf(to), saved, hash: now === null ? null : sha256(now) }]
    })
    return { done: false, said: tell('changes-changed-since', { files: names }), problems: [], conflicts }
  }
  const problems = done.problems.map(toldIn(ask))
  if (!done.done) return { done: false, said: '', problems, conflicts: [] }
  desk.turn(id)
  desk.refresh()
  const what = say(write.did, language)
  const said = write.isUndone ? tell('studio-changes-redone', { what }) : tell('studio-changes-undone', { what })
  return { done: true, said, problems, conflicts: [] }
}

function writeOf({ desk }: Ask, id: number): SessionWrite {
  const write = desk.history().writes.find((one) => one.id === id)
  if (write === undefined) throw new Refused(404, phrase('changes-forgotten', {}))
  return write
}
