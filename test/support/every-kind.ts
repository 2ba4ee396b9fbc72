// A Document that has every kind of block and inline, parallel clauses and words of another language among them.

import type { Block, Document, Inline } from '../../src/model/document.js'
import { paragraph, sampleDocument, text } from './sample-document.js'

const foreign: Inline = {
  kind: 'foreign',
  language: 'nb',
  inlines: [text('avtalen '), { kind: 'strong', inlines: [text('gjelder')] }],
  source: null,
}

const side = (id: string, ...inlines: Inline[]): Block => ({
  kind: 'section',
  id,
  level: 1,
  label: '4',
  title: [text(`Rubrik ${id}`)],
  blocks: [paragraph(...inlines)],
  source: null,
})

const parallel: Block = {
  kind: 'parallel',
  clause: 'term',
  sides: [
    { language: 'sv', blocks: [side('term', text('avtalet gäller'))] },
    { language: 'nb', blocks: [side('term.nb', foreign)] },
  ],
  source: { file: 'content/clauses/sv/term.md', line: 3, column: 1 },
}

const placed: Block = {
  kind: 'placed',
  height: 300,
  entries: [
    { x: 128, y: 60, width: 200, look: 'strong', inlines: [text('Region Dalarna')] },
    {
      x: 312,
      y: 140,
      width: 200,
      look: 'text',
      inlines: [text('Falu kommun'), { kind: 'break' }, text('791 83 Falun')],
    },
  ],
  source: null,
}

export const everyKind: Document = {
  ...sampleDocument,
  parts: sampleDocument.parts.map((part) => ({ ...part, blocks: [...part.blocks, parallel, placed] })),
}
