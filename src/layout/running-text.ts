// What stands on every page around the text: running header, marks, footer, box for initials. All of it artifacts.

import { problem, type Place, type Problem } from '../base/problem.js'
import { identityOf, openMemory, step } from '../base/memory.js'
import type { Typesetting } from '../data/language.js'
import { mainLanguage, type Document } from '../model/document.js'
import { shortened } from '../text/shortened.js'
import { editionTheme } from '../theme/edition-theme.js'
import type { Theme } from '../theme/theme.js'
import type { Fonts } from './fonts.js'
import { stylesOf } from './frame.js'
import { moved, type Content, type FieldContent, type Line } from './items.js'
import { linesOf, setText, textWidth } from './lines.js'
import { textRun, type TextStyle } from './runs.js'

export interface PageRunningText {
  readonly header: readonly Content[]
  readonly footer: readonly Content[]
}

/** Where a page stands in its document. */
export interface PagePlace {
  readonly page: number
  readonly pages: number
  /** Label of the annex that it belongs to. */
  readonly annex: string | null
}

/**
 * Furniture of page `page` of `pages`, in the annex whose label is given. The first page shows its title already. What reads the same on
 * the pages of two documents is the very same content.
 */
export function runningTextOf(
  document: Document,
  theme: Theme,
  fonts: Fonts,
  typesetting: Typesetting,
  place: PagePlace,
): PageRunningText {
  const titled = place.page === 1 && document.parts[0]?.blocks.some((block) => block.kind === 'title') === true
  const { header, footer, mark, copy, initials } = document.furniture
  const setting = [identityOf(theme), identityOf(fonts), identityOf(typesetting), mainLanguage(document), titled]
  const key = JSON.stringify([...setting, place, header, footer, mark, copy, initials])
  return known.of(running, key, () => setRunningText(document, theme, fonts, typesetting, place, titled))
}

const running = step<PageRunningText>('running text')

/** Room for the pages of some dozens of documents, as keys. */
const known = openMemory(400_000)

function setRunningText(
  document: Document,
  theme: Theme,
  fonts: Fonts,
  typesetting: Typesetting,
  { page, pages, annex }: PagePlace,
  titled: boolean,
): PageRunningText {
  const { furniture } = document
  const left = theme.page.margin.left + theme.number.column
  const right = theme.page.width - theme.page.margin.right
  const sides: Sides = { left, right, language: mainLanguage(document), typesetting, fonts }
  const { running } = stylesOf(theme)
  const accent: TextStyle = { ...running, font: 'bold', colour: theme.colour.accent }
  const strong: TextStyle = { ...accent, colour: theme.colour.text }
  const { header } = theme.page
  const { mark, copy } = furniture
  const room = linesInHeader(theme)
  const end = annex === null ? '' : ` · ${annex}`
  const above = mark === null && copy === null ? 0 : 1
  const about = titled ? '' : inLines(furniture.header.left, running, sides, room - 1 - above, end)
  const version = inLines(furniture.header.right, running, sides, 1)
  const lower = row(about, version, [running, running], sides)
  const beside = lower.length > 1 ? version : ''
  const boxed = markBox(mark, copy, beside, strong, theme, sides)
  const marked = boxed === null ? (mark ?? '') : ''
  const free = room - lower.length
  const taken = marked === '' || free > 1 ? 0 : textWidth(marked, accent, fonts) + gap
  const whose = inLines(copy ?? '', strong, sides, marked === '' ? free : free - 1, '', taken)
  const upper = row(marked, whose, [accent, strong], sides)
  const footerBaseline = theme.page.height - theme.page.footer
  const number = furniture.footer.replaceAll('{page}', `${page}`).replaceAll('{pages}', `${pages}`)
  const footer =
    furniture.initials?.corner === 'right'
      ? row(number, '', [running, running], sides)
      : row('', number, [running, running], sides)
  return {
    header: [
      ...(boxed ?? []),
      ...upwards([...upper, ...lower], header, running.leading),
      ...(isBlank(furniture) ? [] : [headerRule(theme, left, right, header)]),
    ],
    footer: [...upwards(footer, footerBaseline, running.leading), ...initialsBox(document, theme, fonts, left, right)],
  }
}

