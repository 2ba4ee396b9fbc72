// The instances of a series say the same but for who the counterparty is. Proved on the Documents, not assumed.

import type { Document, Signatures } from '../model/document.js'
import { gatherer, map, type PlainNode } from '../model/map.js'
import { type Place, type Problem, problem } from '../base/problem.js'

/** The first instance of a series, as the others are compared with it: its Documents without what follows from the counterparty. */
export interface SeriesPattern {
  readonly instance: string
  /** By edition. */
  readonly masked: readonly object[]
}

/** What the others of a series have to say. */
export function seriesPattern(editions: readonly Document[]): SeriesPattern {
  return { instance: editions[0]?.instance ?? '', masked: editions.map(masked) }
}

/**
 * Compares an instance of a series with its first one, edition by edition. Rule `series/differs`.
 * @param editions its Documents, in the same order
 * @param place for a difference that has no place of its own
 */
export function checkSeries(pattern: SeriesPattern, editions: readonly Document[], place: Place): Problem[] {
  return editions.flatMap((document, index) => {
    const wanted = pattern.masked[index]
    if (wanted === undefined) return []
    const difference = differenceAt(wanted, masked(document), place)
    if (difference === null) return []
    return [problem('series/differs', { first: pattern.instance, other: document.instance }, difference)]
  })
}

/** The document with everything that follows from the counterparty blotted out. What has nothing of it stays the same object. */
function masked(document: Document): object {
  const counterparty = document.instance
  return map<object>({ ...document, instance: '', metadata: null }, (node, within) => {
    if (!isOfParty(node)) return node
    if (node['kind'] === 'value' && node['counterparty'] === true) return { ...node, raw: null, text: '' }
    if (node['kind'] === 'signatures') return within(once(node as unknown as Signatures, counterparty))
    if (node['party'] !== counterparty) return within(node)
    if (!('field' in node)) return { kind: 'counterparty' }
    return within({ ...node, party: '', field: '', name: null, title: null, lines: lineKinds(node) })
  })
}

/** Whether something in a node follows from who a party is. */
function isOfParty(node: PlainNode): boolean {
  return partyNodes(node).length > 0
}

const partyNodes = gatherer((node) => (node['counterparty'] === true || 'party' in node ? [true] : []))

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
