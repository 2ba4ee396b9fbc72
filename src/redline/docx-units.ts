// A Word file, as it is seen on one side of its tracked changes -> the units that are compared. What the mark-up says is kept beside the
// text, and is no part of it: who has lost the marks has changed nothing.

import { chainOf, effectiveState } from '../docx/read/styles.js'
import type { ReadDocx, ReadParagraph, ReadPiece, Revision } from '../docx/read/types.js'
import {
  seenOn,
  type SeenBlock,
  type SeenParagraph,
  type SeenRow,
  type SeenTable,
  type Side,
} from '../docx/read/view.js'
import { pathOfTag } from '../docx/sent/sending.js'
import { isBlank, lineOf, type Line, type Unit } from './unit.js'
import { folded, type Stretch } from './words.js'

/** A piece of a file with where it stands in the text of its line. */
export interface PlacedPiece {
  readonly piece: ReadPiece
  readonly from: number
  readonly to: number
}

/** Where a unit of a Word file stands, and what lies on it. */
export interface DocxPlace {
  /** The pieces of each of its cells. */
  readonly pieces: readonly (readonly PlacedPiece[])[]
  /** The paragraphs of the file that it is made of. */
  readonly paragraphs: readonly ReadParagraph[]
  /** Names of bookmarks that begin in it. */
  readonly bookmarks: readonly string[]
  /** True for a heading, and for a row that holds one. */
  readonly opensSection: boolean
  /** The unit of the heading that it stands under; null before the first. For a heading itself. */
  readonly heading: DocxUnit | null
  /** How deep a heading is in the outline, from 0; null for what is none. */
  readonly outline: number | null
  /** The table whose row it is. */
  readonly table: SeenTable | null
  /** Tracked changes of the row as a whole. */
  readonly rowRevisions: readonly Revision[]
}

export type DocxUnit = Unit<DocxPlace>

/** By which units of two files are taken to be the same, as long as their texts agree. */
export type MarkOf = (place: Pick<DocxPlace, 'bookmarks' | 'paragraphs'>) => string | null

/**
 * The units of a file in reading order, then the notes that are called, so that none stands between two parts of a paragraph. The table of
 * contents, empty paragraphs and what stands around every page are left out.
 */
export function unitsOfDocx(docx: ReadDocx, side: Side, markOf: MarkOf): DocxUnit[] {
  const { body, notes } = seenOn(side, docx)
  const bookmarks = bookmarksByParagraph(docx)
  const walk: Walk = {
    docx,
    markOf,
    bookmarks,
    labels: labelsOf(body, bookmarks),
    notes: new Map(notes.map(({ kind, id, blocks }, index) => [`${kind} ${id}`, { label: `${index + 1}`, blocks }])),
    found: [],
    called: [],
    heading: null,
  }
  for (const block of body) visit(block, walk)
  return [...walk.found, ...walk.called]
}

/** The bookmark by which a file that was sent knows a place. */
export function sentBookmark({ bookmarks }: Pick<DocxPlace, 'bookmarks'>): string | null {
  return bookmarks.find((name) => /^_Ref[3-9]\d{8}$/.test(name)) ?? null
}

/** The place of a paragraph in its file: what two sides of the same file have in common. */
export function placeInFile({ paragraphs }: Pick<DocxPlace, 'paragraphs'>): string | null {
  const [first] = paragraphs
  return first === undefined ? null : placeKey(first.from.part, first.from.path)
}

interface Walk {
  readonly docx: ReadDocx
  readonly markOf: MarkOf
  /** Names of bookmarks by the paragraph in which they begin. */
  readonly bookmarks: ReadonlyMap<string, readonly string[]>
  /** Notes that have not been called yet. */
  readonly notes: Map<string, { readonly label: string; readonly blocks: readonly SeenBlock[] }>
  /** What each bookmark may be referred to by. */
  readonly labels: ReadonlyMap<string, ReadonlySet<string>>
  readonly found: DocxUnit[]
  /** The notes that have been. */
  readonly called: DocxUnit[]
  heading: DocxUnit | null
}

function placeKey(part: string, path: readonly number[]): string {
  return `${part} ${path.join('.')}`
}

