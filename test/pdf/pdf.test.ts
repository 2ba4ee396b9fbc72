import { expect, test } from 'vitest'
import { layout } from '../../src/layout/layout.js'
import type { Block, Document } from '../../src/model/document.js'
import { renderPdf } from '../../src/pdf/pdf.js'
import { hostileName, paragraph, sampleDocument } from '../support/sample-document.js'
import { newFonts, theme } from '../layout/support.js'
import { objectsOf, objectsWith, render, textOf } from './support.js'
import { typesetting } from '../locale/languages.js'

const bytes = await render(sampleDocument)
const file = Buffer.from(bytes).toString('latin1')
const catalogue = objectsWith(bytes, /\/Type \/Catalog/)[0]?.dictionary ?? ''

const withBlocks = (blocks: readonly Block[]): Document => {
  const [main] = sampleDocument.parts
  return { ...sampleDocument, parts: main === undefined ? [] : [{ ...main, blocks }] }
}

test('the same document gives the same bytes, whatever was rendered before', async () => {
  await render({ ...sampleDocument, metadata: { ...sampleDocument.metadata, title: 'Ett annat' } })
  const fresh = newFonts()
  expect(await renderPdf(layout(sampleDocument, theme, fresh, typesetting), sampleDocument, theme, fresh)).toEqual(
    bytes,
  )
})

test('the identifier follows from the content', async () => {
  const identifier = (other: Uint8Array) =>
    /\/ID \[<(\w{32})> <(\w{32})>\]/.exec(Buffer.from(other).toString('latin1'))?.slice(1)
  const [first, second] = identifier(bytes) ?? []
  expect(first).toBe(second)
  expect(identifier(await render({ ...sampleDocument, date: '2024-02-01' }))?.[0]).not.toBe(first)
})

test('the only date is the version date', () => {
  const dates = [...file.matchAll(/D:(\d{14})/g)].map((match) => match[1])
  expect(new Set(dates)).toEqual(new Set(['20240131000000']))
  expect([...file.matchAll(/>(\d{4}-\d\d-\d\dT[^<]*)</g)].map((match) => match[1])).toEqual([
    '2024-01-31T00:00:00Z',
    '2024-01-31T00:00:00Z',
  ])
})

test('the file says that it is tagged, in which language, and shows its title', () => {
  expect(catalogue).toMatch(/\/Marked true/)
  expect(catalogue).toMatch(/\/Lang \(sv\)/)
  expect(objectsWith(bytes, /DisplayDocTitle true/)).toHaveLength(1)
})

test('every mark of a page is owned by one structure element, and no element is empty', () => {
  for (const page of objectsWith(bytes, /\/Type \/Page\n/)) {
    const contents = objectsOf(bytes).find(
      (object) => object.id === Number(/\/Contents (\d+)/.exec(page.dictionary)?.[1]),
    )
    const numbers = [...(contents?.stream ?? '').matchAll(/\/MCID (\d+)/g)].map((match) => Number(match[1]))
    expect(numbers).toEqual(numbers.map((_, index) => index))
    for (const number of numbers) {
      const owners = objectsOf(bytes).filter((object) =>
        new RegExp(`/Pg ${page.id} 0 R\\n/MCID ${number}\\n`).test(object.dictionary),
      )
      expect([page.id, number, owners.length]).toEqual([page.id, number, 1])
    }
  }
})

test('marked content is opened and closed in pairs', () => {
  for (const { stream } of objectsOf(bytes)) {
    if (stream === null || !stream.includes(' BDC')) continue
    expect(stream.split(' BDC').length).toBe(stream.split(/\bEMC\b/).length)
  }
})

test('the space between letters is set anew in all marked content, since it outlives the one before', () => {
  const pieces = objectsOf(bytes).flatMap(({ stream }) => stream?.split(' BDC\n').slice(1) ?? [])
  for (const piece of pieces.filter((each) => each.includes(' TJ')))
    expect(piece.indexOf(' Tc') >= 0 && piece.indexOf(' Tc') < piece.indexOf(' TJ')).toBe(true)
})

test('links have contents, a place in the structure and a target in the file or outside', () => {
  const links = objectsWith(bytes, /\/Subtype \/Link/)
  expect(links.length).toBeGreaterThan(8)
  for (const { dictionary } of links) {
    expect(textOf(dictionary, 'Contents')).not.toBe('')
    expect(dictionary).toMatch(/\/StructParent \d+/)
    expect(dictionary).toMatch(/\/Dest \[\d+ 0 R \/XYZ 0 [\d.]+ null\]|\/S \/URI/)
  }
  expect(links.map(({ dictionary }) => textOf(dictionary, 'URI')).filter((url) => url !== null)).toEqual([
    'https://www.example.se/a?b=1&c=2',
  ])
})

test('a reference to what does not stand in the document is plain text', async () => {
  const reference = { kind: 'reference', target: 'nowhere', text: 'bilaga 9', source: null } as const
  const other = await render(withBlocks([paragraph('Se ', reference, '.')]))
  expect(objectsWith(other, /\/Subtype \/Link/)).toEqual([])
  expect(objectsWith(other, /\/S \/Link/)).toEqual([])
})

test('an address in a link is ASCII', async () => {
  const link = {
    kind: 'link',
    url: 'https://exempel.se/åö',
    inlines: [{ kind: 'text', text: 'länk', source: null }],
    source: null,
  } as const
  const [annotation] = objectsWith(await render(withBlocks([paragraph(link)])), /\/Subtype \/Link/)
  expect(textOf(annotation?.dictionary ?? '', 'URI')).toBe('https://exempel.se/%C3%A5%C3%B6')
})

