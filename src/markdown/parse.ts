// Filled Markdown -> syntax tree of the constructs that an agreement has a use for; everything else is refused with its place.
// Each clause is parsed alone, so that labels of footnotes and links never meet those of another clause.

import type { FootnoteDefinition, Nodes, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import { problem, type Problem } from '../base/problem.js'
import type { Call, Filled } from '../template/filled.js'
import { checkPermitted } from './permitted.js'
import { offsetOf, placeOf } from './places.js'
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

/** Parses filled Markdown. `file` names the source where the text itself has no place. */
export function parse(filled: Filled, file: string, outer: Passage | null = null): Passage {
  const tree = readMarkdown(filled.markdown + outerNotes(outer))
  const deep = tooDeep(tree, 0)
  if (deep !== null) {
    const nested = problem('markdown/nesting', { levels: deepest / 2 }, placeOf(filled, deep, file))
    return { filled, blocks: [], definitions: new Map(), outer, problems: [nested] }
  }
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
  return { filled, blocks, definitions, outer, problems }
}

/** Markdown reads `[^a]` as a call only where a note stands in the same text: one for each of the passages around it. */
function outerNotes(outer: Passage | null): string {
  if (outer === null) return ''
  return [...outer.definitions.keys()].map((label) => `\n\n[^${label}]: …`).join('') + outerNotes(outer.outer)
}

/** Lists and their items count one each. */
const deepest = 24

/** The first node that lies too deep for a page, or null. */
function tooDeep(node: Nodes, depth: number): Nodes | null {
  if (depth > deepest) return node
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
    call.kind !== 'block'
      ? []
      : [
          ...[...call.body.markdown.matchAll(/\[\^([^\]\s]+)\]/gu)].map(({ 1: label = '' }) => label.toLowerCase()),
          ...callsWithin(call.body.calls),
        ],
  )
}
