import { unzipSync } from 'fflate'
import { afterEach, expect, test } from 'vitest'
import { renderDocx } from '../../src/docx/docx.js'
import type { Block } from '../../src/model/document.js'
import { blocksIn } from '../../src/model/walk.js'
import { inlineText } from '../../src/text/text.js'
import { hostileName, paragraph, sampleDocument } from '../support/sample-document.js'
import { opened, openedSample, pages, paragraphsOf, textOf, theme, withBlocks } from './opened.js'
import { typesetting } from '../locale/languages.js'

/** A PNG of one pixel. */
const pixel = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  ),
)

const zone = process.env['TZ']
afterEach(() => {
  process.env['TZ'] = zone
})

test('the same document gives the same bytes, in any time zone', async () => {
  process.env['TZ'] = 'Pacific/Kiritimati'
  const east = await renderDocx(sampleDocument, theme, pages, typesetting)
  process.env['TZ'] = 'America/Los_Angeles'
  const west = await renderDocx(sampleDocument, theme, pages, typesetting)
  expect(Buffer.from(east).equals(Buffer.from(west))).toBe(true)
})

test('no date but the document’s is in the file', async () => {
  const { parts } = await openedSample()
  const dates = [...parts.values()].join('').match(/\d{4}-\d\d-\d\dT[\d:.]+Z/g)
  expect(new Set(dates)).toEqual(new Set(['2024-01-31T00:00:00Z']))
})

test('relations are counted, not drawn by lot, and each link has its own', async () => {
  const { parts, body } = await openedSample()
  const relations = parts.get('word/_rels/document.xml.rels') ?? ''
  const ids = [...relations.matchAll(/ Id="([^"]+)"/g)].map(([, id]) => id)
  expect(ids.every((id) => /^(rId|link)\d+$/.test(id ?? ''))).toBe(true)
  expect(new Set(ids).size).toBe(ids.length)
  expect(relations).toContain('Target="https://www.example.se/a?b=1&amp;c=2"')
  expect(body).toContain('r:id="link1"')
})

test('a hostile name stands letter for letter wherever it is printed', async () => {
  const { paragraphs } = await openedSample()
  const standing = paragraphs.filter((each) => each.text.includes(hostileName)).map((each) => each.style)
  expect(standing).toEqual(['Subtitle', 'PartyName', 'SignatureHeading'])
})

test('every paragraph of the document is a paragraph of the file, in the same order', async () => {
  const { paragraphs } = await openedSample()
  const printed = paragraphs.map((each) => each.text)
  let from = 0
  for (const wanted of paragraphTexts(sampleDocument.parts.flatMap((part) => part.blocks))) {
    const at = printed.findIndex((text, index) => index >= from && text.replace(/\u2002+/g, '') === wanted)
    expect(at, wanted).toBeGreaterThanOrEqual(from)
    from = at + 1
  }
})

test('a control character or half a character becomes a visible sign, in text and in titles of controls', async () => {
  const document = withBlocks(
    paragraph('före\u0000\u0007efter \ud800.', {
      kind: 'blank',
      id: 'b',
      label: 'Na\u0001mn',
      size: 'short',
      source: null,
    }),
  )
  const { body } = await opened(document)
  expect(textOf(body)).toContain('före\ufffd\ufffdefter \ufffd.')
  expect(body).toContain('w:val="Fyll i: Na\ufffdmn"')
})

test('an address that no package takes is written in percent', async () => {
  const { parts } = await opened(
    withBlocks(paragraph({ kind: 'link', url: 'https://exempel.se/å|c', inlines: [], source: null })),
  )
  expect(parts.get('word/_rels/document.xml.rels')).toContain('Target="https://exempel.se/%C3%A5%7Cc"')
})

test('a link to what is no address of the web is printed as text', async () => {
  const { parts } = await opened(
    withBlocks(paragraph({ kind: 'link', url: 'javascript:alert(1)', inlines: [], source: null })),
  )
  expect([...parts.values()].join('')).not.toContain('javascript')
})

test('no paragraph is empty but the ones that the format wants after a table or in a cell', async () => {
  const { paragraphs } = await openedSample()
  const empty = paragraphs.filter((each) => each.text === '').map((each) => each.style)
  expect(new Set(empty)).toEqual(new Set(['TableEnd']))
})

