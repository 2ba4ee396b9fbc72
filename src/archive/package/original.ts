// A file that came back from signing, beside the PDF that was sent -> which of three kinds it is: the same bytes with
// signatures behind them, the same text under a seal, or neither, which a scan is. Signatures and seals themselves are
// not verified: that takes certificates and a day.

import { phrase } from '../../base/phrases/phrases.js'
import type { Sentence } from '../../base/sentence.js'
import type { PdfPage } from './pdf-pages.js'

export type Judgement =
  | {
      readonly kind: 'signed'
      /** Bytes behind those that were issued. */
      readonly bytesAdded: number
    }
  | {
      readonly kind: 'sealed'
      /** Pages behind those that were issued: what the service says of the signing. */
      readonly pagesAdded: number
      /** Numbers of issued pages that say the same and do not look the same: a mark in the margin, or something that covers. */
      readonly pagesRedrawn: readonly number[]
    }
  | {
      readonly kind: 'other'
      /** Why it is neither, as the end of a sentence. */
      readonly reason: Sentence
      /** True where it says what was issued, and nobody has signed it. */
      readonly unsigned: boolean
    }

/** A PDF as it is compared; without pages where it cannot be read. */
export interface ReadPdf {
  readonly bytes: Uint8Array
  readonly pages: readonly PdfPage[] | null
}

/**
 * Judges a file against what was issued.
 * - signed: every issued byte stands at its beginning, a signature follows, and each page says and shows the same, with
 *   nothing on top: what is added behind can also redraw a page, cover it, or add another;
 * - sealed: there is a signature, and each issued page has its whole text on the page of the same number.
 */
export function judgeOriginal(issued: ReadPdf, file: ReadPdf): Judgement {
  const [before, after] = [issued.pages ?? [], file.pages]
  if (after === null) return other(phrase('original-unreadable', {}))
  if (Buffer.from(file.bytes).equals(Buffer.from(issued.bytes))) return unsigned(phrase('original-same', {}))
  const pages = phrase('original-pages', { count: after.length, expected: before.length })
  if (after.length < before.length) return other(pages)
  const different = before.findIndex(({ text }, index) => !(after[index]?.text ?? '').includes(text))
  if (different >= 0) return other(phrase('original-text', { page: different + 1 }))
  const isPrefix = startsWith(file.bytes, issued.bytes)
  if (!hasSignature(file.bytes, isPrefix ? issued.bytes.length : 0)) return unsigned(phrase('original-unsigned', {}))
  const redrawn = before.flatMap((page, index) => (looksSame(page, after[index]) ? [] : [index + 1]))
  const pagesAdded = after.length - before.length
  if (!isPrefix) return { kind: 'sealed', pagesAdded, pagesRedrawn: redrawn }
  if (pagesAdded > 0) return other(pages)
  if (redrawn[0] !== undefined) return other(phrase('original-look', { page: redrawn[0] }))
  return { kind: 'signed', bytesAdded: file.bytes.length - issued.bytes.length }
}

function other(reason: Sentence): Judgement {
  return { kind: 'other', reason, unsigned: false }
}

function unsigned(reason: Sentence): Judgement {
  return { kind: 'other', reason, unsigned: true }
}

function looksSame(a: PdfPage, b: PdfPage | undefined): boolean {
  return b !== undefined && a.drawing === b.drawing && a.annotations.join('\n') === b.annotations.join('\n')
}

/**
 * True where a signature stands behind some bytes: a range that begins with the file, leaves out the signature itself,
 * a string of hexadecimal digits, and goes on behind it (ISO 32000-1, 12.8.1). It is never compressed.
 */
function hasSignature(bytes: Uint8Array, behind: number): boolean {
  const text = Buffer.from(bytes).toString('latin1')
  const ranges = text.matchAll(/\/ByteRange\s*\[\s*0\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/g)
  return [...ranges].some(([, end, start, length]) => {
    const [until, from, more] = [Number(end), Number(start), Number(length)]
    const isInFile = until > behind && from > until && from + more <= bytes.length
    return isInFile && /^<[0-9a-fA-F\s]*>$/.test(text.slice(until, from))
  })
}

function startsWith(bytes: Uint8Array, beginning: Uint8Array): boolean {
  return (
    bytes.length > beginning.length && Buffer.from(bytes.subarray(0, beginning.length)).equals(Buffer.from(beginning))
  )
}
