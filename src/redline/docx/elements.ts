// Elements of a Word file, made and written.

import { prefixesWritten } from '../../docx/read/namespaces.js'
import { childrenOf, type Element } from '../../docx/read/xml.js'
import { escaped } from '../../docx/written.js'

/** An element of WordprocessingML. */
export function made(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly (Element | string)[] = [],
): Element {
  return { name, attributes: new Map(Object.entries(attributes)), children, isUnderstood: true }
}

/** The same element with other children. */
export function withChildren(element: Element, children: readonly (Element | string)[]): Element {
  return { ...element, children }
}

/** The same element without those children. */
export function without(element: Element, isGone: (child: Element) => boolean): Element {
  const children = element.children.filter((child) => typeof child === 'string' || !isGone(child))
  return children.length === element.children.length ? element : withChildren(element, children)
}

/** A part as XML. What stands in a namespace that the program does not know is left out: nobody can say what is tracked in it. */
export function partXml(root: Element): string {
  const declared = [...prefixesWritten].map(([prefix, namespace]) => ` xmlns:${prefix}="${namespace}"`).join('')
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${elementXml(root, `${declared} mc:Ignorable="w14 w15 wp14"`)}`
}

/** An element as XML, where the namespaces of the root are declared. */
export function elementXml({ name, attributes, children }: Element, more = ''): string {
  if (name.startsWith('{')) return ''
  const written = [...attributes]
    .filter(([key]) => !key.startsWith('{') && key !== 'mc:Ignorable')
    .map(([key, value]) => ` ${key}="${escaped(value)}"`)
    .join('')
  const content = children.map((child) => (typeof child === 'string' ? escaped(child) : elementXml(child))).join('')
  return content === '' ? `<${name}${more}${written}/>` : `<${name}${more}${written}>${content}</${name}>`
}

/** All elements within one, itself first. */
export function* elementsIn(element: Element): Generator<Element> {
  yield element
  for (const child of childrenOf(element)) yield* elementsIn(child)
}
