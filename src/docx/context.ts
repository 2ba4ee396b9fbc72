// What every function that renders a node has to know: the document, the theme, where targets lie, how deep it stands.

import type { Typesetting } from '../data/language.js'
import type { Document, Language } from '../model/document.js'
import type { Theme } from '../theme/theme.js'
import type { HeadingColumns, HeadingNumber } from './headings.js'
import type { ListNumbering } from './lists.js'
import type { NoteCalls } from './notes.js'
import type { Sending } from './sent/sending.js'
import type { Targets } from './targets.js'

export interface Context {
  readonly document: Document
  readonly theme: Theme
  readonly targets: Targets
  readonly headings: ReadonlyMap<string, HeadingNumber>
  readonly headingColumns: HeadingColumns
  readonly lists: ListNumbering
  readonly notes: NoteCalls
  /** Bytes of the theme's logo, a PNG, or null. */
  readonly logo: Uint8Array | null
  readonly pageOf: Readonly<Record<string, number>>
  readonly typesetting: Typesetting
  /** How the file is marked that goes to the other side; null for any other. */
  readonly sending: Sending | null
  readonly setting: Setting
}

/** Where a block stands: what its paragraphs look like, and how far they are moved in. */
export interface Setting {
  readonly kind: 'text' | 'table' | 'quotation' | 'remark' | 'confidential' | 'note'
  /** The side of a clause in two languages, from 0; 0 for what stands across the page. */
  readonly side: number
  readonly inAnnex: boolean
  /** Of the text, or null where it is the document's first. */
  readonly language: Language | null
  /** Lists around it. */
  readonly depth: number
  /** Width of the text, or of the cell, in points. */
  readonly width: number
  /** How far passages around it, and wide labels, move it in, in points, over the steps of lists. */
  readonly indent: number
  /** Figures in a table stand to the right. */
  readonly align: 'start' | 'end'
  /** Within a table: a heading, a sum, or neither. */
  readonly emphasis: 'none' | 'heading' | 'total'
}

/** The same context in another setting. */
export function within(context: Context, setting: Partial<Setting>): Context {
  return { ...context, setting: { ...context.setting, ...setting } }
}

/** How far blocks here are moved in, in points: by passages around them, and by lists. */
export function leftOf(context: Context): number {
  return context.setting.indent + context.setting.depth * context.theme.list.indent
}

/** Left edge of the text, from the left edge of the page, in points: right of the column that numbers hang in. */
export function textLeft(theme: Theme): number {
  return theme.page.margin.left + theme.number.column
}

/** Width of the text, in points. */
export function textWidth(theme: Theme): number {
  return theme.page.width - textLeft(theme) - theme.page.margin.right
}

/** Height of the text on a page, in points. */
export function pageTextHeight(theme: Theme): number {
  return theme.page.height - theme.page.margin.top - theme.page.margin.bottom
}
