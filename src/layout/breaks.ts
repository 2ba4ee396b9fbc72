// Total-fit line breaking after Knuth and Plass: the breaks that make the whole paragraph best, not line after line.
// Goes in: boxes, glue and penalties with their widths, and the measure. Comes out: the items at which lines end.

import { addAll } from '../base/lists.js'

export type BreakItem =
  | { readonly kind: 'box'; readonly width: number; readonly stretch: number; readonly shrink: number }
  | { readonly kind: 'glue'; readonly width: number; readonly stretch: number; readonly shrink: number }
  /** A place where a line may end at a cost; `width` is that of the hyphen that it takes. */
  | { readonly kind: 'penalty'; readonly width: number; readonly cost: number; readonly hyphen: boolean }

/** `forced`: justified where that goes ill otherwise; the rest of a divided word may be the last line. */
export type Setting = 'justified' | 'forced' | 'ragged' | 'balanced'

/**
 * Indexes of the items (glue or penalty, or one past the last) at which lines end, in order; the last is always
 * `items.length`. A line that cannot fit is let out as it is: no text is lost.
 */
export function breakLines(items: readonly BreakItem[], measure: number, setting: Setting): number[] {
  const [sums, boxes] = [prefixSums(items), nextBoxes(items)]
  const start = boxes[0] ?? 0
  const best: Candidate[] = [{ at: -1, start, demerits: 0, before: null, hyphens: 0, tightness: 1 }]
  /* So many of them start before the item at which a line may end; those that follow start later still. */
  let usable = 0
  for (const at of breakpoints(items)) {
    const last = at === items.length
    while (usable < best.length && (last || (best[usable]?.start ?? 0) < at)) usable += 1
    addAll(best, bestLinesTo(at, best, usable, { items, sums, boxes, measure, setting, last }))
  }
  return path(best.at(-1) ?? null)
}

interface Candidate {
  readonly at: number
  /** The item with which the next line starts. */
  readonly start: number
  readonly demerits: number
  readonly before: Candidate | null
  /** Lines in a row, up to this one, that end with a hyphen. */
  readonly hyphens: number
  /** 0 tight, 1 even, 2 loose, 3 very loose: neighbours that differ by more than one are seen. */
  readonly tightness: number
}

interface Paragraph {
  readonly items: readonly BreakItem[]
  readonly sums: Sums
  /** The first box at each item or after it. */
  readonly boxes: Uint32Array
  readonly measure: number
  readonly setting: Setting
  readonly last: boolean
}

interface Sums {
  readonly width: Float64Array
  readonly stretch: Float64Array
  readonly shrink: Float64Array
}

/** A last line of less than this share of the measure looks lost. */
const shortLastLine = 0.14
/** One that is not wider than this, in points, holds a word of a few letters, or the end of one. */
const runt = 26

const cost = {
  secondHyphen: 12_000,
  /** Three lines in a row: any line that can be filled is better. */
  thirdHyphen: 20_000_000,
  hyphenBeforeLast: 30_000,
  /** The end of a divided word alone on the last line: a line that is left ragged is better. */
  restOfWordLast: 1e9,
  unevenNeighbours: 4_000,
  shortLast: 30_000,
  shortLastRagged: 600,
  /** Lines that are rather loose or tight are better. */
  runt: 150_000,
  /** Where a paragraph is forced into shape, so are those that are too wide; whoever sets the lines looks which of both is worse. */
  runtForced: 600_000,
  runtRagged: 6_000,
  overfull: 1e12,
  /** Where a paragraph is forced into shape: any break that may be taken is better. */
  tooWide: 200_000,
}

/** A line that lacks so many times what its spaces and letters give has spaces that one does not like to see. */
const tooWide = 1.1

/** No line has as many places to break, unless what stands between them has no width. */
const mostInLine = 3000

/**
 * The best line that ends here; for a hyphen the best as the first one and the best as a further one in a row.
 * @param usable how many of the known ones a line that ends here may come after
 */
