// Forms that are signed side by side. Goes in: blocks that follow each other. Comes out: which of them are two forms with the same fields,
// one for each of those who sign.

import type { Block, Form } from './document.js'

export type FormPair = readonly [Form, Form]

/** Pairs by the index of their first form; the second one follows it. */
export function formPairs(blocks: readonly Block[]): ReadonlyMap<number, FormPair> {
  const pairs = new Map<number, FormPair>()
  blocks.forEach((block, index) => {
    const next = blocks[index + 1]
    if (block.kind !== 'form' || next?.kind !== 'form' || pairs.has(index - 1)) return
    if (areAlike(block, next)) pairs.set(index, [block, next])
  })
  return pairs
}

function areAlike(one: Form, other: Form): boolean {
  const sizes = one.fields.map(({ size }) => size)
  return (
    sizes.includes('signature') &&
    !sizes.includes('tick') &&
    sizes.length === other.fields.length &&
    other.fields.every(({ size }, index) => size === sizes[index])
  )
}
