// The library that is open: what lies on the disk, with the texts that have been written and not saved in place of theirs, and what is
// made of it. Whoever asks is answered from the disk as it is now.

import type { Theme } from '../theme/theme.js'
import { sha256 } from '../base/hash.js'
import { limits } from '../base/limits.js'
import { openMemory, roomOfMemory } from '../base/memory.js'
import { emptyHistory, turned, withWrite, type SessionHistory } from '../app/history/session.js'
import { openWorkspace, type Workspace } from '../app/workspace.js'
import { isContentText, shownPath, type Sources } from '../base/sources.js'
import type { Problem } from '../base/problem.js'
import type { Sentence } from '../base/sentence.js'
import { timeNow } from '../io/clock.js'
import type { Written } from '../io/content.js'
import { readFonts } from '../io/open-fonts.js'
import { openDrafts, type Draft, type Drafts } from '../io/edited/drafts.js'
import { folderStamp } from '../io/edited/folder-stamp.js'
import { readSettled } from '../io/mend-folder.js'
import type { KnownFiles } from '../io/git/changes.js'
import { readSources } from '../io/sources.js'
import type { Fonts } from '../layout/fonts.js'
import { lookOf } from '../render/look.js'
import type { Look } from '../render/formats.js'

export interface Desk {
  /** The content folder as it was named. */
  readonly content: string
  readonly templates: string
  /** Where what is built is put. */
  readonly out: string
  /** In how many threads files are rendered. */
  readonly jobs: number
  /** What a run that was stopped had left in the folders and was mended before the library was opened. */
  readonly mended: readonly Problem[]
  readonly workspace: Workspace
  readonly fonts: Fonts
  /** Null without a theme that can be read. */
  readonly look: () => (Look & { readonly theme: Theme }) | null
  /** Takes what has changed on the disk since it was last looked at, and says which paths of the content folder. */
  readonly refresh: () => readonly string[]
  /** Says, from now on, which paths have changed on the disk. */
  readonly onChanged: (tell: (paths: readonly string[]) => void) => void
  /** What has been written and not saved, by path. */
  readonly drafts: ReadonlyMap<string, HashedDraft>
  /** Says, from now on, of which path a draft was kept or taken away. */
  readonly onDrafted: (tell: (path: string, draft: string | null) => void) => void
  /** Keeps a text as a draft. Throws what the system says where it cannot be kept on the disk; it counts nevertheless. */
  readonly write: (draft: Draft) => void
  /** Takes a draft away. */
  readonly drop: (path: string) => void
  /** What has been written into the content folder since the library was opened. */
  readonly history: () => SessionHistory
  /** Keeps what is written from now on, under what was done; to be told by whoever writes it. */
  readonly noting: (did: Sentence) => Written
  /** What was hashed of the content folder, to be compared with the last commit. */
  readonly hashed: KnownFiles
  /** Says that a write has been undone, or done again. */
  readonly turn: (id: number) => void
}

/** A draft, with the hash of its text, by which whoever writes on says what he has seen. */
export interface HashedDraft extends Draft {
  readonly hash: string
}

/** Folders, and what to do with drafts. */
export interface DeskFolders {
  readonly content: string
  readonly templates: string
  readonly out: string
  readonly jobs: number
  /** What was mended in them before; nothing unless given. */
  readonly mended?: readonly Problem[] | undefined
  /** Where drafts are kept; by default where programs of the user keep their state. */
  readonly state?: string
}

/**
 * Room for a clause of three hundred pages in two languages, so that a keystroke in it has only its own paragraph made again: what does
 * not fit is made again whole, one time after the other.
 */
const roomOfDesk = 4 * roomOfMemory

