// Footnotes as items for the foot of a page, and as tags that follow the block that calls them.

import type { Note } from '../model/document.js'
import { lineItems, withFirstLeaf, baselineOf, type FlowContext, type Frame } from './frame.js'
import { leaf, space, type Item } from './items.js'
import { setText, textWidth } from './lines.js'
import { callAnchor, noteAnchor } from './runs.js'
import { newMark, tag, type Tag } from './structure.js'

export interface FlowedNotes {
  readonly items: ReadonlyMap<string, readonly Item[]>
  readonly tags: ReadonlyMap<string, readonly Tag[]>
}

/** Each note's items and tag by its id. The label hangs left of the text and leads back to the call. */
export function flowNotes(notes: readonly Note[], frame: Frame, context: FlowContext): FlowedNotes {
  const items = new Map<string, readonly Item[]>()
  const tags = new Map<string, readonly Tag[]>()
  for (const note of notes) {
    const mark = newMark()
    const style = frame.text
    const indent = Math.max(1.2 * style.size, textWidth(`${note.label}\u00a0 `, style, context.fonts))
    const body = context.flowBlocks(note.blocks, { ...frame, x: frame.x + indent, width: frame.width - indent })
    const label = setText(`${note.label} `, context.fonts, {
      x: frame.x,
      y: baselineOf(style, context.fonts),
      style: style.font,
      size: style.size,
      colour: style.colour,
      mark,
      link: { url: null, target: callAnchor(note.id), contents: context.document.furniture.words.backToText },
    })
    // Paragraphs of a note stand nearer to each other than to the next note.
    const set = body.items.map((item) => (item.kind === 'space' ? space(item.height * 0.25) : item))
    const flowed = set.some((item) => item.kind === 'leaf')
      ? set
      : lineItems([], frame, context).concat(leaf(style.leading, []))
    items.set(
      note.id,
      withFirstLeaf(flowed, (first) => ({
        ...first,
        contents: [label, ...first.contents],
        anchors: [noteAnchor(note.id), ...first.anchors],
      })),
    )
    tags.set(note.id, [tag('Note', [tag('Lbl', [tag('Link', [mark])]), ...body.tags], { id: `note-${note.id}` })])
  }
  return { items, tags }
}
