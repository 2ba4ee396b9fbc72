// Elements that the library has no words for (fields, content controls, table captions): a name, attributes and
// children in, a component out that stands wherever the library takes a paragraph, a table or a run.

import { FileChild, NextAttributeComponent, type XmlComponent } from 'docx'
import { printable } from './measure.js'

/**
 * An element of WordprocessingML. Children stand in the order that the schema asks for; undefined ones are left out.
 */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>> = {},
  children: readonly (XmlComponent | string | undefined)[] = [],
): FileChild {
  return new Element(name, attributes, children)
}

/** A class because the library's own components are; used through `element` alone. */
class Element extends FileChild {
  constructor(
    readonly name: string,
    attributes: Readonly<Record<string, string | number>>,
    children: readonly (XmlComponent | string | undefined)[],
  ) {
    super(name)
    const entries = Object.entries(attributes).map(([key, value]) => [
      key,
      { key, value: typeof value === 'string' ? printable(value) : value },
    ])
    if (entries.length > 0) this.root.push(new NextAttributeComponent(Object.fromEntries(entries)))
    for (const child of children) {
      if (child !== undefined) this.root.push(typeof child === 'string' ? printable(child) : child)
    }
  }
}
