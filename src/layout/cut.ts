// Cuts a piece that is too high for its page. Goes in: a leaf and the height there is. Comes out: its upper part and
// the rest, cut between lines so that no line is split and at least two stand on each side; or null.

import { unreachable } from '../model/document.js'
import { leaf, moved, type Content, type Leaf } from './items.js'
import { noteAnchor } from './runs.js'

export function cut(tall: Leaf, room: number): { top: Leaf; bottom: Leaf } | null {
  const at = bestCut(tall, room)
  if (at === null) return null
  const isAbove = (content: Content): boolean => extent(content).bottom <= at + tolerance
  const solid = tall.contents.filter((content) => !isUpright(content))
  // What goes on begins with its highest line, wherever the cut is.
  const from = solid.reduce(
    (least, content) => (isAbove(content) ? least : Math.min(least, extent(content).top)),
    tall.height,
  )
  const above: Content[] = []
  const below: Content[] = []
  for (const content of tall.contents) {
    if (isUpright(content)) {
      const end = content.y + content.height
      if (content.y < at) above.push({ ...content, height: Math.min(end, at) - content.y })
      if (end > from) below.push({ ...content, y: 0, height: end - Math.max(from, content.y) + padding })
    } else if (isAbove(content)) above.push(content)
    else below.push(moved(content, 0, padding - from))
  }
  const calledBelow = new Set(
    below.flatMap((content) => (content.kind === 'text' && content.link?.target ? [content.link.target] : [])),
  )
  const stays = (note: string): boolean => !calledBelow.has(noteAnchor(note))
  const { anchors, header, notes } = tall
  return {
    top: leaf(at, above, { notes: notes.filter(stays), anchors, header, divisible: true }),
    bottom: leaf(tall.height - from + padding, below, {
      notes: notes.filter((note) => !stays(note)),
      header,
      divisible: true,
    }),
  }
}

const fewestLines = 2
/** Over what goes on on the next page, where a repeated header may stand. */
const padding = 3
const tolerance = 0.05
/** A cut between the lines of all columns is sought in the lower part of the room; else each column is cut for itself. */
const shareToSearch = 0.75

/** The lowest place within the room that crosses nothing, or the end of the room. */
function bestCut(tall: Leaf, room: number): number | null {
  /* What begins below the room is not crossed by any place within it. */
  const solid = tall.contents
    .filter((content) => !isUpright(content))
    .map(extent)
    .filter(({ top }) => top < room + tolerance)
  const lines = new Map(
    tall.contents.flatMap((content) => (content.kind === 'text' ? [[content.y, extent(content).bottom]] : [])),
  )
  const places = [...new Set(solid.map((each) => each.bottom))].filter((place) => place <= room).sort((a, b) => b - a)
  const bottoms = [...lines.values()].filter((bottom) => bottom <= room + tolerance)
  const enough = (place: number): boolean => {
    const above = bottoms.filter((bottom) => bottom <= place + tolerance).length
    return above >= fewestLines && lines.size - above >= Math.min(fewestLines, lines.size)
  }
  const clear = (place: number): boolean =>
    solid.every((each) => each.bottom <= place + tolerance || each.top >= place - tolerance)
  const between = places.find((place) => place >= room * shareToSearch && enough(place) && clear(place))
  return between ?? places.find(enough) ?? null
}

function extent(content: Content): { top: number; bottom: number } {
  switch (content.kind) {
    case 'text':
    case 'pageNumber':
      return { top: content.y - 0.8 * content.size, bottom: content.y + 0.32 * content.size }
    case 'rule':
    case 'box':
    case 'field':
    case 'image':
      return { top: content.y, bottom: content.y + content.height }
    default:
      return unreachable(content)
  }
}

/** A vertical rule goes on on the next page. */
function isUpright(content: Content): content is Extract<Content, { kind: 'rule' }> {
  return content.kind === 'rule' && content.height > 0
}
