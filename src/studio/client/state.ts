// What the page knows: each a signal, in one place. What changes it stands in doings.ts.

import { computed, signal, type Signal } from '@preact/signals'
import type {
  AgreementView,
  ChangesView,
  ClauseFacts,
  Counts,
  Hit,
  Home,
  Insertable,
  Pages,
  ToldProblem,
  Viewed,
} from '../protocol.js'
import { route } from './navigate.js'
import type { Spot } from './spot.js'

/** A text that is open in an editor. */
export interface OpenText {
  readonly path: string
  readonly text: string
  /** As it lies in the file. */
  readonly saved: string
  /** The hash of what `text` was written from. */
  readonly base: string | null
  /** The hash of the draft that the program has, as far as this page has seen it; null for none. */
  readonly drafted: string | null
  /** Where a change is: in this page alone, with the program as a draft, or not taken. */
  readonly kept: 'here' | 'draft' | 'refused'
  readonly saving: boolean
  /** What keeps the draft from outliving the program, in words; null where nothing does. */
  readonly notKept: string | null
  /** Why it could not be written into its file, in words; null where that has not been tried since. */
  readonly notSaved: string | null
  readonly problems: readonly ToldProblem[]
  /** What another hand, or another window, has written meanwhile. */
  readonly conflict: Conflict | null
  /** True where the text comes from a draft of an earlier time, until that has been told. */
  readonly restored: boolean
}

/** A text that is not the one that was written on. */
export interface Conflict {
  readonly text: string
  /** What the file holds, and its hash: the same text, unless another window has written and not saved it. */
  readonly saved: string
  readonly hash: string | null
  /** The hash of the draft that there is. */
  readonly drafted: string | null
}

export const home = signal<Home | null>(null)

/** How many problems each agreement has; null until they have been counted. */
export const counts = signal<Counts | null>(null)
export const hits = signal<{ readonly words: string; readonly found: readonly Hit[] } | null>(null)
export const clauses = signal<readonly ClauseFacts[] | null>(null)
/** What has changed; null until it has been read. */
export const changes = signal<ChangesView | null>(null)
export const agreement = signal<AgreementView | null>(null)
export const pages = signal<Pages | null>(null)
/** Counts the pages that were answered, so that what is drawn from them anew knows. */
export const pagesStamp = signal(0)
/** Why a view cannot be shown. */
export const fault = signal<string | null>(null)
/** Said to whoever does not see what has changed. */
export const announcement = signal('')
/** Where the cursor of an editor stands. */
export const cursor = signal<Spot | null>(null)
/** Where an editor is asked to go; a new object each time. */
export const wanted = signal<Spot | null>(null)
/** A place to show on the pages, whatever the cursor does. */
export const pointed = signal<Spot | null>(null)
export const insertables = signal<readonly Insertable[]>([])

const texts = new Map<string, Signal<OpenText | null>>()

/** The text of a file; null until it has been read. */
export function textAt(path: string): Signal<OpenText | null> {
  const known = texts.get(path) ?? signal<OpenText | null>(null)
  texts.set(path, known)
  return known
}

/** As what a new clause of the agreement is to be begun, while that is asked; null otherwise. */
export const beginning = signal<'section' | 'annex' | null>(null)

/** All that are open. */
export function openTexts(): OpenText[] {
  return [...texts.values()].flatMap(({ value }) => (value === null ? [] : [value]))
}

export function isUnsaved({ text, saved }: OpenText): boolean {
  return text !== saved
}

/** What is looked at: that of the address, and the first there is of what it leaves open. */
export const viewed = computed<Viewed | null>(() => {
  const to = route.value
  const view = agreement.value
  if (to.kind !== 'agreement' || view === null || view.id !== to.id) return null
  const instance = view.instances.find(({ id }) => id === to.instance) ?? view.instances[0]
  const named = to.edition?.join('+')
  const edition = view.editions.find((languages) => languages.join('+') === named) ?? view.editions[0]
  return instance === undefined || edition === undefined ? null : { agreement: view.id, instance: instance.id, edition }
})