/** Opens the library, with the drafts of last time. Throws `UnreadFolder` where there is none. */
export function openDesk({ content, templates, out, jobs, mended = [], state }: DeskFolders): Desk {
  const kept: Drafts = openDrafts(content, state)
  const drafts = new Map<string, HashedDraft>()
  const read = (): Sources => readSettled(content, () => readSources(content, templates))
  const stampNow = (): string => `${folderStamp(content)}\n${folderStamp(templates)}`
  const told: ((paths: readonly string[]) => void)[] = []
  const toldOfDrafts: ((path: string, draft: string | null) => void)[] = []
  let history = emptyHistory
  let stamp = stampNow()
  let onDisk = read()
  for (const draft of kept.read().filter(({ path }) => isEditable(path))) drafts.set(draft.path, hashed(draft))
  /* What says what its file says has been saved: by a studio that was stopped before it could take the draft away, or by another hand. */
  const dropSaved = (): void => {
    for (const { path, text } of [...drafts.values()])
      if (onDisk.content.files.get(path) === text) {
        drafts.delete(path)
        kept.drop(path)
      }
  }
  dropSaved()
  const workspace = openWorkspace(withDrafts(onDisk, drafts), openMemory(roomOfDesk))
  const put = (path: string, text: string | null): void => void workspace.update(shownPath(onDisk.content, path), text)
  return {
    content,
    templates,
    out,
    jobs,
    mended,
    workspace,
    fonts: readFonts(),
    look: () => lookOf(workspace.library()),
    refresh: () => {
      const now = stampNow()
      if (now === stamp) return []
      const before = onDisk
      onDisk = withSameBytes(read(), before)
      stamp = now
      dropSaved()
      workspace.replace(withDrafts(onDisk, drafts))
      const paths = changedPaths(before, onDisk)
      if (paths.length > 0) for (const tell of told) tell(paths)
      return paths
    },
    onChanged: (tell) => void told.push(tell),
    drafts,
    onDrafted: (tell) => void toldOfDrafts.push(tell),
    write: (given) => {
      const draft = hashed(given)
      drafts.set(draft.path, draft)
      for (const tell of toldOfDrafts) tell(draft.path, draft.hash)
      put(draft.path, draft.text)
      kept.keep(given)
    },
    drop: (path) => {
      if (drafts.delete(path)) for (const tell of toldOfDrafts) tell(path, null)
      kept.drop(path)
      put(path, onDisk.content.files.get(path) ?? null)
    },
    history: () => history,
    hashed: new Map(),
    noting: (did) => (files) => {
      history = withWrite(history, { at: timeNow(), did, files })
    },
    turn: (id) => {
      history = turned(history, id)
    },
  }
}

/** True for a text that is written by people: not what the program records, nor what lies deeper than is read. */
export function isEditable(path: string): boolean {
  const folders = path.split('/').length - 1
  return isContentText(path) && !/^(?:register|confirmed)\//.test(path) && folders <= limits['folder-nesting'].most
}

function hashed(draft: Draft): HashedDraft {
  return { ...draft, hash: sha256(draft.text) }
}

function withDrafts(sources: Sources, drafts: ReadonlyMap<string, Draft>): Sources {
  if (drafts.size === 0) return sources
  const files = new Map(sources.content.files)
  for (const { path, text } of drafts.values()) files.set(path, text)
  return { ...sources, content: { ...sources.content, files } }
}

/** Files of others that hold the same are the same bytes, so that what was made of them holds. */
function withSameBytes(now: Sources, before: Sources): Sources {
  const attachments = new Map(
    [...now.content.attachments].map(([path, bytes]) => {
      const known = before.content.attachments.get(path)
      return [path, known !== undefined && Buffer.compare(known, bytes) === 0 ? known : bytes]
    }),
  )
  return { ...now, content: { ...now.content, attachments } }
}

function changedPaths(before: Sources, now: Sources): string[] {
  const paths = new Set([...before.content.files.keys(), ...now.content.files.keys()])
  const texts = [...paths].filter((path) => before.content.files.get(path) !== now.content.files.get(path))
  const { attachments } = now.content
  const others = [...attachments.keys()].filter(
    (path) => before.content.attachments.get(path) !== attachments.get(path),
  )
  return [...texts, ...others].sort()
}
