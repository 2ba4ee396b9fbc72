import { expect, test } from 'vitest'
import type { Document } from '../../src/model/document.js'
import { paragraph, sampleDocument } from '../support/sample-document.js'
import { opened, openedSample, present, textOf, withBlocks } from './opened.js'

/** Instructions and cached results of the fields that hold no other field. */
function fieldsOf(xml: string): string[] {
  const pattern =
    /<w:instrText xml:space="preserve"> ([^<]*?) <\/w:instrText><\/w:r><w:r>(?:<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:fldChar w:fldCharType="separate"\/><\/w:r>((?:(?!fldChar).)*)<w:r>(?:<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:fldChar w:fldCharType="end"/gs
  return [...xml.matchAll(pattern)].map(([, instruction, result]) => `${instruction} → ${textOf(result ?? '')}`)
}

const referring = (target: string, text: string, labelAt?: number): Document => ({
  ...sampleDocument,
  parts: sampleDocument.parts.map((part) =>
    part.kind === 'main'
      ? {
          ...part,
          blocks: [
            ...part.blocks,
            paragraph('REF ', {
              kind: 'reference',
              target,
              text,
              ...(labelAt === undefined ? {} : { labelAt }),
              source: null,
            }),
          ],
        }
      : part,
  ),
})

async function referenceTo(
  target: string,
  text: string,
  labelAt?: number,
): Promise<{ xml: string; text: string; fields: string[] }> {
  const { paragraphs } = await opened(referring(target, text, labelAt))
  const found = present(paragraphs.find((each) => each.text.startsWith('REF ')))
  return { xml: found.xml, text: found.text, fields: fieldsOf(found.xml) }
}

test('a reference to a section asks Word for the number that it counts, with the right result cached', async () => {
  const { text, fields } = await referenceTo('costs', '2.1')
  expect(text).toBe('REF 2.1')
  expect(fields).toEqual([expect.stringMatching(/^REF _Ref\d+ \\r \\h → 2\.1$/)])
})

test('words before the number of a reference are text, whatever their case', async () => {
  const annex = await referenceTo('call-off', 'bilaga 1')
  expect(annex.text).toBe('REF bilaga 1')
  expect(annex.fields).toEqual([expect.stringMatching(/^REF _Ref\d+ \\h → 1$/)])
  const listed = await referenceTo('annex-9', 'bilaga 9')
  expect(listed.fields).toEqual([expect.stringMatching(/^REF _Ref\d+ \\h → 9$/)])
})

test('words around the number of a reference are text, and the field is the number of the section, not of the annex', async () => {
  const { text, fields } = await referenceTo('costs', '2.1 i bilaga 2.1', 0)
  expect(text).toBe('REF 2.1 i bilaga 2.1')
  expect(fields).toEqual([expect.stringMatching(/^REF _Ref\d+ \\r \\h → 2\.1$/)])
  const after = await referenceTo('costs', 'bilaga 2.1 punkt 2.1', 17)
  expect(after.xml).toMatch(/bilaga 2\.1 punkt (?:(?!2\.1).)*REF _Ref/s)
})

test('a reference whose text is no number of its target is a link to it', async () => {
  const { xml, text, fields } = await referenceTo('shares', 'tabellen om kostnader')
  expect(text).toBe('REF tabellen om kostnader')
  expect(fields).toEqual([])
  expect(xml).toMatch(/<w:hyperlink w:anchor="_Ref\d+"/)
})

test('a reference to something that is not there is plain text', async () => {
  const { xml, text } = await referenceTo('nowhere', '7')
  expect(text).toBe('REF 7')
  expect(xml).not.toMatch(/fldChar|hyperlink/)
})

test('every bookmark that a field or link names is there once, with a name that Word takes', async () => {
  const { body } = await openedSample()
  const names = [...body.matchAll(/<w:bookmarkStart w:id="\d+" w:name="([^"]+)"/g)].map(([, name]) => name)
  expect(new Set(names).size).toBe(names.length)
  expect(names.every((name) => /^[A-Z_a-z]\w{0,39}$/.test(name ?? ''))).toBe(true)
  const named = [...body.matchAll(/(?:REF |w:anchor=")(_Ref\d+)/g)].map(([, name]) => name)
  expect(named.length).toBeGreaterThan(0)
  for (const name of named) expect(names).toContain(name)
})

test('the table of contents is one field with its entries and page numbers cached', async () => {
  const { body, paragraphs } = await openedSample()
  expect(body.match(/ TOC \\o &quot;1-3&quot; \\h \\z \\u /g)).toHaveLength(1)
  expect(paragraphs.filter((each) => each.style.startsWith('TOC')).map((each) => each.text)).toEqual([
    'Innehåll',
    '1 Bakgrund 1',
    '2 Kostnader 2',
    '2.1 Fördelning 2',
    'Sammansättning 2',
    '3 Underskrifter 3',
    'Bilaga 1 Avropsavtal 4',
  ])
})

test('only Word sees the field around the entries, so that other readers count the page numbers in them', async () => {
  const { body } = await openedSample()
  const forOthers = body.replace(/<mc:AlternateContent><mc:Choice Requires="w15">.*?<\/mc:AlternateContent>/g, '')
  expect(forOthers).not.toContain(' TOC ')
  expect(forOthers.match(/ PAGEREF _Ref\d+ \\h /g)).toHaveLength(6)
  const marks = [...forOthers.matchAll(/w:fldCharType="(begin|separate|end)"/g)].map(([, type]) => type)
  expect(marks.join(' ')).toMatch(/^(begin separate end ?)+$/)
})

test('every field that begins is separated and ends, and none is a simple one', async () => {
  const { parts } = await openedSample()
  for (const xml of parts.values()) {
    const count = (type: string): number => xml.split(`w:fldCharType="${type}"`).length - 1
    expect([count('separate'), count('end')]).toEqual([count('begin'), count('begin')])
    expect(xml).not.toContain('fldSimple')
  }
})

test('annexes are counted by Word; a number that does not follow is set', async () => {
  const annex = present(sampleDocument.parts[1])
  const { paragraphs } = await opened({
    ...sampleDocument,
    parts: [
      present(sampleDocument.parts[0]),
      annex,
      { ...annex, id: 'second', label: 'Bilaga 2' },
      { ...annex, id: 'fifth', label: 'Bilaga 5' },
      { ...annex, id: 'letter', label: 'Vedlegg B' },
    ],
  })
  const headings = paragraphs.filter((each) => each.text.endsWith('Avropsavtal') && each.style === 'Heading1')
  expect(headings.map((each) => each.text)).toEqual([
    'Bilaga 1 Avropsavtal',
    'Bilaga 2 Avropsavtal',
    'Bilaga 5 Avropsavtal',
    'Vedlegg B Avropsavtal',
  ])
  expect(headings.flatMap((each) => fieldsOf(each.xml))).toEqual([
    'SEQ Bilaga \\* ARABIC → 1',
    'SEQ Bilaga \\* ARABIC → 2',
    'SEQ Bilaga \\* ARABIC \\r 5 → 5',
  ])
})

test('a footnote is a real one; a second call repeats its number by a field', async () => {
  const call = { kind: 'note', note: 'n1', label: '1', source: null } as const
  const { body, parts } = await opened(withBlocks(paragraph('a', call), paragraph('b', call)))
  expect(body.match(/<w:footnoteReference w:id="1"\/>/g)).toHaveLength(1)
  expect(fieldsOf(body)).toEqual([expect.stringMatching(/^NOTEREF _Ref\d+ \\f \\h → 1$/)])
  const notes = parts.get('word/footnotes.xml') ?? ''
  expect(textOf(notes)).toContain('En sammanvägning av tre slags kunskap, SOU 2008:18.')
  expect(notes.match(/<w:footnoteRef\/>/g)).toHaveLength(1)
})
