// What layout and writers remember of blocks never shows: a Document whose blocks have been met before is rendered to the same bytes as a
// copy of it, in which no block has.

import { expect, test } from 'vitest'
import { buildDocuments } from '../../src/app/documents/build-documents.js'
import { everything } from '../../src/app/documents/built.js'
import type { Block, Document, Inline } from '../../src/model/document.js'
import { renderEdition } from '../../src/render/render.js'
import { everyKind } from '../support/every-kind.js'
import { paragraph, text } from '../support/sample-document.js'
import { series } from '../support/register-library.js'
import { fonts, theme } from '../layout/support.js'
import { typesetting } from '../locale/languages.js'
import { readSources } from '../../src/io/sources.js'

const { templates } = readSources('content', 'templates')
const webTemplates = {
  page: templates.files.get('web/page.hbs') ?? '',
  style: templates.files.get('web/style.css') ?? '',
}

/** @param alone with languages of its own: lines are remembered by them, in whatever block their text stands */
async function bytesOf(document: Document, alone = false): Promise<readonly Buffer[]> {
  const job = { key: '', document, formats: ['pdf', 'docx', 'html'], copies: [], pdfa: '2a', attachments: [] } as const
  const look = { theme, typesetting: alone ? structuredClone(typesetting) : typesetting, webTemplates, logo: null }
  const { files, problems } = await renderEdition(job, { ...look, fonts })
  expect(problems).toEqual([])
  return files.map(({ bytes }) => Buffer.from(bytes))
}

const copies = buildDocuments(series(), everything).instances.flatMap(({ editions }) =>
  editions.map(({ document }) => document),
)
const [main] = everyKind.parts
const twice: Document = {
  ...everyKind,
  parts: main === undefined ? [] : [{ ...main, blocks: [...main.blocks, ...main.blocks.filter(isPlain)] }],
}

const link: Inline = { kind: 'link', url: 'https://example.se/avtal#del', inlines: [text('avtalet')], source: null }
const linked: Block = paragraph(text('Se '), link, text('.'))
/** Clauses of its own, in which the same paragraphs stand as in the other's. */
const inTwoLanguages = (): Document => ({
  ...everyKind,
  parts: everyKind.parts.map((part) => ({ ...part, blocks: [...part.blocks, beside(linked)] })),
})
const beside = (block: Block): Block => ({
  kind: 'parallel',
  clause: 'links',
  sides: [
    { language: 'sv', blocks: [block] },
    { language: 'nb', blocks: [block] },
  ],
  source: null,
})

/** The very same blocks, in documents that give them something else to refer to, to call or to stand below. */
function inOtherSurroundings(): Document[] {
  const wide: Block = {
    kind: 'table',
    id: null,
    caption: null,
    columns: ['start', 'end', 'end', 'end'].map((align) => ({ width: 0.25, align: align === 'end' ? 'end' : 'start' })),
    header: [],
    rows: [
      { total: false, cells: ['a', 'b', 'c', 'd'].map((each) => ({ heading: false, blocks: [paragraph(each)] })) },
    ],
    source: null,
  }
  const blocks = [...(main?.blocks ?? []), wide]
  const within = (own: readonly Block[]): Document => ({
    ...everyKind,
    parts: everyKind.parts.map((part) => (part.kind === 'main' ? { ...part, blocks: own } : part)),
  })
  const outOfSections = blocks.flatMap((block) => (block.kind === 'section' ? block.blocks : [block]))
  const calledBefore = paragraph(text('Se'), { kind: 'note', note: 'n1', label: '1', source: null }, text('.'))
  const intoSection = blocks.map((block) =>
    block.kind === 'section' && block.id === 'background' ? { ...block, blocks: [wide, ...block.blocks] } : block,
  )
  const { furniture } = everyKind
  return [
    within(blocks),
    within(blocks.filter((block) => block.kind !== 'section' || block.id !== 'money')),
    within([calledBefore, ...blocks]),
    within(outOfSections),
    within(intoSection.filter((block) => block !== wide)),
    { ...within(blocks), parts: within(blocks).parts.map((part) => ({ ...part, kind: 'annex' as const, label: 'A' })) },
    {
      ...within(blocks),
      furniture: { ...furniture, words: { ...furniture.words, fillIn: 'Fill ut', note: 'Note', remark: 'Merknad' } },
    },
    within(blocks),
  ]
}

/** What may stand twice without an id of its own. */
function isPlain({ kind }: Document['parts'][number]['blocks'][number]): boolean {
  return ['paragraph', 'list', 'quotation', 'remark', 'confidential'].includes(kind)
}

test.each([
  ['the copies of a series', [...copies, ...copies.slice(0, 1)]],
  ['a document with every kind of block, and one in which some stand twice', [everyKind, twice, everyKind, twice]],
  ['documents in which the same blocks stand in other surroundings', inOtherSurroundings()],
  ['documents with the same links in clauses of their own', [inTwoLanguages(), inTwoLanguages(), inTwoLanguages()]],
])('%s come out as they do alone, in every format', async (_, documents) => {
  expect(documents.length).toBeGreaterThan(2)
  for (const document of documents) {
    const remembered = await bytesOf(document)
    const alone = await bytesOf(structuredClone(document), true)
    expect(remembered.map((bytes, index) => bytes.equals(alone[index] ?? Buffer.alloc(0)))).toEqual([true, true, true])
  }
})
