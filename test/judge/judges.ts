// The one list of judges, in the order in which they run.

import { accessibility } from './html-accessibility.js'
import { htmlSyntax } from './html-syntax.js'
import { htmlText } from './html-text.js'
import { docxAgain } from './docx-again.js'
import { docxRedline } from './docx-redline.js'
import { docxSchema } from './docx-schema.js'
import { docxText } from './docx-text.js'
import { commonsIp, earkValidator } from './packages/eark.js'
import { madeAgain, zipsAndChecksums } from './packages/files.js'
import { fileFormats } from './packages/formats.js'
import { coverPages, maskedPdfs } from './packages/pages.js'
import { schematron } from './packages/schematron.js'
import { fiksArkivCodes, xmlSchemas } from './packages/xml.js'
import { pages } from './pages.js'
import { pdfFonts, pdfSyntax } from './pdf-syntax.js'
import { pdfArchiving, pdfAccessibility } from './pdf-standards.js'
import { pdfStructureText, pdfText } from './pdf-text.js'
import { signatures } from './signatures.js'
import { publishedSite } from './site-judges.js'
import { trustedSignatures } from './trust/trust.js'
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
  pages,
  pdfArchiving,
  pdfAccessibility,
  signatures,
  trustedSignatures,
  docxSchema,
  docxText,
  docxAgain,
  docxRedline,
  xmlSchemas,
  fiksArkivCodes,
  schematron,
  commonsIp,
  earkValidator,
  fileFormats,
  zipsAndChecksums,
  coverPages,
  maskedPdfs,
  madeAgain,
]
