// What Word, Excel and others put on the clipboard as HTML, parsed -> Markdown as clauses have it: headings, lists, tables, notes and
// emphasis, without numbers that the program counts itself and without anything of the look.

import { tableText } from './tables.js'
import { inlineText, inlineWithMarks, isHidden, nameOf, plainText, styleOf, type PastedNode } from './paste-inlines.js'

export interface Pasted {
  readonly text: string
  /** Footnotes, `[^note-1]: …`, that belong at the end of the clause. */
  readonly notes: readonly string[]
  /** False for words within a line. */
  readonly isBlock: boolean
}

/** @param root what was parsed. @param document the text that it is put into, for labels of notes that are free in it */
export function pasted(root: PastedNode, document = ''): Pasted {
  const notes = notesIn(root)
  const labels = new Map(notes.map(({ id }, index) => [id, freeLabel(document, index)]))
  const blocks = blocksOf(root, { labels })
  const levels = blocks.flatMap((block) => (block.kind === 'heading' ? [block.level] : []))
  const top = Math.min(...levels)
  const text = joined(
    blocks.map((block) => (block.kind === 'heading' ? { ...block, level: block.level - top + 2 } : block)),
  )
  const [only] = blocks
  return {
    text,
    notes: notes.map(({ id, node }) => `[^${labels.get(id) ?? id}]: ${noteText(node, labels)}`),
    isBlock: blocks.length > 1 || (only !== undefined && only.kind !== 'paragraph'),
  }
}

type Block =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'item'; readonly level: number; readonly ordered: boolean; readonly text: string }
  | { readonly kind: 'quotation'; readonly text: string }
  | { readonly kind: 'table'; readonly text: string }

interface Within {
  /** Labels of footnotes, by the id that they have in what was pasted. */
  readonly labels: ReadonlyMap<string, string>
}

const containers = new Set([
  'body',
  'html',
  'div',
  'section',
  'article',
  'main',
  'header',
  'footer',
  '#document',
  '#document-fragment',
])
const blockNames = /^(?:p|h[1-6]|ul|ol|li|table|blockquote|div|section|article|pre|dl|dt|dd|figure|hr|tbody|tr|td)$/

function blocksOf(node: PastedNode, within: Within): Block[] {
  const name = nameOf(node)
  if (isHidden(node) || isNoteList(node)) return []
  if (name === 'table') return tableBlocks(node, within)
  if (name === 'ul' || name === 'ol') return listBlocks(node, within, 0)
  const level = headingLevel(node)
  if (level !== null) return headingOf(level, inlineText(node, within.labels))
  if (name === 'p') return paragraphOf(node, within)
  if (name === 'blockquote') return [{ kind: 'quotation', text: joined(flowOf(node, within)) }]
  return flowOf(node, within)
}

/** What stands within a container: blocks, and runs of words between them that are paragraphs. */
function flowOf(node: PastedNode, within: Within): Block[] {
  const blocks: Block[] = []
  let run: PastedNode[] = []
  const endRun = (): void => {
    const text = inlineText({ nodeName: 'span', nodeValue: null, childNodes: run }, within.labels)
    if (text !== '') blocks.push({ kind: 'paragraph', text })
    run = []
  }
  for (const child of Array.from(node.childNodes))
    if (holdsBlocks(child)) {
      endRun()
      blocks.push(...blocksOf(child, within))
    } else run.push(child)
  endRun()
  return blocks
}

function holdsBlocks(node: PastedNode): boolean {
  const name = nameOf(node)
  return containers.has(name) || blockNames.test(name) || Array.from(node.childNodes).some(holdsBlocks)
}

/* Paragraphs and headings */

function headingLevel(node: PastedNode): number | null {
  const byName = /^h([1-6])$/.exec(nameOf(node))?.[1]
  const byClass = /^Mso(?:Heading([1-6])|Title)$/.exec(node.getAttribute?.('class') ?? '')
  if (byName !== undefined) return Number(byName)
  return byClass === null ? null : Number(byClass[1] ?? 1)
}

/** A number that was typed before a heading is one that the program counts. */
function headingOf(level: number, text: string): Block[] {
  const title = text
    .replace(/\*+/g, '')
    .replace(/^(?:§\s*)?\d{1,2}(?:\\?\.\d{1,2})*\\?\.?\s+(?=\p{Lu})/u, '')
    .replaceAll('\\\n', ' ')
  return title === '' ? [] : [{ kind: 'heading', level, text: title }]
}

/** `l0 level2 lfo1`: Word's lists are paragraphs that say where in which list they stand, after a mark that it drew itself. */
function paragraphOf(node: PastedNode, within: Within): Block[] {
  const list = /level(\d)/.exec(styleOf(node, 'mso-list') ?? '')
  if (list === null) {
    const text = inlineText(node, within.labels)
    return text === '' ? [] : [{ kind: 'paragraph', text }]
  }
  const { text, mark } = inlineWithMarks(node, within.labels)
  return text === '' ? [] : [{ kind: 'item', level: Number(list[1]) - 1, ordered: isCounted(mark), text }]
}

function isCounted(mark: string): boolean {
  return /^\(?(?:\d+|[a-zåäöæø]|[ivx]+)(?:\.\d+)*[.)]?$/i.test(mark.trim()) && !/^[o]$/.test(mark.trim())
}

/* Lists */

