// Elements -> HTML. The serialiser writes all markup, that of each element by itself, so that an element that stands on several pages is
// written once.

import type { Element, ElementContent } from 'hast'
import { toHtml, type Options } from 'hast-util-to-html'
import { oncePer } from '../base/memory.js'

const options: Options = { characterReferences: { useNamedReferences: true } }

/** The nodes as HTML, one after the other. */
export function writtenHtml(nodes: readonly ElementContent[]): string {
  let written = ''
  let from = 0
  nodes.forEach((node, at) => {
    if (node.type !== 'element' || !holdsElements(node)) return
    written += plainHtml(nodes.slice(from, at)) + writtenHolder(node)
    from = at + 1
  })
  return written + plainHtml(nodes.slice(from))
}

function plainHtml(children: ElementContent[]): string {
  return children.length === 0 ? '' : toHtml({ type: 'root', children }, options)
}

/** An element that holds others: its tags, as the serialiser writes them without content, with the content between them. */
const writtenHolder = oncePer((element: Element): string => {
  const empty = toHtml({ ...element, children: [] }, options)
  const start = empty.length - `</${element.tagName}>`.length
  return empty.slice(0, start) + writtenHtml(element.children) + empty.slice(start)
})

/** How text is written depends on the element that it stands in, and so does all within SVG: these the serialiser writes whole. */
function holdsElements({ tagName, children }: Element): boolean {
  return tagName !== 'svg' && children.some(({ type }) => type === 'element')
}
