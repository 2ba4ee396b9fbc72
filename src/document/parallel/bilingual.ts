// What stands once in a parallel edition and holds both languages: labels, titles, facts, parties, tables, forms and
// signature blocks. Goes in: the same block in two languages. Comes out: one block; what is equal stands once.

import { isDeepStrictEqual } from 'node:util'
import type {
  Block,
  Cell,
  Contents,
  Fact,
  Facts,
  Form,
  Inline,
  Language,
  PartyList,
  Row,
  SignatureBlock,
  Signatures,
  Table,
  TitleBlock,
  Value,
} from '../../model/document.js'
import { mapKinds, withoutPlaces } from '../../model/map.js'
import { blocksText, inlineText } from '../../text/text.js'

/** The kinds of blocks that stand across the page. */
export type Standing = TitleBlock | Facts | PartyList | Contents | Table | Form | Signatures

/** True for a block that stands once, across the page, and holds both languages. */
export function isStanding(block: Block): block is Standing {
  return ['title', 'facts', 'parties', 'contents', 'table', 'form', 'signatures'].includes(block.kind)
}

/**
 * One block that holds both languages; `language` is that of the right one, whose runs are marked with it. Where the two
 * have not the same shape the left one alone is given: that is an error of its own, told by the check of parity.
 */
export function bothBlocks(left: Standing, right: Standing, language: Language): Standing {
  const inTwo = (before: readonly Inline[], after: readonly Inline[]): Inline[] => bothInlines(before, after, language)
  const onTwoLines = (before: readonly Inline[], after: readonly Inline[]): Inline[] =>
    bothInlines(before, after, language, lineBreak)
  const heading = (before: readonly Inline[] | null, after: readonly Inline[] | null): readonly Inline[] | null =>
    before === null || after === null ? before : inTwo(before, after)
  const facts = (before: readonly Fact[], after: readonly Fact[]): Fact[] =>
    paired(before, after, (fact, other) => ({
      ...fact,
      label: bothLabels(fact.label, other.label),
      value:
        isShort(fact.value) && isShort(other.value)
          ? inTwo(fact.value, other.value)
          : onTwoLines(fact.value, other.value),
    }))
  if (left.kind === 'title' && right.kind === 'title')
    return {
      ...left,
      title: onTwoLines(left.title, right.title),
      subtitle:
        left.subtitle === null || right.subtitle === null ? left.subtitle : onTwoLines(left.subtitle, right.subtitle),
      facts: facts(left.facts, right.facts),
    }
  if (left.kind === 'facts' && right.kind === 'facts')
    return { ...left, title: heading(left.title, right.title), rows: facts(left.rows, right.rows) }
  if (left.kind === 'parties' && right.kind === 'parties')
    return {
      ...left,
      title: heading(left.title, right.title),
      entries: paired(left.entries, right.entries, (entry, other) => ({
        ...entry,
        name: inTwo(entry.name, other.name),
        details: paired(entry.details, other.details, (before, after) =>
          isAlike(before, after) ? [...before] : inTwo(before, after),
        ),
      })),
    }
  if (left.kind === 'contents' && right.kind === 'contents')
    return {
      ...left,
      title: bothLabels(left.title, right.title),
      entries: paired(left.entries, right.entries, (entry, other) => ({
        ...entry,
        label: entry.label === null || other.label === null ? entry.label : bothLabels(entry.label, other.label),
        title: inTwo(entry.title, other.title),
      })),
    }
  if (left.kind === 'table' && right.kind === 'table')
    return { ...bothTables(left, right, language), caption: heading(left.caption, right.caption) }
  if (left.kind === 'form' && right.kind === 'form')
    return {
      ...left,
      title: heading(left.title, right.title),
      fields: paired(left.fields, right.fields, (field, other) => ({
        ...field,
        label: bothLabels(field.label, other.label),
      })),
    }
  if (left.kind === 'signatures' && right.kind === 'signatures')
    return {
      ...left,
      ...(left.statement === undefined || right.statement === undefined
        ? {}
        : { statement: bothLabels(left.statement, right.statement) }),
      blocks: paired(left.blocks, right.blocks, (block, other) => bothSignatures(block, other, language)),
    }
  return left
}