function listBlocks(list: PastedNode, within: Within, level: number): Block[] {
  const ordered = nameOf(list) === 'ol'
  return Array.from(list.childNodes).flatMap((child): Block[] => {
    const name = nameOf(child)
    if (name === 'ul' || name === 'ol') return listBlocks(child, within, level + 1)
    if (name !== 'li') return []
    const children = Array.from(child.childNodes)
    const isList = (node: PastedNode): boolean => /^[uo]l$/.test(nameOf(node))
    const own = flowOf(
      { nodeName: 'div', nodeValue: null, childNodes: children.filter((node) => !isList(node)) },
      within,
    )
    const text = own.map((block) => block.text).join('\n\n')
    const item: Block[] = text === '' ? [] : [{ kind: 'item', level, ordered, text }]
    return [...item, ...children.filter(isList).flatMap((node) => listBlocks(node, within, level + 1))]
  })
}

/* Tables */

function tableBlocks(table: PastedNode, within: Within): Block[] {
  const rows = rowsOf(table).map((row) => cellsOf(row, within))
  const filled = rows.filter((cells) => cells.some((cell) => cell.text !== ''))
  const width = Math.max(0, ...filled.map((cells) => cells.length))
  const [only] = filled
  if (only === undefined || width === 0) return []
  /* A frame around text, and one cell of a spreadsheet. */
  if (filled.length === 1 && width === 1) return [...(only[0]?.blocks ?? [])]
  const even = filled.map((cells) => Array.from({ length: width }, (_, column) => cells[column]?.text ?? ''))
  return [{ kind: 'table', text: tableText({ rows: even, header: true }) }]
}

function rowsOf(table: PastedNode): PastedNode[] {
  return Array.from(table.childNodes).flatMap((child) => {
    const name = nameOf(child)
    if (name === 'tr') return isHidden(child) ? [] : [child]
    return /^t(?:head|body|foot)$/.test(name) ? rowsOf(child) : []
  })
}

interface Cell {
  readonly text: string
  readonly blocks: readonly Block[]
}

/** A cell over several columns is one, and empty ones after it. */
function cellsOf(row: PastedNode, within: Within): Cell[] {
  return Array.from(row.childNodes).flatMap((cell): Cell[] => {
    if (!/^t[dh]$/.test(nameOf(cell))) return []
    const blocks = flowOf(cell, within)
    const text = blocks.map((block) => (block.kind === 'item' ? `- ${block.text}` : block.text)).join('\n')
    const span = Math.min(50, Math.max(1, Number(cell.getAttribute?.('colspan') ?? 1) || 1))
    return [
      { text: text.replaceAll('\\\n', '\n'), blocks },
      ...Array.from({ length: span - 1 }, () => ({ text: '', blocks: [] })),
    ]
  })
}

/* Footnotes */

function isNoteList(node: PastedNode): boolean {
  return /^(?:footnote|endnote|comment)-list$/.test(styleOf(node, 'mso-element') ?? '')
}

function notesIn(node: PastedNode): { id: string; node: PastedNode }[] {
  const id = node.getAttribute?.('id') ?? ''
  const isNote = /^(?:foot|end)note$/.test(styleOf(node, 'mso-element') ?? '') && id !== ''
  return isNote ? [{ id, node }] : Array.from(node.childNodes).flatMap(notesIn)
}

function noteText(node: PastedNode, labels: ReadonlyMap<string, string>): string {
  return flowOf(node, { labels })
    .map(({ text }) => text.replaceAll('\\\n', ' '))
    .join(' ')
}

function freeLabel(document: string, index: number): string {
  const taken = new Set([...document.matchAll(/\[\^(note-\d+)\]/g)].map((match) => match[1]))
  let number = 0
  for (let free = -1; free < index;) {
    number += 1
    if (!taken.has(`note-${number}`)) free += 1
  }
  return `note-${number}`
}

/* Written */

function joined(blocks: readonly Block[]): string {
  const written: string[] = []
  const counts: number[] = []
  const indents: string[] = []
  let before: Block | null = null
  for (const block of blocks) {
    if (block.kind === 'item') {
      const level = Math.min(block.level, before?.kind === 'item' ? before.level + 1 : 0)
      counts.length = level + 1
      indents.length = level + 1
      counts[level] = (counts[level] ?? 0) + 1
      const mark = block.ordered ? `${counts[level]}. ` : '- '
      const indent = indents.slice(0, level).join('')
      indents[level] = ' '.repeat(mark.length)
      const lines = block.text
        .split('\n')
        .map((line, index) => (index === 0 || line === '' ? line : `${indent}${' '.repeat(mark.length)}${line}`))
      const text = `${indent}${mark}${lines.join('\n')}`
      if (before?.kind === 'item') written.push(`${written.pop() ?? ''}\n${text}`)
      else written.push(text)
      before = { ...block, level }
    } else {
      counts.length = 0
      indents.length = 0
      written.push(textOf(block))
      before = block
    }
  }
  return written.join('\n\n')
}

function textOf(block: Exclude<Block, { kind: 'item' }>): string {
  if (block.kind === 'heading') return `${'#'.repeat(Math.min(4, block.level))} ${block.text} {#${idOf(block.text)}}`
  if (block.kind === 'quotation') return block.text.replace(/^/gm, '> ').replace(/^> $/gm, '>')
  return block.text
}

/** An id of letters and hyphens from a title; whoever pastes makes English of it. */
function idOf(title: string): string {
  const letters = plainText(title)
    .toLowerCase()
    .replace(/æ/g, 'ae')
    .replace(/ø/g, 'o')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
  return letters.replace(/[^a-z0-9]+/g, '-').replace(/^[-0-9]+|-+$/g, '') || 'section'
}
