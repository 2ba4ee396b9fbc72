// A node of Markdown -> what its block says depends on, as a key: a paragraph that says the same in the next Document is the
// same block, so is a section of such paragraphs, and whatever is made of them later is remembered by them.

import type { RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import { identityOf, oncePer, step, type Step } from '../base/memory.js'
import type { Checked, Problem } from '../base/problem.js'
import {
  unreachable,
  type Block,
  type Contents,
  type ContentsEntry,
  type Inline,
  type Section,
} from '../model/document.js'
import { passagesAround, type Passage } from '../markdown/parse.js'
import type { Run } from './outline.js'
import { tokenPattern, type Call } from '../template/filled.js'
import { decodeToken } from './inlines.js'
import type { Scope } from './scope.js'

/** What is remembered, to be found by what it is made of. */
const remembered = new WeakSet()

/** Blocks or inlines that are made once for a key, with what there is to tell of them each time. */
export function shared<Node extends object>(
  step: Step<Checked<readonly Node[]>>,
  key: string,
  scope: Scope,
  make: (scope: Scope) => readonly Node[],
): readonly Node[] {
  const { value, problems } = scope.memory.of(step, key, () => {
    const problems: Problem[] = []
    const value = make({ ...scope, report: (problem) => void problems.push(problem) })
    for (const node of [value, ...value]) remembered.add(node)
    return { value, problems }
  })
  problems.forEach(scope.report)
  return value
}

/**
 * The blocks of a run of Markdown, which stay the same ones as long as all that it refers to is called the same; made each time where
 * one of them counts, is computed, or has to be told of.
 */
export function sharedRun(run: Run, scope: Scope, make: (scope: Scope) => readonly Block[]): readonly Block[] {
  const references = referencesIn(run)
  if (references === null) return make(scope)
  let key = `${identityOf(scope.language)} ${scope.annex ?? ''}`
  for (const call of references) {
    const said = saidBy(call, scope)
    if (said === null) return make(scope)
    key += `\n${said}`
  }
  const known = madeOfRun(run)
  const before = known.get(key)
  if (before !== undefined) return before
  let isTold = false
  const value = make({ ...scope, report: (problem) => ((isTold = true), scope.report(problem)) })
  if (!isTold) known.set(key, value)
  return value
}

const madeOfRun = oncePer((_: Run) => new Map<string, readonly Block[]>())

/** The calls in a run that print what something is called elsewhere; null where one of its calls prints more than words. */
const referencesIn = oncePer(({ blocks, passage }: Run): readonly Call[] | null => {
  const indices = blocks.map(callsIn)
  if (indices.includes(null)) return null
  const calls = indices.flatMap((some) => (some ?? []).flatMap((index) => passage.filled.calls[index] ?? []))
  if (calls.some(({ kind }) => kind === 'blank' || kind === 'field' || kind === 'component')) return null
  return calls.filter(({ kind }) => kind !== 'value' && kind !== 'foreign')
})

/** The section, the same one wherever its title and its blocks are the same. */
export function sharedSection(section: Section, { memory }: Scope): Section {
  const { id, level, label, title, blocks, source } = section
  if (!remembered.has(title) || !blocks.every((block) => remembered.has(block))) return section
  const place = source === null ? '' : `${source.file} ${source.line} ${source.column}`
  const key = [id, level, label, place, ...[title, ...blocks].map(identityOf)].join('\n')
  return memory.of(sections, key, () => lasting(section))
}

/** The table of contents, the same one wherever its entries are. */
export function sharedContents(contents: Contents, { memory }: Scope): Contents {
  const { title, entries, source } = contents
  if (!entries.every((entry) => remembered.has(entry))) return contents
  const place = source === null ? '' : `${source.file} ${source.line} ${source.column}`
  return memory.of(tables, [title, place, ...entries.map(identityOf)].join('\n'), () => lasting(contents))
}

/** A title that is not Markdown, the same one for the same key. */
export function sharedTitle(key: string, { memory }: Scope, make: () => readonly Inline[]): readonly Inline[] {
  return memory.of(titles, key, () => lasting(make()))
}

/** An entry of the table of contents that stands for no section, the same one for the same key. */
export function sharedEntry(key: string, { memory }: Scope, make: () => ContentsEntry): ContentsEntry {
  return memory.of(entries, key, () => lasting(make()))
}

const entries = step<ContentsEntry>('an entry of a table of contents')
/** A block that was computed of what all instances have in common, the same one for the same data. */
export function sharedByText(block: Block, { memory }: Scope): Block {
  return memory.of(computed, JSON.stringify(block), () => lasting(block))
}

const computed = step<Block>('a computed block')
const sections = step<Section>('a section')
const tables = step<Contents>('a table of contents')
const titles = step<readonly Inline[]>('a title')

/** Marks what is remembered by itself, or follows from such an object alone. */
export function lasting<Node extends object>(node: Node): Node {
  remembered.add(node)
  return node
}

/** True for what is the same object in every Document that says it. */
export function isLasting(node: object): boolean {
  return remembered.has(node)
}

/**
 * The key of a node's block in a Document; null where the block counts (notes, blanks, fields), is computed, or has to be told of.
 * @param depth how deep in lists the node stands
 */
export function sharedKey(node: RootContent, passage: Passage, scope: Scope, depth: number): string | null {
  const indices = callsIn(node)
  if (indices === null) return null
  let key = `${identityOf(node)} ${depth} ${passagesAround(passage)} ${identityOf(scope.language)} ${scope.annex ?? ''}`
  for (const index of indices) {
    const call = passage.filled.calls[index]
    const said = call === undefined ? null : saidBy(call, scope)
    if (said === null) return null
    key += `\n${said}`
  }
  return key
}

/** All that a call may put into its line; null where that is more than words. */
function saidBy(call: Call, scope: Scope): string | null {
  const { targets, titleOf, annexLabels } = scope
  switch (call.kind) {
    case 'value':
    case 'foreign':
      return wordsOf(call)
    case 'reference': {
      const target = targets.get(call.target)
      if (target === undefined) return null
      const { id, label, annex } = target
      const running = annex === null ? null : (annexLabels.get(annex)?.running ?? null)
      return JSON.stringify([id, label ?? titleOf(id), annex, running, call.alone])
    }
    case 'annex': {
      const annex = annexLabels.get(call.target)
      return annex === undefined ? null : JSON.stringify([call.target, annex.label, annex.running, call.capital])
    }
    case 'block':
      return saidByBlock(call, scope)
    case 'blank':
    case 'field':
    case 'component':
      return null
    default:
      return unreachable(call)
  }
}

/** A block says what is in it, whatever stands around it, unless it calls notes or is called something itself. */
function saidByBlock(call: Extract<Call, { kind: 'block' }>, scope: Scope): string | null {
  const { name, options, body } = call
  if (!ofContent.has(name) || options['id'] !== undefined || body.markdown.includes('[^')) return null
  const inside = body.calls.map((inner) => saidBy(inner, scope))
  return inside.includes(null) ? null : [identityOf(call), ...inside].join('\n')
}

const ofContent = new Set(['table', 'row', 'cell', 'remark', 'confidential'])

const wordsOf = oncePer((call: Extract<Call, { kind: 'value' | 'foreign' }>) =>
  JSON.stringify(call.kind === 'value' ? call.value : [call.language, call.text]),
)

/** Which calls stand in a node, in their order; null where a footnote is called. */
const callsIn = oncePer((node: RootContent): readonly number[] | null => {
  const indices: number[] = []
  let isShared = true
  const add = (text: string): void => {
    for (const match of text.matchAll(tokenPattern)) indices.push(Number(match[1]))
  }
  visit(node, (inner) => {
    if (inner.type === 'footnoteReference') isShared = false
    if (inner.type === 'text') add(inner.value)
    if (inner.type === 'link') add(decodeToken(inner.url))
  })
  return isShared ? indices : null
})
