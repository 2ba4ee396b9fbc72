// The element of a block, kept for the next page on which the very same block stands. What it depends on beside the block is the key:
// where it stands, the words of the page, which of its references lead somewhere there, and which of its calls of notes are the first.

import type { Element } from 'hast'
import { oncePer } from '../base/memory.js'
import { unreachable, type Block, type NoteReference, type RunningText } from '../model/document.js'
import { childrenOf, finder, flattened } from '../model/walk.js'
import type { Place } from './elements.js'

/** The element of a block as it was made before, or as `make` makes it. */
export function remembered(block: Block, place: Place, make: () => Element): Element {
  const { page, level, heading, aligned } = place
  const uses = usesOf(block)
  if (page.additions !== null && uses.some(({ kind }) => kind === 'addition')) return make()
  // Within a section its own heading is the one above.
  const above = block.kind === 'section' ? null : heading
  const key = [wordsKey(page.words), level, above, aligned, ...uses.map((use) => isMet(use, place))].join('\n')
  const known = elementsOf(block)
  const before = known.get(key)
  if (before !== undefined) return before
  const element = make()
  known.set(key, element)
  return element
}

const elementsOf = oncePer((_: Block) => new Map<string, Element>())

const wordsKey = oncePer((words: RunningText['words']): string => JSON.stringify(words))

/** What a block takes from the page around it. */
type Use =
  | { readonly kind: 'target'; readonly id: string }
  | { readonly kind: 'call'; readonly call: NoteReference }
  /** Here the page may add something. */
  | { readonly kind: 'addition' }

const usesOf = finder((block): readonly Use[] => {
  const inLines = childrenOf(block).lines.flatMap((line) =>
    flattened(line).flatMap((inline): Use[] => {
      if (inline.kind === 'reference') return [{ kind: 'target', id: inline.target }]
      return inline.kind === 'note' ? [{ kind: 'call', call: inline }] : []
    }),
  )
  if (block.kind === 'contents')
    return [...inLines, ...block.entries.map(({ target }) => ({ kind: 'target', id: target }) as const)]
  return block.kind === 'section' || block.kind === 'signatures' ? [...inLines, { kind: 'addition' }] : inLines
})

function isMet(use: Use, { page: { addresses } }: Place): boolean {
  switch (use.kind) {
    case 'target':
      return addresses.targets.has(use.id)
    case 'call':
      return addresses.firstCalls.get(use.call.note) === use.call
    case 'addition':
      return false
    default:
      return unreachable(use)
  }
}
