// A document's pages as a PDF that is PDF/A-2a and PDF/UA-1, with bookmarks, links and signature fields.
// Goes in: the layout and what it was made of. Comes out: the bytes, the same for the same input.

import type { Document } from '../model/document.js'
import type { Fonts } from '../layout/fonts.js'
import type { Layout } from '../layout/layout.js'
import type { Mark, Tag } from '../layout/structure.js'
import type { Theme } from '../theme/theme.js'
import { fieldAnnotations, fieldTree, linkAnnotations, type AnnotationContext } from './annotations.js'
import { writeOutputIntent } from './colour.js'
import { openContainer, pdfText, type Container } from './container.js'
import { drawPage, type EmbeddedFonts } from './draw.js'
import { embeddedFont, writeFont } from './embed.js'
import { information, xmp, type Conformance } from './metadata.js'
import { writeOutline } from './outline.js'
import { writeStructure, type MarkedPage } from './structure.js'

/** Renders the pages. No clock, no environment: the only date in the file is the document's. */
export async function renderPdf(layout: Layout, document: Document, theme: Theme, fonts: Fonts): Promise<Uint8Array> {
  const conformance: Conformance = { part: 2, level: 'A' }
  const container = openContainer()
  const embedded = embeddedFonts(fonts, container)
  const { height } = theme.page
  const pages = layout.pages.map(() => container.reserve())
  const context: AnnotationContext = {
    container,
    layout,
    document,
    height,
    pages,
    linkOf: linkTags(layout.structure),
    fieldTags: fieldTags(layout.structure),
    colour: theme.colour.muted,
  }
  const fields = fieldTree(container)
  const resources = container.reserve()
  const marked = layout.pages.map((page, index): MarkedPage => {
    const { operators, marks } = drawPage(page, embedded, height)
    const annotations = [...linkAnnotations(page, context), ...fieldAnnotations(page, context, fields)]
    const reference = pages[index] ?? container.reserve()
    container.write(reference, {
      Type: 'Page',
      Parent: container.pageTree,
      MediaBox: [0, 0, theme.page.width, height],
      Resources: resources,
      Contents: container.add({}, Buffer.from(`${operators}\n`, 'latin1')),
      StructParents: index,
      // The order of the structure (ISO 14289-1, 7.18.3).
      Tabs: 'S',
      Annots: annotations.length === 0 ? undefined : annotations.map((annotation) => annotation.reference),
    })
    return { reference, marks, annotations }
  })
  const structure = writeStructure(layout.structure, marked, container)
  const outline = writeOutline(document, layout, pages, height, container)
  const top = fields.finish()
  const used = Object.values(embedded).filter((font) => font.codes.size > 0)
  for (const font of used) writeFont(font, container)
  container.write(resources, { Font: Object.fromEntries(used.map((font) => [font.name, font.reference])) })
  for (const font of Object.values(embedded)) if (!used.includes(font)) container.write(font.reference, {})
  return container.finish({
    pages,
    catalogue: {
      Lang: pdfText(document.languages[0] ?? 'sv'),
      MarkInfo: { Marked: true },
      StructTreeRoot: structure,
      Metadata: container.addPlain({ Type: 'Metadata', Subtype: 'XML' }, xmp(document, conformance)),
      OutputIntents: [writeOutputIntent(container)],
      Outlines: outline ?? undefined,
      PageMode: outline === null ? undefined : 'UseOutlines',
      AcroForm: top.length === 0 ? undefined : container.add({ Fields: top }),
    },
    information: information(document),
  })
}

function embeddedFonts(fonts: Fonts, container: Container): EmbeddedFonts {
  return {
    regular: embeddedFont(fonts.regular, 'R', container),
    italic: embeddedFont(fonts.italic, 'I', container),
    bold: embeddedFont(fonts.bold, 'B', container),
    boldItalic: embeddedFont(fonts.boldItalic, 'BI', container),
  }
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
