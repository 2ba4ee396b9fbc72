// Two languages in a layout table: what says the same shares a row, and each side has its language and its numbers.

import { expect, test } from 'vitest'
import type { Block, Document, Parallel } from '../../src/model/document.js'
import { editionOf } from '../support/bilingual.js'
import { parallelProject } from '../support/project.js'
import { opened, paragraphsOf, present, textOf, theme, type Opened } from './opened.js'

const document = editionOf(['sv', 'nb'])
const edition = await opened(document)
const tables = layoutTables(edition.body)

const agreements = parallelProject().map(([id, one]) => [id, one.document] as const)

/** The tables that hold texts side by side, as the paragraphs of the cells of their rows. */
function layoutTables(body: string): string[][][] {
  const found = body.match(/<w:tbl><w:tblPr><w:tblStyle w:val="ParallelTable"\/>.*?<\/w:tbl>/gs) ?? []
  return found.map((table) =>
    (table.match(/<w:tr>.*?<\/w:tr>/gs) ?? []).map((row) => row.match(/<w:tc>.*?<\/w:tc>/gs) ?? []),
  )
}

function rowsOf(cells: readonly (readonly string[])[]): string[][] {
  return cells.map((row) => row.map(textOf))
}

function clausesOf({ parts }: Document): Parallel[] {
  return parts.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'parallel'))
}

test('a paragraph, a heading and an item stand in one row with their counterparts', () => {
  const [first] = tables
  expect(rowsOf(present(first)).slice(0, 6)).toEqual([
    ['Syfte', 'Formål'],
    [
      expect.stringMatching(/samarbetar\. Tiden framgår av punkt\s2\.1\.$/),
      expect.stringMatching(/samarbeider\.1 .*punkt\s2\.1\.$/),
    ],
    ['Parterna delar kunskap.', 'Partene deler kunnskap.'],
    ['Parterna delar lokaler:', 'Partene deler lokaler:'],
    ['i Falun', 'i Falun'],
    ['i Mora', 'i Mora'],
  ])
})

test('clauses that follow each other share a table; what stands across the page parts them', () => {
  const openings = tables.map((rows) => textOf(present(rows[0]?.[0])).replaceAll('\u00a0', ' '))
  expect(openings).toEqual([
    'Syfte',
    'Ansvaret kan inte överlåtas.',
    'Underskrifter',
    'Avropet görs skriftligen. Se punkt 2.2 i avtalet.',
  ])
})

test('the table has two columns, no rules, no heading row, and is no table of data for a screen reader', () => {
  const properties = present(/<w:tblStyle w:val="ParallelTable"\/>.*?<\/w:tblGrid>/s.exec(edition.body))[0]
  expect(properties.match(/<w:gridCol/g)).toHaveLength(2)
  expect(properties).toContain('w:firstRow="0" w:lastRow="0" w:firstColumn="0"')
  expect(properties).not.toMatch(/tblBorders|tblCaption/)
  expect(edition.body).not.toMatch(/ParallelTable(?:(?!<\/w:tbl>).)*<w:tblHeader/s)
  const style = /w:styleId="ParallelTable".*?<\/w:style>/s.exec(edition.parts.get('word/styles.xml') ?? '')?.[0]
  expect(style).toContain(`<w:left w:w="${theme.parallel.gap * 10}"`)
  expect(style).not.toContain('tblBorders')
})

test('rows go on to the next page, but for those of so few lines that no reader would divide them', () => {
  const rows = edition.body.match(/<w:tr>(?:(?!<\/w:tr>).)*<\/w:tr>/gs) ?? []
  const row = (words: string): string => present(rows.find((each) => textOf(each).includes(words)))
  expect(row('Parterna delar kunskap')).toContain('<w:cantSplit/>')
  expect(row('Texten följer en äldre')).not.toContain('<w:cantSplit/>')
})

