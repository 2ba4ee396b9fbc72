// Every look of the document, from the theme: one style for each role that a paragraph or a run can have. Word's
// built-in styles go by their own names wherever there is one, so that its commands and other readers know them.

import {
  AlignmentType,
  BorderStyle,
  DocumentDefaults,
  LeaderType,
  LineRuleType,
  TabStopType,
  UnderlineType,
} from 'docx'
import type {
  IBorderOptions,
  ICharacterStyleOptions,
  IParagraphStyleOptions,
  IStylesOptions,
  TabStopDefinition,
} from 'docx'
import type { Theme } from '../theme/theme.js'
import { textWidth } from './context.js'
import { eighths, halfPoints, hexColour, twips, wordLanguage } from './measure.js'
import { headingDepth, headingReference } from './headings.js'
import { tableStyles } from './table-styles.js'

/** The style of a paragraph, by its id. */
export type ParagraphStyle =
  `Heading${number}` | `Heading${number}Plain` | `TOC${number}` | keyof ReturnType<typeof paragraphLooks>

/** All styles, and the language of a text that says nothing else. */
export function styles(theme: Theme, language: string): IStylesOptions {
  const looks: Looks = {
    ...paragraphLooks(theme),
    ...headingLooks(theme),
    ...contentsLooks(theme),
  }
  return {
    paragraphStyles: Object.entries(looks).map(([id, look]) => ({
      id,
      ...(offered.test(id) ? { quickFormat: true } : {}),
      ...look,
    })),
    characterStyles: characterStyles(theme),
    // Given imported styles, the library leaves out its own defaults, so that nothing here has to be undone.
    importedStyles: [
      new DocumentDefaults({
        run: {
          font: theme.font.family,
          ...sized(theme.text.body),
          color: hexColour(theme.colour.text),
          language: { value: wordLanguage(language) },
        },
        paragraph: spaced(theme.text.body, 0, 0),
      }),
      ...tableStyles(theme),
    ],
  }
}

/** Styles that a writer chooses from; the others come with what they belong to. */
const offered = /^(BodyText|Title|Subtitle|Heading\d|List(Paragraph|Continue)|Quote|Remark|Caption)$/

/** What a style says; its id is its key. */
type Look = Omit<IParagraphStyleOptions, 'id'>
type Looks = Readonly<Record<string, Look>>

function paragraphLooks(theme: Theme) {
  return {
    ...textLooks(theme),
    ...passageLooks(theme),
    ...tableLooks(theme),
    ...blankLooks(theme),
    ...pageLooks(theme),
  }
}

/** Running text, titles and lists. */
function textLooks(theme: Theme) {
  const { unit, list, quotation } = theme
  const { body, title, subtitle, note, small } = theme.text
  const block = heading(theme, 2)
  return {
    Normal: { name: 'Normal', paragraph: also({}, { widowControl: true }) },
    BodyText: { name: 'Body Text', basedOn: 'Normal', paragraph: spaced(body, 0, unit) },
    BodyTextBeforeTable: { name: 'Body Text Before Table', basedOn: 'BodyText', paragraph: spaced(body, 0, unit * 2) },
    BodyTextAfterTable: { name: 'Body Text After Table', basedOn: 'BodyText', paragraph: spaced(body, unit * 2, unit) },
    Title: {
      name: 'Title',
      basedOn: 'Normal',
      next: 'BodyText',
      paragraph: { ...spaced(title, 0, unit), ...kept },
      run: { ...sized(title), bold: true },
    },
    Subtitle: {
      name: 'Subtitle',
      basedOn: 'Normal',
      next: 'BodyText',
      paragraph: { ...spaced(subtitle, 0, unit * 3), ...kept },
      run: { ...sized(subtitle), ...muted(theme) },
    },
    AnnexDate: { name: 'Annex Date', basedOn: 'BodyText', paragraph: spaced(body, 0, unit * 3) },
    BlockHeading: {
      name: 'Block Heading',
      basedOn: 'Normal',
      next: 'BodyText',
      paragraph: { ...spaced(block, unit * 3.5, unit), ...kept },
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
  } satisfies Looks
}

/** Passages beside a rule. */
function passageLooks(theme: Theme) {
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
      paragraph: { ...spaced(small, unit * 1.5, 0), ...kept },
      run: { bold: true },
    },
    Confidential: {
      name: 'Confidential',
      basedOn: 'BodyText',
      paragraph: { ...spaced(body, 0, unit), indent, border: { left: rule(theme.rule.thick, colour.rule, 10) } },
    },
  } satisfies Looks
}

