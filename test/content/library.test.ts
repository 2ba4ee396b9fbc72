// content/clauses: what agreements have in common is written once, what is one agreement's own lies under its name.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { projectRoot } from '../support/library.js'
import { library, sentencesOf, usersOf } from './clauses.js'

const clauses = [...library.clauses.values()].flatMap((inLanguage) => [...inLanguage.values()])
const folderOf = (id: string): string | null => (id.includes('/') ? (id.split('/')[0] ?? '') : null)
const shared = clauses.filter(({ id }) => (usersOf.get(id)?.size ?? 0) >= 2)
const counted = (kind: 'plain' | 'own'): string[] => [
  ...new Set(shared.filter(({ body }) => sentencesOf(body)[kind].length >= 2).map(({ id }) => id)),
]

describe('clauses in common', () => {
  test('at least eight that two agreements use say two sentences in which no parameter stands', () => {
    expect(counted('plain').length, counted('plain').join(', ')).toBeGreaterThanOrEqual(8)
  })

  test('more of them say two sentences when sentences with a slot count too', () => {
    expect(counted('own')).toEqual(expect.arrayContaining(counted('plain')))
    expect(counted('own').length, counted('own').join(', ')).toBeGreaterThan(counted('plain').length)
  })

  test('name nobody: no word inside a sentence begins with a capital', () => {
    const names = clauses
      .filter(({ id }) => folderOf(id) === null)
      .flatMap(({ file, body }) =>
        sentencesOf(body).own.flatMap((sentence) =>
          [...sentence.matchAll(/(?<=\p{L}[,;]? )\p{Lu}[\p{L}-]+/gu)].map(([name]) => `${file}: ${name}`),
        ),
      )
    expect(names).toEqual([])
  })
})

test('a clause under the name of an agreement is used by that agreement and by no other', () => {
  const strangers = [...usersOf].filter(([id, users]) => {
    const folder = folderOf(id)
    return folder !== null && (users.size !== 1 || !users.has(folder))
  })
  expect(strangers.map(([id]) => id)).toEqual([])
})

test('every folder of clauses bears the name of an agreement', () => {
  const folders = new Set(clauses.flatMap(({ id }) => folderOf(id) ?? []))
  expect([...folders].filter((folder) => !library.agreements.has(folder))).toEqual([])
})

test('every clause is used by an agreement, those that no agreement has yet by the one that tests them', () => {
  const tested = readFileSync(join(projectRoot, 'test/shared-clauses/content/agreements/gransavtal.yaml'), 'utf8')
  const isTested = (id: string): boolean => tested.includes(`clause: ${id}\n`)
  expect(clauses.filter(({ id }) => !usersOf.has(id) && !isTested(id)).map(({ file }) => file)).toEqual([])
})

describe('sentencesOf', () => {
  test('leaves out what is wholly conditional, and tells sentences with a slot from plain ones', () => {
    const body =
      'Avtalet gäller alla parter.{{#if late}} Det gäller även senare.{{/if}} De får {{share}} av summan.\nDet är allt här.\n'
    expect(sentencesOf(body).plain).toEqual(['Avtalet gäller alla parter.', 'Det är allt här.'])
    expect(sentencesOf(body).own).toHaveLength(3)
  })

  test('counts a sentence that a condition changes as one with a slot', () => {
    expect(sentencesOf('Målet är {{#if among}}bland annat {{/if}}god vård.').plain).toEqual([])
  })
})
