// The leaves of a side of a parallel clause: what shares a row with its counterpart in the other language.

import { unreachable, type Block } from './document.js'

/** A heading, a paragraph, the opening of a list item, or another block: what is set as one piece beside another. */
export type LeafKind = 'heading' | 'paragraph' | 'item' | 'block'

export interface TextLeaf {
  readonly kind: LeafKind
  /** The block that the leaf is, or stands in. */
  readonly block: Block
}

/**
 * The leaves of blocks in reading order. The sign of a list item is one leaf with what opens it; a box, such as
 * a remark or a table, is one leaf.
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
          const [first, ...rest] = leavesOf(inner)
          return [{ kind: 'item', block: first?.block ?? block }, ...rest]
        })
      case 'quotation':
        return leavesOf(block.blocks)
      case 'title':
      case 'facts':
      case 'parties':
      case 'contents':
      case 'table':
      case 'remark':
      case 'form':
      case 'confidential':
      case 'signatures':
      case 'parallel':
      case 'placed':
        return [{ kind: 'block', block }]
      default:
        return unreachable(block)
    }
  })
}
