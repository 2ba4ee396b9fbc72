// Inlines to runs: pieces of text of one look, each with the mark that ties it to the structure.
// Goes in: inlines and the style around them. Comes out: runs for the line breaker, tags for the paragraph.

import { isLinkAddress } from '../base/addresses.js'
import { addAll } from '../base/lists.js'
import { unreachable, type Inline, type Language } from '../model/document.js'
import { inlineText } from '../text/text.js'
import type { FontStyle } from './fonts.js'
import type { Link } from './items.js'
import { newMark, tag, type Mark, type Tag } from './structure.js'

export interface TextStyle {
  readonly font: FontStyle
  /** Type size and distance between baselines, in points. */
  readonly size: number
  readonly leading: number
  readonly colour: string
}

export type Run = TextRun | BlankRun | BreakRun

export interface TextRun {
  readonly kind: 'text'
  readonly text: string
  readonly style: TextStyle
  /** Raised figures that call a note. */
  readonly superior: boolean
  readonly mark: Mark | null
  readonly link: Link | null
  /** The note that is called here. */
  readonly note: string | null
  /** False for names, dates and amounts: their words are not hyphenated. */
  readonly divisible: boolean
  /** Of a run in another language than the text around it, or null. */
  readonly language: Language | null
  /** What in the Document it says; null where layout puts it in. */
  readonly origin: Inline | null
}

/** A visible line to fill in. */
export interface BlankRun {
  readonly kind: 'blank'
  readonly width: number
  readonly style: TextStyle
  readonly mark: Mark
}

export interface BreakRun {
  readonly kind: 'break'
}

/** What inlines need to know of their document. */
export interface InlineContext {
  readonly linkColour: string
  /** Accessible name of a footnote's call. */
  readonly noteWord: string
  readonly fillInWord: string
}

export interface Runs {
  readonly runs: readonly Run[]
  /** Children of the tag that the inlines stand in. */
  readonly children: readonly (Tag | Mark)[]
}

/** Runs and tags of inlines. Neighbours of running text share a mark; links, calls and blanks have tags of their own. */
export function runsOf(inlines: readonly Inline[], style: TextStyle, context: InlineContext): Runs {
  const runs: Run[] = []
  const children: (Tag | Mark)[] = []
  const running = (): Mark => {
    const last = children.at(-1)
    if (last?.kind === 'mark') return last
    const mark = newMark()
    children.push(mark)
    return mark
  }
  const walk = (inline: Inline, around: TextStyle): void => {
    switch (inline.kind) {
      case 'text':
        runs.push(textRun(inline.text, around, running(), inline))
        return
      case 'value':
        runs.push({ ...textRun(inline.text, around, running(), inline), divisible: inline.type === 'text' })
        return
      case 'foreign': {
        const inner = runsOf(inline.inlines, around, context)
        const { language } = inline
        runs.push(
          ...inner.runs.map((run) => (run.kind === 'text' ? { ...run, language: run.language ?? language } : run)),
        )
        children.push(tag('Span', inner.children, { language }))
        return
      }
      case 'emphasis':
        for (const inner of inline.inlines) walk(inner, { ...around, font: italic(around.font) })
        return
      case 'strong':
        for (const inner of inline.inlines) walk(inner, { ...around, font: bold(around.font) })
        return
      case 'confidential':
        for (const inner of inline.inlines) walk(inner, around)
        return
      case 'link': {
        if (!isLinkAddress(inline.url)) {
          for (const inner of inline.inlines) walk(inner, around)
          return
        }
        const link: Link = { url: inline.url, target: null, contents: `${inlineText(inline.inlines)} (${inline.url})` }
        const inner = runsOf(inline.inlines, { ...around, colour: context.linkColour }, context)
        addAll(
          runs,
          inner.runs.map((run) => (run.kind === 'text' && run.link === null ? { ...run, link } : run)),
        )
        children.push(tag('Link', inner.children))
        return
      }
      case 'reference': {
        const mark = newMark()
        const link: Link = { url: null, target: inline.target, contents: inline.text }
        runs.push({ ...textRun(inline.text, around, mark, inline), link })
        children.push(tag('Link', [mark]))
        return
      }
      case 'note': {
        const mark = newMark()
        const link: Link = {
          url: null,
          target: noteAnchor(inline.note),
          contents: `${context.noteWord} ${inline.label}`,
        }
        runs.push({ ...textRun(inline.label, around, mark, inline), link, superior: true, note: inline.note })
        children.push(tag('Reference', [tag('Link', [tag('Lbl', [mark])])]))
        return
      }
      case 'blank': {
        const mark = newMark()
        runs.push({ kind: 'blank', width: blankWidth[inline.size], style: around, mark })
        const description = `${context.fillInWord}: ${inline.label}`
        children.push(tag('Form', [mark], { printField: { role: 'tv', description }, alternative: description }))
        return
      }
      case 'break':
        runs.push({ kind: 'break' })
        return
      default:
        unreachable(inline)
    }
  }
  for (const inline of inlines) walk(inline, style)
  return { runs, children }
}

export function textRun(text: string, style: TextStyle, mark: Mark | null, origin: Inline | null = null): TextRun {
  const usual = { superior: false, link: null, note: null, divisible: true, language: null }
  return { kind: 'text', text, style, mark, origin, ...usual }
}

/** Target of a link from a call to its note, and back. */
export function noteAnchor(note: string): string {
  return `note:${note}`
}

export function callAnchor(note: string): string {
  return `call:${note}`
}

const blankWidth = { short: 60, medium: 120, long: 220 }

function italic(style: FontStyle): FontStyle {
  return style === 'bold' || style === 'boldItalic' ? 'boldItalic' : 'italic'
}

function bold(style: FontStyle): FontStyle {
  return style === 'italic' || style === 'boldItalic' ? 'boldItalic' : 'bold'
}
