// Plain data -> a copy in which some of its nodes are others. Reaches every node whatever holds it, so that a kind of
// block that comes later is not passed over.

/** A node of a Document as plain data. */
export type PlainNode = Readonly<Record<string, unknown>>

/**
 * Copies a value. `change` sees every node before what is in it, and gives what stands in its place, or undefined to
 * copy it with what is in it.
 */
export function rewritten<T>(value: T, change: (node: PlainNode) => unknown): T {
  const copy = (one: unknown): unknown => {
    if (Array.isArray(one)) return one.map(copy)
    if (typeof one !== 'object' || one === null) return one
    const changed = change(one as PlainNode)
    return changed === undefined ? copiedFields(one, copy) : changed
  }
  return copy(value) as T
}

function copiedFields(node: object, copy: (value: unknown) => unknown): unknown {
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, copy(value)]))
}
