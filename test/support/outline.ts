// The outline of a Document as a reviewer reads it: sections with their numbers, references with their targets,
// footnotes, annexes, blanks, signature blocks. What stands between is for other tests.

import type { Block, Document, Inline, Part } from '../../src/model/document.js'
import { inlineText } from '../../src/text/text.js'

/** One line for each thing, below a line that says what follows. */
export function outline(document: Document): string {
  const { furniture, metadata } = document
  return [
    `# ${metadata.title}`,
    `${document.languages.join('+')}, version ${document.version} of ${document.date}, ${document.signing}`,
    `marks: ${[furniture.mark, furniture.initials?.label].filter((mark) => typeof mark === 'string').join(', ') || 'none'}`,
    ...part('Sections', document.parts.flatMap(sectionLines)),
    ...part(
      'Footnotes',
      document.notes.map(({ label, blocks }) => `${label} ${beginning(blocksText(blocks))}`),
    ),
    ...part('Annexes', document.parts.flatMap(annexLine)),
    ...part('Signature blocks', signatures(document)),
    '',
  ].join('\n')
}

function part(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', `## ${title}`, ...lines]
}

function sectionLines({ kind, label, title, blocks }: Part): string[] {
  const lines = blocks.flatMap((block) => blockLines(block, 0))
  return kind === 'main' || lines.length === 0 ? lines : [`[${label ?? ''} ${inlineText(title)}]`, ...lines]
}

/** A section with what it holds, by kind; then its references; then the sections below it. */
function blockLines(block: Block, depth: number): string[] {
  if (block.kind !== 'section') return []
  const indent = '  '.repeat(depth)
  const inner = block.blocks.filter(({ kind }) => kind !== 'section')
  const kinds = inner.map(({ kind }) => kind)
  const held = [...new Set(kinds)].map((kind) => counted(kinds.filter((one) => one === kind).length, kind))
  const references = inner.flatMap((one) => inlinesOf(one)).flatMap(target)
  const blanks = inner.flatMap((one) => inlinesOf(one)).filter(({ kind }) => kind === 'blank').length
  return [
    `${indent}${block.label ?? '–'} ${inlineText(block.title)} {${block.id}}`,
    `${indent}    ${[...held, ...(blanks > 0 ? [counted(blanks, 'blank')] : [])].join(', ') || 'empty'}`,
    ...(references.length > 0 ? [`${indent}    ${references.join(', ')}`] : []),
    ...block.blocks.flatMap((one) => blockLines(one, depth + 1)),
  ]
}

function target(inline: Inline): string[] {
  if (inline.kind === 'reference') return [`→ ${inline.target} “${inline.text}”`]
  return inline.kind === 'note' ? [`footnote ${inline.label}`] : []
}

function annexLine({ kind, id, label, title, date, content }: Part): string[] {
  return kind === 'main'
    ? []
    : [`${label ?? '–'} ${inlineText(title)} {${id}} ${[content, date].filter(Boolean).join(', ')}`]
}

function signatures(document: Document): string[] {
  const within = (blocks: readonly Block[]): string[] =>
    blocks.flatMap((block) => {
      if (block.kind === 'section') return within(block.blocks)
      if (block.kind !== 'signatures') return []
      return block.blocks.map(({ heading, field, lines }) => {
        const shown = lines.map(({ label, value }) => `${label}: ${value ?? '…'}`)
        return `${inlineText(heading)} {${field}} ${shown.join(' | ')}`
      })
    })
  return document.parts.flatMap(({ blocks }) => within(blocks))
}

/** All inlines below a block that is no section, in reading order. */
function inlinesOf(block: Block): Inline[] {
  const found: Inline[] = []
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    const kind = (value as { kind?: unknown }).kind
    if (kind === 'reference' || kind === 'note' || kind === 'blank') found.push(value as Inline)
    for (const inner of Object.values(value)) walk(inner)
  }
  walk(block)
  return found
}

function blocksText(blocks: readonly Block[]): string {
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? [inlineText(block.inlines)] : [])).join(' ')
}

function beginning(shown: string): string {
  return shown.length > 70 ? `${shown.slice(0, 70)}…` : shown
}

function counted(count: number, noun: string): string {
  return count === 1 ? noun : `${count} × ${noun}`
}
