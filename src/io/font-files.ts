// The font files, read from where they are installed.

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { FontFiles } from '../layout/fonts.js'

/** The typeface family as bytes, with the SHA-256 over all its files. */
export function readFontFiles(): { readonly fonts: FontFiles; readonly hash: string } {
  const require = createRequire(import.meta.url)
  const folder = join(dirname(require.resolve('source-sans/package.json')), 'TTF')
  const read = (name: string): Uint8Array => new Uint8Array(readFileSync(join(folder, `SourceSans3-${name}.ttf`)))
  const fonts: FontFiles = {
    regular: read('Regular'),
    italic: read('It'),
    bold: read('Semibold'),
    boldItalic: read('SemiboldIt'),
  }
  const hash = createHash('sha256')
  for (const bytes of [fonts.regular, fonts.italic, fonts.bold, fonts.boldItalic]) hash.update(bytes)
  return { fonts, hash: hash.digest('hex') }
}
