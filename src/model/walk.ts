// What stands within what: the one walker over blocks and inlines, in reading order. For whoever looks for something in a
// Document, wherever it stands; a caller that does not want to look into some kinds says so.

import { oncePer } from '../base/memory.js'
import {
  unreachable,
  type Block,
  type Document,
  type Inline,
  type NoteReference,
  type Section,
  type SignatureBlock,
  type Signatures,
} from './document.js'

/** What stands right within a block: its own lines, then the blocks that it holds. */
export interface Children {
  readonly lines: readonly (readonly Inline[])[]
  readonly blocks: readonly Block[]
}

/** The children of a block, in reading order: of a table row by row, of a parallel clause side by side. */
export function childrenOf(block: Block): Children {
  switch (block.kind) {
    case 'title':
      return { lines: [block.title, block.subtitle ?? [], ...block.facts.map(({ value }) => value)], blocks: [] }
    case 'facts':
      return { lines: [block.title ?? [], ...block.rows.map(({ value }) => value)], blocks: [] }
    case 'parties':
      return {
        lines: [block.title ?? [], ...block.entries.flatMap((entry) => [entry.name, ...entry.details])],
        blocks: [],
      }
    case 'contents':
      return { lines: block.entries.map(({ title }) => title), blocks: [] }
    case 'section':
      return { lines: [block.title], blocks: block.blocks }
    case 'paragraph':
      return { lines: [block.inlines], blocks: [] }
    case 'list':
      return { lines: [], blocks: block.items.flatMap((item) => item.blocks) }
    case 'table':
      return {
        lines: [block.caption ?? []],
        blocks: [...block.header, ...block.rows].flatMap((row) => row.cells.flatMap((cell) => cell.blocks)),
      }
    case 'quotation':
    case 'confidential':
      return { lines: [], blocks: block.blocks }
    case 'remark':
      return { lines: [block.title ?? []], blocks: block.blocks }
    case 'form':
      return { lines: [block.title ?? []], blocks: [] }
    case 'signatures':
      return { lines: block.blocks.map(({ heading }) => heading), blocks: [] }
    case 'parallel':
      return { lines: [], blocks: block.sides.flatMap((side) => side.blocks) }
    case 'placed':
      return { lines: block.entries.map(({ inlines }) => inlines), blocks: [] }
    default:
      return unreachable(block)
  }
}

/** The inlines within one that only gives them a look, a language or a link; null for one that says something itself. */
export function inlinesWithin(inline: Inline): readonly Inline[] | null {
  switch (inline.kind) {
    case 'foreign':
    case 'emphasis':
    case 'strong':
    case 'link':
    case 'confidential':
      return inline.inlines
    case 'text':
    case 'value':
    case 'reference':
    case 'note':
    case 'blank':
    case 'break':
      return null
    default:
      return unreachable(inline)
  }
}

/** The blocks and all blocks within them, each before what it holds. `enters`: false for those that are not looked into. */
export function blocksIn(blocks: readonly Block[], enters: (block: Block) => boolean = () => true): Block[] {
  const found: Block[] = []
  const visit = (block: Block): void => {
    found.push(block)
    if (enters(block)) childrenOf(block).blocks.forEach(visit)
  }
  blocks.forEach(visit)
  return found
}

/** All blocks of the parts, as `blocksIn` gives them. Notes stand apart: `blocksIn(note.blocks)`. */
export function blocksOf({ parts }: Document, enters?: (block: Block) => boolean): Block[] {
  return parts.flatMap((part) => blocksIn(part.blocks, enters))
}

/**
 * What there is to find in a block and in those within it, in reading order, once for each block: what Documents share is looked
 * through once.
 * @param own what a block holds by itself
 * @param enters false for blocks that are not looked into
 */
export function finder<Found>(
  own: (block: Block) => readonly Found[],
  enters: (block: Block) => boolean = () => true,
): (block: Block) => readonly Found[] {
  const within = oncePer((block: Block): readonly Found[] => {
    const inside = enters(block)
      ? childrenOf(block)
          .blocks.map(within)
          .filter(({ length }) => length > 0)
      : []
    const first = own(block)
    return inside.length === 0 ? first : [...first, ...inside.flat()]
  })
  return within
}

/** What a finder finds in all parts. */
export function foundIn<Found>({ parts }: Document, within: (block: Block) => readonly Found[]): Found[] {
  return parts.flatMap(({ blocks }) => blocks.flatMap(within))
}

/** The inlines with those that hold others opened. `opens`: false for those that stay as they are, with what they hold. */
export function flattened(inlines: readonly Inline[], opens: (inline: Inline) => boolean = () => true): Inline[] {
  const found: Inline[] = []
  const visit = (inline: Inline): void => {
    const inner = opens(inline) ? inlinesWithin(inline) : null
    if (inner === null) found.push(inline)
    else inner.forEach(visit)
  }
  inlines.forEach(visit)
  return found
}

/** All sections, each before those in it, with the number of the side that it stands on: 0 outside of parallel clauses. */
export function sectionsIn(blocks: readonly Block[]): { readonly section: Section; readonly side: number }[] {
  const found: { section: Section; side: number }[] = []
  const visit = (inner: readonly Block[], side: number): void => {
    for (const block of inner) {
      if (block.kind === 'parallel') block.sides.forEach((side, at) => visit(side.blocks, at))
      if (block.kind !== 'section') continue
      found.push({ section: block, side })
      visit(block.blocks, side)
    }
  }
  visit(blocks, 0)
  return found
}

/** The sections right below, without those below them; of a parallel clause those of its first side. */
export function sectionsBelow(blocks: readonly Block[]): Section[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'section') return [block]
    return block.kind === 'parallel' ? sectionsBelow(block.sides[0]?.blocks ?? []) : []
  })
}

/** The groups of signature blocks. They stand in sections or right in a part, never in a table, a list or a quotation. */
export function signaturesOf(document: Document): Signatures[] {
  return foundIn(document, signaturesIn)
}

const signaturesIn = finder(
  (block) => (block.kind === 'signatures' ? [block] : []),
  ({ kind }) => kind === 'section',
)

/** All signature blocks, in order: who signs for whom. */
export function signatureBlocksOf(document: Document): SignatureBlock[] {
  return signaturesOf(document).flatMap(({ blocks }) => blocks)
}

/** What references may lead to within blocks: sections, tables and facts that have an id, with their labels. */
export function targetsIn(blocks: readonly Block[]): Target[] {
  return blocks.flatMap(targetsWithin)
}

export interface Target {
  readonly id: string
  readonly label: string | null
}

const targetsWithin = finder((block): Target[] => {
  const facts = block.kind === 'title' ? block.facts : block.kind === 'facts' ? block.rows : []
  const all = block.kind === 'section' ? [block] : block.kind === 'table' ? [{ id: block.id, label: null }] : facts
  return all.flatMap(({ id, label }) => (id === null ? [] : [{ id, label }]))
})

/** The calls of notes in the parts, headings in the table of contents aside. */
export function noteCallsOf(document: Document): NoteReference[] {
  return document.parts.flatMap(({ title, blocks }) => [...callsInLine(title), ...blocks.flatMap(callsWithin)])
}

const callsWithin = finder((block) => (block.kind === 'contents' ? [] : childrenOf(block).lines.flatMap(callsInLine)))

function callsInLine(line: readonly Inline[]): NoteReference[] {
  return flattened(line).filter((inline) => inline.kind === 'note')
}
