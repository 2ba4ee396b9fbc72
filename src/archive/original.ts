// A file that came back from signing, beside the PDF that was sent -> which of three kinds it is: the same bytes with
// signatures behind them, the same text under a seal, or neither, which a scan is. Signatures and seals themselves are
// not verified: that takes certificates and a day.

import { extractText, getDocumentProxy } from 'unpdf'

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
      /** Characters on the issued pages that were not there: marks in the margin. */
      readonly charactersAdded: number
    }
  | {
      readonly kind: 'other'
      /** Why it is neither, as the end of a sentence. */
      readonly reason: string
    }

/** The text of a PDF, page by page, without what lines and fonts do to it. */
export type PageTexts = readonly string[]

/**
 * Judges a file against what was issued.
 * - signed: every issued byte stands at its beginning, a signature (`/ByteRange`, ISO 32000-1, 12.8.1) follows, and the
 *   text of all pages is still the same, since what is added behind can also cover a page;
 * - sealed: each issued page has its whole text on the page of the same number, and there is a signature.
 */
export function judgeOriginal(
  issued: { readonly bytes: Uint8Array; readonly texts: PageTexts },
  file: { readonly bytes: Uint8Array; readonly texts: PageTexts | null },
): Judgement {
  if (file.texts === null) return { kind: 'other', reason: 'it cannot be read as a PDF' }
  const pagesAdded = file.texts.length - issued.texts.length
  if (pagesAdded < 0)
    return { kind: 'other', reason: `it has ${file.texts.length} pages instead of ${issued.texts.length}` }
  const different = issued.texts.findIndex((text, index) => !(file.texts?.[index] ?? '').includes(text))
  if (different >= 0) return { kind: 'other', reason: `the text of page ${different + 1} is another` }
  const charactersAdded = issued.texts.reduce(
    (sum, text, index) => sum + (file.texts?.[index] ?? '').length - text.length,
    0,
  )
  const bytesAdded = file.bytes.length - issued.bytes.length
  if (bytesAdded === 0 && Buffer.from(file.bytes).equals(Buffer.from(issued.bytes)))
    return { kind: 'other', reason: 'it is the issued file itself, unsigned' }
  const isPrefix = startsWith(file.bytes, issued.bytes)
  if (!hasSignature(isPrefix ? file.bytes.subarray(issued.bytes.length) : file.bytes))
    return { kind: 'other', reason: 'nothing in it is signed' }
  return isPrefix ? { kind: 'signed', bytesAdded } : { kind: 'sealed', pagesAdded, charactersAdded }
}

/** True where a signature stands in the bytes: what it covers is never compressed (ISO 32000-1, 12.8.1). */
function hasSignature(bytes: Uint8Array): boolean {
  return Buffer.from(bytes).includes('/ByteRange')
}

/** Reads the text of a PDF; null where it is none, or is locked. */
export async function pageTexts(bytes: Uint8Array): Promise<PageTexts | null> {
  try {
    // The reader takes the bytes over; the caller keeps its own.
    const pdf = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 })
    const { text } = await extractText(pdf, { mergePages: false })
    await pdf.destroy()
    return text.map(comparable)
  } catch {
    return null
  }
}

/** Without what is set rather than said: white space, ligatures, and hyphens between letters, as at the end of a line. */
function comparable(text: string): string {
  const plain = text.normalize('NFKC').replace(/[\s\u00ad\u200b]+/gu, '')
  return plain.replace(/(?<=\p{L})[-\u2010\u2011](?=\p{L})/gu, '')
}

function startsWith(bytes: Uint8Array, beginning: Uint8Array): boolean {
  return (
    bytes.length > beginning.length && Buffer.from(bytes.subarray(0, beginning.length)).equals(Buffer.from(beginning))
  )
}
