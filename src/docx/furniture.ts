// What stands on every page: running header with the marks, page x of y, the box for initials in its corner.

import { Footer, Header, type FileChild, type Paragraph, type XmlComponent } from 'docx'
import type { Document } from '../model/document.js'
import type { Theme } from '../theme/theme.js'
import { textWidth } from './context.js'
import { field } from './fields.js'
import { tab, textRun } from './inlines.js'
import { nativeTable, type NativeCell } from './native-table.js'
import { component, components, paragraph } from './pieces.js'
import { border } from './table-styles.js'

/** Header of the first page, which the title block opens, and of the others. */
export function headers(document: Document): { readonly first: Header; readonly default: Header } {
  const { header, mark, copy } = document.furniture
  const left = copy === null ? [] : [textRun(copy, { style: 'Mark' })]
  const right = mark === null ? [] : [tab(), textRun(mark, { style: 'Mark' })]
  const marks = component(paragraph('Header', [...left, ...right]))
  const running = component(paragraph('Header', [textRun(header.left), tab(), textRun(header.right)]))
  const marked = mark !== null || copy !== null
  return {
    first: new Header({ children: [marks] }),
    default: new Header({ children: marked ? [running, marks] : [running] }),
  }
}

/** Footer of every page: the page's number, and the box for initials where the agreement has one. */
export function footer(document: Document, theme: Theme): Footer {
  const { initials } = document.furniture
  const pages = paragraph(initials?.corner === 'left' ? 'FooterEnd' : 'Footer', pageNumber(document.furniture.footer))
  if (initials === null) return new Footer({ children: [component(pages)] })
  const rule = border(theme.rule.thin, theme.colour.text)
  const box: NativeCell = {
    pieces: [paragraph('InitialsLabel', [textRun(initials.label)])],
    rules: { top: rule, left: rule, bottom: rule, right: rule },
  }
  const rest: NativeCell = { pieces: [pages] }
  const { width, height } = theme.initials
  const free = textWidth(theme) - width
  const left = initials.corner === 'left'
  const table = nativeTable(
    {
      style: 'PlainTable',
      widths: left ? [width, free] : [free, width],
      rows: [{ cells: left ? [box, rest] : [rest, box], height }],
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
