// Inlines in, runs out. What the text says is final; only its look is decided here, and which field shows it.

import { isLinkAddress } from '../base/addresses.js'
import { Run, TextRun, type XmlComponent } from 'docx'
import { unreachable, type Inline, type Reference, type Value } from '../model/document.js'
import type { Context } from './context.js'
import { blank, valueControl } from './control.js'
import { element } from './element.js'
import { externalLink, field, internalLink } from './fields.js'
import { printable, wordLanguage } from './measure.js'
import { numberOf } from './targets.js'

/** Emphasis of a run; everything else of its look comes from its style. */
export interface Look {
  readonly bold?: boolean
  readonly italics?: true
  readonly style?: string
  /** Not proofed (ECMA-376-1, 17.3.2.21): Word does not hyphenate it. */
  readonly noProof?: true
  /** Of a run in another language than the text around it. */
  readonly language?: { readonly value: string }
}

/** The runs of a paragraph, in the language of the text that it stands in. */
export function runs(inlines: readonly Inline[], context: Context, look: Look = {}): XmlComponent[] {
  const inLanguage = { ...lookOf(context), ...look }
  return inlines.flatMap((inline) => run(inline, context, inLanguage))
}

/** What the place of a run says of its look: the language of the text around it. */
export function lookOf({ setting, typesetting }: Context): Look {
  return setting.language === null ? {} : { language: { value: wordLanguage(setting.language, typesetting) } }
}

/** A run of plain text. */
export function textRun(text: string, look: Look = {}): XmlComponent {
  return new TextRun({ ...look, text: printable(text) })
}

/** A tab, to the next stop of the paragraph's style; as a leader its dots are light in a strong line too. */
export function tab(style?: 'Leader'): XmlComponent {
  return new Run({ ...(style === undefined ? {} : { style, bold: false }), children: [element('w:tab')] })
}

/** A new line in the same paragraph. */
export function lineBreak(): XmlComponent {
  return new Run({ children: [element('w:br')] })
}

function run(inline: Inline, context: Context, look: Look): XmlComponent[] {
  switch (inline.kind) {
    case 'text':
      return textRuns(inline.text, look)
    case 'value':
      return valueRuns(inline, context, look)
    case 'foreign':
      return runs(inline.inlines, context, {
        ...look,
        language: { value: wordLanguage(inline.language, context.typesetting) },
      })
    case 'emphasis':
      return runs(inline.inlines, context, { ...look, italics: true })
    case 'strong':
      return runs(inline.inlines, context, { ...look, bold: true })
    case 'confidential':
      return runs(inline.inlines, context, look)
    case 'link':
      if (!isLinkAddress(inline.url)) return runs(inline.inlines, context, look)
      return [externalLink(address(inline.url), runs(inline.inlines, context, { ...look, style: 'Hyperlink' }))]
    case 'reference':
      return reference(inline, context, { ...look, noProof: true })
    case 'note':
      return context.notes.call(inline) ?? [textRun(inline.label, look)]
    case 'blank':
      return [blank(inline, context)]
    case 'break':
      return [lineBreak()]
    default:
      return unreachable(inline)
  }
}

/** Names, dates and figures are read whole; in a file that is sent they say where they come from. */
function valueRuns(value: Value, context: Context, look: Look): XmlComponent[] {
  const own = value.type === 'text' ? textRuns(value.text, look) : [textRun(value.text, { ...look, noProof: true })]
  const { sending } = context
  return sending === null || value.text === '' ? own : [valueControl(value, context, sending, own)]
}

/** Text with its addresses in runs of their own, which are not hyphenated: a hyphen would seem to be part of them. */
function textRuns(text: string, look: Look): XmlComponent[] {
  const pieces = text.split(addresses).map((piece, index) => ({ piece, whole: index % 2 === 1 }))
  const filled = pieces.filter(({ piece }) => piece !== '')
  return filled.map(({ piece, whole }) => textRun(piece, whole ? { ...look, ...noLanguage } : look))
}

/** Not text of any language (RFC 5646, zxx): LibreOffice divides words that are merely not proofed. */
const noLanguage = { noProof: true, language: { value: 'zxx' } } as const

/** Addresses of the web and of post. */
const addresses = /((?:https?:\/\/|www\.)\S+|[^\s@]+@[^\s@]+)/

/** A package takes only addresses that are valid: what no address can hold is written in percent (RFC 3986, 2.1). */
function address(url: string): string {
  return printable(url).replace(/[^\w\-.~:/?#[\]@!$&'()*+,;=%]/gu, encodeURIComponent)
}

/**
 * A field that repeats the target's number and so follows when sections move: `\r` asks Word for the number it
 * counts, without it the field repeats the bookmarked text (ECMA-376-1, 17.16.5.51). What stands around the number is
 * text. A reference without the target's number is a link.
 */
function reference(inline: Reference, context: Context, look: Look): XmlComponent[] {
  const target = context.targets.get(inline.target)
  if (target === undefined) return [textRun(inline.text, look)]
  const { before, number } = numberOf(target.label ?? '')
  const at = inline.labelAt === undefined ? inline.text.length - number.length : inline.labelAt + before.length
  if (number === '' || !inline.text.startsWith(number, at)) {
    return [internalLink(target.bookmark, [textRun(inline.text, look)])]
  }
  const [lead, rest] = [inline.text.slice(0, at), inline.text.slice(at + number.length)]
  const words = (text: string): XmlComponent[] => (text === '' ? [] : [textRun(text, look)])
  const instruction = `REF ${target.bookmark.name} ${target.counted ? '\\r ' : ''}\\h`
  return [...words(lead), ...field(instruction, number, look), ...words(rest)]
}
