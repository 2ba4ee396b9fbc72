// Cuts a piece that is too high for its page. Goes in: a leaf and the height there is. Comes out: its upper part and
// the rest, cut between lines so that no line is split and at least two stand on each side; or null.

import { leaf, moved, type Content, type Leaf } from './items.js'
import { noteAnchor } from './runs.js'

export function cut(tall: Leaf, room: number): { top: Leaf; bottom: Leaf } | null {
  const at = bestCut(tall, room)
  if (at === null) return null
  const above: Content[] = []
  const below: Content[] = []
  for (const content of tall.contents) {
    if (isUpright(content)) {
      const { height } = content
      if (content.y < at) above.push({ ...content, height: Math.min(height, at - content.y) })
      if (content.y + height > at)
        below.push({ ...content, y: 0, height: content.y + height - Math.max(at, content.y) + padding })
    } else if (extent(content).top < at - tolerance) above.push(content)
    else below.push(moved(content, 0, padding - at))
  }
  const called = (contents: readonly Content[]): Set<string> =>
    new Set(
      contents.flatMap((content) => (content.kind === 'text' && content.link?.target ? [content.link.target] : [])),
    )
  const belowOnly = called(below)
  const isAbove = (note: string): boolean => !belowOnly.has(noteAnchor(note))
  const { anchors, header } = tall
  return {
    top: leaf(at, above, { notes: tall.notes.filter(isAbove), anchors, header, divisible: true }),
    bottom: leaf(tall.height - at + padding, below, {
      notes: tall.notes.filter((note) => !isAbove(note)),
      header,
      divisible: true,
    }),
  }
}

const fewestLines = 2
/** Over what goes on on the next page, where a repeated header may stand. */
const padding = 3
const tolerance = 0.05

/** The lowest place within the room that crosses nothing. */
function bestCut(tall: Leaf, room: number): number | null {
  const solid = tall.contents.filter((content) => !isUpright(content)).map(extent)
  const baselines = [...new Set(tall.contents.flatMap((content) => (content.kind === 'text' ? [content.y] : [])))]
  const places = [...new Set(solid.map((each) => each.bottom))].filter((place) => place <= room).sort((a, b) => b - a)
  for (const place of places) {
    const above = baselines.filter((y) => y < place).length
    const below = baselines.length - above
    if (above < fewestLines || below < Math.min(fewestLines, baselines.length)) continue
    if (solid.every((each) => each.bottom <= place + tolerance || each.top >= place - tolerance)) return place
  }
  return null
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
  }
}

/** A vertical rule goes on on the next page. */
function isUpright(content: Content): content is Extract<Content, { kind: 'rule' }> {
  return content.kind === 'rule' && content.height > 0
}
