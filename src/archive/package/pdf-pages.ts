// A PDF -> what its pages say and show, as another reader (pdf.js) reads them: text, what is drawn, and what lies on top.

import { extractText, getDocumentProxy } from 'unpdf'
import { sha256 } from '../../base/hash.js'

export interface PdfPage {
  /** Without what lines and fonts do to it: white space, ligatures, hyphens between letters. */
  readonly text: string
  /** A hash of everything that is drawn on the page itself. */
  readonly drawing: string
  /** What lies on the page beside fields and links: notes, stamps, each with its kind and place. */
  readonly annotations: readonly string[]
}

/** Reads a PDF; null where it is none, is locked, or a page cannot be read. */
export async function readPages(bytes: Uint8Array): Promise<readonly PdfPage[] | null> {
  provideTransfer()
  try {
    // The reader takes the bytes over; the caller keeps its own.
    const pdf = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 })
    try {
      const { text } = await extractText(pdf, { mergePages: false })
      const pages: PdfPage[] = []
      for (const [index, pageText] of text.entries()) {
        const page = await pdf.getPage(index + 1)
        const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: withoutAnnotations })
        const drawn = JSON.stringify([page.view, fnArray, argsArray], (_, value: unknown) =>
          typeof value === 'string' ? value.replace(/^g_d\d+_/, '') : value,
        )
        const annotations = (await page.getAnnotations()) as readonly Annotation[]
        pages.push({
          text: comparable(pageText),
          drawing: sha256(drawn),
          annotations: annotations.flatMap(({ subtype, rect }) =>
            harmless.includes(subtype) ? [] : [`${subtype} ${rect.join(' ')}`],
          ),
        })
      }
      return pages
    } finally {
      await pdf.destroy()
    }
  } catch {
    return null
  }
}

/** The part of an annotation of pdf.js that is used here. */
interface Annotation {
  readonly subtype: string
  readonly rect: readonly number[]
}

/** Fields are what is signed; links say nothing of their own. */
const harmless = ['Widget', 'Link']

/** `AnnotationMode.DISABLE` of pdf.js: only the page itself. */
const withoutAnnotations = 0

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
