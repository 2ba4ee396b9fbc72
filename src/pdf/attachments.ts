// Files that travel inside the PDF: the agreement's data beside the text that it was made of (ISO 19005-3, 6.8).

import type { IsoDate } from '../model/document.js'
import { type Container } from './container.js'
import { pdfText, type Reference, type Value } from './objects.js'

export interface Attachment {
  /** File name, unique among the attachments. */
  readonly name: string
  readonly mimeType: string
  readonly bytes: Uint8Array
  /** What it is, for a reader. */
  readonly description: string
  /** What it is to the document (AFRelationship): what it was made from, data behind it, the same in another form. */
  readonly relationship: 'Source' | 'Data' | 'Alternative' | 'Supplement' | 'Unspecified'
}

export interface WrittenAttachments {
  /** Associated files of the document, for the catalogue's `AF`. */
  readonly associated: readonly Reference[]
  /** Node of the name tree `EmbeddedFiles`. */
  readonly names: Reference
}

/** Writes the files; their date is the document's. */
export function writeAttachments(
  attachments: readonly Attachment[],
  date: IsoDate,
  container: Container,
): WrittenAttachments {
  const sorted = [...attachments].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
  const files = sorted.map((attachment) => ({
    name: attachment.name,
    reference: writeFile(attachment, date, container),
  }))
  return {
    associated: files.map((file) => file.reference),
    names: container.add({ Names: files.flatMap((file): Value[] => [pdfText(file.name), file.reference]) }),
  }
}

function writeFile(attachment: Attachment, date: IsoDate, container: Container): Reference {
  const { name, mimeType, bytes, description, relationship } = attachment
  const stamp = pdfText(`D:${date.replaceAll('-', '')}000000Z`)
  const stream = container.add(
    {
      Type: 'EmbeddedFile',
      Subtype: nameOf(mimeType),
      Params: { Size: bytes.length, CreationDate: stamp, ModDate: stamp },
    },
    bytes,
  )
  return container.add({
    Type: 'Filespec',
    F: pdfText(name),
    UF: pdfText(name),
    Desc: pdfText(description),
    AFRelationship: relationship,
    EF: { F: stream, UF: stream },
  })
}

/** A slash and other signs that a name cannot hold are written as their number (ISO 32000-1, 7.3.5). */
function nameOf(mimeType: string): string {
  return mimeType.replace(
    /[^A-Za-z0-9.+-]/g,
    (sign) => `#${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  )
}
