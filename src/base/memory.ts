// What pure steps have made, by all that went into them, so that the same again costs nothing. What comes out never depends on what
// is remembered: whatever a result depends on stands in its key, and nobody changes a result.

import { LRUCache } from 'lru-cache'

export interface Memory {
  /**
   * The result of a step: remembered, or made and remembered.
   * @param step names the step, and what it makes
   * @param key all that the result depends on
   */
  of<Value extends object>(step: Step<Value>, key: string, make: () => Value): Value
}

/** A step whose results are remembered. */
export interface Step<Value> {
  readonly name: string
  /** Never set: it ties the name to the kind of value. */
  readonly value?: Value
}

/** Names a step. */
export function step<Value>(name: string): Step<Value> {
  return { name }
}

/** Room for some 20 million characters of what has gone in, as keys; of results that is a few hundred megabytes at most. */
const room = 20_000_000

/**
 * Opens a memory, which forgets first what has not been asked for longest.
 * @param characters how many characters its keys may have together
 */
export function openMemory(characters: number = room): Memory {
  const remembered = new LRUCache<string, object>({
    maxSize: characters,
    sizeCalculation: (_, key) => key.length,
  })
  return {
    of: ({ name }, key, make) => {
      const whole = `${name}\n${key}`
      const before = remembered.get(whole)
      if (before !== undefined) return before as ReturnType<typeof make>
      const made = make()
      remembered.set(whole, made)
      return made
    },
  }
}

/**
 * What is made of an object (a list, a block, the forms of a language): once for each, however often it is asked for, and for as long as
 * the object is in use. Nothing may change the object.
 */
export function oncePer<Key extends object, Made>(make: (key: Key) => Made): (key: Key) => Made {
  const known = new WeakMap<Key, { readonly made: Made }>()
  return (key) => {
    const before = known.get(key)
    if (before !== undefined) return before.made
    const made = make(key)
    known.set(key, { made })
    return made
  }
}

let counted = 0

/** A number that an object has alone, for keys: of what is remembered itself, or handed on unchanged. */
export const identityOf: (object: object) => number = oncePer(() => (counted += 1))
