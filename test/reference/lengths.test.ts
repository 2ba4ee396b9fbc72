// Our text against the reference's: long enough that nothing is summarised away, short enough that nothing is made up.

import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Document, Section } from '../../src/model/document.js'
import { paragraph, sampleDocument, text } from '../support/sample-document.js'
import { countWords, leavesBounds, measure, type ReferenceMap } from './measure.js'
import { measuredAgreements, referenceFolder } from './references.js'

describe.skipIf(!existsSync(referenceFolder))('the five agreements', () => {
  const agreements = existsSync(referenceFolder) ? measuredAgreements() : new Map()

  test('are all measured', () => {
    expect(agreements.size).toBe(5)
  })

  test.each([...agreements])('%s: every section is 0.8 to 1.3 times as long as the reference', (_, rows) => {
    expect(rows.filter(leavesBounds)).toEqual([])
  })
})

describe('measure', () => {
  const clause = (name: string) => ({ file: `content/clauses/sv/${name}.md`, line: 1, column: 1 })
  const section: Section = {
    kind: 'section',
    id: 'aim',
    level: 1,
    label: '1',
    title: [text('Syfte')],
    source: { file: 'content/agreements/a.yaml', line: 1, column: 1 },
    blocks: [
      { ...paragraph('Parterna samverkar.'), source: clause('aim') },
      { ...paragraph('Var och en bidrar.'), source: clause('common') },
    ],
  }
  const document: Document = {
    ...sampleDocument,
    notes: [],
    parts: sampleDocument.parts.slice(0, 1).map((part) => ({ ...part, blocks: [section] })),
  }
  const ids = new Map([
    ['aim', 'aim'],
    ['common', 'common'],
  ])
  const map: ReferenceMap = {
    reference: 'a.txt',
    rows: [{ title: 'Syfte', from: '1. Syfte', clauses: ['aim', 'common'] }],
    added: {},
  }

  test('counts the heading, its number and the text of all clauses in the section', () => {
    expect(measure(map, '\n1. Syfte\nParterna ska samverka.\n', document, ids)).toEqual([
      { title: 'Syfte', reference: 5, ours: 8, data: false, note: '' },
    ])
  })

  test('refuses a line of the reference that stands before the first section', () => {
    expect(() => measure(map, 'Avtal\n1. Syfte\n', document, ids)).toThrow('No row has the line “Avtal”')
  })

  test('refuses a section that the reference does not have', () => {
    expect(() => measure(map, '1. Mål\n', document, ids)).toThrow('No row has the line “1. Mål”')
    expect(() => measure(map, '\n', document, ids)).toThrow('No line of the reference begins with “1. Syfte”')
  })

  test('refuses a clause of ours that no row names', () => {
    const short = { ...map, rows: [{ title: 'Syfte', from: '1. Syfte', clauses: ['aim'] }] }
    expect(() => measure(short, '1. Syfte\n', document, ids)).toThrow('has common')
  })

  test('counts a note that stands elsewhere with the section that calls it', () => {
    const rows = [
      { title: 'A', from: 'A', also: ['1 Se'], clauses: ['aim'] },
      { title: 'B', from: 'B', clauses: ['common'] },
    ]
    const counted = measure({ ...map, rows }, 'A\nB\n1 Se lagen\n', document, ids)
    expect(counted.map(({ reference }) => reference)).toEqual([4, 1])
  })

  test('a word is what has a letter or a digit', () => {
    expect(countWords('– 3 kap. 17–18 §§ LOU • (HSL)')).toBe(5)
  })
})
