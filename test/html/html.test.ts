import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { renderHtml, type WebTemplates } from '../../src/html/html.js'
import type { Block, Document, Inline, Table } from '../../src/model/document.js'
import { text } from '../../src/text/text.js'
import { themeSchema } from '../../src/theme/theme.js'
import { hostileName, paragraph, sampleDocument } from '../support/sample-document.js'
import { attribute, elements, mainText, noteTexts, textContent, words, type Element } from './dom.js'

const template = (name: string): string => readFileSync(new URL(`../../templates/${name}`, import.meta.url), 'utf8')
const theme = themeSchema.parse(parse(template('theme.yaml')))
const webTemplates: WebTemplates = { page: template('web/page.hbs'), style: template('web/style.css') }

const render = (document: Document): string => renderHtml(document, theme, webTemplates)
const withBlocks = (...blocks: Block[]): Document => {
  const [main] = sampleDocument.parts
  if (main === undefined) throw new Error('the sample has no part')
  return { ...sampleDocument, notes: [], parts: [{ ...main, blocks }] }
}
const tagged = (html: string, tagName: string): Element[] => elements(html).filter((each) => each.tagName === tagName)

const page = render(sampleDocument)

describe('the page of an agreement', () => {
  it('has the text of the document in its main element, notes aside', () => {
    expect(words(mainText(page))).toEqual(words(text({ ...sampleDocument, notes: [] })))
  })

  it('has every note at the end, with its label', () => {
    expect(noteTexts(page).map(words)).toEqual([words('1 En sammanvägning av tre slags kunskap, SOU 2008:18.')])
  })

  it('says its language, title and subject', () => {
    expect(tagged(page, 'html').map((each) => attribute(each, 'lang'))).toEqual(['sv'])
    expect(tagged(page, 'title').map((each) => textContent(each))).toEqual([sampleDocument.metadata.title])
    const metadata = tagged(page, 'meta').map((each) => [attribute(each, 'name'), attribute(each, 'content')])
    expect(metadata).toContainEqual(['description', sampleDocument.metadata.subject])
  })

  it('ends with what agreement and version it is, and names no party alone', () => {
    const [footer] = tagged(page, 'footer')
    expect(footer && words(textContent(footer)).join(' ')).toBe('Avtal om provning Version 1.0')
  })

  it('shows the draft mark and whose copy it is, and leaves both out where there are none', () => {
    const header = (html: string): string =>
      tagged(html, 'header')
        .map((each) => textContent(each))
        .join()
    expect(words(header(page)).join(' ')).toContain('Exemplar 1 (2) – Region Dalarna Utkast')
    const final = render({ ...sampleDocument, furniture: { ...sampleDocument.furniture, mark: null, copy: null } })
    expect(words(header(final)).join(' ')).toBe('Avtal om provning Version 1.0')
  })

  it('has one heading of level 1 and skips no level', () => {
    const levels = elements(page).flatMap((each) => (/^h[1-6]$/.test(each.tagName) ? [Number(each.tagName[1])] : []))
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    expect(levels.every((level, index) => level <= (levels[index - 1] ?? 0) + 1)).toBe(true)
  })

  it('gives each section and annex its id as an address, each once', () => {
    const ids = elements(page).flatMap((each) => attribute(each, 'id') ?? [])
    expect(ids).toEqual(expect.arrayContaining(['background', 'money', 'costs', 'composition', 'call-off', 'shares']))
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('has no link within the page that leads nowhere', () => {
    const ids = new Set(elements(page).map((each) => attribute(each, 'id')))
    const fragments = tagged(page, 'a').flatMap((each) => attribute(each, 'href')?.match(/^#(.*)/)?.[1] ?? [])
    expect(fragments.length).toBeGreaterThan(8)
    expect(fragments.filter((each) => !ids.has(decodeURIComponent(each)))).toEqual([])
  })

  it('leads past the table of contents to where the text begins', () => {
    const skip = tagged(page, 'a').find((each) => textContent(each) === 'Till texten')
    expect(skip && attribute(skip, 'href')).toBe('#background')
  })

  it('leads from the call to the note and back', () => {
    const call = elements(page).find((each) => attribute(each, 'role') === 'doc-noteref')
    const back = elements(page).find((each) => attribute(each, 'role') === 'doc-backlink')
    expect(call && attribute(call, 'href')).toBe('#note.n1')
    expect(back && attribute(back, 'href')).toBe(`#${call && attribute(call, 'id')}`)
  })

  it('needs nothing beside it: no scripts, no files', () => {
    expect(elements(page).filter((each) => /^(script|link|img|iframe|object)$/.test(each.tagName))).toEqual([])
    expect(page).not.toMatch(/url\(|@import/)
  })

  it('is the same each time', () => {
    expect(render(sampleDocument)).toBe(page)
  })
})

describe('text from data', () => {
  it('stands letter for letter', () => {
    expect(page).not.toContain('<script')
    expect(words(mainText(page)).join(' ').split(hostileName)).toHaveLength(4)
  })

  it('never becomes markup, whatever it is', () => {
    const printable = fc.string({ unit: 'grapheme' }).filter((each) => !/[\r\0]/.test(each))
    fc.assert(
      fc.property(printable, (name) => {
        const document: Document = {
          ...withBlocks(paragraph(name)),
          metadata: { ...sampleDocument.metadata, title: name },
          furniture: { ...sampleDocument.furniture, copy: name, header: { left: name, right: name }, footer: name },
        }
        const html = render(document)
        expect(mainText(html).trim()).toBe(name.trim())
        expect(tagged(html, 'title').map((each) => textContent(each))).toEqual([name])
        expect(tagged(html, 'p')).toHaveLength(name === '' ? 6 : 7)
        expect(tagged(html, 'style')).toHaveLength(1)
      }),
      { numRuns: 50 },
    )
  })

  it('is no link when its address could run a script', () => {
    const link: Inline = {
      kind: 'link',
      url: 'javascript:alert(1)',
      inlines: [{ kind: 'text', text: 'här', source: null }],
      source: null,
    }
    const html = render(withBlocks(paragraph(link)))
    expect(tagged(html, 'a')).toEqual([])
    expect(words(mainText(html))).toEqual(['här'])
  })

  it('is no link when it refers to something that is not on the page', () => {
    const html = render(withBlocks(paragraph({ kind: 'reference', target: 'annex-4', text: 'bilaga 4', source: null })))
    expect(tagged(html, 'a')).toEqual([])
    expect(words(mainText(html))).toEqual(['bilaga', '4'])
  })
})

describe('a table', () => {
  const table = (columns: number): Table => ({
    kind: 'table',
    id: 'plan',
    caption: [{ kind: 'text', text: 'Plan', source: null }],
    columns: Array.from({ length: columns }, () => ({ width: 1 / columns, align: 'start' as const })),
    header: [
      { total: false, cells: Array.from({ length: columns }, () => ({ heading: true, blocks: [paragraph('År')] })) },
    ],
    rows: [],
    source: null,
  })

  it('names itself and marks the headings of its columns and rows', () => {
    expect(tagged(page, 'caption').map((each) => textContent(each))).toEqual(['Kostnadernas fördelning'])
    expect(tagged(page, 'th').map((each) => attribute(each, 'scope'))).toEqual(['col', 'col', 'row', 'row', 'row'])
  })

  it('sets figures to the right', () => {
    const figures = tagged(page, 'td').filter((each) => attribute(each, 'class') === 'figures')
    expect(figures.map((each) => words(textContent(each)).join(' '))).toContain('416 000')
  })

  it('scrolls in a frame that the keyboard reaches and that has a name, when it is wide', () => {
    const frame = elements(render(withBlocks(table(5)))).find((each) => attribute(each, 'class') === 'wide')
    expect(frame && attribute(frame, 'tabindex')).toBe('0')
    expect(frame && attribute(frame, 'aria-labelledby')).toBe('plan.caption')
  })

  it('takes its name from the heading above when it has no caption', () => {
    const [title] = sampleDocument.parts[0]?.blocks ?? []
    if (title === undefined) throw new Error('the sample has no title')
    const html = render(withBlocks(title, { ...table(5), caption: null }))
    const frame = elements(html).find((each) => attribute(each, 'class') === 'wide')
    const heading = tagged(html, 'h1').map((each) => attribute(each, 'id'))
    expect([frame && attribute(frame, 'aria-labelledby')]).toEqual(heading)
  })

  it('scrolls in such a frame when words that stay whole do not fit a telephone side by side', () => {
    const cells = ['Prioriteringsgrupper', 'Kostnadsfördelning'].map((head) => ({
      heading: true,
      blocks: [paragraph(head)],
    }))
    const html = render(withBlocks({ ...table(2), header: [{ total: false, cells }] }))
    expect(elements(html).some((each) => attribute(each, 'class') === 'wide')).toBe(true)
  })

  it('offers the widths of its columns to the style sheet, which needs them where there is room', () => {
    const columns = tagged(render(withBlocks(table(2))), 'col')
    expect(columns.map((each) => attribute(each, 'style'))).toEqual(['--width: 50%', '--width: 50%'])
  })

  it('has no such frame when it is narrow', () => {
    expect(elements(render(withBlocks(table(3)))).some((each) => attribute(each, 'tabindex') !== null)).toBe(false)
  })
})

describe('what is to be filled in', () => {
  const blanks = elements(page).filter((each) => attribute(each, 'class')?.startsWith('blank') === true)

  it('is a visible blank with a name', () => {
    expect(blanks.map((each) => attribute(each, 'aria-label'))).toContain('Fyll i: Antal platser')
    expect(blanks.every((each) => attribute(each, 'role') === 'img')).toBe(true)
  })

  it('is in a signature block what is not known yet', () => {
    const signatures = tagged(page, 'ul').find((each) => attribute(each, 'class')?.startsWith('signatures') === true)
    expect(signatures && words(textContent(signatures)).join(' ')).toContain(
      'För Region Dalarna Ort och datum Underskrift Namnförtydligande Åsa Dederling Titel Hälso- och sjukvårdsdirektör',
    )
    expect(blanks.filter((each) => attribute(each, 'aria-label') === 'Underskrift')).toHaveLength(3)
  })

  it('has room for a pen where a form is signed', () => {
    const [signed] = blanks.filter((each) => attribute(each, 'class') === 'blank blank-signature')
    expect(signed?.parentNode && words(textContent(signed.parentNode)).join(' ')).toBe('Avropet görs av')
  })
})

describe('the page template', () => {
  it('may name only values that exist', () => {
    expect(() => renderHtml(sampleDocument, theme, { ...webTemplates, page: '<p>{{titel}}</p>' })).toThrow(/titel/)
  })

  it('gets its values escaped', () => {
    expect(renderHtml(sampleDocument, theme, { ...webTemplates, page: '{{title}}' })).toBe(
      'Avtal om provning &amp; &quot;tecken&quot; &lt;i&gt;',
    )
  })
})
