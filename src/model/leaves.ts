// The leaves of a side of a parallel clause: what shares a row with its counterpart in the other language.

import type { Block } from './document.js'

/** A heading, a paragraph, the opening of a list item, or a row of a table: what is set as one piece beside another. */
export type LeafKind = 'heading' | 'paragraph' | 'item' | 'row' | 'block'

export interface TextLeaf {
  readonly kind: LeafKind
  /** The block that the leaf is, or stands in. */
  readonly block: Block
}

/**
 * The leaves of blocks in reading order. An item of a list that opens with a paragraph is one leaf with it; a table is a
 * leaf for each of its rows; whatever else is not divided is one leaf.
 */
export function leavesOf(blocks: readonly Block[]): TextLeaf[] {
  return blocks.flatMap((block): TextLeaf[] => {
    switch (block.kind) {
      case 'section':
        return [{ kind: 'heading', block }, ...leavesOf(block.blocks)]
      case 'paragraph':
        return [{ kind: 'paragraph', block }]
      case 'list':
        return block.items.flatMap(({ blocks: inner }): TextLeaf[] => {
          const [first, ...rest] = inner
          return first?.kind === 'paragraph'
            ? [{ kind: 'item', block: first }, ...leavesOf(rest)]
            : [{ kind: 'item', block }, ...leavesOf(inner)]
        })
      case 'table':
        return [...block.header, ...block.rows].map(() => ({ kind: 'row', block }))
      case 'quotation':
      case 'confidential':
        return leavesOf(block.blocks)
      case 'remark':
        return [...(block.title === null ? [] : [{ kind: 'heading', block } as const]), ...leavesOf(block.blocks)]
      default:
        return [{ kind: 'block', block }]
    }
  })
}
