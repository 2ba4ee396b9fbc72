// The tree of a YAML text: its data, where its entries stand, and which comments belong to them.

import {
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  type Node,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml'
import { yamlOptions } from '../yaml-options.js'
import { fromEntries, type Json } from './change.js'
import { beginsLine, columnOf, lineEnd, lineStart } from './lines.js'

export interface Tree {
  readonly text: string
  /** Null for a text without a value. */
  readonly top: Node | null
}

/** Reads a text; where it cannot be read, the offset at which that shows. */
export function readTree(text: string): { readonly tree: Tree; readonly fault: number | null } {
  const document = parseDocument(text, { ...yamlOptions, keepSourceTokens: true })
  const { contents, errors } = document
  const [first] = errors
  return {
    tree: { text, top: isNothing(contents) ? null : contents },
    fault: first === undefined ? null : first.pos[0],
  }
}

/** What the text says, as data. An alias stands for itself: what it leads to is changed where it stands. */
export function dataOf(node: unknown): Json {
  if (isMap(node)) return fromEntries(node.items.map(({ key, value }) => [keyOf(key), dataOf(value)]))
  if (isSeq(node)) return node.items.map(dataOf)
  if (isScalar(node)) return node.value as Json
  return isAlias(node) ? `\u0000alias ${node.source}` : null
}

export function keyOf(key: unknown): string {
  return isScalar(key) ? String(key.value) : ''
}

/** The value under a key, by the first pair that has it. */
export function pairAt(map: YAMLMap, key: string): Pair | null {
  return map.items.find((pair) => keyOf(pair.key) === key) ?? null
}

/** True for a value that is left out: `key:`. */
export function isNothing(node: unknown): boolean {
  return node === null || node === undefined || (isScalar(node) && node.value === null && (node.source ?? '') === '')
}

/** True for what stands in braces or brackets. */
export function isFlow(node: unknown): node is (YAMLMap | YAMLSeq) & { flow: true } {
  return isCollection(node) && node.flow === true
}

/** True for what stands in lines of its own. */
export function isBlock(node: unknown): node is (YAMLMap | YAMLSeq) & { flow?: false } {
  return isCollection(node) && node.flow !== true
}

export function isBlockScalar(node: unknown): boolean {
  return isScalar(node) && (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED')
}

/** An anchor, an alias or a tag: what is written here counts elsewhere too, or means something else than it says. */
export function isShared(node: unknown): boolean {
  if (isAlias(node)) return true
  return (isCollection(node) || isScalar(node)) && (node.anchor !== undefined || node.tag !== undefined)
}

/** The first node in a value, itself included, that is shared; null for none. */
export function sharedIn(node: unknown): Node | null {
  if (isShared(node)) return node as Node
  if (isMap(node)) return firstOf(node.items.flatMap(({ key, value }) => [key, value]))
  return isSeq(node) ? firstOf(node.items) : null
}

function firstOf(nodes: readonly unknown[]): Node | null {
  for (const node of nodes) {
    const found = sharedIn(node)
    if (found !== null) return found
  }
  return null
}

/** An entry of a list or a mapping. */
export interface Entry {
  /** Of its key or its dash; within brackets of the value. */
  readonly start: number
  /** Behind its colon or its dash, where a value can be put in; null where it has none. */
  readonly opened: number | null
  /** Behind the value. */
  readonly end: number
  readonly value: unknown
  /** True where it is written with `?`, or something stands before it that is neither key nor dash. */
  readonly isOdd: boolean
}

interface Token {
  readonly type: string
  readonly offset: number
}

interface Item {
  readonly start: readonly Token[]
  readonly sep?: readonly Token[]
  readonly value?: unknown
}

/** The entries of a list or a mapping, in order. */
export function entriesOf(node: YAMLMap | YAMLSeq): readonly Entry[] {
  return isMap(node) ? node.items.map(pairEntry) : isBlock(node) ? dashEntries(node) : node.items.map(flowItem)
}

function pairEntry({ key, value, srcToken }: Pair): Entry {
  const { start: before, sep = [] } = (srcToken ?? { start: [] }) as Item
  const [start = 0, keyEnd = start] = (key as Node).range ?? []
  const colon = sep.find(({ type }) => type === 'map-value-ind')
  const opened = colon === undefined ? null : colon.offset + 1
  const isOdd = before.some(({ type }) => type === 'explicit-key-ind' || type === 'anchor' || type === 'tag')
  return { start, opened, end: isNothing(value) ? (opened ?? keyEnd) : contentEnd(value), value, isOdd }
}

function dashEntries(list: YAMLSeq): Entry[] {
  const dashes = dashesOf(list)
  return list.items.map((value, index) => {
    const start = dashes[index] ?? 0
    return { start, opened: start + 1, end: isNothing(value) ? start + 1 : contentEnd(value), value, isOdd: false }
  })
}

function dashesOf(list: YAMLSeq): number[] {
  const { items } = list.srcToken as unknown as { readonly items: readonly Item[] }
  return items.flatMap(({ start }) => start.find(({ type }) => type === 'seq-item-ind')?.offset ?? [])
}

function flowItem(value: unknown): Entry {
  const start = (value as Node).range?.[0] ?? 0
  return { start, opened: null, end: contentEnd(value), value, isOdd: isNothing(value) }
}

/** Where a value ends, without what follows it on its line; of a block of text, before its last line feed. */
export function contentEnd(node: unknown): number {
  const [, end = 0] = (node as Node).range ?? []
  if (isMap(node) && isBlock(node)) {
    const last = node.items.at(-1)
    return last === undefined ? end : pairEntry(last).end
  }
  if (isSeq(node) && isBlock(node)) {
    const last = node.items.at(-1)
    return isNothing(last) ? (dashesOf(node).at(-1) ?? end) + 1 : contentEnd(last)
  }
  return isBlockScalar(node) && end > 0 ? end - 1 : end
}

/** Where the first entry of a block begins. */
export function firstStart(node: YAMLMap | YAMLSeq): number | undefined {
  return isMap(node) ? (node.items[0]?.key as Node | undefined)?.range?.[0] : dashesOf(node)[0]
}

/** The lines of an entry: its own comments, itself, and what follows it further in. */
export interface Stretch {
  /** The first character that is no white space. */
  readonly start: number
  /** Before the last line feed. */
  readonly end: number
  /** False where it stands behind a dash: `- a: 1`. */
  readonly beginsLine: boolean
  /** Columns before the entry itself. */
  readonly column: number
}

/** The stretch of an entry of a block, by its index. Comments right above an entry are its own, but those at the top of a file. */
export function stretchOf(text: string, entries: readonly Entry[], index: number, isTop: boolean): Stretch {
  const entry = entries[index]
  if (entry === undefined) throw new RangeError('no such entry')
  const column = columnOf(text, entry.start)
  const begins = beginsLine(text, entry.start)
  const end = endOfStretch(text, entry, column)
  if (!begins) return { start: entry.start, end, beginsLine: false, column }
  const start = startOfStretch(text, entry.start, index === 0 ? Infinity : column, isTop && index === 0)
  return { start, end, beginsLine: true, column }
}

/** Comments that stand directly above, no further in than `furthest`. */
function startOfStretch(text: string, entryStart: number, furthest: number, isFirst: boolean): number {
  let start = entryStart
  for (let line = lineStart(text, entryStart); line > 0;) {
    const above = lineStart(text, line - 1)
    const comment = commentAt(text, above)
    if (comment === null || comment > furthest) break
    start = above + comment
    line = above
  }
  const isHead = isFirst && (lineStart(text, start) === 0 || text.slice(0, lineStart(text, start)).endsWith('---\n'))
  return isHead ? entryStart : start
}

/** With the rest of its last line, and comments that follow further in than the entry. */
function endOfStretch(text: string, { end }: Entry, column: number): number {
  let last = lineEnd(text, end)
  for (let at = last; at < text.length;) {
    const next = at + 1
    const comment = commentAt(text, next)
    const isBlank = comment === null && /^[ \t]*$/.test(text.slice(next, lineEnd(text, next)))
    if (comment !== null && comment > column) last = lineEnd(text, next)
    else if (!isBlank || next >= text.length) break
    at = lineEnd(text, next)
  }
  return last
}

/** Columns before the comment that a line holds and nothing else; null for another line. */
function commentAt(text: string, line: number): number | null {
  const [, indentation] = /^([ \t]*)#/.exec(text.slice(line, lineEnd(text, line))) ?? []
  return indentation?.length ?? null
}
