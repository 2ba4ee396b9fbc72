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

export const everyKind: Document = {
  ...sampleDocument,
  parts: sampleDocument.parts.map((part) => ({ ...part, blocks: [...part.blocks, parallel] })),
}
