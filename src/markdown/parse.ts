// Filled Markdown -> syntax tree of the constructs that an agreement has a use for; everything else is refused with its place.
// Each clause is parsed alone, so that labels of footnotes and links never meet those of another clause.

import type { FootnoteDefinition, Nodes, Root, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import { firstProblems, limits, pastLimit } from '../base/limits.js'
import { step, type Memory } from '../base/memory.js'
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
export function parse(filled: Filled, file: string, memory: Memory, outer: Passage | null = null): Passage {
  const refused = (fault: Problem): Passage => ({
    filled,
    blocks: [],
    definitions: new Map(),
    outer,
    problems: [fault],
  })
  if (passagesAround(outer) > limits['nested-blocks'].most)
    return refused(pastLimit('nested-blocks', placeAt(filled, 0, file)))
  const whole = filled.markdown + outerNotes(filled.markdown, outer)
  const key = `${filled.markdown.length} ${file} ${whereFrom(filled)}\n${whole}`
  const text = memory.of(read, key, () => readText(filled, whole, file))
  if (text.kind === 'past-limit') return refused(pastMarkdown(text, placeAt(filled, text.offset, file)))
  const { calls, blocks } = text
  const problems = [...text.problems]
  const called = new Set([...calls, ...callsWithin(filled.calls)])
  const definitions = new Map<string, FootnoteDefinition>()
  for (const block of text.definitions) {
    const [named, place] = [{ note: block.identifier }, placeOf(filled, block, file)]
    if (!called.has(block.identifier)) problems.push(problem('footnote/unused', named, place))
    if (definitions.has(block.identifier)) problems.push(problem('footnote/duplicate', named, place))
    /* Notes are numbered by their definitions, and the same text may stand twice in a Document. */
    definitions.set(block.identifier, { ...block })
  }
  return { filled, blocks, definitions, outer, problems: firstProblems(problems) }
}

const read = step<ReadText | Past>('the tree of a text')

/** The first place that is past a limit. */
type Past = PastLimit & { readonly kind: 'past-limit' }

/**
 * A text as its parser has it, whatever its tokens stand for. The same text from the same places has the same nodes: what is made of a
 * node is remembered by it.
 */
interface ReadText {
  readonly kind: 'text'
  readonly blocks: readonly RootContent[]
  /** Of footnotes; of those that stand outside, none. */
  readonly definitions: readonly FootnoteDefinition[]
  /** Footnotes that the text calls. */
  readonly calls: ReadonlySet<string>
  /** Constructs that it has no use for. */
  readonly problems: readonly Problem[]
}

/** @param whole the text, and after it the notes of the passages around it */
function readText(filled: Filled, whole: string, file: string): ReadText | Past {
  const { markdown } = filled
  const text = readWithin(markdown, () => readMarkdown(whole))
  if (text.kind === 'past-limit') return text
  const { tree } = text
  const calls = new Set<string>()
  visit(tree, 'footnoteReference', ({ identifier }) => void calls.add(identifier))
  return {
    kind: 'text',
    calls,
    problems: checkPermitted(tree, filled, file),
    definitions: tree.children.filter(
      (block) => block.type === 'footnoteDefinition' && offsetOf(block) < markdown.length,
    ) as FootnoteDefinition[],
    blocks: tree.children.filter((block) => block.type !== 'footnoteDefinition'),
  }
}

/** All places of a filled text, as a key. */
function whereFrom({ stretches }: Filled): string {
  return stretches.map(({ offset, place: { file, line, column } }) => `${offset} ${line} ${column} ${file}`).join('\n')
}

/**
 * Parses a text that is within all limits, or says where it is past one.
 * @param parse called with no other text
 */
export function readWithin(
  text: string,
  parse: (text: string) => Root,
): { readonly kind: 'tree'; readonly tree: Root } | Past {
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

/** How many passages stand around the inside of a passage, it itself among them. */
export function passagesAround(outer: Passage | null): number {
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
