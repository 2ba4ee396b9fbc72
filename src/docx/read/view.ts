// What a file says, with its tracked changes -> what it says when all of them are accepted, or all rejected: paragraphs that have become
// one are one, rows that are gone are gone, and numbers are counted as a reader of that text sees them.

import { openLabels, type Label } from './labels.js'
import type {
  FormatChange,
  ParagraphState,
  ReadBlock,
  ReadDocx,
  ReadNote,
  ReadParagraph,
  ReadPiece,
  ReadRow,
  ReadTable,
  Revision,
} from './types.js'

/** `after`: all changes accepted; `before`: all rejected. */
export type Side = 'before' | 'after'

export type SeenBlock = SeenParagraph | SeenTable

export interface SeenParagraph {
  readonly kind: 'paragraph'
  readonly label: Label | null
  /** The pieces that are there on this side; those that are not shown are among them. */
  readonly pieces: readonly ReadPiece[]
  readonly state: ParagraphState
  /** What stands in the boxes that are anchored in it. */
  readonly boxes: readonly SeenBlock[]
  /** The paragraphs of the file that it is made of: several where their ends are gone. */
  readonly of: readonly ReadParagraph[]
}

export interface SeenTable {
  readonly kind: 'table'
  readonly rows: readonly SeenRow[]
  readonly of: ReadTable
}

export interface SeenRow {
  readonly cells: readonly SeenCell[]
  readonly of: ReadRow
}

export interface SeenCell {
  readonly blocks: readonly SeenBlock[]
  readonly columns: number
  readonly rows: 'alone' | 'begins' | 'goes-on'
}

export interface SeenDocx {
  readonly body: readonly SeenBlock[]
  /** Notes that are called on this side, in the order of their calls, with the number that each is seen with. */
  readonly notes: readonly SeenNote[]
}

export interface SeenNote {
  readonly kind: ReadNote['kind']
  readonly id: string
  readonly blocks: readonly SeenBlock[]
}

/** A file as it is seen on one side of its tracked changes. */
export function seenOn(side: Side, docx: ReadDocx): SeenDocx {
  const label = openLabels(docx.numbering, docx.styles)
  const body = seenBlocks(docx.body, side, label)
  const calls = [...piecesOf(body)].flatMap(({ note }) => (note === null ? [] : [`${note.kind} ${note.id}`]))
  const order = new Map([...new Set(calls)].map((key, index) => [key, index]))
  const placeOf = ({ kind, id }: Pick<ReadNote, 'kind' | 'id'>): number => order.get(`${kind} ${id}`) ?? -1
  const notes = docx.notes
    .filter((note) => placeOf(note) >= 0)
    .sort((a, b) => placeOf(a) - placeOf(b))
    .map(({ kind, id, blocks }) => ({ kind, id, blocks: seenBlocks(blocks, side, label) }))
  return { body, notes }
}

/** Whether something with tracked changes around it is there on a side. */
export function isThere(revisions: readonly Revision[], side: Side): boolean {
  return revisions.every(({ kind }) => (kind === 'inserted' || kind === 'moved-here') === (side === 'after'))
}

type LabelOf = (state: ParagraphState) => Label | null

function seenBlocks(blocks: readonly ReadBlock[], side: Side, label: LabelOf): SeenBlock[] {
  const seen: SeenBlock[] = []
  /* Paragraphs whose ends are not there: they go on in the next. */
  let open: ReadParagraph[] = []
  const close = (): void => {
    const last = open.at(-1)
    const pieces = open.flatMap((one) => piecesOn(one, side))
    if (last !== undefined && pieces.length > 0) seen.push(paragraphOn(open, last, side, label))
    open = []
  }
  for (const block of blocks) {
    if (block.kind === 'table') {
      close()
      const table = tableOn(block, side, label)
      if (table.rows.length > 0 || block.rows.length === 0) seen.push(table)
      continue
    }
    open.push(block)
    if (!isThere(block.mark, side)) continue
    seen.push(paragraphOn(open, block, side, label))
    open = []
  }
  close()
  return seen
}

/** What is left of the properties is those of the end that is left. */
function paragraphOn(of: readonly ReadParagraph[], last: ReadParagraph, side: Side, label: LabelOf): SeenParagraph {
  const state = side === 'after' ? last.state : stateBefore(last)
  const pieces = of.flatMap((one) => piecesOn(one, side))
  const seen = label(state)
  const boxes = pieces.flatMap(({ object }) => seenBlocks(object?.blocks ?? [], side, label))
  return { kind: 'paragraph', label: seen, pieces, state, boxes, of }
}

function piecesOn({ pieces }: ReadParagraph, side: Side): ReadPiece[] {
  return pieces.filter(({ revisions }) => isThere(revisions, side))
}

/** What a paragraph was before changes of its properties: what they say together, the last first. */
function stateBefore({ state, changes }: ReadParagraph): ParagraphState {
  const ofParagraph = changes.filter(
    (change): change is FormatChange<ParagraphState> => change.of === 'paragraph' || change.of === 'numbering',
  )
  return ofParagraph.at(-1)?.before ?? state
}

function tableOn(table: ReadTable, side: Side, label: LabelOf): SeenTable {
  const rows = table.rows.filter(({ revisions }) => isThere(revisions, side))
  return {
    kind: 'table',
    rows: rows.map((row) => ({
      cells: row.cells
        .filter(({ revisions }) => isThere(revisions, side))
        .map(({ blocks, columns, rows }) => ({ blocks: seenBlocks(blocks, side, label), columns, rows })),
      of: row,
    })),
    of: table,
  }
}

/** All pieces of blocks, those within tables and boxes too, in order. */
export function* piecesOf(blocks: readonly SeenBlock[]): Generator<ReadPiece> {
  for (const block of blocks) {
    if (block.kind === 'paragraph') {
      yield* block.pieces
      yield* piecesOf(block.boxes)
    } else for (const { cells } of block.rows) for (const cell of cells) yield* piecesOf(cell.blocks)
  }
}
