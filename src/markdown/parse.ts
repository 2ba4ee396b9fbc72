// Filled Markdown -> syntax tree of the constructs that an agreement has a use for; everything else is refused with its place.
// Each clause is parsed alone, so that labels of footnotes and links never meet those of another clause.

import type { FootnoteDefinition, Nodes, Root, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import { firstProblems, limits, pastLimit } from '../base/limits.js'
import { problem, type Place, type Problem } from '../base/problem.js'
import type { Call, Filled } from '../template/filled.js'
import { firstPastLimit, type PastLimit } from './bounds.js'
import { checkPermitted } from './permitted.js'
import { offsetOf, placeAt, placeOf } from './places.js'
import { readMarkdown } from './syntax.js'

/** A passage of Markdown as a tree, with what its tokens stand for. */
export interface Passage {
  readonly filled: Filled
  readonly blocks: readonly RootContent[]
  readonly definitions: ReadonlyMap<string, FootnoteDefinition>
  /** The passage around this one, where this is the inside of a block: its footnotes may be called here. */
  readonly outer: Passage | null
  readonly problems: readonly Problem[]
}

/**
 * Parses filled Markdown; of what is past a limit, nothing but the problem comes out. `file` names the source where the text
 * itself has no place.
 */
export function parse(filled: Filled, file: string, outer: Passage | null = null): Passage {
  const refused = (fault: Problem): Passage => ({
    filled,
    blocks: [],
    definitions: new Map(),
    outer,
    problems: [fault],
  })
  if (passagesAround(outer) > limits['nested-blocks'].most)
    return refused(pastLimit('nested-blocks', placeAt(filled, 0, file)))
  const read = readWithin(filled.markdown, (text) => readMarkdown(text + outerNotes(text, outer)))
  if (read.kind === 'past-limit') return refused(pastMarkdown(read, placeAt(filled, read.offset, file)))
  const { tree } = read
  const problems = checkPermitted(tree, filled, file)
  const called = new Set(callsWithin(filled.calls))
  visit(tree, 'footnoteReference', ({ identifier }) => void called.add(identifier))
  const definitions = new Map<string, FootnoteDefinition>()
  for (const block of tree.children) {
    if (block.type !== 'footnoteDefinition' || offsetOf(block) >= filled.markdown.length) continue
    const [named, place] = [{ note: block.identifier }, placeOf(filled, block, file)]
    if (!called.has(block.identifier)) problems.push(problem('footnote/unused', named, place))
    if (definitions.has(block.identifier)) problems.push(problem('footnote/duplicate', named, place))
    definitions.set(block.identifier, block)
  }
  const blocks = tree.children.filter((block) => block.type !== 'footnoteDefinition')
  return { filled, blocks, definitions, outer, problems: firstProblems(problems) }
}

/**
 * Parses a text that is within all limits, or says where it is past one.
 * @param parse called with no other text
 */
export function readWithin(
  text: string,
  parse: (text: string) => Root,
): { readonly kind: 'tree'; readonly tree: Root } | (PastLimit & { readonly kind: 'past-limit' }) {
  const past = firstPastLimit(text)
  if (past !== null) return { kind: 'past-limit', ...past }
  const tree = parse(text)
  const deep = tooDeep(tree, 0)
  return deep === null
    ? { kind: 'tree', tree }
    : { kind: 'past-limit', limit: 'markdown-nesting', offset: offsetOf(deep) }
}

/** The problem of a text that is past a limit: rules `markdown/nesting`, `limit/exceeded`. */
export function pastMarkdown({ limit }: PastLimit, place: Place): Problem {
  return limit === 'markdown-nesting'
    ? problem('markdown/nesting', { levels: deepest }, place)
    : pastLimit(limit, place)
}

function passagesAround(outer: Passage | null): number {
  let count = 0
  for (let around = outer; around !== null; around = around.outer) count += 1
  return count
}

/**
 * Markdown reads `[^a]` as a call only where a note stands in the same text: one for each note of the passages around it that
 * the text may call.
 */
function outerNotes(text: string, outer: Passage | null): string {
  if (outer === null || !text.includes('[^')) return ''
  const called = labelsIn(text)
  const labels = new Set<string>()
  for (let around: Passage | null = outer; around !== null; around = around.outer)
    for (const label of around.definitions.keys()) if (called.has(label) || /[\\&]/u.test(label)) labels.add(label)
  return [...labels].map((label) => `\n\n[^${label}]: …`).join('')
}

/** Labels that stand in the place of calls, as Markdown compares them. */
function labelsIn(text: string): Set<string> {
  return new Set(
    [...text.matchAll(/\[\^([^\]\s]+)\]/gu)].map(({ 1: label = '' }) =>
      label.toLowerCase().toUpperCase().toLowerCase(),
    ),
  )
}

/** Lists and their items count one each. */
const { most: deepest } = limits['markdown-nesting']

/** The first node that lies too deep for a page, or null. */
function tooDeep(node: Nodes, depth: number): Nodes | null {
  if (depth > 2 * deepest) return node
  if (!('children' in node)) return null
  for (const child of node.children) {
    const found = tooDeep(child, depth + 1)
    if (found !== null) return found
  }
  return null
}

/** Footnotes that the insides of blocks may call; these are parsed later. */
function callsWithin(calls: readonly Call[]): string[] {
  return calls.flatMap((call) =>
    call.kind !== 'block' ? [] : [...labelsIn(call.body.markdown), ...callsWithin(call.body.calls)],
  )
}
