// A body that the register lacks -> the file of parties with it as its last entry.

import { slug } from '../../base/letters.js'
import { openMemory } from '../../base/memory.js'
import type { Checked } from '../../base/problem.js'
import type { FileSet, Sources } from '../../base/sources.js'
import { fromEntries, isMapping, type Json } from '../../data/edit-yaml/change.js'
import { readValues } from '../../data/edit-yaml/read-values.js'
import { keysAt } from '../../data/schema-at.js'
import { countryOf } from '../../locale/countries.js'
import { partySchema } from '../../locale/schemas.js'
import { changeFile, type ChangedText, type Written } from './change-by-form.js'
import { idsIn, partyFile, partyFiles } from './form-files.js'

export interface NewBody extends ChangedText {
  readonly id: string
}

export interface NewBodyWritten extends Omit<Written, 'raw'> {
  /** The files of parties as they lie on disk, by path; without it, as the sources have them. */
  readonly rawOf?: (path: string) => string | undefined
}

/**
 * Adds a body to the file that holds most of its kind and country, or to `parties/others.yaml`. Its organisation number is written as
 * its country writes it, and its check digit verified (`party/check-digit`); an id is made of its name where none is given.
 * @param data what is known of it, by the fields of the form
 * @returns null, with problems, where something of it is wrong; a number or a short name that another body has is told as a warning
 */
export function newBody(
  sources: Sources,
  data: { readonly [key: string]: Json },
  { rawOf, memory = openMemory() }: NewBodyWritten = {},
): Checked<NewBody | null> {
  const { content } = sources
  const lists = partyFiles(content).map((path) => ({
    path,
    list: readValues(content.files.get(path) ?? '')?.value ?? null,
  }))
  const ids = new Set(lists.flatMap(({ list }) => idsIn(list)))
  const id = typeof data['id'] === 'string' ? data['id'] : freeId(data, ids)
  const number = data['number']
  const body = {
    ...data,
    id,
    ...(typeof number === 'string' ? { number: asItsCountryWrites(number, data['country']) } : {}),
  }
  const known = keysAt(partySchema, [])
  const keys = [...known, ...Object.keys(body).filter((key) => !known.includes(key))]
  const value = fromEntries(
    keys.flatMap((key) => (Object.hasOwn(body, key) ? [[key, (body as Record<string, Json>)[key] ?? null]] : [])),
  )
  const path = fileFor(content, lists, data)
  const index = idsIn(lists.find((one) => one.path === path)?.list ?? null).length
  const made = changeFile(partyFile(content, path, memory), { kind: 'insert', path: [index], value }, rawOf?.(path))
  return { value: made.value === null ? null : { ...made.value, id }, problems: made.problems }
}

/** An id of the name; where another body has it, with the county behind it. */
function freeId(data: { readonly [key: string]: Json }, ids: ReadonlySet<string>): string {
  const of = (key: string): string => (typeof data[key] === 'string' ? slug(data[key]) : '')
  const name = of('name')
  return ids.has(name) && of('county') !== '' ? `${name}-${of('county')}` : name
}

/** The digits in the form of the country, where there are as many: `2120002080` becomes `212000-2080`. */
function asItsCountryWrites(number: string, country: Json | undefined): string {
  const form = typeof country === 'string' ? countryOf(country)?.organisationNumber.form : undefined
  const digits = number.replace(/[\s\u2010-\u2015-]/gu, '')
  if (form === undefined || !/^\d+$/.test(digits) || digits.length !== form.replace(/[^N]/g, '').length) return number
  let next = 0
  return form.replace(/N/g, () => digits[next++] ?? '')
}

/** The file with most bodies of the same kind and country. */
function fileFor(
  content: FileSet,
  lists: readonly { readonly path: string; readonly list: Json }[],
  data: { readonly [key: string]: Json },
): string {
  const isAlike = (one: Json): boolean =>
    isMapping(one) && one['kind'] === data['kind'] && one['country'] === data['country']
  let best = { path: content.files.has('parties/others.yml') ? 'parties/others.yml' : 'parties/others.yaml', count: 0 }
  for (const { path, list } of lists) {
    const count = Array.isArray(list) ? (list as readonly Json[]).filter(isAlike).length : 0
    if (count > best.count) best = { path, count }
  }
  return best.path
}
