// What changes what the page knows: reading views and files, writing drafts, saving, meeting what another hand has written.

import { batch, effect } from '@preact/signals'
import type { Edited, FileText, Pages, Saved, ShownAtOnce, StudioEvent, ToldFix, Undone, Viewed } from '../protocol.js'
import {
  askAgreement,
  askChanges,
  askClauses,
  askCounts,
  askFile,
  askHome,
  askInsertables,
  askPages,
  askProblems,
  askSearch,
  connected,
  tellEdit,
  tellSave,
} from './ask.js'
import { openEditQueue, type Written } from './edit-queue.js'
import { takeDrawing } from './drawn.js'
import * as state from './state.js'
import { route } from './navigate.js'
import { isUnsaved, textAt, type OpenText } from './state.js'
import { nameAt } from './file-title.js'
import { savedTogether } from './saved-together.js'
import { word } from './words.js'

const queue = openEditQueue(
  (edit) => tellEdit({ ...edit, was: textAt(edit.path).value?.drafted ?? null }),
  taken,
  refused,
)

/* What was not taken is sent once more, until the program is there again. */
const secondsUntilRetry = 3
let retry: ReturnType<typeof setTimeout> | undefined
effect(() => {
  if (connected.value) queue.retry()
})

export function announce(text: string): void {
  state.announcement.value = text
}

/* Reading */

export async function readHome(): Promise<void> {
  await reading(async () => {
    state.home.value = await askHome()
  })
}

/** Counts the problems of all agreements, when there is something to be seen already. */
export async function readCounts(): Promise<void> {
  await reading(async () => {
    state.counts.value = await askCounts()
  })
}

export async function readClauses(): Promise<void> {
  await reading(async () => {
    state.clauses.value = await askClauses()
  })
}

export async function readChanges(): Promise<void> {
  await reading(async () => {
    state.changes.value = await askChanges()
  })
}

export async function readAgreement(id: string): Promise<void> {
  await reading(async () => {
    const view = await askAgreement(id)
    batch(() => {
      if (state.agreement.value?.id !== id) state.pages.value = null
      state.agreement.value = view
    })
  })
}

export async function readPages(viewed: Viewed): Promise<void> {
  await reading(async () => {
    const pages = await askPages(viewed)
    if (isViewed(viewed)) showPages(pages)
  })
}

export async function readInsertables(path: string, viewed: Viewed): Promise<void> {
  await reading(async () => {
    state.insertables.value = await askInsertables(path, viewed)
  })
}

/** Hits are those of the words asked for last. */
export async function search(words: string): Promise<void> {
  asked = words
  if (words === '') {
    state.hits.value = null
    return
  }
  await reading(async () => {
    const found = await askSearch(words)
    if (asked === words) state.hits.value = { words, found }
  })
}

let asked = ''

export async function readText(path: string): Promise<void> {
  if (textAt(path).value !== null) return
  await reading(async () => {
    openText(await askFile(path), true)
  })
}

/** @param isEarlier true where a draft is one of an earlier time, which is said */
function openText({ path, saved, hash, draft }: FileText, isEarlier: boolean): void {
  /* A draft written from what the file held is taken up; one that was overtaken meets the file's text at once. */
  const overtaken = draft !== null && draft.base !== hash && draft.text !== saved
  const taken = draft !== null && draft.text !== saved ? draft : null
  textAt(path).value = {
    path,
    text: taken?.text ?? saved,
    saved,
    base: taken?.base ?? hash,
    drafted: draft?.hash ?? null,
    kept: 'draft',
    saving: false,
    notKept: null,
    notSaved: null,
    problems: [],
    conflict: overtaken ? { text: saved, saved, hash, drafted: draft.hash } : null,
    restored: isEarlier && taken !== null,
  }
}

export async function reading(read: () => Promise<void>): Promise<void> {
  try {
    await read()
    state.fault.value = null
  } catch (cause) {
    state.fault.value = reasonOf(cause)
  }
}

export function reasonOf(cause: unknown): string {
  /* A browser's own words for a program that does not answer help nobody. */
  return connected.value && cause instanceof Error ? cause.message : word('studio-not-connected')
}

/* Writing */

/**
 * Does what puts a problem right, as a change of the text.
 * @returns false where the text is another by now
 */
