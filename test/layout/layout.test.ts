import { inEnglish } from '../support/in-english.js'
import { expect, test } from 'vitest'
import { layout, type Layout } from '../../src/layout/layout.js'
import type { Content } from '../../src/layout/items.js'
import type { Tag } from '../../src/layout/structure.js'
import type { Block, Document, FormField, ListItem } from '../../src/model/document.js'
import { text } from '../../src/text/text.js'
import { paragraph, sampleDocument, text as textInline } from '../support/sample-document.js'
import { drawnText, fonts, newFonts, pageTexts, structureText, theme, words } from './support.js'
import { typesetting } from '../locale/languages.js'

const laidOut = (document: Document): Layout => layout(document, theme, fonts, typesetting)

/** The sample with other blocks in its main part. */
const withBlocks = (blocks: readonly Block[], more: Partial<Document> = {}): Document => ({
  ...sampleDocument,
  ...more,
  parts: [{ kind: 'main', id: 'main', label: null, title: [textInline('Avtal')], date: null, content: 'text', blocks }],
})

const section = (id: string, level: number, blocks: readonly Block[]): Block => ({
  kind: 'section',
  id,
  level,
  label: id,
  title: [textInline(`Rubrik ${id}`)],
  blocks,
  source: null,
})

const long = 'Parterna är överens om att den enskilde får den hälso- och sjukvård som behövs i det enskilda fallet. '

const sample = laidOut(sampleDocument)

test('text along the structure is the text of the document, word for word', () => {
  const isContents = (tag: Tag): boolean => tag.role === 'TOC'
  const read = words(structureText(sample, isContents)).filter((word) => word !== 'Innehåll')
  expect(read).toEqual(words(text(sampleDocument)))
})

test('everything stands inside the page, and the text inside its column', () => {
  for (const page of sample.pages)
    for (const content of [...page.header, ...page.contents, ...page.footer]) {
      expect(content.x).toBeGreaterThanOrEqual(theme.page.margin.left)
      expect(content.y).toBeLessThan(theme.page.height)
      const right = 'width' in content ? content.x + content.width : content.x
      expect(right).toBeLessThanOrEqual(theme.page.width - theme.page.margin.right + 4)
    }
})

test('section numbers hang left of the text', () => {
  const number = sample.pages
    .flatMap((page) => page.contents)
    .find((content) => content.kind === 'text' && drawnText([content]) === '2.1 ' && content.style === 'bold')
  expect(number?.x).toBe(theme.page.margin.left)
})

test('an annex begins on a new page, under its label', () => {
  expect(sample.pageOf['call-off']).toBe(sample.pages.length)
  expect(pageTexts(sample).at(-1)).toMatch(/^Bilaga 1 Avropsavtal/)
})

test('the pages of an annex name it in their header, and its headings are smaller than those before it', () => {
  const [main, annex] = sampleDocument.parts
  if (main === undefined || annex === undefined) throw new Error('no annex')
  const row = { id: 'elsewhere', label: 'Bilaga 2', value: [textInline('Karta')] }
  const rowOfAnnex: Block = { kind: 'facts', title: null, rows: [row], source: null }
  const result = laidOut({
    ...sampleDocument,
    parts: [
      { ...main, blocks: [...main.blocks, rowOfAnnex] },
      { ...annex, blocks: [section('1', 1, [paragraph(long.repeat(60))])] },
      { ...annex, id: 'elsewhere', label: 'Bilaga 2', content: 'listed', blocks: [] },
    ],
  })
  const first = result.pageOf['call-off'] ?? 0
  expect(first).toBeLessThan(result.pages.length)
  for (const { number, header } of result.pages) expect(drawnText(header).includes(' · Bilaga 1')).toBe(number >= first)
  const sizesOf = (title: string) =>
    result.pages.flatMap((page) =>
      page.contents.flatMap((content) =>
        content.kind === 'text' && drawnText([content]).startsWith(title) ? [content.size] : [],
      ),
    )
  expect(Math.max(...sizesOf('Rubrik 1'))).toBeLessThan(Math.max(...sizesOf('Bakgrund')))
})

