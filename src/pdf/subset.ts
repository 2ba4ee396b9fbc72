// A font with the glyphs that a file shows and no others (TrueType, as PDF wants it: ISO 32000-1, 9.9). Goes in: the bytes of the
// font. Comes out: a smaller font. The tables that do not speak of single glyphs stay as they are.

import { oncePer } from '../base/memory.js'

export interface Subset {
  readonly program: Uint8Array
  /** Numbers in the subset of the glyphs asked for, in their order. */
  readonly numbers: readonly number[]
}

/**
 * Makes a subset. Glyph 0 (for what is missing) comes first, then those asked for in their order, then what they are composed of.
 * @param glyphs numbers of glyphs in the font, any of them as often as it pleases
 */
export function subsetOf(font: Uint8Array, glyphs: readonly number[]): Subset {
  const tables = tablesOf(font)
  const chosen: number[] = []
  const numbers = new Map<number, number>()
  const include = (glyph: number): number => {
    const known = numbers.get(glyph)
    if (known !== undefined) return known
    const number = chosen.push(glyph) - 1
    numbers.set(glyph, number)
    return number
  }
  include(0)
  const asked = glyphs.map(include)
  const outlines: Uint8Array[] = []
  /* The list grows while it is gone through. */
  for (const glyph of chosen) outlines.push(outlineOf(tables, glyph, include))
  return { program: fontOf(tables, chosen, outlines), numbers: asked }
}

/** What is read of a font (OpenType, "The OpenType Font File"). */
interface Tables {
  readonly table: (tag: string) => Buffer | null
  /** From where to where the outline of a glyph lies in `glyf`. */
  readonly outline: (glyph: number) => readonly [number, number]
  /** Offsets in `loca` have four bytes; two otherwise, and count words. */
  readonly isLong: boolean
  /** How many glyphs have a width of their own; all further ones have that of the last. */
  readonly metrics: number
}

const tablesOf = oncePer((font: Uint8Array): Tables => {
  const bytes = Buffer.from(font.buffer, font.byteOffset, font.byteLength)
  const found = new Map<string, Buffer>()
  for (let index = 0; index < bytes.readUInt16BE(4); index++) {
    const entry = 12 + 16 * index
    const offset = bytes.readUInt32BE(entry + 8)
    found.set(
      bytes.toString('latin1', entry, entry + 4),
      bytes.subarray(offset, offset + bytes.readUInt32BE(entry + 12)),
    )
  }
  const table = (tag: string): Buffer | null => found.get(tag) ?? null
  const isLong = required(table, 'head').readInt16BE(toLocaFormat) === 1
  const loca = required(table, 'loca')
  const offsetOf = (glyph: number): number => (isLong ? loca.readUInt32BE(4 * glyph) : 2 * loca.readUInt16BE(2 * glyph))
  return {
    table,
    isLong,
    outline: (glyph) => [offsetOf(glyph), offsetOf(glyph + 1)],
    metrics: required(table, 'hhea').readUInt16BE(toMetrics),
  }
})

function required(table: Tables['table'], tag: string): Buffer {
  const found = table(tag)
  if (found === null) throw new Error(`the font has no table ${tag}`)
  return found
}

/** Places of fields in `head`, `hhea` and `maxp`. */
const toLocaFormat = 50
const toMetrics = 34
const toGlyphs = 4

/** The outline of a glyph; one that is composed of others names them by their numbers in the subset. */
function outlineOf({ table, outline }: Tables, glyph: number, include: (glyph: number) => number): Uint8Array {
  const bytes = required(table, 'glyf').subarray(...outline(glyph))
  if (bytes.length === 0 || bytes.readInt16BE(0) >= 0) return bytes
  const composed = Buffer.from(bytes)
  let at = 10
  let flags: number
  do {
    flags = composed.readUInt16BE(at)
    composed.writeUInt16BE(include(composed.readUInt16BE(at + 2)), at + 2)
    at += 4 + (flags & wordArguments ? 4 : 2) + scaleLength(flags)
  } while (flags & moreComponents)
  return composed
}

/** Flags of a component (OpenType, `glyf`, "Composite Glyph Description"). */
const wordArguments = 0x01
const oneScale = 0x08
const moreComponents = 0x20
const twoScales = 0x40
const matrix = 0x80

function scaleLength(flags: number): number {
  if (flags & oneScale) return 2
  if (flags & twoScales) return 4
  return flags & matrix ? 8 : 0
}

function fontOf(
  { table, isLong, metrics }: Tables,
  glyphs: readonly number[],
  outlines: readonly Uint8Array[],
): Uint8Array {
  const changed = (tag: string, change: (copy: Buffer) => void): Buffer => {
    const copy = Buffer.from(required(table, tag))
    change(copy)
    return copy
  }
  const entries: readonly (readonly [string, Uint8Array | null])[] = [
    ['head', required(table, 'head')],
    ['hhea', changed('hhea', (copy) => copy.writeUInt16BE(glyphs.length, toMetrics))],
    ['loca', locaOf(outlines, isLong)],
    ['maxp', changed('maxp', (copy) => copy.writeUInt16BE(glyphs.length, toGlyphs))],
    ['cvt ', table('cvt ')],
    ['prep', table('prep')],
    ['glyf', Buffer.concat(outlines)],
    ['hmtx', metricsOf(required(table, 'hmtx'), metrics, glyphs)],
    ['fpgm', table('fpgm')],
  ]
  return withDirectory(entries.flatMap(([tag, bytes]) => (bytes === null ? [] : [[tag, bytes] as const])))
}

/** Where each outline begins, and where the last one ends. */
function locaOf(outlines: readonly Uint8Array[], isLong: boolean): Uint8Array {
  const size = isLong ? 4 : 2
  const loca = Buffer.alloc(size * (outlines.length + 1))
  let offset = 0
  outlines.forEach((outline, index) => {
    offset += outline.length
    loca.writeUIntBE(isLong ? offset : offset / 2, size * (index + 1), size)
  })
  return loca
}

/** Width and left side bearing of each glyph. */
function metricsOf(hmtx: Buffer, own: number, glyphs: readonly number[]): Uint8Array {
  const metrics = Buffer.alloc(4 * glyphs.length)
  glyphs.forEach((glyph, index) => {
    const hasOwn = glyph < own
    hmtx.copy(metrics, 4 * index, 4 * (hasOwn ? glyph : own - 1), 4 * (hasOwn ? glyph : own - 1) + 2)
    const bearing = hasOwn ? 4 * glyph + 2 : 4 * own + 2 * (glyph - own)
    hmtx.copy(metrics, 4 * index + 2, bearing, bearing + 2)
  })
  return metrics
}

/** The tables one after the other, found by the directory. Checksums are left at 0: no reader of a PDF looks at them. */
function withDirectory(tables: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const directory = Buffer.alloc(12 + 16 * tables.length)
  const exponent = Math.floor(Math.log2(tables.length))
  directory.write('true', 0, 'latin1')
  directory.writeUInt16BE(tables.length, 4)
  directory.writeUInt16BE(16 * 2 ** exponent, 6)
  directory.writeUInt16BE(exponent, 8)
  directory.writeUInt16BE(16 * (tables.length - 2 ** exponent), 10)
  let offset = directory.length
  tables.forEach(([tag, { length }], index) => {
    const entry = 12 + 16 * index
    directory.write(tag, entry, 'latin1')
    directory.writeUInt32BE(offset, entry + 8)
    directory.writeUInt32BE(length, entry + 12)
    offset += length
  })
  return Buffer.concat([directory, ...tables.map(([, bytes]) => bytes)])
}