/** A page of labels, or a letter, has no running header, and no rule under it. */
function isBlank({ header, mark, copy }: Document['furniture']): boolean {
  return header.left === '' && header.right === '' && mark === null && copy === null
}

/** Rule `header/long`: version and case number, or whose copy it is, do not fit on a line of the running header, which cuts what is longer. */
export function longHeaders({ furniture, languages }: Document, usual: Theme, fonts: Fonts, place: Place): Problem[] {
  const theme = editionTheme(usual, languages)
  const width = theme.page.width - theme.page.margin.right - theme.page.margin.left - theme.number.column
  const { running } = stylesOf(theme)
  const lines = [
    { text: furniture.header.right, style: running },
    { text: furniture.copy ?? '', style: { ...running, font: 'bold' as const } },
  ]
  return lines
    .filter(({ text, style }) => textWidth(text, style, fonts) > width)
    .map(({ text }) => problem('header/long', { text }, place))
}

interface Sides {
  readonly left: number
  readonly right: number
  readonly language: string
  readonly typesetting: Typesetting
  readonly fonts: Fonts
}

/**
 * The mark of a draft or a translation over the running header, large enough not to be overlooked; null when there is
 * none, or when it is too long for one line beside the copy mark.
 * @param beside what stands at the end of the line under the copy mark, '' where nothing does
 */
function markBox(
  mark: string | null,
  copy: string | null,
  beside: string,
  copyStyle: TextStyle,
  theme: Theme,
  { left, right, fonts }: Sides,
): Content[] | null {
  if (mark === null) return null
  const style = stylesOf(theme).heading(1)
  const padding = theme.unit
  const bottom = theme.page.header - theme.text.running.leading - 1
  const height = style.size * 1.35
  const text = setText(mark, fonts, {
    x: left + padding,
    // Capitals, two thirds of the size, in the middle of the box.
    y: bottom - (height - style.size * 0.66) / 2,
    style: style.font,
    size: style.size,
    colour: theme.colour.accent,
    mark: null,
    link: null,
  })
  const width = text.width + 2 * padding
  const { running } = stylesOf(theme)
  const rest = Math.max(textWidth(copy ?? '', copyStyle, fonts), textWidth(beside, running, fonts))
  if (width + (rest === 0 ? 0 : gap + rest) > right - left) return null
  const frame = { x: left, y: bottom - height, width, height, thickness: theme.rule.thick, fill: null, mark: null }
  return [{ kind: 'box', ...frame, colour: theme.colour.accent }, text]
}

/**
 * A text on as many lines as there is room for, at least one, shortened where it is longer. Version, case number and whose copy it
 * is are what a page is known by: the title gives way to them, never what follows it, the annex.
 * @param taken of the width, by what stands on the same line
 */
function inLines(text: string, style: TextStyle, sides: Sides, lines: number, end = '', taken = 0): string {
  const measure = sides.right - sides.left - taken
  const fits = (candidate: string): boolean => {
    const found = setLines(candidate + end, style, 'start', sides)
    return found.length <= Math.max(1, lines) && found.every(({ width }) => width <= measure)
  }
  return text === '' ? end : shortened(text, fits) + end
}

function setLines(text: string, style: TextStyle, align: 'start' | 'end', sides: Sides): Line[] {
  return linesOf([textRun(text, style, null)], sides.fonts, {
    measure: sides.right - sides.left,
    align,
    language: sides.language,
    typesetting: sides.typesetting,
    hyphenate: false,
  })
}

