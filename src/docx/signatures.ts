// Signature blocks in, a grid out: one cell for each, which never splits; a line with room for a pen where one signs
// on paper, content controls for what is still open.

import type { Document, SignatureBlock, SignatureLine, Signatures } from '../model/document.js'
import { textWidth, type Context } from './context.js'
import { signatureControl } from './control.js'
import { runs, textRun } from './inlines.js'
import { nativeTable, type NativeCell, type NativeRow } from './native-table.js'
import { paragraph, type ParagraphPiece, type Piece } from './pieces.js'

/** All blocks, in one or two columns, in reading order from row to row. */
export function signatures(block: Signatures, context: Context): Piece[] {
  const { theme } = context
  const width = textWidth(theme)
  const { gap } = theme.signature
  const column = block.columns === 1 ? Math.min(width, widestColumn) : (width - gap) / 2
  const rows: NativeRow[] = []
  for (let index = 0; index < block.blocks.length; index += block.columns) {
    const together = block.blocks.slice(index, index + block.columns)
    const last = index + block.columns >= block.blocks.length
    const cells = together.map((signature): NativeCell => ({ pieces: cell(signature, last, context) }))
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
  return [{ kind: 'table', component, kept: true }]
}

/** A line to sign on is no longer than this, in points. */
const widestColumn = 260

function spread(cells: readonly NativeCell[]): NativeCell[] {
  const empty: NativeCell = { pieces: [] }
  return [cells[0] ?? empty, empty, cells[1] ?? empty]
}

function cell(signature: SignatureBlock, last: boolean, context: Context): ParagraphPiece[] {
  const lines = signature.lines.flatMap((line) => signatureLine(line, signature, context.document))
  const pieces = [paragraph('SignatureHeading', runs(signature.heading, context)), ...lines]
  return last ? pieces.map((piece) => ({ ...piece, properties: { ...piece.properties, keepNext: false } })) : pieces
}

/** The label, and under it what is known, a blank, or the line to sign on. */
function signatureLine(line: SignatureLine, signature: SignatureBlock, document: Document): ParagraphPiece[] {
  const label = paragraph('SignatureLabel', [textRun(line.label)])
  if (line.value !== null) return [label, paragraph('SignatureValue', [textRun(line.value)])]
  if (document.translation) return [label]
  if (line.kind === 'signature')
    return document.signing === 'electronic' ? [label] : [label, paragraph('SignaturePen', [])]
  return [label, paragraph('SignatureBlank', [signatureControl(line, `${signature.field}.${line.kind}`, document)])]
}
