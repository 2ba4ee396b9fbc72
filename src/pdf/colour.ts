// The colour space that the file's colours are meant in: sRGB, as an ICC profile made here from its published numbers
// (IEC 61966-2-1; ICC.1:2001-04), so that no file has to be carried along.

import type { Container } from './container.js'
import { type Reference, pdfText } from './objects.js'

/** Writes the output intent that PDF/A wants for device colours (ISO 19005-2, 6.2.3). */
export function writeOutputIntent(container: Container): Reference {
  return container.add({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: pdfText('sRGB IEC61966-2.1'),
    Info: pdfText('sRGB IEC61966-2.1'),
    DestOutputProfile: container.add({ N: 3 }, (profile ??= srgbProfile())),
  })
}

let profile: Uint8Array | null = null

/** A display profile of version 2.1: three primaries adapted to D50 and one tone curve. */
export function srgbProfile(): Uint8Array {
  const curve = toneCurve()
  const tags: [string, Buffer][] = [
    ['desc', description('sRGB IEC61966-2.1')],
    ['cprt', Buffer.concat([Buffer.from('text\0\0\0\0', 'latin1'), Buffer.from('Public domain\0', 'latin1')])],
    ['wtpt', xyz(0.9642, 1, 0.8249)],
    ['rXYZ', xyz(0.4360747, 0.2225045, 0.0139322)],
    ['gXYZ', xyz(0.3850649, 0.7168786, 0.0971045)],
    ['bXYZ', xyz(0.1430804, 0.0606169, 0.7141733)],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ]
  const tableLength = 4 + 12 * tags.length
  const table = Buffer.alloc(tableLength)
  table.writeUInt32BE(tags.length, 0)
  const data: Buffer[] = []
  const offsets = new Map<Buffer, number>()
  let offset = headerLength + tableLength
  tags.forEach(([signature, content], index) => {
    const known = offsets.get(content)
    const at = known ?? offset
    if (known === undefined) {
      const padded = Buffer.concat([content, Buffer.alloc((4 - (content.length % 4)) % 4)])
      offsets.set(content, offset)
      data.push(padded)
      offset += padded.length
    }
    table.write(signature, 4 + 12 * index, 'latin1')
    table.writeUInt32BE(at, 8 + 12 * index)
    table.writeUInt32BE(content.length, 12 + 12 * index)
  })
  return Buffer.concat([header(offset), table, ...data])
}

const headerLength = 128

function header(size: number): Buffer {
  const bytes = Buffer.alloc(headerLength)
  bytes.writeUInt32BE(size, 0)
  bytes.writeUInt32BE(0x02100000, 8)
  bytes.write('mntrRGB XYZ ', 12, 'latin1')
  // A fixed date: 1 January 2000.
  ;[2000, 1, 1, 0, 0, 0].forEach((value, index) => bytes.writeUInt16BE(value, 24 + 2 * index))
  bytes.write('acsp', 36, 'latin1')
  fixed(0.9642).copy(bytes, 68)
  fixed(1).copy(bytes, 72)
  fixed(0.8249).copy(bytes, 76)
  return bytes
}

function toneCurve(): Buffer {
  const count = 1024
  const bytes = Buffer.alloc(12 + 2 * count)
  bytes.write('curv', 0, 'latin1')
  bytes.writeUInt32BE(count, 8)
  for (let index = 0; index < count; index++) {
    const value = index / (count - 1)
    const linear = value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
    bytes.writeUInt16BE(Math.round(linear * 65535), 12 + 2 * index)
  }
  return bytes
}

function xyz(x: number, y: number, z: number): Buffer {
  return Buffer.concat([Buffer.from('XYZ \0\0\0\0', 'latin1'), fixed(x), fixed(y), fixed(z)])
}

/** s15Fixed16Number. */
function fixed(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeInt32BE(Math.round(value * 65536))
  return bytes
}

/** textDescriptionType: the ASCII name; the Unicode and Macintosh ones are empty. */
function description(name: string): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(name.length + 1)
  return Buffer.concat([
    Buffer.from('desc\0\0\0\0', 'latin1'),
    length,
    Buffer.from(`${name}\0`, 'latin1'),
    Buffer.alloc(78),
  ])
}
