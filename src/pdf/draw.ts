// Placed content to the operators of a page's content stream. No decisions: every place and width comes from layout.
// Marked content is numbered page by page; the structure ties the numbers to its tags.

import { identityOf, oncePer } from '../base/memory.js'
import type { Shape } from '../layout/fonts.js'
import type { BoxContent, Content, ImageContent, RuleContent, TextContent } from '../layout/items.js'
import type { Page } from '../layout/layout.js'
import type { Mark } from '../layout/structure.js'
import { fontNames, type EmbeddedFonts } from './embed.js'
import { codesOf, fill, openOperators, slotOf, type OpenOperators } from './slots.js'

export interface DrawnPage {
  /** Operators in ASCII; the very same bytes for a page that looks the same in the next file. */
  readonly operators: Uint8Array
  /** Marks in the order of their numbers on this page. */
  readonly marks: readonly Mark[]
}

/** `height` of the page: layout counts downwards, the file upwards. */
export function drawPage({ header, contents, footer }: Page, fonts: EmbeddedFonts, height: number): DrawnPage {
  const body = drawingOf(contents, 'Body', height)
  const above = drawingOf(header, 'Header', height)
  const below = drawingOf(footer, 'Footer', height)
  // Glyphs of the body have their codes before those around it.
  const inBody = codesOf(body, fonts)
  const pieces = [
    { drawing: above, codes: codesOf(above, fonts) },
    { drawing: body, codes: inBody },
    { drawing: below, codes: codesOf(below, fonts) },
  ].filter(({ drawing }) => drawing.bytes.length > 0)
  const key = pieces.map(({ drawing, codes }) => [identityOf(drawing), ...codes].join(' ')).join('\n')
  const last = lastOf(body)
  if (last.key !== key) {
    last.key = key
    last.operators = filled(pieces)
  }
  return { operators: last.operators, marks: body.marks }
}

interface Piece {
  readonly drawing: Drawing
  readonly codes: readonly Uint8Array[]
}

/** Pieces under each other, with their codes. */
function filled(pieces: readonly Piece[]): Uint8Array {
  const operators = new Uint8Array(pieces.reduce((length, { drawing }) => length + drawing.bytes.length + 1, 0))
  let at = 0
  for (const { drawing, codes } of pieces) {
    fill(drawing, codes, operators, at)
    at += drawing.bytes.length + 1
    operators[at - 1] = lineFeed
  }
  return operators
}

const lineFeed = 0x0a

/** What was last drawn around a body, and with which codes. */
const lastOf = oncePer((_: Drawing) => ({ key: '', operators: new Uint8Array() as Uint8Array }))

interface Drawing extends OpenOperators {
  readonly marks: readonly Mark[]
}

/** Header and footer are artifacts of the page, the body holds marked content. */
type Region = 'Header' | 'Body' | 'Footer'

/** Made once for content that stands on the pages of several files. */
function drawingOf(contents: readonly Content[], region: Region, height: number): Drawing {
  const known = drawingsOf(contents)
  const key = `${region} ${height}`
  const before = known.get(key)
  if (before !== undefined) return before
  const drawing = region === 'Body' ? drawBody(contents, height) : drawFurniture(contents, region, height)
  known.set(key, drawing)
  return drawing
}

const drawingsOf = oncePer((_: readonly Content[]) => new Map<string, Drawing>())

function drawBody(contents: readonly Content[], height: number): Drawing {
  const marks: Mark[] = []
  const runs = runsByMark(contents).map(({ mark, contents: own }) => {
    const drawn = drawAll(own, height)
    if (drawn === '') return ''
    if (mark === null) return `/Artifact <</Type /Layout>> BDC\n${drawn}\nEMC`
    marks.push(mark)
    return `/Span <</MCID ${marks.length - 1}>> BDC\n${drawn}\nEMC`
  })
  return { ...openOperators(runs.filter((run) => run !== '').join('\n')), marks }
}

function drawFurniture(contents: readonly Content[], subtype: 'Header' | 'Footer', height: number): Drawing {
  const drawn = contents.length === 0 ? '' : drawAll(contents, height)
  const artifact = `/Artifact <</Type /Pagination /Subtype /${subtype}>> BDC\n${drawn}\nEMC`
  return { ...openOperators(contents.length === 0 ? '' : artifact), marks: [] }
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

function drawAll(contents: readonly Content[], height: number): string {
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
      drawn.push('BT', ...state, ...drawText(content, height), 'ET')
      colour = content.colour
      font = nextFont
      letterSpace = content.letterSpace
    }
  }
  return drawn.join('\n')
}

function drawText(content: TextContent, height: number): string[] {
  const shown = shownBy(content)
  return shown === '' ? [] : [`${number(content.x)} ${number(height - content.y)} Td`, shown]
}

/** The operator that shows a text; it does not depend on the place. Nothing for a text without glyphs. */
function shownBy(content: TextContent): string {
  const known = shownOf(content.shapes)
  const key = `${content.style} ${content.size} ${content.wordSpace}`
  const before = known.get(key)
  if (before !== undefined) return before
  const shown = showText(content)
  known.set(key, shown)
  return shown
}

const shownOf = oncePer((_: readonly Shape[]) => new Map<string, string>())

function showText(content: TextContent): string {
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
    codes += slotOf(content.style, glyph)
    const wordSpace = glyph.text === ' ' || glyph.text === '\u00a0' ? (content.wordSpace * 1000) / content.size : 0
    shift = glyph.advance * 1000 + wordSpace - glyph.width - glyph.x * 1000 + (Math.abs(before) >= 0.5 ? 0 : before)
  }
  flush()
  return pieces.length === 0 ? '' : `[${pieces.join(' ')}] TJ`
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
