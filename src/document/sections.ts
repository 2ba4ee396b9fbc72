// The outline -> sections of the Document, their titles, and the entries of the table of contents.

import type { PhrasingContent } from 'mdast'
import type { Block, Contents, ContentsEntry, Inline, Part, Section } from '../model/document.js'
import { sectionsIn } from '../model/walk.js'
import { buildBlocks } from './blocks.js'
import { tokenPattern, type Filled } from '../template/filled.js'
import { buildInlines } from './inlines.js'
import type { OutlineNode, OutlineSection } from './outline.js'
import type { Scope } from './scope.js'

/** Blocks of an outline: text, and sections with their labels. */
export function buildNodes(nodes: readonly OutlineNode[], scope: Scope): Block[] {
  return nodes.flatMap((node): Block[] => {
    if (node.kind === 'run') return buildBlocks(node.blocks, node.passage, node.file, scope)
    return [buildSection(node, scope)]
  })
}

function buildSection(node: OutlineSection, scope: Scope): Section {
  const title = buildTitle(node, scope)
  return {
    kind: 'section',
    id: node.id,
    level: node.level,
    label: scope.targets.get(node.id)?.label ?? null,
    title,
    blocks: buildNodes(node.children, scope),
    source: node.place,
  }
}

function buildTitle(node: OutlineSection, scope: Scope): Inline[] {
  const { title } = node
  if (title.kind === 'plain') return [{ kind: 'text', text: title.text, source: node.place }]
  return trimmed(buildInlines(title.heading.children, title.passage, title.file, scope))
}

/** Without the white space that stood before the id. */
function trimmed(inlines: readonly Inline[]): Inline[] {
  const last = inlines.at(-1)
  return last?.kind === 'text' ? [...inlines.slice(0, -1), { ...last, text: last.text.trimEnd() }] : [...inlines]
}

/** Titles of all sections as text, by id: what a reference to a section without number prints. */
export function titlesById(nodes: readonly OutlineNode[]): Map<string, string> {
  const found = new Map<string, string>()
  const walk = (inner: readonly OutlineNode[]): void => {
    for (const node of inner) {
      if (node.kind !== 'section') continue
      const { title } = node
      found.set(
        node.id,
        title.kind === 'plain' ? title.text : plainTitle(title.heading.children, title.passage.filled).trim(),
      )
      walk(node.children)
    }
  }
  walk(nodes)
  return found
}

/** A heading as text, with its values. */
function plainTitle(nodes: readonly PhrasingContent[], filled: Filled): string {
  return nodes
    .map((node) => {
      if ('children' in node) return plainTitle(node.children, filled)
      if (node.type !== 'text') return ''
      return node.value.replace(tokenPattern, (_, index: string) => {
        const call = filled.calls[Number(index)]
        return call?.kind === 'value' ? call.value.text : call?.kind === 'foreign' ? call.text : ''
      })
    })
    .join('')
}

/** Entries of the table of contents: sections down to a level, then the annexes that are printed here. */
export function contentsEntries(
  blocks: readonly Block[],
  annexes: readonly Part[],
  levels: number,
): Contents['entries'] {
  return [
    ...sectionsIn(blocks)
      .filter(({ section }) => section.level <= levels)
      .map(({ section: { level, label, title, id } }) => ({ level, label, title: withoutNotes(title), target: id })),
    ...annexes
      .filter((part) => part.content !== 'listed')
      .map((part): ContentsEntry => ({
        level: 1,
        label: part.label,
        title: withoutNotes(part.title),
        target: part.id,
      })),
  ]
}

function withoutNotes(inlines: readonly Inline[]): Inline[] {
  return inlines.filter((inline) => inline.kind !== 'note')
}
