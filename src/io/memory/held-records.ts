// Records of a long list -> the same, packed, some hundred of them in one block: what is asked for is unpacked.

import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { lazyRecord } from '../../base/lazy-record.js'

/** Bytes of JSON that are packed together. */
const blockSize = 128 * 1024

interface Block {
  /** What is in it, until it is packed. */
  parts: Uint8Array[]
  size: number
  packed: Uint8Array | null
}

/**
 * Takes records of JSON, and gives each back as one that takes hardly any room.
 * @param names fields that stay at hand, where they are texts
 */
export function openHolder(names: readonly string[]): <T extends object>(record: T) => T {
  const opened = (): Block => ({ parts: [], size: 0, packed: null })
  let filled = opened()
  let unpacked: { readonly block: Block; readonly bytes: Uint8Array } | null = null
  const bytesOf = (block: Block): Uint8Array => {
    if (block.packed === null) return Buffer.concat(block.parts)
    if (unpacked?.block !== block) unpacked = { block, bytes: inflateRawSync(block.packed) }
    return unpacked.bytes
  }
  return <T extends object>(record: T): T => {
    const bytes = Buffer.from(JSON.stringify(record))
    const block = filled
    const begin = block.size
    block.parts.push(bytes)
    block.size += bytes.length
    if (block.size >= blockSize) {
      block.packed = deflateRawSync(Buffer.concat(block.parts), { level: 1 })
      block.parts = []
      filled = opened()
    }
    const known = Object.fromEntries(
      names.flatMap((name) => {
        const value: unknown = Reflect.get(record, name)
        return typeof value === 'string' ? [[name, value]] : []
      }),
    ) as Partial<T>
    const end = begin + bytes.length
    return lazyRecord(known, () => JSON.parse(Buffer.from(bytesOf(block).subarray(begin, end)).toString()) as T)
  }
}