function bookmarksByParagraph({ bookmarks }: ReadDocx): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const { name, from } of bookmarks)
    for (let length = from.path.length; length > 0; length -= 1) {
      const key = placeKey(from.part, from.path.slice(0, length))
      const names = found.get(key)
      if (names === undefined) found.set(key, [name])
      else names.push(name)
    }
  return found
}

function visit(block: SeenBlock, walk: Walk): void {
  if (block.kind === 'table') for (const row of block.rows) addRow(block, row, walk)
  else if (!isContents(block, walk.docx)) addParagraph(block, walk)
}

function addParagraph(block: SeenParagraph, walk: Walk): void {
  const outline = outlineOf(block, walk.docx)
  const { line, pieces } = lineOfParagraphs([block], walk)
  add(outline === null ? 'text' : 'heading', labelOf(block), [{ line, pieces }], block.of, outline, null, walk)
  for (const box of block.boxes) visit(box, walk)
  callNotes(block, walk)
}

function addRow(table: SeenTable, row: SeenRow, walk: Walk): void {
  const paragraphs = row.cells.map(({ blocks }) => paragraphsIn(blocks))
  const all = paragraphs.flat()
  const outlines = all.flatMap((block) => outlineOf(block, walk.docx) ?? [])
  const lines = paragraphs.map((own) => lineOfParagraphs(own, walk))
  const of = all.flatMap((block) => block.of)
  add(
    'row',
    all.map(labelOf).find((label) => label !== null) ?? null,
    lines,
    of,
    outlines[0] ?? null,
    { table, row },
    walk,
  )
  for (const block of all) callNotes(block, walk)
}

function add(
  kind: Unit['kind'],
  label: string | null,
  lines: readonly { readonly line: Line; readonly pieces: readonly PlacedPiece[] }[],
  paragraphs: readonly ReadParagraph[],
  outline: number | null,
  placed: { readonly table: SeenTable; readonly row: SeenRow } | null,
  walk: Walk,
): void {
  const bookmarks = paragraphs.flatMap(({ from }) => walk.bookmarks.get(placeKey(from.part, from.path)) ?? [])
  const opensSection = outline !== null
  const cells = lines.map(({ line }) => line)
  if (isBlank({ cells })) return
  const unit: DocxUnit = {
    kind,
    label,
    cells,
    mark: walk.markOf({ bookmarks, paragraphs }),
    source: {
      pieces: lines.map(({ pieces }) => pieces),
      paragraphs,
      bookmarks,
      opensSection,
      heading: opensSection ? null : walk.heading,
      outline,
      table: placed?.table ?? null,
      rowRevisions: placed?.row.of.revisions ?? [],
    },
  }
  if (opensSection) walk.heading = unit
  if (kind === 'note') walk.called.push(unit)
  else walk.found.push(unit)
}

function callNotes(block: SeenParagraph, walk: Walk): void {
  for (const { note } of block.pieces) {
    const key = note === null ? '' : `${note.kind} ${note.id}`
    const called = walk.notes.get(key)
    if (called === undefined) continue
    walk.notes.delete(key)
    const paragraphs = paragraphsIn(called.blocks)
    for (const [index, paragraph] of paragraphs.entries()) {
      const made = lineOfParagraphs([paragraph], walk)
      add('note', index === 0 ? called.label : null, [made], paragraph.of, null, null, walk)
    }
    for (const paragraph of paragraphs) callNotes(paragraph, walk)
  }
}

/** The paragraphs of a cell or a note, those of tables and boxes within it too. */
function paragraphsIn(blocks: readonly SeenBlock[]): SeenParagraph[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [block, ...paragraphsIn(block.boxes)]
      : block.rows.flatMap(({ cells }) => cells.flatMap((cell) => paragraphsIn(cell.blocks))),
  )
}

function labelOf({ label }: SeenParagraph): string | null {
  return label === null ? null : label.text
}

/** The level of a heading, by its style or its own word; the title of the file is one, too. */
export function outlineOf({ state }: SeenParagraph, { styles }: ReadDocx): number | null {
  const { outline } = effectiveState(state, styles)
  if (outline !== null) return outline
  for (const { name, id } of chainOf(styles, state.style)) {
    const level = /^heading ([1-9])$/i.exec(name)?.[1] ?? /^Heading([1-9])$/.exec(id)?.[1]
    if (level !== undefined) return Number(level) - 1
    if (/^title$/i.test(name)) return 0
  }
  return null
}

