// Fields with their cached results, and the bookmarks that they point at. Complex fields: other readers drop the
// simple ones (ECMA-376-1, 17.16.18).

import { Run, TextRun, XmlComponent, type IContext, type IRunPropertiesOptions, type IXmlableObject } from 'docx'
import { element } from './element.js'
import { printable } from './measure.js'

/** A field: its instruction, and the result that is shown until the fields are updated. */
export function field(instruction: string, result: string, look: IRunPropertiesOptions = {}): XmlComponent[] {
  const run = (child: XmlComponent): Run => new Run({ ...look, children: [child] })
  const [start, end] = marks(instruction)
  return [...start.map(run), new TextRun({ ...look, text: printable(result) }), run(end)]
}

/**
 * The runs before and after the result of a field that only Word is to know of, and whose result spans paragraphs: other
 * readers take the result for text (ECMA-376-3, 10.2.1).
 */
export function wordField(instruction: string): {
  readonly start: readonly XmlComponent[]
  readonly end: XmlComponent
} {
  const run = (child: XmlComponent): XmlComponent =>
    new Run({
      children: [element('mc:AlternateContent', {}, [element('mc:Choice', { Requires: 'w15' }, [child])])],
    })
  const [start, end] = marks(instruction)
  return { start: start.map(run), end: run(end) }
}

function marks(instruction: string): [XmlComponent[], XmlComponent] {
  const mark = (type: 'begin' | 'separate' | 'end'): XmlComponent => element('w:fldChar', { 'w:fldCharType': type })
  const said = element('w:instrText', { 'xml:space': 'preserve' }, [` ${instruction} `])
  return [[mark('begin'), said, mark('separate')], mark('end')]
}

/** A place in the document that fields and links point at: Word's name for it, and a number of its own. */
export interface Bookmark {
  readonly name: string
  readonly number: number
}

/** The content between the two ends of a bookmark. */
export function bookmarked(bookmark: Bookmark, content: readonly XmlComponent[]): XmlComponent[] {
  return [
    element('w:bookmarkStart', { 'w:id': bookmark.number, 'w:name': bookmark.name }),
    ...content,
    element('w:bookmarkEnd', { 'w:id': bookmark.number }),
  ]
}

/** A link to a bookmark in the same document. */
export function internalLink(bookmark: Bookmark, content: readonly XmlComponent[]): XmlComponent {
  return element('w:hyperlink', { 'w:anchor': bookmark.name, 'w:history': 1 }, content)
}

/** A link to an address. The library's own can be written once only, and what is remembered is written into many files. */
export function externalLink(url: string, content: readonly XmlComponent[]): XmlComponent {
  return new ExternalLink(url, content)
}

/** A class because the library's own components are; used through `externalLink` alone. */
class ExternalLink extends XmlComponent {
  constructor(
    readonly url: string,
    content: readonly XmlComponent[],
  ) {
    super('w:hyperlink')
    this.root.push(...content)
  }

  /** Adds the relationship under an id of its own each time; they are counted when the file is settled. */
  override prepForXml(context: IContext): IXmlableObject | undefined {
    const id = `-${(written += 1)}`
    const { target, anchor } = addressAndPlace(this.url)
    context.viewWrapper.Relationships.addRelationship(id, hyperlink, target, 'External')
    const { 'w:hyperlink': content } = super.prepForXml(context) as Record<string, unknown>
    const place = anchor === null ? {} : { 'w:anchor': anchor }
    return { 'w:hyperlink': [{ _attr: { 'w:history': 1, ...place, 'r:id': `rId${id}` } }, ...listed(content)] }
  }
}

let written = 0

/** Relationship of a link (ECMA-376-1, 15.3). */
export const hyperlink = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink'

/** What stands behind `#` is a place in the target, as long as Word takes it (ECMA-376-1, 17.16.22). */
function addressAndPlace(url: string): { readonly target: string; readonly anchor: string | null } {
  const at = url.indexOf('#')
  const length = url.length - at - 1
  if (at <= 0 || length === 0 || length > longestAnchor) return { target: url, anchor: null }
  return { target: url.slice(0, at), anchor: url.slice(at + 1) }
}

const longestAnchor = 255

function listed(content: unknown): unknown[] {
  return Array.isArray(content) ? content : []
}
