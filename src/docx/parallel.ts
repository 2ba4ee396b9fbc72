// Clauses in two languages in, a layout table out: a column for each language and a row for each leaf, which may go on to
// the next page, so that what says the same begins at the same height.

import { largest } from '../base/lists.js'
import type { Block, Parallel } from '../model/document.js'
import { leavesOf, type TextLeaf } from '../model/leaves.js'
import { inlineText } from '../text/text.js'
import { within, type Context } from './context.js'
import { introduces, standsWithSignatures } from './keep-with-next.js'
import { estimatedWidth } from './measure.js'
import { nativeTable } from './native-table.js'
import { hasSpaceBefore, keptWithNext, type BodyItem, type TableItem } from './body-items.js'

/** How blocks become pieces, those of each leaf apart. */
type RenderLeaves = (blocks: readonly Block[], context: Context) => BodyItem[][]

/** The pieces of a leaf of each side, and whether they may go on to the next page. */
interface SharedRow {
  readonly sides: readonly (readonly BodyItem[])[]
  readonly splits: boolean
}

/**
 * A table for clauses that follow each other, and one for the last of them where all of it is kept with the signatures
 * after it: other programs than Word keep whole tables. `next` is the block after the clauses, which stands across the
 * page. Word's navigation pane leaves out headings in tables; its tables of contents and its numbers do not.
 */
export function parallelTables(
  clauses: readonly Parallel[],
  next: Block | undefined,
  context: Context,
  render: RenderLeaves,
): TableItem[] {
  const columns = largest(clauses.map(({ sides }) => sides.length))
  const width = context.setting.width / columns
  const inner = within(context, { width: width - context.theme.parallel.gap / 2 })
  const made = clauses.map((clause, index) => clauseRows(clause, clauses[index + 1] ?? next, inner, render))
  const signed = made.filter(({ keptWhole }) => keptWhole)
  const others = made.filter(({ keptWhole }) => !keptWhole)
  return [others, signed]
    .map((group) => group.flatMap(({ rows }) => rows))
    .filter((rows) => rows.length > 0)
    .map((rows) => tableOf(rows, columns, width, inner))
}

function tableOf(rows: readonly SharedRow[], columns: number, width: number, context: Context): TableItem {
  const { theme } = context
  const component = nativeTable(
    {
      style: 'ParallelTable',
      widths: Array.from({ length: columns }, () => width),
      rows: rows.map(({ sides, splits }, index) => ({
        cells: sides.map((pieces) => ({
          pieces: opensWithSpace(rows[index + 1]) ? withoutSpaceAfter(pieces) : pieces,
        })),
        splits,
      })),
      indent: 0,
      title: null,
      headings: { row: false, column: false },
    },
    theme,
  )
  return {
    kind: 'table',
    component,
    kept: false,
    keepsNext: rows.at(-1)?.sides.flat().some(isKeptWithNext) === true,
    above: opensWithSpace(rows[0]) ? 0 : theme.unit * 2,
    below: theme.unit,
  }
}

/**
 * The rows of a clause. Where its last words introduce what follows they are kept with it; where it is signed, all of its
 * text is, as long as it is short.
 */
function clauseRows(
  clause: Parallel,
  next: Block | undefined,
  context: Context,
  render: RenderLeaves,
): { readonly rows: readonly SharedRow[]; readonly keptWhole: boolean } {
  const rows = sharedRows(clause, context, render)
  const texts = clause.sides.map(({ blocks }) => textOf(blocks))
  const keptWhole = next?.kind === 'signatures' && texts.every((text) => standsWithSignatures(text, context))
  const introducing = texts.some((text) => introduces(text.at(-1), next))
  const kept = keptWhole ? rows.length : introducing ? 1 : 0
  return { rows: rows.map((row, index) => (index < rows.length - kept ? row : withNext(row))), keptWhole }
}

function sharedRows({ sides }: Parallel, context: Context, render: RenderLeaves): SharedRow[] {
  const leaves = sides.map(({ blocks }) => leavesOf(blocks))
  const made = sides.map(({ language, blocks }, side) => {
    const marked = language === context.document.languages[0] ? null : language
    return render(blocks, within(context, { side, language: marked }))
  })
  const count = largest(made.map((list) => list.length))
  return Array.from({ length: count }, (_, index) => ({
    sides: made.map((list) => list[index] ?? []),
    splits: leaves.some((list) => linesOf(list[index], context) > mostLinesKept),
  }))
}

/** What Word's control of widows would not divide, other programs do not divide either. */
const mostLinesKept = 3

/** Lines of a leaf in its column, at most; a box has any number of them. */
function linesOf(leaf: TextLeaf | undefined, { theme, setting }: Context): number {
  if (leaf === undefined) return 0
  const { block } = leaf
  if (block.kind === 'section') return 1
  if (block.kind !== 'paragraph') return Infinity
  return Math.ceil(estimatedWidth(inlineText(block.inlines), theme.text.body.size) / setting.width)
}

/** Between paragraphs Word takes the larger of two spaces, between rows it adds them. */
function withoutSpaceAfter(pieces: readonly BodyItem[]): BodyItem[] {
  return pieces.map((piece, index) =>
    piece.kind === 'paragraph' && index === pieces.length - 1
      ? { ...piece, properties: { ...piece.properties, spacing: { after: 0 } } }
      : piece,
  )
}

function opensWithSpace(row: SharedRow | undefined): boolean {
  const opening = row?.sides[0]?.[0]
  return opening?.kind === 'paragraph' && (hasSpaceBefore(opening) || opening.style === 'RemarkHeading')
}

function withNext({ sides, splits }: SharedRow): SharedRow {
  return { sides: sides.map((pieces) => pieces.map(keptWithNext)), splits }
}

/** The blocks under the heading of a side, or all of them where it has none. */
function textOf(blocks: readonly Block[]): readonly Block[] {
  const [first] = blocks
  return first?.kind === 'section' ? first.blocks : blocks
}

function isKeptWithNext(piece: BodyItem): boolean {
  return piece.kind === 'paragraph' && (piece.style.startsWith('Heading') || piece.properties.keepNext === true)
}