test('the table of contents names the pages on which sections begin, without moving anything', () => {
  const contentsPage = pageTexts(sample)[0] ?? ''
  for (const id of ['money', 'signatures', 'call-off'])
    expect(contentsPage).toMatch(new RegExp(`\\. ${sample.pageOf[id]}`))
})

test('a footnote stands at the foot of the page on which it is called', () => {
  const called = pageTexts(sample).findIndex((page) => page.includes('evidensbaserad praktik1'))
  expect(called).toBeGreaterThanOrEqual(0)
  expect(pageTexts(sample)[called]).toMatch(/1 En sammanvägning av tre slags kunskap, SOU 2008:18\.$/)
})

test('a heading never stands last on a page, whatever stands before it', () => {
  for (let lines = 20; lines < 46; lines++) {
    const before = Array.from({ length: lines }, () => paragraph('Kort rad.'))
    const result = laidOut(withBlocks([...before, section('1', 1, [section('1.1', 2, [paragraph(long.repeat(4))])])]))
    const page = pageTexts(result).find((each) => each.includes('Rubrik 1.1')) ?? ''
    expect(page).toContain('Rubrik 1 '.trim())
    expect(page.split('Rubrik 1.1')[1]?.length).toBeGreaterThan(120)
  }
})

test('a heading stands with its text where a long note takes the page', () => {
  const note = { id: 'n1', label: '1', source: null, blocks: [paragraph(long.repeat(160))] }
  const call = { kind: 'note', note: 'n1', label: '1', source: null } as const
  const blocks = [paragraph('Ord', call), section('1', 1, [paragraph('Text.')])]
  const result = laidOut(withBlocks(blocks, { notes: [note] }))
  const page = result.pages.find((each) => each.number === result.pageOf['1'])
  expect(result.pageOf['1']).toBeGreaterThan(1)
  expect(drawnText(page?.contents ?? [])).toMatch(/1 Rubrik 1 ?Text\./)
  expect(words(structureText(result)).filter((word) => word === 'enskilde')).toHaveLength(160)
})

test('what is tied together breaks before it leaves its cell', () => {
  const cell = (content: string) => ({ heading: false, blocks: [paragraph(content)] })
  const table: Block = {
    kind: 'table',
    id: null,
    caption: null,
    columns: [
      { width: 0.12, align: 'start' },
      { width: 0.88, align: 'start' },
    ],
    header: [],
    rows: [{ total: false, cells: [cell('den\u00a01\u00a0oktober\u00a02026'), cell('Enhälligt')] }],
    source: null,
  }
  const [page] = laidOut(withBlocks([table])).pages
  const other = page?.contents.find((content) => drawnText([content]) === 'Enhälligt')
  for (const content of page?.contents ?? [])
    if (content.kind === 'text' && content !== other)
      expect(content.x + content.width).toBeLessThanOrEqual(other?.x ?? 0)
})

test('at least two lines of a paragraph stand at the foot and at the head of a page', () => {
  for (let lines = 18; lines < 30; lines++) {
    const before = Array.from({ length: lines }, () => paragraph('Kort rad.'))
    const result = laidOut(withBlocks([...before, paragraph(long.repeat(6))]))
    for (const page of result.pages) {
      const baselines = new Set(
        page.contents.flatMap((content) =>
          isText(content) && !drawnText([content]).startsWith('Kort') ? [content.y] : [],
        ),
      )
      expect(baselines.size).not.toBe(1)
    }
  }
})

test('a signature block never splits, and the text that introduces it stands with it', () => {
  const signatures = sampleDocument.parts[0]?.blocks.at(-1)
  expect(signatures?.kind).toBe('section')
  for (let lines = 10; lines < 34; lines += 3) {
    const before = Array.from({ length: lines }, () => paragraph('Kort rad.'))
    const result = laidOut(withBlocks([...before, ...(signatures === undefined ? [] : [signatures])]))
    const pages = pageTexts(result)
    const introduced = pages.find((page) => page.includes('Avtalet har upprättats')) ?? ''
    expect(introduced).toContain('Underskrifter')
    expect(introduced).toContain('För Region Dalarna')
    for (const page of pages) expect(count(page, 'Ort och datum')).toBe(count(page, 'Titel'))
  }
})

