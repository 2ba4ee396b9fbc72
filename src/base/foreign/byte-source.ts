// Bytes that are read in parts, since all of them together may be more than has to lie in memory.

import { sha256 } from '../hash.js'

export interface ByteSource {
  readonly length: number
  /** The bytes from one place up to another; fewer where there are no more. */
  readonly read: (from: number, to: number) => Buffer
  /** Puts the bytes from a place on into others, as many as fit and there are; says how many. */
  readonly readInto: (bytes: Uint8Array, from: number) => number
  /** The SHA-256 of the bytes from one place up to each of others, which ascend; without holding them. */
  readonly hashes: (from: number, to: readonly number[]) => readonly string[]
}

export function bytesInMemory(bytes: Uint8Array): ByteSource {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const read = (from: number, to: number): Buffer => whole.subarray(from, to)
  return {
    length: whole.length,
    read,
    readInto: (into, from) => whole.copy(into, 0, from),
    hashes: (from, to) => to.map((one) => sha256(read(from, one))),
  }
}
