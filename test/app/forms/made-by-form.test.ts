// Agreements that are made from a new one by changes of forms alone, entry by entry as somebody does it: their files say what those say
// that were written by hand, and what is built of them has the same bytes.

import { expect, test } from 'vitest'
import { stringify } from 'yaml'
import { changeByForm } from '../../../src/app/forms/change-by-form.js'
import { openWorkspace } from '../../../src/app/workspace.js'
import { openMemory } from '../../../src/base/memory.js'
import { sentencesOf } from '../../../src/base/problem.js'
import type { Sources } from '../../../src/base/sources.js'
import { isMapping, type Json, type YamlChange } from '../../../src/data/edit-yaml/change.js'
import { readValues } from '../../../src/data/edit-yaml/read-values.js'
import { renderHtml } from '../../../src/html/html.js'
import { lookOf } from '../../../src/render/look.js'
import { projectSources } from '../../support/library.js'

const memory = openMemory()
const { content, templates } = projectSources

function withText(path: string, text: string): Sources {
  return { ...projectSources, content: { ...content, files: new Map([...content.files, [path, text]]) } }
}

/** The changes that fill in what a value says, in place of what is there: each field by itself, each entry of a list as it is added. */
function changesTo(data: { readonly [key: string]: Json }, begun: { readonly [key: string]: Json }): YamlChange[] {
  const removed = Object.keys(begun).filter((key) => !Object.hasOwn(data, key))
  const filled = Object.entries(data).flatMap(([key, value]): YamlChange[] => {
    if (!Array.isArray(value) || value.length < 2) return [{ kind: 'set', path: [key], value }]
    const [first, ...rest] = value as readonly Json[]
    return [
      { kind: 'set', path: [key], value: [first ?? null] },
      ...rest.map((one, index): YamlChange => ({ kind: 'insert', path: [key, index + 1], value: one })),
    ]
  })
  return [...filled, ...removed.map((key): YamlChange => ({ kind: 'remove', path: [key] }))]
}

/** The text of an agreement that is begun from the skeleton and filled in by form. */
function madeByForm(id: string, language: string, data: { readonly [key: string]: Json }): string {
  const path = `agreements/${id}.yaml`
  let text = (templates.files.get(`new/${language}/agreement.yaml`) ?? '').replaceAll(
    'ID/background',
    `${id}/background`,
  )
  const begun = readValues(text)?.value ?? null
  for (const change of changesTo(data, isMapping(begun) ? begun : {})) {
    const { value, problems } = changeByForm(withText(path, text), { form: 'agreement', id }, change, { memory })
    if (value === null)
      throw new Error(`${JSON.stringify(change)} ${problems.map((one) => sentencesOf(one, 'en').message).join(' ')}`)
    text = value.text
  }
  return text
}

const own = [...content.files].flatMap(([path, text]) => {
  const id = /^agreements\/([^/]+)\.yaml$/.exec(path)?.[1]
  const value = readValues(text)?.value ?? null
  return id !== undefined && isMapping(value) ? [{ id, value }] : []
})

test.each(own)('$id is made by form, and says what its file says', ({ id, value }) => {
  expect(readValues(madeByForm(id, 'sv', value))?.value).toEqual(value)
})

/** Twenty municipalities of each country, two authentic languages, a cost that all share, and annexes. */
function crossBorder(): { readonly [key: string]: Json } {
  const idsIn = (path: string): string[] => {
    const list = readValues(content.files.get(path) ?? '')?.value
    return Array.isArray(list)
      ? (list as readonly Json[]).slice(0, 20).map((one) => String(isMapping(one) ? one['id'] : ''))
      : []
  }
  return {
    title: { sv: 'Avtal om gränsöverskridande samarbete', nb: 'Avtale om grenseoverskridende samarbeid' },
    short: { sv: 'Gränssamarbete', nb: 'Grensesamarbeid' },
    version: '1.0',
    date: '2026-03-02',
    status: 'ready',
    authentic: ['sv', 'nb'],
    editions: ['sv+nb'],
    signing: 'paper',
    parties: [
      { role: 'swedish', members: idsIn('parties/se-municipalities.yaml') },
      { role: 'norwegian', members: idsIn('parties/no-municipalities.yaml') },
    ],
    term: { start: '2026-04-01', end: '2029-03-31', notice: { period: '6 months', before: 'end', written: true } },
    currency: 'SEK',
    costs: [
      {
        id: 'secretariat',
        year: 2026,
        total: 1200000,
        shares: [
          { role: 'swedish', percent: 50, by: 'equal' },
          { role: 'norwegian', percent: 50, by: 'equal' },
        ],
        rounding: 'whole',
      },
    ],
    clauses: [
      { clause: 'mutual-trust' },
      { clause: 'confidentiality', with: { records: true } },
      { clause: 'annexes', heading: 'unnumbered' },
      { clause: 'signatures', heading: 'unnumbered' },
    ],
    annexes: [
      { id: 'plan', title: { sv: 'Verksamhetsplan', nb: 'Virksomhetsplan' }, content: 'listed', date: '2026-01-15' },
      { id: 'dates', title: { sv: 'Datum', nb: 'Datoer' }, content: 'schedule' },
    ],
  }
}

function pagesOf(text: string): string {
  const workspace = openWorkspace(withText('agreements/cross-border.yaml', text))
  const look = lookOf(workspace.library())
  const document = workspace.document('cross-border', 'all', ['sv', 'nb'])
  const told = workspace.problems('cross-border').map((one) => `${one.place.line} ${sentencesOf(one, 'en').message}`)
  if (document === null || look === null) throw new Error(told.join('\n'))
  return renderHtml(document, look.theme, look.webTemplates, look.logo)
}

test('an agreement across the border, of forty parties in two languages, with costs and annexes, is made by form and has the same bytes', () => {
  const data = crossBorder()
  const made = madeByForm('cross-border', 'sv', data)
  expect(readValues(made)?.value).toEqual(data)
  const byHand = pagesOf(stringify(data))
  expect(byHand).toContain('Grensesamarbeid')
  expect(pagesOf(made)).toBe(byHand)
})
