// The instances of a series say the same but for who the counterparty is. Proved on the Documents, not assumed.

import type { Document } from '../model/document.js'
import { error, type Place, type Problem } from '../problem/problem.js'

/**
 * Compares the instances of one agreement, edition by edition, with the first.
 * @param instances the Documents of each instance, editions in the same order
 */
export function checkSeries(instances: readonly (readonly Document[])[], place: Place): Problem[] {
  const [first, ...others] = instances
  if (first === undefined) return []
  const expected = first.map((document) => masked(document))
  return others.flatMap((editions) =>
    editions.flatMap((document, index) => {
      const found = masked(document)
      const wanted = expected[index]
      if (wanted === undefined || found === wanted) return []
      return [
        error(
          'series/differs',
          `The instances \`${first[index]?.instance ?? ''}\` and \`${document.instance}\` differ beyond the counterparty: ${difference(wanted, found)}.`,
          place,
          'what differs by counterparty may only be the party itself; take conditions on it out of the clauses',
        ),
      ]
    }),
  )
}

/** The document as text with everything that follows from the counterparty blotted out. */
function masked(document: Document): string {
  const counterparty = document.instance
  return JSON.stringify({ ...document, instance: '', metadata: null }, (_, value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value
    const node = value as { kind?: unknown; counterparty?: unknown; party?: unknown }
    if (node.kind === 'value' && node.counterparty === true) return { kind: 'value', counterparty: true }
    if (node.party === counterparty && 'field' in node)
      return { ...node, party: '', field: '', name: null, title: null, lines: lineKinds(node) }
    if (node.party === counterparty) return { kind: 'counterparty' }
    return value
  })
}

/** A signature block of the counterparty keeps its shape; who signs for it may differ. */
function lineKinds(node: object): unknown {
  const { lines } = node as { lines?: readonly { kind: string }[] }
  return (lines ?? []).map((line) => line.kind)
}

function difference(wanted: string, found: string): string {
  let at = 0
  while (at < wanted.length && wanted[at] === found[at]) at += 1
  const around = (text: string): string => text.slice(Math.max(0, at - 20), at + 40)
  return `\`${around(wanted)}\` against \`${around(found)}\``
}
