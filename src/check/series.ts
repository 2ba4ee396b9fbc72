// The instances of a series say the same but for who the counterparty is. Proved on the Documents, not assumed.

import type { Document, Signatures } from '../model/document.js'
import { map } from '../model/map.js'
import { type Place, type Problem, problem } from '../base/problem.js'

/**
 * Compares the instances of one agreement, edition by edition, with the first.
 * @param instances the Documents of each instance, editions in the same order
 * @param place for a difference that has no place of its own
 */
export function checkSeries(instances: readonly (readonly Document[])[], place: Place): Problem[] {
  const [first, ...others] = instances
  if (first === undefined) return []
  const expected = first.map((document) => masked(document))
  return others.flatMap((editions) =>
    editions.flatMap((document, index) => {
      const wanted = expected[index]
      if (wanted === undefined) return []
      const difference = differenceAt(wanted, masked(document), place)
      if (difference === null) return []
      const instances = { first: first[index]?.instance ?? '', other: document.instance }
      return [problem('series/differs', instances, difference)]
    }),
  )
}

/** The document with everything that follows from the counterparty blotted out. */
function masked(document: Document): unknown {
  const counterparty = document.instance
  return map<unknown>({ ...document, instance: '', metadata: null }, (node, within) => {
    if (node['kind'] === 'value' && node['counterparty'] === true) return { ...node, raw: null, text: '' }
    if (node['kind'] === 'signatures') return within(once(node as unknown as Signatures, counterparty))
    if (node['party'] !== counterparty) return within(node)
    if (!('field' in node)) return { kind: 'counterparty' }
    return within({ ...node, party: '', field: '', name: null, title: null, lines: lineKinds(node) })
  })
}

/** However many sign for the counterparty, its blocks count as one. */
function once(signatures: Signatures, counterparty: string): object {
  const own = signatures.blocks.findIndex(({ party }) => party === counterparty)
  const blocks = signatures.blocks.filter(({ party }, index) => party !== counterparty || index === own)
  return { ...signatures, kind: 'grid', columns: null, blocks }
}

/** A signature block of the counterparty keeps its shape; who signs for it may differ. */
function lineKinds(node: object): unknown {
  const { lines } = node as { lines?: readonly { kind: string }[] }
  return (lines ?? []).map((line) => line.kind)
}

/** Where two documents part: the place of the innermost node that differs and has one; null where they do not part. */
function differenceAt(wanted: unknown, found: unknown, near: Place): Place | null {
  if (wanted === found) return null
  if (!isObject(wanted) || !isObject(found)) return near
  for (const key of new Set([...Object.keys(wanted), ...Object.keys(found)])) {
    const [before, after] = [wanted[key], found[key]]
    const difference = differenceAt(before, after, placeOf(after) ?? placeOf(before) ?? near)
    if (difference !== null) return difference
  }
  return null
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function placeOf(value: unknown): Place | null {
  return isObject(value) && isObject(value['source']) ? (value['source'] as unknown as Place) : null
}