test('text that a list completes never ends a page', () => {
  const item = (words: string): ListItem => ({ label: '•', blocks: [paragraph(words)] })
  const list: Block = {
    kind: 'list',
    ordered: false,
    items: ['delar', 'bidrar', 'följer upp.'].map(item),
    source: null,
  }
  for (let lines = 20; lines < 40; lines++) {
    const before = Array.from({ length: lines }, () => paragraph('Kort rad.'))
    const pages = pageTexts(laidOut(withBlocks([...before, paragraph('Parterna ska verka för att de'), list])))
    expect(pages.find((page) => page.includes('verka för att de'))).toContain('delar')
  }
})

test('text of the agreement stands on the page of the first signatures where the gap that it leaves is small', () => {
  const signatures = sampleDocument.parts[0]?.blocks.at(-1)
  const signed = signatures === undefined ? [] : [signatures]
  for (let lines = 27; lines <= 29; lines++) {
    const before = Array.from({ length: lines }, () => paragraph('Kort rad.'))
    const pages = pageTexts(
      laidOut(withBlocks([...before, section('1', 1, [paragraph('En bestämmelse.')]), ...signed])),
    )
    expect(pages.find((page) => page.includes('För Region Dalarna'))).toContain('En bestämmelse.')
  }
})

test('a table repeats its header on every page, and the repetition is no text', () => {
  const cell = (content: string, heading = false) => ({ heading, blocks: [paragraph(content)] })
  const table: Block = {
    kind: 'table',
    id: null,
    caption: null,
    columns: [
      { width: 0.5, align: 'start' },
      { width: 0.5, align: 'end' },
    ],
    header: [{ total: false, cells: [cell('Kommun', true), cell('Kronor', true)] }],
    rows: Array.from({ length: 80 }, (_, index) => ({
      total: false,
      cells: [cell(`Rad ${index}`, true), cell('1 000')],
    })),
    source: null,
  }
  const result = laidOut(withBlocks([table]))
  expect(result.pages.length).toBeGreaterThan(1)
  for (const page of pageTexts(result)) expect(page).toMatch(/^Kommun ?Kronor/)
  expect(count(structureText(result), 'Kommun')).toBe(1)
})

test('a row that is taller than a page goes on on the next one, and no line is lost', () => {
  const many = Array.from({ length: 90 }, (_, index) => paragraph(`Stycke ${index}.`))
  const table: Block = {
    kind: 'table',
    id: null,
    caption: null,
    columns: [{ width: 1, align: 'start' }],
    header: [],
    rows: [{ total: false, cells: [{ heading: false, blocks: many }] }],
    source: null,
  }
  const result = laidOut(withBlocks([table]))
  expect(words(structureText(result))).toEqual(many.flatMap((_, index) => ['Stycke', `${index}.`]))
  expect(result.pages.length).toBeGreaterThan(1)
})

test('the title of the first page is not repeated in its header; the marks stand on every page', () => {
  const [first, second] = sample.pages.map((page) => drawnText(page.header))
  expect(first).not.toContain('Avtal om provning')
  expect(second).toContain('Avtal om provning')
  for (const page of sample.pages) {
    expect(drawnText(page.header)).toContain('Utkast')
    expect(drawnText(page.header)).toContain('Exemplar 1 (2) – Region Dalarna')
    expect(drawnText(page.footer)).toContain(`Sida ${page.number} av ${sample.pages.length}`)
  }
})

test('a copy mark that does not fit beside the draft mark stands on a line of its own', () => {
  const { furniture } = sampleDocument
  const mark = 'Utkast som inte får undertecknas av någon av parterna'
  const copy = 'Exemplar 13 (13) – Akershus universitetssykehus helseforetak'
  const [page] = laidOut({ ...sampleDocument, furniture: { ...furniture, mark, copy } }).pages
  const at = (words: string): Content | undefined =>
    page?.header.find((content) => drawnText([content]).startsWith(words.slice(0, 6)))
  expect(at(mark)?.y).not.toBe(at(copy)?.y)
})

