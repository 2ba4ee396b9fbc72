// What a form holds: the file's own, where each change is sent at once, and one that is put together before it is added.

import { batch, computed, signal, type ReadonlySignal } from '@preact/signals'
import { pointerAt } from '../../../app/forms/pointer-at.js'
import { applied, type Json, type YamlChange } from '../../../data/edit-yaml/change.js'
import { pointerOf } from '../../../data/edit-yaml/pointer.js'
import type { EffectsView, FieldView, FilledFormView, FoundBodyView } from '../../protocol.js'
import { askBlank, askBodiesOf, askEffects, askForm, tellForm } from '../ask.js'
import { announce, reading, reasonOf, settled, showAtOnce, takeDraft, wantProblems } from '../doings.js'
import { language } from '../choices.js'
import { pages, viewed } from '../state.js'
import { word } from '../words.js'
import { partiesIn, valueAt, type Path } from './form-values.js'

export interface FormStore {
  /** Of all ids of its fields. */
  readonly prefix: string
  /** The whole form, for what stands in itself. */
  readonly form: FieldView
  readonly value: ReadonlySignal<Json | undefined>
  /** The agreement that names the sections, roles and languages that can be chosen. */
  readonly agreement: ReadonlySignal<Json | undefined>
  readonly languages: readonly string[]
  /** What is wrong, by JSON Pointer. */
  readonly faults: ReadonlySignal<ReadonlyMap<string, readonly string[]>>
  /** True where nothing is sent until all has been put together. */
  readonly isLocal: boolean
  /** False where the change was refused: why then stands at its place. */
  readonly change: (change: YamlChange) => Promise<boolean>
}

type Filled = NonNullable<FilledFormView['filled']>

const filled = signal<{ readonly id: string; readonly answer: FilledFormView } | null>(null)
export const effects = signal<EffectsView | null>(null)
/** True while a change is under way. */
export const sending = signal(false)
/** The place in the form that is gone to, so that what lies around it is drawn; null for none. */
export const sought = signal<Path | null>(null)
const refusals = signal<ReadonlyMap<string, readonly string[]>>(new Map())

/** The form of an agreement; null until it has been read. */
export function filledForm(id: string): FilledFormView | null {
  return filled.value?.id === id ? filled.value.answer : null
}

/** Of which agreement, text and language the form is that is known. */
let known = ''

/** Reads the form of a text, unless that is what is known already. */
export async function readFormOf(id: string, text: string): Promise<void> {
  if (known === knownAs(id, text)) return
  await readForm(id)
  known = knownAs(id, text)
}

function knownAs(id: string, text: string): string {
  return [id, language.value, text].join('\n')
}

export async function readForm(id: string): Promise<void> {
  await reading(async () => {
    known = ''
    const answer = await askForm({ form: 'agreement', id })
    filled.value = { id, answer }
    refusals.value = new Map()
    if (answer.filled !== null) wantBodies(partiesIn(answer.filled.form, answer.filled.value, answer.filled.form))
  })
}

export async function readEffects(id: string): Promise<void> {
  await reading(async () => {
    effects.value = await askEffects(id)
  })
}

/** The form of an agreement's file: what is changed there is a draft at once. */
export function agreementStore(id: string, { form, languages }: Filled): FormStore {
  const value = computed(() => filledForm(id)?.filled?.value)
  const faults = computed(() => {
    const now = filledForm(id)
    const filledNow = now?.filled ?? null
    const found = new Map<string, string[]>()
    /* Of the file alone, and of what is looked at: an end before the beginning is seen only in the agreement. */
    for (const { severity, message, path, line, column } of [
      ...(now?.problems ?? []),
      ...(pages.value?.problems ?? []),
    ]) {
      if (filledNow === null || path !== filledNow.path || severity !== 'error') continue
      const pointer = pointerAt(filledNow, line, column)
      found.set(pointer, [...new Set([...(found.get(pointer) ?? []), message])])
    }
    return new Map([...found, ...refusals.value])
  })
  let last: Promise<unknown> = Promise.resolve()
  const change = (asked: YamlChange): Promise<boolean> => {
    const next = last.then(() => send(id, asked))
    last = next
    return next
  }
  return { prefix: 'fact', form, value, agreement: value, languages, faults, isLocal: false, change }
}

