// What stands on every page: running header with the marks above it, page x of y, the box for initials in its corner.

import { Footer, Header, type FileChild, type Paragraph, type XmlComponent } from 'docx'
import type { Document } from '../model/document.js'
import type { Theme } from '../theme/theme.js'
import { textWidth } from './context.js'
import { field } from './fields.js'
import { tab, textRun } from './inlines.js'
import { nativeTable, type NativeCell } from './native-table.js'
import { component, components, paragraph } from './pieces.js'
import { border } from './table-styles.js'

/** Headers of the first page, which shows the title already, and of the others. */
export function headers(document: Document): { readonly first: Header; readonly default: Header } {
  const { header, mark, copy } = document.furniture
  const marks = [
    ...(mark === null ? [] : [textRun(mark, { style: 'Mark' })]),
    ...(copy === null ? [] : [tab(), textRun(copy, { style: 'CopyMark' })]),
  ]
  const headerOf = (left: string): Header =>
    new Header({
      children: [
        ...(isMarked(document) ? [component(paragraph('HeaderMark', marks))] : []),
        component(paragraph('Header', [textRun(left), tab(), textRun(header.right)])),
      ],
    })
  const titled = document.parts[0]?.blocks.some((block) => block.kind === 'title') === true
  return { first: headerOf(titled ? '' : header.left), default: headerOf(header.left) }
}

/** From the top edge of the page to the header, in points: the running header's baseline is where the theme says. */
export function headerDistance(document: Document, theme: Theme): number {
  const { leading, size } = theme.text.running
  return theme.page.header + descent * size - leading * (isMarked(document) ? 2.25 : 1)
}

/** From the bottom edge of the page to the footer, in points. */
export function footerDistance(theme: Theme): number {
  return theme.page.footer - descent * theme.text.running.size
}

/** Share of a type size that is under the baseline, in a common sans serif. */
const descent = 0.27

function isMarked(document: Document): boolean {
  return document.furniture.mark !== null || document.furniture.copy !== null
}

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