test('the mark of a draft stands in a box on every page, larger than the text and clear of the header', () => {
  const furniture = { ...sampleDocument.furniture, mark: 'Utkast', copy: 'Exemplar 1 (3)' }
  for (const { header } of laidOut({ ...sampleDocument, furniture }).pages) {
    const box = header.find((content) => content.kind === 'box')
    const mark = header.find((content) => drawnText([content]) === 'Utkast')
    if (box === undefined || mark?.kind !== 'text') throw new Error('no mark')
    expect(mark.size).toBeGreaterThan(theme.text.body.size)
    expect(mark.x + mark.width).toBeLessThan(box.x + box.width)
    expect(box.y).toBeGreaterThan(12)
    expect(box.y + box.height).toBeLessThan(theme.page.header - theme.text.running.size)
  }
})

test('the box for initials stands in the corner that the document names, on every page', () => {
  const corner = (side: 'left' | 'right') =>
    laidOut({
      ...sampleDocument,
      furniture: { ...sampleDocument.furniture, initials: { corner: side, label: 'Sign.', fields: false } },
    }).pages.map((page) => page.footer.find((content) => content.kind === 'box')?.x)
  for (const x of corner('right')) expect(x).toBe(theme.page.width - theme.page.margin.right - theme.initials.width)
  for (const x of corner('left')) expect(x).toBe(theme.page.margin.left + theme.number.column)
})

test('a signature field ends on the line to sign on', () => {
  const contents = laidOut(sampleDocument).pages.flatMap((page) => page.contents)
  const fields = contents.filter((content) => content.kind === 'field')
  expect(fields.length).toBeGreaterThan(0)
  for (const { x, y, height } of fields)
    expect(contents.some((content) => content.kind === 'rule' && content.x === x && content.y === y + height)).toBe(
      true,
    )
})

test('there is room for a pen over a signature line, at least 14 millimetres', () => {
  const fields = laidOut({ ...sampleDocument, signing: 'paper' }).pages.flatMap((page) => page.contents)
  expect(fields.some((content) => content.kind === 'field')).toBe(false)
  expect((theme.signature.room * 25.4) / 72).toBeGreaterThanOrEqual(14)
})

test('a field of a form that is signed has the same room under its label', () => {
  const contents = sample.pages.at(-1)?.contents ?? []
  const label = contents.find((content) => drawnText([content]).startsWith('Avropet görs av'))
  const box = contents.findLast((content) => content.kind === 'box')
  if (label === undefined || box === undefined) throw new Error('no field')
  expect(label.y).toBeGreaterThan(box.y)
  expect(box.y + box.height - label.y).toBeGreaterThanOrEqual(theme.signature.room)
})

test('an electronic document has a field for each signatory, a translation has none', () => {
  const fieldsOf = (document: Document) =>
    laidOut(document).pages.flatMap((page) =>
      page.contents.flatMap((content) => (content.kind === 'field' ? [content.field] : [])),
    )
  expect(fieldsOf({ ...sampleDocument, signing: 'electronic' })).toEqual([
    'region-dalarna.1',
    'hostile.1',
    'falu-kommun.1',
  ])
  expect(fieldsOf({ ...sampleDocument, translation: true })).toEqual([])
})

test('a draft that says so where one would sign has neither a line nor a field there', () => {
  const signature = { kind: 'signature', label: 'Underskrift', value: 'Undertecknas inte – utkast' } as const
  const name = { kind: 'name', label: 'Namn', value: 'Åsa Dederling' } as const
  const block = { field: 'a.1', party: 'a', heading: [], lines: [signature, name], name: 'Åsa Dederling', title: null }
  for (const signing of ['paper', 'electronic', 'mixed'] as const) {
    const blocks: Block[] = [{ kind: 'signatures', columns: 1, blocks: [block], source: null }]
    const contents = laidOut({ ...withBlocks(blocks), signing }).pages.flatMap((page) => page.contents)
    expect(drawnText(contents)).toContain('Undertecknas inte – utkast')
    expect(contents.filter(({ kind }) => kind === 'rule' || kind === 'field')).toEqual([])
  }
})

