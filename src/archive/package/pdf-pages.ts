// A PDF -> the text of each of its pages, as another reader (pdf.js) finds it, without what lines and fonts do to it.

import { extractText, getDocumentProxy } from 'unpdf'

/** Reads a PDF; null where it is none, is locked, or a page cannot be read. It may take as long as whoever made the file wants. */
export async function readTexts(bytes: Uint8Array): Promise<readonly string[] | null> {
  provideTransfer()
  try {
    // The reader takes the bytes over; the caller keeps its own.
    const pdf = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 })
    try {
      const { text } = await extractText(pdf, { mergePages: false })
      return text.map(comparable)
    } finally {
      await pdf.destroy()
    }
  } catch {
    return null
  }
}

/** Without white space, ligatures, hyphens between letters. */
function comparable(text: string): string {
  const plain = text.normalize('NFKC').replace(/[\s\u00ad\u200b]+/gu, '')
  return plain.replace(/(?<=\p{L})[-\u2010\u2011](?=\p{L})/gu, '')
}

/** pdf.js calls a method of ECMAScript 2024 that Node 20 has not got (ArrayBuffer.prototype.transferToFixedLength). */
function provideTransfer(): void {
  if ('transferToFixedLength' in ArrayBuffer.prototype) return
  Object.defineProperty(ArrayBuffer.prototype, 'transferToFixedLength', {
    configurable: true,
    writable: true,
    value(this: ArrayBuffer, length = this.byteLength): ArrayBuffer {
      const copy = new Uint8Array(length)
      copy.set(new Uint8Array(this).subarray(0, length))
      return copy.buffer
    },
  })
}
