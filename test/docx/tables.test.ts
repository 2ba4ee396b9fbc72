import { expect, test } from 'vitest'
import type { Block, SignatureBlock, Signatures } from '../../src/model/document.js'
import { paragraph } from '../support/sample-document.js'
import { opened, openedSample, present, theme, withBlocks } from './opened.js'

const rows = (xml: string): string[] => xml.match(/<w:tr>.*?<\/w:tr>/gs) ?? []

const bodyOf = (...blocks: Block[]) => opened(withBlocks(...blocks))

const tableNamed = (body: string, title: string): string =>
  present(body.match(/<w:tbl>.*?<\/w:tbl>/gs)?.find((table) => table.includes(`<w:tblCaption w:val="${title}"/>`)))

test('a table has an alternative text, a repeated header row and rows that do not split', async () => {
  const { body } = await openedSample()
  const table = tableNamed(body, 'Kostnadernas fördelning')
  expect(rows(table)).toHaveLength(4)
  expect(rows(table).map((row) => row.includes('<w:tblHeader/>'))).toEqual([true, false, false, false])
  expect(rows(table).every((row) => row.includes('<w:cantSplit/>'))).toBe(true)
  expect(table).toContain('w:firstRow="1"')
  expect(table).toContain('w:firstColumn="1"')
})

test('a high row may go on to the next page between its paragraphs, a low one may not', async () => {
  const row = (count: number) => ({
    total: false,
    cells: [{ heading: false, blocks: Array.from({ length: count }, (_, index) => paragraph(`Rutin ${index + 1}`)) }],
  })
  const { body } = await bodyOf({
    kind: 'table',
    id: null,
    caption: null,
    columns: [{ width: 1, align: 'start' }],
    header: [],
    rows: [row(3), row(4)],
    source: null,
  })
  expect(rows(body).map((each) => each.includes('<w:cantSplit/>'))).toEqual([true, false])
  expect(rows(body).map((each) => each.match(/<w:keepLines\/>/g)?.length ?? 0)).toEqual([0, 4])
})

test('figures stand to the right and a sum is strong, by style', async () => {
  const { body } = await openedSample()
  const table = tableNamed(body, 'Kostnadernas fördelning')
  const styles = rows(table).map((row) => [...row.matchAll(/<w:pStyle w:val="(\w+)"/g)].map(([, style]) => style))
  expect(styles[0]).toEqual(['TableHeading', 'TableFigureHeading'])
  expect(styles[1]).toEqual(['TableText', 'TableFigure'])
  expect(styles[3]).toEqual(['TableTotal', 'TableFigureTotal'])
})

test('columns have the widths of the table and fill the text', async () => {
  const { body } = await openedSample()
  const table = tableNamed(body, 'Kostnadernas fördelning')
  const widths = [...table.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width))
  const text = theme.page.width - theme.page.margin.left - theme.number.column - theme.page.margin.right
  expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(text * 20, -1)
  expect(present(widths[0]) / present(widths[1])).toBeCloseTo(1.5, 2)
})

test('tables that follow each other stay two, and the body ends in a paragraph', async () => {
  const facts: Block = { kind: 'facts', title: null, rows: [{ id: null, label: 'a', value: [] }], source: null }
  const { body } = await bodyOf(facts, facts)
  expect(body.match(/<w:tbl>/g)).toHaveLength(2)
  expect(body).not.toContain('</w:tbl><w:tbl>')
  expect(body).not.toContain('</w:tbl><w:sectPr')
})

test('text after a table has space above, text before it below, by style', async () => {
  const facts: Block = { kind: 'facts', title: null, rows: [{ id: null, label: 'a', value: [] }], source: null }
  const { paragraphs } = await bodyOf(paragraph('före'), facts, paragraph('efter'))
  expect(paragraphs.find((each) => each.text === 'före')?.style).toBe('BodyTextBeforeTable')
  expect(paragraphs.find((each) => each.text === 'efter')?.style).toBe('BodyTextAfterTable')
})

test('text that ends in a colon stands on the page of what it introduces', async () => {
  const { paragraphs } = await bodyOf(paragraph('Det gäller:'), paragraph('detta'))
  expect(paragraphs.map((each) => each.xml.includes('<w:keepNext/>'))).toEqual([true, false])
})

