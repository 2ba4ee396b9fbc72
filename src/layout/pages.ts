// Items to pages. Goes in: the items of flow and of the notes, and the height and place of the text area.
// Comes out: pages with content at its place, and where each anchor stands. Every leaf is placed once, in order.

import { cut } from './cut.js'
import { moved, type Content, type Item, type Leaf } from './items.js'

export interface TextArea {
  /** Distance of the text area from the top of the page, and its height, in points. */
  readonly top: number
  readonly height: number
  /** Space over the notes, with the rule in it, and between one note and the next. */
  readonly overNotes: number
  readonly betweenNotes: number
  readonly separator: (y: number) => Content
}

export interface PlacedPage {
  readonly contents: readonly Content[]
}

/** A page by its number from 1, and the distance from its top. */
export interface Destination {
  readonly page: number
  readonly y: number
}

export interface Paginated {
  readonly pages: readonly PlacedPage[]
  readonly destinations: ReadonlyMap<string, Destination>
}

/** Breaks items into pages. A piece that is higher than a page is cut between lines. */
export function paginate(
  items: readonly Item[],
  notes: ReadonlyMap<string, readonly Item[]>,
  area: TextArea,
): Paginated {
  const state: State = {
    area,
    notes: new Map([...notes].map(([id, own]) => [id, entriesOf(own)])),
    called: new Set(),
    pending: [],
    pages: [],
    destinations: new Map(),
    page: emptyPage(),
  }
  for (const group of groupsOf(entriesOf(items))) {
    if (group[0]?.newPage === true && state.page.contents.length > 0) turn(state)
    placeGroup(group, state)
  }
  while (state.page.contents.length > 0 || state.page.notes.length > 0) turn(state)
  return { pages: state.pages, destinations: state.destinations }
}

/** A leaf with the space before it. */
interface Entry {
  readonly leaf: Leaf
  readonly before: number
  /** Stands on the same page as the entry before it. */
  readonly joined: boolean
  readonly newPage: boolean
}

interface OpenPage {
  readonly contents: Content[]
  /** Notes at its foot, from top to bottom. */
  readonly notes: Entry[]
  y: number
}

interface State {
  readonly area: TextArea
  readonly notes: ReadonlyMap<string, readonly Entry[]>
  /** Notes that stand on a page already. */
  readonly called: Set<string>
  /** What is left of a note that goes on on the next page. */
  readonly pending: Entry[]
  readonly pages: PlacedPage[]
  readonly destinations: Map<string, Destination>
  page: OpenPage
}

/** A note is divided only when it is this much of the page high, or when nothing else is on the page. */
const shareOfLongNote = 0.15
/** A tall piece is cut when more than this share of the page would be left empty. */
const shareOfGap = 0.12

function placeGroup(group: readonly Entry[], state: State): void {
  if (group.length === 0 || fitsWhole(group, state)) return
  const empty = state.page.y === 0
  const room = roomFor(group, state)
  if (room > state.area.height * shareOfGap || empty) {
    const parts = cutGroup(group, room - headerHeight(group, state), empty)
    if (parts !== null) {
      place(parts.first, state, notesOf(parts.first, state))
      turn(state)
      placeGroup(parts.rest, state)
      return
    }
  }
  if (!empty) {
    turn(state)
    placeGroup(group, state)
    return
  }
  placeAsManyAsFit(group, state)
}

/** True, and placed, when the group and its notes fit, with a long note divided if need be. */
function fitsWhole(group: readonly Entry[], state: State): boolean {
  const own = notesOf(group, state)
  const free = state.area.height - state.page.y - groupHeight(group, state)
  const needed = notesHeight([...state.page.notes, ...own], state.area)
  if (needed <= free + tolerance) {
    place(group, state, own)
    return true
  }
  if (own.length === 0 || (notesHeight(own, state.area) < state.area.height * shareOfLongNote && state.page.y > 0))
    return false
  const here = own.filter(
    (_, index) => notesHeight([...state.page.notes, ...own.slice(0, index + 1)], state.area) <= free + tolerance,
  )
  const lastNote = own.findLastIndex((entry) => !entry.joined && entry.before > 0)
  if (here.length < Math.min(own.length, Math.max(0, lastNote) + 2)) return false
  place(group, state, here)
  state.pending.push(...own.slice(here.length))
  return true
}

/** On an empty page a group that is too high loses its keeps, and what is left of its notes goes on on the next page. */
function placeAsManyAsFit(group: readonly Entry[], state: State): void {
  const free = (count: number): number => state.area.height - groupHeight(group.slice(0, count), state)
  const fits = (count: number): boolean => {
    const notes = notesOf(group.slice(0, count), state)
    return notesHeight([...state.page.notes, ...notes], state.area) <= free(count) + tolerance
  }
  let count = 1
  while (count < group.length && fits(count + 1)) count++
  const first = group.slice(0, count)
  const own = notesOf(first, state)
  const here = own.filter(
    (_, index) => notesHeight([...state.page.notes, ...own.slice(0, index + 1)], state.area) <= free(count) + tolerance,
  )
  place(first, state, here)
  state.pending.push(...own.slice(here.length))
  if (count === group.length) return
  turn(state)
  placeGroup(group.slice(count), state)
}

