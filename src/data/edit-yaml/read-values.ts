// A YAML text -> what it says as plain data, whether or not its schema takes it, and where each value stands.

import { isMap, isSeq, type Node } from 'yaml'
import { positionsIn, type Position } from '../../base/positions.js'
import type { Json } from './change.js'
import { withLineFeeds } from './lines.js'
import { pointerStep } from './pointer.js'
import { dataOf, isNothing, keyOf, readTree } from './tree.js'

export { pointerOf, pointerStep } from './pointer.js'

export interface ReadValues {
  readonly value: Json
  /** By JSON Pointer (RFC 6901), `/parties/0/role`; what is left out stands where its key does. */
  readonly places: ReadonlyMap<string, Position>
}

/** Null for a text that cannot be read. */
export function readValues(text: string): ReadValues | null {
  const { tree, fault } = readTree(withLineFeeds(text))
  if (fault !== null) return null
  const positionOf = positionsIn(tree.text)
  const places = new Map<string, Position>()
  const visit = (node: unknown, pointer: string, start: number): void => {
    places.set(pointer, positionOf(start))
    if (isMap(node))
      for (const { key, value } of node.items)
        visit(value, `${pointer}/${pointerStep(keyOf(key))}`, startOf(isNothing(value) ? key : value, start))
    if (isSeq(node)) node.items.forEach((item, index) => visit(item, `${pointer}/${index}`, startOf(item, start)))
  }
  visit(tree.top, '', startOf(tree.top, 0))
  return { value: dataOf(tree.top), places }
}

function startOf(node: unknown, otherwise: number): number {
  return (node as Node | null)?.range?.[0] ?? otherwise
}