export async function fix({ about, path, ...what }: Exclude<ToldFix, { kind: 'accept' }>): Promise<boolean> {
  await readText(path)
  const open = textAt(path).value
  const isNew = what.kind !== 'replace'
  const stands = open !== null && (isNew ? open.text === '' : open.text.startsWith(what.before, what.from))
  if (open === null || !stands) {
    announce(word('studio-fix-other-text'))
    return false
  }
  const { text } = open
  write(path, isNew ? what.text : text.slice(0, what.from) + what.text + text.slice(what.from + what.before.length))
  announce(word('studio-fixed', { what: about }))
  await queue.settled(path)
  const view = state.agreement.value
  if (isNew && view !== null) await readAgreement(view.id)
  return true
}

/** The text of a file as it is in an editor now. */
export function write(path: string, text: string): void {
  const open = textAt(path).value
  if (open === null || open.text === text) return
  textAt(path).value = { ...open, text, kept: 'here', restored: false }
  queue.push(editOf({ ...open, text }))
}

/** A text as it is in the file takes the draft away. */
function editOf({ path, text, saved, base }: OpenText): Written {
  return { path, text: text === saved ? null : text, base, viewed: state.viewed.value }
}

function taken(edit: Written, { notKept, draft, elsewhere, ...shown }: Edited, newer: boolean): void {
  if (elsewhere !== null) {
    meetElsewhere(elsewhere)
    return
  }
  const open = textAt(edit.path).value
  batch(() => {
    if (open !== null) textAt(edit.path).value = { ...open, notKept, drafted: draft, kept: newer ? 'here' : 'draft' }
    showAtOnce(edit.viewed, shown)
  })
  wantProblems(edit.path, edit.viewed)
}

/** Shows pages that have come with a change; what is wrong with them is not known yet. */
export function showAtOnce(of: Viewed | null, { pages, drawings }: ShownAtOnce): void {
  if (pages === null || of === null || !isViewed(of)) return
  for (const { key, svg } of drawings) takeDrawing(of, key, svg)
  const before = state.pages.peek()
  showPages({ ...pages, problems: before?.problems ?? [], open: before?.open ?? [] })
}

/* Milliseconds without a keystroke after which is asked what is wrong. */
const pauseBeforeProblems = 150
let pausing: ReturnType<typeof setTimeout> | undefined

/** Asks what a change means for the problems, when there is a pause. */
export function wantProblems(path: string, of: Viewed | null): void {
  clearTimeout(pausing)
  pausing = setTimeout(() => void readProblems(path, of), pauseBeforeProblems)
}

async function readProblems(path: string, of: Viewed | null): Promise<void> {
  await reading(async () => {
    const { pages, problems } = await askProblems(path, of)
    /* Whatever has been written meanwhile is asked for in its turn. */
    if (queue.holds(path)) return
    const open = textAt(path).value
    batch(() => {
      if (open !== null) textAt(path).value = { ...open, problems }
      if (pages !== null && of !== null && isViewed(of)) showPages(pages)
    })
  })
}

function refused(edit: Written, cause: unknown): void {
  const open = textAt(edit.path).value
  if (open !== null && open.kept !== 'refused') {
    const notKept = word('studio-draft-refused', { reason: reasonOf(cause) })
    textAt(edit.path).value = { ...open, kept: 'refused', notKept }
    announce(notKept)
  }
  clearTimeout(retry)
  retry = setTimeout(queue.retry, secondsUntilRetry * 1000)
}

/** Files that are to be saved once more when they have been, since they were written in meanwhile. */
const again = new Set<string>()

/** Saves a text, and with it what is not right without it. */
export async function save(path: string): Promise<void> {
  await saveInOrder(savedTogether(path, state.agreement.value))
  await refresh()
}

/** Each after what it names; after one that cannot be saved, no more are. */
async function saveInOrder(paths: readonly string[]): Promise<void> {
  const names: string[] = []
  for (const path of paths) {
    await readText(path)
    const open = textAt(path).value
    if (open !== null && isUnsaved(open)) names.push(nameOf(path))
    if (!(await saveOne(path))) return
  }
  if (names.length > 0) announce(word('studio-saved-names', { names: names.join(', ') }))
}

/** What a file is called here. */
function nameOf(path: string): string {
  return nameAt(path, path)
}

