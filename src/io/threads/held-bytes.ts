// Rendered bytes that are needed only when all have been rendered -> the same, read again when they are: of however many, no more than
// some megabytes are in memory. The others wait in a temporary file without a name.

import type { Render, Rendered } from '../../render/render.js'
import { openNameless, type NamelessFile } from '../disk.js'

export interface HeldBytes {
  /** A renderer whose results can be kept, all of them. */
  readonly holding: (render: Render) => Render
  /** Lets go of all: nothing can be read any more. */
  readonly close: () => void
}

/** As many megabytes as a usual site, or the packages of a usual agreement, take. */
const usual = 32

/**
 * Opens room for rendered bytes. Where no temporary file can be written, they stay in memory.
 * @param megabytes how many are kept in memory
 */
export function openHeldBytes(megabytes: number = usual): HeldBytes {
  let room = megabytes * 2 ** 20
  let file: NamelessFile | null = null
  const hold = (bytes: Uint8Array): (() => Uint8Array) => {
    if (bytes.length <= room) {
      room -= bytes.length
      return () => bytes
    }
    try {
      const opened = (file ??= openNameless('avtal-bytes-'))
      const { length } = bytes
      const at = opened.add(bytes)
      return () => opened.read(at, length)
    } catch {
      return () => bytes
    }
  }
  const held = ({ bytes, ...facts }: Rendered): Rendered => {
    const read = hold(bytes)
    return {
      ...facts,
      get bytes() {
        return read()
      },
    }
  }
  return {
    holding: (render) =>
      async function* (jobs, look, total) {
        for await (const result of render(jobs, look, total)) yield { ...result, files: result.files.map(held) }
      },
    close: () => file?.close(),
  }
}