test('every paragraph has a style that the file defines', async () => {
  const { parts, body } = await openedSample()
  const defined = new Set(
    [...(parts.get('word/styles.xml') ?? '').matchAll(/w:styleId="([^"]+)"/g)].map(([, id]) => id),
  )
  for (const xml of [body, parts.get('word/footnotes.xml') ?? '', parts.get('word/header1.xml') ?? '']) {
    for (const [, id] of xml.matchAll(/<w:(?:pStyle|rStyle|tblStyle) w:val="([^"]+)"/g)) expect(defined).toContain(id)
  }
  expect(paragraphsOf(body).every((each) => each.style !== '')).toBe(true)
})

test('a run in another language says so, so that it is spelled and spoken in its own', async () => {
  const { body } = await opened(
    withBlocks(
      paragraph(
        'Se ',
        {
          kind: 'foreign',
          language: 'nb',
          inlines: [{ kind: 'text', text: 'samarbeidsavtale', source: null }],
          source: null,
        },
        '.',
      ),
    ),
  )
  expect(body).toContain(
    '<w:r><w:rPr><w:lang w:val="nb-NO"/></w:rPr><w:t xml:space="preserve">samarbeidsavtale</w:t></w:r>',
  )
})

test('the document says its language, title, author, version and names a fallback for its typeface', async () => {
  const { parts } = await openedSample()
  expect(parts.get('word/styles.xml')).toContain('<w:lang w:val="sv-SE"/>')
  const core = parts.get('docProps/core.xml') ?? ''
  expect(core).toContain('<dc:title>Avtal om provning &amp; &quot;tecken&quot; &lt;i&gt;</dc:title>')
  expect(core).toContain('<dc:creator>Region Dalarna</dc:creator>')
  expect(core).toContain('<dc:language>sv</dc:language>')
  expect(core).toContain('<cp:version>1.0</cp:version>')
  expect(parts.get('docProps/custom.xml')).toContain('sample')
  expect(parts.get('word/fontTable.xml')).toContain('<w:altName w:val="Source Sans Pro, Calibri, Carlito, Arial"/>')
})

test('a logo stands over the title, as large as the theme says, with its alternative text and its own bytes', async () => {
  const logo = { file: 'logo.png', width: 72, height: 36, alternative: 'Region Dalarna & "sigill"' }
  const render = () => renderDocx(sampleDocument, { ...theme, logo }, pages, typesetting, pixel)
  const bytes = await render()
  expect(Buffer.from(await render()).equals(Buffer.from(bytes))).toBe(true)
  const files = unzipSync(bytes)
  const body = Buffer.from(files['word/document.xml'] ?? []).toString()
  expect(paragraphsOf(body).map((each) => each.style)).toEqual(expect.arrayContaining(['Logo', 'Title']))
  expect(paragraphsOf(body)[0]?.xml).toContain('<wp:extent cx="914400" cy="457200"/>')
  expect(paragraphsOf(body)[0]?.xml).toContain('descr="Region Dalarna &amp; &quot;sigill&quot;"')
  const picture = Object.keys(files).find((name) => name.startsWith('word/media/')) ?? ''
  expect(Buffer.from(files[picture] ?? []).equals(Buffer.from(pixel))).toBe(true)
})

test('the list of types is the first entry and all entries have the first day that zip knows', async () => {
  const bytes = await renderDocx(sampleDocument, theme, pages, typesetting)
  expect(Object.keys(unzipSync(bytes))[0]).toBe('[Content_Types].xml')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  // Local file header: modification date at 12, 1 January 1980 is day 1, month 1, year 0.
  expect(view.getUint16(12, true)).toBe((1 << 5) | 1)
})

/** The number of a footnote is Word's; a forced break is no character. */
function paragraphTexts(blocks: readonly Block[]): string[] {
  return blocksIn(blocks)
    .filter((block) => block.kind === 'paragraph')
    .map(({ inlines }) => inlineText(inlines.filter(({ kind }) => kind !== 'note')).replaceAll('\n', ' '))
}
