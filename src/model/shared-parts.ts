// A Document -> the same Document, in which every block and note that says the same as one made before is the very same object: whatever
// is made of it later (lines, rows of a table, markup) is remembered by it.

import { identityOf, oncePer, step, type Memory } from '../base/memory.js'
import type { Block, Document, Note } from './document.js'

/** Blocks and notes of a Document as they stand in the memory. */
export function sharedParts(document: Document, memory: Memory): Document {
  const { block, note } = sharingWith(memory)
  return {
    ...document,
    parts: document.parts.map((part) => ({ ...part, blocks: part.blocks.map(block) })),
    notes: document.notes.map(note),
  }
}

const blocks = step<Block>('shared block')
const notes = step<Note>('shared note')

/** Each block is looked at once, however many Documents it stands in. */
const sharingWith = oncePer((memory: Memory) => {
  const block = oncePer((own: Block): Block => {
    const shared = withShared(own)
    return memory.of(blocks, keyOf(shared), () => shared)
  })
  const withShared = (own: Block): Block => {
    if (own.kind === 'section') return { ...own, blocks: own.blocks.map(block) }
    if (own.kind !== 'parallel') return own
    return { ...own, sides: own.sides.map((side) => ({ ...side, blocks: side.blocks.map(block) })) }
  }
  const note = oncePer((own: Note): Note => memory.of(notes, JSON.stringify(own), () => own))
  return { block, note }
})

/** All that a block says, its places too; of what is shared already its number. */
function keyOf(block: Block): string {
  if (block.kind === 'section') return JSON.stringify({ ...block, blocks: block.blocks.map(identityOf) })
  if (block.kind !== 'parallel') return JSON.stringify(block)
  return JSON.stringify({
    ...block,
    sides: block.sides.map((side) => ({ ...side, blocks: side.blocks.map(identityOf) })),
  })
}
