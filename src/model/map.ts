// A Document -> a copy in which some of its nodes are others. Reaches every node whatever holds it, so that a kind of block
// that comes later, or a field that holds text, is not passed over. What does not change is shared with the original.

import { oncePer } from '../base/memory.js'
import type { Block, Inline, SignatureLine } from './document.js'

/** A node of a Document as plain data. */
export type PlainNode = Readonly<Record<string, unknown>>

/** Gives a node with what is in it mapped: the way on, for a change that does not end at the node itself. */
export type Within = <Node extends object>(node: Node) => Node

/**
 * Maps plain data. `change` sees every node before what is in it, and gives what stands in its place: `within(node)` where
 * it stays, another node to stop at it, `within(another)` to go on in that. A list in place of a node of a list stands
 * there with its members, none of them for an empty one.
 */
export function map<T>(value: T, change: (node: PlainNode, within: Within) => unknown): T {
  const mapped = (one: unknown): unknown => {
    if (typeof one !== 'object' || one === null) return one
    return Array.isArray(one) ? list(one) : change(one as PlainNode, within)
  }
  const within: Within = (node) => {
    const changed: [string, unknown][] = []
    for (const [key, inner] of Object.entries(node)) {
      const next = mapped(inner)
      if (next !== inner) changed.push([key, next])
    }
    return changed.length === 0 ? node : { ...node, ...Object.fromEntries(changed) }
  }
  const list = (members: readonly unknown[]): unknown => {
    const made = members.map(mapped)
    if (made.every((one, index) => one === members[index])) return members
    return made.flatMap((one, index) => (Array.isArray(members[index]) ? [one] : one))
  }
  return mapped(value) as T
}

/**
 * What there is to find in plain data, node by node as `map` sees them; in a block once, since Documents share them.
 * @param own what a node holds by itself
 */
export function gatherer<Found>(own: (node: PlainNode) => readonly Found[]): (value: unknown) => readonly Found[] {
  const within = (node: PlainNode): readonly Found[] => {
    const inside = Object.values(node)
      .map(gathered)
      .filter(({ length }) => length > 0)
    const first = own(node)
    return inside.length === 0 ? first : [...first, ...inside.flat()]
  }
  const once = oncePer(within)
  const gathered = (value: unknown): readonly Found[] => {
    if (typeof value !== 'object' || value === null) return []
    if (Array.isArray(value)) return value.flatMap(gathered)
    return isHolder(value as PlainNode) ? once(value as PlainNode) : within(value as PlainNode)
  }
  return gathered
}

/** A node that holds others. */
function isHolder({ kind, text }: PlainNode): boolean {
  return typeof kind === 'string' && typeof text !== 'string'
}

type Node = Block | Inline | SignatureLine
type OfKind<Kind> = Extract<Node, { readonly kind: Kind }>
type Replacement<N> = N extends Block ? Block : N extends Inline ? Inline : N

/** What stands in place of the nodes of some kinds, see `map`. A kind of block and of inline by one name is both. */
export type Changes = {
  readonly [Kind in Node['kind']]?: (
    node: OfKind<Kind>,
    within: Within,
  ) => Replacement<OfKind<Kind>> | readonly Replacement<OfKind<Kind>>[]
}

/** Maps the nodes of some kinds; all others stay, with what is in them mapped. */
export function mapKinds<T>(value: T, changes: Changes): T {
  const byKind = changes as Readonly<Record<string, ((node: PlainNode, within: Within) => unknown) | undefined>>
  return map(value, (node, within) => (byKind[String(node['kind'])] ?? within)(node, within))
}

/** Without places in source files, which people go on writing: they would name lines that no longer exist. */
export function withoutPlaces<T>(value: T): T {
  return map(value, (node, within) => within(node['source'] ? { ...node, source: null } : node))
}
