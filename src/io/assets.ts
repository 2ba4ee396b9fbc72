// Font files and the program's own data, read from where they are installed.

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Program } from '../app/request/program.js'
import type { FontFiles } from '../layout/fonts.js'
import { readGenerator } from './installation.js'

export interface Assets {
  readonly fonts: FontFiles
  /** SHA-256 over all font files. */
  readonly fontsHash: string
}

/** The program as it runs here. */
export function readProgram({ fontsHash }: Assets): Program {
  const { node, zlib } = process.versions
  return { ...readGenerator(), node, zlib, fonts: fontsHash }
}

/** Reads the typeface family. */
export function readAssets(): Assets {
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
  return { fonts, fontsHash: hash.digest('hex') }
}