/** A label in both languages: "Datum / Dato"; once where the two are the same. */
export function bothLabels(left: string, right: string): string {
  return left === right ? left : `${left} / ${right}`
}

/**
 * Inlines in both languages. What begins or ends both alike (a name, a number) stands once: "För / For Falu kommun".
 * The pieces of the right language are marked with it.
 */
export function bothInlines(
  left: readonly Inline[],
  right: readonly Inline[],
  language: Language,
  between: Inline = slash,
): Inline[] {
  if (inlineText(left) === inlineText(right)) return [...left]
  const shared = between.kind === 'break' ? { start: 0, end: 0 } : sharedEnds(left, right)
  const before = left.slice(0, shared.start)
  const after = left.slice(left.length - shared.end)
  const own = left.slice(shared.start, left.length - shared.end)
  const others = right.slice(shared.start, right.length - shared.end)
  return [
    ...before,
    ...(after.length > 0 ? trimmedEnd(own) : own),
    between,
    { kind: 'foreign', language, inlines: others, source: null },
    ...after,
  ]
}

/** Blocks of a footnote or a cell: those of the left language, then those of the right one, marked with it. */
export function stackedBlocks(left: readonly Block[], right: readonly Block[], language: Language): readonly Block[] {
  if (blocksText(left) === blocksText(right)) return left
  return [...left, ...right.map((block) => inLanguage(block, language))]
}

/**
 * One table: columns of text have their counterparts to the right of them, as long as the page has room for so many; else,
 * and where only the heading differs, each cell holds both languages.
 */
function bothTables(left: Table, right: Table, language: Language): Table {
  const differing = left.columns.flatMap((_, index) => (isSameColumn(left, right, index) ? [] : [index]))
  const beside = left.columns.length + differing.length <= mostColumns ? differing : []
  const order = columnOrder(left.columns.length, beside)
  const cells = (before: Row, after: Row | undefined): Cell[] =>
    order.flatMap(({ index, isOther }): Cell[] => {
      const [cell, other] = [before.cells[index], after?.cells[index]]
      if (cell === undefined) return []
      if (!isOther) return [other === undefined || beside.includes(index) ? cell : bothCells(cell, other, language)]
      return other === undefined ? [] : [{ ...other, blocks: other.blocks.map((block) => inLanguage(block, language)) }]
    })
  const rows = (before: readonly Row[], after: readonly Row[]): Row[] =>
    before.map((row, index) => ({ ...row, cells: cells(row, after[index]) }))
  return {
    ...left,
    columns: order.flatMap(({ index }) => {
      const column = left.columns[index]
      if (column === undefined) return []
      return [beside.includes(index) ? { ...column, width: column.width / 2 } : column]
    }),
    header: rows(left.header, right.header),
    rows: rows(left.rows, right.rows),
  }
}

/** Columns of the left language, and after each run of those that differ the same run of the right one. */
function columnOrder(count: number, beside: readonly number[]): { index: number; isOther: boolean }[] {
  let run: number[] = []
  return Array.from({ length: count }, (_, index) => index).flatMap((index) => {
    if (!beside.includes(index)) return [{ index, isOther: false }]
    run.push(index)
    if (beside.includes(index + 1)) return [{ index, isOther: false }]
    const others = run.map((one) => ({ index: one, isOther: true }))
    run = []
    return [{ index, isOther: false }, ...others]
  })
}

/** More columns than this are too narrow for text. */
const mostColumns = 4

/** True when the column says the same in both languages, its heading and its sum aside. */
function isSameColumn(left: Table, right: Table, index: number): boolean {
  return left.rows.every((row, at) => {
    const [one, other] = [row.cells[index], right.rows[at]?.cells[index]]
    return row.total || other === undefined || one === undefined || isSameCell(one, other)
  })
}

function isSameCell(left: Cell, right: Cell): boolean {
  return blocksText(left.blocks) === blocksText(right.blocks) || amountOf(left, right) !== null
}

/**
 * The cell that says an amount for both languages, where each has the same in a notation of its own: the one with the code
 * of the currency (ISO 4217), since crowns are others on the other side. Null where they are no such cells.
 */
function amountOf(left: Cell, right: Cell): Cell | null {
  const [one, other] = [onlyValue(left), onlyValue(right)]
  if (one?.type !== 'amount' || other?.type !== 'amount' || one.raw !== other.raw) return null
  return /[A-Z]{3}/.test(other.text) ? right : left
}

