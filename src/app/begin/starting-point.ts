// What an agreement can begin from -> what is asked where it is begun: titles, languages, who enters it in which role, for how long.

import { isMapping, type Json } from '../../data/edit-yaml/change.js'
import { readValues } from '../../data/edit-yaml/read-values.js'
import type { TermChosen } from './choices.js'

export interface StartingPoint {
  /** Languages that it has a title in, those in which it binds first. */
  readonly languages: readonly string[]
  readonly authentic: readonly string[]
  readonly roles: readonly StartingRole[]
  /** As it is; the last day, which belongs to the old one, is ''. */
  readonly term: TermChosen
}

export interface StartingRole {
  /** The entry of `parties`, from 0. */
  readonly index: number
  readonly role: string
  /** What the text calls it, by language. */
  readonly called: Readonly<Record<string, string>>
  /** `series`: a document for each. */
  readonly kind: 'party' | 'members' | 'series'
  readonly parties: readonly string[]
}

/** Of the text of an agreement's file, or of a skeleton. */
export function startingPoint(text: string): StartingPoint {
  const value = readValues(text)?.value ?? null
  const data = isMapping(value) ? value : {}
  const authentic = textsIn(data['authentic'])
  const titles = isMapping(data['title']) ? Object.keys(data['title']) : []
  const term = isMapping(data['term']) ? data['term'] : {}
  const length = term['length']
  return {
    authentic,
    languages: [...new Set([...authentic, ...titles])],
    roles: listIn(data['parties']).flatMap((entry, index) => roleIn(entry, index)),
    term: {
      start: null,
      lasts:
        term['open'] === true
          ? { kind: 'open' }
          : typeof length === 'string'
            ? { kind: 'length', length }
            : { kind: 'end', end: '' },
    },
  }
}

function roleIn(entry: Json, index: number): StartingRole[] {
  if (!isMapping(entry) || typeof entry['role'] !== 'string') return []
  const kind = (['party', 'members', 'series'] as const).find((key) => entry[key] !== undefined)
  if (kind === undefined) return []
  const chosen = entry[kind]
  const called = isMapping(entry['called']) ? Object.entries(entry['called']) : []
  return [
    {
      ...{ index, kind, role: entry['role'] },
      called: Object.fromEntries(called.flatMap(([code, one]) => (typeof one === 'string' ? [[code, one]] : []))),
      parties: typeof chosen === 'string' ? [chosen] : textsIn(chosen),
    },
  ]
}

function listIn(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : []
}

function textsIn(value: Json | undefined): string[] {
  return listIn(value).filter((one) => typeof one === 'string')
}
