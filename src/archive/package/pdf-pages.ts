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

/** A piece of the text of a page, with where its line stands, in points from the lower left corner. */
export interface PlacedText {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
}

export interface PlacedPage {
  readonly height: number
  readonly texts: readonly PlacedText[]
}

/** What pdf.js says of a piece; a mark of content has nothing of it. */
interface PdfItem {
  readonly str: string
  readonly width: number
  readonly transform: readonly number[]
}

/** Reads where the text of each page stands; null as `readTexts`. Text that is turned is left out. */
export async function readPlacedTexts(bytes: Uint8Array): Promise<readonly PlacedPage[] | null> {
  provideTransfer()
  try {
    const pdf = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 })
    try {
      const pages: PlacedPage[] = []
      for (let number = 1; number <= pdf.numPages; number += 1) {
        const page = await pdf.getPage(number)
        const { items } = await page.getTextContent()
        const texts = (items as readonly (object & Partial<PdfItem>)[]).flatMap((item): PlacedText[] => {
          const { str = '', width = 0, transform = [] } = item
          if (str === '') return []
          const [across = 0, turned = 0, , size = 0, x = 0, y = 0] = transform
          return turned !== 0 || across <= 0 ? [] : [{ text: str, x, y, width, size }]
        })
        pages.push({ height: page.getViewport({ scale: 1 }).height, texts })
      }
      return pages
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
