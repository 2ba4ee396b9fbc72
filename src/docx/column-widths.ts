// Widths of columns in Word, which breaks a word that its cell is too narrow for: no column is narrower than its longest
// word, as far as the others have room to spare.

import type { Table } from '../model/document.js'
import { columnWidths as sharedWidths, leastWidths } from '../layout/column-widths.js'
import type { Theme } from '../theme/theme.js'
import { estimatedWidth } from './measure.js'

/** One width for each column of a table that is `width` points wide. */
export function columnWidths(table: Table, width: number, theme: Theme): number[] {
  const measure = (text: string): number => estimatedWidth(text, theme.text.small.size)
  return sharedWidths(
    table,
    width,
    leastWidths(table, theme.unit, measure, () => true),
  )
}