test('each signatory has a field named after party and number, with a tooltip and room to sign', () => {
  const fields = objectsWith(bytes, /\/FT \/Sig/)
  expect(fields.map(({ dictionary }) => textOf(dictionary, 'TU'))).toEqual([
    'Underskrift, Åsa Dederling, Hälso- och sjukvårdsdirektör, För Region Dalarna',
    `Underskrift, För ${hostileName}`,
    'Underskrift, Förvaltningschef socialtjänst, För Falu kommun',
  ])
  for (const { dictionary } of fields) {
    expect(textOf(dictionary, 'T')).toBe('1')
    expect(dictionary).toMatch(/\/F 4\n/)
    const [left = 0, bottom = 0, right = 0, top = 0] = (/\/Rect \[([^\]]+)\]/.exec(dictionary)?.[1] ?? '')
      .split(' ')
      .map(Number)
    expect(right - left).toBeGreaterThan(120)
    expect(top - bottom).toBeGreaterThan(30)
  }
  expect(
    objectsWith(bytes, /\/Kids/)
      .map(({ dictionary }) => textOf(dictionary, 'T'))
      .filter((name) => name !== null),
  ).toEqual(['region-dalarna', 'hostile', 'falu-kommun'])
  expect(catalogue).toMatch(/\/AcroForm/)
})

test('a field is the sole child of its Form element, not in an array', () => {
  for (const field of objectsWith(bytes, /\/FT \/Sig/))
    expect(objectsWith(bytes, new RegExp(`/S /Form[\\s\\S]*/K <<\\n/Type /OBJR\\n/Obj ${field.id} 0 R`))).toHaveLength(
      1,
    )
})

test('a document signed on paper has no fields', async () => {
  const paper = await render({ ...sampleDocument, signing: 'paper' })
  expect(Buffer.from(paper).toString('latin1')).not.toContain('AcroForm')
})

test('a note is a Note with an identifier that the tree of identifiers has', () => {
  const [note] = objectsWith(bytes, /\/S \/Note/)
  expect(textOf(note?.dictionary ?? '', 'ID')).toBe('note-n1')
  expect(objectsWith(bytes, /\/Names \[\(note-n1\) \d+ 0 R\]/)).toHaveLength(1)
})

test('bookmarks are the sections and annexes, nested as they are', () => {
  const items = objectsWith(bytes, /\/Title [\s\S]*\/Parent/)
  const children = (parent: number) =>
    items
      .filter(({ dictionary }) => dictionary.includes(`/Parent ${parent} 0 R`))
      .map(({ dictionary }) => textOf(dictionary, 'Title'))
  const root = objectsWith(bytes, /\/Type \/Outlines/)[0]
  expect(children(root?.id ?? 0)).toEqual(['1 Bakgrund', '2 Kostnader', '3 Underskrifter', 'Bilaga 1 Avropsavtal'])
  const money = items.find(({ dictionary }) => textOf(dictionary, 'Title') === '2 Kostnader')
  expect(children(money?.id ?? 0)).toEqual(['2.1 Fördelning', 'Sammansättning'])
  expect(root?.dictionary).toMatch(/\/Count 4/)
})

test('every stream is written as one, and nothing calls a script or another file', () => {
  for (const { dictionary, stream } of objectsOf(bytes)) {
    if (/\/Length [1-9]/.test(dictionary)) expect(stream).not.toBeNull()
    expect(dictionary).not.toMatch(/\/JavaScript|\/Launch|\/EmbeddedFiles|NeedAppearances|Helvetica/)
  }
})

test('what has no stream is compressed too, and every object is found by its number', () => {
  const ids = objectsOf(bytes).map(({ id }) => id)
  const size = Number(/\/Size (\d+)/.exec(file)?.[1])
  expect([...new Set(ids)].sort((a, b) => a - b)).toEqual(Array.from({ length: size - 1 }, (_, index) => index + 1))
  expect(file).not.toContain('/StructElem')
  const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(file)?.[1])
  expect(file.slice(start, start + 40)).toMatch(/^\d+ 0 obj\n<<\n\/Type \/XRef/)
})

test('a document without sections or signatures is a file too', async () => {
  const small = await render(withBlocks([paragraph('Ett stycke.')]))
  expect(objectsWith(small, /\/Type \/Page\n/)).toHaveLength(1)
  expect(objectsWith(small, /\/Type \/Outlines/)).toEqual([])
})

test('a link to anything but an address is printed as text', async () => {
  const link = {
    kind: 'link',
    url: 'javascript:alert(1)',
    inlines: [{ kind: 'text', text: 'länk', source: null }],
    source: null,
  } as const
  const other = await render(withBlocks([paragraph(link)]))
  expect(objectsWith(other, /\/Subtype \/Link|\/S \/URI/)).toEqual([])
})

test('a run in another language says so', async () => {
  const phrase = { kind: 'text', text: 'best practice', source: null } as const
  const foreign = { kind: 'foreign', language: 'en', inlines: [phrase], source: null } as const
  const [span] = objectsWith(await render(withBlocks([paragraph('Se ', foreign, '.')])), /\/S \/Span/)
  expect(textOf(span?.dictionary ?? '', 'Lang')).toBe('en')
})
