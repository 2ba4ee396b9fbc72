// Placed content to the operators of a page's content stream. No decisions: every place and width comes from layout.
// Marked content is numbered page by page; the structure ties the numbers to its tags.

import { oncePer } from '../base/memory.js'
import type { FontStyle, Glyph } from '../layout/fonts.js'
import type { BoxContent, Content, ImageContent, RuleContent, TextContent } from '../layout/items.js'
import type { Page } from '../layout/layout.js'
import type { Mark } from '../layout/structure.js'
import { codeOf, fontNames, type EmbeddedFonts } from './embed.js'

export interface DrawnPage {
  /** Operators in ASCII. */
  readonly operators: Uint8Array
  /** Marks in the order of their numbers on this page. */
  readonly marks: readonly Mark[]
}

/** `height` of the page: layout counts downwards, the file upwards. */
export function drawPage({ header, contents, footer }: Page, fonts: EmbeddedFonts, height: number): DrawnPage {
  const drawing = drawingOf(contents, 'Body', height)
  // Glyphs of the body have their codes before those around it.
  const body = filled(drawing, fonts)
  const above = filled(drawingOf(header, 'Header', height), fonts)
  const below = filled(drawingOf(footer, 'Footer', height), fonts)
  const pieces = [above, body, below].filter(({ length }) => length > 0).flatMap((piece) => [piece, lineEnd])
  return { operators: Buffer.concat(pieces), marks: drawing.marks }
}

const lineEnd = Buffer.from('\n')

/** Content as operators in which the codes of glyphs are left open: these follow from all that is drawn before in the same file. */
interface Drawing {
  readonly bytes: Uint8Array
  /** Each glyph once for each text that it stands for, in the order of use. */
  readonly glyphs: readonly DrawnGlyph[]
  /** Where in the bytes the four digits of a code stand, and whose it is, by its number among the glyphs. */
  readonly slots: Uint32Array
  readonly shown: Uint16Array
  readonly marks: readonly Mark[]
}

interface DrawnGlyph {
  readonly style: FontStyle
  readonly glyph: Glyph
}

/** Header and footer are artifacts of the page, the body holds marked content. */
type Region = 'Header' | 'Body' | 'Footer'

/** Made once for content that stands on the pages of several files. */
function drawingOf(contents: readonly Content[], region: Region, height: number): Drawing {
  const known = drawingsOf(contents)
  const key = `${region} ${height}`
  const before = known.get(key)
  if (before !== undefined) return before
  const drawing = drawn(contents, region, height)
  known.set(key, drawing)
  return drawing
}

const drawingsOf = oncePer((_: readonly Content[]) => new Map<string, Drawing>())

/** The codes in their places. */
function filled({ bytes, glyphs, slots, shown }: Drawing, fonts: EmbeddedFonts): Uint8Array {
  const codes = glyphs.map(({ style, glyph }) => codeOf(fonts[style], glyph).digits)
  const operators = Uint8Array.from(bytes)
  for (let index = 0; index < slots.length; index++) operators.set(codes[shown[index] ?? 0] ?? [], slots[index])
  return operators
}

function drawn(contents: readonly Content[], region: Region, height: number): Drawing {
  const open = openGlyphs()
  const marks: Mark[] = []
  const body = (): string[] =>
    runsByMark(contents).map(({ mark, contents: own }) => {
      const drawn = drawAll(own, open, height)
      if (drawn === '') return ''
      if (mark === null) return `/Artifact <</Type /Layout>> BDC\n${drawn}\nEMC`
      marks.push(mark)
      return `/Span <</MCID ${marks.length - 1}>> BDC\n${drawn}\nEMC`
    })
  const furniture = (): string[] => [
    contents.length === 0
      ? ''
      : `/Artifact <</Type /Pagination /Subtype /${region}>> BDC\n${drawAll(contents, open, height)}\nEMC`,
  ]
  const operators = (region === 'Body' ? body() : furniture()).filter((each) => each !== '').join('\n')
  return { ...withSlots(operators), glyphs: open.glyphs, marks }
}

/** Glyphs that are shown, numbered from 0 in the order of use. */
interface OpenGlyphs {
  readonly glyphs: DrawnGlyph[]
  /** Stands for the code of a glyph in operators, which hold nothing but ASCII otherwise. */
  readonly slot: (style: FontStyle, glyph: Glyph) => string
}

function openGlyphs(): OpenGlyphs {
  const glyphs: DrawnGlyph[] = []
  const numbers = new Map<string, number>()
  return {
    glyphs,
    slot: (style, glyph) => {
      const key = `${style} ${glyph.id} ${glyph.text}`
      const known = numbers.get(key)
      const number = known ?? glyphs.push({ style, glyph }) - 1
      if (known === undefined) numbers.set(key, number)
      return String.fromCharCode(firstSlot + number)
    },
  }
}