test('two forms that are signed alike stand side by side, in the order of the text; others stand one under the other', () => {
  const field = (id: string, size: FormField['size']): FormField => ({ id, label: `Fält ${id}`, size })
  const form = (id: string, sizes: readonly FormField['size'][]): Block => ({
    kind: 'form',
    title: [{ kind: 'text', text: `Part ${id}`, source: null }],
    fields: sizes.map((size, index) => field(`${id}${index}`, size)),
    source: null,
  })
  const boxesOf = (...sizes: (readonly FormField['size'][])[]) => {
    const { contents = [] } =
      laidOut(withBlocks(sizes.map((own, index) => form('ab'[index] ?? '', own)))).pages[0] ?? {}
    return {
      text: drawnText(contents),
      boxes: contents.flatMap((content) => (content.kind === 'box' ? [content] : [])),
    }
  }
  const { text, boxes } = boxesOf(['line', 'signature'], ['line', 'signature'])
  expect(text.replace(/\s/g, '')).toBe('PartaFälta0Fälta1PartbFältb0Fältb1')
  expect(boxes[2]).toMatchObject({ y: boxes[0]?.y, height: boxes[0]?.height })
  expect(boxes[3]).toMatchObject({ y: boxes[1]?.y, height: boxes[1]?.height })
  expect((boxes[2]?.x ?? 0) - (boxes[0]?.x ?? 0)).toBeGreaterThan(boxes[0]?.width ?? Infinity)
  for (const other of [boxesOf(['line'], ['line']), boxesOf(['line', 'signature'], ['signature'])])
    expect(new Set(other.boxes.map(({ x }) => x)).size).toBe(1)
})

test('a sign that the typeface lacks is a problem at its place, told once', () => {
  const place = { file: 'content/clauses/sv/x.md', line: 3, column: 7 }
  const result = laidOut(
    withBlocks([{ kind: 'paragraph', inlines: [{ kind: 'text', text: 'a 漢 b 漢', source: place }], source: null }]),
  )
  expect(result.problems.map(inEnglish)).toMatchObject([
    {
      severity: 'error',
      rule: 'font/character',
      message: 'The typeface has no sign for `漢` (U+6F22).',
      place,
      hint: 'write it with other letters',
    },
  ])
  expect(sample.problems).toEqual([])
})

test('headings skip no level, even where sections do', () => {
  const roles: string[] = []
  const walk = (tag: Tag): void => {
    if (/^H\d$/.test(tag.role)) roles.push(tag.role)
    for (const child of tag.children) if (child.kind === 'tag') walk(child)
  }
  walk(
    laidOut(withBlocks([section('1', 1, [section('1.1', 4, [section('1.1.1', 6, [paragraph('Text.')])])])])).structure,
  )
  expect(roles).toEqual(['H1', 'H2', 'H3'])
})

test('the layout does not depend on what was laid out before', () => {
  const again = layout(sampleDocument, theme, newFonts(), typesetting)
  expect(pageTexts(again)).toEqual(pageTexts(sample))
  expect(again.pages.map((page) => page.contents.map(({ x, y }) => [x, y]))).toEqual(
    sample.pages.map((page) => page.contents.map(({ x, y }) => [x, y])),
  )
})

test('a list deep in lists, empty cells and empty paragraphs are laid out', () => {
  const nested = (depth: number): Block => {
    const items: ListItem[] = [{ label: '•', blocks: depth === 0 ? [paragraph('')] : [nested(depth - 1)] }]
    return { kind: 'list', ordered: false, items, source: null }
  }
  const result = laidOut(
    withBlocks([nested(12), paragraph(''), { kind: 'signatures', columns: 2, blocks: [], source: null }]),
  )
  expect(result.pages).toHaveLength(1)
})

function isText(content: Content): boolean {
  return content.kind === 'text'
}

function count(where: string, what: string): number {
  return where.split(what).length - 1
}
