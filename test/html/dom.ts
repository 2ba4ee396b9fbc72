// What an HTML parser other than our own serialiser reads in a page, for tests and for the judges.

import { parse, type DefaultTreeAdapterTypes } from 'parse5'

export type Node = DefaultTreeAdapterTypes.Node
export type Element = DefaultTreeAdapterTypes.Element

/** All elements of a page, in document order. */
export function elements(html: string): Element[] {
  const below = (node: Node): Element[] => [
    ...('tagName' in node ? [node] : []),
    ...('childNodes' in node ? node.childNodes.flatMap(below) : []),
  ]
  return below(parse(html))
}

/** The value of an attribute, or null. */
export function attribute(element: Element, name: string): string | null {
  return element.attrs.find((each) => each.name === name)?.value ?? null
}

/** The text within a node as it stands, without what is left out. */
export function textContent(node: Node, leaveOut: (element: Element) => boolean = () => false): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value
  if (!('childNodes' in node) || ('tagName' in node && leaveOut(node))) return ''
  return node.childNodes.map((child) => textContent(child, leaveOut)).join('')
}

/** The text of the main element, without table of contents and notes: what `text(Document)` is without its notes. */
export function mainText(html: string): string {
  const main = elements(html).find((element) => element.tagName === 'main')
  if (main === undefined) throw new Error('the page has no main element')
  return textContent(main, (element) => element.tagName === 'nav' || attribute(element, 'role') === 'doc-endnotes')
}

/** The text of the notes at the end, without the links back, in order. */
export function noteTexts(html: string): string[] {
  const notes = elements(html).find((element) => attribute(element, 'role') === 'doc-endnotes')
  const list = notes?.childNodes.find((child): child is Element => child.nodeName === 'ol')
  const items = list?.childNodes.filter((child): child is Element => child.nodeName === 'li') ?? []
  return items.map((item) => textContent(item, (element) => attribute(element, 'role') === 'doc-backlink'))
}

/** Words in order: text without the spaces between. */
export function words(text: string): string[] {
  return text.split(/\s+/u).filter((word) => word !== '')
}
