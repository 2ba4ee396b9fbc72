// A page that the program makes of its own accord -> the bytes of its file, in the format that the file's name asks for.

import { formats, type Format } from '../base/formats.js'
import { phrase } from '../base/phrases/phrases.js'
import { partsOf } from '../base/problem.js'
import { reportDocument, type Report } from '../document/report.js'
import type { Fonts } from '../layout/fonts.js'
import { readFonts } from '../io/open-fonts.js'
import type { LanguageForms } from '../data/language.js'
import type { Document } from '../model/document.js'
import type { Library } from '../library/types.js'
import { lookOf } from '../render/look.js'
import { renderEdition } from '../render/render.js'
import { UsageError } from './usage-error.js'

/**
 * The format of a file by its ending, `.pdf`. Another ending is wrong usage.
 * @param others endings that there are besides
 */
export function reportFormat(ending: string, others: readonly string[] = []): Format {
  const found = (Object.keys(formats) as Format[]).find((format) => `.${formats[format].extension}` === ending)
  if (found === undefined) throw new UsageError(phrase('usage-report-file', { endings: [...allEndings(), ...others] }))
  return found
}

function allEndings(): string[] {
  return Object.values(formats).map(({ extension }) => `.${extension}`)
}

/** The file. A library without languages or look cannot make one, which is wrong usage. */
export async function reportBytes(report: Report, format: Format, library: Library, fonts: Fonts): Promise<Uint8Array> {
  return documentBytes(reportDocument(report, formsIn(library, report.language)), format, library, fonts)
}

/** The words and forms of a language, or of another where the library has none of its own; without any, wrong usage. */
export function formsIn({ languages }: Library, language: string): LanguageForms {
  const forms = languages.get(language) ?? [...languages.values()][0]
  if (forms === undefined) throw new UsageError(phrase('usage-report-look', {}))
  return forms
}

/** The file of a Document that is part of no agreement. */
export async function documentBytes(
  document: Document,
  format: Format,
  library: Library,
  fonts: Fonts = readFonts(),
): Promise<Uint8Array> {
  const look = lookOf(library)
  if (look === null) throw new UsageError(phrase('usage-report-look', {}))
  const job = {
    key: document.agreement,
    document,
    formats: [format],
    copies: [],
    pdfa: '2a',
    attachments: [],
  } as const
  const { files, problems } = await renderEdition(job, { ...look, fonts })
  const [file] = files
  const [fault] = problems.filter(({ severity }) => severity === 'error')
  if (fault !== undefined || file === undefined)
    throw new UsageError(fault === undefined ? phrase('usage-report-look', {}) : partsOf(fault).fact)
  return file.bytes
}