/** Captions and what stands in cells. */
function tableLooks(theme: Theme) {
  const { unit } = theme
  const { small } = theme.text
  const right = { alignment: AlignmentType.RIGHT }
  return {
    Caption: {
      name: 'caption',
      basedOn: 'Normal',
      next: 'BodyText',
      paragraph: { ...spaced(small, unit, unit / 2), ...kept },
      run: { ...sized(small), bold: true },
    },
    TableText: { name: 'Table Text', basedOn: 'Normal', paragraph: spaced(small, 0, unit / 2), run: sized(small) },
    TableFigure: { name: 'Table Figure', basedOn: 'TableText', paragraph: right },
    TableList: { name: 'Table List', basedOn: 'TableText' },
    TableHeading: { name: 'Table Heading', basedOn: 'TableText', paragraph: kept, run: { bold: true } },
    TableFigureHeading: { name: 'Table Figure Heading', basedOn: 'TableHeading', paragraph: right },
    TableTotal: { name: 'Table Total', basedOn: 'TableText', run: { bold: true } },
    TableFigureTotal: { name: 'Table Figure Total', basedOn: 'TableFigure', run: { bold: true } },
    FactLabel: { name: 'Fact Label', basedOn: 'TableText', run: muted(theme) },
    /** Between tables and after the last: the format wants a paragraph there. It has no height to speak of. */
    TableEnd: {
      name: 'Table End',
      basedOn: 'Normal',
      paragraph: { spacing: { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT } },
      run: { size: 2 },
    },
  } satisfies Looks
}

/** Blanks to fill in: forms and signatures. A label in small type, under it a value or a line. */
function blankLooks(theme: Theme) {
  const { unit } = theme
  const { body, running } = theme.text
  const line = { border: { bottom: rule(theme.rule.thin, theme.colour.text, 0) } }
  const label = { ...sized(running), ...muted(theme) }
  const room = (points: number) => ({
    spacing: { before: 0, after: 0, line: twips(points), lineRule: LineRuleType.AT_LEAST },
  })
  return {
    FormLabel: {
      name: 'Form Label',
      basedOn: 'Normal',
      paragraph: { ...spaced(running, 0, 0), keepLines: true },
      run: label,
    },
    FormBlank: { name: 'Form Blank', basedOn: 'Normal', paragraph: spaced(body, 0, 0) },
    FormTick: { name: 'Form Tick', basedOn: 'Normal', paragraph: spaced(body, unit, 0) },
    SignatureHeading: {
      name: 'Signature Heading',
      basedOn: 'Normal',
      next: 'SignatureLabel',
      paragraph: { ...spaced(body, unit * 3, 0), ...kept },
      run: { bold: true },
    },
    SignatureLabel: {
      name: 'Signature Label',
      basedOn: 'Normal',
      next: 'SignatureValue',
      paragraph: { ...spaced(running, unit, 0), ...kept },
      run: label,
    },
    SignatureValue: { name: 'Signature Value', basedOn: 'Normal', paragraph: { ...spaced(body, 0, 0), ...kept } },
    SignatureBlank: {
      name: 'Signature Blank',
      basedOn: 'Normal',
      paragraph: { ...room(roomToWrite), ...line, ...kept },
    },
    SignaturePen: {
      name: 'Signature Pen',
      basedOn: 'Normal',
      paragraph: { ...room(theme.signature.room), ...line, ...kept },
    },
  } satisfies Looks
}

