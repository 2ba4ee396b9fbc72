// Records that are made when something is asked of them, and let go again: of thousands that lie ready, no more than one is in memory.

/** What a record is made of. */
interface Lazy<T extends object> {
  readonly known: Partial<T>
  readonly make: () => T
}

/** The record that was made last; what asks for one field after the other has it made once. */
let last: { readonly of: object; readonly value: object } | null = null

function made<T extends object>(lazy: Lazy<T>): T {
  if (last?.of !== lazy) last = { of: lazy, value: lazy.make() }
  return last.value as T
}

const handler: ProxyHandler<Lazy<object>> = {
  get: (lazy, key) => {
    /* JSON is made of the record as it is, which is many times faster. */
    if (key === 'toJSON') return () => made(lazy)
    return Reflect.get(Object.hasOwn(lazy.known, key) ? lazy.known : made(lazy), key) as unknown
  },
  has: (lazy, key) => Reflect.has(made(lazy), key),
  ownKeys: (lazy) => Reflect.ownKeys(made(lazy)),
  getOwnPropertyDescriptor: (lazy, key) => {
    const found = Reflect.getOwnPropertyDescriptor(made(lazy), key)
    return found && { ...found, configurable: true }
  },
  set: () => false,
  defineProperty: () => false,
  deleteProperty: () => false,
}

/**
 * A record whose fields are made each time they are asked for.
 * @param known fields that are at hand, and by which it is found among others
 * @param make gives all of them, always the same
 */
export function lazyRecord<T extends object>(known: Partial<T>, make: () => T): T {
  return new Proxy<Lazy<T>>({ known, make }, handler as ProxyHandler<Lazy<T>>) as unknown as T
}
