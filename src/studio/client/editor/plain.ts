// What a bare text field can do as the editor does: insertions, going to a place, telling where the cursor is.

import type { Insertion } from './insertions.js'
import { offsetAt } from './positions.js'

/** Puts an insertion in so that the field's own undo takes it back. */
export function insertInto(field: HTMLTextAreaElement, { changes, cursor }: Insertion): void {
  field.focus()
  for (const { from, to, insert } of [...changes].reverse()) {
    field.setSelectionRange(from, to)
    /* The one way that a field remembers, however old. */
    if (!document.execCommand('insertText', false, insert)) field.setRangeText(insert, from, to, 'end')
  }
  field.setSelectionRange(cursor, cursor)
}

export function goToPlain(field: HTMLTextAreaElement, line: number, column: number): void {
  const at = offsetAt(field.value, line, column)
  field.focus()
  field.setSelectionRange(at, at)
  scrollPlain(field, line)
  field.scrollTop -= field.clientHeight / 3
}

/** As near as it can be known: lines that are broken have all the same height here. */
export function scrollPlain(field: HTMLTextAreaElement, line: number): void {
  const lines = field.value.split('\n').length
  field.scrollTop = ((line - 1) / lines) * field.scrollHeight
}
