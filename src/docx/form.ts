// A form in, its fields out: a table of boxes, each with a label over its blank, so that Tab goes from blank to blank;
// boxes to tick stand before their labels.

import type { Form, FormField } from '../model/document.js'
import { leftOf, type Context } from './context.js'
import { formControl } from './control.js'
import { textRun } from './inlines.js'
import type { Theme } from '../theme/theme.js'
import { nativeTable, type NativeRow } from './native-table.js'
import { paragraph, type BodyItem } from './body-items.js'

/** The fields of a form, one under the other. `title` is the alternative text of its tables. */
export function formFields(form: Form, title: string | null, context: Context): BodyItem[] {
  const keeps = form.fields.length <= mostKeptTogether
  return groups(form.fields).flatMap((group): BodyItem[] =>
    group[0]?.size === 'tick' ? group.map((field) => tick(field, context)) : [boxes(group, keeps, title, context)],
  )
}

/** A form of so many fields stands on one page. */
const mostKeptTogether = 5

/** Free height under the label of a field, in points; a signature needs as much as in a signature block. */
function roomOf(size: FormField['size'], { signature }: Theme): number {
  return { line: 20, area: 84, tick: 0, signature: signature.room }[size]
}

/** Fields that follow each other as boxes, and those to tick. */
function groups(fields: readonly FormField[]): FormField[][] {
  const found: FormField[][] = []
  for (const field of fields) {
    const last = found[found.length - 1]
    if (last !== undefined && (last[0]?.size === 'tick') === (field.size === 'tick')) last.push(field)
    else found.push([field])
  }
  return found
}

function tick(field: FormField, context: Context): BodyItem {
  return paragraph('FormTick', [formControl(field, context), textRun(` ${field.label}`)])
}

function boxes(fields: readonly FormField[], keeps: boolean, title: string | null, context: Context): BodyItem {
  const { theme } = context
  const left = leftOf(context)
  const rows = fields.map((field, index): NativeRow => {
    const keepNext = keeps && index < fields.length - 1
    const label = paragraph('FormLabel', [textRun(field.label)], { keepNext })
    const blank = paragraph('FormBlank', [formControl(field, context)], { keepNext })
    return {
      cells: [{ pieces: [label, blank] }],
      height: theme.unit / 2 + theme.text.running.leading + roomOf(field.size, theme),
    }
  })
  const component = nativeTable(
    {
      style: 'FormTable',
      widths: [context.setting.width - left],
      rows,
      indent: left,
      title,
      headings: { row: false, column: false },
    },
    theme,
  )
  return { kind: 'table', component, kept: true }
}
