// Placed content to the operators of a page's content stream. No decisions: every place and width comes from layout.
// Marked content is numbered page by page; the structure ties the numbers to its tags.

import type { FontStyle, Shape } from '../layout/fonts.js'
import type { BoxContent, Content, ImageContent, RuleContent, TextContent } from '../layout/items.js'
import type { Page } from '../layout/layout.js'
import type { Mark } from '../layout/structure.js'
import { codeOf, hex, type EmbeddedFont } from './embed.js'

export interface DrawnPage {
  readonly operators: string
  /** Marks in the order of their numbers on this page. */
  readonly marks: readonly Mark[]
}

export type EmbeddedFonts = Readonly<Record<FontStyle, EmbeddedFont>>

/** `height` of the page: layout counts downwards, the file upwards. */
export function drawPage(page: Page, fonts: EmbeddedFonts, height: number): DrawnPage {
  const marks: Mark[] = []
  const body = runsByMark(page.contents).map(({ mark, contents }) => {
    const drawn = drawAll(contents, fonts, height)
    if (drawn === '') return ''
    if (mark === null) return `/Artifact <</Type /Layout>> BDC\n${drawn}\nEMC`
    marks.push(mark)
    return `/Span <</MCID ${marks.length - 1}>> BDC\n${drawn}\nEMC`
  })
  const furniture = (contents: readonly Content[], subtype: string): string =>
    contents.length === 0
      ? ''
      : `/Artifact <</Type /Pagination /Subtype /${subtype}>> BDC\n${drawAll(contents, fonts, height)}\nEMC`
  const operators = [furniture(page.header, 'Header'), ...body, furniture(page.footer, 'Footer')]
  return { operators: operators.filter((each) => each !== '').join('\n'), marks }
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

function drawAll(contents: readonly Content[], fonts: EmbeddedFonts, height: number): string {
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
      const embedded = fonts[content.style]
      if (content.colour !== colour) drawn.push(`${rgb(content.colour)} rg`)
      const nextFont = `/${embedded.name} ${number(content.size)} Tf`
      const nextSpace = content.letterSpace === letterSpace ? [] : [`${number(content.letterSpace)} Tc`]
      const state = [...(nextFont === font ? [] : [nextFont]), ...nextSpace]
      drawn.push('BT', ...state, ...drawText(content, embedded, height), 'ET')
      colour = content.colour
      font = nextFont
      letterSpace = content.letterSpace
    }
  }
  return drawn.join('\n')
}

function drawText(content: TextContent, embedded: EmbeddedFont, height: number): string[] {
  const pieces: string[] = []
  let codes = ''
  let shift = 0
  const flush = (): void => {
    if (codes !== '') pieces.push(`<${codes}>`)
    codes = ''
  }
  const glyphs = content.shapes.flatMap((shaped: Shape) => shaped.glyphs)
  for (const glyph of glyphs) {
    const code = codeOf(embedded, glyph)
    const before = shift + glyph.x * 1000
    if (Math.abs(before) >= 0.5) {
      flush()
      pieces.push(number(-before))
    }
    codes += hex(code.code)
    const wordSpace = glyph.text === ' ' || glyph.text === '\u00a0' ? (content.wordSpace * 1000) / content.size : 0
    shift = glyph.advance * 1000 + wordSpace - code.width - glyph.x * 1000 + (Math.abs(before) >= 0.5 ? 0 : before)
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
