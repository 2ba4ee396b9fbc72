// Fonts in the file. Each glyph gets a code for each text that it stands for, so that what is copied from the page is
// what was written: a hyphen at the end of a line is a soft hyphen, a no-break space stays one, a ligature its letters.

import { createHash } from 'node:crypto'
import { identityOf, openMemory, step } from '../base/memory.js'
import type { Font, Fonts, FontStyle, Glyph } from '../layout/fonts.js'
import { type Container } from './container.js'
import { pdfText, type Reference, type Value } from './objects.js'
import { subsetOf } from './subset.js'

export interface EmbeddedFont {
  readonly reference: Reference
  readonly font: Font
  /** Codes by glyph and text, and their numbers. */
  readonly codes: Map<string, Code>
  readonly taken: Set<number>
}

export interface Code {
  readonly code: number
  /** As it is shown on a page: four digits in ASCII. */
  readonly digits: Uint8Array
  readonly glyph: number
  readonly text: string
  /** In thousandths of an em, as the font has it. */
  readonly width: number
}

export type EmbeddedFonts = Readonly<Record<FontStyle, EmbeddedFont>>

/** Names of the fonts in the pages' resources. */
export const fontNames: Readonly<Record<FontStyle, string>> = { regular: 'R', italic: 'I', bold: 'B', boldItalic: 'BI' }

/** The family, of which nothing has been used yet. */
export function embedFonts(fonts: Fonts, container: Container): EmbeddedFonts {
  const embedded = (font: Font): EmbeddedFont => ({
    reference: container.reserve(),
    font,
    codes: new Map(),
    taken: new Set(),
  })
  return {
    regular: embedded(fonts.regular),
    italic: embedded(fonts.italic),
    bold: embedded(fonts.bold),
    boldItalic: embedded(fonts.boldItalic),
  }
}

/**
 * The code of a glyph: the same in every file, so that a page that shows the same is the same in each. Only where two want the same code,
 * the second to be used in this file gets the next that is free.
 */
export function codeOf(embedded: EmbeddedFont, glyph: Glyph): Code {
  const { codes, taken, font } = embedded
  const key = `${glyph.id}:${glyph.text}`
  const known = codes.get(key)
  if (known !== undefined) return known
  let number = wantedCode(glyph, font.file.numGlyphs)
  while (taken.has(number)) number = number === lastCode ? 1 : number + 1
  taken.add(number)
  const { id, text, width } = glyph
  const code = { code: number, digits: Buffer.from(hex(number), 'latin1'), glyph: id, text, width }
  codes.set(key, code)
  return code
}

const lastCode = 0xffff

/** The number of the glyph, where it stands for a sign of its own; further up where it stands for something else in its place. */
function wantedCode({ id, text }: Glyph, glyphs: number): number {
  const sign = text.codePointAt(0) ?? 0
  const isOwn = text === String.fromCodePoint(sign) && !insteadOf.has(sign)
  if (isOwn && id > 0) return id
  let mixed = id
  for (let index = 0; index < text.length; index++) mixed = (31 * mixed + text.charCodeAt(index)) % roomAbove
  return Math.min(glyphs + mixed, lastCode)
}

/** Signs that are shown as another: a no-break space as a space, a soft hyphen as a hyphen. */
const insteadOf: ReadonlySet<number> = new Set([0xa0, 0xad])

/** How many codes there are for ligatures and the like: a prime, so that they are spread. */
const roomAbove = 509

