// A pure function -> the same, which remembers its last result: for work that comes several times in a row, as the four
// packages of one instance hold the same documents.

import { sha256 } from '../../base/hash.js'

/** @param keyOf says for arguments whether they are the same again */
export function memoizeLast<Args extends readonly unknown[], Result>(
  call: (...args: Args) => Result,
  keyOf: (...args: Args) => string,
): (...args: Args) => Result {
  let last: { readonly key: string; readonly result: Result } | null = null
  return (...args) => {
    const key = keyOf(...args)
    if (last?.key !== key) last = { key, result: call(...args) }
    return last.result
  }
}

/** A hash of plain data; bytes count by their own. */
export function hashOf(value: unknown): string {
  return sha256(JSON.stringify(value, (_, one: unknown) => (one instanceof Uint8Array ? sha256(one) : one)))
}
