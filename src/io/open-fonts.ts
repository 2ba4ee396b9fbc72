// The typeface family, opened: apart from its bytes (assets.ts), since not every command needs what reads fonts.

import type { LateFonts } from '../app/documents/all-problems.js'
import { openFonts, type Fonts } from '../layout/fonts.js'
import { readAssets } from './assets.js'

/** The family. */
export function readFonts(): Fonts {
  return openFonts(readAssets().fonts)
}

/** The family, opened where it is needed. */
export function readLateFonts(): LateFonts {
  const { fonts, fontsHash } = readAssets()
  let opened: Fonts | null = null
  return { hash: fontsHash, open: () => (opened ??= openFonts(fonts)) }
}