/** What stands on every page. */
function pageLooks(theme: Theme) {
  const { running } = theme.text
  const end = { type: TabStopType.RIGHT, position: twips(textWidth(theme)) }
  const look = { ...sized(running), ...muted(theme) }
  return {
    Header: {
      name: 'header',
      basedOn: 'Normal',
      paragraph: also(
        { ...spaced(running, 0, 0), border: { bottom: rule(theme.rule.thin, theme.colour.rule, 4) } },
        { tabStops: [end] },
      ),
      run: look,
    },
    HeaderMark: {
      name: 'Header Mark',
      basedOn: 'Normal',
      next: 'Header',
      paragraph: also(spaced(running, 0, running.leading / 4), { tabStops: [end] }),
      run: look,
    },
    Footer: { name: 'footer', basedOn: 'Normal', paragraph: spaced(running, 0, 0), run: look },
    FooterEnd: { name: 'Footer End', basedOn: 'Footer', paragraph: { alignment: AlignmentType.RIGHT } },
    InitialsLabel: { name: 'Initials Label', basedOn: 'Footer' },
  } satisfies Looks
}

/** Column of the numbers of footnotes, in points. */
const noteIndent = 12

/** Free height over a line for a date or a name, in points. */
export const roomToWrite = 20

const kept = { keepNext: true, keepLines: true }

function headingLooks(theme: Theme): Record<string, Look> {
  const looks: Record<string, Look> = {}
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
function contentsLooks(theme: Theme): Record<string, Look> {
  const looks: Record<string, Look> = {}
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

function characterStyles(theme: Theme): ICharacterStyleOptions[] {
  const accent = hexColour(theme.colour.accent)
  const text = hexColour(theme.colour.text)
  return [
    { id: 'PlaceholderText', name: 'Placeholder Text', run: muted(theme) },
    { id: 'Blank', name: 'Blank', run: { underline: { type: UnderlineType.SINGLE, color: text } } },
    { id: 'Hyperlink', name: 'Hyperlink', run: { color: accent, underline: { type: UnderlineType.SINGLE } } },
    { id: 'FootnoteReference', name: 'footnote reference', run: { superScript: true } },
    { id: 'AnnexLabel', name: 'Annex Label', run: { ...sized(theme.text.subtitle), color: accent } },
    { id: 'Leader', name: 'Leader', run: muted(theme) },
    { id: 'AnnexTitle', name: 'Annex Title', run: sized(annexTitle(theme)) },
    { id: 'Mark', name: 'Mark', run: { bold: true, color: accent } },
    { id: 'CopyMark', name: 'Copy Mark', run: { bold: true, color: text } },
  ]
}

/** Between the document's title and its headings. */
function annexTitle(theme: Theme): TextStyle {
  const { title } = theme.text
  return { size: (title.size + heading(theme, 1).size) / 2, leading: title.leading }
}

function muted(theme: Theme) {
  return { color: hexColour(theme.colour.muted) }
}

type TextStyle = Theme['text']['body']

function heading(theme: Theme, level: number): TextStyle {
  return theme.text.heading[level - 1] ?? theme.text.heading[theme.text.heading.length - 1] ?? theme.text.body
}

/** Space around a paragraph and between its lines, in points. "At least" lets a larger run make its line higher. */
function spaced(style: TextStyle, before: number, after: number) {
  return {
    spacing: {
      before: twips(before),
      after: twips(after),
      line: twips(style.leading),
      lineRule: LineRuleType.AT_LEAST,
    },
  }
}

/** Properties that the library writes in a style though its type does not know them there. */
function also(
  paragraph: Look['paragraph'],
  more: { tabStops?: readonly TabStopDefinition[]; widowControl?: boolean },
): Look['paragraph'] {
  const both = { ...paragraph, ...more }
  return both
}

function sized(style: TextStyle) {
  return { size: halfPoints(style.size), sizeComplexScript: halfPoints(style.size) }
}

function rule(thickness: number, colour: string, space = 1): IBorderOptions {
  return { style: BorderStyle.SINGLE, size: eighths(thickness), color: hexColour(colour), space }
}
