// Headings of annexes: "Bilaga 1" is counted by a SEQ field, so that it follows when an annex is put in before it, and
// so that references can repeat the number alone, after a word in lower case (ECMA-376-1, 17.16.5.56).

import type { XmlComponent } from 'docx'
import { oncePer } from '../base/memory.js'
import type { Part } from '../model/document.js'
import type { Context } from './context.js'
import { bookmarked, field } from './fields.js'
import { lineBreak, runs, textRun } from './inlines.js'
import { paragraph, type ParagraphItem } from './body-items.js'
import { isRendered, numberOf } from './targets.js'

/**
 * The label over the title, on a new page, and the date under it. A heading of level 1, as other readers know them,
 * without the number of a section.
 */
export function annexHeading(part: Part, context: Context): ParagraphItem[] {
  const title = runs(part.title, context, { style: 'AnnexTitle' })
  const label = part.label === null ? [] : [...annexLabel(part, part.label, context), lineBreak()]
  const date = part.date === null ? [] : [paragraph('AnnexDate', [textRun(part.date)])]
  const properties = { numbering: false, pageBreakBefore: true } as const
  return [paragraph('Heading1', [...label, ...title], properties), ...date]
}

function annexLabel(part: Part, label: string, context: Context): XmlComponent[] {
  // Not bold in so many words: in a style that would only undo the paragraph's own in some readers.
  const style = { style: 'AnnexLabel', bold: false }
  const { before, number } = numberOf(label)
  const counted = /^\d+$/.test(number)
  const name = before.replace(/[^\p{L}\p{N}]/gu, '')
  const follows =
    counted && name !== '' && Number(number) === (previousNumbers(context.document.parts).get(part) ?? 0) + 1
  const shown =
    counted && name !== ''
      ? field(`SEQ ${name} \\* ARABIC${follows ? '' : ` \\r ${number}`}`, number, style)
      : [textRun(number, style)]
  const target = context.targets.get(part.id)
  return [textRun(before, style), ...(target === undefined ? shown : bookmarked(target.bookmark, shown))]
}

/** By annex the number of the one before it that is counted with the same word; 0 for the first. */
const previousNumbers = oncePer((parts: readonly Part[]) => {
  const previous = new Map<Part, number>()
  const last = new Map<string, number>()
  for (const part of parts.filter(isRendered)) {
    const { before, number } = numberOf(part.label ?? '')
    previous.set(part, last.get(before) ?? 0)
    last.set(before, Number(number))
  }
  return previous
})
