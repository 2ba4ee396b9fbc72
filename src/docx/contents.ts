// The table of contents as a TOC field that Word updates (ECMA-376-1, 17.16.5.68), filled with entries whose page numbers
// are fields of their own. LibreOffice leaves fields within a TOC as they were stored, but counts these, since it does
// not know of the TOC; until Word counts them, when it prints or is asked to, they are those of the PDF.

import { largest } from '../base/lists.js'
import type { FileChild, XmlComponent } from 'docx'
import type { Contents, ContentsEntry, Inline } from '../model/document.js'
import type { Context } from './context.js'
import { element } from './element.js'
import { field, internalLink, wordField } from './fields.js'
import { runs, tab, textRun } from './inlines.js'
import { headingDepth } from './headings.js'
import { component, paragraph } from './body-items.js'

/** The heading and the entries, in a block that Word offers to update. */
export function contents(block: Contents, context: Context): FileChild {
  const deepest = largest(
    block.entries.map((entry) => entry.level),
    1,
  )
  const instruction = `TOC \\o "1-${Math.min(deepest, headingDepth)}" \\h \\z \\u`
  const { start, end } = wordField(instruction)
  const last = block.entries.length - 1
  const entries = block.entries.map((entry, index) =>
    component(
      paragraph(`TOC${Math.min(entry.level, headingDepth)}`, [
        ...(index === 0 ? start : []),
        ...contentsEntry(entry, context),
        ...(index === last ? [end] : []),
      ]),
    ),
  )
  return element('w:sdt', {}, [
    element('w:sdtPr', {}, [
      element('w:docPartObj', {}, [
        element('w:docPartGallery', { 'w:val': 'Table of Contents' }),
        element('w:docPartUnique'),
      ]),
    ]),
    element('w:sdtContent', {}, [component(paragraph('TOCHeading', [textRun(block.title)])), ...entries]),
  ])
}

function contentsEntry(entry: ContentsEntry, context: Context): XmlComponent[] {
  const target = context.targets.get(entry.target)
  const label = entry.label === null ? [] : [textRun(entry.label), target?.counted === true ? tab() : textRun(' ')]
  const words = [...label, ...runs(entry.title.filter(isWords), { ...context, sending: null })]
  if (target === undefined) return words
  const page = String(context.pageOf[entry.target] ?? '')
  return [
    internalLink(target.bookmark, [...words, tab('Leader'), ...field(`PAGEREF ${target.bookmark.name} \\h`, page)]),
  ]
}

/** A footnote is called once, in the heading itself. */
function isWords(inline: Inline): boolean {
  return inline.kind !== 'note' && inline.kind !== 'blank'
}
