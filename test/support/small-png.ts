// The smallest PNG that can be shown as a logo: some pixels in colour, each as opaque as the next is not.

import { crc32, deflateSync } from 'node:zlib'

/** Four pixels a row, four rows, 8 bits a channel with alpha (W3C PNG, 11.2). */
export function smallPng(): Uint8Array {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side, 0)
  header.writeUInt32BE(side, 4)
  header.set([8, withAlpha], 8)
  const row = [0, ...Array.from({ length: 4 * side }, (_, at) => (at * 37) % 256)]
  const data = deflateSync(Buffer.from(Array.from({ length: side }, () => row).flat()))
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
  return Uint8Array.from(
    Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]),
  )
}

const side = 4
const withAlpha = 6

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body) >>> 0)
  return Buffer.concat([length, body, sum])
}
