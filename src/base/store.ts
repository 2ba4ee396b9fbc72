// What pure steps made in earlier runs, kept where it may be lost at any time. Whatever it was made of, the program included, stands in
// the key; and whoever asks looks whether what is given has the shape that was put there, and makes it anew where it has not.

/** What is kept together: YAML as read; what was made of an agreement; answers of whole commands. */
export const shelves = ['read', 'made', 'told'] as const
export type Shelf = (typeof shelves)[number]

export interface Store {
  /** The data kept by a key; undefined where there are none. */
  readonly get: (shelf: Shelf, key: string) => unknown
  /** Keeps data for later runs: what JSON can say, and nothing else. */
  readonly put: (shelf: Shelf, key: string, data: object) => void
}

/** True for data that JSON says whole: written and read again they are the same. */
export function isPlain(data: unknown): boolean {
  if (data === null || typeof data === 'string' || typeof data === 'boolean') return true
  if (typeof data === 'number') return Number.isFinite(data) && !Object.is(data, -0)
  if (Array.isArray(data)) return data.every(isPlain)
  if (typeof data !== 'object' || Object.getPrototypeOf(data) !== Object.prototype) return false
  return Object.entries(data).every(([key, inner]) => key !== '__proto__' && isPlain(inner))
}

/** True for an object that is no list, whose fields may then be looked at. */
export function isRecord(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null && !Array.isArray(data)
}
