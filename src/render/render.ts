// A Document -> the files of its edition: the unmarked file in each format, and a marked copy for each recipient.

import { renderDocx } from '../docx/docx.js'
import { renderHtml } from '../html/html.js'
import type { Fonts } from '../layout/fonts.js'
import { layout } from '../layout/layout.js'
import type { Document } from '../model/document.js'
import type { Attachment } from '../pdf/attachments.js'
import type { Conformance } from '../pdf/metadata.js'
import { renderPdf, type PdfOptions } from '../pdf/pdf.js'
import { hasErrors, type Problem } from '../base/problem.js'
import type { Typesetting } from '../data/language.js'
import type { Theme } from '../theme/theme.js'

export type Format = 'pdf' | 'docx' | 'html'

/** One edition to be rendered; a plain value, so that it can be handed to a worker thread. */
export interface RenderJob {
  readonly document: Document
  readonly formats: readonly Format[]
  /** The same document marked for each recipient. */
  readonly copies: readonly { readonly number: number; readonly recipient: string; readonly document: Document }[]
  readonly pdfa: Conformance
  /** Files inside the PDF; only a PDF/A-3 holds them. */
  readonly attachments: readonly Attachment[]
}

/** What rendering needs beside the document. */
export interface RenderMeans {
  readonly theme: Theme
  readonly fonts: Fonts
  /** How words of the languages are set. */
  readonly typesetting: Typesetting
  readonly webTemplates: { readonly page: string; readonly style: string }
  /** Bytes of the theme's logo, a PNG; null when the theme has none. */
  readonly logo: Uint8Array | null
}

export interface Rendered {
  readonly format: Format
  readonly copy: number | null
  readonly recipient: string | null
  readonly bytes: Uint8Array
  readonly pages: number | null
}

export interface RenderResult {
  readonly files: readonly Rendered[]
  /** A character that no font has, and the like. With an error there are no files. */
  readonly problems: readonly Problem[]
}

/** Renders one edition in all its formats and copies. */
export async function renderEdition(job: RenderJob, means: RenderMeans): Promise<RenderResult> {
  const { theme, fonts, typesetting, webTemplates, logo } = means
  const options: PdfOptions = { pdfa: job.pdfa, attachments: job.attachments, logo }
  const files: Rendered[] = []
  const laidOut = layout(job.document, theme, fonts, typesetting)
  if (hasErrors(laidOut.problems)) return { files, problems: laidOut.problems }
  const pages = laidOut.pages.length
  const unmarked = { copy: null, recipient: null }
  for (const format of job.formats) {
    if (format === 'pdf')
      files.push({ format, ...unmarked, bytes: await renderPdf(laidOut, job.document, theme, fonts, options), pages })
    if (format === 'docx')
      files.push({
        format,
        ...unmarked,
        bytes: await renderDocx(job.document, theme, laidOut.pageOf, typesetting, logo),
        pages: null,
      })
    if (format === 'html')
      files.push({
        format,
        ...unmarked,
        bytes: new TextEncoder().encode(renderHtml(job.document, theme, webTemplates, logo)),
        pages: null,
      })
  }
  for (const { number, recipient, document } of job.copies) {
    const marked = { copy: number, recipient }
    if (job.formats.includes('pdf')) {
      const copy = layout(document, theme, fonts, typesetting)
      const bytes = await renderPdf(copy, document, theme, fonts, options)
      files.push({ format: 'pdf', ...marked, bytes, pages: copy.pages.length })
    }
    if (job.formats.includes('docx'))
      files.push({
        format: 'docx',
        ...marked,
        bytes: await renderDocx(document, theme, laidOut.pageOf, typesetting, logo),
        pages: null,
      })
  }
  return { files, problems: laidOut.problems }
}