/** The value that a cell holds, where it holds nothing else. */
function onlyValue({ blocks }: Cell): Value | null {
  const [block, ...rest] = blocks
  const [inline, ...more] = block?.kind === 'paragraph' ? block.inlines : []
  return rest.length === 0 && more.length === 0 && inline?.kind === 'value' ? inline : null
}

function bothCells(left: Cell, right: Cell, language: Language): Cell {
  const amount = amountOf(left, right)
  if (amount !== null) return { ...left, blocks: amount.blocks }
  const [one, other] = [left.blocks[0], right.blocks[0]]
  const areLines = left.blocks.length <= 1 && right.blocks.length <= 1
  if (areLines && one?.kind === 'paragraph' && other?.kind === 'paragraph' && isShort(one.inlines))
    return { ...left, blocks: [{ ...one, inlines: bothInlines(one.inlines, other.inlines, language) }] }
  return { ...left, blocks: stackedBlocks(left.blocks, right.blocks, language) }
}

function bothSignatures(left: SignatureBlock, right: SignatureBlock, language: Language): SignatureBlock {
  const both = (before: string | null, after: string | null): string | null =>
    before === null || after === null ? (before ?? after) : bothTitles(before, after)
  return {
    ...left,
    heading: bothInlines(left.heading, right.heading, language),
    lines: paired(left.lines, right.lines, (line, other) => ({
      ...line,
      label: bothLabels(line.label, other.label),
      value: both(line.value, other.value),
    })),
    title: both(left.title, right.title),
  }
}

/** A title and the same with its gloss (`titleOf`) are the latter: "Regiondirektör (regiondirektør)". */
function bothTitles(left: string, right: string): string {
  if (right.startsWith(`${left} (`)) return right
  return left.startsWith(`${right} (`) ? left : bothLabels(left, right)
}

function paired<T>(left: readonly T[], right: readonly T[], both: (nullable: T, other: T) => T): T[] {
  return left.map((nullable, index) => {
    const other = right[index]
    return other === undefined ? nullable : both(nullable, other)
  })
}

/** How many inlines both begin and end with, so that each side keeps one of its own. */
function sharedEnds(left: readonly Inline[], right: readonly Inline[]): { start: number; end: number } {
  const most = Math.min(left.length, right.length) - 1
  let start = 0
  while (start < most && isSame(left[start], right[start])) start++
  let end = 0
  while (end < most - start && isSame(left.at(-1 - end), right.at(-1 - end))) end++
  return { start, end }
}

function isSame(left: Inline | undefined, right: Inline | undefined): boolean {
  return isDeepStrictEqual(withoutPlaces(left), withoutPlaces(right))
}

/** The same but for full stops and capitals: "org.nr 232100-0180", "org.nr. 232100-0180". */
function isAlike(left: readonly Inline[], right: readonly Inline[]): boolean {
  const bare = (inlines: readonly Inline[]): string => inlineText(inlines).replaceAll('.', '').toLowerCase()
  return bare(left) === bare(right)
}

function trimmedEnd(inlines: readonly Inline[]): Inline[] {
  return inlines.map((inline, index) =>
    index === inlines.length - 1 && inline.kind === 'text' ? { ...inline, text: inline.text.trimEnd() } : inline,
  )
}

function isShort(inlines: readonly Inline[]): boolean {
  return inlineText(inlines).length <= longestOnOneLine
}

/** Characters; two longer texts stand on lines of their own. */
const longestOnOneLine = 32

/** The block with all of its text marked as being in a language. */
function inLanguage(block: Block, language: Language): Block {
  const marked = (inlines: readonly Inline[]): Inline[] =>
    inlines.length === 0 ? [] : [{ kind: 'foreign', language, inlines, source: null }]
  return mapKinds(block, {
    paragraph: (paragraph) => ({ ...paragraph, inlines: marked(paragraph.inlines) }),
    remark: (remark, within) => within({ ...remark, title: remark.title && marked(remark.title) }),
  })
}

const slash: Inline = { kind: 'text', text: ' / ', source: null }
const lineBreak: Inline = { kind: 'break' }
