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
  /**
   * The last result of a step for something that changes, a file or an agreement: given again as long as all that it was made of
   * is the same.
   * @param name what it is for
   * @param inputs all that the result depends on: texts, and objects that nobody changes
   * @param make is given the result before it, null where there is none: what has come out the same may stay the same object
   */
  last<Value extends object>(
    step: Step<Value>,
    name: string,
    inputs: readonly unknown[],
    make: (before: Value | null) => Value,
  ): Value
}

/** A step whose results are remembered. */
export interface Step<Value> {
  readonly name: string
  /** How much room a result takes beside its key, in characters. */
  readonly weightOf: (value: Value) => number
}

/** Names a step. */
export function step<Value>(name: string, weightOf: Step<Value>['weightOf'] = () => 0): Step<Value> {
  return { name, weightOf }
}

/**
 * Room for so many characters of what has gone in: three times what the five agreements take in all their editions. With what follows
 * from its results it takes some twenty times as many bytes at most.
 */
export const roomOfMemory = 6_000_000

/**
 * Opens a memory, which forgets first what has not been asked for longest.
 * @param characters how many characters its keys and what they weigh may have together; the last results for what changes, as many
 * @param full told when it begins to forget: there is more to do than fits
 */
export function openMemory(characters: number = roomOfMemory, full?: () => void): Memory {
  let isFull = false
  const forgotten = (_made: Weighed, _key: string, reason: string): void => {
    if (reason !== 'evict' || isFull) return
    isFull = true
    full?.()
  }
  const remembered = new LRUCache<string, Weighed>({ maxSize: characters, sizeCalculation: sizeOf, dispose: forgotten })
  const latest = new LRUCache<string, Weighed & { readonly inputs: readonly unknown[] }>({
    maxSize: characters,
    sizeCalculation: sizeOf,
  })
  return {
    of: ({ name, weightOf }, key, make) => {
      const whole = `${name}\n${key}`
      const before = remembered.get(whole)
      if (before !== undefined) return before.made as ReturnType<typeof make>
      const made = make()
      remembered.set(whole, { made, weight: weightOf(made) })
      return made
    },
    last: ({ name: step, weightOf }, name, inputs, make) => {
      const whole = `${step}\n${name}`
      const before = latest.get(whole)
      if (before?.inputs.length === inputs.length && inputs.every((input, index) => input === before.inputs[index]))
        return before.made as ReturnType<typeof make>
      const made = make((before?.made ?? null) as ReturnType<typeof make> | null)
      const texts = inputs.reduce<number>((sum, one) => sum + (typeof one === 'string' ? one.length : 0), 0)
      latest.set(whole, { made, inputs, weight: weightOf(made) + texts })
      return made
    },
  }
}

interface Weighed {
  readonly made: object
  readonly weight: number
}

function sizeOf({ weight }: Weighed, key: string): number {
  return key.length + weight
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

/** The same of several objects together. */
export function oncePerAll<Keys extends readonly [object, ...object[]], Made>(
  make: (...keys: Keys) => Made,
): (...keys: Keys) => Made {
  const after = oncePer((_: object) => oncePer((_: object) => ({})))
  const known = oncePer((_: object) => ({ made: null as { readonly value: Made } | null }))
  return (...keys) => {
    const [first, ...others] = keys
    const last = known(others.reduce((at, key) => after(at)(key), first))
    last.made ??= { value: make(...keys) }
    return last.made.value
  }
}

/**
 * What is made when it is asked for, and made again when it is asked for later: of all that one opening gives, the results asked for
 * last are kept.
 * @param most how many
 */
export function openLately<Made extends object>(most: number): (make: () => Made) => () => Made {
  const kept = new LRUCache<object, Made>({ max: most })
  return (make) => () => {
    const made = kept.get(make) ?? make()
    kept.set(make, made)
    return made
  }
}

let counted = 0

/** A number that an object has alone, for keys: of what is remembered itself, or handed on unchanged. */
export const identityOf: (object: object) => number = oncePer(() => (counted += 1))
