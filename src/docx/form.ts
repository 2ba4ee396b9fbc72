// Facts and forms. Facts: a label and what stands for it, in rows. Forms: a label over each blank to fill in.

import type { XmlComponent } from 'docx'
import type { Fact, Form, FormField } from '../model/document.js'
import { leftOf, textWidth, type Context } from './context.js'
import { formControl } from './control.js'
import { bookmarked } from './fields.js'
import { runs, textRun } from './inlines.js'
import { nativeTable } from './native-table.js'
import { keptWithNext, paragraph, type Piece } from './pieces.js'
import { border } from './table-styles.js'
import { numberOf, type Target } from './targets.js'

/** Facts as rows; a fact that references point at carries its bookmark on the number of its label. */
export function factTable(facts: readonly Fact[], title: string | null, context: Context): Piece[] {
  if (facts.length === 0) return []
  const width = textWidth(context.theme) - leftOf(context)
  const component = nativeTable(
    {
      style: 'FactTable',
      widths: [width * shareOfLabel, width * (1 - shareOfLabel)],
      rows: facts.map((fact) => ({
        cells: [
          { pieces: [paragraph('FactLabel', factLabel(fact, context))] },
          { pieces: [paragraph('TableText', runs(fact.value, context))] },
        ],
      })),
      indent: leftOf(context),
      title,
      headings: { row: false, column: true },
    },
    context.theme,
  )
  return [{ kind: 'table', component, kept: title !== null }]
}

const shareOfLabel = 0.32

function factLabel(fact: Fact, context: Context): XmlComponent[] {
  const target = fact.id === null ? undefined : context.targets.get(fact.id)
  return target === undefined ? [textRun(fact.label)] : markedLabel(fact.label, target)
}

function markedLabel(label: string, target: Target): XmlComponent[] {
  const { before, number } = numberOf(label)
  return [...(before === '' ? [] : [textRun(before)]), ...bookmarked(target.bookmark, [textRun(number)])]
}

/** The fields of a form, one under the other. */
export function formFields(form: Form, context: Context): Piece[] {
  const short = form.fields.length <= mostKeptTogether
  return form.fields.flatMap((field, index) => {
    const pieces = formField(field, index === 0 && form.title === null, context)
    return short && index < form.fields.length - 1 ? pieces.map(keptWithNext) : pieces
  })
}

/** A form of so many fields stands on one page. */
const mostKeptTogether = 5

function formField(field: FormField, first: boolean, context: Context): Piece[] {
  const control = formControl(field, context.document)
  if (field.size === 'tick') return [paragraph('FormTick', [control, textRun(` ${field.label}`)])]
  const label = paragraph(first ? 'FormStart' : 'FormLabel', [textRun(field.label)])
  if (field.size === 'line') return [label, paragraph('FormLine', [control])]
  return [paragraph('FormAreaLabel', [textRun(field.label)]), area(field, control, context)]
}

/** A box of several lines, which grows with what is written in it. */
function area(field: FormField, control: XmlComponent, context: Context): Piece {
  const { theme } = context
  const rule = border(theme.rule.thin, theme.colour.text)
  const cell = {
    pieces: [paragraph('FormArea', [control])],
    rules: { top: rule, left: rule, bottom: rule, right: rule },
  }
  const component = nativeTable(
    {
      style: 'PlainTable',
      widths: [textWidth(theme) - leftOf(context)],
      rows: [{ cells: [cell], height: theme.unit * 14 }],
      indent: leftOf(context),
      title: field.label,
      headings: { row: false, column: false },
    },
    theme,
  )
  return { kind: 'table', component, kept: true }
}
