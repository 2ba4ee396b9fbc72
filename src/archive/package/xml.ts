// A tree of elements -> XML, written by a library that escapes. What XML 1.0 cannot hold (control characters, half a
// surrogate pair) becomes U+FFFD, so that every name that a document can print can be reported.

import { create } from 'xmlbuilder2'
import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js'

export interface XmlElement {
  readonly name: string
  /** Null: that of the element around it. */
  readonly namespace: string | null
  readonly attributes: readonly XmlAttribute[]
  readonly children: readonly (XmlElement | string)[]
}

export interface XmlAttribute {
  readonly name: string
  /** Null: none. The prefix stands in the name. */
  readonly namespace: string | null
  readonly value: string
}

/** What can stand in an element: others, text, and what is not there. */
export type XmlContent = XmlElement | string | null | readonly XmlContent[]

/** An element in the namespace of the one around it. */
export function element(name: string, ...content: readonly XmlContent[]): XmlElement {
  return { name, namespace: null, attributes: [], children: flat(content) }
}

/** The same in a namespace of its own, which those inside it share. */
export function elementIn(namespace: string, name: string, ...content: readonly XmlContent[]): XmlElement {
  return { ...element(name, ...content), namespace }
}

/** An element with attributes. */
export function withAttributes(node: XmlElement, ...attributes: readonly XmlAttribute[]): XmlElement {
  return { ...node, attributes: [...node.attributes, ...attributes] }
}

/** An element with a text; null without one, since an empty element says less than none. */
export function optional(name: string, text: string | null | undefined): XmlElement | null {
  return text === null || text === undefined || text === '' ? null : element(name, text)
}

/** Writes a document in UTF-8, indented, with a line feed at the end. */
export function xmlBytes(root: XmlElement): Uint8Array {
  const document = create({ version: '1.0', encoding: 'UTF-8', invalidCharReplacement: '\uFFFD' })
  write(document, root, '')
  return new TextEncoder().encode(`${document.end({ prettyPrint: true })}\n`)
}

function write(parent: XMLBuilder, node: XmlElement, around: string): void {
  const namespace = node.namespace ?? around
  const builder = parent.ele(namespace, node.name)
  for (const { name, namespace: of, value } of node.attributes) {
    if (of === null) builder.att(name, plain(value))
    else builder.att(of, name, plain(value))
  }
  for (const child of node.children) {
    if (typeof child === 'string') builder.txt(plain(child.replace(/\r\n?/g, '\n')))
    else write(builder, child, namespace)
  }
}

/** xmlbuilder2 takes `&lt;` in a text for markup and lets it pass; here every text is text. */
function plain(text: string): string {
  return text.replaceAll('&', '&amp;')
}

function flat(content: readonly XmlContent[]): (XmlElement | string)[] {
  return content.flatMap((one): (XmlElement | string)[] => {
    if (one === null) return []
    return isList(one) ? flat(one) : [one]
  })
}

function isList(content: XmlContent): content is readonly XmlContent[] {
  return Array.isArray(content)
}