/** Writes the font with the glyphs that were used. */
export function writeFont(embedded: EmbeddedFont, container: Container): void {
  const { font } = embedded
  const { file, style } = font
  const { program, map, toUnicode, tag, widths } = usedOf(
    font,
    [...embedded.codes.values()].sort((a, b) => a.code - b.code),
  )
  const baseFont = `${tag}+${file.postscriptName}`
  const em = 1000 / file.unitsPerEm
  const italic = style === 'italic' || style === 'boldItalic'
  const strong = style === 'bold' || style === 'boldItalic'
  const descriptor = container.add({
    Type: 'FontDescriptor',
    FontName: baseFont,
    // Symbolic, as codes are our own; italic where it is.
    Flags: 4 + (italic ? 64 : 0),
    FontBBox: [file.bbox.minX, file.bbox.minY, file.bbox.maxX, file.bbox.maxY].map((value) => value * em),
    ItalicAngle: file.italicAngle,
    Ascent: file.ascent * em,
    Descent: file.descent * em,
    CapHeight: file.capHeight * em,
    XHeight: file.xHeight * em,
    StemV: strong ? 120 : 80,
    FontFile2: container.add({ Length1: program.length }, program),
  })
  const descendant = container.add({
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: baseFont,
    CIDSystemInfo: { Registry: pdfText('Adobe'), Ordering: pdfText('Identity'), Supplement: 0 },
    FontDescriptor: descriptor,
    DW: 0,
    W: widths,
    CIDToGIDMap: container.add({}, map),
  })
  container.write(embedded.reference, {
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: baseFont,
    Encoding: 'Identity-H',
    DescendantFonts: [descendant],
    ToUnicode: container.add({}, toUnicode),
  })
}

/** What a file holds of a font. */
interface UsedFont {
  readonly program: Uint8Array
  /** Glyphs of the program by their codes. */
  readonly map: Uint8Array
  readonly toUnicode: Uint8Array
  /** Stands before the name of the font. */
  readonly tag: string
  readonly widths: readonly Value[]
}

/**
 * The same codes give the very same bytes.
 * @param codes in ascending order
 */
function usedOf(font: Font, codes: readonly Code[]): UsedFont {
  const key = JSON.stringify([identityOf(font), ...codes.flatMap(({ code, glyph, text }) => [code, glyph, text])])
  return known.of(used, key, () => {
    const glyphs = codes.map(({ glyph }) => glyph)
    const { program, numbers } = subsetOf(font.bytes, glyphs)
    return {
      program,
      map: glyphMap(codes, numbers),
      toUnicode: Buffer.from(unicodeMap(codes), 'latin1'),
      tag: subsetTag(program),
      widths: widths(codes),
    }
  })
}

const used = step<UsedFont>('font', ({ program, toUnicode }) => program.length + toUnicode.length)

/** Room for the fonts of some dozens of files. */
const known = openMemory(3_000_000)

/** Each run of neighbouring codes: the first, and the widths of all (ISO 32000-1, 9.7.4.3). */
function widths(codes: readonly Code[]): Value[] {
  const runs: { readonly first: number; readonly widths: number[] }[] = []
  for (const { code, width } of codes) {
    const last = runs.at(-1)
    if (last !== undefined && last.first + last.widths.length === code) last.widths.push(width)
    else runs.push({ first: code, widths: [width] })
  }
  return runs.flatMap((run) => [run.first, run.widths])
}

/** Two bytes for each code from 0 up to the last: the glyph of the subset, 0 for codes that are not used. */
function glyphMap(codes: readonly Code[], glyphs: readonly number[]): Uint8Array {
  const map = Buffer.alloc(2 * ((codes.at(-1)?.code ?? 0) + 1))
  codes.forEach(({ code }, index) => map.writeUInt16BE(glyphs[index] ?? 0, 2 * code))
  return map
}

/** Six capitals that follow from the glyphs (ISO 32000-1, 9.6.4). */
function subsetTag(program: Uint8Array): string {
  const digest = createHash('sha256').update(program).digest()
  return String.fromCharCode(...[...digest.subarray(0, 6)].map((byte) => 65 + (byte % 26)))
}

function unicodeMap(codes: readonly Code[]): string {
  const entries = codes.filter((code) => code.text !== '').map(({ code, text }) => `<${hex(code)}> <${utf16(text)}>`)
  const blocks: string[] = []
  // A block holds at most 100 entries (CMap specification).
  for (let index = 0; index < entries.length; index += 100) {
    const block = entries.slice(index, index + 100)
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`)
  }
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def',
    '/CMapType 2 def',
    '1 begincodespacerange',
    '<0000> <ffff>',
    'endcodespacerange',
    ...blocks,
    'endcmap',
    'CMapName currentdict /CMap defineresource pop',
    'end',
    'end',
  ].join('\n')
}

export function hex(code: number): string {
  return code.toString(16).padStart(4, '0')
}

function utf16(text: string): string {
  return Array.from({ length: text.length }, (_, index) => hex(text.charCodeAt(index))).join('')
}
