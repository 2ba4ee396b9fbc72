// The one table of formats: what is known of each (base/formats.ts), and how it is made. The compiler names a format that
// has no maker. A table with a format more is a value of the same type.

import type { Typesetting } from '../data/language.js'
import { renderDocx } from '../docx/docx.js'
import { renderHtml, type WebTemplates } from '../html/html.js'
import type { Fonts } from '../layout/fonts.js'
import type { Layout } from '../layout/layout.js'
import type { Document } from '../model/document.js'
import { blocksOf } from '../model/walk.js'
import type { Attachment } from '../pdf/attachments.js'
import type { Conformance } from '../pdf/metadata.js'
import { renderPdf } from '../pdf/pdf.js'
import { formats, type Format, type FormatFacts } from '../base/formats.js'
import type { Theme } from '../theme/theme.js'

/** How documents look: what an office can replace. */
export interface Look {
  readonly theme: Theme
  readonly webTemplates: WebTemplates
  /** How words of the languages are set. */
  readonly typesetting: Typesetting
  /** Bytes of the theme's logo, a PNG; null when the theme has none. */
  readonly logo: Uint8Array | null
}

/** What rendering needs beside the document. */
export interface RenderEnvironment extends Look {
  readonly fonts: Fonts
}

/** What a file is made from. */
export interface Original {
  readonly document: Document
  /** The pages of the document, which a copy lays out when they are asked for. */
  readonly laidOut: () => Layout
  /** The page on which each section begins, in the unmarked file; none where no format needs pages. */
  readonly pageOf: Layout['pageOf']
  readonly pdfa: Conformance
  readonly attachments: readonly Attachment[]
}

/** A file without its name; `pages` is null in a format that has none of its own. */
export interface RenderedBytes {
  readonly bytes: Uint8Array
  readonly pages: number | null
}

export type FormatTable<Id extends string> = Readonly<Record<Id, FormatFacts & Making>>

export interface Making {
  /** True where a file says, or shows, on which page something stands; only then are the pages laid out. */
  readonly needsPages: (document: Document) => boolean
  readonly make: Maker
}

export type Maker = (original: Original, environment: RenderEnvironment) => RenderedBytes | Promise<RenderedBytes>

export const formatTable: FormatTable<Format> = {
  pdf: {
    ...formats.pdf,
    needsPages: () => true,
    make: async ({ document, laidOut, pdfa, attachments }, { theme, fonts, logo }) => {
      const pages = laidOut()
      const bytes = await renderPdf(pages, document, theme, fonts, { pdfa, attachments, logo })
      return { bytes, pages: pages.pages.length }
    },
  },
  docx: {
    ...formats.docx,
    needsPages: (document) => blocksOf(document).some(({ kind }) => kind === 'contents'),
    make: async ({ document, pageOf }, { theme, typesetting, logo }) => {
      return { bytes: await renderDocx(document, theme, pageOf, typesetting, logo), pages: null }
    },
  },
  html: {
    ...formats.html,
    needsPages: () => false,
    make: ({ document }, { theme, webTemplates, logo }) => {
      return { bytes: new TextEncoder().encode(renderHtml(document, theme, webTemplates, logo)), pages: null }
    },
  },
}
