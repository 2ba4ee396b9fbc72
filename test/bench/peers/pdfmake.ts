// A Document as a definition for pdfmake, so that it sets the same text. pdfmake has no footnotes and divides no words: notes stand
// at the end.

import { mainLanguage, unreachable, type Block, type Document, type Inline } from '../../../src/model/document.js'
import type { Theme } from '../../../src/theme/theme.js'

/** A node of pdfmake's definitions; what text there is stands under `text`. */
export type PdfmakeNode =
  | string
  | {
      readonly text?: string | readonly PdfmakeNode[]
      readonly stack?: readonly PdfmakeNode[]
      readonly columns?: readonly PdfmakeNode[]
      readonly table?: {
        readonly widths: readonly unknown[]
        readonly headerRows: number
        readonly body: PdfmakeNode[][]
      }
      readonly [property: string]: unknown
    }

/** The definition of the whole file: content, styles, measures, running header and footer. */
export function pdfmakeOf(
  document: Document,
  theme: Theme,
): { readonly content: PdfmakeNode[]; [property: string]: unknown } {
  const { page, text, number, unit } = theme
  const { header, footer } = document.furniture
  const { top, right, bottom, left } = page.margin
  const running = { fontSize: text.running.size, margin: [left + number.column, page.header, right, 0] }
  return {
    pageSize: { width: page.width, height: page.height },
    pageMargins: [left + number.column, top, right, bottom],
    defaultStyle: {
      font: 'Source',
      fontSize: text.body.size,
      lineHeight: text.body.leading / text.body.size / 1.257,
      alignment: 'justify',
    },
    styles: {
      title: { fontSize: text.title.size, bold: true, alignment: 'left' },
      ...Object.fromEntries(
        text.heading.map(({ size }, level) => [
          `heading${level + 1}`,
          { fontSize: size, bold: true, alignment: 'left' },
        ]),
      ),
      small: { fontSize: text.small.size },
      par: { margin: [0, 0, 0, unit] },
    },
    info: { title: document.metadata.title, author: document.metadata.author, subject: document.metadata.subject },
    language: mainLanguage(document),
    version: '1.7',
    subset: 'PDF/A-2a',
    tagged: true,
    displayTitle: true,
    header: (at: number) =>
      at === 1 ? '' : { ...running, columns: [header.left, { text: header.right, alignment: 'right' }] },
    footer: (at: number, of: number) => ({
      ...running,
      text: footer.replace('{page}', String(at)).replace('{pages}', String(of)),
    }),
    content: [
      ...document.parts.flatMap(({ kind, content, label, title, date, blocks }) => [
        ...(kind === 'main' || content === 'listed'
          ? []
          : [heading(0, [`${label ?? ''} `, ...inlines(title), ` ${date ?? ''}`], { pageBreak: 'before' })]),
        ...nodes(blocks),
      ]),
      ...document.notes.map(({ label, blocks }) => item(label, blocks)),
    ],
  }
}

function nodes(blocks: readonly Block[]): PdfmakeNode[] {
  return blocks.flatMap(node)
}

function node(block: Block): PdfmakeNode[] {
  switch (block.kind) {
    case 'title':
      return [
        { text: inlines(block.title), style: 'title' },
        { text: inlines(block.subtitle ?? []), style: 'par' },
        ...block.facts.map(({ label, value }) => side(label, inlines(value))),
      ]
    case 'facts':
      return [...bold(block.title), ...block.rows.map(({ label, value }) => side(label, inlines(value)))]
    case 'parties':
      return [
        ...bold(block.title),
        ...block.entries.flatMap(({ name, details }): PdfmakeNode[] => [
          { text: inlines(name), bold: true },
          {
            text: details.flatMap((detail, at) => [...(at === 0 ? [] : [', ']), ...inlines(detail)]),
            style: ['small', 'par'],
          },
        ]),
      ]
    case 'contents':
      return [{ toc: { title: { text: block.title, bold: true } } }]
    case 'section':
      return [heading(block.level, [`${block.label ?? ''} `, ...inlines(block.title)]), ...nodes(block.blocks)]
    case 'paragraph':
      return [{ text: inlines(block.inlines), style: 'par' }]
    case 'list':
      return block.items.map(({ label, blocks }) => item(label, blocks))
    case 'table': {
      const rows = [...block.header, ...block.rows].map((row) =>
        row.cells.map(({ heading: bold, blocks }) => ({ stack: nodes(blocks), bold })),
      )
      const widths = block.columns.map(({ width }) => `${Math.floor(width * 90)}%`)
      return [
        ...bold(block.caption),
        { table: { headerRows: block.header.length, widths, body: rows }, style: ['small', 'par'] },
      ]
    }
    case 'quotation':
      return [{ stack: nodes(block.blocks), margin: [18, 0, 0, 0] }]
    case 'confidential':
      return nodes(block.blocks)
    case 'remark':
      return [...bold(block.title), ...nodes(block.blocks)]
    case 'form':
      return [...bold(block.title), ...block.fields.map(({ label }) => ({ text: label, margin: [0, 0, 0, 12] }))]
    case 'signatures':
      return [
        {
          columnGap: 24,
          columns: block.blocks.map(({ heading: head, lines }) => ({
            unbreakable: true,
            stack: [
              { text: inlines(head), bold: true },
              ...lines.map(({ label, value }) => ({
                text: `${label} ${value ?? ''}`,
                style: 'small',
                margin: [0, 20, 0, 0],
              })),
            ],
          })),
        },
      ]
    case 'parallel':
      return [{ columns: block.sides.map(({ blocks }) => ({ stack: nodes(blocks) })) }]
    case 'placed':
      return block.entries.map((entry) => ({ text: inlines(entry.inlines) }))
    default:
      return unreachable(block)
  }
}

function heading(level: number, text: PdfmakeNode[], more: object = {}): PdfmakeNode {
  const style = level === 0 ? 'title' : `heading${Math.min(level, 3)}`
  return { text, style, tocItem: true, margin: [0, 12, 0, 6], ...more }
}

function bold(title: readonly Inline[] | null): PdfmakeNode[] {
  return title === null ? [] : [{ text: inlines(title), bold: true }]
}

function side(label: string, value: PdfmakeNode[]): PdfmakeNode {
  return { columns: [{ width: '33%', text: label, style: 'small' }, { text: value }], style: 'par' }
}

function item(label: string, blocks: readonly Block[]): PdfmakeNode {
  return { columns: [{ width: 18, text: label }, { stack: nodes(blocks) }] }
}

function inlines(list: readonly Inline[]): PdfmakeNode[] {
  return list.map(inline)
}

function inline(one: Inline): PdfmakeNode {
  switch (one.kind) {
    case 'text':
    case 'value':
    case 'reference':
      return { text: one.text }
    case 'emphasis':
      return { text: inlines(one.inlines), italics: true }
    case 'strong':
      return { text: inlines(one.inlines), bold: true }
    case 'link':
      return { text: inlines(one.inlines), link: one.url }
    case 'foreign':
    case 'confidential':
      return { text: inlines(one.inlines) }
    case 'note':
      return { text: one.label, sup: true }
    case 'blank':
      return { text: '' }
    case 'break':
      return { text: '\n' }
    default:
      return unreachable(one)
  }
}
