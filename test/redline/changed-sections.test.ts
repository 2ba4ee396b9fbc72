// What two versions of an agreement tell of each other, section by section: the page of changes on the site shows it.

import { expect, test } from 'vitest'
import { writtenHtml } from '../../src/html/written.js'
import type { Block, Document, Inline } from '../../src/model/document.js'
import { changedSections, type ChangedSection } from '../../src/redline/changed-sections.js'
import { nothingHeard, shownToHast } from '../../src/redline/redline-html.js'
import { present } from '../docx/opened.js'
import { paragraph, sampleDocument, text } from '../support/sample-document.js'

const section = (id: string, label: string, title: string, ...blocks: Block[]): Block => ({
  kind: 'section',
  id,
  level: 1,
  label,
  title: [text(title)],
  blocks,
  source: null,
})

const table = (...rows: readonly (readonly string[])[]): Block => ({
  kind: 'table',
  id: null,
  caption: null,
  columns: present(rows[0]).map(() => ({ width: 0.5, align: 'start' })),
  header: rows.slice(0, 1).map((cells) => rowOf(cells, true)),
  rows: rows.slice(1).map((cells) => rowOf(cells, false)),
  source: null,
})

const rowOf = (cells: readonly string[], heading: boolean) => ({
  total: false,
  cells: cells.map((cell) => ({ heading, blocks: [paragraph(cell)] })),
})

const reference = (label: string): Inline => ({ kind: 'reference', target: 'costs', text: label, source: null })

const documentOf = (...blocks: Block[]): Document => ({
  ...sampleDocument,
  parts: [{ ...present(sampleDocument.parts[0]), blocks }],
  notes: [],
})

const changes = (before: readonly Block[], after: readonly Block[]): ChangedSection[] =>
  changedSections(documentOf(...before), documentOf(...after), () => false)

const html = ({ shown, name }: ChangedSection): string =>
  writtenHtml(shownToHast(shown, name, nothingHeard))
    .replaceAll('\n', '')
    .replaceAll('\u00a0', ' ')

const costs = (fee: string, ...more: Block[]): Block =>
  section('costs', '1', 'Kostnader', paragraph(`Avgiften är ${fee} per år.`), ...more)

test('amounts are whole', () => {
  const [only, ...others] = changes([costs('1\u00a0000\u00a0kr')], [costs('1\u00a0200\u00a0kr')])
  expect(others).toEqual([])
  expect(html(present(only))).toBe('<p>Avgiften är <del>1 000 kr</del> <ins>1 200 kr</ins> per år.</p>')
})

test('a table stands as one, with its head and the rows beside what has changed, cell by cell', () => {
  const rows = [
    ['Part', 'Kronor'],
    ['Falun', '1 000'],
    ['Säter', '2 000'],
    ['Mora', '3 000'],
    ['Orsa', '4 000'],
  ]
  const changed = rows.map(([name = '', amount = '']) => [name, name === 'Orsa' ? '4 500' : amount])
  const [only] = changes([costs('10 kr', table(...rows))], [costs('10 kr', table(...changed))])
  expect(html(present(only))).toBe(
    '<p>…</p><table><tr><th scope="col">Part</th><th scope="col">Kronor</th></tr><tr><td colspan="2">…</td></tr>' +
      '<tr><td>Mora</td><td>3 000</td></tr><tr><td>Orsa</td><td><del>4 000</del><ins>4 500</ins></td></tr></table>',
  )
})

test('a row that is gone stands in the table that it was taken from', () => {
  const rows = [
    ['Part', 'Kronor'],
    ['Falun', '1 000'],
    ['Säter', '2 000'],
  ]
  const [only] = changes([costs('10 kr', table(...rows))], [costs('10 kr', table(...rows.slice(0, 2)))])
  expect(html(present(only))).toContain(
    '<tr><td>Falun</td><td>1 000</td></tr><tr><td><del>Säter</del></td><td><del>2 000</del></td></tr></table>',
  )
})

test('numbers that only have shifted, and a section at another place, are no change', () => {
  const purpose = (label: string, to: string): Block =>
    section('purpose', label, 'Syfte', paragraph('Kostnaderna framgår av punkt ', reference(to), '.'))
  const [first, second] = [
    [costs('10 kr'), purpose('2', '1')],
    [purpose('1', '2'), section('costs', '2', 'Kostnader', paragraph('Avgiften är 10 kr per år.'))],
  ]
  expect(changes(first, second)).toEqual([])
})

test('a section that is new, and one that is gone, are told as such', () => {
  const other = section('secrecy', '2', 'Sekretess', paragraph('Uppgifter lämnas inte ut.'))
  expect(changes([costs('10 kr')], [costs('10 kr'), other])).toMatchObject([
    { kind: 'added', id: 'secrecy', name: '2 Sekretess', heading: { number: '2 ' } },
  ])
  expect(changes([costs('10 kr'), other], [costs('10 kr')])).toMatchObject([{ kind: 'removed', id: 'secrecy' }])
})

test('a paragraph that has moved to another section is told where it is', () => {
  const moved = paragraph('Parterna ska lämna varandra de uppgifter som behövs.')
  const [before, after] = [
    [section('purpose', '1', 'Syfte', moved, paragraph('Ett.')), section('costs', '2', 'Kostnader', paragraph('Två.'))],
    [section('purpose', '1', 'Syfte', paragraph('Ett.')), section('costs', '2', 'Kostnader', paragraph('Två.'), moved)],
  ]
  expect(changes(before, after).map(({ id }) => id)).toEqual(['costs'])
})
