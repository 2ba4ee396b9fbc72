// Blanks to fill in as content controls: a title that Word shows, and a placeholder that prints as a line, since many
// are filled in by pen. The title says what to fill in (ECMA-376-1, 17.5.2).

import { TextRun, type XmlComponent } from 'docx'
import {
  mainLanguage,
  unreachable,
  type Blank,
  type Document,
  type FormField,
  type SignatureLine,
  type Value,
} from '../model/document.js'
import type { Context } from './context.js'
import { element } from './element.js'
import { wordLanguage } from './measure.js'
import { valueTag, type Sending } from './sent/sending.js'

/** A blank within running text: a line as long as its size says. */
export function blank(inline: Blank, context: Context): XmlComponent {
  const lengths = { short: 8, medium: 16, long: 30 } as const
  return control(inline.label, inline.id, context, 'run', placeholder(lengths[inline.size], 'Blank'))
}

/** The blank of a field in a form; the line or box around it belongs to its cell. */
export function formControl(field: FormField, context: Context): XmlComponent {
  switch (field.size) {
    case 'line':
      return control(field.label, field.id, context, 'line', placeholder(16, 'PlaceholderText'))
    case 'area':
      return control(field.label, field.id, context, 'lines', placeholder(16, 'PlaceholderText'))
    case 'signature':
      return control(field.label, field.id, context, 'run', placeholder(16, 'PlaceholderText'))
    case 'tick':
      return checkbox(field.label, field.id, context)
    default:
      return unreachable(field.size)
  }
}

/** The blank of a signature block, over its label; `tag` is unique in the document. A signature may be a picture. */
export function signatureControl(line: SignatureLine, tag: string, context: Context): XmlComponent {
  const kind = line.kind === 'date' ? 'date' : line.kind === 'signature' ? 'run' : 'line'
  return control(line.label, tag, context, kind, placeholder(16, 'PlaceholderText'))
}

/** A value from data in a file that is sent. It is not locked: whoever changes it is to be seen to have done so. */
export function valueControl(
  value: Value,
  { document, setting }: Context,
  { valueTitles }: Sending,
  content: readonly XmlComponent[],
): XmlComponent {
  const said = valueTitles[setting.language ?? mainLanguage(document)]
  return element('w:sdt', {}, [
    element('w:sdtPr', {}, [
      said === undefined ? undefined : element('w:alias', { 'w:val': said.slice(0, longest) }),
      element('w:tag', { 'w:val': valueTag(value.path) }),
      element('w:richText'),
    ]),
    element('w:sdtContent', {}, content),
  ])
}

/** `run` keeps the look of its text, which readers drop in the others. */
type Kind = 'run' | 'line' | 'lines' | 'date'

function control(label: string, tag: string, context: Context, kind: Kind, content: XmlComponent): XmlComponent {
  return element('w:sdt', {}, [
    element('w:sdtPr', {}, [...names(label, tag, context.document), element('w:showingPlcHdr'), kindOf(kind, context)]),
    element('w:sdtContent', {}, [content]),
  ])
}

function kindOf(kind: Kind, context: Context): XmlComponent {
  if (kind === 'run') return element('w:richText')
  if (kind === 'line') return element('w:text')
  if (kind === 'lines') return element('w:text', { 'w:multiLine': 1 })
  return element('w:date', {}, [
    element('w:dateFormat', { 'w:val': 'yyyy-MM-dd' }),
    element('w:lid', { 'w:val': wordLanguage(mainLanguage(context.document), context.typesetting) }),
    element('w:storeMappedDataAs', { 'w:val': 'dateTime' }),
    element('w:calendar', { 'w:val': 'gregorian' }),
  ])
}

function checkbox(label: string, tag: string, context: Context): XmlComponent {
  const font = 'Segoe UI Symbol'
  return element('w:sdt', {}, [
    element('w:sdtPr', {}, [
      ...names(label, tag, context.document),
      element('w14:checkbox', {}, [
        element('w14:checked', { 'w14:val': 0 }),
        element('w14:checkedState', { 'w14:val': '2612', 'w14:font': font }),
        element('w14:uncheckedState', { 'w14:val': '2610', 'w14:font': font }),
      ]),
    ]),
    element('w:sdtContent', {}, [new TextRun({ text: '\u2610', font })]),
  ])
}

function names(label: string, tag: string, document: Document): XmlComponent[] {
  return [
    element('w:alias', { 'w:val': title(label, document.furniture.words.fillIn) }),
    element('w:tag', { 'w:val': tag.slice(0, longest) }),
  ]
}

/** "Fyll i: Namn"; a long label stands alone, and a longer one ends in an ellipsis. */
function title(label: string, fillIn: string): string {
  const whole = `${fillIn}: ${label}`
  if (whole.length <= longest) return whole
  return label.length <= longest ? label : `${label.slice(0, longest - 1)}…`
}

/** Word refuses titles and tags that are longer. */
const longest = 64

/** En spaces: as wide as the line that is to be filled, and no word in the text. */
function placeholder(length: number, style: 'Blank' | 'PlaceholderText'): XmlComponent {
  return new TextRun({ text: '\u2002'.repeat(length), style })
}