/** True for what stands in a table of contents. */
export function isContents({ of, pieces, state }: SeenParagraph, { controls, fields, styles }: ReadDocx): boolean {
  return (
    of.some((paragraph) => paragraph.controls.some((index) => controls[index]?.kind === 'docPartObj')) ||
    pieces.some((piece) => piece.fields.some((index) => /^\s*TOC\b/.test(fields[index]?.code ?? ''))) ||
    chainOf(styles, state.style).some(
      ({ name, id }) => /^(?:toc|contents) (?:heading|\d)$|^TOC/i.test(name) || /^TOC/.test(id),
    )
  )
}

/** The text of paragraphs, one to a line, with what is known of it. */
function lineOfParagraphs(
  paragraphs: readonly SeenParagraph[],
  walk: Pick<Walk, 'docx' | 'labels'>,
): { readonly line: Line; readonly pieces: PlacedPiece[] } {
  let text = ''
  const pieces: PlacedPiece[] = []
  const stretches: Stretch[] = []
  for (const [index, { pieces: own }] of paragraphs.entries()) {
    if (index > 0) text += '\n'
    for (const piece of own) {
      const from = text.length
      text += saidBy(piece)
      pieces.push({ piece, from, to: text.length })
      const [path, target] = [pathIn(piece, walk.docx), targetOf(piece, walk)]
      if (text.length > from && (path !== null || target !== null))
        stretches.push({ from, to: text.length, path, target })
    }
  }
  return { line: lineOf(text, together(stretches)), pieces }
}

/** What a reader sees of a piece; where a page ends is no text, nor what a picture is said to show. */
function saidBy({ kind, text, isSeen, object }: ReadPiece): string {
  if (!isSeen || kind === 'note' || (object !== null && object.kind !== 'equation')) return ''
  return text.replaceAll('\f', '')
}

/** The path of the value whose content control it stands in. */
function pathIn({ controls }: ReadPiece, docx: ReadDocx): string | null {
  const paths = controls.flatMap((index) => pathOfTag(docx.controls[index]?.tag ?? null) ?? [])
  return paths.at(-1) ?? null
}

/**
 * What a field refers to by a number that is that of its target in this file: it may be another in the other without anybody having
 * changed it. A number that has been typed over is not.
 */
function targetOf({ fields, text }: ReadPiece, { docx, labels }: Pick<Walk, 'docx' | 'labels'>): string | null {
  for (const index of fields) {
    const code = docx.fields[index]?.code ?? ''
    const [, kind, name = ''] = /^\s*(REF|NOTEREF)\s+(\S+)/.exec(code) ?? []
    if (kind === 'NOTEREF') return `NOTEREF ${name}`
    if (kind === 'REF' && labels.get(name)?.has(folded(text)) === true) return `REF ${name}`
  }
  return null
}

/** What a bookmark may be referred to by, by its name: the number of its paragraph, or a word of it. */
function labelsOf(blocks: readonly SeenBlock[], bookmarks: Walk['bookmarks']): Map<string, ReadonlySet<string>> {
  const found = new Map<string, ReadonlySet<string>>()
  for (const { label, of, pieces } of paragraphsIn(blocks)) {
    const names = of.flatMap(({ from }) => bookmarks.get(placeKey(from.part, from.path)) ?? [])
    if (names.length === 0) continue
    const words = pieces.map(saidBy).join('').split(/\s+/)
    const known = new Set([...(label === null ? [] : [label.text, label.text.replace(/\.$/, '')]), ...words])
    for (const name of names) found.set(name, known)
  }
  return found
}

/** A value or a reference that lies in several pieces is one. */
function together(stretches: readonly Stretch[]): Stretch[] {
  const found: Stretch[] = []
  for (const one of stretches) {
    const last = found.at(-1)
    if (last?.to === one.from && last.path === one.path && last.target === one.target)
      found[found.length - 1] = { ...last, to: one.to }
    else found.push(one)
  }
  return found
}

/** What a heading is called: its number and its text. */
export function nameOfHeading(unit: DocxUnit): string {
  const [first] = unit.cells.map(({ text }) => folded(text)).filter((text) => text !== '')
  return [unit.label ?? '', first ?? ''].filter((part) => part !== '').join(' ')
}
