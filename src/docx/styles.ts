// Every look of the document, from the theme: one style for each role that a paragraph or a run can have. Word's
// built-in styles go by their own names wherever there is one, so that its commands and other readers know them.

import { DocumentDefaults, UnderlineType, type ICharacterStyleOptions, type IStylesOptions } from 'docx'
import type { Theme } from '../theme/theme.js'
import { blankLooks, pageLooks, tableLooks } from './block-styles.js'
import { heading, muted, sized, spaced, type StyleTable, type TextStyle } from './style-properties.js'
import { hexColour } from './measure.js'
import { tableStyles } from './table-styles.js'
import { contentsLooks, headingLooks, passageLooks, textLooks } from './text-styles.js'

/** The style of a paragraph, by its id. */
export type ParagraphStyle = `Heading${number}` | `TOC${number}` | keyof ReturnType<typeof paragraphLooks>

/** All styles, and the language of a text that says nothing else, as Word calls it. */
export function styles(theme: Theme, language: string): IStylesOptions {
  const looks: StyleTable = {
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
          language: { value: language },
        },
        paragraph: spaced(theme.text.body, 0, 0),
      }),
      ...tableStyles(theme),
    ],
  }
}

/** Styles that a writer chooses from; the others come with what they belong to. */
const offered = /^(BodyText|Title|Subtitle|Heading\d|List(Paragraph|Continue)|Quote|Remark|Caption)$/

/**
 * Styles whose words are never hyphenated, by their ids, and with them those based on them: headings, names, facts,
 * what stands on every page. Each has its own space between lines. Cells of tables are narrow: there words are divided.
 */
export const undivided =
  /^(Title|Subtitle|Heading\d|BlockHeading|RemarkHeading|AnnexDate|TOC\d|Party\w+|Caption|TableHeading|FactText|FormLabel|Signature\w+|Header|HeaderMark|Footer)$/

function paragraphLooks(theme: Theme) {
  return {
    ...textLooks(theme),
    ...passageLooks(theme),
    ...tableLooks(theme),
    ...blankLooks(theme),
    ...pageLooks(theme),
  }
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