/** @returns false where the file does not hold what was written */
async function saveOne(path: string): Promise<boolean> {
  const open = textAt(path).value
  if (open === null || !isUnsaved(open)) return true
  if (open.conflict !== null) return false
  if (open.saving) {
    again.add(path)
    return true
  }
  textAt(path).value = { ...open, saving: true }
  /* What is saved need not be a draft before; a draft that is under way must not come after it. */
  queue.forget(path)
  await queue.settled(path)
  const { text, base, drafted, conflict } = textAt(path).value ?? open
  if (conflict !== null) {
    textAt(path).value = { ...(textAt(path).value ?? open), saving: false }
    return false
  }
  try {
    takeSaved(path, text, await tellSave({ path, text, base, was: drafted }))
  } catch (cause) {
    notSaved(path, { notSaved: reasonOf(cause) })
  }
  if (again.delete(path)) return await saveOne(path)
  const now = textAt(path).value
  return now === null || (now.saved === text && now.conflict === null)
}

function takeSaved(path: string, text: string, answer: Saved): void {
  const now = textAt(path).value
  if (now === null) return
  if (answer.saved) {
    const written: OpenText = {
      ...now,
      saved: text,
      base: answer.hash,
      drafted: null,
      problems: answer.problems,
      saving: false,
      notKept: null,
      notSaved: null,
    }
    textAt(path).value = { ...written, kept: now.text === text ? 'draft' : 'here' }
    if (now.text !== text) queue.push(editOf(written))
  } else if (answer.conflict !== null) {
    const { text: saved, hash } = answer.conflict
    notSaved(path, { conflict: { text: saved, saved, hash, drafted: now.drafted } })
    announce(word('studio-conflict'))
  } else {
    const { problems } = answer
    const why = problems.map(({ message, hint }) => (hint === null ? message : `${message} ${hint}`)).join(' ')
    notSaved(path, { problems, notSaved: why })
  }
}

/** What was not saved stays a draft. */
function notSaved(path: string, more: Partial<OpenText>): void {
  const now = textAt(path).value
  if (now === null) return
  textAt(path).value = { ...now, saving: false, ...more }
  queue.push(editOf(now))
  announce(word('studio-not-saved'))
}

export async function saveAll(): Promise<void> {
  const unsaved = state.openTexts().filter(isUnsaved)
  const paths = unsaved.flatMap(({ path }) => savedTogether(path, state.agreement.value))
  await saveInOrder([...new Set(paths)])
  await refresh()
}

/** Back to what the file holds, or to what another has written meanwhile. */
export function discard(path: string): void {
  const open = textAt(path).value
  if (open === null) return
  const other = open.conflict ?? { text: open.saved, saved: open.saved, hash: open.base, drafted: open.drafted }
  const { text, saved, hash: base, drafted } = other
  const back = { ...open, text, saved, base, drafted, conflict: null, restored: false, notSaved: null }
  textAt(path).value = back
  queue.push(editOf(back))
  announce(word('studio-discarded'))
}

/** Writes a text over what another hand has written, which has been seen. */
export async function overwrite(path: string, text: string): Promise<void> {
  const open = textAt(path).value
  if (open === null || open.conflict === null) return
  const { saved, hash: base, drafted } = open.conflict
  textAt(path).value = { ...open, text, saved, base, drafted, conflict: null, restored: false }
  if (text === saved) discard(path)
  else await save(path)
}

/** A text that would come in place of another, which has been written since: both are shown, as for what another hand has written. */
export function compare({ path, text, saved, hash }: Undone['conflicts'][number]): void {
  const known = { kept: 'draft', saving: false, notKept: null, notSaved: null, problems: [], restored: false } as const
  const drafted = textAt(path).value?.drafted ?? null
  const conflict = { text: saved, saved, hash, drafted }
  textAt(path).value = { ...known, path, text, saved, base: hash, drafted, conflict }
}

/* What others do */

export function hear(event: StudioEvent): void {
  if (event.kind === 'drafted') {
    hearOfDraft(event.path, event.draft)
    return
  }
  for (const path of event.paths) void meet(path)
  void refresh()
}

/* Milliseconds after which is looked at what other windows write, since most of what is told is of this one. */
const pauseBeforeDrafts = 300
let lookingAtDrafts: ReturnType<typeof setTimeout> | undefined
const draftsHeardOf = new Map<string, string | null>()

function hearOfDraft(path: string, draft: string | null): void {
  draftsHeardOf.set(path, draft)
  clearTimeout(lookingAtDrafts)
  lookingAtDrafts = setTimeout(() => void meetDrafts(), pauseBeforeDrafts)
}

