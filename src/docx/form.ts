// Facts and forms: two columns, what is asked for to the left and what stands for it, or a blank, to the right.

import type { Fact, Form } from '../model/document.js'
import { textWidth, type Context } from './context.js'
import { formControl } from './control.js'
import { bookmarked } from './fields.js'
import { runs, textRun } from './inlines.js'
import { nativeTable, type NativeRow } from './native-table.js'
import { paragraph, type Piece, type TablePiece } from './pieces.js'
import { border, type TableStyle } from './table-styles.js'
import { numberOf, type Target } from './targets.js'

/** Facts as rows; a fact that references point at carries its bookmark on the number of its label. */
export function factTable(facts: readonly Fact[], title: string | null, style: TableStyle, context: Context): Piece[] {
  if (facts.length === 0) return []
  const rows = facts.map((fact): NativeRow => {
    const target = fact.id === null ? undefined : context.targets.get(fact.id)
    const label = target === undefined ? [textRun(fact.label)] : markedLabel(fact.label, target)
    return {
      cells: [
        { pieces: [paragraph('FactLabel', label)] },
        { pieces: [paragraph('TableText', runs(fact.value, context))] },
      ],
    }
  })
  return [twoColumns(rows, title, style, context)]
}

/** A form: one row for each field. */
export function formTable(form: Form, title: string | null, context: Context): Piece[] {
  const { theme, document } = context
  const line = border(theme.rule.thin, theme.colour.text)
  const rows = form.fields.map((field): NativeRow => {
    const control = paragraph('FormBlank', [formControl(field, document)])
    const label = { pieces: [paragraph('FactLabel', [textRun(field.label)])] }
    const height = theme.unit * (field.size === 'area' ? 14 : 4)
    return { cells: [label, { pieces: [control], ...(field.size === 'tick' ? {} : { rules: { bottom: line } }) }], height }
  })
  return [twoColumns(rows, title, 'AgreementTable', context)]
}

function twoColumns(
  rows: readonly NativeRow[],
  title: string | null,
  style: TableStyle,
  context: Context,
): TablePiece {
  const width = textWidth(context.theme) - context.setting.indent
  const component = nativeTable(
    {
      style,
      widths: [width * 0.32, width * 0.68],
      rows,
      indent: context.setting.indent,
      title,
      headings: { row: false, column: true },
    },
    context.theme,
  )
  return { kind: 'table', component, kept: title !== null }
}

function markedLabel(label: string, target: Target) {
  const { before, number } = numberOf(label)
  return [...(before === '' ? [] : [textRun(before)]), ...bookmarked(target.bookmark, [textRun(number)])]
}
