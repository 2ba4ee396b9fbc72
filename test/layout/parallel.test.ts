// Two languages in two columns: the lines of both share their rows, and the structure holds one text after the other.

import { expect, test } from 'vitest'
import { layout } from '../../src/layout/layout.js'
import type { Tag } from '../../src/layout/structure.js'
import { text } from '../../src/text/text.js'
import { editionOf } from '../support/bilingual.js'
import { parallelProject } from '../support/project.js'
import { drawnText, fonts, structureText, theme, words } from './support.js'
import { typesetting } from '../locale/languages.js'

const document = editionOf(['sv', 'nb'])
const laidOut = layout(document, theme, fonts, typesetting)

interface Piece {
  readonly page: number
  readonly x: number
  readonly y: number
  readonly text: string
}

const pieces = laidOut.pages.flatMap(({ contents, number }) =>
  contents.flatMap((content): Piece[] =>
    content.kind === 'text' ? [{ page: number, x: content.x, y: content.y, text: drawnText([content]).trim() }] : [],
  ),
)

/** Pieces of lines that are these words, the table of contents and the title block aside. */
function linesOf(wanted: string): Piece[] {
  return pieces.filter((piece) => piece.text === wanted)
}

function lineOf(wanted: string): Piece {
  const [found] = linesOf(wanted)
  if (found === undefined) throw new Error(`no line ${wanted} in ${pieces.map((piece) => piece.text).join(' | ')}`)
  return found
}

function tagsOf(tag: Tag): Tag[] {
  return [tag, ...tag.children.flatMap((child) => (child.kind === 'tag' ? tagsOf(child) : []))]
}

test.each([
  ['Syfte', 'Formål'],
  ['Parterna delar kunskap.', 'Partene deler kunnskap.'],
  ['i Mora', 'i Mora'],
  ['Avtalstid', 'Varighet'],
  ['Ansvaret kan inte överlåtas.', 'Ansvaret kan ikke overdras.'],
  ['Bakgrund', 'Bakgrunn'],
])('%s stands beside %s, each in its column', (left, right) => {
  const { page, parallel } = theme
  const one = lineOf(left)
  const other = linesOf(right).at(-1)
  expect({ page: other?.page, y: other?.y }).toEqual({ page: one.page, y: one.y })
  expect(one.x).toBeGreaterThanOrEqual(parallel.margin)
  expect(other?.x).toBeGreaterThanOrEqual((page.width + parallel.gap) / 2)
})

test('in the structure a clause stands in one language, then in the other, each marked, and no table holds them', () => {
  const sides = tagsOf(laidOut.structure).filter(({ role, attributes }) => role === 'Div' && attributes.language)
  expect(sides.map(({ attributes }) => attributes.language)).toEqual(Array(7).fill(['sv', 'nb']).flat())
  expect(sides.flatMap(tagsOf).some(({ role }) => role === 'Table')).toBe(false)
})

test('the text along the structure is that of the document', () => {
  const parts = document.parts.map((part) => ({
    ...part,
    blocks: part.blocks.filter(({ kind }) => kind !== 'contents'),
  }))
  const plain = { ...document, parts }
  expect(words(structureText(layout(plain, theme, fonts, typesetting)))).toEqual(words(text(plain)))
})

test.each(parallelProject())(
  'only the last page of %s, or of an annex, may be left half empty',
  (_, { document: edition }) => {
    const { pages, pageOf } = layout(edition, theme, fonts, typesetting)
    const { top, bottom } = theme.page.margin
    const height = theme.page.height - top - bottom
    const lastPages = [
      ...edition.parts.flatMap(({ id }) => (pageOf[id] === undefined ? [] : [pageOf[id] - 1])),
      pages.length,
    ]
    const halfEmpty = pages
      .filter(({ contents }) => top + height - Math.max(...contents.map(({ y }) => y)) > height / 2)
      .map(({ number }) => number)
    expect(halfEmpty.filter((number) => !lastPages.includes(number))).toEqual([])
  },
)
