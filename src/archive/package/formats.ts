// The bytes of a file -> what registries call its format: PRONOM id (The National Archives, nationalarchives.gov.uk/PRONOM)
// and media type. A PDF says itself which it is.

import { formats } from '../../base/formats.js'

export interface FileFormat {
  /** PRONOM unique identifier, `fmt/476`; null where the program does not know it. */
  readonly pronom: string | null
  readonly mediaType: string
}

/** By what a PDF/A says of itself in its metadata (ISO 19005-1 to -3, `pdfaid:part` and `pdfaid:conformance`). */
const pdfArchive: Readonly<Record<string, string>> = {
  '1a': 'fmt/95',
  '1b': 'fmt/354',
  '2a': 'fmt/476',
  '2b': 'fmt/477',
  '2u': 'fmt/478',
  '3a': 'fmt/479',
  '3b': 'fmt/480',
  '3u': 'fmt/481',
}

/** By the version in the first line of a PDF. */
const pdfVersions: Readonly<Record<string, string>> = {
  '1.0': 'fmt/14',
  '1.1': 'fmt/15',
  '1.2': 'fmt/16',
  '1.3': 'fmt/17',
  '1.4': 'fmt/18',
  '1.5': 'fmt/19',
  '1.6': 'fmt/20',
  '1.7': 'fmt/276',
  '2.0': 'fmt/1129',
}

/** By the ending of the name, where the ending is enough. */
const others: Readonly<Record<string, FileFormat>> = {
  ...Object.fromEntries(
    Object.values(formats).map(({ extension, pronom, mediaType }) => [extension, { pronom, mediaType }]),
  ),
  xlsx: { pronom: 'fmt/214', mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  xml: { pronom: 'fmt/101', mediaType: 'text/xml' },
  json: { pronom: 'fmt/817', mediaType: 'application/json' },
  csv: { pronom: 'x-fmt/18', mediaType: 'text/csv' },
  txt: { pronom: 'x-fmt/111', mediaType: 'text/plain' },
  md: { pronom: 'fmt/1149', mediaType: 'text/markdown' },
  yaml: { pronom: 'fmt/818', mediaType: 'application/yaml' },
  yml: { pronom: 'fmt/818', mediaType: 'application/yaml' },
  ics: { pronom: 'fmt/388', mediaType: 'text/calendar' },
  css: { pronom: 'x-fmt/224', mediaType: 'text/css' },
  png: { pronom: null, mediaType: 'image/png' },
  jpg: { pronom: null, mediaType: 'image/jpeg' },
  jpeg: { pronom: null, mediaType: 'image/jpeg' },
}

/** The format of a file, from its name and its bytes. */
export function formatOf(name: string, bytes: Uint8Array): FileFormat {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
  const format = others[ending] ?? { pronom: null, mediaType: 'application/octet-stream' }
  return ending === 'pdf' ? { ...format, pronom: pdfFormat(bytes) } : format
}

/** Metadata of a PDF/A is never compressed (ISO 19005-2, 6.6.2.1), so that its words stand in the bytes. */
function pdfFormat(bytes: Uint8Array): string | null {
  const text = Buffer.from(bytes).toString('latin1')
  const value = (name: string): string =>
    new RegExp(`pdfaid:${name}(?:>|\\s*=\\s*["'])\\s*(\\w)`).exec(text)?.[1]?.toLowerCase() ?? ''
  const version = /^%PDF-(\d\.\d)/.exec(text)?.[1] ?? ''
  return pdfArchive[value('part') + value('conformance')] ?? pdfVersions[version] ?? null
}
