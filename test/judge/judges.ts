// The one list of judges, in the order in which they run.
// XML schemas (xmllint) have nothing to judge until `avtal archive` writes packages; their judge belongs here too.

import { accessibility } from './html-accessibility.js'
import { htmlSyntax } from './html-syntax.js'
import { htmlText } from './html-text.js'
import { docxSchema } from './docx-schema.js'
import { docxText } from './docx-text.js'
import { pdfFonts, pdfSyntax } from './pdf-syntax.js'
import { pdfArchiving, pdfAccessibility } from './pdf-standards.js'
import { pdfStructureText, pdfText } from './pdf-text.js'
import { signatures } from './signatures.js'
import { publishedSite } from './site-judges.js'
import type { Judge } from './verdict.js'

export const judges: readonly Judge[] = [
  htmlText,
  htmlSyntax,
  accessibility,
  publishedSite,
  pdfText,
  pdfStructureText,
  pdfSyntax,
  pdfFonts,
  pdfArchiving,
  pdfAccessibility,
  signatures,
  docxSchema,
  docxText,
]
