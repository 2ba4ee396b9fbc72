// A stream -> what it holds, unpacked within limits (ISO 32000-1, 7.4). Of filters only the one that object streams, tables
// and pages are packed with is known here; pictures are compared as they are packed.

import { inflateSync } from 'node:zlib'
import { limits } from '../../base/limits.js'
import { PastLimit, type Spend } from './budget.js'
import { unreadable } from './syntax.js'
import { countOf, entriesOf, isKind, nameOf, type Stream, type Value } from './values.js'

/** What a stream holds; null where it is packed by a filter that is not known here. Throws where it is broken. */
export function unpacked({ entries, packed }: Stream, spend: Spend): Buffer | null {
  const filters = listed(entries.get('Filter')).map(nameOf)
  const parameters = listed(entries.get('DecodeParms'))
  if (entries.has('F')) throw unreadable()
  if (filters.length === 0) return Buffer.from(packed.buffer, packed.byteOffset, packed.length)
  if (filters.length > 1 || filters[0] !== 'FlateDecode') return null
  const plain = inflated(packed)
  spend('pdf-unpacked', plain.length)
  return withoutPredictor(plain, parameters[0] ?? null)
}

function listed(value: Value | undefined): readonly Value[] {
  return value === undefined || value === null ? [] : isKind(value, 'array') ? value.items : [value]
}

function inflated(packed: Uint8Array): Buffer {
  try {
    return inflateSync(packed, { maxOutputLength: limits['pdf-stream'].most })
  } catch (cause) {
    if (cause instanceof RangeError) throw new PastLimit('pdf-stream')
    throw unreadable()
  }
}

/** Bytes from which a predictor has taken what stands left and above (7.4.4.4), one byte to a value. */
function withoutPredictor(bytes: Buffer, parameters: Value): Buffer {
  const of = entriesOf(parameters)
  const predictor = countOf(of.get('Predictor')) ?? 1
  if (predictor === 1) return bytes
  const columns = countOf(of.get('Columns')) ?? 1
  const isPlain = (countOf(of.get('Colors')) ?? 1) === 1 && (countOf(of.get('BitsPerComponent')) ?? 8) === 8
  if (predictor < 10 || predictor > 15 || !isPlain || columns < 1 || bytes.length % (columns + 1) !== 0)
    throw unreadable()
  const rows = bytes.length / (columns + 1)
  const plain = Buffer.alloc(rows * columns)
  for (let row = 0; row < rows; row += 1) {
    const kind = bytes[row * (columns + 1)] ?? 0
    for (let column = 0; column < columns; column += 1) {
      const at = row * columns + column
      const left = column === 0 ? 0 : (plain[at - 1] ?? 0)
      const above = row === 0 ? 0 : (plain[at - columns] ?? 0)
      const corner = row === 0 || column === 0 ? 0 : (plain[at - columns - 1] ?? 0)
      plain[at] = (bytes[row * (columns + 1) + 1 + column] ?? 0) + predicted(kind, left, above, corner)
    }
  }
  return plain
}

function predicted(kind: number, left: number, above: number, corner: number): number {
  if (kind === 0) return 0
  if (kind === 1) return left
  if (kind === 2) return above
  if (kind === 3) return (left + above) >> 1
  if (kind !== 4) throw unreadable()
  const whole = left + above - corner
  const [fromLeft, fromAbove, fromCorner] = [left, above, corner].map((one) => Math.abs(whole - one)) as [
    number,
    number,
    number,
  ]
  return fromLeft <= fromAbove && fromLeft <= fromCorner ? left : fromAbove <= fromCorner ? above : corner
}
