// Every look of the document, from the theme: one style for each role that a paragraph or a run can have. Word's
// built-in styles go by their own names wherever there is one, so that its commands and other readers know them.

import { AlignmentType, BorderStyle, DocumentDefaults, LeaderType, LineRuleType, TabStopType, UnderlineType } from 'docx'
import type { IBorderOptions, ICharacterStyleOptions, IParagraphStyleOptions, IStylesOptions, TabStopDefinition } from 'docx'
import type { Theme } from '../theme/theme.js'
import { eighths, halfPoints, hexColour, twips, wordLanguage } from './measure.js'
import { headingDepth, headingReference } from './numbering.js'
import { tableStyles } from './table-styles.js'

/** The style of a paragraph, by its id. `Heading2Plain` is a heading without a number. */
export type ParagraphStyle =
  | `Heading${number}`
  | `Heading${number}Plain`
  | `TOC${number}`
  | keyof ReturnType<typeof paragraphLooks>

/** All styles, and the language of a text that says nothing else. */
export function styles(theme: Theme, language: string): IStylesOptions {
  const looks: Readonly<Record<string, Look>> = {
    ...paragraphLooks(theme),
    ...headingLooks(theme),
    ...contentsLooks(theme),
  }
  return {
    paragraphStyles: Object.entries(looks).map(([id, look]) => ({ id, quickFormat: true, ...look })),
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

/** What a style says; its id is its key. */
type Look = Omit<IParagraphStyleOptions, 'id'>

function paragraphLooks(theme: Theme) {
  const { unit, colour, list, quotation } = theme
  const { body, small, note, running, title, subtitle } = theme.text
  const width = theme.page.width - theme.page.margin.left - theme.page.margin.right
  const muted = { color: hexColour(colour.muted) }
  const kept = { keepNext: true, keepLines: true }
  const line = rule(theme.rule.thin, colour.text)
  const edge = rule(theme.rule.thick * 2, colour.accent, 8)
  return {
    Normal: { name: 'Normal', paragraph: also({}, { widowControl: true }) },
    BodyText: { name: 'Body Text', basedOn: 'Normal', paragraph: spaced(body, 0, unit) },
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
      paragraph: { ...spaced(subtitle, 0, unit * 2), keepLines: true },
      run: { ...sized(subtitle), ...muted },
    },
    AnnexHeading: {
      name: 'Annex Heading',
      basedOn: 'Heading1',
      next: 'BodyText',
      paragraph: also(
        { ...spaced(subtitleOf(theme), 0, unit * 2), ...kept, outlineLevel: 0, numbering: false },
        { pageBreakBefore: true },
      ),
      run: sized(subtitleOf(theme)),
    },
    AnnexDate: { name: 'Annex Date', basedOn: 'BodyText', paragraph: kept, run: muted },
    BlockHeading: {
      name: 'Block Heading',
      basedOn: 'Normal',
      next: 'BodyText',
      paragraph: { ...spaced(body, unit * 2, unit / 2), ...kept },
      run: { bold: true },
    },
    PartyName: {
      name: 'Party Name',
      basedOn: 'Normal',
      next: 'PartyDetails',
      paragraph: { ...spaced(body, 0, 0), ...kept },
    },
    PartyDetails: {
      name: 'Party Details',
      basedOn: 'Normal',
      next: 'PartyName',
      paragraph: spaced(small, 0, unit / 2),
      run: { ...sized(small), ...muted },
    },
    TOCHeading: {
      name: 'TOC Heading',
      basedOn: 'Normal',
      next: 'BodyText',
      paragraph: { ...spaced(heading(theme, 1), unit * 3, unit), ...kept },
      run: { ...sized(heading(theme, 1)), bold: true },
    },
    ListParagraph: { name: 'List Paragraph', basedOn: 'BodyText', paragraph: spaced(body, 0, unit / 2) },
    ListContinue: {
      name: 'List Continue',
      basedOn: 'BodyText',
      paragraph: { ...spaced(body, 0, unit / 2), indent: { left: twips(list.indent) } },
    },
    Quote: {
      name: 'Quote',
      basedOn: 'BodyText',
      paragraph: { indent: { left: twips(quotation.indent), right: twips(quotation.indent) } },
    },
    RemarkHeading: {
      name: 'Remark Heading',
      basedOn: 'Remark',
      next: 'Remark',
      paragraph: { ...spaced(body, unit, 0), ...kept },
      run: { bold: true },
    },
    Remark: {
      name: 'Remark',
      basedOn: 'BodyText',
      paragraph: { indent: { left: twips(quotation.indent) }, border: { left: edge } },
    },
    Caption: {
      name: 'caption',
      basedOn: 'Normal',
      next: 'BodyText',
      paragraph: { ...spaced(small, unit, unit / 2), ...kept },
      run: { ...sized(small), bold: true },
    },
    TableText: { name: 'Table Text', basedOn: 'Normal', paragraph: spaced(small, 0, 0), run: sized(small) },
    TableList: { name: 'Table List', basedOn: 'TableText' },
    TableFigure: { name: 'Table Figure', basedOn: 'TableText', paragraph: { alignment: AlignmentType.RIGHT } },
    TableHeading: { name: 'Table Heading', basedOn: 'TableText', paragraph: kept, run: { bold: true } },
    TableFigureHeading: {
      name: 'Table Figure Heading',
      basedOn: 'TableHeading',
      paragraph: { alignment: AlignmentType.RIGHT },
    },
    TableTotal: { name: 'Table Total', basedOn: 'TableText', run: { bold: true } },
    TableFigureTotal: { name: 'Table Figure Total', basedOn: 'TableFigure', run: { bold: true } },
    /** After a table that another table follows, or that ends a cell or the document: the format wants a paragraph. */
    TableEnd: {
      name: 'Table End',
      basedOn: 'Normal',
      paragraph: { spacing: { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT } },
      run: { size: 2 },
    },
    SignatureHeading: {
      name: 'Signature Heading',
      basedOn: 'Normal',
      next: 'SignatureLabel',
      paragraph: { ...spaced(body, unit * 2.5, 0), ...kept },
      run: { bold: true },
    },
    SignatureLabel: {
      name: 'Signature Label',
      basedOn: 'Normal',
      next: 'SignatureValue',
      paragraph: { ...spaced(note, unit, 0), ...kept },
      run: { ...sized(note), ...muted },
    },
    SignatureValue: { name: 'Signature Value', basedOn: 'Normal', paragraph: { ...spaced(body, 0, 0), ...kept } },
    SignatureBlank: {
      name: 'Signature Blank',
      basedOn: 'SignatureValue',
      paragraph: { ...spaced(body, unit / 2, 0), border: { bottom: line } },
    },
    SignaturePen: {
      name: 'Signature Pen',
      basedOn: 'SignatureValue',
      paragraph: {
        spacing: { before: 0, after: 0, line: twips(theme.signature.room), lineRule: LineRuleType.EXACT },
        border: { bottom: line },
      },
    },
    FootnoteText: {
      name: 'footnote text',
      basedOn: 'Normal',
      paragraph: spaced(note, 0, unit / 3),
      run: sized(note),
    },
    FactLabel: { name: 'Fact Label', basedOn: 'TableText', run: muted },
    FormBlank: { name: 'Form Blank', basedOn: 'TableText', paragraph: spaced(body, 0, 0), run: sized(body) },
    Header: { name: 'header', basedOn: 'Normal', ...runningLook(theme, width) },
    Footer: { name: 'footer', basedOn: 'Normal', ...runningLook(theme, width) },
    FooterEnd: { name: 'Footer End', basedOn: 'Footer', paragraph: { alignment: AlignmentType.RIGHT } },
    InitialsLabel: {
      name: 'Initials Label',
      basedOn: 'Normal',
      paragraph: spaced({ ...running, leading: running.size }, 0, 0),
      run: { size: halfPoints(running.size - 1.5), ...muted },
    },
  } satisfies Record<string, Look>
}

function headingLooks(theme: Theme): Record<string, Look> {
  const looks: Record<string, Look> = {}
  for (let level = 1; level <= headingDepth; level += 1) {
    const style = heading(theme, level)
    const before = theme.unit * (level === 1 ? 4 : level === 2 ? 3 : 2)
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
    looks[`Heading${level}Plain`] = {
      name: `Heading ${level} Plain`,
      basedOn: `Heading${level}`,
      next: 'BodyText',
      paragraph: { numbering: false, indent: { left: 0, firstLine: 0 } },
    }
  }
  return looks
}

function contentsLooks(theme: Theme): Record<string, Look> {
  // Wide enough for "Bilaga 10".
  const column = theme.number.column * 1.5
  const width = theme.page.width - theme.page.margin.left - theme.page.margin.right
  const looks: Record<string, Look> = {}
  for (let level = 1; level <= headingDepth; level += 1) {
    const start = level === 1 ? 0 : column
    looks[`TOC${level}`] = {
      name: `toc ${level}`,
      basedOn: 'Normal',
      next: 'Normal',
      paragraph: also(
        {
          ...spaced(theme.text.body, level === 1 ? theme.unit / 2 : 0, 0),
          indent: { left: twips(start + column), hanging: twips(column) },
        },
        {
          tabStops: [
            { type: TabStopType.LEFT, position: twips(start + column) },
            { type: TabStopType.LEFT, position: twips(start + column * 2) },
            { type: TabStopType.RIGHT, position: twips(width), leader: LeaderType.DOT },
          ],
        },
      ),
    }
  }
  return looks
}

function characterStyles(theme: Theme): ICharacterStyleOptions[] {
  const muted = hexColour(theme.colour.muted)
  const accent = hexColour(theme.colour.accent)
  return [
    { id: 'PlaceholderText', name: 'Placeholder Text', run: { color: muted } },
    { id: 'Blank', name: 'Blank', run: { underline: { type: UnderlineType.SINGLE, color: muted } } },
    { id: 'Hyperlink', name: 'Hyperlink', run: { color: accent, underline: { type: UnderlineType.SINGLE } } },
    { id: 'FootnoteReference', name: 'footnote reference', run: { superScript: true } },
    { id: 'Label', name: 'Label', run: { color: muted } },
    { id: 'Mark', name: 'Mark', run: { bold: true, color: accent } },
  ]
}

function runningLook(theme: Theme, width: number): Pick<Look, 'paragraph' | 'run'> {
  return {
    paragraph: also(spaced(theme.text.running, 0, 0), {
      tabStops: [{ type: TabStopType.RIGHT, position: twips(width) }],
    }),
    run: { ...sized(theme.text.running), color: hexColour(theme.colour.muted) },
  }
}

function subtitleOf(theme: Theme): TextStyle {
  return { size: (theme.text.title.size + heading(theme, 1).size) / 2, leading: theme.text.title.leading }
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
  more: { tabStops?: readonly TabStopDefinition[]; pageBreakBefore?: boolean; widowControl?: boolean },
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
