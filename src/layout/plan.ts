// Where pages best end. Goes in: groups of entries and the height of the text area. Comes out: the end of a page, chosen
// so that all pages from it to the last are best together: few gaps, few bad places to end, spaces that keep their size.

import type { Entry } from './entries.js'
import { notesHeight, shrinkable, type OpenPage, type TextArea } from './open-page.js'

export interface Plan {
  /**
   * Index of the group that begins the next page, when `from` is the next to be placed on the open page. It is `from`
   * itself where nothing more fits, and one more than what fits where a tall piece is to be cut.
   */
  readonly endOf: (from: number, page: OpenPage) => number
}

/** Costs add up; a gap of a tenth of the page costs 10. */
const cost = {
  page: 250,
  /** All spaces of a page as small as they may be. */
  tight: 30,
  gap: (share: number): number => 1000 * share ** 2 + (share > widestGap ? 500 + 4000 * (share - widestGap) : 0),
  /** A bad place to end is worse where there would have been room to go on. */
  badPlaceOverGap: 10,
  /** A last page with a few lines on it. */
  emptyLastPage: 80,
  cut: 25,
}

/** A page that ends higher than this before the last one looks unfinished. */
const widestGap = 0.14
/** A last page that is filled to less than this looks forgotten. */
const leastOnLastPage = 0.15
/** A note is divided only when it is this much of the page high, or when nothing else is on the page. */
export const longNote = 0.15
/** A tall piece is cut only where it would leave more than this share of the page. */
export const leastToCut = 0.12

/** Weighs all ways to end pages, from the last page back to the first (the total fit of lines, for pages). */
export function planPages(
  groups: readonly (readonly Entry[])[],
  notes: ReadonlyMap<string, readonly Entry[]>,
  area: TextArea,
): Plan {
  const measured = measure(groups, notes, area)
  const costs = new Float64Array(groups.length + 1)
  const best = (from: number, used: Used): { end: number; cost: number } | null => {
    let found: { end: number; cost: number } | null = null
    for (const way of waysToFill(from, used, measured, area)) {
      const total = way.cost + (costs[way.next] ?? 0)
      if (found === null || total < found.cost) found = { end: way.end, cost: total }
    }
    return found
  }
  for (let from = groups.length - 1; from >= 0; from--) {
    const tooHigh = cost.page * Math.ceil((measured[from]?.height ?? 0) / area.height) + (costs[from + 1] ?? 0)
    costs[from] = best(from, nothing)?.cost ?? tooHigh
  }
  return {
    endOf: (from, page) => {
      const height = page.height
      const used = { height, spaces: page.spaces, notes: notesHeight(page.notes, area), rows: page.rows.length }
      return best(from, used)?.end ?? (page.rows.length > 0 ? from : from + 1)
    },
  }
}

interface Measured {
  /** Without the space before it. */
  readonly height: number
  readonly before: number
  /** Spaces inside it. */
  readonly spaces: number
  /** Height of the notes that are called here first. */
  readonly notes: number
  /** Of what is repeated above it when it begins a page. */
  readonly header: number
  /** Of ending a page before it. */
  readonly cost: number
  readonly newPage: boolean
  readonly divisible: boolean
}

/** What stands on a page already. */
interface Used {
  readonly height: number
  readonly spaces: number
  readonly notes: number
  readonly rows: number
}

const nothing: Used = { height: 0, spaces: 0, notes: 0, rows: 0 }

interface Way {
  readonly end: number
  /** The group that the rest of the document is reckoned from. */
  readonly next: number
  readonly cost: number
}

/** All ends that a page may have when it goes on with group `from`. */
function* waysToFill(from: number, used: Used, groups: readonly Measured[], area: TextArea): Generator<Way> {
  let { height, spaces, notes } = used
  if (used.rows > 0) yield* wayToEnd(from, height, spaces, notes, groups, area)
  for (let index = from; index < groups.length; index++) {
    const group = groups[index]
    if (group === undefined || (group.newPage && (index > from || used.rows > 0))) return
    const first = index === from && used.rows === 0
    const before = first ? group.header : group.before
    const inAll = height + before + group.height + withNotes(notes, group.notes, area)
    const room = area.height + shrinkable * (spaces + group.spaces + (first ? 0 : group.before))
    if (inAll > room) {
      const free = area.height - height - notes
      if (index > from && group.divisible && free > leastToCut * area.height)
        yield { end: index + 1, next: index, cost: cost.page + cost.cut }
      if (group.notes > longNote * area.height && before + group.height + area.overNotes < free)
        yield { end: index + 1, next: index + 1, cost: cost.page + cost.cut }
      return
    }
    height += before + group.height
    spaces += group.spaces + (first ? 0 : group.before)
    notes = withNotes(notes, group.notes, area)
    yield* wayToEnd(index + 1, height, spaces, notes, groups, area)
  }
}

function* wayToEnd(
  end: number,
  height: number,
  spaces: number,
  notes: number,
  groups: readonly Measured[],
  area: TextArea,
): Generator<Way> {
  const next = groups[end]
  const share = (area.height - height - notes) / area.height
  const tightness = share < 0 ? (-share * area.height) / (shrinkable * Math.max(spaces, 0.01)) : 0
  const last = next === undefined || next.newPage
  const filled = 1 - share
  const gap = Math.max(0, share)
  const unfilled = last
    ? cost.emptyLastPage * Math.max(0, 1 - filled / leastOnLastPage)
    : cost.gap(gap) + next.cost * (1 + cost.badPlaceOverGap * gap)
  yield { end, next: end, cost: cost.page + cost.tight * tightness ** 2 + unfilled }
}

function withNotes(notes: number, more: number, area: TextArea): number {
  if (more === 0) return notes
  return notes + more + (notes === 0 ? area.overNotes : area.betweenNotes)
}

function measure(
  groups: readonly (readonly Entry[])[],
  notes: ReadonlyMap<string, readonly Entry[]>,
  area: TextArea,
): Measured[] {
  const called = new Set<string>()
  return groups.map((group) => {
    const [first] = group
    const ids = [...new Set(group.flatMap(({ leaf }) => leaf.notes))].filter((id) => !called.has(id))
    for (const id of ids) called.add(id)
    const own = ids.map((id) => notesHeight(notes.get(id) ?? [], area) - area.overNotes)
    const spaces = group.slice(1).reduce((sum, entry) => sum + entry.before, 0)
    return {
      height: group.reduce((sum, { leaf }) => sum + leaf.height, spaces),
      before: first?.before ?? 0,
      spaces,
      notes: own.reduce((sum, height) => sum + height + area.betweenNotes, own.length > 0 ? -area.betweenNotes : 0),
      header: first?.leaf.header?.height ?? 0,
      cost: first?.cost ?? 0,
      newPage: first?.newPage ?? false,
      divisible: group.some(({ leaf }) => leaf.divisible),
    }
  })
}
