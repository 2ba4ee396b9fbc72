// Document, theme and page numbers in, the bytes of a Word document out: native headings, numbering, fields, footnotes
// and content controls, as a careful user of Word would have made it by hand.

import { Document as WordDocument, type FileChild, type NumberingDefinition, type Paragraph } from 'docx'
import { identityOf, oncePer } from '../base/memory.js'
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
import { twips, wordLanguage } from './measure.js'
import { noteCalls } from './notes.js'
import { filledPackage, packedFrame, placeholders, rememberedFrame, type Frame } from './package.js'
import { components, type BodyItem } from './body-items.js'
import type { Sending } from './sent/sending.js'
import { styles } from './styles.js'
import { targets } from './targets.js'
import { noteIndent } from './text-styles.js'
import { Mark, writtenComponent, type WrittenComponent } from './written.js'

/**
 * A document as DOCX. `pageOf` gives the page on which each section and annex begins, by its id, for the cached entries
 * of the table of contents; `logo` is the PNG that the theme names; `sending` is how a file is marked that goes to the other side. Same
 * input, same bytes, at any time and in any time zone.
 */
export async function renderDocx(
  document: Document,
  usual: Theme,
  pageOf: Readonly<Record<string, number>>,
  typesetting: Typesetting,
  logo: Uint8Array | null = null,
  sending: Sending | null = null,
): Promise<Uint8Array> {
  const theme = editionTheme(usual, document.languages)
  const language = wordLanguage(mainLanguage(document), typesetting)
  const headings = headingNumbers(document)
  const columns = headingColumns(document, theme)
  const context: Context = {
    document,
    theme,
    targets: targets(document, headings, sending),
    headings,
    headingColumns: columns,
    lists: listNumbering(theme),
    notes: noteCalls(document),
    logo,
    pageOf,
    typesetting,
    sending,
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
  const body = markedBody(components(pieces, theme))
  const notes = document.notes.map((note) => blocks(note.blocks, within(context, { kind: 'note' })))
  const numbering = [...headingDefinitions(columns, document.languages.length, theme), ...context.lists.definitions()]
  const make = (): Promise<Frame> => {
    const footnotes = notes.map((own, index) => [index + 1, { children: noteParagraphs(own, theme) }] as const)
    const word = new WordDocument({
      ...placeholders(document, sending),
      ...(sending === null ? {} : { features: { trackRevisions: true } }),
      styles: styles(theme, language),
      numbering: { config: numbering },
      footnotes: Object.fromEntries(footnotes),
      // Word divides words by the language of each run, as the PDF does; names in capitals stay whole.
      hyphenation: { autoHyphenation: true, doNotHyphenateCaps: true, consecutiveHyphenLimit: 2 },
      sections: [
        {
          properties: { page: page(document, theme), titlePage: true },
          headers: headers(document, theme),
          footers: { default: footer(document, theme), first: footer(document, theme) },
          children: body.children,
        },
      ],
    })
    return packedFrame(word, theme, language)
  }
  /* All that the frame depends on: what stands around the body, and what the body asks of it. */
  const key = JSON.stringify([
    [theme, logo].map((each) => each && identityOf(each)),
    language,
    placeholders(document, sending),
    document.furniture,
    document.parts[0]?.blocks.some(({ kind }) => kind === 'title'),
    numbering.map(writtenDefinition),
    body.children.map((child) => (child instanceof Mark ? [child.written.numberings, child.targets] : null)),
    document.notes.length === 0 ? [] : [document.notes, [...context.targets]],
  ])
  return filledPackage(await rememberedFrame(key, make), body.written, document, sending)
}

const writtenDefinition = oncePer((definition: NumberingDefinition): string => JSON.stringify(definition))

/** Components of the body, a mark in place of each that is written already. */
function markedBody(components: readonly FileChild[]): { children: FileChild[]; written: WrittenComponent[] } {
  const written: WrittenComponent[] = []
  let links = 0
  const children = components.map((component) => {
    const own = writtenComponent(component)
    if (own === null) return component
    const ids = own.links.map(() => `-link-${(links += 1)}`)
    return new Mark(written.push(own) - 1, own, ids)
  })
  return { children, written }
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
