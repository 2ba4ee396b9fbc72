// Document, theme and page numbers in, the bytes of a Word document out: native headings, numbering, fields, footnotes
// and content controls, as a careful user of Word would have made it by hand.

import { Document as WordDocument, Packer, type Paragraph } from 'docx'
import type { Typesetting } from '../data/language.js'
import { mainLanguage, type Document } from '../model/document.js'
import { editionTheme } from '../theme/edition-theme.js'
import type { Theme } from '../theme/theme.js'
import { blocks, part } from './blocks.js'
import { textLeft, textWidth, within, type Context } from './context.js'
import { footer, footerDistance, headerDistance, headers } from './running-text.js'
import { headingColumns, headingDefinitions, headingNumbers } from './headings.js'
import { tab } from './inlines.js'
import { listNumbering } from './lists.js'
import { printable, twips, wordLanguage } from './measure.js'
import { noteCalls } from './notes.js'
import { settled } from './package.js'
import { components, type BodyItem } from './body-items.js'
import { styles } from './styles.js'
import { targets } from './targets.js'
import { noteIndent } from './text-styles.js'

/**
 * A document as DOCX. `pageOf` gives the page on which each section and annex begins, by its id, for the cached entries
 * of the table of contents; `logo` is the PNG that the theme names. Same input, same bytes, at any time and in any
 * time zone.
 */
export async function renderDocx(
  document: Document,
  usual: Theme,
  pageOf: Readonly<Record<string, number>>,
  typesetting: Typesetting,
  logo: Uint8Array | null = null,
): Promise<Uint8Array> {
  const theme = editionTheme(usual, document.languages)
  const language = wordLanguage(mainLanguage(document), typesetting)
  const headings = headingNumbers(document)
  const columns = headingColumns(document, theme)
  const context: Context = {
    document,
    theme,
    targets: targets(document, headings),
    headings,
    headingColumns: columns,
    lists: listNumbering(theme),
    notes: noteCalls(document),
    logo,
    pageOf,
    typesetting,
    setting: {
      kind: 'text',
      inAnnex: false,
      side: 0,
      language: null,
      depth: 0,
      width: textWidth(theme),
      indent: 0,
      align: 'start',
      emphasis: 'none',
    },
  }
  const pieces = document.parts.flatMap((each) => part(each, context))
  const footnotes = Object.fromEntries(
    document.notes.map((note, index) => [
      index + 1,
      { children: noteParagraphs(blocks(note.blocks, within(context, { kind: 'note' })), theme) },
    ]),
  )
  const { metadata } = document
  const word = new WordDocument({
    title: printable(metadata.title),
    subject: printable(metadata.subject),
    creator: printable(metadata.author),
    lastModifiedBy: printable(metadata.author),
    keywords: printable(metadata.keywords.join(', ')),
    customProperties: [
      { name: 'Agreement', value: document.agreement },
      { name: 'Instance', value: document.instance },
      { name: 'Version', value: document.version },
      { name: 'Date', value: document.date },
      ...(metadata.caseNumber === null ? [] : [{ name: 'CaseNumber', value: printable(metadata.caseNumber) }]),
    ],
    styles: styles(theme, language),
    numbering: {
      config: [...headingDefinitions(columns, document.languages.length, theme), ...context.lists.definitions()],
    },
    footnotes,
    // Word divides words by the language of each run, as the PDF does; names in capitals stay whole.
    hyphenation: { autoHyphenation: true, doNotHyphenateCaps: true, consecutiveHyphenLimit: 2 },
    sections: [
      {
        properties: { page: page(document, theme), titlePage: true },
        headers: headers(document, theme),
        footers: { default: footer(document, theme), first: footer(document, theme) },
        children: components(pieces, theme),
      },
    ],
  })
  return settled(await Packer.pack(word, 'uint8array'), document, theme, language)
}

function page(document: Document, theme: Theme) {
  const { width, height, margin } = theme.page
  return {
    size: { width: twips(width), height: twips(height) },
    margin: {
      top: twips(margin.top),
      right: twips(margin.right),
      bottom: twips(margin.bottom),
      left: twips(textLeft(theme)),
      header: twips(headerDistance(document, theme)),
      footer: twips(footerDistance(theme)),
      gutter: 0,
    },
  }
}

/**
 * The library puts the number first; a tab parts it from the text, which further paragraphs stand under. Its type allows
 * nothing but paragraphs.
 */
function noteParagraphs(pieces: readonly BodyItem[], theme: Theme): Paragraph[] {
  const [first, ...rest] = pieces
  const opening = first?.kind === 'paragraph' ? { ...first, content: [tab(), ...first.content] } : first
  return components(opening === undefined ? [] : [opening, ...rest.map(underNote)], theme) as Paragraph[]
}

function underNote(piece: BodyItem): BodyItem {
  if (piece.kind !== 'paragraph' || piece.style !== 'FootnoteText') return piece
  return { ...piece, properties: { indent: { left: twips(noteIndent), hanging: 0 }, ...piece.properties } }
}
