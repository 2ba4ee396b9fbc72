// A page that is being filled, and how it is closed: everything gets its place. Where a piece just did not fit, the
// spaces of the page give way a little.

import { identityOf, openMemory, step } from '../base/memory.js'
import type { Entry } from './entries.js'
import { moved, type Content, type Leaf } from './items.js'

export interface TextArea {
  /** Distance of the text area from the top of the page, and its height, in points. */
  readonly top: number
  readonly height: number
  /** Space over the notes, with the rule in it, and between one note and the next. */
  readonly overNotes: number
  readonly betweenNotes: number
  readonly separator: (y: number) => Content
}

/** A page by its number from 1, and the distance from its top. */
export interface Destination {
  readonly page: number
  readonly y: number
}

export interface OpenPage {
  readonly rows: { readonly leaf: Leaf; readonly gap: number }[]
  /** Notes at its foot, from top to bottom. */
  readonly notes: Entry[]
  /** Height of the rows and of the spaces between them, and how much of it is spaces. */
  height: number
  spaces: number
}

/** Spaces may shrink by this share of themselves. */
export const shrinkable = 0.25

export function emptyPage(): OpenPage {
  return { rows: [], notes: [], height: 0, spaces: 0 }
}

/** Adds a leaf under the others; the first on a page has no space before it. */
export function addRow(page: OpenPage, leaf: Leaf, before: number): void {
  const gap = page.rows.length === 0 ? 0 : before
  page.rows.push({ leaf, gap })
  page.height += gap + leaf.height
  page.spaces += gap
}

/** The content of the page at its place; `arrive` is reported where each leaf stands. */
export function closePage(page: OpenPage, area: TextArea, arrive: (leaf: Leaf, y: number) => void): readonly Content[] {
  const excess = page.height + notesHeight(page.notes, area) - area.height
  const factor = excess <= 0 || page.spaces === 0 ? 1 : Math.max(1 - shrinkable, 1 - excess / page.spaces)
  const placed: PlacedLeaf[] = []
  let y = area.top
  const put = (leaf: Leaf, gap: number): void => {
    y += gap
    arrive(leaf, y)
    placed.push({ leaf, y })
    y += leaf.height
  }
  for (const { leaf, gap } of page.rows) put(leaf, gap * factor)
  if (page.notes.length === 0) return contentsOf(placed, null, area)
  y = area.top + area.height - notesHeight(page.notes, area)
  const separator = { before: placed.length, y }
  y += area.overNotes
  page.notes.forEach((entry, index) => put(entry.leaf, index === 0 ? 0 : entry.before))
  return contentsOf(placed, separator, area)
}

interface PlacedLeaf {
  readonly leaf: Leaf
  readonly y: number
}

/**
 * What stands on a page. The same leaves at the same places are the very same content, so that a page that does not change is drawn once.
 * @param separator before which leaf the rule over the notes stands, and where; null on a page without notes
 */
function contentsOf(
  placed: readonly PlacedLeaf[],
  separator: { readonly before: number; readonly y: number } | null,
  area: TextArea,
): readonly Content[] {
  const key = JSON.stringify([identityOf(area), separator, ...placed.flatMap(({ leaf, y }) => [identityOf(leaf), y])])
  return pages.of(page, key, () =>
    placed.flatMap(({ leaf, y }, index) => [
      ...(index === separator?.before ? [area.separator(separator.y)] : []),
      ...leaf.contents.map((content) => moved(content, 0, y)),
    ]),
  )
}

/** With what is drawn of it, a piece of content takes some 600 bytes. */
const page = step<readonly Content[]>('page', (contents) => 600 * contents.length)

/** Room for some 200 pages. */
const pages = openMemory(10_000_000)

/** Height of notes at the foot of a page, with the space over them. */
export function notesHeight(notes: readonly Entry[], area: TextArea): number {
  if (notes.length === 0) return 0
  return notes.reduce((sum, entry, index) => sum + entry.leaf.height + (index === 0 ? 0 : entry.before), area.overNotes)
}
