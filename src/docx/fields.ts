// Fields with their cached results, and the bookmarks that they point at. Complex fields: other readers drop the
// simple ones (ECMA-376-1, 17.16.18).

import { Run, TextRun, type IRunPropertiesOptions, type XmlComponent } from 'docx'
import { element } from './element.js'
import { printable } from './measure.js'

/** A field: its instruction, and the result that is shown until the fields are updated. */
export function field(instruction: string, result: string, look: IRunPropertiesOptions = {}): XmlComponent[] {
  return [...fieldStart(instruction, look), new TextRun({ ...look, text: printable(result) }), fieldEnd(look)]
}

/** The runs before the cached result of a field whose result spans paragraphs. */
export function fieldStart(instruction: string, look: IRunPropertiesOptions = {}): XmlComponent[] {
  return [
    mark('begin', look),
    new Run({ ...look, children: [element('w:instrText', { 'xml:space': 'preserve' }, [` ${instruction} `])] }),
    mark('separate', look),
  ]
}

/** The run that ends a field. */
export function fieldEnd(look: IRunPropertiesOptions = {}): XmlComponent {
  return mark('end', look)
}

function mark(type: 'begin' | 'separate' | 'end', look: IRunPropertiesOptions): XmlComponent {
  return new Run({ ...look, children: [element('w:fldChar', { 'w:fldCharType': type })] })
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
