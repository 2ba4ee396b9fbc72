import { expect, test } from 'vitest'
import type { ValueType } from '../../src/model/document.js'
import { paragraph } from '../support/sample-document.js'
import { opened, openedSample, textOf, withBlocks } from './opened.js'

/** Texts of the runs that are never hyphenated. */
const whole = (xml: string): string[] =>
  (xml.match(/<w:r>(?:(?!<\/w:r>).)*<\/w:r>/gs) ?? [])
    .filter((run) => run.includes('<w:noProof/>'))
    .map(textOf)
    .filter((text) => text !== '')

const value = (type: ValueType, text: string) =>
  ({ kind: 'value', type, raw: text, text, path: 'a', counterparty: false, source: null }) as const

test('running text is hyphenated; titles, headings, names, facts and signatures are not, by style', async () => {
  const { parts } = await openedSample()
  const xml = parts.get('word/styles.xml') ?? ''
  const styles = [...xml.matchAll(/<w:style [^>]*w:styleId="(\w+)".*?<\/w:style>/gs)].map(([style, id]) => ({
    id: id ?? '',
    based: /<w:basedOn w:val="(\w+)"/.exec(style)?.[1],
    suppresses: /<w:suppressAutoHyphens\/><w:spacing/.test(style),
  }))
  const isWhole = (id: string | undefined): boolean => {
    const style = styles.find((each) => each.id === id)
    return style !== undefined && (style.suppresses || isWhole(style.based))
  }
  const wanted = styles
    .map(({ id }) => id)
    .filter((id) =>
      /^(Title|Subtitle|Heading|TOC|Fact|Party|Table(Figure)?Heading|Signature(?!Pen|Line)|Footer)/.test(id),
    )
    .filter((id) => id !== 'FactTable')
  expect(wanted.length).toBeGreaterThan(15)
  expect(wanted.filter((id) => !isWhole(id))).toEqual([])
  expect(['BodyText', 'ListParagraph', 'TableText', 'Quote', 'FootnoteText'].filter(isWhole)).toEqual([])
})

test('names, dates and amounts from data, and references, are never hyphenated; text from data is', async () => {
  const { body } = await opened(
    withBlocks(
      paragraph(
        value('party', 'Helsefellesskapet'),
        value('date', '31 december 2027'),
        value('text', 'samverkan'),
        { kind: 'reference', target: 'nowhere', text: 'avsnittet', source: null },
        'skrivelse',
      ),
    ),
  )
  expect(whole(body)).toEqual(['Helsefellesskapet', '31 december 2027', 'avsnittet'])
})

test('an address is never hyphenated, in a link or in text, and the text around it is', async () => {
  const url = 'https://www.example.se/samverkan'
  const { body } = await opened(
    withBlocks(
      paragraph('Se www.example.se/samverkan eller fråga registrator@example.se snarast. ', {
        kind: 'link',
        url,
        inlines: [{ kind: 'text', text: url, source: null }],
        source: null,
      }),
    ),
  )
  expect(whole(body)).toEqual(['www.example.se/samverkan', 'registrator@example.se', url])
  expect(body.match(/<w:lang w:val="zxx"\/>/g)).toHaveLength(3)
  expect(textOf(body)).toBe(`Se www.example.se/samverkan eller fråga registrator@example.se snarast. ${url}`)
})