/** Takes up what other windows have written, and what it changes on the pages. */
async function meetDrafts(): Promise<void> {
  const heard = [...draftsHeardOf]
  draftsHeardOf.clear()
  const met = await Promise.all(heard.map(([path, draft]) => meetDraft(path, draft)))
  if (met.includes(true)) await refresh()
}

/** @returns false where this page knows the draft, since it is its own */
async function meetDraft(path: string, draft: string | null): Promise<boolean> {
  await queue.settled(path)
  const known = textAt(path).value
  if (known === null) return true
  if (known.drafted === draft) return false
  await reading(async () => {
    const file = await askFile(path)
    const open = textAt(path).value
    /* Whatever was written here meanwhile is answered with what stands there. */
    if (open === null || open.saving || queue.holds(path) || open.kept !== 'draft') return
    if (open.drafted === (file.draft?.hash ?? null)) return
    if (open.conflict !== null) meetElsewhere(file)
    else {
      takeDraft(file)
      announce(word('studio-changed-elsewhere', { name: nameOf(path) }))
    }
  })
  return true
}

/** What another window has written since what was written here began: both are shown, unless they agree. */
function meetElsewhere({ path, saved, hash, draft }: FileText): void {
  const open = textAt(path).value
  if (open === null) return
  const [text, drafted] = draft === null ? [saved, null] : [draft.text, draft.hash]
  const same = open.text === text
  if (!same && draft === null && hash === open.base) {
    /* It was taken back there: what is written here is a change of the same file still. */
    const mine = { ...open, drafted, conflict: null }
    textAt(path).value = mine
    queue.push(editOf(mine))
    return
  }
  if (same) textAt(path).value = { ...open, saved, base: hash, drafted, kept: 'draft', conflict: null }
  else {
    textAt(path).value = { ...open, conflict: { text, saved, hash, drafted } }
    announce(word(text === saved ? 'studio-conflict' : 'studio-conflict-window'))
  }
}

/** Takes up the draft that a form has made of a file; what was typed into its text before has been sent by then. */
export function takeDraft(file: FileText): void {
  const { path, saved, hash, draft } = file
  const open = textAt(path).value
  if (open === null) return openText(file, false)
  const [text, base] = draft === null ? [saved, hash] : [draft.text, draft.base]
  const drafted = draft?.hash ?? null
  textAt(path).value = { ...open, text, saved, base, drafted, kept: 'draft', restored: false }
}

/** Resolves when nothing typed into a text is under way. */
export function settled(path: string): Promise<void> {
  return queue.settled(path)
}

/** Whatever another hand has made of a file that is open here. */
async function meet(path: string): Promise<void> {
  if (textAt(path).value === null) return
  await reading(async () => {
    const file = await askFile(path)
    const { saved, hash } = file
    const open = textAt(path).value
    if (open === null || open.saving || hash === open.base) return
    if (isUnsaved(open) && open.text !== saved) {
      textAt(path).value = { ...open, conflict: { text: saved, saved, hash, drafted: open.drafted } }
      announce(word('studio-conflict'))
    } else {
      textAt(path).value = { ...open, conflict: null }
      takeDraft(file)
      announce(word('studio-changed-elsewhere', { name: nameOf(path) }))
    }
  })
}

/** Reads once more what is shown beside the texts. */
export async function refresh(): Promise<void> {
  const view = state.agreement.value
  if (view !== null) await readAgreement(view.id)
  const viewed = state.viewed.value
  if (viewed !== null) await readPages(viewed)
  if (state.clauses.value !== null) await readClauses()
  if (state.home.value !== null) await readHome()
  if (route.value.kind === 'home') await readCounts()
  if (route.value.kind === 'changes') await readChanges()
}

export function showPages(pages: Pages): void {
  const before = state.pages.value
  batch(() => {
    state.pages.value = pages
    state.pagesStamp.value += 1
  })
  const errors = pages.problems.filter(({ severity }) => severity === 'error').length
  const earlier = before?.problems.filter(({ severity }) => severity === 'error').length ?? 0
  if (before !== null && errors !== earlier) announce(word('studio-errors-now', { count: errors }))
}

function isViewed(other: Viewed): boolean {
  return JSON.stringify(state.viewed.value) === JSON.stringify(other)
}
