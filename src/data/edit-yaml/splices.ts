// A tree and a change -> the pieces of its text that are to be replaced, and nothing of the rest.

import { isMap, isScalar, isSeq, type Node, type YAMLMap, type YAMLSeq } from 'yaml'
import type { Path } from '../schema-problems.js'
import { applied, fromEntries, isMapping, type Json, type YamlChange } from './change.js'
import { beginsLine, columnOf, lineEnd, lineStart, type Splice } from './lines.js'
import { writtenBlock, writtenScalar, type TextStyle } from './scalars.js'
import { itemModel, quotesBeside, styleOf, type Style } from './style.js'
import {
  contentEnd,
  entriesOf,
  isBlock,
  isBlockScalar,
  isFlow,
  isNothing,
  isShared,
  keyOf,
  pairAt,
  sharedIn,
  stretchOf,
  type Entry,
  type Tree,
} from './tree.js'
import {
  afterColon,
  blockItem,
  blockLines,
  blockPair,
  blockText,
  flowPair,
  flowText,
  wrappedFlow,
  type Wanted,
} from './values.js'

/** Why a change cannot be made, and at which offset that shows. */
export interface Refused {
  /** `missing`: nothing stands at the path; `shared`: an anchor, an alias or a tag; `form`: no safe place for it. */
  readonly refused: 'missing' | 'shared' | 'form'
  readonly offset: number
}

export type Made = readonly Splice[] | Refused

/** True for a change that cannot be made. */
export function isRefused(made: Made): made is Refused {
  return 'refused' in made
}

/** An entry that a path goes through. */
interface Step {
  readonly container: YAMLMap | YAMLSeq
  readonly index: number
}

interface Place {
  readonly tree: Tree
  readonly style: Style
  /** From the outermost to the one that is changed. */
  readonly steps: readonly Step[]
}

/**
 * The pieces that a change replaces.
 * @param keysAt the keys of a mapping in their order, by its path; a new key is put where that has it
 */
export function splicesOf(tree: Tree, change: YamlChange, keysAt: (path: Path) => readonly string[]): Made {
  const style = styleOf(tree)
  const steps: Step[] = []
  let node: unknown = tree.top
  const refuse = (refused: Refused['refused'], at: unknown = node): Refused => {
    return { refused, offset: (at as Node | null)?.range?.[0] ?? 0 }
  }
  for (const [depth, step] of change.path.entries()) {
    const place = { tree, style, steps }
    if (isShared(node)) return refuse('shared')
    if (node === null || (isScalar(node) && node.value === null)) {
      const value = applied(null, { ...change, path: change.path.slice(depth) })
      return value === undefined ? refuse('missing') : replaced(place, value)
    }
    const isLast = depth === change.path.length - 1
    if (isMap(node)) {
      const pair = pairAt(node, String(step))
      if (pair === null) {
        const value = applied(undefined, { ...change, path: change.path.slice(depth + 1) })
        if (value === undefined) return refuse('missing')
        return withPair(place, node, String(step), value, keysAt(change.path.slice(0, depth)))
      }
      steps.push({ container: node, index: node.items.indexOf(pair) })
      node = pair.value
    } else if (isSeq(node)) {
      const index = Number(step)
      if (!Number.isInteger(index) || index < 0) return refuse('missing')
      if (isLast && change.kind === 'insert')
        return index > node.items.length ? refuse('missing') : withItem(place, node, index, change.value)
      if (index >= node.items.length) {
        const value = applied(undefined, { ...change, path: change.path.slice(depth + 1) })
        return value === undefined || index > node.items.length
          ? refuse('missing')
          : withItem(place, node, index, value)
      }
      if (isLast && change.kind === 'move') return movedIn(place, node, index, change.to)
      steps.push({ container: node, index })
      node = node.items[index]
    } else return refuse('missing')
  }
  const shared = sharedIn(node)
  if (shared !== null) return refuse('shared', shared)
  const place = { tree, style, steps }
  if (change.kind === 'set') return replaced(place, change.value)
  return change.kind === 'remove' && steps.length > 0 ? without(place) : refuse('missing')
}

function formRefused(offset: number): Refused {
  return { refused: 'form', offset }
}

/* A value in place of another */

