// The tree of a YAML document -> what stands at a path of it, found without looking through the keys of a mapping each time.

import { isAlias, isMap, isScalar, isSeq, type Pair, type YAMLMap } from 'yaml'
import type { Path } from './schema-problems.js'

export interface YamlNodes {
  /** Offset of the node at a path, or of its key; where the path ends early, of the last key or node there is. */
  readonly offsetOf: (path: Path, want: 'key' | 'value') => number
  /** A scalar as written in the file, `0301` for the number 301; null for lists and mappings. */
  readonly writtenAt: (path: Path) => string | null
}

/** What stands where under the topmost node. The keys of a mapping are read once, when something in it is first asked for. */
export function openNodes(top: unknown): YamlNodes {
  const known = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>()
  const pairAt = (map: YAMLMap, key: string): Pair | undefined => {
    const pairs = known.get(map) ?? pairsByKey(map)
    known.set(map, pairs)
    return pairs.get(key)
  }
  const offsetOf = (path: Path, want: 'key' | 'value'): number => {
    let node = top
    let offset = startOf(node) ?? 0
    for (const [index, step] of path.entries()) {
      const isLast = index === path.length - 1
      if (isSeq(node)) node = node.items[Number(step)]
      else if (isMap(node)) {
        const pair = pairAt(node, String(step))
        if (pair === undefined) return offset
        offset = startOf(pair.key) ?? offset
        if (isLast && want === 'key') return offset
        node = pair.value
      } else return offset
      if (isScalar(node) && node.value === null && node.source === '') return offset
      offset = startOf(node) ?? offset
    }
    return offset
  }
  const writtenAt = (path: Path): string | null => {
    let node = top
    for (const step of path)
      node = isSeq(node) ? node.items[Number(step)] : isMap(node) ? pairAt(node, String(step))?.value : undefined
    return isScalar(node) ? (node.source ?? null) : null
  }
  return { offsetOf, writtenAt }
}

/** The first of the pairs that have a key. */
function pairsByKey({ items }: YAMLMap): Map<string, Pair> {
  const pairs = new Map<string, Pair>()
  for (const pair of items) {
    const key = isScalar(pair.key) ? String(pair.key.value) : null
    if (key !== null && !pairs.has(key)) pairs.set(key, pair)
  }
  return pairs
}

/** Where a node begins in the text; undefined for none. */
export function startOf(node: unknown): number | undefined {
  return isMap(node) || isSeq(node) || isScalar(node) || isAlias(node) ? node.range?.[0] : undefined
}
