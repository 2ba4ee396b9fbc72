// What is chosen where an agreement is begun -> changes of its file: what it is called, who enters it, in which languages it binds, for
// how long.

import { isMapping, type Json, type YamlChange } from '../../data/edit-yaml/change.js'
import { changeYaml } from '../../data/edit-yaml/change-yaml.js'
import { readValues } from '../../data/edit-yaml/read-values.js'
import { agreementSchema } from '../../locale/schemas.js'
import type { IsoDate } from '../../model/document.js'

/** Who enters it in a role: one body, several that sign the same document, or a document for each. */
export interface RoleChosen {
  /** The entry of `parties`, from 0. */
  readonly index: number
  readonly parties: readonly string[]
}

export interface TermChosen {
  /** Null: the day of the last signature. */
  readonly start: IsoDate | null
  /** How long: until further notice, a period (`12 months`), or as far as a day. */
  readonly lasts:
    | { readonly kind: 'open' }
    | { readonly kind: 'length'; readonly length: string }
    | { readonly kind: 'end'; readonly end: IsoDate }
}

export interface BeginChoices {
  /** What it is called, by language; its short title is the same until it is written. */
  readonly titles?: Readonly<Record<string, string>> | undefined
  /** Codes of the languages in which it binds, the first one first. */
  readonly authentic?: readonly string[] | undefined
  readonly parties?: readonly RoleChosen[] | undefined
  readonly term?: TermChosen | undefined
  /** The day of the version; that of the skeleton unless given. */
  readonly date?: IsoDate | undefined
}

/** A file as it is changed, one change after the other; a change that leads nowhere in it changes nothing. */
export interface Draft {
  readonly text: () => string
  readonly data: () => { readonly [key: string]: Json }
  readonly set: (path: YamlChange['path'], value: Json) => void
  readonly remove: (path: YamlChange['path']) => void
  /** True where something stands there. */
  readonly has: (path: YamlChange['path']) => boolean
}

export function openDraft(path: string, begun: string): Draft {
  let text = begun
  const read = (): { readonly [key: string]: Json } => {
    const value = readValues(text)?.value ?? null
    return isMapping(value) ? value : {}
  }
  let data = read()
  const at = (steps: YamlChange['path']): Json | undefined =>
    steps.reduce<Json | undefined>(
      (one, step) =>
        typeof one === 'object' && one !== null && Object.hasOwn(one, step)
          ? (one as { readonly [key: string]: Json })[step]
          : undefined,
      data,
    )
  const change = (asked: YamlChange): void => {
    const { value } = changeYaml(text, asked, { file: path, schema: agreementSchema })
    if (value === null || value === text) return
    text = value
    data = read()
  }
  return {
    text: () => text,
    data: () => data,
    has: (steps) => at(steps) !== undefined,
    set: (steps, value) => change({ kind: 'set', path: steps, value }),
    remove: (steps) => {
      if (at(steps) !== undefined) change({ kind: 'remove', path: steps })
    },
  }
}

/** Writes into the draft what was chosen. */
export function applyChoices(draft: Draft, { titles = {}, authentic, parties, term, date }: BeginChoices): void {
  if (date !== undefined) draft.set(['date'], date)
  if (authentic !== undefined && authentic.length > 0) {
    draft.set(['authentic'], [...authentic])
    const only = (list: Json | undefined): boolean =>
      Array.isArray(list) &&
      (list as readonly Json[]).every(
        (one) => typeof one === 'string' && one.split('+').some((code) => authentic.includes(code)),
      )
    if (draft.has(['editions']) && !only(draft.data()['editions'])) draft.remove(['editions'])
    if (authentic.length < 2) draft.remove(['conflict'])
  }
  for (const [code, title] of Object.entries(titles))
    if (title.trim() !== '') for (const key of ['title', 'short']) draft.set([key, code], title.trim())
  for (const { index, parties: chosen } of parties ?? []) chooseParties(draft, index, chosen)
  if (term !== undefined) chooseTerm(draft, term)
}

function chooseParties(draft: Draft, index: number, chosen: readonly string[]): void {
  const kind = (['party', 'members', 'series'] as const).find((key) => draft.has(['parties', index, key]))
  const [first, ...others] = chosen
  if (kind === undefined || first === undefined) return
  if (kind !== 'party') draft.set(['parties', index, kind], [...chosen])
  else if (others.length === 0) draft.set(['parties', index, 'party'], first)
  else {
    draft.set(['parties', index, 'members'], [...chosen])
    draft.remove(['parties', index, 'party'])
  }
  const signatories = draft.data()['parties']
  const entry = Array.isArray(signatories) ? (signatories as readonly Json[])[index] : undefined
  const own = isMapping(entry) ? entry['signatoriesOf'] : undefined
  if (!isMapping(own)) return
  const left = Object.keys(own).filter((party) => !chosen.includes(party))
  if (left.length === Object.keys(own).length) draft.remove(['parties', index, 'signatoriesOf'])
  else for (const party of left) draft.remove(['parties', index, 'signatoriesOf', party])
}

function chooseTerm(draft: Draft, { start, lasts }: TermChosen): void {
  draft.set(['term', 'start'], start ?? 'last-signature')
  if (lasts.kind === 'open') draft.set(['term', 'open'], true)
  else if (lasts.kind === 'length') draft.set(['term', 'length'], lasts.length)
  else draft.set(['term', 'end'], lasts.end)
  for (const key of ['open', 'length', 'end']) if (key !== lasts.kind) draft.remove(['term', key])
}
