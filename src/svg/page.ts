// A page as SVG, to be looked at in a browser: the same placed content that the PDF draws. Words are text in the fonts that they were
// shaped with, each at its place; a word says where it comes from, so that a click leads there.

import { identityOf, oncePer } from '../base/memory.js'
import { unreachable, type Inline } from '../model/document.js'
import type { BoxContent, Content, FieldContent, ImageContent, RuleContent, TextContent } from '../layout/items.js'
import type { Page } from '../layout/layout.js'
import { originOf } from './origin.js'

/** What a page is drawn with beside its content. */
export interface Sheet {
  /** In points. */
  readonly width: number
  readonly height: number
  /** What the page is called by who does not see it: "Sida 3". */
  readonly name: string
  /** Address of the logo; null for none. */
  readonly logo: string | null
}

/**
 * Draws a page. Its elements have classes and attributes alone, so that a strict policy for content takes it:
 * `regular`, `italic`, `bold`, `boldItalic` choose the font, `superior` raised figures; `data-file`, `data-line`, `data-column` say
 * where words come from, `data-path` which value of the data they are.
 */
export function pageSvg({ header, contents, footer }: Page, { width, height, name, logo }: Sheet): string {
  const drawn = [header, contents, footer].map((part) => drawingOf(part, logo)).join('')
  const box = `0 0 ${number(width)} ${number(height)}`
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}" role="img" aria-label="${escaped(name)}">${drawn}</svg>`
}

/** Names a page as long as it is the very same object, with its number at the end. */
export function pageKey(page: Page): string {
  return `${identityOf(page)}-${page.number}`
}

function drawingOf(contents: readonly Content[], logo: string | null): string {
  const known = drawingsOf(contents)
  const key = logo ?? ''
  const before = known.get(key)
  if (before !== undefined) return before
  const drawing = contents.map((content) => draw(content, logo)).join('')
  known.set(key, drawing)
  return drawing
}

const drawingsOf = oncePer((_: readonly Content[]) => new Map<string, string>())

function draw(content: Content, logo: string | null): string {
  switch (content.kind) {
    case 'text':
      return drawText(content)
    case 'rule':
      return drawRule(content)
    case 'box':
      return drawBox(content)
    case 'field':
      return drawField(content)
    case 'image':
      return logo === null ? '' : drawImage(content, logo)
    case 'pageNumber':
      return ''
    default:
      return unreachable(content)
  }
}

/** A word, or words that follow each other from the same place in one look. */
interface Span {
  readonly x: number
  readonly text: string
  readonly origin: Inline | null
}

function drawText(content: TextContent): string {
  const spans = spansOf(content)
  if (spans.length === 0) return ''
  const look = [
    `class="${content.style}"`,
    `font-size="${number(content.size)}"`,
    `fill="${content.colour}"`,
    ...(content.letterSpace === 0 ? [] : [`letter-spacing="${number(content.letterSpace)}"`]),
  ]
  const words = spans.map(
    ({ x, text, origin }) => `<tspan x="${number(x)}"${attributesOf(origin)}>${escaped(text)}</tspan>`,
  )
  return `<text y="${number(content.y)}" ${look.join(' ')}>${words.join('')}</text>`
}

/** Each word at its own place; spaces are not drawn. Superior figures are shaped by a feature of the font, which the class asks for. */
function spansOf({ shapes, origins, x: left, size, wordSpace, letterSpace }: TextContent): Span[] {
  const spans: Span[] = []
  let x = left
  shapes.forEach(({ glyphs, width }, index) => {
    const text = glyphs.map((glyph) => shown(glyph.text)).join('')
    const spaces = glyphs.filter((glyph) => glyph.text === ' ' || glyph.text === '\u00a0').length
    if (text.trim() !== '') spans.push({ x: x + (glyphs[0]?.x ?? 0) * size, text, origin: origins[index] ?? null })
    x += width * size + glyphs.length * letterSpace + spaces * wordSpace
  })
  return spans
}

/** A soft hyphen is drawn where a line ends. */
function shown(text: string): string {
  return text === '\u00ad' ? '\u2010' : text
}

function attributesOf(inline: Inline | null): string {
  const raised = inline?.kind === 'note' ? ' class="superior"' : ''
  const origin = inline === null ? null : originOf(inline)
  if (origin === null) return raised
  const { file, line, column } = origin.place
  const path = origin.path === null ? '' : ` data-path="${escaped(origin.path)}"`
  return `${raised} data-file="${escaped(file)}" data-line="${line}" data-column="${column}"${path}`
}

function drawRule({ x, y, width, height, thickness, colour }: RuleContent): string {
  const place = `x1="${number(x)}" y1="${number(y)}" x2="${number(x + width)}" y2="${number(y + height)}"`
  return `<line ${place} stroke="${colour}" stroke-width="${number(thickness)}"/>`
}

function drawBox({ x, y, width, height, thickness, colour, fill }: BoxContent): string {
  return `<rect ${placeOf({ x, y, width, height })} stroke="${colour}" stroke-width="${number(thickness)}" fill="${fill ?? 'none'}"/>`
}

function drawField({ tooltip, ...place }: FieldContent): string {
  return `<rect class="field" ${placeOf(place)} fill="none"><title>${escaped(tooltip)}</title></rect>`
}

function drawImage(image: ImageContent, logo: string): string {
  return `<image ${placeOf(image)} href="${escaped(logo)}"/>`
}

function placeOf({ x, y, width, height }: Readonly<Record<'x' | 'y' | 'width' | 'height', number>>): string {
  return `x="${number(x)}" y="${number(y)}" width="${number(width)}" height="${number(height)}"`
}

/** Text in XML; what XML cannot hold is left out. */
function escaped(text: string): string {
  return text.replace(/[<>&"\p{Cc}\ufffe\uffff]|\p{Cs}/gu, (sign) => names[sign] ?? '')
}

const names: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' }

/** Thousandths of a point, as in the PDF. */
function number(value: number): string {
  return `${Math.round(value * 1000) / 1000 || 0}`
}
