// The typeface family. Goes in: the bytes of four font files. Comes out: Fonts, which measure and shape text
// and remember what they have shaped, so that a word is shaped once however often it stands in a document.

import { create, type Font as FontFile } from 'fontkit'

export type FontStyle = 'regular' | 'italic' | 'bold' | 'boldItalic'

/** The four font files (TrueType) of a family, as bytes. */
export type FontFiles = Readonly<Record<FontStyle, Uint8Array>>

export type Fonts = Readonly<Record<FontStyle, Font>>

export interface Font {
  readonly style: FontStyle
  readonly file: FontFile
  readonly bytes: Uint8Array
  /** From the baseline to the top and bottom of the type, in em; they are centred in the leading. */
  readonly ascent: number
  readonly descent: number
  readonly capHeight: number
  /** Remembered shapes by text; see `shape`. */
  readonly shapes: Map<string, Shape>
}

/** Text as glyphs: what is measured here is what is drawn. */
export interface Shape {
  readonly glyphs: readonly Glyph[]
  /** In em: times the type size gives points. */
  readonly width: number
}

export interface Glyph {
  readonly id: number
  /** What the glyph stands for; several letters in a ligature. */
  readonly text: string
  /** Of the glyph alone, in thousandths of an em. */
  readonly width: number
  /** In em. `x` and `y` shift the glyph from the pen's place. */
  readonly advance: number
  readonly x: number
  readonly y: number
}

/** How figures are raised: the font's own superior figures, for calls of footnotes. */
export type Feature = 'superior'

/** Opens the family. Throws when a file is not a TrueType font: the fonts come with the program. */
export function openFonts(files: FontFiles): Fonts {
  return {
    regular: openFont('regular', files.regular),
    italic: openFont('italic', files.italic),
    bold: openFont('bold', files.bold),
    boldItalic: openFont('boldItalic', files.boldItalic),
  }
}

/** True when the font has a glyph for the character. */
export function covers(font: Font, codePoint: number): boolean {
  return font.file.hasGlyphForCodePoint(codePoint)
}

/** Text to glyphs with kerning and ligatures. Remembered: call it with words, not with whole paragraphs. */
export function shape(font: Font, text: string, feature: Feature | null = null): Shape {
  const key = feature === null ? text : `${feature}:${text}`
  const known = font.shapes.get(key)
  if (known !== undefined) return known
  const shaped = shapeAnew(font, text, feature)
  if (font.shapes.size >= rememberedShapes) font.shapes.clear()
  font.shapes.set(key, shaped)
  return shaped
}

/** Enough for the words of a document of some thousand pages; then the memory starts afresh. */
const rememberedShapes = 60_000

function openFont(style: FontStyle, bytes: Uint8Array): Font {
  const file = create(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  if (!('hasGlyphForCodePoint' in file)) throw new Error(`the ${style} font is a collection of fonts`)
  const em = file.unitsPerEm
  return {
    style,
    file,
    bytes,
    ascent: file['OS/2'].typoAscender / em,
    descent: -file['OS/2'].typoDescender / em,
    capHeight: file.capHeight / em,
    shapes: new Map(),
  }
}

function shapeAnew(font: Font, text: string, feature: Feature | null): Shape {
  const em = font.file.unitsPerEm
  const drawn = visible(text)
  const run = font.file.layout(drawn, feature === 'superior' ? ['sups'] : [])
  const texts = glyphTexts(font.file, run.glyphs, drawn)
  if (text.endsWith(softHyphen)) texts[texts.length - 1] = softHyphen
  const glyphs = run.glyphs.map((glyph, index): Glyph => {
    const position = run.positions[index]
    return {
      id: glyph.id,
      text: texts[index] ?? '',
      width: (glyph.advanceWidth * 1000) / em,
      advance: (position?.xAdvance ?? glyph.advanceWidth) / em,
      x: (position?.xOffset ?? 0) / em,
      y: (position?.yOffset ?? 0) / em,
    }
  })
  return { glyphs, width: glyphs.reduce((width, glyph) => width + glyph.advance, 0) }
}

const softHyphen = '\u00ad'

/**
 * What is seen of a text. fontkit must never meet an invisible sign: it remembers it with the glyph, and draws a
 * hyphen as nothing once it has met it as a soft one. A soft hyphen at the end stands where a line ends: it is seen.
 */
function visible(text: string): string {
  return text.replace(/\u00ad$/, '-').replace(/\p{Default_Ignorable_Code_Point}/gu, '')
}

/**
 * Which letters each glyph stands for. fontkit remembers the letters under which it first met a glyph (a hyphen for a
 * soft hyphen, a space for a no-break space), so they are taken from the text, and only a ligature's length from it.
 */
function glyphTexts(file: FontFile, glyphs: readonly { id: number; codePoints: readonly number[] }[], text: string) {
  let rest = text
  return glyphs.map((glyph, index) => {
    if (index === glyphs.length - 1) return rest
    const first = String.fromCodePoint(rest.codePointAt(0) ?? 0x20)
    const simple = file.glyphForCodePoint(first.codePointAt(0) ?? 0x20).id === glyph.id
    const letters = String.fromCodePoint(...glyph.codePoints).normalize('NFKC')
    const taken = !simple && letters.length > first.length && rest.startsWith(letters) ? letters : first
    rest = rest.slice(taken.length)
    return taken
  })
}
