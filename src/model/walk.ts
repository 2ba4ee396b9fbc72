// What stands within a block. For whoever looks for one kind of block, wherever it stands.

import { unreachable, type Block, type Section } from './document.js'

/** The blocks directly within a block, in reading order; of a parallel clause, side by side. */
export function blocksWithin(block: Block): readonly Block[] {
  switch (block.kind) {
    case 'section':
    case 'quotation':
    case 'remark':
    case 'confidential':
      return block.blocks
    case 'list':
      return block.items.flatMap((item) => item.blocks)
    case 'table':
      return [...block.header, ...block.rows].flatMap((row) => row.cells.flatMap((cell) => cell.blocks))
    case 'parallel':
      return block.sides.flatMap((side) => side.blocks)
    case 'title':
    case 'facts':
    case 'parties':
    case 'contents':
    case 'paragraph':
    case 'form':
    case 'signatures':
      return []
    default:
      return unreachable(block)
  }
}

/** The sections right below, without those below them; of a parallel clause those of its first side. */
export function sectionsBelow(blocks: readonly Block[]): Section[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'section') return [block]
    return block.kind === 'parallel' ? sectionsBelow(block.sides[0]?.blocks ?? []) : []
  })
}