/** Beyond ASCII, with room for more glyphs than a font has. */
const firstSlot = 0x100

/** Operators in which a sign stands for each code, as bytes with four digits in its place. */
function withSlots(operators: string): Pick<Drawing, 'bytes' | 'slots' | 'shown'> {
  const slots: number[] = []
  const shown: number[] = []
  const ascii = operators.replace(/[\u0100-\uffff]/g, (sign, at: number) => {
    slots.push(at + 3 * slots.length)
    shown.push(sign.charCodeAt(0) - firstSlot)
    return '0000'
  })
  return { bytes: Buffer.from(ascii, 'latin1'), slots: Uint32Array.from(slots), shown: Uint16Array.from(shown) }
}

interface MarkedRun {
  readonly mark: Mark | null
  readonly contents: Content[]
}

/** Neighbouring content of one mark is drawn as one piece. */
function runsByMark(contents: readonly Content[]): MarkedRun[] {
  const runs: MarkedRun[] = []
  for (const content of contents) {
    if (content.kind === 'field' || content.kind === 'pageNumber') continue
    const last = runs.at(-1)
    if (last !== undefined && last.mark === content.mark) last.contents.push(content)
    else runs.push({ mark: content.mark, contents: [content] })
  }
  return runs
}

function drawAll(contents: readonly Content[], open: OpenGlyphs, height: number): string {
  const drawn: string[] = []
  let colour = ''
  let font = ''
  // It outlives the marked content before, and is set anew.
  let letterSpace: number | null = null
  for (const content of contents) {
    if (content.kind === 'rule') drawn.push(drawRule(content, height))
    else if (content.kind === 'box') drawn.push(drawBox(content, height))
    else if (content.kind === 'image') drawn.push(drawImage(content, height))
    else if (content.kind === 'text') {
      if (content.colour !== colour) drawn.push(`${rgb(content.colour)} rg`)
      const nextFont = `/${fontNames[content.style]} ${number(content.size)} Tf`
      const nextSpace = content.letterSpace === letterSpace ? [] : [`${number(content.letterSpace)} Tc`]
      const state = [...(nextFont === font ? [] : [nextFont]), ...nextSpace]
      drawn.push('BT', ...state, ...drawText(content, open, height), 'ET')
      colour = content.colour
      font = nextFont
      letterSpace = content.letterSpace
    }
  }
  return drawn.join('\n')
}

function drawText(content: TextContent, open: OpenGlyphs, height: number): string[] {
  const pieces: string[] = []
  let codes = ''
  let shift = 0
  const flush = (): void => {
    if (codes !== '') pieces.push(`<${codes}>`)
    codes = ''
  }
  for (const glyph of content.shapes.flatMap(({ glyphs }) => glyphs)) {
    const before = shift + glyph.x * 1000
    if (Math.abs(before) >= 0.5) {
      flush()
      pieces.push(number(-before))
    }
    codes += open.slot(content.style, glyph)
    const wordSpace = glyph.text === ' ' || glyph.text === '\u00a0' ? (content.wordSpace * 1000) / content.size : 0
    shift = glyph.advance * 1000 + wordSpace - glyph.width - glyph.x * 1000 + (Math.abs(before) >= 0.5 ? 0 : before)
  }
  flush()
  if (pieces.length === 0) return []
  return [`${number(content.x)} ${number(height - content.y)} Td`, `[${pieces.join(' ')}] TJ`]
}

function drawRule(rule: RuleContent, height: number): string {
  const y = height - rule.y
  const line = `${number(rule.x)} ${number(y)} m ${number(rule.x + rule.width)} ${number(y - rule.height)} l S`
  return `${rgb(rule.colour)} RG ${number(rule.thickness)} w ${line}`
}

function drawBox(box: BoxContent, height: number): string {
  const rectangle = `${number(box.x)} ${number(height - box.y - box.height)} ${number(box.width)} ${number(box.height)} re`
  const fill = box.fill === null ? '' : `${rgb(box.fill)} rg `
  return `${fill}${rgb(box.colour)} RG ${number(box.thickness)} w ${rectangle} ${box.fill === null ? 'S' : 'B'}`
}

/** Name of the logo in the pages' resources. */
export const logoName = 'Logo'

function drawImage(image: ImageContent, height: number): string {
  const { x, y, width } = image
  const place = [width, 0, 0, image.height, x, height - y - image.height].map(number).join(' ')
  return `q ${place} cm /${logoName} Do Q`
}

/** `#rrggbb` as three numbers from 0 to 1. */
export function rgb(colour: string): string {
  const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
  return parts.map(number).join(' ')
}

export function number(value: number): string {
  return `${Math.round(value * 1000) / 1000 || 0}`
}