async function send(id: string, change: YamlChange): Promise<boolean> {
  const now = filledForm(id)?.filled ?? null
  if (now === null) return false
  const pointer = pointerOf(change.path)
  sending.value = true
  try {
    await settled(now.path)
    const looked = viewed.value
    const answer = await tellForm({ of: { form: 'agreement', id }, change, viewed: looked })
    if (!answer.changed || answer.filled === null || answer.file === null) {
      refuse(
        pointer,
        answer.problems.map(({ message }) => message),
      )
      return false
    }
    const { problems, ...said } = answer.filled
    batch(() => {
      if (answer.effects !== null) effects.value = answer.effects
      showAtOnce(looked, answer)
      filled.value = { id, answer: { filled: { ...said, form: now.form }, problems } }
      refusals.value = new Map()
    })
    wantBodies(partiesIn(now.form, said.value, now.form))
    known = knownAs(id, answer.file.draft?.text ?? answer.file.saved)
    takeDraft(answer.file)
    wantProblems(now.path, looked)
    announce(changedSaid(answer.effects))
    return true
  } catch (cause) {
    refuse(pointer, [reasonOf(cause)])
    return false
  } finally {
    sending.value = false
  }
}

function refuse(pointer: string, messages: readonly string[]): void {
  refusals.value = new Map([...refusals.value, [pointer, messages]])
  announce(messages.join(' '))
}

/** What a change has moved, for whoever does not see it. */
function changedSaid(now: EffectsView | null): string {
  const dates = (now?.dates ?? []).flatMap((one) => one.dates).filter(({ isChanged }) => isChanged).length
  const shares = (now?.costs ?? []).flatMap((one) => one.shares).filter(({ isChanged }) => isChanged).length
  return word('studio-form-changed', { dates, shares })
}

let counted = 0

/**
 * Something that is put together in the page: an entry that is added, or several facts that only together are right.
 * @param around the form that it is to be put into
 */
export function localStore(
  around: FormStore | null,
  form: FieldView,
  begun: Json | undefined,
  languages: readonly string[],
): FormStore {
  counted += 1
  const value = signal<Json | undefined>(begun)
  const faults = signal<ReadonlyMap<string, readonly string[]>>(new Map())
  return {
    prefix: `part${counted}`,
    form: around?.form ?? form,
    value,
    agreement: around?.agreement ?? signal(undefined),
    languages,
    faults,
    isLocal: true,
    change: (asked) => {
      const now = applied(value.value, asked)
      if (now !== undefined) value.value = now
      return Promise.resolve(now !== undefined)
    },
  }
}

export function idOf({ prefix }: FormStore, path: Path): string {
  return [prefix, ...path].map((step) => `${step}`.replace(/[^\p{L}\p{N}-]/gu, '_')).join('.')
}

export function at(store: FormStore, path: Path): Json | undefined {
  return valueAt(store.value.value, path)
}

export function faultsAt(store: FormStore, path: Path): readonly string[] {
  return store.faults.value.get(pointerOf(path)) ?? []
}

/** True where something is wrong at a place or within it. */
export function hasFaults(store: FormStore, path: Path): boolean {
  const pointer = pointerOf(path)
  return [...store.faults.value.keys()].some((one) => one === pointer || one.startsWith(`${pointer}/`))
}

/* Bodies by their names */

export const bodies = signal<ReadonlyMap<string, FoundBodyView>>(new Map())
const wanted = new Set<string>()
/** An address holds no more than some 16 000 signs. */
const askedAtOnce = 150

/** Asks for the names of bodies that are not yet known. */
export function wantBodies(ids: readonly string[]): void {
  const unknown = ids.filter((id) => !wanted.has(id))
  for (const id of unknown) wanted.add(id)
  if (unknown.length === 0) return
  void reading(async () => {
    for (let at = 0; at < unknown.length; at += askedAtOnce)
      knowBodies(await askBodiesOf(unknown.slice(at, at + askedAtOnce)))
  })
}

export function knowBodies(found: readonly FoundBodyView[]): void {
  bodies.value = new Map([...bodies.value, ...found.map((one) => [one.id, one] as const)])
}

export const blankBody = signal<FieldView | null>(null)

export async function readBlankBody(): Promise<void> {
  await reading(async () => {
    blankBody.value = await askBlank()
  })
}
