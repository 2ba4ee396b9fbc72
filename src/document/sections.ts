// The outline -> sections of the Document, their titles, and the entries of the table of contents.

import type { PhrasingContent } from 'mdast'
import { identityOf, oncePer, step } from '../base/memory.js'
import type { Checked } from '../base/problem.js'
import type { Block, Contents, ContentsEntry, Inline, Part, Section } from '../model/document.js'
import { sectionsIn } from '../model/walk.js'
import { buildBlocks } from './blocks.js'
import { tokenPattern, type Filled } from '../template/filled.js'
import { buildInlines } from './inlines.js'
import type { OutlineNode, OutlineSection, OutlineTitle } from './outline.js'
import type { Scope } from './scope.js'
import { isLasting, shared, sharedEntry, sharedKey, sharedRun, sharedSection, sharedTitle } from './shared-blocks.js'

/** Blocks of an outline: text, and sections with their labels. */
export function buildNodes(nodes: readonly OutlineNode[], scope: Scope): Block[] {
  return nodes.flatMap((node): readonly Block[] => {
    if (node.kind === 'section') return [buildSection(node, scope)]
    const { blocks, passage, file } = node
    return sharedRun(node, scope, (inner) => buildBlocks(blocks, passage, file, inner))
  })
}

function buildSection(node: OutlineSection, scope: Scope): Section {
  const title = buildTitle(node, scope)
  const section: Section = {
    kind: 'section',
    id: node.id,
    level: node.level,
    label: scope.targets.get(node.id)?.label ?? null,
    title,
    blocks: buildNodes(node.children, scope),
    source: node.place,
  }
  return sharedSection(section, scope)
}

function buildTitle({ title, place }: OutlineSection, scope: Scope): readonly Inline[] {
  if (title.kind === 'plain') {
    const key = `${place.file} ${place.line} ${place.column}\n${title.text}`
    return sharedTitle(key, scope, () => [{ kind: 'text', text: title.text, source: place }])
  }
  const { heading, passage, file } = title
  const make = (inner: Scope): Inline[] => trimmed(buildInlines(heading.children, passage, file, inner))
  const key = sharedKey(heading, passage, scope, 0)
  return key === null ? make(scope) : shared(headings, key, scope, make)
}

const headings = step<Checked<readonly Inline[]>>('a heading')

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
      found.set(node.id, title.kind === 'plain' ? title.text : titleText(title))
      walk(node.children)
    }
  }
  walk(nodes)
  return found
}

const titleText = oncePer(({ heading, passage }: Extract<OutlineTitle, { kind: 'heading' }>) =>
  plainTitle(heading.children, passage.filled).trim(),
)

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
  scope: Scope,
): Contents['entries'] {
  return [
    ...sectionsIn(blocks)
      .filter(({ section }) => section.level <= levels)
      .map(({ section }) => entryOf(section, scope)),
    ...annexes
      .filter((part) => part.content !== 'listed')
      .map(({ label, title, id }) =>
        sharedEntry(JSON.stringify([label, title, id]), scope, () => ({
          level: 1,
          label,
          title: withoutNotes(title),
          target: id,
        })),
      ),
  ]
}

function entryOf({ level, label, title, id }: Section, scope: Scope): ContentsEntry {
  const make = (): ContentsEntry => ({ level, label, title: withoutNotes(title), target: id })
  return isLasting(title) ? sharedEntry(`${level} ${identityOf(title)} ${id}\n${label ?? ''}`, scope, make) : make()
}

function withoutNotes(inlines: readonly Inline[]): Inline[] {
  return inlines.filter((inline) => inline.kind !== 'note')
}
