// A result -> the same, with the memory of its bytes, which goes to whoever it is sent to instead of being copied.

import type { RenderResult } from '../../render/render.js'

export interface HandedOver {
  readonly result: RenderResult
  /** Is no longer the sender's once it has been sent. */
  readonly memory: readonly ArrayBuffer[]
}

/** Bytes that lie in a larger piece of memory are copied out of it, since the rest of that may be somebody else's. */
export function handedOver(result: RenderResult): HandedOver {
  const memory = new Set<ArrayBuffer>()
  const files = result.files.map((file) => {
    const bytes = isAlone(file.bytes) && !memory.has(file.bytes.buffer) ? file.bytes : new Uint8Array(file.bytes)
    memory.add(bytes.buffer as ArrayBuffer)
    return { ...file, bytes }
  })
  return { result: { ...result, files }, memory: [...memory] }
}

function isAlone(bytes: Uint8Array): bytes is Uint8Array<ArrayBuffer> {
  return bytes.buffer instanceof ArrayBuffer && bytes.byteLength === bytes.buffer.byteLength
}
