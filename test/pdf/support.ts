// A small reading of PDF files as pdfkit writes them, for tests: objects by number, streams inflated.

import { inflateSync } from 'node:zlib'
import { layout } from '../../src/layout/layout.js'
import type { Document } from '../../src/model/document.js'
import { renderPdf } from '../../src/pdf/pdf.js'
import { fonts, theme } from '../layout/support.js'

export async function render(document: Document): Promise<Uint8Array> {
  return renderPdf(layout(document, theme, fonts), document, theme, fonts)
}

export interface PdfObject {
  readonly id: number
  readonly dictionary: string
  readonly stream: string | null
}

/** All objects of a file. */
export function objectsOf(bytes: Uint8Array): PdfObject[] {
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
