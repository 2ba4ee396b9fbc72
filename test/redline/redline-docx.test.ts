// Redlines as Word files: accepting all changes gives the later text, rejecting all the earlier, block for block, whichever is which.

import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readDocx } from '../../src/docx/read/read-docx.js'
import { seenLines } from '../../src/docx/read/seen-text.js'
import { seenOn, type Side } from '../../src/docx/read/view.js'
import { redlineDocx } from '../../src/redline/docx/redline-docx.js'
import { renderDocx } from '../../src/docx/docx.js'
import { present, theme } from '../docx/opened.js'
import { typesetting } from '../locale/languages.js'
import { sampleDocument } from '../support/sample-document.js'
import { hostileDocx } from '../support/returned-docx.js'
import {
  deleted,
  inserted,
  paragraphOf,
  replaced,
  returnedBytes,
  rowOf,
  run,
  sentBytes,
  withMark,
} from './sent-agreement.js'

const by = { author: 'Region Dalarna', date: '2026-11-30T00:00:00Z' }

function redline(before: Uint8Array, after: Uint8Array): Uint8Array {
  const { value, problems } = redlineDocx({ name: 'before', bytes: before }, { name: 'after', bytes: after }, by)
  expect(problems).toEqual([])
  return present(value)
}

/** The lines of a file with their numbers; empty ones stand only where a cell has to end. */
function lines(bytes: Uint8Array, side: Side = 'after'): string[] {
  const { value, problems } = readDocx(bytes, 'file.docx')
  expect(problems).toEqual([])
  return seenLines(seenOn(side, present(value))).filter((line) => line.trim() !== '')
}

const bodyOf = (bytes: Uint8Array): string => strFromU8(present(unzipSync(bytes)['word/document.xml']))

/** Without its table of contents, which follows from the text and is that of the later file. */
const sample = await renderDocx(
  {
    ...sampleDocument,
    parts: sampleDocument.parts.map((part) => ({
      ...part,
      blocks: part.blocks.filter(({ kind }) => kind !== 'contents'),
    })),
  },
  theme,
  {},
  typesetting,
)
const empty = (body: string): string => body.replace(/<w:r>(?:(?!<\/w:r>).)*<w:footnoteReference[^>]*\/><\/w:r>/s, '')

const others: Readonly<Record<string, () => Uint8Array>> = {
  'a word': () => returnedBytes((body) => body.replace('tolv månader', 'sex månader')),
  'an amount in a content control': () =>
    returnedBytes((body) => body.replace('120\u00A0000\u00A0kr', '130\u00A0000\u00A0kr')),
  'a kind of space': () => returnedBytes((body) => body.replace('120\u00A0000\u00A0kr', '120 000 kr')),
  'a paragraph': () => returnedBytes((body) => body.replace(paragraphOf(body, 'Part som vill säga upp'), '')),
  'the first item of a list': () =>
    returnedBytes((body) => body.replace(paragraphOf(body, 'Falu kommun fakturerar'), '')),
  'a section': () =>
    returnedBytes((body) => {
      const [heading, first, second] = ['Avtalstid', 'Avtalet gäller från', 'Part som vill'].map((said) =>
        paragraphOf(body, said),
      )
      return body.replace(`${heading ?? ''}${first ?? ''}${second ?? ''}`, '')
    }),
  'a paragraph that was split': () =>
    returnedBytes((body) => {
      const own = paragraphOf(body, 'Växeln ska vara bemannad')
      const properties = /<w:pPr>.*?<\/w:pPr>/s.exec(own)?.[0] ?? ''
      const cut = `.</w:t></w:r></w:p><w:p>${properties}<w:r><w:t xml:space="preserve">Parterna ser över`
      return body.replace(own, () => own.replace('. Parterna ser över', cut))
    }),
  'a paragraph that has moved': () =>
    returnedBytes((body) => {
      const [own, last] = [paragraphOf(body, 'Parterna driver tillsammans'), paragraphOf(body, 'Oenighet om avtalet')]
      return body.replace(own, '').replace(last, () => last + own)
    }),
  'a cell': () => returnedBytes((body) => body.replace('>90 000<', '>95 000<')),
  'a row': () =>
    returnedBytes((body) => {
      const own = rowOf(body, 'Teknik')
      return body.replace(own, () => own + own.replace('Teknik', 'Utbildning'))
    }),
  'the first row': () => returnedBytes((body) => body.replace(rowOf(body, 'Post'), '')),
  'a table': () => returnedBytes((body) => body.replace(/<w:tbl>(?:(?!<w:tbl>).)*Personal.*?<\/w:tbl>/s, '')),
  'a note': () => returnedBytes(empty),
  'the words of a note': () =>
    returnedBytes((body) => body.replace('<w:sectPr', '<w:sectPr '), {
      'word/footnotes.xml': (xml) => xml.replace('Helgdagar enligt', 'Dagar enligt'),
    }),
  'the style of a heading': () =>
    returnedBytes((body) => body.replace(paragraphOf(body, 'Tvister'), (own) => own.replace('Heading1', 'BodyText'))),
  everything: () => sample,
}

