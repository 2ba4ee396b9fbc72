// A Document -> the Word file of it that goes to the other side.

import { hasErrors, type Problem } from '../base/problem.js'
import { renderDocx } from '../docx/docx.js'
import type { Sending } from '../docx/sent/sending.js'
import { layout } from '../layout/layout.js'
import type { Document } from '../model/document.js'
import { formatTable, type RenderEnvironment } from './formats.js'
import { tooManyPages } from './render.js'

/**
 * The bytes; null with an error. Pages are laid out where the file tells on which page something stands.
 * @param sending null: as any other Word file
 */
export async function renderSent(
  document: Document,
  sending: Sending | null,
  { theme, typesetting, logo, fonts }: Pick<RenderEnvironment, 'theme' | 'typesetting' | 'logo' | 'fonts'>,
): Promise<{ readonly bytes: Uint8Array | null; readonly problems: readonly Problem[] }> {
  const pages = formatTable.docx.needsPages(document) ? layout(document, theme, fonts, typesetting) : null
  const problems = pages === null ? [] : [...pages.problems, ...tooManyPages(document, pages.pages.length)]
  if (hasErrors(problems)) return { bytes: null, problems }
  return { bytes: await renderDocx(document, theme, pages?.pageOf ?? {}, typesetting, logo, sending), problems }
}
