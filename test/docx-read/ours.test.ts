// What the program writes is read as it was meant: with its numbers, notes, tables and values.

import { expect, test } from 'vitest'
import { buildDocuments } from '../../src/app/documents/build-documents.js'
import { everything } from '../../src/app/documents/built.js'
import { renderDocx } from '../../src/docx/docx.js'
import { readDocx } from '../../src/docx/read/read-docx.js'
import { textOfParagraph } from '../../src/docx/read/seen-text.js'
import type { ReadDocx } from '../../src/docx/read/types.js'
import { seenOn, type SeenBlock } from '../../src/docx/read/view.js'
import type { Document } from '../../src/model/document.js'
import { text } from '../../src/text/text.js'
import { present, theme } from '../docx/opened.js'
import { typesetting } from '../locale/languages.js'
import { projectSources } from '../support/library.js'
import { sampleDocument } from '../support/sample-document.js'

/** Letters and signs of a text, spaces and boxes to tick left out: how lines are put together is the business of whoever prints them. */
function signs(lines: readonly string[]): string {
  return lines.join('').replace(/[\s\u00AD\u2060☐]/gu, '')
}

/** What a file says as `text` says it: with the numbers of notes, the notes after their block, without table of contents. */
function said(docx: ReadDocx): string {
  const { body, notes } = seenOn('after', docx)
  const numberOf = (id: string): number => notes.findIndex((note) => note.id === id) + 1
  const lines = (blocks: readonly SeenBlock[]): string[] => blocks.flatMap(linesOf)
  const linesOf = (block: SeenBlock): string[] => {
    if (block.kind === 'table') return block.rows.flatMap(({ cells }) => cells.flatMap((cell) => lines(cell.blocks)))
    const { label, pieces } = block
    const isContents = block.of.some(({ controls }) =>
      controls.some(
        (index) => docx.controls[index]?.kind === 'docPartObj' || docx.controls[index]?.title === 'Innehåll',
      ),
    )
    const inContents = pieces.some(({ fields }) =>
      fields.some((index) => /^\s*TOC\b/.test(docx.fields[index]?.code ?? '')),
    )
    if (isContents || inContents) return []
    const called = pieces.flatMap(({ note }) => (note === null ? [] : [note.id]))
    const own = pieces.map((piece) =>
      piece.note === null ? textOfParagraph({ pieces: [piece] }) : `${numberOf(piece.note.id)}`,
    )
    return [
      (label?.text ?? '') + own.join(''),
      ...called.flatMap((id) => [`${numberOf(id)}`, ...lines(present(notes.find((note) => note.id === id)).blocks)]),
    ]
  }
  return signs(lines(body))
}

async function readAgain(document: Document): Promise<ReadDocx> {
  const { value, problems } = readDocx(await renderDocx(document, theme, {}, typesetting), 'ours.docx')
  expect(problems).toEqual([])
  return present(value)
}

const agreements = ['dalarna-rss', 'ahus-samarbeidsavtale', 'orebro-ramoverenskommelse']
const { instances } = buildDocuments(projectSources, { ...everything, agreements })
const first = new Map(instances.map(({ instance, editions }) => [instance.agreement.id, editions]))
const documents = [...first.values()].flatMap((editions) => editions.map(({ document }) => document))

test.each(documents.map((document) => [`${document.agreement} ${document.languages.join('+')}`, document] as const))(
  'the text of %s',
  async (_, document) => {
    const docx = await readAgain(document)
    expect(said(docx)).toBe(signs([text(document)]))
  },
)

test('the text of every kind of block', async () => {
  const docx = await readAgain(sampleDocument)
  expect(said(docx)).toBe(signs([text(sampleDocument)]))
})
