// The instances of a series say the same but for who the counterparty is. Proved on the Documents, not assumed.

import type { Document, Signatures } from '../model/document.js'
import { problem, type Place, type Problem } from '../base/problem.js'

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
      const found = masked(document)
      const wanted = expected[index]
      if (wanted === undefined || found === wanted) return []
      const said = { first: first[index]?.instance ?? '', other: document.instance }
      const at = differenceAt(JSON.parse(wanted), JSON.parse(found), null) ?? place
      return [problem('series/differs', said, at)]
    }),
  )
}

/** The document as text with everything that follows from the counterparty blotted out. */
function masked(document: Document): string {
  const counterparty = document.instance
  return JSON.stringify({ ...document, instance: '', metadata: null }, (_, value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value
    const node = value as { kind?: unknown; counterparty?: unknown; party?: unknown }
    if (node.kind === 'value' && node.counterparty === true) return { ...node, raw: null, text: '' }
    if (node.kind === 'signatures') return once(value as Signatures, counterparty)
    if (node.party === counterparty && 'field' in node)
      return { ...node, party: '', field: '', name: null, title: null, lines: lineKinds(node) }
    if (node.party === counterparty) return { kind: 'counterparty' }
    return value
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

/** Where two documents part: the source of the innermost node that differs, or null where nothing there has one. */
function differenceAt(wanted: unknown, found: unknown, near: Place | null): Place | null {
  if (!isObject(wanted) || !isObject(found)) return near
  const own = placeOf(found) ?? placeOf(wanted) ?? near
  if (Array.isArray(wanted) !== Array.isArray(found)) return own
  for (const key of new Set([...Object.keys(wanted), ...Object.keys(found)])) {
    const [before, after] = [wanted[key], found[key]]
    if (JSON.stringify(before) === JSON.stringify(after)) continue
    return differenceAt(before, after, placeOf(after) ?? placeOf(before) ?? own)
  }
  return own
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function placeOf(value: unknown): Place | null {
  return isObject(value) && isObject(value['source']) ? (value['source'] as unknown as Place) : null
}