function bestLinesTo(at: number, known: readonly Candidate[], usable: number, paragraph: Paragraph): Candidate[] {
  const { items, sums, boxes, measure } = paragraph
  const item = items[at]
  const hyphenWidth = item?.kind === 'penalty' ? item.width : 0
  const hyphen = item?.kind === 'penalty' && item.hyphen
  const start = boxes[at + 1] ?? items.length
  const best = new Map<number, Candidate>()
  for (let index = usable - 1; index >= Math.max(0, usable - mostInLine); index--) {
    const before = known[index]
    if (before === undefined) continue
    const width = difference(sums.width, before.start, at) + hyphenWidth
    const shrink = isJustified(paragraph.setting) ? difference(sums.shrink, before.start, at) : 0
    const overfull = width - shrink > measure + 0.01
    if (overfull && best.size > 0) break
    const line = judge(paragraph, width, difference(sums.stretch, before.start, at), shrink)
    let demerits = before.demerits + line.demerits + (overfull ? cost.overfull * (width - measure) : 0)
    if (item?.kind === 'penalty') demerits += item.cost * item.cost
    const hyphens = hyphen ? before.hyphens + 1 : 0
    if (hyphens > 1) demerits += hyphens > 2 ? cost.thirdHyphen : cost.secondHyphen
    if (paragraph.last && before.hyphens > 0)
      demerits +=
        paragraph.setting !== 'forced' && isOneWord(items, before.start, at)
          ? cost.restOfWordLast
          : cost.hyphenBeforeLast
    if (Math.abs(line.tightness - before.tightness) > 1) demerits += cost.unevenNeighbours
    const rival = best.get(Math.min(hyphens, 2))
    if (rival === undefined || demerits < rival.demerits)
      best.set(Math.min(hyphens, 2), { at, start, demerits, before, hyphens, tightness: line.tightness })
    if (overfull) break
  }
  return [...best.values()]
}

function isJustified(setting: Setting): boolean {
  return setting === 'justified' || setting === 'forced'
}

function isOneWord(items: readonly BreakItem[], from: number, to: number): boolean {
  for (let index = from; index < to; index++) if (items[index]?.kind === 'glue') return false
  return true
}

/** How bad a line of this natural width is. */
function judge(paragraph: Paragraph, width: number, stretch: number, shrink: number) {
  const { measure, setting, last } = paragraph
  const slack = measure - width
  if (!isJustified(setting)) {
    const share = Math.max(0, slack) / measure
    if (last && setting === 'ragged') {
      const demerits = isRunt(width, measure) ? cost.runtRagged : share > 1 - shortLastLine ? cost.shortLastRagged : 1
      return { demerits, tightness: 1 }
    }
    return { demerits: square(1 + 400 * share ** (setting === 'balanced' ? 2 : 3)), tightness: 1 }
  }
  if (last && slack >= 0) {
    const ofRunt = setting === 'forced' ? cost.runtForced : cost.runt
    const demerits = isRunt(width, measure) ? ofRunt : width < shortLastLine * measure ? cost.shortLast : 1
    return { demerits, tightness: 1 }
  }
  const ratio = slack >= 0 ? slack / Math.max(stretch, 0.01) : slack / Math.max(shrink, 0.01)
  const tightness = ratio < -0.5 ? 0 : ratio <= 0.5 ? 1 : ratio <= 1 ? 2 : 3
  const wide = setting === 'forced' && ratio > tooWide ? cost.tooWide : 0
  return { demerits: square(1 + Math.min(1e5, 100 * Math.abs(ratio) ** 3)) + wide, tightness }
}

/** True for a last line of this width that looks lost; in a narrow column no line holds many words. */
export function isRunt(width: number, measure: number): boolean {
  return width < runt && measure > 6 * runt
}

/** Glue after a box, a penalty that is not infinite, and the end. Glue after an infinite penalty never breaks. */
function breakpoints(items: readonly BreakItem[]): number[] {
  const found: number[] = []
  items.forEach((item, index) => {
    if (item.kind === 'glue' ? items[index - 1]?.kind === 'box' : item.kind === 'penalty' && item.cost < Infinity)
      found.push(index)
  })
  found.push(items.length)
  return found
}

function nextBoxes(items: readonly BreakItem[]): Uint32Array {
  const boxes = new Uint32Array(items.length + 1).fill(items.length)
  for (let index = items.length - 1; index >= 0; index--)
    boxes[index] = items[index]?.kind === 'box' ? index : (boxes[index + 1] ?? items.length)
  return boxes
}

function prefixSums(items: readonly BreakItem[]): Sums {
  const width = new Float64Array(items.length + 1)
  const stretch = new Float64Array(items.length + 1)
  const shrink = new Float64Array(items.length + 1)
  items.forEach((item, index) => {
    const set = item.kind === 'penalty' ? null : item
    width[index + 1] = (width[index] ?? 0) + (set?.width ?? 0)
    stretch[index + 1] = (stretch[index] ?? 0) + (set?.stretch ?? 0)
    shrink[index + 1] = (shrink[index] ?? 0) + (set?.shrink ?? 0)
  })
  return { width, stretch, shrink }
}

function difference(sums: Float64Array, from: number, to: number): number {
  return (sums[to] ?? 0) - (sums[from] ?? 0)
}

function path(end: Candidate | null): number[] {
  const ends: number[] = []
  for (let candidate = end; candidate !== null && candidate.at >= 0; candidate = candidate.before)
    ends.push(candidate.at)
  return ends.reverse()
}

function square(value: number): number {
  return value * value
}