/** Text flush left and right on one line, or on lines of their own when both do not fit. */
function row(
  left: string,
  right: string,
  styles: readonly [TextStyle, TextStyle],
  sides: Sides,
): (readonly Content[])[] {
  const measure = sides.right - sides.left
  const lefts = left === '' ? [] : setLines(left, styles[0], 'start', sides)
  const rights = right === '' ? [] : setLines(right, styles[1], 'end', sides)
  const [one] = lefts
  const [other] = rights
  const shared = lefts.length === 1 && rights.length === 1 && (one?.width ?? 0) + (other?.width ?? 0) + gap <= measure
  const lines = shared
    ? [[...(one?.contents ?? []), ...(other?.contents ?? [])]]
    : [...rights, ...lefts].map((line) => line.contents)
  return lines.map((contents) => contents.map((content) => moved(content, sides.left, 0)))
}

/** Between what stands left and right on one line, in points. */
const gap = 18

/** From line to line around the text, as a share of its leading. */
const lineHeight = 1.15

/** What stands nearer to the edge of the page, in points, a printer may leave out. */
const nearestToEdge = 20

/** How many lines the running header has at most: two, even where a theme has no room for them. */
function linesInHeader(theme: Theme): number {
  const { running } = stylesOf(theme)
  const room = theme.page.header - nearestToEdge - running.size
  return Math.max(2, Math.floor(room / (running.leading * lineHeight)) + 1)
}

/** Lines one over the other, the last on the baseline given. */
function upwards(lines: readonly (readonly Content[])[], baseline: number, leading: number): Content[] {
  return lines.flatMap((line, index) =>
    line.map((content) => moved(content, 0, baseline - (lines.length - 1 - index) * leading * lineHeight)),
  )
}

function headerRule(theme: Theme, left: number, right: number, baseline: number): Content {
  const { thin } = theme.rule
  return {
    kind: 'rule',
    x: left,
    y: baseline + 6,
    width: right - left,
    height: 0,
    thickness: thin,
    colour: theme.colour.rule,
    mark: null,
  }
}

interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

function initialsRectangle(corner: 'left' | 'right', theme: Theme, left: number, right: number): Rectangle {
  const { width, height } = theme.initials
  return {
    x: corner === 'right' ? right - width : left,
    y: theme.page.height - theme.page.footer + 6 - height,
    width,
    height,
  }
}

/** How far down the text of a page may reach: over the box for initials and its label, where that is higher than the margin. */
export function textBottom({ furniture }: Document, theme: Theme): number {
  const { page, text, unit } = theme
  const bottom = page.height - page.margin.bottom
  if (furniture.initials === null) return bottom
  const { y } = initialsRectangle(furniture.initials.corner, theme, 0, page.width)
  return Math.min(bottom, y - 3 - text.running.size - unit / 2)
}

/** The signature field in the box of a page, where the agreement asks for one. */
export function initialsField(document: Document, theme: Theme, page: number): FieldContent[] {
  const { initials } = document.furniture
  if (initials === null || !initials.fields) return []
  const left = theme.page.margin.left + theme.number.column
  const right = theme.page.width - theme.page.margin.right
  const rectangle = initialsRectangle(initials.corner, theme, left, right)
  return [{ kind: 'field', ...rectangle, field: `initials.${page}`, tooltip: `${initials.label} ${page}` }]
}

function initialsBox(document: Document, theme: Theme, fonts: Fonts, left: number, right: number): Content[] {
  const { initials } = document.furniture
  if (initials === null) return []
  const { x, y, width, height } = initialsRectangle(initials.corner, theme, left, right)
  const { running } = stylesOf(theme)
  const label = setText(initials.label, fonts, {
    x,
    y: y - 3,
    style: 'regular',
    size: running.size * 0.9,
    colour: running.colour,
    mark: null,
    link: null,
  })
  return [
    label,
    {
      kind: 'box',
      x,
      y,
      width,
      height,
      thickness: theme.rule.thin,
      colour: theme.colour.muted,
      fill: null,
      mark: null,
    },
  ]
}
