// A PNG -> its rows and palette, or what is wrong with it, so that a logo is judged when the theme is read.
// Reads what logos are exported as: 8 bits a channel, not interlaced (W3C PNG, 11.2).

import { inflateSync } from 'node:zlib'
import { limits } from '../base/limits.js'

export interface Png {
  readonly width: number
  readonly height: number
  readonly colourType: keyof typeof channelsOf
  readonly palette: Uint8Array
  /** Filtered rows, deflated. */
  readonly data: Uint8Array
}

/** Channels by PNG colour type: grey, RGB, palette, grey with alpha, RGB with alpha. */
export const channelsOf = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 } as const

/** What keeps a file from being shown as a logo. */
export type PngFault = 'no-png' | 'depth' | 'interlaced' | 'colour-type' | 'too-large' | 'broken'

/** Reads a PNG, or says what is wrong with it. */
export function readPng(bytes: Uint8Array): Png | PngFault {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (file.length < 33 || file.toString('latin1', 1, 4) !== 'PNG') return 'no-png'
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)]
  const [depth, colourType, interlaced] = [file[24], file[25] ?? -1, file[28]]
  if (depth !== 8) return 'depth'
  if (interlaced !== 0) return 'interlaced'
  if (!isColourType(colourType)) return 'colour-type'
  if (width * height > limits['logo-pixels'].most) return 'too-large'
  const chunks = chunksOf(file)
  const joined = (type: string): Uint8Array =>
    Buffer.concat(chunks.filter((chunk) => chunk.type === type).map((chunk) => chunk.data))
  const png = { width, height, colourType, palette: joined('PLTE'), data: joined('IDAT') }
  return isWhole(png) ? png : 'broken'
}

/** True where the rows are as long and as many as the head says, and colours of a palette are there. */
function isWhole({ width, height, colourType, palette, data }: Png): boolean {
  const length = height * (1 + width * channelsOf[colourType])
  const hasColours = palette.length > 0 && palette.length % 3 === 0 && palette.length <= 256 * 3
  if (width === 0 || height === 0 || (colourType === 3 && !hasColours)) return false
  try {
    return inflateSync(data, { maxOutputLength: length }).length === length
  } catch {
    return false
  }
}

export function isColourType(value: number): value is keyof typeof channelsOf {
  return value in channelsOf
}

export function chunksOf(file: Buffer): { type: string; data: Uint8Array }[] {
  const chunks: { type: string; data: Uint8Array }[] = []
  for (let at = 8; at + 12 <= file.length;) {
    const length = file.readUInt32BE(at)
    chunks.push({ type: file.toString('latin1', at + 4, at + 8), data: file.subarray(at + 8, at + 8 + length) })
    at += 12 + length
  }
  return chunks
}
