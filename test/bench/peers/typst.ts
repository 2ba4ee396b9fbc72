// A Document as Typst markup, so that Typst sets the same text. Whatever is text stands in square brackets with all ASCII
// punctuation escaped; round brackets hold measures, levels and addresses. What the calls look like stands in typst-look.ts.

import {
  mainLanguage,
  unreachable,
  type Block,
  type Document,
  type Inline,
  type Part,
} from '../../../src/model/document.js'
import { targetsIn } from '../../../src/model/walk.js'

interface Export {
  readonly notes: ReadonlyMap<string, readonly Block[]>
  /** What references can lead to. */
  readonly targets: ReadonlySet<string>
  /** Notes that have been set at a call. */
  readonly called: Set<string>
}

/** The main file, which imports `look.typ`; headings, lists, tables, notes and running text as in the Document. */
export function typstOf(document: Document): string {
  const { parts, notes, furniture } = document
  const context: Export = {
    notes: new Map(notes.map((note) => [note.id, note.blocks])),
    targets: new Set(parts.flatMap((part) => targetsIn(part.blocks).map(({ id }) => id))),
    called: new Set(),
  }
  const [before = '', between = '', after = ''] = furniture.footer.split(/\{pages?\}/)
  const running = [furniture.header.left, furniture.header.right, before, between, after].map(written)
  const body = parts.map((part) => `${annexHeading(part, context)}${blocksOf(part.blocks, context)}`).join('')
  const language = `#set text(lang: ${quoted(mainLanguage(document))})`
  return `#import "look.typ": *\n#set document(title: ${quoted(document.metadata.title)})\n${language}\n#agreement${bracketed(...running, body)}\n`
}

function annexHeading({ kind, content, label, title, date }: Part, context: Export): string {
  if (kind === 'main' || content === 'listed') return ''
  return `#annex${bracketed(written(label ?? ''), inlinesOf(title, context), written(date ?? ''))}\n\n`
}

function blocksOf(blocks: readonly Block[], context: Export): string {
  return blocks.map((block) => `${blockOf(block, context)}\n\n`).join('')
}

function blockOf(block: Block, context: Export): string {
  const inlines = (line: readonly Inline[] | null): string => inlinesOf(line ?? [], context)
  const within = (blocks: readonly Block[]): string => blocksOf(blocks, context)
  switch (block.kind) {
    case 'title': {
      const facts = block.facts.flatMap(({ label, value }) => [written(label), inlines(value)])
      return `#opening${bracketed(inlines(block.title), inlines(block.subtitle), ...facts)}`
    }
    case 'facts': {
      const rows = block.rows.flatMap(({ label, value }) => [written(label), inlines(value)])
      return `#facts${bracketed(inlines(block.title), ...rows)}`
    }
    case 'parties': {
      const entries = block.entries.flatMap(({ name, details }) => [
        inlines(name),
        details.map((detail) => inlines(detail)).join('\\, '),
      ])
      return `#parties${bracketed(inlines(block.title), ...entries)}`
    }
    case 'contents':
      return `#contents${bracketed(written(block.title))}`
    case 'section': {
      const heading = bracketed(written(block.label ?? ''), inlines(block.title))
      return `#section(${block.level}, ${quoted(block.id)})${heading}\n\n${within(block.blocks)}`
    }
    case 'paragraph':
      return inlines(block.inlines)
    case 'list':
      return `#items${bracketed(...block.items.flatMap((item) => [written(item.label), within(item.blocks)]))}`
    case 'table': {
      const cells = [...block.header, ...block.rows].flatMap((row) => row.cells.map((cell) => within(cell.blocks)))
      const widths = block.columns.map(({ width }) => `${width}fr`).join(', ')
      const headed = block.header.reduce((sum, row) => sum + row.cells.length, 0)
      return `#rows((${widths},), ${headed})${bracketed(inlines(block.caption), ...cells)}`
    }
    case 'quotation':
      return `#quote(block: true)${bracketed(within(block.blocks))}`
    case 'remark':
      return `#remark${bracketed(inlines(block.title), within(block.blocks))}`
    case 'form':
      return `#form${bracketed(inlines(block.title), ...block.fields.map(({ label }) => written(label)))}`
    case 'confidential':
      return within(block.blocks)
    case 'signatures': {
      const blocks = block.blocks.map(({ heading, lines }) => {
        const printed = lines.flatMap(({ label, value }) => [written(label), written(value ?? '')])
        return `#signature${bracketed(inlines(heading), ...printed)}`
      })
      return `#signatures(${block.columns})${bracketed(...blocks)}`
    }
    case 'parallel':
      return `#sides${bracketed(...block.sides.map((side) => within(side.blocks)))}`
    case 'placed':
      return bracketed(...block.entries.map((entry) => inlines(entry.inlines)))
    default:
      return unreachable(block)
  }
}

function inlinesOf(inlines: readonly Inline[], context: Export): string {
  return inlines.map((inline) => inlineOf(inline, context)).join('')
}

function inlineOf(inline: Inline, context: Export): string {
  switch (inline.kind) {
    case 'text':
    case 'value':
      return written(inline.text)
    case 'reference': {
      const reaches = context.targets.has(inline.target)
      return reaches ? `#to(${quoted(inline.target)})${bracketed(written(inline.text))}` : written(inline.text)
    }
    case 'foreign':
      return `#text(lang: ${quoted(inline.language)})${bracketed(inlinesOf(inline.inlines, context))}`
    case 'emphasis':
      return `#emph${bracketed(inlinesOf(inline.inlines, context))}`
    case 'strong':
      return `#strong${bracketed(inlinesOf(inline.inlines, context))}`
    case 'link':
      return `#link(${quoted(inline.url)})${bracketed(inlinesOf(inline.inlines, context))}`
    case 'confidential':
      return inlinesOf(inline.inlines, context)
    case 'note': {
      if (context.called.has(inline.note)) return `#super${bracketed(written(inline.label))}`
      context.called.add(inline.note)
      return `#footnote${bracketed(blocksOf(context.notes.get(inline.note) ?? [], context).trim())}`
    }
    case 'blank':
      return `#blank(${{ short: 4, medium: 8, long: 15 }[inline.size]}em)`
    case 'break':
      return '#linebreak()'
    default:
      return unreachable(inline)
  }
}

function bracketed(...contents: readonly string[]): string {
  return contents.map((content) => `[${content}]`).join('')
}

/** Text within brackets: no character of it is markup. */
function written(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, '\\$&')
}

/** A string of Typst's code; brackets by their numbers, so that those of the code pair up. */
function quoted(text: string): string {
  return `"${text.replace(/["\\()[\]]/g, (sign) => `\\u{${sign.charCodeAt(0).toString(16)}}`)}"`
}
