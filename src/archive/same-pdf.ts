// Two PDF files of this program -> whether they say the same, however their streams are compressed: another zlib packs the
// same content into other bytes, and moves what lies behind.

import { unzlibSync } from 'fflate'

/** True when both hold the same objects in the same order with the same content. */
export function isSamePdf(a: Uint8Array, b: Uint8Array): boolean {
  try {
    return unpacked(a) === unpacked(b)
  } catch {
    return false
  }
}

/** All objects with their streams unpacked, without lengths, offsets and the table of offsets. Throws on a broken stream. */
function unpacked(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString('latin1')
  const parts: string[] = []
  let at = 0
  for (;;) {
    const start = text.indexOf('\nstream\n', at)
    if (start < 0) break
    const dictionary = text.slice(at, start)
    const length = Number(/\/Length (\d+)(?![\s\S]*\/Length )/.exec(dictionary)?.[1])
    if (!Number.isInteger(length)) throw new RangeError('a stream without a length')
    const from = start + '\nstream\n'.length
    const content = bytes.subarray(from, from + length)
    const isTable = /\/Type \/XRef\b(?![\s\S]*\bobj\b)/.test(dictionary)
    const isPacked = /\/Filter \/FlateDecode(?![\s\S]*\bobj\b)/.test(dictionary)
    parts.push(dictionary.replace(/\/Length \d+/g, ''), isTable ? '' : latin1(isPacked ? unzlibSync(content) : content))
    at = from + length
  }
  const rest = text.slice(at)
  return [...parts, rest.replace(/\nxref\n[\s\S]*?trailer\n/, '\n').replace(/startxref\n\d+/, '')].join('\n')
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1')
}
