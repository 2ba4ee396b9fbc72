// A component of the library as the XML that it writes, with what it asks of the file around it: numbering and links. So a paragraph
// that stands in many documents is written once. In a document a mark stands in its place until the parts are put together.

import { FileChild, type IContext, type IXmlableObject } from 'docx'
import { oncePer } from '../base/memory.js'
import { hyperlink } from './fields.js'

export interface WrittenComponent {
  /** The key of a numbering stands in braces in place of its number, as the library writes it. */
  readonly xml: string
  readonly numberings: readonly WrittenNumbering[]
  /** Ids of links, as they stand in the XML, and where they lead, in their order. */
  readonly links: readonly { readonly id: string; readonly target: string }[]
}

export interface WrittenNumbering {
  readonly reference: string
  readonly instance: number
}

/** What a component writes; null for one that asks for more of its file (a picture). */
export const writtenComponent = oncePer((component: FileChild): WrittenComponent | null => {
  const numberings: WrittenNumbering[] = []
  const links: { id: string; target: string }[] = []
  let isWhole = true
  const file = {
    Numbering: {
      createConcreteNumberingInstance: (reference: string, instance: number) =>
        void numberings.push({ reference, instance }),
    },
    Media: { addImage: () => void (isWhole = false) },
  }
  const Relationships = {
    addRelationship: (id: string, _: string, target: string) => void links.push({ id: `rId${id}`, target }),
  }
  const context = { file, viewWrapper: { Relationships }, stack: [] } as unknown as IContext
  const node = component.prepForXml(context)
  return isWhole && node !== undefined ? { xml: elementXml(node), numberings, links } : null
})

/** Stands in the library's document for a component that is written already. */
export class Mark extends FileChild {
  constructor(
    readonly number: number,
    readonly written: WrittenComponent,
    readonly ids: readonly string[],
  ) {
    super(markName)
  }

  /** Where its links lead. */
  get targets(): readonly string[] {
    return this.written.links.map(({ target }) => target)
  }

  override prepForXml({ file, viewWrapper }: IContext): IXmlableObject {
    for (const { reference, instance } of this.written.numberings)
      file.Numbering.createConcreteNumberingInstance(reference, instance)
    this.written.links.forEach(({ target }, index) =>
      viewWrapper.Relationships.addRelationship(this.ids[index] ?? '', hyperlink, target, 'External'),
    )
    return { [markName]: { _attr: { number: this.number } } }
  }
}

const markName = 'mark'

/** Marks in XML: every second piece is the number of one. */
export const marks = /<mark number="(\d+)"\/>/

/**
 * An object of the library as XML, as the library writes it: its only key is the element, whose value is text, attributes (`_attr`) or
 * a list of both and of other elements. Text takes the place of what stands before it.
 */
function elementXml(node: IXmlableObject): string {
  const [name = ''] = Object.keys(node)
  const value = node[name] as unknown
  if (typeof value !== 'object') return `<${name}>${value === undefined ? '' : escaped(String(value))}</${name}>`
  if (!Array.isArray(value)) return `<${name}${attributesXml(value as Attributed | null)}/>`
  let attributes = ''
  const content: string[] = []
  for (const child of value as readonly unknown[]) {
    if (typeof child !== 'object' || child === null) {
      content.pop()
      content.push(escaped(String(child)))
    } else if ('_attr' in child) attributes += attributesXml(child as Attributed)
    else content.push(elementXml(child as IXmlableObject))
  }
  return `<${name}${attributes}>${content.join('')}</${name}>`
}

interface Attributed {
  readonly _attr?: Readonly<Record<string, unknown>>
}

function attributesXml(attributed: Attributed | null): string {
  return Object.entries(attributed?._attr ?? {})
    .map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
    .join('')
}

/** Text as the library escapes it, in elements and in attributes. */
export function escaped(text: string): string {
  return text.replace(/[&"'<>\x00-\x08\x0B\x0C\x0E-\x1F]/g, (sign) => escapes[sign] ?? '')
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '"': '&quot;',
  "'": '&apos;',
  '<': '&lt;',
  '>': '&gt;',
}
