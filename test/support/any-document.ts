// Documents of all kinds of blocks in any order, with words, notes and tables as they come, for tests of what holds for any.

import fc from 'fast-check'
import type { Block, Document, Inline, Note, SignatureBlock } from '../../src/model/document.js'
import { paragraph, sampleDocument, text as textInline } from './sample-document.js'

const word = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.constantFrom(
      'avtal',
      'och',
      'samverkansöverenskommelse',
      'hälso-',
      'sjukvård,',
      'i',
      'länet.',
      '§\u00a04',
      '4\u202f000\u00a0kr',
    ),
  },
  {
    weight: 1,
    arbitrary: fc.string({ unit: fc.constantFrom(...'aåö<>&{}()[]*_#\\/|"'), minLength: 1, maxLength: 60 }),
  },
)
const sentence = fc.array(word, { minLength: 1, maxLength: 70 }).map((list) => list.join(' '))

const inlines: fc.Arbitrary<Inline[]> = fc
  .array(
    fc.oneof(
      sentence.map(textInline),
      sentence.map((each): Inline => ({
        kind: 'strong',
        inlines: [{ kind: 'emphasis', inlines: [textInline(each)] }],
      })),
      sentence.map((each): Inline => ({
        kind: 'foreign',
        language: 'nb',
        inlines: [{ kind: 'text', text: each, source: null }],
        source: null,
      })),
      fc.constant<Inline>({ kind: 'blank', id: 'b', label: 'Antal', size: 'medium', source: null }),
      fc.constant<Inline>({ kind: 'break' }),
      sentence.map((each): Inline => ({ kind: 'note', note: each, label: '0', source: null })),
    ),
    { minLength: 1, maxLength: 4 },
  )
  // Pieces of a paragraph stand apart, as words do.
  .map((list) => list.flatMap((inline) => [inline, textInline(' ')]))

const anyParagraph = inlines.map((each): Block => ({ kind: 'paragraph', inlines: each, source: null }))

/** Blocks of many kinds in any order, within each other. */
export const { blocks: anyBlocks } = fc.letrec<{ block: Block; blocks: Block[] }>((tie) => ({
  blocks: fc.array(tie('block'), { minLength: 1, maxLength: 4, depthIdentifier: 'blocks' }),
  block: fc.oneof(
    { depthIdentifier: 'blocks', maxDepth: 2 },
    anyParagraph,
    fc.record({ kind: fc.constant('quotation' as const), blocks: tie('blocks'), source: fc.constant(null) }),
    fc.record({
      kind: fc.constant('remark' as const),
      title: inlines,
      blocks: tie('blocks'),
      source: fc.constant(null),
    }),
    fc.array(tie('blocks'), { minLength: 1, maxLength: 3 }).map((list): Block => ({
      kind: 'list',
      ordered: true,
      items: list.map((each, index) => ({ label: `${index + 1}.`, blocks: each })),
      source: null,
    })),
    fc
      .array(fc.tuple(tie('blocks'), tie('blocks'), tie('blocks')), { minLength: 1, maxLength: 3 })
      .map((rows): Block => ({
        kind: 'table',
        id: null,
        caption: null,
        columns: [0.25, 0.35, 0.4].map((width) => ({ width, align: 'start' })),
        header: [
          { total: false, cells: ['A', 'B', 'C'].map((label) => ({ heading: true, blocks: [paragraph(label)] })) },
        ],
        rows: rows.map((cells) => ({ total: false, cells: cells.map((each) => ({ heading: false, blocks: each })) })),
        source: null,
      })),
    fc.tuple(inlines, tie('blocks')).map(([title, inner]): Block => ({
      kind: 'section',
      id: 's',
      level: 2,
      label: '1.10.100',
      title,
      blocks: inner,
      source: null,
    })),
    sentence.map((label): Block => ({
      kind: 'form',
      title: null,
      fields: [{ id: 'f', label, size: 'area' }],
      source: null,
    })),
    sentence.map((heading): Block => ({
      kind: 'signatures',
      columns: 2,
      blocks: [signature(heading), signature('Kort')],
      source: null,
    })),
  ),
}))

function signature(heading: string): SignatureBlock {
  const lines = [
    { kind: 'signature', label: 'Underskrift', value: null },
    { kind: 'name', label: 'Namn', value: heading },
  ] as const
  return { field: 'x', party: 'x', heading: [textInline(heading)], lines, name: null, title: null }
}

/** The document with its notes numbered, each called once, and its fields named apart. */
export function documentOf(list: readonly Block[]): Document {
  const notes: Note[] = []
  let fields = 0
  const named = JSON.parse(JSON.stringify(list), (key, value: unknown) => {
    if (key === 'field') return `party.${++fields}`
    if (typeof value !== 'object' || value === null || !('note' in value)) return value
    const id = `n${notes.length + 1}`
    notes.push({ id, label: `${notes.length + 1}`, blocks: [paragraph(String(value.note))], source: null })
    return { ...value, note: id, label: `${notes.length}` }
  }) as Block[]
  const main = {
    kind: 'main',
    id: 'main',
    label: null,
    title: [textInline('Avtal')],
    date: null,
    content: 'text',
    blocks: named,
  } as const
  return { ...sampleDocument, parts: [main], notes }
}
