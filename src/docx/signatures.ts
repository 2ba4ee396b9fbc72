// Signature blocks in, a grid out: one cell for each, which never splits; a line with room for a pen where one signs
// on paper, content controls for what is still open.

import type { SignatureBlock, SignatureLine, Signatures } from '../model/document.js'
import { roomToWrite, underLine } from './block-styles.js'
import { pageTextHeight, type Context } from './context.js'
import { signatureControl } from './control.js'
import { runs, textRun } from './inlines.js'
import { nativeTable, type NativeCell, type NativeRow } from './native-table.js'
import { paragraph, type ParagraphItem, type BodyItem } from './body-items.js'

/** All blocks, in one or two columns, in reading order from row to row. */
export function signatures(block: Signatures, context: Context): BodyItem[] {
  const note = block.statement === undefined ? [] : [paragraph('BodyText', [textRun(block.statement)])]
  if (block.blocks.length === 0) return note
  const { theme } = context
  const { width } = context.setting
  const { gap } = theme.signature
  // A single column is as wide as one of two, so that a block alone stands like its neighbours.
  const column = (width - gap) / 2
  const fits = gridHeight(block, context) < pageTextHeight(theme) * 0.75
  const rows: NativeRow[] = []
  for (let index = 0; index < block.blocks.length; index += block.columns) {
    const together = block.blocks.slice(index, index + block.columns)
    const last = index + block.columns >= block.blocks.length
    const keeps = fits && !last
    const cells = together.map((signature): NativeCell => ({
      pieces: cell(signature, keeps, context),
      // A heading of two lines does not move the lines to sign on.
      align: 'bottom',
    }))
    rows.push({ cells: block.columns === 1 ? cells : spread(cells) })
  }
  const component = nativeTable(
    {
      style: 'PlainTable',
      widths: block.columns === 1 ? [column] : [column, gap, column],
      rows,
      indent: 0,
      title: context.document.furniture.words.signature,
      headings: { row: false, column: false },
    },
    theme,
  )
  return [...note, { kind: 'table', component, kept: true }]
}

/** Height of the grid, in points, as its styles make it: only a grid that a page can hold is kept together. */
function gridHeight(block: Signatures, context: Context): number {
  const { text, unit, signature } = context.theme
  const lineHeight = (line: SignatureLine): number => {
    const under = line.kind === 'signature' && line.value === null ? signature.room : roomToWrite
    return text.running.leading + underLine + under
  }
  const heights = block.blocks.map((each) =>
    each.lines.reduce((sum, line) => sum + lineHeight(line), text.body.leading + unit * 4),
  )
  return heights.reduce((sum, height) => sum + height, 0) / block.columns
}

function spread(cells: readonly NativeCell[]): NativeCell[] {
  const empty: NativeCell = { pieces: [] }
  return [cells[0] ?? empty, empty, cells[1] ?? empty]
}

function cell(signature: SignatureBlock, keeps: boolean, context: Context): ParagraphItem[] {
  const lines = signature.lines.flatMap((line) => signatureLine(line, signature, context))
  const pieces = [paragraph('SignatureHeading', runs(signature.heading, context)), ...lines]
  return keeps ? pieces : pieces.map((piece) => ({ ...piece, properties: { ...piece.properties, keepNext: false } }))
}

/**
 * A line to write on with its label right under it, so that nobody signs on a neighbour's; or, without a line, the label
 * and under it what is known: in the order of the text, where a label comes first.
 */
function signatureLine(line: SignatureLine, signature: SignatureBlock, context: Context): ParagraphItem[] {
  const { document } = context
  const label = [textRun(line.label)]
  const unsigned = document.translation || (document.signing === 'electronic' && line.kind === 'signature')
  if (line.value !== null || unsigned) {
    const value = line.value === null ? [] : [paragraph('SignatureValue', [textRun(line.value)])]
    return [paragraph('SignatureValueLabel', label), ...value]
  }
  const control = signatureControl(line, `${signature.field}.${line.kind}`, context)
  const style = line.kind === 'signature' ? 'SignaturePen' : 'SignatureLine'
  return [paragraph(style, [control]), paragraph('SignatureLabel', label)]
}
