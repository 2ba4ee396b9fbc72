// Markdown blocks and block helpers -> blocks of the Document.

import type { AlignType, List as MarkdownList, RootContent, Table as MarkdownTable } from 'mdast'
import {
  fieldSizes,
  type Block,
  type Cell,
  type Column,
  type FormField,
  type Inline,
  type ListItem,
  type Row,
} from '../model/document.js'
import { limits, pastLimit } from '../base/limits.js'
import { step } from '../base/memory.js'
import { problem, type Checked, type Place } from '../base/problem.js'
import { buildComponent } from './components.js'
import { tokenPattern, type Call, type Filled } from '../template/filled.js'
import { buildInlines, legalGround } from './inlines.js'
import { parse, type Passage } from '../markdown/parse.js'
import { placeOf } from '../markdown/places.js'
import { typeset } from '../locale/typography.js'
import type { Scope } from './scope.js'
import { shared, sharedKey } from './shared-blocks.js'
import { letters, roman } from '../text/counting.js'

type BlockCall = Extract<Call, { kind: 'block' }>

/** Blocks of a run of Markdown. `depth` is the nesting of lists, 0 at the top. */
export function buildBlocks(
  nodes: readonly RootContent[],
  passage: Passage,
  file: string,
  scope: Scope,
  depth = 0,
): Block[] {
  return nodes.flatMap((node): readonly Block[] => {
    const key = sharedKey(node, passage, scope, depth)
    if (key === null) return buildNode(node, passage, file, scope, depth)
    return shared(built, key, scope, (inner) => buildNode(node, passage, file, inner, depth))
  })
}

const built = step<Checked<readonly Block[]>>('blocks')

function buildNode(node: RootContent, passage: Passage, file: string, scope: Scope, depth: number): Block[] {
  const source = placeOf(passage.filled, node, file)
  switch (node.type) {
    case 'paragraph': {
      const call = loneCall(node.children.length === 1 ? node.children[0] : undefined, passage.filled)
      if (call?.kind === 'component') return buildComponent(call, scope)
      if (call?.kind === 'block') return buildBlockCall(call, passage, file, scope)
      const inlines = buildInlines(node.children, passage, file, scope)
      return inlines.length === 0 ? [] : [{ kind: 'paragraph', inlines, source }]
    }
    case 'list':
      return [
        {
          kind: 'list',
          ordered: node.ordered === true,
          items: listItems(node, passage, file, scope, depth),
          source,
        },
      ]
    case 'blockquote':
      return [{ kind: 'quotation', blocks: buildBlocks(node.children, passage, file, scope), source }]
    case 'table':
      return [markdownTable(node, passage, file, scope)]
    default:
      return []
  }
}

/** The call that a paragraph consists of alone, or null. */
function loneCall(node: RootContent | undefined, filled: Filled): Call | null {
  if (node?.type !== 'text') return null
  const match = new RegExp(`^${tokenPattern.source}$`, 'u').exec(node.value.trim())
  return match === null ? null : (filled.calls[Number(match[1])] ?? null)
}

const bullets = ['•', '–', '◦']

function listItems(node: MarkdownList, passage: Passage, file: string, scope: Scope, depth: number): ListItem[] {
  return node.children.map((item, index) => ({
    label: node.ordered === true ? orderedLabel(index + 1, depth) : (bullets[Math.min(depth, 2)] ?? '•'),
    blocks: buildBlocks(item.children, passage, file, scope, depth + 1),
  }))
}

/** 1. at the top, a) below, i. below that. */
function orderedLabel(number: number, depth: number): string {
  if (depth === 0) return `${number}.`
  if (depth === 1 && number <= 26) return `${letters(number)})`
  return depth === 2 ? `${roman(number)}.` : `${number}.`
}

