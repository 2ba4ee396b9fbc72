// A small reading of PDF files as they are written here, for tests: objects by number, streams inflated.

import { inflateSync } from 'node:zlib'
import { layout } from '../../src/layout/layout.js'
import type { Document } from '../../src/model/document.js'
import { renderPdf } from '../../src/pdf/pdf.js'
import { fonts, theme } from '../layout/support.js'
import { typesetting } from '../locale/languages.js'

export async function render(document: Document): Promise<Uint8Array> {
  return renderPdf(layout(document, theme, fonts, typesetting), document, theme, fonts)
}

export interface PdfObject {
  readonly id: number
  readonly dictionary: string
  readonly stream: string | null
}

/** All objects of a file, those in object streams too. */
export function objectsOf(bytes: Uint8Array): PdfObject[] {
  return writtenObjects(bytes).flatMap((object) => [object, ...objectsIn(object)])
}

/** The objects in an object stream: numbers and offsets, then the objects (ISO 32000-1, 7.5.7). */
function objectsIn({ dictionary, stream }: PdfObject): PdfObject[] {
  const first = /\/Type \/ObjStm[\s\S]*\/First (\d+)/.exec(dictionary)?.[1]
  if (first === undefined || stream === null) return []
  const numbers = stream.slice(0, Number(first)).trim().split(/\s+/).map(Number)
  const pairs = numbers.flatMap((id, index) => (index % 2 === 0 ? [{ id, offset: numbers[index + 1] ?? 0 }] : []))
  const texts = stream.slice(Number(first))
  return pairs.map(({ id, offset }, index) => ({
    id,
    dictionary: texts.slice(offset, pairs[index + 1]?.offset).trimEnd(),
    stream: null,
  }))
}

function writtenObjects(bytes: Uint8Array): PdfObject[] {
  const file = Buffer.from(bytes).toString('latin1')
  return [...file.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map((match) => {
    const [, id = '0', body = ''] = match
    const [dictionary = '', ...rest] = body.split(/\nstream\n/)
    const stream = rest.length === 0 ? null : rest.join('\nstream\n')
    return {
      id: Number(id),
      dictionary,
      stream:
        stream === null ? null : inflated(dictionary, stream.slice(0, Number(/\/Length (\d+)/.exec(dictionary)?.[1]))),
    }
  })
}

export function objectsWith(bytes: Uint8Array, pattern: RegExp): PdfObject[] {
  return objectsOf(bytes).filter((object) => pattern.test(object.dictionary))
}

/** A text string of a dictionary: UTF-16 where it begins with a byte order mark. */
export function textOf(dictionary: string, key: string): string | null {
  const match = new RegExp(`/${key} \\(((?:\\\\.|[^\\\\)])*)\\)`, 's').exec(dictionary)
  if (match?.[1] === undefined) return null
  const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }
  const raw = match[1].replace(/\\(.)/gs, (_, sign: string) => escapes[sign] ?? sign)
  return raw.startsWith('\xfe\xff') ? Buffer.from(raw.slice(2), 'latin1').swap16().toString('utf16le') : raw
}

function inflated(dictionary: string, stream: string): string {
  if (!dictionary.includes('/FlateDecode')) return stream
  return inflateSync(Buffer.from(stream, 'latin1')).toString('latin1')
}
