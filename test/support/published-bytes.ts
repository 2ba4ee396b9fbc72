// A published file -> everything that can be read in its bytes, for tests that look for what must not be there: streams of
// PDF inflated, strings decoded and glyphs read back, parts of DOCX unzipped, escapes of HTML, XML, JSON and addresses undone.

import { strFromU8, unzipSync } from 'fflate'
import { constants, inflateSync } from 'node:zlib'
import { parse } from 'parse5'
import { textContent } from '../html/dom.js'
import { pdfText } from './pdf-text.js'

/** True when a text stands in a file, in whatever form; case, white space and hyphens do not count. */
export function isIn(bytes: Uint8Array, path: string, text: string): boolean {
  const wanted = bare(text)
  return readings(bytes, path).some((reading) => bare(reading).includes(wanted))
}

function readings(bytes: Uint8Array, path: string): string[] {
  if (path.endsWith('.pdf')) return [...pdfReadings(bytes), pdfText(bytes)]
  if (path.endsWith('.docx')) return Object.values(unzipSync(bytes)).flatMap((part) => textReadings(strFromU8(part)))
  return [...textReadings(strFromU8(bytes)), ...(path.endsWith('.html') ? [textContent(parse(strFromU8(bytes)))] : [])]
}

/** The file as it is, and every stream in it; strings in UTF-16 lose their zero bytes, hexadecimal ones are decoded. */
function pdfReadings(bytes: Uint8Array): string[] {
  const file = Buffer.from(bytes)
  const streams = [...file.toString('latin1').matchAll(/stream\r?\n/g)].flatMap(({ index, 0: head }) => {
    try {
      return [inflateSync(file.subarray(index + head.length), { finishFlush: constants.Z_SYNC_FLUSH })]
    } catch {
      return []
    }
  })
  return [file, ...streams].flatMap((data) => {
    const text = data
      .toString('latin1')
      .replace(/\\(\d{3})/g, (_, code: string) => String.fromCharCode(parseInt(code, 8)))
    const hexadecimal = text.replace(/<([0-9A-Fa-f\s]{8,})>/g, (_, hex: string) =>
      Buffer.from(hex.replace(/\s/g, ''), 'hex').toString('latin1'),
    )
    return [text, hexadecimal, data.toString('utf8')].map((one) => one.replaceAll('\0', ''))
  })
}

/** As it is, without tags, and with the escapes of addresses, JSON and XML undone. */
function textReadings(text: string): string[] {
  const undone = text
    .replace(/\\u([0-9a-fA-F]{4})|&#x([0-9a-fA-F]+);/g, (_, json?: string, xml?: string) =>
      String.fromCodePoint(parseInt(json ?? xml ?? '0', 16)),
    )
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/(?:%[0-9A-Fa-f]{2})+/g, (code) => Buffer.from(code.replaceAll('%', ''), 'hex').toString('utf8'))
  return [undone, undone.replace(/<[^>]*>/g, '')]
}

function bare(text: string): string {
  return text.toLowerCase().replace(/[\s\u00ad\u200b-\u200d\u2060\p{Pd}]/gu, '')
}
