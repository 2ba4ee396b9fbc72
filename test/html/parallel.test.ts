// Two languages side by side on a page: read one after the other, set in rows that both share.

import type { Element, Nodes } from 'hast'
import { expect, test } from 'vitest'
import { parallelDocument } from '../../src/document/parallel/parallel.js'
import { agreementToHast } from '../../src/html/agreement.js'
import type { Document } from '../../src/model/document.js'
import { editionOf } from '../support/bilingual.js'
import { sampleDocument } from '../support/sample-document.js'

const page = rootOf(editionOf(['sv', 'nb']))
const clauses = elements(page).filter((element) => hasClass(element, 'parallel'))

function rootOf(document: Document): Nodes {
  return { type: 'root', children: agreementToHast(document) }
}

function elements(node: Nodes): Element[] {
  const inner = 'children' in node ? node.children.flatMap((child) => elements(child)) : []
  return node.type === 'element' ? [node, ...inner] : inner
}

function hasClass({ properties }: Element, name: string): boolean {
  return Array.isArray(properties.className) && properties.className.includes(name)
}

function sidesOf(clause: Element): Element[] {
  return clause.children.filter((child) => child.type === 'element')
}

function rowsIn(side: Element): string[] {
  return elements(side)
    .slice(1)
    .flatMap(({ tagName, properties }) =>
      typeof properties.style === 'string' ? [`${tagName} ${properties.style}`] : [],
    )
}

test('each side of a clause says its language, the left one first', () => {
  expect(clauses.length).toBe(7)
  for (const clause of clauses) expect(sidesOf(clause).map(({ properties }) => properties.lang)).toEqual(['sv', 'nb'])
})

test('what stands side by side has the same rows, and no table sets it', () => {
  for (const clause of clauses) {
    const [left, right] = sidesOf(clause).map(rowsIn)
    expect(left?.length).toBeGreaterThan(0)
    expect(right).toEqual(left)
    expect(elements(clause).some(({ tagName }) => tagName === 'table')).toBe(false)
  }
})

test('an item with a list of its own is as many rows high as both together', () => {
  const [left] = sidesOf(clauses[0] as Element).map(rowsIn)
  expect(left).toEqual([
    'section --row: 1; --rows: 6',
    'h2 --row: 1; --rows: 1',
    'p --row: 2; --rows: 1',
    'ul --row: 3; --rows: 4',
    'li --row: 1; --rows: 1',
    'p --row: 1; --rows: 1',
    'li --row: 2; --rows: 3',
    'p --row: 1; --rows: 1',
    'ol --row: 2; --rows: 2',
    'li --row: 1; --rows: 1',
    'p --row: 1; --rows: 1',
    'li --row: 2; --rows: 1',
    'p --row: 1; --rows: 1',
  ])
})

test('headings keep their level, though sections follow each other', () => {
  const headings = clauses.flatMap((clause) =>
    sidesOf(clause)
      .slice(0, 1)
      .flatMap((side) => elements(side).flatMap(({ tagName }) => (/^h\d$/.test(tagName) ? [tagName] : []))),
  )
  expect(headings).toEqual(['h2', 'h2', 'h3', 'h3', 'h2'])
})

test('every address exists once', () => {
  const ids = elements(page).flatMap(({ properties }) => (typeof properties.id === 'string' ? [properties.id] : []))
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids).toContain('term.nb')
})

test('no id occurs twice, not even where both sides are the same text', () => {
  const beside = parallelDocument(sampleDocument, { ...sampleDocument, languages: ['nb'] })
  const ids = elements(rootOf(beside)).flatMap(({ properties }) => properties.id ?? [])
  expect(ids.length).toBeGreaterThan(10)
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
})
