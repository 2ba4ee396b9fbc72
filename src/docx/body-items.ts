// Between the Document's blocks and the library's components: paragraphs as plain data, so that what stands next to
// each other (a table before a paragraph, two tables) can be settled in one place.

import { Paragraph, type FileChild, type IParagraphOptions, type ParagraphChild, type XmlComponent } from 'docx'
import { oncePer } from '../base/memory.js'
import type { Theme } from '../theme/theme.js'
import { twips } from './measure.js'
import type { ParagraphStyle } from './styles.js'

export type BodyItem = ParagraphItem | TableItem | OtherItem

export interface ParagraphItem {
  readonly kind: 'paragraph'
  readonly style: ParagraphStyle
  readonly content: readonly XmlComponent[]
  readonly properties: Properties
}

/** `kept`: it has to stand on the page of the paragraph before it. */
export interface TableItem {
  readonly kind: 'table'
  readonly component: FileChild
  readonly kept: boolean
  /** True where its last row stands on the page of what follows. */
  readonly keepsNext?: boolean
  /** Space from a table before it, and to one after it, in points, where its cells hold running text. */
  readonly above?: number
  readonly below?: number
}

export interface OtherItem {
  readonly kind: 'other'
  readonly component: FileChild
}

type Properties = Omit<IParagraphOptions, 'style' | 'children' | 'text'>

/** A paragraph of a style. `properties` are for what no style can know: a list's numbering, a nested indent. */
export function paragraph(
  style: ParagraphStyle,
  content: readonly XmlComponent[],
  properties: Properties = {},
): ParagraphItem {
  return { kind: 'paragraph', style, content, properties }
}

/** The paragraph on the page of what follows it. */
export const keptWithNext = oncePer((piece: BodyItem): BodyItem =>
  piece.kind === 'paragraph' ? { ...piece, properties: { ...piece.properties, keepNext: true } } : piece,
)

/**
 * The components of pieces that fill the body or a cell. Tables that touch would become one, and both the body and a
 * cell have to end in a paragraph (ECMA-376-1, 17.4.65): there, and only there, stands an empty one of no height.
 */
export function components(pieces: readonly BodyItem[], theme: Theme): FileChild[] {
  const made = pieces.flatMap((piece, index) => {
    const before = pieces[index - 1]
    const next = pieces[index + 1]
    if (piece.kind === 'table') {
      return before?.kind === 'table' ? [betweenTables(before, piece), piece.component] : [piece.component]
    }
    if (piece.kind === 'other') return [piece.component]
    const item =
      before?.kind === 'table' ? afterTable(piece, theme) : next?.kind === 'table' ? beforeTable(piece) : piece
    return [paragraphOf(item)[next?.kind === 'table' && next.kept ? 'kept' : 'plain']()]
  })
  return pieces[pieces.length - 1]?.kind === 'paragraph' ? made : [...made, component(tableEnd)]
}

function betweenTables(before: TableItem, piece: TableItem): Paragraph {
  const space = Math.max(before.below ?? 0, piece.above ?? 0)
  return component(tableEnd, {
    ...(space > 0 ? { spacing: { before: twips(space) } } : {}),
    ...(before.keepsNext === true || piece.kept ? { keepNext: true } : {}),
  })
}

/** A table has no space below it; a paragraph that has none above gets it. */
function afterTable(piece: ParagraphItem, theme: Theme): ParagraphItem {
  return afterTableIn(theme)(piece)
}

const afterTableIn = oncePer((theme: Theme) => oncePer((piece: ParagraphItem) => lowered(piece, theme)))

function lowered(piece: ParagraphItem, theme: Theme): ParagraphItem {
  if (piece.style === 'BodyText') return { ...piece, style: 'BodyTextAfterTable' }
  if (hasSpaceBefore(piece)) return piece
  return { ...piece, properties: { ...piece.properties, spacing: { before: twips(theme.unit * 2) } } }
}

const beforeTable = oncePer((piece: ParagraphItem): ParagraphItem =>
  piece.style === 'BodyText' ? { ...piece, style: 'BodyTextBeforeTable' } : piece,
)

/** The component of a paragraph, made once, whether or not it stands on the page of what follows. */
const paragraphOf = oncePer((piece: ParagraphItem) => {
  const made: { plain?: Paragraph; kept?: Paragraph } = {}
  return {
    plain: () => (made.plain ??= component(piece)),
    kept: () => (made.kept ??= component(piece, { keepNext: true })),
  }
})

/** One paragraph as the library's component. */
export function component(piece: ParagraphItem, more: Properties = {}): Paragraph {
  // The library's type of children lists its own components alone; it writes any other alike.
  const children = piece.content as readonly ParagraphChild[]
  return new Paragraph({ ...piece.properties, ...more, style: piece.style, children })
}

const tableEnd = paragraph('TableEnd', [])

/** True for a paragraph with enough space of its own above. */
export function hasSpaceBefore(piece: BodyItem): boolean {
  return piece.kind === 'paragraph' && /^(Heading|BlockHeading|TOCHeading)/.test(piece.style)
}