test('a heading stands as far from the text before it as in one language', () => {
  const rows = present(tables[0])
  const heading = rows.findIndex((row) => textOf(present(row[0])) === 'Villkor')
  const before = rows[heading - 1]?.map((cell) => present(paragraphsOf(cell).at(-1)).xml)
  expect(before?.map((xml) => xml.includes('<w:spacing w:after="0"/>'))).toEqual([true, true])
  expect(rows[1]?.join('')).not.toContain('w:after="0"')
})

test('every word of the second language is marked with it, in fields too, and none of the first', () => {
  const runs = (cell: string): string[] =>
    (cell.match(/<w:r>.*?<\/w:r>/gs) ?? []).filter(
      (run) => /<w:t[ >]|<w:instrText[^>]*> REF/.test(run) && !run.includes('FootnoteReference'),
    )
  const cells = tables.flat()
  const [left, right] = [0, 1].map((side) => cells.flatMap((row) => runs(present(row[side]))))
  expect(present(right).length).toBeGreaterThan(20)
  expect(present(right).filter((run) => !run.includes('<w:lang w:val="nb-NO"/>'))).toEqual([])
  expect(present(left).filter((run) => run.includes('<w:lang '))).toEqual([])
})

test('the second language is marked in titles, labels and notes that hold both', () => {
  const title = present(edition.paragraphs.find(({ style }) => style === 'Title')).xml
  expect(title).toMatch(/Avtal om samarbete.*<w:br\/>.*<w:b w:val="false"\/>.*<w:lang w:val="nb-NO"\/>.*Avtale om/s)
  const notes = paragraphsOf(edition.parts.get('word/footnotes.xml') ?? '').filter(({ text }) => text.includes('Etter'))
  expect(notes.map(({ xml }) => /<w:lang w:val="nb-NO"\/>/.test(xml))).toEqual([true])
})

test('a reference leads to its own side', () => {
  const row = present(tables[0]?.[1])
  const marks = row.map((cell) => present(/ REF (\w+) \\r \\h /.exec(cell)?.[1]))
  const targets = marks.map((name) =>
    textOf(present(new RegExp(`w:name="${name}"/>(.*?)<w:bookmarkEnd`, 's').exec(edition.body)?.[1])),
  )
  expect(targets).toEqual(['Avtalstid', 'Varighet'])
})

test('a note that both sides call is one footnote, repeated by a field to the right', () => {
  const [left, right] = present(tables[0]?.[1])
  expect(edition.body.match(/<w:footnoteReference /g)).toHaveLength(1)
  expect(left).toContain('<w:footnoteReference ')
  expect(right).toMatch(/ NOTEREF _Ref\d+ \\f \\h /)
})

test('text that is signed is kept with the signatures, in a table of its own', () => {
  const signed = present(tables.find((rows) => textOf(present(rows[0]?.[0])) === 'Underskrifter'))
  const paragraphs = signed.flat().flatMap(paragraphsOf)
  expect(paragraphs.length).toBeGreaterThan(3)
  expect(paragraphs.filter(({ xml }) => !xml.includes('<w:keepNext/>'))).toEqual([])
})

