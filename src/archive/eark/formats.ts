// How METS and PREMIS call a format: the name and version that PRONOM has for its key (signature file 109).

import { formatOf as registered, type FileFormat } from '../package/formats.js'
import type { PackageFile } from '../package/instance.js'

export interface NamedFormat extends FileFormat {
  readonly name: string
  readonly version: string | undefined
}

const names: Readonly<Record<string, readonly [name: string, version?: string]>> = {
  'fmt/14': ['Acrobat PDF 1.0 - Portable Document Format', '1.0'],
  'fmt/15': ['Acrobat PDF 1.1 - Portable Document Format', '1.1'],
  'fmt/16': ['Acrobat PDF 1.2 - Portable Document Format', '1.2'],
  'fmt/17': ['Acrobat PDF 1.3 - Portable Document Format', '1.3'],
  'fmt/18': ['Acrobat PDF 1.4 - Portable Document Format', '1.4'],
  'fmt/19': ['Acrobat PDF 1.5 - Portable Document Format', '1.5'],
  'fmt/20': ['Acrobat PDF 1.6 - Portable Document Format', '1.6'],
  'fmt/95': ['Acrobat PDF/A - Portable Document Format', '1a'],
  'fmt/101': ['Extensible Markup Language', '1.0'],
  'fmt/214': ['Microsoft Excel for Windows', '2007 onwards'],
  'fmt/276': ['Acrobat PDF 1.7 - Portable Document Format', '1.7'],
  'fmt/354': ['Acrobat PDF/A - Portable Document Format', '1b'],
  'fmt/388': ['Internet Calendar and Scheduling format'],
  'fmt/412': ['Microsoft Word for Windows', '2007 onwards'],
  'fmt/471': ['Hypertext Markup Language', '5'],
  'fmt/476': ['Acrobat PDF/A - Portable Document Format', '2a'],
  'fmt/477': ['Acrobat PDF/A - Portable Document Format', '2b'],
  'fmt/478': ['Acrobat PDF/A - Portable Document Format', '2u'],
  'fmt/479': ['Acrobat PDF/A - Portable Document Format', '3a'],
  'fmt/480': ['Acrobat PDF/A - Portable Document Format', '3b'],
  'fmt/481': ['Acrobat PDF/A - Portable Document Format', '3u'],
  'fmt/817': ['JSON Data Interchange Format'],
  'fmt/818': ['YAML'],
  'fmt/1129': ['PDF 2.0 - Portable Document Format', '2.0'],
  'fmt/1149': ['Markdown'],
  'x-fmt/18': ['Comma Separated Values'],
  'x-fmt/111': ['Plain Text File'],
  'x-fmt/224': ['Cascading Style Sheet'],
}

/** The format of a file. What no register has goes by its media type. */
export function namedFormat({ path, bytes }: PackageFile): NamedFormat {
  const { pronom, mediaType } = /\.(?:hbs|sha256)$/.test(path) ? text : registered(path, bytes)
  const [name = mediaType, version] = names[pronom ?? ''] ?? []
  return { pronom, mediaType: asKnown(mediaType), name, version }
}

/** Templates and lists of checksums are text; no register has them as anything else. */
const text: FileFormat = { pronom: 'x-fmt/111', mediaType: 'text/plain' }

/** `application/yaml` is from 2024 (RFC 9512); the lists by which archives check media types are older. */
function asKnown(mediaType: string): string {
  return mediaType === 'application/yaml' ? 'text/plain' : mediaType
}
