// Looks of what is read from top to bottom: headings, running text, lists, passages, contents and notes.

import { LeaderType, LineRuleType, TabStopType } from 'docx'
import type { Theme } from '../theme/theme.js'
import { textWidth } from './context.js'
import { headingDepth, headingReference } from './headings.js'
import {
  also,
  heading,
  keepWithNext,
  muted,
  rule,
  sized,
  spaced,
  type StyleProperties,
  type StyleTable,
} from './style-properties.js'
import { twips } from './measure.js'

/** Running text, titles and lists. */
export function textLooks(theme: Theme) {
  const { unit, list, quotation } = theme
  const { body, title, subtitle, note, small } = theme.text
  const block = heading(theme, 2)
  return {
    Normal: { name: 'Normal', paragraph: also({}, { widowControl: true }) },
    BodyText: { name: 'Body Text', basedOn: 'Normal', paragraph: spaced(body, 0, unit) },
    BodyTextBeforeTable: { name: 'Body Text Before Table', basedOn: 'BodyText', paragraph: spaced(body, 0, unit * 2) },
    BodyTextAfterTable: { name: 'Body Text After Table', basedOn: 'BodyText', paragraph: spaced(body, unit * 2, unit) },
    /** The line is as high as the picture. */
    Logo: {
      name: 'Logo',
      basedOn: 'Normal',
      next: 'Title',
      paragraph: {
        spacing: { before: 0, after: twips(unit * 4), line: 240, lineRule: LineRuleType.AUTO },
        ...keepWithNext,
      },
    },
    Title: {
      name: 'Title',
      basedOn: 'Normal',
      next: 'BodyText',
      paragraph: { ...spaced(title, 0, unit), ...keepWithNext },
      run: { ...sized(title), bold: true },
    },
    Subtitle: {
      name: 'Subtitle',
      basedOn: 'Normal',
      next: 'BodyText',
      paragraph: { ...spaced(subtitle, 0, unit * 3), ...keepWithNext },
      run: { ...sized(subtitle), ...muted(theme) },
    },
    AnnexDate: { name: 'Annex Date', basedOn: 'BodyText', paragraph: spaced(body, 0, unit * 3) },
    BlockHeading: {
      name: 'Block Heading',
      basedOn: 'Normal',
      next: 'BodyText',
      paragraph: { ...spaced(block, unit * 3.5, unit), ...keepWithNext },
      run: { ...sized(block), bold: true },
    },
    TOCHeading: { name: 'TOC Heading', basedOn: 'BlockHeading', next: 'BodyText' },
    PartyName: {
      name: 'Party Name',
      basedOn: 'Normal',
      next: 'PartyDetails',
      paragraph: spaced(body, 0, unit / 2),
      run: { bold: true },
    },
    PartyDetails: {
      name: 'Party Details',
      basedOn: 'Normal',
      next: 'PartyName',
      // Both stand on one line, though one is smaller.
      paragraph: spaced(small, (body.leading - small.leading) * 0.8, unit / 2),
      run: { ...sized(small), ...muted(theme) },
    },
    ListParagraph: { name: 'List Paragraph', basedOn: 'BodyText', paragraph: spaced(body, 0, unit / 2) },
    ListContinue: {
      name: 'List Continue',
      basedOn: 'BodyText',
      paragraph: { ...spaced(body, 0, unit / 2), indent: { left: twips(list.indent) } },
    },
    ListParagraphLast: { name: 'List Paragraph Last', basedOn: 'ListParagraph', paragraph: spaced(body, 0, unit) },
    ListContinueLast: { name: 'List Continue Last', basedOn: 'ListContinue', paragraph: spaced(body, 0, unit) },
    Quote: {
      name: 'Quote',
      basedOn: 'BodyText',
      paragraph: { indent: { left: twips(quotation.indent), right: twips(quotation.indent) } },
    },
    FootnoteText: {
      name: 'footnote text',
      basedOn: 'Normal',
      paragraph: also(
        { ...spaced(note, 0, unit / 3), indent: { left: twips(noteIndent), hanging: twips(noteIndent) } },
        { tabStops: [{ type: TabStopType.LEFT, position: twips(noteIndent) }] },
      ),
      run: sized(note),
    },
  } satisfies StyleTable
}

/** Passages beside a rule. */
export function passageLooks(theme: Theme) {
  const { unit, colour } = theme
  const { body, small } = theme.text
  const indent = { left: twips(unit * 2) }
  return {
    Remark: {
      name: 'Remark',
      basedOn: 'BodyText',
      paragraph: {
        ...spaced(small, 0, unit),
        indent,
        border: { left: rule(theme.rule.thick * 1.5, colour.accent, 9) },
      },
      run: sized(small),
    },
    RemarkList: { name: 'Remark List', basedOn: 'Remark', paragraph: spaced(small, 0, unit / 2) },
    RemarkHeading: {
      name: 'Remark Heading',
      basedOn: 'Remark',
      next: 'Remark',
      paragraph: { ...spaced(small, unit * 1.5, 0), ...keepWithNext },
      run: { bold: true },
    },
    Confidential: {
      name: 'Confidential',
      basedOn: 'BodyText',
      paragraph: { ...spaced(body, 0, unit), indent, border: { left: rule(theme.rule.thick, colour.rule, 10) } },
    },
  } satisfies StyleTable
}

/** Column of the numbers of footnotes, in points. */
export const noteIndent = 12

/** Headings of sections, numbered by the definition that is bound to them. */
export function headingLooks(theme: Theme): Record<string, StyleProperties> {
  const looks: Record<string, StyleProperties> = {}
  for (let level = 1; level <= headingDepth; level += 1) {
    const style = heading(theme, level)
    const before = theme.unit * (level === 1 ? 4 : level === 2 ? 3 : 2.5)
    looks[`Heading${level}`] = {
      name: `heading ${level}`,
      basedOn: 'Normal',
      next: 'BodyText',
      paragraph: {
        ...spaced(style, before, level === 1 ? theme.unit : theme.unit / 2),
        keepNext: true,
        keepLines: true,
        outlineLevel: level - 1,
        numbering: { reference: headingReference, level: level - 1 },
      },
      run: { ...sized(style), bold: true },
    }
  }
  return looks
}

/** Entries of the table of contents: labels in columns, each level's under the titles of the level above. */
export function contentsLooks(theme: Theme): Record<string, StyleProperties> {
  const looks: Record<string, StyleProperties> = {}
  let left = 0
  for (let level = 1; level <= headingDepth; level += 1) {
    const column = theme.unit * (level + 3)
    looks[`TOC${level}`] = {
      name: `toc ${level}`,
      basedOn: 'Normal',
      next: 'Normal',
      paragraph: also(
        {
          ...spaced(theme.text.body, level === 1 ? theme.unit / 2 : 0, 0),
          indent: { left: twips(left + column), hanging: twips(column) },
        },
        {
          tabStops: [
            { type: TabStopType.LEFT, position: twips(left + column) },
            { type: TabStopType.RIGHT, position: twips(textWidth(theme)), leader: LeaderType.DOT },
          ],
        },
      ),
      run: level === 1 ? { bold: true } : {},
    }
    left += column
  }
  return looks
}
