// What a file says of itself, before an update and after it -> whether the update changed more of it than when and by which
// program it was written last: a program that signs writes both.

import { XmlElement, type XmlTreeNode } from 'libxml2-wasm'
import { readForeignXml } from '../../base/foreign/foreign-xml.js'
import type { PdfFile } from './file.js'
import { unpacked } from './streams.js'
import { entriesOf, isKind, isSameValue, type Value } from './values.js'

/** True where two document information dictionaries say the same (ISO 32000-1, 14.3.3). */
export function isSameInformation(before: PdfFile, after: PdfFile): boolean {
  const [old, now] = [before, after].map((file) => {
    const dictionary = file.get(file.trailer, 'Info')
    return new Map([...entriesOf(dictionary)].map(([key, value]) => [key, file.resolve(value)]))
  })
  if (old === undefined || now === undefined) return false
  return [...new Set([...old.keys(), ...now.keys()])].every((key) => {
    const value = now.get(key)
    return changedBySigning.includes(key) ? isKind(value, 'text') : isSameValue(old.get(key), value)
  })
}

const changedBySigning = ['ModDate', 'Producer']

/** True where two metadata streams say the same (XMP, ISO 16684-1), however they are written. */
export function isSameMetadata(a: Value, b: Value, file: PdfFile): boolean {
  const [old, now] = [a, b].map((value) => (isKind(value, 'stream') ? unpacked(value, file.spend) : null))
  if (old === undefined || old === null || now === undefined || now === null) return false
  const [said, says] = [statementsIn(old), statementsIn(now)]
  return said !== null && says !== null && said.join('\n') === says.join('\n')
}

/** Every property with its value, sorted; null for what is no XML, or defines names of its own. */
function statementsIn(bytes: Buffer): string[] | null {
  return readForeignXml(bytes, ({ root }) => statementsOf(root, '').sort())
}

function statementsOf(element: XmlElement, above: string): string[] {
  const own = element.namespaceUri + element.name
  if (changing.includes(own)) return []
  const isFrame = frames.includes(element.namespaceUri)
  const path = isFrame ? above : `${above} ${own}`
  const attributes = element.attrs.flatMap(({ name, namespaceUri, value }) => {
    const whole = namespaceUri + name
    if (whole === `${rdf}resource`) return [`${path} =${value}`]
    const isAside = namespaceUri === rdf || namespaceUri === xml || (isFrame && namespaceUri === '')
    return isAside || changing.includes(whole) ? [] : [`${path} ${whole} =${value}`]
  })
  const children = elementsIn(element)
  const text = children.length === 0 ? element.content.trim() : ''
  return [
    ...attributes,
    ...(text === '' ? [] : [`${path} =${text}`]),
    ...children.flatMap((child) => statementsOf(child, path)),
  ]
}

function elementsIn(element: XmlElement): XmlElement[] {
  const found: XmlElement[] = []
  for (let child: XmlTreeNode | null = element.firstChild; child !== null; child = child.next)
    if (child instanceof XmlElement) found.push(child)
  return found
}

const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'
const xml = 'http://www.w3.org/XML/1998/namespace'
/** What only holds properties. */
const frames = [rdf, 'adobe:ns:meta/']
const changing = [
  'http://ns.adobe.com/xap/1.0/ModifyDate',
  'http://ns.adobe.com/xap/1.0/MetadataDate',
  'http://ns.adobe.com/pdf/1.3/Producer',
  'adobe:ns:meta/xmptk',
]
