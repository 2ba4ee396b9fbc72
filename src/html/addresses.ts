// Which places of a page can be linked to. Goes in: a Document. Comes out: the ids that exist on the page, and for each
// note the call that the link back leads to. A reference to something that stands elsewhere stays plain text.

import { unreachable, type Block, type Document, type Inline, type NoteReference } from '../model/document.js'

export interface Addresses {
  readonly targets: ReadonlySet<string>
  /** By note id: its first call. */
  readonly firstCalls: ReadonlyMap<string, NoteReference>
}

/** Everything on the page that has an id of its own, in one walk through the document. */
export function addressesOf(document: Document): Addresses {
  const targets = new Set<string>()
  const firstCalls = new Map<string, NoteReference>()

  const target = (id: string | null): void => {
    if (id !== null) targets.add(id)
  }
  const inlines = (list: readonly Inline[] | null): void => {
    for (const inline of list ?? []) {
      if (inline.kind === 'note' && !firstCalls.has(inline.note)) firstCalls.set(inline.note, inline)
      if ('inlines' in inline) inlines(inline.inlines)
    }
  }
  const blocks = (list: readonly Block[]): void => list.forEach(block)
  const block = (node: Block): void => {
    switch (node.kind) {
      case 'title':
        inlines(node.title)
        inlines(node.subtitle)
        for (const fact of node.facts) {
          target(fact.id)
          inlines(fact.value)
        }
        return
      case 'facts':
        inlines(node.title)
        for (const row of node.rows) {
          target(row.id)
          inlines(row.value)
        }
        return
      case 'parties':
        inlines(node.title)
        for (const entry of node.entries) [entry.name, ...entry.details].forEach(inlines)
        return
      case 'section':
        target(node.id)
        inlines(node.title)
        return blocks(node.blocks)
      case 'paragraph':
        return inlines(node.inlines)
      case 'list':
        return node.items.forEach((item) => blocks(item.blocks))
      case 'table':
        target(node.id)
        inlines(node.caption)
        return [...node.header, ...node.rows].forEach((row) => row.cells.forEach((cell) => blocks(cell.blocks)))
      case 'remark':
        inlines(node.title)
        return blocks(node.blocks)
      case 'quotation':
      case 'confidential':
        return blocks(node.blocks)
      case 'form':
        return inlines(node.title)
      case 'signatures':
        return node.blocks.forEach((signature) => inlines(signature.heading))
      case 'parallel':
        return node.sides.forEach((side) => blocks(side.blocks))
      case 'contents':
        return
      default:
        return unreachable(node)
    }
  }

  for (const part of document.parts) {
    if (part.content !== 'listed') target(part.id)
    blocks(part.blocks)
  }
  return { targets, firstCalls }
}