function replaced({ tree, style, steps }: Place, value: Json): Made {
  const step = steps.at(-1)
  if (step === undefined) return replacedTop(tree, style, value)
  const entry = entriesOf(step.container)[step.index]
  if (entry === undefined || entry.isOdd) return formRefused(entry?.start ?? 0)
  return isFlow(step.container)
    ? replacedInFlow(entry, style, step.container, value)
    : replacedInBlock(tree, style, step, entry, value)
}

function replacedTop({ text, top }: Tree, style: Style, value: Json): Made {
  const isInLines = typeof value === 'object' && value !== null && Object.keys(value).length > 0
  if (top === null) {
    const written = isInLines ? blockText(value, 0, { style }) : flowText(value, { style }, false)
    /* The text ends with a line feed, which may be all that it is. */
    const end = text.trim() === '' ? 0 : lineStart(text, text.length)
    return [{ start: end, end: text.length, text: `${written}\n` }]
  }
  const start = top.range?.[0] ?? 0
  const written =
    isBlock(top) && isInLines ? blockText(value, columnOf(text, start), { style }) : flowText(value, { style }, false)
  return [{ start, end: contentEnd(top), text: written }]
}

function replacedInFlow(entry: Entry, style: Style, container: YAMLMap | YAMLSeq, value: Json): Made {
  const { value: old, end, opened } = entry
  const written = oneLine(value, old, style, { style, quotes: isScalar(old) ? null : quotesBeside(container) }, true)
  if (!isNothing(old)) return [{ start: (old as Node).range?.[0] ?? 0, end, text: written }]
  return [{ start: end, end, text: opened === null ? `: ${written}` : ` ${written}` }]
}

/** A scalar in the style of the one it replaces, or anything else on one line. */
function oneLine(value: Json, old: unknown, style: Style, wanted: Wanted, inFlow: boolean): string {
  if (typeof value === 'string' && isScalar(old) && typeof old.value === 'string')
    return writtenScalar(value, textStyle(old.type), style.quotes, inFlow)
  return flowText(value, wanted, inFlow)
}

function textStyle(type: unknown): TextStyle {
  return type === 'QUOTE_DOUBLE' ? 'double' : type === 'QUOTE_SINGLE' ? 'single' : 'plain'
}

