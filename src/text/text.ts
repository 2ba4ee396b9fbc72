// text(Document): what a reader reads, as plain lines. Every format is compared with it.
// Without running headers, page numbers, table of contents and soft hyphens; footnotes stand after their block.

import {
  unreachable,
  type Block,
  type Document,
  type Inline,
  type Note,
  type Part,
  type Section,
} from '../model/document.js'
import { flattened } from '../model/walk.js'

/**
 * The text of a document, one line for each paragraph, label or line of a form, in reading order.
 * Labels and values are included, blanks are not. A footnote's text follows the block that calls it.
 */
export function text(document: Document): string {
  const notes = notesOf(document)()
  return shown(
    document.parts.flatMap((part) => [
      ...annexHeading(part),
      ...part.blocks.flatMap((block) => blockLines(block, notes)),
    ]),
  )
}

/** How a document tells some of its blocks on their own: as `text` does, with the footnotes that they call. */
export function passageText(document: Document): (blocks: readonly Block[]) => string {
  const notes = notesOf(document)
  return (blocks) => {
    const own = notes()
    return shown(blocks.flatMap((block) => blockLines(block, own)))
  }
}

/** The text of blocks on their own, without the footnotes they call. */
export function blocksText(blocks: readonly Block[]): string {
  return blocks.flatMap((block) => blockLines(block, new Map())).join('\n')
}

function annexHeading({ kind, content, label, title, date }: Part): string[] {
  return kind === 'annex' && content !== 'listed' ? [joined(label, inlineText(title)), date ?? ''] : []
}

function shown(lines: readonly string[]): string {
  const printed = lines.map((line) => line.replaceAll('\u00ad', ''))
  return printed.filter((line) => line !== '').join('\n') + '\n'
}

/** The notes to be reported, anew each time: in a parallel edition each once, though both sides call it. */
function notesOf({ notes, languages }: Document): () => Notes {
  const byId = new Map(notes.map((note) => [note.id, note]))
  return () => (languages.length > 1 ? onceEach(byId) : byId)
}

function onceEach(notes: Notes): Notes {
  const seen = new Set<string>()
  return { get: (id) => (seen.size === seen.add(id).size ? undefined : notes.get(id)) }
}

/** The text of inlines, blanks as nothing, breaks as a line feed. */
export function inlineText(inlines: readonly Inline[]): string {
  return inlines.map(oneInline).join('')
}

function oneInline(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
    case 'value':
    case 'reference':
      return inline.text
    case 'foreign':
    case 'emphasis':
    case 'strong':
    case 'link':
    case 'confidential':
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

type Notes = Pick<ReadonlyMap<string, Note>, 'get'>

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
      return [
        ...(block.statement === undefined ? [] : [block.statement]),
        ...block.blocks.flatMap((signature) => [
          inlineText(signature.heading),
          ...signature.lines.map((line) => joined(line.label, line.value ?? '')),
        ]),
      ]
    case 'parallel':
      return block.sides.flatMap((side) => all(side.blocks))
    case 'placed':
      return block.entries.flatMap(({ inlines }) => inlineText(inlines).split('\n'))
    default:
      return unreachable(block)
  }
}

/** "4 Avtalstid", in an annex "Bilaga 1, 4 Avtalstid": what a section is called outside the text, where no part is around it. */
export function sectionName(
  part: Pick<Part, 'kind' | 'label'>,
  { label, title }: Pick<Section, 'label' | 'title'>,
): string {
  const own = joined(label, inlineText(title))
  return part.kind === 'main' || part.label === null ? own : `${part.label}, ${own}`
}

/** The notes that inlines call, and after each those that it calls, these once. */
function noteLines(inlines: readonly Inline[], notes: Notes): string[] {
  return flattened(inlines).flatMap((inline) => {
    if (inline.kind !== 'note') return []
    const note = notes.get(inline.note)
    if (note === undefined) return []
    const within = onceEach(notes)
    return prefixed(
      note.label,
      note.blocks.flatMap((block) => blockLines(block, within)),
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
