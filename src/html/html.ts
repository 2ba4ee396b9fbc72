// A Document as one self-contained web page. Goes in: the Document, the theme, the page frame and the style sheet.
// Comes out: HTML that meets WCAG 2.1 AA. The text becomes a tree of elements and is written out by a serialiser;
// only the frame around it is a template.

import type { Document } from '../model/document.js'
import type { Theme } from '../theme/theme.js'
import { agreementToHast } from './agreement.js'
import { logoToHast } from './logo.js'
import { fillFrame } from './frame.js'
import { pageStyle } from './style.js'
import { writtenHtml } from './written.js'

/** What an office can replace: the frame of the page (Handlebars) and its style sheet (CSS). */
export interface WebTemplates {
  readonly page: string
  readonly style: string
}

/**
 * Renders one edition as a page, complete in itself: no scripts, no files beside it.
 * `logo` holds the bytes of the theme's logo, a PNG. The same input gives the same bytes. Section, annex and table ids are the page's permanent addresses.
 * @throws when the page template is not valid Handlebars or names a value that does not exist
 */
export function renderHtml(
  document: Document,
  theme: Theme,
  webTemplates: WebTemplates,
  logo: Uint8Array | null = null,
): string {
  const { metadata, furniture } = document
  return fillFrame(webTemplates.page, {
    language: document.languages[0] ?? 'und',
    title: metadata.title,
    description: metadata.subject,
    author: metadata.author,
    keywords: metadata.keywords.join(', '),
    header: furniture.header,
    mark: furniture.mark,
    copy: furniture.copy,
    contents: document.parts.some((part) => part.blocks.some((block) => block.kind === 'contents')),
    style: pageStyle(theme, furniture, webTemplates.style),
    body: writtenHtml(agreementToHast(document, logoToHast(theme, logo))),
  })
}
