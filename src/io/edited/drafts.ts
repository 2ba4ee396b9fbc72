// Texts that have been written and not saved, kept outside the content folder until they are: each bound to the file that it was
// written from. Nobody else of the machine may read them.

import { homedir } from 'node:os'
import { join } from 'node:path'
import { readdirSync, realpathSync } from 'node:fs'
import * as z from 'zod'
import { sha256 } from '../../base/hash.js'
import { limits } from '../../base/limits.js'
import { isInnerPath } from '../../base/sources.js'
import { makePrivateFolder, move, putPrivate, removeFile, tried } from '../disk.js'
import { isUnread, readFileWithin } from '../read-file.js'
import { rootAt } from '../root.js'

export interface Draft {
  /** Under the content folder. */
  readonly path: string
  readonly text: string
  /** Hash of the file's bytes that it was written from; null where there was no file. */
  readonly base: string | null
}

export interface Drafts {
  readonly read: () => readonly Draft[]
  /** @throws what the system says where it cannot be kept */
  readonly keep: (draft: Draft) => void
  readonly drop: (path: string) => void
}

const draftSchema = z.strictObject({
  path: z.string().refine(isInnerPath),
  text: z.string(),
  base: z.string().nullable(),
})

/** Room for a text in which each sign is written as an escape, and what stands around it. */
const largest = limits['file-size'].most * 6 + 10_000

/**
 * The drafts of a content folder.
 * @param state folder in which programs keep their state; by default `$XDG_STATE_HOME`, or `.local/state` of the user
 */
export function openDrafts(content: string, state: string = stateFolder()): Drafts {
  const folder = join(state, 'avtal', 'drafts', sha256(realpathSync(content)).slice(0, 16))
  const root = rootAt(folder, 'refused')
  const nameOf = (path: string): string => `${sha256(path)}.json`
  return {
    read: () =>
      namesIn(folder).flatMap((name) => {
        const draft = readDraft(join(folder, name))
        return draft !== null && nameOf(draft.path) === name ? [draft] : []
      }),
    keep: (draft) => {
      makePrivateFolder(root.itself)
      const part = root.at(`${nameOf(draft.path)}.part`)
      removeFile(part)
      putPrivate(part, new TextEncoder().encode(JSON.stringify(draft)))
      move(part, root.at(nameOf(draft.path)))
    },
    drop: (path) => tried(() => removeFile(root.at(nameOf(path)))),
  }
}

/** What is no draft, or that of another program, is passed over. */
function readDraft(file: string): Draft | null {
  const read = readFileWithin(file, largest)
  if (isUnread(read)) return null
  try {
    return draftSchema.safeParse(JSON.parse(new TextDecoder().decode(read))).data ?? null
  } catch {
    return null
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .sort()
  } catch {
    return []
  }
}

function stateFolder(): string {
  const named = process.env['XDG_STATE_HOME'] ?? ''
  return named.startsWith('/') ? named : join(homedir(), '.local', 'state')
}
