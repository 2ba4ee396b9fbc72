// Items to pages. Goes in: the items of flow and of the notes, and the height and place of the text area.
// Comes out: pages with content at its place, and where each anchor stands. Every leaf is placed once, in order.

import { addAll } from '../base/lists.js'
import { cut } from './cut.js'
import { entriesOf, groupsOf, type Entry } from './entries.js'
import type { Content, Item, Leaf } from './items.js'
import { leastToCut, longNote, planPages } from './plan.js'
import {
  addRow,
  closePage,
  emptyPage,
  notesHeight,
  shrinkable,
  type Destination,
  type OpenPage,
  type TextArea,
} from './open-page.js'

export interface PlacedPage {
  readonly contents: readonly Content[]
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
  const entriesOfNotes = new Map([...notes].map(([id, own]) => [id, entriesOf(own)]))
  const groups = groupsOf(entriesOf(items))
  const plan = planPages(groups, entriesOfNotes, area)
  const state: State = {
    area,
    notes: entriesOfNotes,
    end: null,
    called: new Set(),
    pending: [],
    pages: [],
    destinations: new Map(),
    page: emptyPage(),
  }
  groups.forEach((group, index) => {
    if (group[0]?.newPage === true && state.page.rows.length > 0) turn(state)
    if (index === (state.end ??= plan.endOf(index, state.page)) && state.page.rows.length > 0) {
      turn(state)
      state.end = plan.endOf(index, state.page)
    }
    placeGroup(group, state)
  })
  while (state.page.rows.length > 0 || state.page.notes.length > 0) turn(state)
  return { pages: state.pages, destinations: state.destinations }
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
  /** The group before which the page is to end; null until the plan is asked. */
  end: number | null
}

const tolerance = 0.01

function placeGroup(group: readonly Entry[], state: State): void {
  if (group.length === 0 || placeWhole(group, state)) return
  const empty = state.page.rows.length === 0 && state.page.notes.length === 0
  const room = freeHeight(state) + notesHeight(state.page.notes, state.area) - notesWith(notesOf(group, state), state)
  if (empty || room > state.area.height * leastToCut) {
    const parts = cutGroup(group, room - headerHeight(group, state), empty)
    if (parts !== null) {
      place(parts.first, state, notesOf(parts.first, state))
      turn(state)
      placeGroup(parts.rest, state)
      return
    }
  }
  if (empty) {
    placeAsManyAsFit(group, state)
    return
  }
  turn(state)
  placeGroup(group, state)
}

/** True, and placed, when the group and its notes fit, with a long note divided if need be. */
function placeWhole(group: readonly Entry[], state: State): boolean {
  const own = notesOf(group, state)
  const free = state.area.height - state.page.height - groupHeight(group, state)
  const fits = (notes: readonly Entry[], more: number): boolean => notesWith(notes, state) <= free + more
  const spaces = group.reduce((sum, entry) => sum + entry.before, state.page.spaces)
  if (fits(own, spaces * shrinkable + tolerance)) {
    place(group, state, own)
    return true
  }
  const long = notesHeight(own, state.area) >= state.area.height * longNote
  if (own.length === 0 || (!long && state.page.rows.length > 0)) return false
  const here = longestThat(own, (notes) => fits(notes, tolerance))
  const lastNote = own.findLastIndex((entry) => entry.cost < Infinity && entry.before > 0)
  if (here.length < Math.min(own.length, Math.max(0, lastNote) + 2)) return false
  place(group, state, here)
  addAll(state.pending, own.slice(here.length))
  return true
}

/** On an empty page a group that is too high loses its keeps, and what is left of its notes goes on on the next page. */
function placeAsManyAsFit(group: readonly Entry[], state: State): void {
  const fits = (count: number, notes: readonly Entry[]): boolean =>
    notesWith(notes, state) <= state.area.height - groupHeight(group.slice(0, count), state) + tolerance
  let count = 1
  while (count < group.length && fits(count + 1, notesOf(group.slice(0, count + 1), state))) count++
  const first = group.slice(0, count)
  const own = notesOf(first, state)
  const here = longestThat(own, (notes) => fits(count, notes))
  place(first, state, here)
  addAll(state.pending, own.slice(here.length))
  if (count === group.length) return
  turn(state)
  placeGroup(group.slice(count), state)
}

function place(group: readonly Entry[], state: State, notes: readonly Entry[]): void {
  const { page } = state
  const header = page.rows.length === 0 ? (group[0]?.leaf.header ?? null) : null
  if (header !== null) addRow(page, repeated(header), 0)
  group.forEach(({ leaf, before }, index) => {
    addRow(page, leaf, header !== null && index === 0 ? 0 : before)
    for (const id of leaf.notes) state.called.add(id)
  })
  addAll(page.notes, notes)
}

/** Closes the page; what is left of its notes goes to the next. */
function turn(state: State): void {
  const { area, pending, pages, destinations } = state
  const number = pages.length + 1
  const contents = closePage(state.page, area, (leaf, y) => {
    for (const anchor of leaf.anchors) if (!destinations.has(anchor)) destinations.set(anchor, { page: number, y })
  })
  pages.push({ contents })
  state.page = emptyPage()
  state.end = null
  const count = longestThat(pending, (notes) => notesHeight(notes, area) <= area.height).length
  addAll(state.page.notes, pending.splice(0, Math.max(count, Math.min(1, pending.length))))
}

/** The most lines of notes that fit, from the first on: no more are looked at than a page holds. */
function longestThat(notes: readonly Entry[], fit: (notes: readonly Entry[]) => boolean): readonly Entry[] {
  let count = 0
  while (count < notes.length && fit(notes.slice(0, count + 1))) count++
  return notes.slice(0, count)
}

/** A header that is repeated is no text of the document. */
function repeated(header: Leaf): Leaf {
  const contents = header.contents.map((content): Content => {
    if (content.kind === 'text' || content.kind === 'pageNumber') return { ...content, mark: null, link: null }
    return content.kind === 'field' ? content : { ...content, mark: null }
  })
  return { ...header, contents, notes: [], anchors: [] }
}

function groupHeight(group: readonly Entry[], state: State): number {
  const empty = state.page.rows.length === 0
  return group.reduce(
    (sum, entry, index) => sum + entry.leaf.height + (empty && index === 0 ? 0 : entry.before),
    headerHeight(group, state),
  )
}

function headerHeight(group: readonly Entry[], state: State): number {
  return state.page.rows.length === 0 ? (group[0]?.leaf.header?.height ?? 0) : 0
}

/** Height that is left on the page. */
function freeHeight(state: State): number {
  return state.area.height - state.page.height - notesHeight(state.page.notes, state.area)
}

/** Height of the notes of the page with others under them. */
function notesWith(notes: readonly Entry[], state: State): number {
  return notesHeight([...state.page.notes, ...notes], state.area)
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
function cutGroup(group: readonly Entry[], room: number, empty: boolean): { first: Entry[]; rest: Entry[] } | null {
  let used = 0
  for (const [index, entry] of group.entries()) {
    const gap = empty && index === 0 ? 0 : entry.before
    if (used + gap + entry.leaf.height <= room + tolerance) {
      used += gap + entry.leaf.height
      continue
    }
    const { leaf } = entry
    if (!leaf.divisible && !(empty && index === 0)) return null
    const parts = cut(leaf, room - used - gap)
    if (parts === null) return null
    const first = [...group.slice(0, index), { ...entry, leaf: parts.top }]
    return { first, rest: [{ ...entry, leaf: parts.bottom, before: 0 }, ...group.slice(index + 1)] }
  }
  return null
}
