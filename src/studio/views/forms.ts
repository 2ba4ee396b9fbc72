// Facts by form: what a file says, field by field; a change of one field as a draft of the file, with what it brings about at once.

import * as z from 'zod'
import { changeByForm } from '../../app/forms/change-by-form.js'
import { effectsOf } from '../../app/forms/effects.js'
import { openBodySearch, told as toldBody } from '../../app/forms/find-body.js'
import type { FormOf } from '../../app/forms/form-files.js'
import { newBody } from '../../app/forms/new-body.js'
import { ownClause } from '../../app/forms/own-clause.js'
import { forms, openForm, type FilledForm } from '../../app/forms/open-form.js'
import { limits } from '../../base/limits.js'
import { oncePer } from '../../base/memory.js'
import { phrase } from '../../base/phrases/phrases.js'
import { messageLanguages, type InLanguages, type MessageLanguage } from '../../base/sentence.js'
import { languageCode } from '../../data/scalars.js'
import type { Json, YamlChange } from '../../data/edit-yaml/change.js'
import type { PartyData } from '../../data/party.js'
import { readContentFile } from '../../io/edited/content-file.js'
import { Refused, type Ask } from '../ask.js'
import type {
  AddedClause,
  ChangedByForm,
  EffectsView,
  FieldView,
  FilledAgain,
  FilledFormView,
  FormFields,
  FoundBodyView,
} from '../protocol.js'
import { toldIn } from '../told.js'
import { fileAt, keepDraft } from './files.js'
import { shownAtOnce } from './pages.js'

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
export const ownClauseSchema = z.strictObject({
  agreement: z.string(),
  titles: z.record(languageCode, z.string().max(limits['value-length'].most)),
  as: z.enum(['section', 'annex']),
})
export const newBodySchema = z.strictObject({ data: z.record(z.string(), json) })

/** The form that is asked for, filled in. */
export function form(ask: Ask): FilledFormView {
  const { desk, query, language } = ask
  const of = formOf.parse(Object.fromEntries([...query].filter(([name]) => ['form', 'id', 'language'].includes(name))))
  const { value, problems } = openForm(desk.workspace.sources(), of as FormOf, desk.workspace.memory)
  const told = toldIn(ask)
  if (value === null) return { filled: null, problems: problems.map(told) }
  const filled = { ...sayingOf(value), form: said(value.form, language) as FieldView }
  return { filled, problems: problems.map(told) }
}

/** Makes a change, which is a draft then; nothing where it would be wrong. */
export function changeForm(
  ask: Ask,
  { of, change: asked, viewed: looked }: z.infer<typeof formChangeSchema>,
): ChangedByForm {
  const { desk, today } = ask
  const before = desk.workspace.sources()
  const { value, problems } = changeByForm(before, of as FormOf, asked, { memory: desk.workspace.memory })
  const told = toldIn(ask)
  if (value === null) return { ...unchanged, problems: problems.map(told) }
  const notKept = keepAsDraft(ask, value)
  const agreement = of.form === 'agreement' ? of.id : (looked?.agreement ?? null)
  const effects =
    agreement === null ? null : effectsOf(before, desk.workspace.sources(), agreement, today, desk.workspace.memory)
  return {
    ...shownAtOnce(looked, value.path, ask),
    changed: true,
    file: fileAt(value.path, desk),
    filled: filledAgain(ask, of as FormOf),
    problems: problems.map(told),
    effects: effects === null ? null : { ...effects, problems: effects.problems.map(told) },
    notKept,
  }
}

const unchanged = { changed: false, file: null, filled: null, effects: null, pages: null, drawings: [], notKept: null }

function filledAgain(ask: Ask, of: FormOf): FilledAgain | null {
  const { workspace } = ask.desk
  const { value, problems } = openForm(workspace.sources(), of, workspace.memory)
  if (value === null) return null
  return { ...sayingOf(value), problems: problems.map(toldIn(ask)) }
}

/** What a form says, without its fields. */
function sayingOf({ path, languages, value, places, shapes }: FilledForm): Omit<FilledForm, 'form' | 'problems'> {
  return { path, languages, value, places, shapes }
}

/** Adds a body to the register of bodies, as a draft of its file. */
export function addBody(
  ask: Ask,
  { data }: z.infer<typeof newBodySchema>,
): ChangedByForm & { readonly id: string | null } {
  const { desk } = ask
  const sources = desk.workspace.sources()
  const { value, problems } = newBody(sources, data, { memory: desk.workspace.memory })
  const told = problems.map(toldIn(ask))
  if (value === null) return { ...unchanged, problems: told, id: null }
  const notKept = keepAsDraft(ask, value)
  return { ...unchanged, problems: told, changed: true, id: value.id, notKept, file: fileAt(value.path, desk) }
}

/** Begins a clause of an agreement's own: its texts and what the agreement says of it are drafts. */
export function addClause(ask: Ask, asked: z.infer<typeof ownClauseSchema>): AddedClause {
  const { desk } = ask
  const { value, problems } = ownClause(desk.workspace.sources(), asked, desk.workspace.memory)
  const told = problems.map(toldIn(ask))
  if (value === null) return { files: [], problems: told, notKept: null }
  const changed = [...value.texts, value.agreement]
  const notKept = changed.map((one) => keepAsDraft(ask, one)).find((why) => why !== null) ?? null
  return { files: changed.map((one) => fileAt(one.path, desk)), problems: told, notKept }
}

/** The form of a body as yet unknown. */
export function blank({ language }: Ask): FieldView {
  return said(forms.party, language) as FieldView
}

/** The fields of files of a kind, whatever such a file says, and the languages of the library. */
export function fields({ desk, query, language }: Ask): FormFields {
  const kind = z.enum(['agreement', 'clause', 'party', 'site']).parse(query.get('form'))
  const form = said(forms[kind], language) as FieldView
  return { form, languages: [...desk.workspace.library().languages.keys()] }
}

/** Every date and share of an agreement as it is now. */
export function effects(ask: Ask): EffectsView {
  const { desk, query, today } = ask
  const sources = desk.workspace.sources()
  const found = effectsOf(sources, sources, query.get('agreement') ?? '', today, desk.workspace.memory)
  return { ...found, problems: found.problems.map(toldIn(ask)) }
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