test('a table without rows is no table: Word refuses it', async () => {
  const empty: Block = { kind: 'table', id: null, caption: null, columns: [], header: [], rows: [], source: null }
  const { body } = await bodyOf(empty, { kind: 'signatures', columns: 2, blocks: [], source: null })
  expect(body).not.toContain('<w:tbl>')
})

test('a table in a cell is no wider than the cell', async () => {
  const table = (content: Block): Block => ({
    kind: 'table',
    id: null,
    caption: null,
    columns: [
      { width: 0.5, align: 'start' },
      { width: 0.5, align: 'start' },
    ],
    header: [],
    rows: [
      {
        total: false,
        cells: [
          { heading: false, blocks: [paragraph('a')] },
          { heading: false, blocks: [content] },
        ],
      },
    ],
    source: null,
  })
  const { body } = await bodyOf(table(table(paragraph('b'))))
  const [outer, inner] = [...body.matchAll(/<w:tblW w:w="(\d+)"/g)].map(([, width]) => Number(width))
  expect(inner).toBeLessThan(present(outer) / 2)
})

test('a table that is referred to carries a bookmark, with a caption or without', async () => {
  const shares = { kind: 'reference', target: 'shares', text: 'tabellen', source: null } as const
  const table: Block = {
    kind: 'table',
    id: 'shares',
    caption: null,
    columns: [{ width: 1, align: 'start' }],
    header: [],
    rows: [{ total: false, cells: [{ heading: false, blocks: [paragraph('a')] }] }],
    source: null,
  }
  const { body } = await bodyOf(paragraph(shares), table)
  const anchor = /w:anchor="(\w+)"/.exec(body)?.[1]
  expect(body.slice(body.indexOf('<w:tbl>'))).toContain(`w:name="${anchor}"`)
})

const block = (index: number): SignatureBlock => ({
  field: `party-${index}.1`,
  party: `party-${index}`,
  heading: [{ kind: 'text', text: `För kommun ${index}`, source: null }],
  lines: [{ kind: 'signature', label: 'Underskrift', value: null }],
  name: null,
  title: null,
})

const grid = (count: number): Signatures => ({
  kind: 'signatures',
  columns: 2,
  blocks: Array.from({ length: count }, (_, index) => block(index + 1)),
  source: null,
})

test('signature blocks keep with the text that introduces them and stand in reading order', async () => {
  const { paragraphs, body } = await bodyOf(paragraph('Undertecknas.'), grid(3))
  expect(paragraphs[0]?.xml).toContain('<w:keepNext/>')
  const headings = paragraphs.filter((each) => each.style === 'SignatureHeading').map((each) => each.text)
  expect(headings).toEqual(['För kommun 1', 'För kommun 2', 'För kommun 3'])
  expect(rows(body).every((row) => row.includes('<w:cantSplit/>'))).toBe(true)
})

const signed = (...text: Block[]): Block => ({
  kind: 'section',
  id: 'signed',
  level: 1,
  label: '1',
  title: [{ kind: 'text', text: 'Underskrifter', source: null }],
  blocks: [...text, grid(2)],
  source: null,
})

test('the heading and all short text of a section that is signed stand on the page of its signatures', async () => {
  const { paragraphs } = await bodyOf(signed(paragraph('Två exemplar.'), paragraph('Parterna tar var sitt.')))
  expect(paragraphs.slice(0, 3).map((each) => each.xml.includes('<w:keepNext/>'))).toEqual([true, true, true])
})

test('long text of a section that is signed may part from its signatures, but for its last paragraph', async () => {
  const long = Array.from({ length: 20 }, (_, index) => paragraph(`Stycke ${index + 1}.`))
  const { paragraphs } = await bodyOf(signed(...long))
  const kept = paragraphs.slice(1, 21).map((each) => each.xml.includes('<w:keepNext/>'))
  expect(kept).toEqual([...Array.from({ length: 19 }, () => false), true])
})

test('a grid that a page holds is kept whole; a longer one may go on to the next page between its rows', async () => {
  const released = async (count: number): Promise<number> => {
    const { paragraphs } = await bodyOf(grid(count))
    return paragraphs.filter(
      (each) => each.style === 'SignatureHeading' && each.xml.includes('<w:keepNext w:val="false"/>'),
    ).length
  }
  // Only the last row of a short grid need not stay with what follows.
  expect(await released(4)).toBe(2)
  expect(await released(40)).toBe(40)
})
