// A document's pages as a PDF that is PDF/A-2a and PDF/UA-1, with bookmarks, links and signature fields.
// Goes in: the layout and what it was made of. Comes out: the bytes, the same for the same input.

import { mainLanguage, type Document } from '../model/document.js'
import type { Fonts } from '../layout/fonts.js'
import type { Layout } from '../layout/layout.js'
import type { Mark, Tag } from '../layout/structure.js'
import type { Theme } from '../theme/theme.js'
import { fieldAnnotations, fieldTree, linkAnnotations, type AnnotationContext } from './annotations.js'
import { writeAttachments, type Attachment } from './attachments.js'
import { writeOutputIntent } from './colour.js'
import { openContainer, type Container } from './container.js'
import { drawPage, logoName } from './draw.js'
import { embedFonts, fontNames, writeFont, type EmbeddedFonts } from './embed.js'
import { writeImage } from './image.js'
import { information, xmp, type Conformance } from './metadata.js'
import { writeOutline } from './outline.js'
import { writeStructure, type MarkedPage } from './structure.js'
import { readPng } from '../theme/png.js'
import { pdfText, type Reference } from './objects.js'

export interface PdfOptions {
  /** PDF/A-2 holds no other files; with `3a` the attachments are associated files of the document. */
  readonly pdfa?: Conformance
  readonly attachments?: readonly Attachment[]
  /** Bytes of the theme's logo, a PNG; wanted when the theme has one. */
  readonly logo?: Uint8Array | null
}

/**
 * Renders the pages. No clock, no environment: the only date in the file is the document's.
 * Throws on what the caller has to see to: attachments in a PDF/A-2, a logo that cannot be read.
 */
export async function renderPdf(
  layout: Layout,
  document: Document,
  theme: Theme,
  fonts: Fonts,
  options: PdfOptions = {},
): Promise<Uint8Array> {
  const { pdfa = '2a', attachments = [], logo = null } = options
  if (pdfa === '2a' && attachments.length > 0) throw new Error('PDF/A-2 holds no attachments: render with pdfa 3a')
  const container = openContainer()
  const embedded = embedFonts(fonts, container)
  const resources = container.reserve()
  const pages = layout.pages.map(() => container.reserve())
  const fields = fieldTree(container)
  const { height } = theme.page
  const context: AnnotationContext = {
    container,
    layout,
    height,
    pages,
    linkOf: linkTags(layout.structure),
    fieldTags: fieldTags(layout.structure),
    colour: theme.colour.muted,
  }
  const marked = layout.pages.map((page, index): MarkedPage => {
    const { operators, marks } = drawPage(page, embedded, height)
    const annotations = [...linkAnnotations(page, context), ...fieldAnnotations(page, context, fields)]
    const reference = pages[index] ?? container.reserve()
    container.write(reference, {
      Type: 'Page',
      Parent: container.pageTree,
      MediaBox: [0, 0, theme.page.width, height],
      Resources: resources,
      Contents: container.add({}, operators),
      StructParents: index,
      // The order of the structure (ISO 14289-1, 7.18.3).
      Tabs: 'S',
      Annots: annotations.length === 0 ? undefined : annotations.map((annotation) => annotation.reference),
    })
    return { reference, marks, annotations }
  })
  const structure = writeStructure(layout.structure, marked, imageBoxes(layout, height), container)
  const outline = writeOutline(document, layout, pages, height, container)
  const topFields = fields.finish()
  container.write(resources, { Font: writeFonts(embedded, container), XObject: writeLogo(layout, logo, container) })
  const attached = attachments.length === 0 ? null : writeAttachments(attachments, document.date, container)
  return container.finish({
    pages,
    catalogue: {
      Lang: pdfText(mainLanguage(document)),
      MarkInfo: { Marked: true },
      StructTreeRoot: structure,
      Metadata: container.addPlain({ Type: 'Metadata', Subtype: 'XML' }, xmp(document, pdfa)),
      OutputIntents: [writeOutputIntent(container)],
      Outlines: outline ?? undefined,
      PageMode: outline === null ? undefined : 'UseOutlines',
      AcroForm: topFields.length === 0 ? undefined : container.add({ Fields: topFields }),
      AF: attached?.associated,
    },
    information: information(document),
    names: attached === null ? {} : { EmbeddedFiles: attached.names },
  })
}

/** Writes the fonts that were used, and gives them by their names in the pages. */
function writeFonts(embedded: EmbeddedFonts, container: Container): Record<string, Reference> {
  const used: Record<string, Reference> = {}
  for (const font of Object.values(embedded)) {
    if (font.codes.size === 0) {
      container.write(font.reference, {})
      continue
    }
    writeFont(font, container)
    used[fontNames[font.font.style]] = font.reference
  }
  return used
}

/** The logo by its name in the pages; nothing where no page shows it. */
function writeLogo(
  layout: Layout,
  logo: Uint8Array | null,
  container: Container,
): Record<string, Reference> | undefined {
  const shown = layout.pages.some((page) => page.contents.some((content) => content.kind === 'image'))
  if (!shown) return undefined
  const png = logo === null ? 'no bytes were given' : readPng(logo)
  if (typeof png === 'string') throw new Error(`the logo cannot be shown: ${png}`)
  return { [logoName]: writeImage(png, container) }
}

/** Where images stand on their pages, from the lower left corner, by their marks. */
function imageBoxes(layout: Layout, height: number): Map<Mark, readonly [number, number, number, number]> {
  const boxes = new Map<Mark, readonly [number, number, number, number]>()
  for (const page of layout.pages)
    for (const content of page.contents)
      if (content.kind === 'image' && content.mark !== null) {
        const { x, y, width } = content
        boxes.set(content.mark, [x, height - y - content.height, x + width, height - y])
      }
  return boxes
}

/** The Link tag that a mark stands in. */
function linkTags(root: Tag): Map<Mark, Tag> {
  const found = new Map<Mark, Tag>()
  const walk = (tag: Tag, around: Tag | null): void => {
    const link = tag.role === 'Link' ? tag : around
    for (const child of tag.children) {
      if (child.kind === 'tag') walk(child, link)
      else if (link !== null) found.set(child, link)
    }
  }
  walk(root, null)
  return found
}

function fieldTags(root: Tag): Map<string, Tag> {
  const found = new Map<string, Tag>()
  const walk = (tag: Tag): void => {
    if (tag.attributes.field !== undefined) found.set(tag.attributes.field, tag)
    for (const child of tag.children) if (child.kind === 'tag') walk(child)
  }
  walk(root)
  return found
}