function replacedInBlock(tree: Tree, style: Style, step: Step, entry: Entry, value: Json): Made {
  const { text } = tree
  const { value: old, opened, end } = entry
  if (opened === null) return formRefused(entry.start)
  const written = afterMark(tree, style, step, entry, value)
  const firstLine = lineEnd(written, 0)
  const [first, rest] = [written.slice(0, firstLine), written.slice(firstLine)]
  if (isBlockScalar(old)) return [{ start: opened, end, text: first + remarkOf(text, old) + rest }]
  if (isBlock(old)) {
    const inner = entriesOf(old)
    const from = stretchOf(text, inner, 0, false)
    const to = stretchOf(text, inner, inner.length - 1, false)
    if (!from.beginsLine) return [{ start: opened, end: to.end, text: written }]
    return [
      { start: opened, end: opened, text: first },
      { start: lineStart(text, from.start), end: to.end + 1, text: rest === '' ? '' : `${rest.slice(1)}\n` },
    ]
  }
  const behind = { start: lineEnd(text, end), end: lineEnd(text, end), text: rest }
  if (isNothing(old)) return [{ start: opened, end: opened, text: first }, behind]
  /* Space behind the colon is kept where a value follows again. */
  const start = first === '' ? opened : ((old as Node).range?.[0] ?? opened)
  if (/[#\n]/.test(text.slice(opened, start))) return formRefused(start)
  return [{ start, end, text: first === '' ? '' : first.slice(1) }, behind]
}

/** What stands behind the colon or the dash of an entry, with the space before it. */
function afterMark(
  { text }: Tree,
  style: Style,
  { container, index }: Step,
  { value: old, start, opened }: Entry,
  value: Json,
): string {
  const column = columnOf(text, start)
  if (typeof value === 'string' && isScalar(old) && typeof old.value === 'string') {
    const source = text.slice(old.range?.[0], old.range?.[1])
    const wasFolded = old.type === 'BLOCK_FOLDED'
    const isBlockWanted = isBlockScalar(old) || (old.type === 'PLAIN' && value.includes('\n'))
    const block = isBlockWanted ? writtenBlock(value, wasFolded ? 'folded' : 'literal', widthOf(source)) : null
    if (block !== null) return ` ${blockLines(block, blockColumn(source) ?? column + style.step)}`
    return ` ${writtenScalar(value, textStyle(old.type), style.quotes, false)}`
  }
  if (isSeq(container))
    return blockItem(value, column, ' ', { style, areItemsFlow: itemModel(container, index) }).slice(1)
  const key = keyOf((container as YAMLMap).items[index]?.key)
  const model = style.models.get(key)
  const wasFlow = isFlow(old) && old.items.length > 0 ? true : isBlock(old) ? false : null
  return afterColon(value, column, (opened ?? start) - start, {
    style,
    isFlow: wasFlow ?? model?.isFlow ?? null,
    areItemsFlow: model?.areItemsFlow ?? null,
  })
}

/** What stands behind the `|` or `>` of a block of text. */
function remarkOf(text: string, block: unknown): string {
  const [start = 0] = (block as Node).range ?? []
  return /^[|>][-+\d]*([ \t]+#[^\n]*)?/.exec(text.slice(start, lineEnd(text, start)))?.[1] ?? ''
}

/** The column at which the lines of a block of text begin. */
function blockColumn(source: string): number | null {
  return /\n( *)[^ \n]/.exec(source)?.[1]?.length ?? null
}

/** How long its lines are, where a paragraph has several. */
function widthOf(source: string): number {
  const lines = source.trimEnd().split('\n').slice(1)
  const isBroken = lines.some((line, index) => line.trim() !== '' && (lines[index + 1]?.trim() ?? '') !== '')
  return isBroken ? Math.max(40, ...lines.map((line) => line.trim().length)) : Infinity
}

/* A new key */

function withPair(place: Place, map: YAMLMap, key: string, value: Json, order: readonly string[]): Made {
  const { tree, style, steps } = place
  const { text } = tree
  if (map.items.length === 0) return inEmpty(place, map, fromEntries([[key, value]]))
  const entries = entriesOf(map)
  const index = indexFor(map, key, order)
  const quotes = typeof value === 'string' || isMapping(value) ? quotesBeside(map) : null
  if (isFlow(map)) return inFlow(text, map, entries, index, flowPair(key, value, { style, quotes }))
  const before = entries[index - 1]
  const first = entries[0]
  if (first === undefined || entries.some(({ isOdd }) => isOdd)) return formRefused(first?.start ?? 0)
  const column = columnOf(text, first.start)
  const pair = blockPair(key, value, column, { style, quotes })
  return inLines(text, entries, index, before, column, pair, steps.length === 0)
}

/** Behind the nearest of the keys that come before it, or first of all; last where no order is known. */
function indexFor(map: YAMLMap, key: string, order: readonly string[]): number {
  const rank = order.indexOf(key)
  if (rank < 0) return map.items.length
  for (let before = rank - 1; before >= 0; before--) {
    const index = map.items.findIndex((pair) => keyOf(pair.key) === order[before])
    if (index >= 0) return index + 1
  }
  return 0
}

/** `{}` and `[]` become lines where they stand in lines. */
function inEmpty(place: Place, node: YAMLMap | YAMLSeq, value: Json): Made {
  const [start = 0, end = 0] = node.range ?? []
  return place.tree.text.slice(start, end).includes('#') ? formRefused(start) : replaced(place, value)
}

/* A new entry of a list */

function withItem(place: Place, list: YAMLSeq, index: number, value: Json): Made {
  const { tree, style, steps } = place
  const { text } = tree
  if (list.items.length === 0) return inEmpty(place, list, [value])
  const entries = entriesOf(list)
  const quotes = quotesBeside(list)
  if (isFlow(list)) return inFlow(text, list, entries, index, flowText(value, { style, quotes }))
  const [first] = entries
  if (first === undefined) return formRefused(0)
  const column = columnOf(text, first.start)
  const gap = /^-( +)\S/.exec(text.slice(first.start, lineEnd(text, first.start)))?.[1] ?? ' '
  const beside = list.items[index - 1] ?? list.items[index]
  const written = wrappedBeside(text, beside, value, column, gap, { style, quotes })
  const areItemsFlow = itemModel(list, index)
  const item = written ?? blockItem(value, column, gap, { style, quotes, areItemsFlow })
  return inLines(text, entries, index, entries[index - 1], column, item, steps.length === 0)
}

/** Beside a mapping in braces over several lines, another such one; null where there is none. */
function wrappedBeside(
  text: string,
  beside: unknown,
  value: Json,
  column: number,
  gap: string,
  wanted: Wanted,
): string | null {
  if (!isMapping(value) || !isMap(beside) || !isFlow(beside)) return null
  const further = entriesOf(beside).find(({ start }) => beginsLine(text, start))
  if (further === undefined) return null
  return `-${gap}${wrappedFlow(value, wanted, column + 1 + gap.length, columnOf(text, further.start))}`
}

/** Lines between those of the entries of a block. */
function inLines(
  text: string,
  entries: readonly Entry[],
  index: number,
  before: Entry | undefined,
  column: number,
  written: string,
  isTop: boolean,
): Made {
  const pad = ' '.repeat(column)
  if (before !== undefined) {
    const { start, end } = stretchOf(text, entries, index - 1, isTop)
    const isApart =
      written.includes('\n') && !endsInBlock(before.value) && isApartFrom(text, index < entries.length, start, end)
    return [{ start: end, end, text: `${isApart ? '\n' : ''}\n${pad}${written}` }]
  }
  const first = stretchOf(text, entries, 0, isTop)
  if (!first.beginsLine) return [{ start: first.start, end: first.start, text: `${written}\n${pad}` }]
  const start = lineStart(text, first.start)
  return [{ start, end: start, text: `${pad}${written}\n` }]
}

/** True for an entry that a blank line parts from the next one; of the last entry, from the one before. */
function isApartFrom(text: string, hasNext: boolean, start: number, end: number): boolean {
  const isBlank = (line: number): boolean => text.slice(line, lineEnd(text, line)).trim() === ''
  if (hasNext) return isBlank(end + 1)
  const first = lineStart(text, start)
  return first > 0 && isBlank(lineStart(text, first - 1))
}

/** True for a value whose last lines are a block of text, to which a blank line may belong. */
function endsInBlock(value: unknown): boolean {
  if (isMap(value)) return endsInBlock(value.items.at(-1)?.value)
  return isSeq(value) ? endsInBlock(value.items.at(-1)) : isBlockScalar(value)
}

/** A piece between the commas of braces or brackets. */
function inFlow(
  text: string,
  node: YAMLMap | YAMLSeq,
  entries: readonly Entry[],
  index: number,
  written: string,
): Made {
  const [before, after] = [entries[index - 1], entries[index]]
  const further = entries.find(({ start }) => beginsLine(text, start))
  const isOwnLine = before === undefined || beginsLine(text, before.start)
  if (after !== undefined && (before === undefined || (isOwnLine && beginsLine(text, after.start)))) {
    const between = beginsLine(text, after.start) ? `,\n${' '.repeat(columnOf(text, after.start))}` : ', '
    return [{ start: after.start, end: after.start, text: `${written}${between}` }]
  }
  if (before === undefined) return formRefused(node.range?.[0] ?? 0)
  const closing = (node.range?.[1] ?? 1) - 1
  const end = before.end
  const isLineFull = columnOf(text, end) + written.length + 2 > widestFlow
  const ownLine = `\n${' '.repeat(columnOf(text, further?.start ?? end))}${written}`
  if (after !== undefined || further === undefined || (!isOwnLine && !isLineFull))
    return [{ start: end, end, text: `, ${written}` }]
  if (!text.slice(end, closing).includes('\n')) return [{ start: end, end, text: `,${ownLine}` }]
  const hasComma = /^\s*,/.test(text.slice(end, closing))
  const line = lineEnd(text, end)
  return [
    { start: end, end, text: hasComma ? '' : ',' },
    { start: line, end: line, text: hasComma ? `${ownLine},` : ownLine },
  ]
}

/** Lines of braces are not made longer than this where there are several. */
const widestFlow = 120

/* Nothing in place of an entry */

function without({ tree, steps }: Place): Made {
  const { text } = tree
  const step = steps.at(-1)
  if (step === undefined) return formRefused(0)
  const { container, index } = step
  const entries = entriesOf(container)
  const entry = entries[index]
  if (entry === undefined || entry.isOdd) return formRefused(entry?.start ?? 0)
  if (isFlow(container)) return withoutInFlow(text, container, entries, index)
  const stretch = stretchOf(text, entries, index, steps.length === 1)
  if (entries.length === 1) return emptied(text, stretch, steps)
  if (stretch.beginsLine) return [{ start: lineStart(text, stretch.start), end: stretch.end + 1, text: '' }]
  /* Behind a dash: the next line takes its place. */
  const rest = text.slice(stretch.end)
  return [{ start: stretch.start, end: stretch.end + (rest.length - rest.trimStart().length), text: '' }]
}

function emptied(text: string, stretch: ReturnType<typeof stretchOf>, steps: readonly Step[]): Made {
  const container = steps.at(-1)?.container
  const empty = isMap(container) ? '{}' : '[]'
  const outer = steps.at(-2)
  const opened = outer === undefined ? null : entriesOf(outer.container)[outer.index]?.opened
  if (opened === undefined) return formRefused(stretch.start)
  if (opened === null || !stretch.beginsLine) return [{ start: stretch.start, end: stretch.end, text: empty }]
  return [
    { start: opened, end: opened, text: ` ${empty}` },
    { start: lineStart(text, stretch.start), end: stretch.end + 1, text: '' },
  ]
}

function withoutInFlow(text: string, node: YAMLMap | YAMLSeq, entries: readonly Entry[], index: number): Made {
  const [before, entry, after] = [entries[index - 1], entries[index], entries[index + 1]]
  if (entry === undefined) return formRefused(node.range?.[0] ?? 0)
  const { start, end } = entry
  const gone = (from: number, to: number): Made => [{ start: from, end: to, text: '' }]
  const isPlain = (from: number, to: number, signs: RegExp): boolean => !signs.test(text.slice(from, to))
  const ownLines = (): Made => gone(lineStart(text, start), lineEnd(text, end) + 1)
  if (before === undefined && after === undefined) {
    const [from, to] = [(node.range?.[0] ?? 0) + 1, (node.range?.[1] ?? 1) - 1]
    const comma = /^[ \t]*,/.exec(text.slice(end, to))?.[0].length ?? 0
    return isPlain(from, start, /#/) && isPlain(end, to, /#/) ? gone(from, to) : gone(start, end + comma)
  }
  if (after === undefined) {
    if (before === undefined || isPlain(before.end, start, /#/)) return gone(before?.end ?? start, end)
    const isAlone = beginsLine(text, start) && isPlain(end, (node.range?.[1] ?? 1) - 1, /^[^\n]*$/)
    return isAlone ? ownLines() : gone(start, end)
  }
  if (isPlain(end, after.start, /\n/)) return gone(start, after.start)
  if (before !== undefined && isPlain(before.end, start, /[\n#]/)) return gone(before.end, end)
  if (beginsLine(text, start)) return ownLines()
  return isPlain(end, after.start, /#/) ? gone(start, after.start) : formRefused(start)
}

/* An entry of a list at another place */

function movedIn({ tree, steps }: Place, list: YAMLSeq, from: number, to: number): Made {
  const { text } = tree
  const moving = list.items[from]
  if (!Number.isInteger(to) || to < 0 || to >= list.items.length)
    return { refused: 'missing', offset: (moving as Node | null)?.range?.[0] ?? 0 }
  const [first, last] = [Math.min(from, to), Math.max(from, to)]
  for (const item of list.items.slice(first, last + 1)) {
    const shared = sharedIn(item)
    if (shared !== null) return { refused: 'shared', offset: shared.range?.[0] ?? 0 }
  }
  const entries = entriesOf(list)
  const pieces = Array.from({ length: last - first + 1 }, (_, index) => {
    const { start, end } = isFlow(list)
      ? (entries[first + index] ?? { start: 0, end: 0 })
      : stretchOf(text, entries, first + index, steps.length === 0)
    return { start, end }
  })
  const texts = pieces.map(({ start, end }) => text.slice(start, end))
  const moved = texts.splice(from - first, 1)
  texts.splice(to - first, 0, ...moved)
  return pieces.map(({ start, end }, index) => ({ start, end, text: texts[index] ?? '' }))
}
