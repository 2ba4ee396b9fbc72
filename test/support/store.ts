// A store in memory, which keeps what the one on the disk does: texts of JSON.

import type { Store } from '../../src/base/store.js'

export interface TestStore extends Store {
  /** What is kept, as JSON, by shelf and key. */
  readonly texts: Map<string, string>
  /** How often something new was put there. */
  readonly puts: () => number
}

/** Opens a store. @param changed what becomes of a text on its way out */
export function openStore(changed: (text: string) => string = (text) => text): TestStore {
  const texts = new Map<string, string>()
  let puts = 0
  return {
    texts,
    puts: () => puts,
    get: (shelf, key) => {
      const text = texts.get(`${shelf} ${key}`)
      return text === undefined ? undefined : (JSON.parse(changed(text)) as unknown)
    },
    put: (shelf, key, data) => {
      puts += 1
      texts.set(`${shelf} ${key}`, JSON.stringify(data))
    },
  }
}
