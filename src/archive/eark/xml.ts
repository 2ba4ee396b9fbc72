// Elements of METS, PREMIS and ERMS with attributes by their prefixed names, as the schemas write them.

import { namespaceOf, type Schema } from './schemas.js'
import { element as plainElement, elementIn, withAttributes, xmlBytes, type XmlElement } from '../package/xml.js'

/** Attributes that are undefined are left out. */
export type Attributes = Readonly<Record<string, string | undefined>>

/** An element with attributes and content. */
export function element(
  name: string,
  attributes: Attributes,
  ...children: readonly (XmlElement | string)[]
): XmlElement {
  return withAttributes(plainElement(name, ...children), ...Object.entries(attributes).flatMap(attribute))
}

/** An element that holds one text; none where there is no text. */
export function textElement(name: string, text: string | undefined, attributes: Attributes = {}): XmlElement[] {
  return text === undefined ? [] : [element(name, attributes, text)]
}

/** Writes a document: the root is in the namespace of a schema and declares the prefixes that are used in it. */
export function document(schema: Schema, prefixes: readonly Prefix[], root: XmlElement): Uint8Array {
  const declared = prefixes.map((prefix) => {
    return { name: `xmlns:${prefix}`, namespace: 'http://www.w3.org/2000/xmlns/', value: namespaceOf(prefix) }
  })
  const { name, attributes, children } = root
  return xmlBytes(withAttributes(elementIn(namespaceOf(schema), name, ...children), ...declared, ...attributes))
}

export type Prefix = Exclude<Schema, 'mets' | 'premis' | 'erms'> | 'xsi'

function attribute([name, value]: readonly [string, string | undefined]): XmlElement['attributes'] {
  if (value === undefined) return []
  const [, prefix] = /^(\w+):/.exec(name) ?? []
  return [{ name, namespace: prefix === undefined ? null : namespaceOf(prefix as Prefix), value }]
}
