// Facts by form: what a file says, field by field; a change of one field as a draft of the file, with what it brings about at once.

import * as z from 'zod'
import { changeByForm } from '../../app/forms/change-by-form.js'
import { effectsOf } from '../../app/forms/effects.js'
import { openBodySearch, told as toldBody } from '../../app/forms/find-body.js'
import type { FormOf } from '../../app/forms/form-files.js'
import { newBody } from '../../app/forms/new-body.js'
import { forms, openForm } from '../../app/forms/open-form.js'
import { limits } from '../../base/limits.js'
import { oncePer } from '../../base/memory.js'
import { phrase } from '../../base/phrases/phrases.js'
import { messageLanguages, type InLanguages, type MessageLanguage } from '../../base/sentence.js'
import type { Json, YamlChange } from '../../data/edit-yaml/change.js'
import type { PartyData } from '../../data/party.js'
import { readContentFile } from '../../io/edited/content-file.js'
import { Refused, type Ask } from '../ask.js'
import type { ChangedByForm, EffectsView, FieldView, FilledFormView, FoundBodyView } from '../protocol.js'
import { toldIn } from '../told.js'
import { keepDraft } from './files.js'
import { pagesOf } from './pages.js'

const formOf = z.discriminatedUnion('form', [
  z.strictObject({ form: z.literal('agreement'), id: z.string() }),
  z.strictObject({ form: z.literal('party'), id: z.string() }),
  z.strictObject({ form: z.literal('clause'), id: z.string(), language: z.string() }),
  z.strictObject({ form: z.literal('site') }),
])
const json: z.ZodType<Json> = z.json()
const path = z.array(z.union([z.string(), z.int().nonnegative()])).max(limits['data-nesting'].most)
const change: z.ZodType<YamlChange> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('set'), path, value: json }),
  z.strictObject({ kind: z.literal('remove'), path }),
  z.strictObject({ kind: z.literal('insert'), path, value: json }),
  z.strictObject({ kind: z.literal('move'), path, to: z.int().nonnegative() }),
])
const viewed = z.strictObject({ agreement: z.string(), instance: z.string(), edition: z.array(z.string()).max(2) })
export const formChangeSchema = z.strictObject({ of: formOf, change, viewed: viewed.nullable() })
export const newBodySchema = z.strictObject({ data: z.record(z.string(), json) })

/** The form that is asked for, filled in. */
export function form(ask: Ask): FilledFormView {
  const { desk, query, language } = ask
  const of = formOf.parse(Object.fromEntries([...query].filter(([name]) => ['form', 'id', 'language'].includes(name))))
  const { value, problems } = openForm(desk.workspace.sources(), of as FormOf, desk.workspace.memory)
  const told = toldIn(language, desk.workspace.sources().content)
  return {
    filled: value === null ? null : (said({ ...value, problems: [] }, language) as FilledFormView['filled']),
    problems: problems.map(told),
  }
}

/** Makes a change, which is a draft then; nothing where it would be wrong. */
export function changeForm(
  ask: Ask,
  { of, change: asked, viewed: looked }: z.infer<typeof formChangeSchema>,
): ChangedByForm {
  const { desk, language, today } = ask
  const before = desk.workspace.sources()
  const { value, problems } = changeByForm(before, of as FormOf, asked, { memory: desk.workspace.memory })
  const told = toldIn(language, before.content)
  if (value === null)
    return { changed: false, problems: problems.map(told), effects: null, pages: null, notKept: null, path: null }
  const notKept = keepAsDraft(ask, value)
  const agreement = of.form === 'agreement' ? of.id : (looked?.agreement ?? null)
  const effects =
    agreement === null ? null : effectsOf(before, desk.workspace.sources(), agreement, today, desk.workspace.memory)
  return {
    changed: true,
    path: value.path,
    problems: problems.map(told),
    effects: effects === null ? null : { ...effects, problems: effects.problems.map(told) },
    pages: looked === null ? null : pagesOf(looked, ask),
    notKept,
  }
}

/** Adds a body to the register of bodies, as a draft of its file. */
export function addBody(
  ask: Ask,
  { data }: z.infer<typeof newBodySchema>,
): ChangedByForm & { readonly id: string | null } {
  const { desk, language } = ask
  const sources = desk.workspace.sources()
  const { value, problems } = newBody(sources, data, { memory: desk.workspace.memory })
  const told = problems.map(toldIn(language, sources.content))
  const nothing = { problems: told, effects: null, pages: null }
  if (value === null) return { ...nothing, changed: false, id: null, notKept: null, path: null }
  return { ...nothing, changed: true, id: value.id, notKept: keepAsDraft(ask, value), path: value.path }
}

/** The form of a body as yet unknown. */
export function blank({ language }: Ask): FieldView {
  return said(forms.party, language) as FieldView
}

/** Every date and share of an agreement as it is now. */
export function effects({ desk, query, language, today }: Ask): EffectsView {
  const sources = desk.workspace.sources()
  const found = effectsOf(sources, sources, query.get('agreement') ?? '', today, desk.workspace.memory)
  return { ...found, problems: found.problems.map(toldIn(language, sources.content)) }
}

/** Bodies by name, number, code or county, or those with the ids named. */
export function bodies({ desk, query, language }: Ask): readonly FoundBodyView[] {
  const ids = query.get('ids')
  if (ids !== null) {
    const { parties } = desk.workspace.library()
    const named = ids.split(',').flatMap((id) => parties.get(id) ?? [])
    return said(named.map(toldBody), language) as readonly FoundBodyView[]
  }
  const kinds =
    query
      .get('kinds')
      ?.split(',')
      .filter((kind) => kind !== '') ?? []
  const found = searchIn(desk.workspace.library().parties).find(
    query.get('q') ?? '',
    kinds.length === 0 ? {} : { kinds },
  )
  return said(found, language) as readonly FoundBodyView[]
}

const searchIn = oncePer((parties: ReadonlyMap<string, PartyData>) => openBodySearch(parties.values()))

/** What is in the way of keeping it on the disk, in words. */
function keepAsDraft(
  ask: Ask,
  { path: changed, text }: { readonly path: string; readonly text: string },
): string | null {
  const read = readContentFile(ask.desk.content, changed)
  if ('unread' in read) throw new Refused(409, phrase('studio-no-file', { path: changed }))
  const base = ask.desk.drafts.get(changed)?.base ?? read.hash
  return keepDraft(ask, { path: changed, text, base })
}

/** Plain data in which each text that there is in the languages of messages is the one in that of who reads. */
function said(value: unknown, language: MessageLanguage): unknown {
  if (Array.isArray(value)) return value.map((one) => said(one, language))
  if (typeof value !== 'object' || value === null) return value
  if (isInLanguages(value)) return value[language]
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, key === 'value' ? one : said(one, language)]),
  )
}

function isInLanguages(value: object): value is InLanguages {
  const keys = Object.keys(value)
  return keys.length === messageLanguages.length && messageLanguages.every((language) => keys.includes(language))
}
