// Fonts and the program's own data, read from where they are installed.

import type { LateFonts } from '../app/documents/all-problems.js'
import type { Program } from '../app/request/program.js'
import { openFonts, type FontFiles, type Fonts } from '../layout/fonts.js'
import { readFontFiles } from './font-files.js'
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

/** The typeface family, opened where it is needed. */
export function readLateFonts(): LateFonts {
  const { fonts, fontsHash } = readAssets()
  let opened: Fonts | null = null
  return { hash: fontsHash, open: () => (opened ??= openFonts(fonts)) }
}

/** The typeface family, opened. */
export function readFonts(): Fonts {
  return openFonts(readAssets().fonts)
}

/** Reads the typeface family. */
export function readAssets(): Assets {
  const { fonts, hash } = readFontFiles()
  return { fonts, fontsHash: hash }
}