test('text that introduces a table across the page is kept with it', () => {
  const row = present(tables[0]?.at(-1))
  expect(row.map(textOf)[0]).toBe('Parterna svarar för detta:')
  expect(row.filter((cell) => !cell.includes('<w:keepNext/>'))).toEqual([])
  expect(edition.body).toMatch(/Parterna svarar för detta:(?:(?!<w:tbl>).)*TableEnd"\/><w:keepNext\/>/s)
})

test('the page has the margins of an edition side by side', () => {
  const margin = theme.parallel.margin * 20
  expect(edition.body).toMatch(new RegExp(`<w:pgMar [^>]*w:right="${margin}"[^>]*w:left="${margin}"`))
})

test('the page is numbered in both languages', () => {
  const footer = edition.parts.get('word/footer1.xml') ?? ''
  expect(textOf(footer)).toBe('Sida 1 av 1 / Side 1 av 1')
  expect(footer.match(/> (PAGE|NUMPAGES) </g)).toEqual(['> PAGE <', '> NUMPAGES <', '> PAGE <', '> NUMPAGES <'])
})

test.each([['cooperation', document] as const, ...agreements])(
  'Word counts the headings and lists of each side of %s to the labels of the text',
  async (_, each) => {
    expect(clausesOf(each).length).toBeGreaterThan(3)
    expect(countedLabels(await opened(each)).sort()).toEqual(labelsOf(each).sort())
  },
)

/** The labels of headings and items, as the Document has them. */
function labelsOf({ parts }: Document): string[] {
  const within = (blocks: readonly Block[]): string[] =>
    blocks.flatMap((block): string[] => {
      if (block.kind === 'parallel') return block.sides.flatMap((side) => within(side.blocks))
      if (block.kind === 'list') return block.items.flatMap((item) => [item.label, ...within(item.blocks)])
      if (block.kind === 'section') return [...(block.label === null ? [] : [block.label]), ...within(block.blocks)]
      if (block.kind === 'table')
        return within([...block.header, ...block.rows].flatMap(({ cells }) => cells.flatMap((cell) => cell.blocks)))
      if (block.kind === 'quotation' || block.kind === 'remark' || block.kind === 'confidential')
        return within(block.blocks)
      return []
    })
  return parts.flatMap(({ blocks }) => within(blocks))
}

/**
 * The labels that Word counts, paragraph by paragraph: all lists of one definition share their counters, a list that
 * overrides its start sets them once, and an item resets the levels below it (ECMA-376-1, 17.9.15 and 17.9.26).
 */
function countedLabels({ parts, paragraphs }: Opened): string[] {
  const numbering = parts.get('word/numbering.xml') ?? ''
  const levels = new Map(
    (numbering.match(/<w:abstractNum .*?<\/w:abstractNum>/gs) ?? []).map((definition) => [
      present(/w:abstractNumId="(\d+)"/.exec(definition)?.[1]),
      [
        ...definition.matchAll(
          /<w:lvl .*?<w:start w:val="(\d+)".*?<w:numFmt w:val="(\w+)".*?<w:lvlText w:val="([^"]*)"/gs,
        ),
      ],
    ]),
  )
  const lists = new Map(
    (numbering.match(/<w:num .*?<\/w:num>/gs) ?? []).map((list) => [
      present(/w:numId="(\d+)"/.exec(list)?.[1]),
      { definition: present(/<w:abstractNumId w:val="(\d+)"/.exec(list)?.[1]), begins: list.includes('startOverride') },
    ]),
  )
  const ofHeadings = present(
    /w:styleId="Heading1".*?<w:numId w:val="(\d+)"/s.exec(parts.get('word/styles.xml') ?? '')?.[1],
  )
  const counters = new Map<string, number[]>()
  const begun = new Set<string>()
  return paragraphs.flatMap(({ style, xml }) => {
    const heading = /^Heading(\d)$/.exec(style)?.[1]
    const own = /<w:ilvl w:val="(\d+)"\/><w:numId w:val="(\d+)"/.exec(xml)
    const id = own?.[2] ?? (heading === undefined ? '0' : ofHeadings)
    const level = Number(own?.[1] ?? Number(heading ?? 1) - 1)
    const list = lists.get(id)
    if (list === undefined) return []
    const definition = present(levels.get(list.definition))
    const before = list.begins && !begun.has(id) ? [] : (counters.get(list.definition) ?? [])
    begun.add(id)
    const start = Number(definition[level]?.[1])
    const now = [...Array.from({ length: level }, (_, upper) => before[upper] ?? 1), (before[level] ?? start - 1) + 1]
    counters.set(list.definition, now)
    const [, , format, text] = present(definition[level])
    return [printedLabel(present(format), present(text), now)]
  })
}

function printedLabel(format: string, text: string, counts: readonly number[]): string {
  if (format === 'bullet') return text
  const printed = (count: number): string => {
    if (format === 'decimal') return String(count)
    if (format === 'lowerLetter') return String.fromCharCode(96 + count)
    throw new Error(`The test does not count in ${format}.`)
  }
  return text.replace(/%(\d)/g, (_, level: string) => printed(counts[Number(level) - 1] ?? 0))
}
