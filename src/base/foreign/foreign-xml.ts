// XML that others have written -> what is read of it, in a document that is let go of afterwards.

import { XmlDocument, XmlError } from 'libxml2-wasm'

/**
 * What a function reads of XML; null for what cannot be read, or defines names of its own (which could lead to other files, or grow
 * without end).
 */
export function readForeignXml<Read>(bytes: Uint8Array, read: (document: XmlDocument) => Read): Read | null {
  if (definesNames(bytes)) return null
  let document: XmlDocument
  try {
    document = XmlDocument.fromBuffer(bytes)
  } catch {
    return null
  }
  try {
    return document.dtd === null ? read(document) : null
  } catch (cause) {
    if (cause instanceof XmlError) return null
    throw cause
  } finally {
    document.dispose()
  }
}

/** Whether XML may define names of its own, in any encoding in which letters are bytes of ASCII, with or without zeros between them. */
export function definesNames(bytes: Uint8Array): boolean {
  return /<!(?:DOCTYPE|ENTITY)/i.test(Buffer.from(bytes).toString('latin1').replaceAll('\0', ''))
}