function markdownTable(node: MarkdownTable, passage: Passage, file: string, scope: Scope): Block {
  const source = placeOf(passage.filled, node, file)
  const rows = node.children.map((row, rowIndex): Row => {
    const cells = row.children.map((cell): Cell => {
      const inlines = buildInlines(cell.children, passage, file, scope)
      return { heading: rowIndex === 0, blocks: inlines.length === 0 ? [] : [{ kind: 'paragraph', inlines, source }] }
    })
    return { cells, total: false }
  })
  rows.forEach((row, index) => {
    const place = placeOf(passage.filled, node.children[index] ?? node, file)
    checkCells(row, rows[0]?.cells.length ?? 0, place, scope)
  })
  const lengths = (node.children[0]?.children ?? []).map((_, column) =>
    node.children.reduce((most, { children }) => Math.max(most, children[column] ? width(children[column]) : 0), 0),
  )
  return {
    kind: 'table',
    id: null,
    caption: null,
    columns: columns(
      lengths.map((length) => Math.min(60, Math.max(8, length))),
      (node.align ?? []).map(alignment),
    ),
    header: rows.slice(0, 1),
    rows: rows.slice(1),
    source,
  }
}

function width(cell: { position?: { start: { offset?: number }; end: { offset?: number } } | undefined }): number {
  return (cell.position?.end.offset ?? 0) - (cell.position?.start.offset ?? 0)
}

function alignment(align: AlignType): Column['align'] {
  return align === 'right' ? 'end' : 'start'
}

function columns(weights: readonly number[], aligns: readonly Column['align'][]): Column[] {
  const sum = weights.reduce((total, weight) => total + weight, 0)
  return weights.map((weight, index) => ({ width: weight / sum, align: aligns[index] ?? 'start' }))
}

function buildBlockCall(call: BlockCall, outer: Passage, file: string, scope: Scope): Block[] {
  const source = call.place
  const body = (): Block[] => buildBody(call.body, outer, source.file === '' ? file : source.file, scope)
  const title = call.options['title']
  const heading = typeof title === 'string' ? [typesetText(title, source, scope)] : null
  switch (call.name) {
    case 'table':
      return tableCall(call, outer, scope)
    case 'remark':
      return [{ kind: 'remark', title: heading, blocks: body(), source }]
    case 'form':
      return [{ kind: 'form', title: heading, fields: formFields(call, scope), source }]
    case 'confidential':
      return [{ kind: 'confidential', ground: legalGround(call, scope), blocks: body(), source }]
    default:
      scope.report(problem('template/component-place#table', { block: call.name }, source))
      return []
  }
}

/** Parses and builds the inside of a block helper; its footnotes may stand at the end of the clause around it. */
function buildBody(body: Filled, outer: Passage, file: string, scope: Scope): Block[] {
  const passage = parse(body, file, scope.memory, outer)
  passage.problems.forEach(scope.report)
  for (const block of passage.blocks)
    if (block.type === 'heading') scope.report(problem('heading/place#block', {}, placeOf(passage.filled, block, file)))
  return buildBlocks(passage.blocks, passage, file, scope)
}

/** The calls of one kind that a body consists of; anything else in it is a problem. */
function innerCalls(call: BlockCall, name: string, scope: Scope): Call[] {
  const stray = call.body.markdown.replace(tokenPattern, '').trim()
  const inner = [...call.body.markdown.matchAll(tokenPattern)].flatMap(
    (match) => call.body.calls[Number(match[1])] ?? [],
  )
  const isWanted = (call: Call): boolean => (call.kind === 'block' && call.name === name) || call.kind === name
  const permitted = name === 'field' ? '{{field "…" "…"}}' : `{{#${name}}}…{{/${name}}}`
  if (stray !== '')
    scope.report(
      problem('template/content#text', { text: stray.slice(0, 40), block: call.name, permitted }, call.place),
    )
  else if (inner.some((one) => !isWanted(one)))
    scope.report(problem('template/content#block', { block: call.name, permitted }, call.place))
  return inner.filter(isWanted)
}

const isBlock = (call: Call): call is BlockCall => call.kind === 'block'

