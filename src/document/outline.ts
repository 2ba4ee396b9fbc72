// Clause entries + filled, parsed clauses -> the tree of sections of a part, before numbering.
// Headings inside a clause become sub-sections of its section.

import { addAll } from '../base/lists.js'
import { oncePer } from '../base/memory.js'
import type { Heading, RootContent } from 'mdast'
import type { ClauseEntry } from '../data/agreement.js'
import { problem, type Place, type Problem } from '../base/problem.js'
import { sectionId } from '../library/entries.js'
import { tokenPattern } from '../template/filled.js'
import type { Passage } from '../markdown/parse.js'
import { placeOf } from '../markdown/places.js'

/** Text that stands in a section: part of a parsed passage. */
export interface Run {
  readonly kind: 'run'
  readonly passage: Passage
  readonly blocks: readonly RootContent[]
  readonly file: string
}

/** A heading with what stands under it. */
export interface OutlineSection {
  readonly kind: 'section'
  readonly id: string
  readonly level: number
  readonly numbered: boolean
  readonly title: OutlineTitle
  readonly place: Place
  /** True where its clause could not be read: it stands in for one whose id is not known for certain. */
  readonly isStandIn: boolean
  readonly children: readonly OutlineNode[]
}

/** A title from data or front matter, or a heading of a clause with its inlines. */
export type OutlineTitle =
  | { readonly kind: 'plain'; readonly text: string }
  | { readonly kind: 'heading'; readonly heading: Heading; readonly passage: Passage; readonly file: string }

export type OutlineNode = Run | OutlineSection

/** A clause as an entry of an agreement uses it. */
export interface UsedClause {
  readonly passage: Passage
  readonly title: string | null
  readonly file: string
  /** False where something is wrong with it that may leave some of its text out. */
  readonly isWhole: boolean
}

export interface OutlineResult {
  readonly nodes: readonly OutlineNode[]
  readonly problems: readonly Problem[]
}

/**
 * Builds the section tree.
 * @param entries the clause entries of the agreement or annex
 * @param clauseOf the filled clause of an entry; null for a heading alone, and for a clause that could not be read, whose
 *   section stands empty so that references to it are not problems too
 * @param placeOfEntry where the entry stands in the agreement, by its path of indices
 */
export function makeOutline(
  entries: readonly ClauseEntry[],
  language: string,
  clauseOf: (entry: ClauseEntry) => UsedClause | null,
  placeOfEntry: (path: readonly number[]) => Place,
): OutlineResult {
  const problems: Problem[] = []

  const textAt = (clause: UsedClause, depth: number): readonly OutlineNode[] => {
    const { nodes, problems: found } = splitAt(clause, depth)
    addAll(problems, found)
    return nodes
  }
  const level = (siblings: readonly ClauseEntry[], depth: number, path: readonly number[]): OutlineNode[] => {
    const nodes: OutlineNode[] = []
    siblings.forEach((entry, index) => {
      const here = [...path, index]
      const clause = clauseOf(entry)
      const title = entry.title?.[language] ?? (clause === null ? sectionId(entry) : clause.title)
      const children = level(entry.clauses ?? [], depth + 1, here)
      if (entry.heading === 'none' || title === null) {
        runOn(nodes, [...(clause === null ? [] : textAt(clause, depth)), ...children])
        return
      }
      if (clause !== null && isEmpty(clause) && children.length === 0)
        problems.push(problem('clause/empty#filled', { section: sectionId(entry) }, placeOfEntry(here)))
      nodes.push({
        kind: 'section',
        id: sectionId(entry),
        level: depth,
        numbered: entry.heading !== 'unnumbered',
        title: { kind: 'plain', text: title },
        place: placeOfEntry(here),
        isStandIn: clause === null && entry.clause !== undefined,
        children: [...(clause === null ? [] : textAt(clause, depth + 1)), ...children],
      })
    })
    return nodes
  }
  return { nodes: level(entries, 1, []), problems }
}

/** A clause of which nothing is left, since no condition in it holds here. */
function isEmpty({ passage, isWhole }: UsedClause): boolean {
  return isWhole && passage.blocks.length === 0
}

/** Puts text without a heading where it goes: it runs on in the section before it, if there is one. */
function runOn(nodes: OutlineNode[], text: readonly OutlineNode[]): void {
  const last = nodes.at(-1)
  if (last?.kind === 'section') nodes[nodes.length - 1] = { ...last, children: [...last.children, ...text] }
  else addAll(nodes, text)
}

const idPattern = /(?<!\s)\s*\{#([a-z0-9]+(?:-[a-z0-9]+)*)\}\s*$/u

/** What a clause consists of, cut at its headings, once for each level. */
function splitAt(clause: UsedClause, depth: number): OutlineResult {
  const known = splits(clause)
  const result = known.get(depth) ?? split(clause, depth)
  known.set(depth, result)
  return result
}

const splits = oncePer((_: UsedClause) => new Map<number, OutlineResult>())

/** Cuts a passage at its headings; `depth` is the level that a `##` heading gets. */
function split({ passage, file }: UsedClause, depth: number): OutlineResult {
  const problems: Problem[] = []
  const nodesAt = (blocks: readonly RootContent[], headingDepth: number): OutlineNode[] => {
    const first = blocks.findIndex((block) => block.type === 'heading')
    const before = first < 0 ? blocks : blocks.slice(0, first)
    const nodes: OutlineNode[] = before.length === 0 ? [] : [{ kind: 'run', passage, blocks: before, file }]
    if (first < 0) return nodes
    let start = first
    while (start < blocks.length) {
      const heading = blocks[start] as Heading
      let end = start + 1
      while (end < blocks.length && !isHeadingOf(blocks[end], headingDepth)) end += 1
      if (heading.depth > headingDepth && heading.depth <= 4)
        problems.push(
          problem(
            'heading/level#skipped',
            { written: '#'.repeat(heading.depth), due: '#'.repeat(headingDepth) },
            placeOf(passage.filled, heading, file),
          ),
        )
      nodes.push(sectionOf(heading, nodesAt(blocks.slice(start + 1, end), headingDepth + 1), headingDepth))
      start = end
    }
    return nodes
  }
  const sectionOf = (heading: Heading, children: OutlineNode[], headingDepth: number): OutlineNode => {
    const place = placeOf(passage.filled, heading, file)
    const last = heading.children.at(-1)
    const id = last?.type === 'text' ? idPattern.exec(last.value)?.[1] : undefined
    if (id === undefined && heading.depth > 1)
      problems.push(problem('heading/id', { heading: plainText(heading) }, place))
    const cut: Heading =
      last?.type === 'text'
        ? {
            ...heading,
            children: [...heading.children.slice(0, -1), { ...last, value: last.value.replace(idPattern, '') }],
          }
        : heading
    return {
      kind: 'section',
      id: id ?? '',
      level: depth + headingDepth - 2,
      numbered: true,
      title: { kind: 'heading', heading: cut, passage, file },
      place,
      isStandIn: false,
      children,
    }
  }
  return { nodes: nodesAt(passage.blocks, 2), problems }
}

/** True for a heading of a level or of one above it. */
function isHeadingOf(block: RootContent | undefined, depth: number): boolean {
  return block?.type === 'heading' && block.depth <= depth
}

function plainText(heading: Heading): string {
  return heading.children
    .map((child) => ('value' in child ? child.value : ''))
    .join('')
    .replace(tokenPattern, '…')
}
