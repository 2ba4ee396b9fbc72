// What an editor can put into a text: values, references and annexes, each with what it is in the instance that is looked at.

import { makeContext } from '../../document/context.js'
import { costsOf } from '../../document/costs.js'
import { instancesOf, type Instance } from '../../document/instance.js'
import type { Field } from '../../app/forms/field.js'
import { forms } from '../../app/forms/open-form.js'
import type { MessageLanguage } from '../../base/sentence.js'
import type { PartyData } from '../../data/party.js'
import { isLeaf, type Datum, type Leaf } from '../../data/datum.js'
import type { Document } from '../../model/document.js'
import { sectionsIn } from '../../model/walk.js'
import { printLeaf } from '../../template/print.js'
import { inlineText } from '../../text/text.js'
import type { Ask } from '../ask.js'
import type { Insertable } from '../protocol.js'
import { viewedIn } from './agreement.js'

/** Everything that can be written at a place of a clause of the agreement that is looked at. */
export function insertables(ask: Ask): readonly Insertable[] {
  const { desk, language } = ask
  const { agreement: id, instance: name, edition } = viewedIn(ask)
  const library = desk.workspace.library()
  const agreement = library.agreements.get(id)
  const forms = library.languages.get(edition[0] ?? '')
  const instance = agreement === undefined ? undefined : instancesOf(agreement, library).find((one) => one.id === name)
  if (agreement === undefined || instance === undefined || forms === undefined) return []
  const document = desk.workspace.document(id, name, edition)
  const values = leavesOf(makeContext(instance, costsOf(agreement, instance).value, forms), '').map(
    ({ path, leaf }): Insertable => ({
      kind: 'value',
      text: `{{${path}}}`,
      label: labelOf(path, instance, language),
      now: printLeaf(leaf, forms, {}, path).text,
    }),
  )
  return [...values, ...(document === null ? [] : targetsOf(document))]
}

/** Parts of a party, as its own form calls them. */
const partyParts: readonly string[] = ['name', 'short', 'number', 'called']

/**
 * A path in words, as the form of the agreement has them: `term.notice.period` is "Avtalstid – Uppsägning – Tid". A role is called by who
 * has it; what no form has a word for stands as it is written.
 */
function labelOf(path: string, { roles }: Instance, language: MessageLanguage): string {
  const steps = path.split('.')
  const words: string[] = []
  let field: Field | null = forms.agreement
  for (const [index, step] of steps.entries()) {
    const own: Field | null = field === null ? null : fieldIn(field, step)
    const role = index === 0 ? roles.find(({ entry }) => entry.role === step)?.parties : undefined
    const last: Field | null = partyParts.includes(step) ? fieldIn(forms.party, step) : null
    words.push(role === undefined ? ((own ?? last)?.label[language] ?? step) : namesSaid(role))
    field = own
  }
  return words.join(' – ')
}

/** The first two: a role may have forty. */
function namesSaid(parties: readonly PartyData[]): string {
  const names = parties.slice(0, 2).map(({ short }) => short)
  return parties.length > 2 ? `${names.join(', ')} …` : names.join(', ')
}

function fieldIn(field: Field, key: string): Field | null {
  if (field.kind === 'list' || field.kind === 'by-key') return fieldIn(field.of, key)
  return field.kind === 'group' ? (field.fields.find((one) => one.key === key) ?? null) : null
}

/** Leaves that can be reached by names alone. */
function leavesOf(datum: Datum, path: string): { readonly path: string; readonly leaf: Leaf }[] {
  if (isLeaf(datum)) return [{ path, leaf: datum }, ...(datum.type === 'party' ? partsOf(datum, path) : [])]
  if (typeof datum !== 'object' || datum === null || Array.isArray(datum)) return []
  return Object.entries(datum).flatMap(([name, inner]) =>
    /^[A-Za-z]\w*$/.test(name) ? leavesOf(inner, path === '' ? name : `${path}.${name}`) : [],
  )
}

function partsOf(party: Extract<Leaf, { type: 'party' }>, path: string): { path: string; leaf: Leaf }[] {
  const { name, short, number, called } = party
  return Object.entries({ name, short, number, called }).flatMap(([part, leaf]) =>
    leaf === null ? [] : [{ path: `${path}.${part}`, leaf }],
  )
}

/** Sections and annexes, as references name them. */
function targetsOf({ parts }: Document): Insertable[] {
  return parts.flatMap((part) => [
    ...(part.kind === 'annex'
      ? [
          {
            kind: 'annex' as const,
            text: `{{annex "${part.id}"}}`,
            label: inlineText(part.title),
            now: part.label,
          },
        ]
      : []),
    ...sectionsIn(part.blocks)
      .filter(({ side }) => side === 0)
      .map(({ section }): Insertable => ({
        kind: 'reference',
        text: `{{ref "${section.id}"}}`,
        label: inlineText(section.title),
        now: section.label,
      })),
  ])
}