const tolerance = 0.01

function place(group: readonly Entry[], state: State, notes: readonly Entry[]): void {
  const { page, area } = state
  const header = page.y === 0 ? (group[0]?.leaf.header ?? null) : null
  if (header !== null) {
    page.contents.push(...header.contents.map((content) => moved(asArtifact(content), 0, area.top)))
    page.y += header.height
  }
  for (const { leaf, before } of group) {
    if (page.y > 0 && !(header !== null && leaf === group[0]?.leaf)) page.y += before
    arrive(leaf, area.top + page.y, state)
    page.contents.push(...leaf.contents.map((content) => moved(content, 0, area.top + page.y)))
    page.y += leaf.height
    for (const id of leaf.notes) state.called.add(id)
  }
  page.notes.push(...notes)
}

function arrive(leaf: Leaf, y: number, state: State): void {
  for (const anchor of leaf.anchors)
    if (!state.destinations.has(anchor)) state.destinations.set(anchor, { page: state.pages.length + 1, y })
}

/** Closes the page: the notes go to its foot, and what is left of them to the next page. */
function turn(state: State): void {
  const { page, area } = state
  if (page.notes.length > 0) {
    let y = area.top + area.height - notesHeight(page.notes, area)
    page.contents.push(area.separator(y))
    y += area.overNotes
    page.notes.forEach((entry, index) => {
      y += index === 0 ? 0 : entry.before
      arrive(entry.leaf, y, state)
      page.contents.push(...entry.leaf.contents.map((content) => moved(content, 0, y)))
      y += entry.leaf.height
    })
  }
  state.pages.push({ contents: page.contents })
  state.page = emptyPage()
  let count = 0
  while (count < state.pending.length && notesHeight(state.pending.slice(0, count + 1), area) <= area.height) count++
  state.page.notes.push(...state.pending.splice(0, Math.max(count, Math.min(1, state.pending.length))))
}

function groupHeight(group: readonly Entry[], state: State): number {
  const empty = state.page.y === 0
  return group.reduce(
    (sum, entry, index) => sum + entry.leaf.height + (empty && index === 0 ? 0 : entry.before),
    headerHeight(group, state),
  )
}

function headerHeight(group: readonly Entry[], state: State): number {
  return state.page.y === 0 ? (group[0]?.leaf.header?.height ?? 0) : 0
}

/** Height that is left for the group when its notes stand at the foot. */
function roomFor(group: readonly Entry[], state: State): number {
  return state.area.height - state.page.y - notesHeight([...state.page.notes, ...notesOf(group, state)], state.area)
}

function notesHeight(notes: readonly Entry[], area: TextArea): number {
  if (notes.length === 0) return 0
  return notes.reduce((sum, entry, index) => sum + entry.leaf.height + (index === 0 ? 0 : entry.before), area.overNotes)
}

/** Lines of the notes that the group calls and that stand nowhere yet. */
function notesOf(group: readonly Entry[], state: State): Entry[] {
  const ids = new Set(group.flatMap((entry) => entry.leaf.notes).filter((id) => !state.called.has(id)))
  return [...ids].flatMap((id) =>
    (state.notes.get(id) ?? []).map((entry, index) =>
      index === 0 ? { ...entry, before: state.area.betweenNotes } : entry,
    ),
  )
}

/** Cuts the group inside its first tall piece that does not fit. */
function cutGroup(group: readonly Entry[], room: number, force: boolean): { first: Entry[]; rest: Entry[] } | null {
  let used = 0
  for (const [index, entry] of group.entries()) {
    const gap = index === 0 ? (force ? 0 : entry.before) : entry.before
    if (used + gap + entry.leaf.height <= room + tolerance) {
      used += gap + entry.leaf.height
      continue
    }
    const { leaf } = entry
    if (!leaf.divisible && !(force && index === 0)) return null
    const parts = cut(leaf, room - used - gap)
    if (parts === null) return null
    const first = [...group.slice(0, index), { ...entry, leaf: parts.top }]
    return { first, rest: [{ ...entry, leaf: parts.bottom, before: 0 }, ...group.slice(index + 1)] }
  }
  return null
}

function entriesOf(items: readonly Item[]): Entry[] {
  const entries: Entry[] = []
  let before = 0
  let joined = false
  let newPage = false
  for (const item of items) {
    if (item.kind === 'space') before = Math.max(before, item.height)
    else if (item.kind === 'keep') joined = entries.length > 0
    else if (item.kind === 'newPage') newPage = true
    else {
      entries.push({ leaf: item, before, joined: joined && !newPage, newPage })
      before = 0
      joined = false
      newPage = false
    }
  }
  return entries
}

function groupsOf(entries: readonly Entry[]): Entry[][] {
  const groups: Entry[][] = []
  for (const entry of entries) {
    const last = groups.at(-1)
    if (entry.joined && last !== undefined) last.push(entry)
    else groups.push([entry])
  }
  return groups
}

function asArtifact(content: Content): Content {
  if (content.kind === 'text' || content.kind === 'pageNumber') return { ...content, mark: null, link: null }
  return content.kind === 'field' ? content : { ...content, mark: null }
}

function emptyPage(): OpenPage {
  return { contents: [], notes: [], y: 0 }
}
