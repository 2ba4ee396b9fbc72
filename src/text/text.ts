// text(Document): what a reader reads, as plain lines. Every format is compared with it.
// Without running headers, page numbers, table of contents and soft hyphens; footnotes stand after their block.

import { unreachable, type Block, type Document, type Inline, type Note } from '../model/document.js'

/**
 * The text of a document, one line for each paragraph, label or line of a form, in reading order.
 * Labels and values are included, blanks are not. A footnote's text follows the block that calls it.
 */
export function text(document: Document): string {
  const notes = new Map(document.notes.map((note) => [note.id, note]))
  const lines: string[] = []
  for (const part of document.parts) {
    if (part.kind === 'annex' && part.content !== 'listed') {
      lines.push(joined(part.label, inlineText(part.title)))
      if (part.date !== null) lines.push(part.date)
    }
    for (const block of part.blocks) lines.push(...blockLines(block, notes))
  }
  const shown = lines.map((line) => line.replaceAll('\u00ad', ''))
  return shown.filter((line) => line !== '').join('\n') + '\n'
}

/** The text of inlines, blanks as nothing, breaks as a line feed. */
export function inlineText(inlines: readonly Inline[]): string {
  return inlines.map(oneInline).join('')
}

function oneInline(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
    case 'value':
    case 'foreign':
    case 'reference':
      return inline.text
    case 'emphasis':
    case 'strong':
    case 'link':
      return inlineText(inline.inlines)
    case 'note':
      return inline.label
    case 'blank':
      return ''
    case 'break':
      return '\n'
    default:
      return unreachable(inline)
  }
}

type Notes = ReadonlyMap<string, Note>

function blockLines(block: Block, notes: Notes): string[] {
  const withNotes = (line: string, inlines: readonly Inline[]): string[] => [line, ...noteLines(inlines, notes)]
  const all = (blocks: readonly Block[]): string[] => blocks.flatMap((inner) => blockLines(inner, notes))
  const heading = (title: readonly Inline[] | null): string[] =>
    title === null ? [] : withNotes(inlineText(title), title)
  switch (block.kind) {
    case 'title':
      return [
        ...heading(block.title),
        ...heading(block.subtitle),
        ...block.facts.flatMap((fact) => withNotes(joined(fact.label, inlineText(fact.value)), fact.value)),
      ]
    case 'facts':
      return [
        ...heading(block.title),
        ...block.rows.flatMap((fact) => withNotes(joined(fact.label, inlineText(fact.value)), fact.value)),
      ]
    case 'parties':
      return [
        ...heading(block.title),
        ...block.entries.flatMap((entry) => [
          inlineText(entry.name),
          entry.details.map((detail) => inlineText(detail)).join(', '),
        ]),
      ]
    case 'contents':
      return []
    case 'section':
      return [...withNotes(joined(block.label, inlineText(block.title)), block.title), ...all(block.blocks)]
    case 'paragraph':
      return withNotes(inlineText(block.inlines), block.inlines)
    case 'list':
      return block.items.flatMap((item) => prefixed(item.label, all(item.blocks)))
    case 'table':
      return [
        ...heading(block.caption),
        ...[...block.header, ...block.rows].flatMap((row) => row.cells.flatMap((cell) => all(cell.blocks))),
      ]
    case 'quotation':
    case 'confidential':
      return all(block.blocks)
    case 'remark':
      return [...heading(block.title), ...all(block.blocks)]
    case 'form':
      return [...heading(block.title), ...block.fields.map((field) => field.label)]
    case 'signatures':
      return block.blocks.flatMap((signature) => [
        inlineText(signature.heading),
        ...signature.lines.map((line) => joined(line.label, line.value ?? '')),
      ])
    default:
      return unreachable(block)
  }
}

function noteLines(inlines: readonly Inline[], notes: Notes): string[] {
  return inlines.flatMap((inline) => {
    if (inline.kind === 'emphasis' || inline.kind === 'strong' || inline.kind === 'link')
      return noteLines(inline.inlines, notes)
    if (inline.kind !== 'note') return []
    const note = notes.get(inline.note)
    return note === undefined
      ? []
      : prefixed(
          note.label,
          note.blocks.flatMap((block) => blockLines(block, notes)),
        )
  })
}

function prefixed(label: string, lines: readonly string[]): string[] {
  const [first, ...rest] = lines
  return [joined(label, first ?? ''), ...rest]
}

function joined(label: string | null, rest: string): string {
  return [label ?? '', rest].filter((piece) => piece !== '').join(' ')
}