test.each(Object.entries(others))('%s', (_, make) => {
  const other = make()
  for (const [before, after] of [
    [sentBytes, other],
    [other, sentBytes],
  ] as const) {
    const found = redline(before, after)
    expect(lines(found, 'after')).toEqual(lines(after))
    expect(lines(found, 'before')).toEqual(lines(before))
  }
})

test('of what has not changed nothing is deleted and inserted again', () => {
  const found = bodyOf(redline(sentBytes, present(others['a word'])()))
  expect(found.match(/<w:(?:ins|del) /g)).toHaveLength(2)
  expect(found).toMatch(/<w:del [^>]*><w:r><w:delText[^>]*>tolv<\/w:delText><\/w:r><\/w:del>/)
  expect(found).toMatch(/<w:ins [^>]*><w:r><w:t[^>]*>sex<\/w:t><\/w:r><\/w:ins>/)
})

test('a paragraph that was split is one mark of a paragraph, and the space that it took the place of', () => {
  const found = bodyOf(redline(sentBytes, present(others['a paragraph that was split'])()))
  expect(found.match(/<w:(?:ins|del) /g)).toHaveLength(2)
})

test('a file and itself have nothing tracked', () => {
  expect(bodyOf(redline(sentBytes, sentBytes))).not.toMatch(/<w:(?:ins|del|pPrChange) /)
})

test('every mark has an id of its own', () => {
  const found = bodyOf(redline(sentBytes, sample))
  const ids = [...found.matchAll(/<w:(?:ins|del|pPrChange) w:id="(\d+)"/g)].map(([, id]) => id)
  expect(ids.length).toBeGreaterThan(50)
  expect(new Set(ids).size).toBe(ids.length)
})

test('what is tracked in either file counts as accepted', () => {
  const tracked = returnedBytes((body) => {
    const changed = replaced(body, 'tolv', (old, look) => deleted(old) + inserted(run('sex', look)))
    const own = paragraphOf(changed, 'Oenighet om avtalet')
    return changed.replace(own, () =>
      withMark(
        own.replace(/<w:r>.*<\/w:r>/s, (runs) => deleted(runs)),
        'del',
      ),
    )
  })
  const found = redline(sentBytes, tracked)
  expect(lines(found, 'after')).toEqual(lines(tracked, 'after'))
  expect(lines(found, 'before')).toEqual(lines(sentBytes))
  expect(bodyOf(found)).not.toContain('Kari Nordmann')
})

test('the same two files give the same bytes', () => {
  const other = present(others['a row'])()
  expect(redline(sentBytes, other)).toEqual(redline(sentBytes, other))
})

test.each(['text', 'cut-off', 'no-xml', 'no-text'] as const)('a file that cannot be read is a problem: %s', (name) => {
  const { value, problems } = redlineDocx(
    { name: 'before', bytes: sentBytes },
    { name: 'after', bytes: hostileDocx[name].bytes() },
    by,
  )
  expect(value).toBeNull()
  expect(problems.some(({ severity }) => severity === 'error')).toBe(true)
})
