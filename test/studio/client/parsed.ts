// HTML -> the nodes that pasting goes through, as a browser has them.

import { parse, type DefaultTreeAdapterTypes } from 'parse5'
import type { PastedNode } from '../../../src/studio/client/paste-inlines.js'

export function parsed(html: string): PastedNode {
  return asNode(parse(html))
}

function asNode(node: DefaultTreeAdapterTypes.Node): PastedNode {
  const attributes = 'attrs' in node ? node.attrs : []
  return {
    nodeName: 'tagName' in node ? node.tagName.toUpperCase() : node.nodeName,
    nodeValue: 'value' in node ? node.value : null,
    childNodes: 'childNodes' in node ? node.childNodes.map(asNode) : [],
    getAttribute: (name) => attributes.find((attribute) => attribute.name === name)?.value ?? null,
  }
}