function tableCall(call: BlockCall, outer: Passage, scope: Scope): Block[] {
  const rowCalls = innerCalls(call, 'row', scope).filter(isBlock)
  const cellCalls = rowCalls.map((row) => innerCalls(row, 'cell', scope).filter(isBlock))
  const past = pastTable(cellCalls.map((cells) => cells.length))
  if (past !== null) {
    scope.report(pastLimit(past, call.place))
    return []
  }
  const rows = rowCalls.map((row, index) => {
    const isHeader = row.options['header'] === true
    const cells = (cellCalls[index] ?? []).map((cell): Cell => ({
      heading: isHeader || cell.options['heading'] === true,
      blocks: buildBody(cell.body, outer, cell.place.file, scope),
    }))
    return { isHeader, place: row.place, row: { cells, total: row.options['total'] === true } satisfies Row }
  })
  const count = rows[0]?.row.cells.length ?? 0
  for (const { row, place } of rows) checkCells(row, count, place, scope)
  if (count === 0) scope.report(problem('table/empty', {}, call.place))
  const weights = numbers(call.options['columns'], count)
  if (weights.length !== count && count > 0)
    scope.report(problem('table/columns', { numbers: weights.length, columns: count }, call.place))
  const { caption, id, align } = call.options
  if (typeof id === 'string') takeTableId(id, call.place, scope)
  const table: Block = {
    kind: 'table',
    id: typeof id === 'string' ? id : null,
    caption: typeof caption === 'string' ? [typesetText(caption, call.place, scope)] : null,
    columns: columns(
      weights,
      String(align ?? '')
        .split(/\s+/u)
        .map((word) => (word === 'end' ? 'end' : 'start')),
    ),
    header: rows.filter(({ isHeader }) => isHeader).map(({ row }) => row),
    rows: rows.filter(({ isHeader }) => !isHeader).map(({ row }) => row),
    source: call.place,
  }
  return [table]
}

/** Ids of tables, sections and annexes are those of one page: each stands once. */
function takeTableId(id: string, place: Place, { tables, targets, annexPlaces, report }: Scope): void {
  const other = tables.get(id) ?? targets.get(id)?.place ?? annexPlaces.get(id)
  if (other !== undefined)
    report(problem('section/duplicate-id#table', { section: id, file: other.file, line: other.line }, place))
  tables.set(id, place)
}

/** The limit that the numbers of cells in the rows of a table exceed, or null. */
function pastTable(counts: readonly number[]): 'table-cells' | 'table-columns' | null {
  if (counts.some((count) => count > limits['table-columns'].most)) return 'table-columns'
  return counts.reduce((sum, count) => sum + count, 0) > limits['table-cells'].most ? 'table-cells' : null
}

/** A text that a helper was given, as running text. */
function typesetText(text: string, source: Place, scope: Scope): Inline {
  return { kind: 'text', text: typeset(scope.language, text), source }
}

function checkCells({ cells }: Row, count: number, place: Place, scope: Scope): void {
  if (cells.length === count) return
  scope.report(problem('table/cells', { cells: cells.length, expected: count }, place))
}

function numbers(value: unknown, count: number): number[] {
  if (value === undefined) return Array.from({ length: count }, () => 1)
  return String(value)
    .split(/\s+/u)
    .map(Number)
    .filter((number) => number > 0)
}

function formFields(call: BlockCall, scope: Scope): FormField[] {
  return innerCalls(call, 'field', scope).flatMap((field) => {
    if (field.kind !== 'field') return []
    if (scope.fields.has(field.id)) scope.report(problem('form/duplicate-field', { field: field.id }, field.place))
    scope.fields.add(field.id)
    const size = fieldSizes.find((size) => size === field.size) ?? 'line'
    // A translation has nothing to sign, nor has a form in it.
    return scope.translation && size === 'signature'
      ? []
      : [{ id: field.id, label: typeset(scope.language, field.label), size }]
  })
}
