// A node of Markdown -> what its block says depends on, as a key: a paragraph that says the same in the next Document is the
// same block, and whatever is made of it later is remembered by it.

import type { RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import { identityOf, oncePer } from '../base/memory.js'
import { unreachable } from '../model/document.js'
import type { Passage } from '../markdown/parse.js'
import { tokenPattern, type Call } from '../template/filled.js'
import { decodeToken } from './inlines.js'
import type { Scope } from './scope.js'

/**
 * The key of a node's block in a Document; null where the block counts (notes, blanks), is built by a helper, or has to be told of.
 * @param depth how deep in lists the node stands
 */
export function sharedKey(node: RootContent, passage: Passage, scope: Scope, depth: number): string | null {
  const indices = callsIn(node)
  if (indices === null) return null
  const parts: (string | number)[] = [identityOf(node), depth, identityOf(scope.language), scope.annex ?? '']
  for (const index of indices) {
    const call = passage.filled.calls[index]
    const said = call === undefined ? null : saidBy(call, scope)
    if (said === null) return null
    parts.push(said)
  }
  return parts.join('\n')
}

/** All that a call may put into its line; null where that is more than words. */
function saidBy(call: Call, { targets, titleOf, annexLabels }: Scope): string | null {
  switch (call.kind) {
    case 'value':
      return JSON.stringify(call.value)
    case 'foreign':
      return JSON.stringify([call.language, call.text])
    case 'reference': {
      const target = targets.get(call.target)
      if (target === undefined) return null
      const { id, label, annex } = target
      const running = annex === null ? null : (annexLabels.get(annex)?.running ?? null)
      return JSON.stringify([id, label ?? titleOf(id), annex, running, call.alone])
    }
    case 'annex': {
      const annex = annexLabels.get(call.target)
      return annex === undefined ? null : JSON.stringify([call.target, annex.label, annex.running, call.capital])
    }
    case 'blank':
    case 'field':
    case 'component':
    case 'block':
      return null
    default:
      return unreachable(call)
  }
}

/** Which calls stand in a node, in their order; null where a footnote is called. */
const callsIn = oncePer((node: RootContent): readonly number[] | null => {
  const indices: number[] = []
  let isShared = true
  const add = (text: string): void => {
    for (const match of text.matchAll(tokenPattern)) indices.push(Number(match[1]))
  }
  visit(node, (inner) => {
    if (inner.type === 'footnoteReference') isShared = false
    if (inner.type === 'text') add(inner.value)
    if (inner.type === 'link') add(decodeToken(inner.url))
  })
  return isShared ? indices : null
})
