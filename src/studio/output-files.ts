// Files of the output folder, as the browser fetches them.

import { limits } from '../base/limits.js'
import { isInnerPath } from '../base/sources.js'
import { isUnread, readFileWithin } from '../io/read-file.js'
import { rootAt } from '../io/root.js'
import type { StaticFile } from './static-files.js'

const types: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  pdf: 'application/pdf',
  png: 'image/png',
  svg: 'image/svg+xml; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  woff2: 'font/woff2',
  xml: 'application/xml; charset=utf-8',
  zip: 'application/zip',
}

/** The file at a path of the output folder; null for none, and for what lies outside of it. */
export function outputFile(out: string, path: string): StaticFile | null {
  if (!isInnerPath(path)) return null
  try {
    const read = readFileWithin(rootAt(out, 'refused').at(path), limits['package-size'].most)
    const type = types[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream'
    return isUnread(read) ? null : { type, bytes: read }
  } catch {
    return null
  }
}
