// Plain data -> what a thread is sent of it, and there the data again: a list, and what holds one, is sent once, and from then on by its
// number. What is one object here is one object there, for as long as both remember it; of more they forget what was longest unused.

/** What a thread is sent. */
export interface Message {
  /** The data, with a `bigint` in place of what the thread has: plain data hold none. */
  readonly value: unknown
  /** Numbers of what is not named again, and goes before the value comes. */
  readonly forgotten: readonly number[]
}

/** Lists and their holders that a thread keeps, with all that it has made of them; a page of an agreement has some seventy. */
const usualRoom = 4_000

/** What so many messages have not held is no more likely to come again than what never came. */
const mostUnused = 12

/**
 * Opens the way to a thread. Every message has to come to one receiver, in their order, and nobody changes what was sent.
 * @param room how many nodes are remembered; past it, half of them are forgotten, and before it what no message holds any more
 */
export function openSender(room: number = usualRoom): (value: unknown) => Message {
  const numbers = new WeakMap<object, number>()
  /** The message that held each last, in the order of these. */
  const remembered = new Map<number, number>()
  let next = 0
  let messages = 0
  const use = (number: number): void => {
    remembered.delete(number)
    remembered.set(number, messages)
  }
  const unused = (): number[] => {
    const spare = remembered.size > room ? remembered.size - Math.floor(room / 2) : 0
    const found: number[] = []
    for (const [number, last] of remembered) {
      if (found.length >= spare && last >= messages - mostUnused) break
      found.push(number)
    }
    return found
  }
  const packed = (value: unknown): unknown => {
    if (!isNode(value)) return value
    const number = numbers.get(value)
    if (number !== undefined && remembered.has(number)) {
      use(number)
      return BigInt(number)
    }
    const sent = withPacked(value)
    if (holdsList(value)) {
      numbers.set(value, next)
      use(next)
      next += 1
    }
    return sent
  }
  const withPacked = (node: Node): Node => {
    let sent: Node | null = null
    for (const key of Object.keys(node)) {
      const inner = packed(node[key])
      if (inner === node[key]) continue
      sent ??= (Array.isArray(node) ? [...(node as readonly unknown[])] : { ...node }) as Node
      sent[key] = inner
    }
    return sent ?? node
  }
  return (value) => {
    messages += 1
    const forgotten = unused()
    for (const number of forgotten) remembered.delete(number)
    return { value: packed(value), forgotten }
  }
}

/** Opens the other end: what a message says, which is its own and whose nodes are those of the messages before it. */
export function openReceiver(): (message: Message) => unknown {
  const kept = new Map<number, Node>()
  let next = 0
  const unpacked = (value: unknown): unknown => {
    if (typeof value === 'bigint') return kept.get(Number(value))
    if (!isNode(value)) return value
    for (const key of Object.keys(value)) {
      const inner = unpacked(value[key])
      if (inner !== value[key]) value[key] = inner
    }
    /* Numbered when all in it is, as by the sender. */
    if (holdsList(value)) {
      kept.set(next, value)
      next += 1
    }
    return value
  }
  return ({ value, forgotten }) => {
    for (const number of forgotten) kept.delete(number)
    return unpacked(value)
  }
}

/** An object or a list. */
type Node = Record<string, unknown>

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !ArrayBuffer.isView(value)
}

/** True for what is numbered. */
function holdsList(node: Node): boolean {
  return Array.isArray(node) ? node.length > 0 : Object.values(node).some(Array.isArray)
}
