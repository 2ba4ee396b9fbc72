// The register costs in proportion to what is recorded in it, whatever that is.

import { describe, expect, test } from 'vitest'
import { agreementStatus } from '../../src/app/status.js'
import type { FileSet } from '../../src/base/sources.js'
import type { DoneData, PublishedData } from '../../src/data/register.js'
import { appendPublished } from '../../src/register/published.js'
import { readRegister } from '../../src/register/register.js'
import { standings } from '../../src/register/standing.js'
import { librarySources } from '../support/library.js'
import { growth, proportional } from '../support/steps.js'

function numbered<Item>(count: number, item: (index: number) => Item): Item[] {
  return Array.from({ length: count }, (_, index) => item(index))
}

const folder = 'register/old/1.0'

/** The register of an agreement that so many parties entered, with further files of it. */
function register(count: number, files: Readonly<Record<string, string>> = {}): FileSet {
  const parties = numbered(count, (index) => `party-a${index}`).join(', ')
  const entered = `title: { sv: Avtal }\nparties: [${parties}]\nterm: { start: 2026-01-01, open: true }\n`
  const named = Object.entries(files).map(([name, text]) => [`${folder}/${name}`, text] as const)
  return { root: 'content', files: new Map([[`${folder}/agreement.yaml`, entered], ...named]), attachments: new Map() }
}

const list = (count: number, line: (index: number) => string): string => numbered(count, line).join('')

describe.each([
  [
    'signatures',
    (count: number) =>
      register(count, {
        'signatures.yaml': `signatures:\n${list(count, (index) => `- { party: party-a${index}, date: 2026-01-02, name: Eva Lind }\n`)}`,
      }),
  ],
  [
    'signatures of nobody who signs',
    (count: number) =>
      register(count, {
        'signatures.yaml': `signatures:\n${list(count, (index) => `- { party: nobody-a${index}, date: 2026-01-02 }\n`)}`,
      }),
  ],
  [
    'signatures in instances that there are not',
    (count: number) =>
      register(count, {
        'signatures.yaml': `signatures:\n${list(count, (index) => `- { party: party-a${index}, instance: some-a${index}, date: 2026-01-02 }\n`)}`,
      }),
  ],
  [
    'decisions of nobody who signs',
    (count: number) =>
      register(count, {
        'decisions.yaml': list(count, (index) => `- { party: nobody-a${index}, body: Nämnd, date: 2026-01-02 }\n`),
      }),
  ],
  [
    'files of one version',
    (count: number) => register(1, Object.fromEntries(numbered(count, (index) => [`stray-${index}.yaml`, '']))),
  ],
] as const)('%s', (_, files) => {
  test('cost twice as much for twice as many', () => {
    expect(growth((count) => readRegister(files(count)), 200)).toBeLessThan(proportional)
  })
})

test('the standing of instances costs twice as much for twice as many, and as many records of them', () => {
  const stand = (count: number): unknown => {
    const instances = numbered(count, (index) => `party-a${index}`)
    const done = instances.flatMap((instance): DoneData[] => [
      { deadline: 'review-1', instance, date: '2026-02-01' },
      { deadline: 'notice', instance, date: '2026-02-01' },
    ])
    const published = instances.map((instance): PublishedData => ({ date: '2026-02-01', instance }))
    return standings(
      {
        status: 'issued',
        term: { start: '2026-01-01', open: true },
        signers: new Map(
          instances.map((party) => [
            party,
            [{ party, name: party, signatories: [{ number: 1, name: null, title: null }] }],
          ]),
        ),
        signatures: instances.map((party) => ({ instance: party, party, date: '2026-01-02' })),
        copies: instances.map((instance) => ({ instance, number: 1, out: '2026-01-01' })),
        done: [...done, ...numbered(count, (index): DoneData => ({ deadline: `duty-${index}`, date: '2026-02-01' }))],
        published,
        awaitsApproval: false,
        datesOf: () => [],
      },
      '2026-06-01',
    )
  }
  expect(growth(stand, 200)).toBeLessThan(proportional)
})

test('versions of one agreement cost twice as much for twice as many', () => {
  const entered = 'title: { sv: Avtal }\nparties: [falu-kommun]\nterm: { start: 2026-01-01, length: 1 year }\n'
  const ask = (count: number): unknown =>
    agreementStatus(
      librarySources(
        Object.fromEntries(numbered(count, (index) => [`content/register/old/${index}.0/agreement.yaml`, entered])),
      ),
      '2026-06-01',
    )
  expect(growth(ask, 100)).toBeLessThan(proportional)
})

test('records of publication cost twice as much for twice as many', () => {
  const record = (index: number): PublishedData => ({ date: '2026-02-01', instance: `party-a${index}` })
  const add = (count: number): unknown => appendPublished('', numbered(count, record), numbered(count, record))
  expect(growth(add, 300)).toBeLessThan(proportional)
})
