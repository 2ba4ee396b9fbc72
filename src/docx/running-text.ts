// What stands on every page: running header with the marks above it, page x of y, the box for initials in its corner.

import { Footer, Header, type FileChild, type Paragraph, type XmlComponent } from 'docx'
import type { Document } from '../model/document.js'
import { shortened } from '../text/shortened.js'
import type { Theme } from '../theme/theme.js'
import { textWidth } from './context.js'
import { field } from './fields.js'
import { tab, textRun } from './inlines.js'
import { estimatedWidth } from './measure.js'
import { nativeTable, type NativeCell } from './native-table.js'
import { component, components, paragraph, type ParagraphItem } from './body-items.js'
import { border } from './table-styles.js'

/** Headers of the first page, which shows the title already, and of the others. */
export function headers(document: Document, theme: Theme): { readonly first: Header; readonly default: Header } {
  const { title, version, stacked } = titleLines(document, theme)
  const headerOf = (left: string): Header => {
    const end = [tab(), textRun(version)]
    /* The rule under a running header that says nothing would stand alone. */
    if (title === '' && version === '' && markLines(document, theme).length === 0)
      return new Header({ children: [component(paragraph('HeaderMark', []))] })
    const lines =
      stacked && left !== ''
        ? [paragraph('HeaderMark', end), paragraph('Header', [textRun(left)])]
        : [...(stacked ? [paragraph('HeaderMark', [])] : []), paragraph('Header', [textRun(left), ...end])]
    return new Header({ children: [...markLines(document, theme), ...lines].map((line) => component(line)) })
  }
  const titled = document.parts[0]?.blocks.some((block) => block.kind === 'title') === true
  return { first: headerOf(titled ? '' : title), default: headerOf(title) }
}

/** Title and version, shortened where they are longer than there is room for; `stacked` where each has a line of its own. */
function titleLines({ furniture }: Document, theme: Theme): { title: string; version: string; stacked: boolean } {
  const { left, right } = furniture.header
  const stacked = isStacked(left, right, theme)
  return { title: inTwoLines(left, theme), version: inTwoLines(right, theme), stacked }
}

/** The mark of a draft or a translation, and whose copy it is. */
function markLines(document: Document, theme: Theme): ParagraphItem[] {
  const { mark, copy } = document.furniture
  if (mark === null && copy === null) return []
  const start = mark === null ? [] : [textRun(mark, { style: 'Mark' })]
  const end = copy === null ? [] : [tab(), textRun(inTwoLines(copy, theme), { style: 'CopyMark' })]
  if (isStacked(mark ?? '', copy ?? '', theme)) return [paragraph('HeaderMark', end), paragraph('HeaderMark', start)]
  return [paragraph('HeaderMark', [...start, ...end])]
}

/** Word grows a header downwards, so that a second line covers nothing; more than two would push the text down. */
function inTwoLines(text: string, theme: Theme): string {
  return shortened(text, (candidate) => estimatedWidth(candidate, theme.text.running.size) <= textWidth(theme) * 1.6)
}

/** True for two texts that are too long for the ends of one line: they stand on two lines, the right one first. */
function isStacked(left: string, right: string, theme: Theme): boolean {
  return (
    left !== '' &&
    right !== '' &&
    estimatedWidth(`${left}     ${right}`, theme.text.running.size) > textWidth(theme) * 0.95
  )
}

/** From the top edge of the page to the header, in points: the running header's baseline is where the theme says. */
export function headerDistance(document: Document, theme: Theme): number {
  const { leading, size } = theme.text.running
  const { left, right } = document.furniture.header
  const above = markLines(document, theme).length + (isStacked(left, right, theme) ? 1 : 0)
  return theme.page.header + descent * size - leading * (1 + above * 1.25)
}

/** From the bottom edge of the page to the footer, in points. */
export function footerDistance(theme: Theme): number {
  return theme.page.footer - descent * theme.text.running.size
}

/** Share of a type size that is under the baseline, in a common sans serif. */
const descent = 0.27

/** Footer of every page: the page's number, and the box for initials where the agreement has one. */
export function footer(document: Document, theme: Theme): Footer {
  const { initials } = document.furniture
  const right = initials?.corner === 'right'
  const pages = paragraph(right ? 'Footer' : 'FooterEnd', pageNumber(document.furniture.footer))
  if (initials === null) return new Footer({ children: [component(pages)] })
  const { width, height } = theme.initials
  const rule = border(theme.rule.thin, theme.colour.muted)
  const label: NativeCell = { pieces: [paragraph('InitialsLabel', [textRun(initials.label)])] }
  const box: NativeCell = { pieces: [], rules: { top: rule, left: rule, bottom: rule, right: rule } }
  const number: NativeCell = { pieces: [pages], align: 'bottom' }
  const nothing: NativeCell = { pieces: [] }
  const free = textWidth(theme) - width
  const table = nativeTable(
    {
      style: 'PlainTable',
      widths: right ? [free, width] : [width, free],
      rows: [
        { cells: right ? [nothing, label] : [label, nothing] },
        { cells: right ? [number, box] : [box, number], height },
      ],
      indent: 0,
      title: initials.label,
      headings: { row: false, column: false },
    },
    theme,
  )
  return new Footer({ children: asChildren(components([{ kind: 'table', component: table, kept: false }], theme)) })
}

/** "Sida {page} av {pages}" with fields where the numbers go. */
function pageNumber(words: string): XmlComponent[] {
  return words.split(/(\{page\}|\{pages\})/).flatMap((piece) => {
    if (piece === '{page}') return field('PAGE', '1')
    if (piece === '{pages}') return field('NUMPAGES', '1')
    return piece === '' ? [] : [textRun(piece)]
  })
}

/** The library's type asks for its own paragraphs and tables; it writes any other alike. */
function asChildren(children: readonly FileChild[]): Paragraph[] {
  return children as Paragraph[]
}
