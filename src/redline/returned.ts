// The Word file that was sent, and the one that came back -> every change in it, once, by clause: first what was changed without tracking,
// then what is tracked, with who and when and what they say of it; then comments, and what only looks different.

import type { ReadDocx, ReadPiece, Revision } from '../docx/read/types.js'
import { unreachable } from '../model/document.js'
import { compareUnits, isChanged, type Compared } from './compare-units.js'
import { commentsOf, type OpenComments, type SaidComment } from './comments.js'
import { textOfWords, type Run } from './differences.js'
import { nameOfHeading, placeInFile, sentBookmark, unitsOfDocx, type DocxPlace, type DocxUnit } from './docx-units.js'
import { looksIn } from './looks.js'
import { lineOf } from './unit.js'
import type { Stretch, Word } from './words.js'

export interface ReturnedChange {
  /**
   * `value`: what was computed has been written over; `split` and `joined`: paragraphs, whose words are the same; `look`: what only looks
   * different; `comment`: something is said, and nothing changed.
   */
  readonly kind: 'added' | 'removed' | 'changed' | 'value' | 'moved' | 'split' | 'joined' | 'comment' | 'look'
  /** The id of the clause; null where it is not known, or the section is theirs. */
  readonly clause: string | null
  /** Number and title of the section; empty before the first. */
  readonly section: string
  readonly tracked: boolean
  /** Who changed, or says, it; null where the file does not say. Several are in a list: `A, B`. */
  readonly author: string | null
  /** When, as the file has it. */
  readonly date: string | null
  /** What they say of it; null for nothing. */
  readonly comment: string | null
  /** The words before and after; null where there are none. */
  readonly before: string | null
  readonly after: string | null
  /** Of a value: where it stands in the data; null for anything else. */
  readonly path: string | null
  /** The line in which it stands, as it is now, or was. */
  readonly line: string
}

/** Where a section comes from, by the bookmark that a file was sent with. */
export type ClauseOf = (bookmark: string) => string | null

type Change = Compared<DocxPlace, DocxPlace>

interface Place {
  readonly clause: string | null
  readonly section: string
}

const nowhere: Place = { clause: null, section: '' }

/**
 * Compares what came back with what was sent.
 * @param clauseOf the clause of a section of the sent file
 */
export function returnedChanges(sent: ReadDocx, returned: ReadDocx, clauseOf: ClauseOf): ReturnedChange[] {
  const old = unitsOfDocx(sent, 'after', sentBookmark)
  const back = unitsOfDocx(returned, 'before', sentBookmark)
  const withoutTracking = compareUnits(old, back, true)
  const places = placesOf(old, back, withoutTracking, clauseOf)
  const valued = withValues(withoutTracking)
  const trackedBefore = back.map((unit) => ({ ...(valued.get(unit) ?? unit), mark: placeInFile(unit.source) }))
  for (const [index, unit] of back.entries()) {
    const [place, marked] = [places.get(unit), trackedBefore[index]]
    if (place !== undefined && marked !== undefined) places.set(marked, place)
  }
  const now = unitsOfDocx(returned, 'after', placeInFile)
  const withTracking = compareUnits(trackedBefore, now, true)
  const nowPlaces = placesAfter(places, now, withTracking)
  const comments = commentsOf(returned)
  const telling = { placeOf: placing(nowPlaces), comments }
  return [
    ...told(withoutTracking, old, back, { ...telling, tracked: false }),
    ...told(withTracking, trackedBefore, now, { ...telling, tracked: true }),
    ...saidAlone([...now, ...back], nowPlaces, comments),
    ...looks(looksIn(withoutTracking, now, sent, returned), nowPlaces),
  ]
}

/** What two files differ in, whatever is tracked in either: it is taken as accepted. */
export function plainChanges(before: ReadDocx, after: ReadDocx, clauseOf: ClauseOf): ReturnedChange[] {
  const [old, now] = [unitsOfDocx(before, 'after', sentBookmark), unitsOfDocx(after, 'after', sentBookmark)]
  const changes = compareUnits(old, now, true)
  const places = placesOf(old, now, changes, clauseOf)
  const comments = commentsOf({ ...after, comments: [] })
  return told(changes, old, now, { placeOf: placing(places), comments, tracked: false })
}

function placing(places: ReadonlyMap<DocxUnit, Place>): (change: Change) => Place {
  return ({ before, after }) => [...after, ...before].flatMap((unit) => places.get(unit) ?? [])[0] ?? nowhere
}

/** Where each unit stands: under which heading of what was sent; under one of theirs, that. */
function placesOf(
  old: readonly DocxUnit[],
  back: readonly DocxUnit[],
  changes: readonly Change[],
  clauseOf: ClauseOf,
): Map<DocxUnit, Place> {
  const places = new Map<DocxUnit, Place>()
  const headings = new Map<DocxUnit, Place>()
  let clause: string | null = null
  for (const unit of old) {
    if (unit.source.opensSection) {
      const named = unit.source.bookmarks.flatMap((name) => clauseOf(name) ?? [])
      clause = named[0] ?? clause
      headings.set(unit, { clause, section: nameOfHeading(unit) })
    }
    places.set(unit, placeUnder(unit, headings))
  }
  follow(back, changes, headings, places)
  return places
}

/** The same of the units on the other side of tracked changes. */
function placesAfter(
  before: ReadonlyMap<DocxUnit, Place>,
  now: readonly DocxUnit[],
  changes: readonly Change[],
): Map<DocxUnit, Place> {
  const places = new Map(before)
  const headings = new Map([...before].filter(([unit]) => unit.source.opensSection))
  follow(now, changes, headings, places)
  return places
}

/** What stands for something has its place; what is new stands under its own heading. */
function follow(
  units: readonly DocxUnit[],
  changes: readonly Change[],
  headings: Map<DocxUnit, Place>,
  places: Map<DocxUnit, Place>,
): void {
  const counterparts = new Map(
    changes.flatMap(({ before, after }) => {
      const [one] = before
      return one === undefined ? [] : after.map((unit) => [unit, one] as const)
    }),
  )
  for (const unit of units) {
    const counterpart = counterparts.get(unit)
    const own = counterpart === undefined ? undefined : places.get(counterpart)
    if (unit.source.opensSection)
      headings.set(
        unit,
        counterpart?.source.opensSection === true && own !== undefined
          ? own
          : { clause: null, section: nameOfHeading(unit) },
      )
    places.set(unit, own ?? placeUnder(unit, headings))
  }
}

function placeUnder(unit: DocxUnit, headings: ReadonlyMap<DocxUnit, Place>): Place {
  const heading = unit.source.opensSection ? unit : unit.source.heading
  return (heading === null ? undefined : headings.get(heading)) ?? nowhere
}

/** Units with the values that stood in what was sent, where the marks of those have been lost on the way. */
function withValues(changes: readonly Change[]): Map<DocxUnit, DocxUnit> {
  const found = new Map<DocxUnit, DocxUnit>()
  for (const { before, after, cells } of changes) {
    const [old, unit] = [before[0], after[0]]
    if (old === undefined || unit === undefined || before.length > 1 || after.length > 1) continue
    if (old.cells.length !== unit.cells.length) continue
    const valued = unit.cells.map((line, index) => {
      const known = line.stretches.filter(({ path }) => path !== null)
      const inherited = valuesAcross(old.cells[index]?.stretches ?? [], cells[index] ?? [])
      const missing = inherited.filter(({ from, to }) => !known.some((one) => one.from < to && one.to > from))
      return missing.length === 0 ? line : lineOf(line.text, [...line.stretches, ...missing])
    })
    if (valued.some((line, index) => line !== unit.cells[index])) found.set(unit, { ...unit, cells: valued })
  }
  return found
}

/** Values of the earlier side, where all of their words are still there on the later one. */
function valuesAcross(stretches: readonly Stretch[], runs: readonly Run[]): Stretch[] {
  return stretches.flatMap((stretch) => {
    if (stretch.path === null) return []
    const words = runs.flatMap(({ kind, before, after }) => {
      const isSame = kind === 'same' && before.length === after.length
      return before.flatMap((word, index): (Word | null)[] =>
        overlaps(word, stretch) ? [isSame ? (after[index] ?? null) : null] : [],
      )
    })
    const [first, last] = [words[0] ?? null, words.at(-1) ?? null]
    if (first === null || last === null || words.includes(null)) return []
    const from = first.to - first.text.trimStart().length
    return [{ from, to: last.to, path: stretch.path, target: null }]
  })
}

function overlaps(word: Word, { from, to }: Stretch): boolean {
  return word.to - word.text.trimStart().length < to && word.to > from
}

interface Telling {
  readonly tracked: boolean
  readonly placeOf: (change: Change) => Place
  /** Those that are told with a change are taken. */
  readonly comments: OpenComments
}

/** Every change; what has moved together is one. */
function told(
  changes: readonly Change[],
  olds: readonly DocxUnit[],
  nows: readonly DocxUnit[],
  telling: Telling,
): ReturnedChange[] {
  const found: ReturnedChange[] = []
  /** What is moving together: the units, and the change that tells of them. */
  let moving: { before: number; after: number; readonly units: DocxUnit[]; readonly at: number } | undefined
  const order = { before: placesIn(olds), after: placesIn(nows) }
  for (const change of changes) {
    const [one, other] = [change.before[0], change.after[0]]
    if (change.isMoved && one !== undefined && other !== undefined) {
      const [before, after] = [order.before.get(one) ?? -1, order.after.get(other) ?? -1]
      if (moving !== undefined && moving.before + 1 === before && moving.after + 1 === after) {
        moving.units.push(other)
        const last = found[moving.at]
        const text = moving.units.map(saying).join('\n')
        if (last !== undefined) found[moving.at] = { ...last, before: text, after: text }
        moving.before = before
        moving.after = after
      } else {
        moving = { before, after, units: [other], at: found.length }
        found.push(changeOf('moved', change, saying(other), saying(other), piecesOf(change), telling))
      }
    } else moving = undefined
    found.push(...toldOf(change, telling))
  }
  return found
}

/** The places of units in their list. */
function placesIn(units: readonly DocxUnit[]): ReadonlyMap<DocxUnit, number> {
  return new Map(units.map((unit, index) => [unit, index]))
}

function toldOf(change: Change, telling: Telling): ReturnedChange[] {
  const { kind, before, after } = change
  switch (kind) {
    case 'same':
      return []
    case 'added':
      return [changeOf('added', change, null, after.map(saying).join('\n'), piecesOf(change), telling)]
    case 'removed':
      return [changeOf('removed', change, before.map(saying).join('\n'), null, piecesOf(change), telling)]
    case 'split':
    case 'joined':
      return [
        changeOf(kind, change, before.map(saying).join('\n'), after.map(saying).join('\n'), piecesOf(change), telling),
        ...(isChanged(change) ? wordsOf(change, telling) : []),
      ]
    case 'changed':
      return wordsOf(change, telling)
    default:
      return unreachable(kind)
  }
}

/** What a unit says, the cells of a row beside each other. */
function saying(unit: DocxUnit): string {
  return unit.cells
    .map(({ text }) => spaced(text))
    .filter((text) => text !== '')
    .join(' | ')
}

function spaced(text: string): string {
  return text
    .replace(/[\u00AD\u200B]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

function wordsOf(change: Change, telling: Telling): ReturnedChange[] {
  return change.cells.flatMap((runs, cell) =>
    runs.flatMap((run): ReturnedChange[] => {
      if (run.kind === 'same') return []
      const [before, after] = [spaced(textOfWords(run.before)), spaced(textOfWords(run.after))]
      if (before === '' && after === '') return []
      const pieces = [...piecesAt(change.before, cell, run.before), ...piecesAt(change.after, cell, run.after)]
      const path = pathAt(change.before, cell, run.before)
      const kind = path !== null ? 'value' : before === '' ? 'added' : after === '' ? 'removed' : 'changed'
      return [{ ...changeOf(kind, change, before || null, after || null, pieces, telling), path }]
    }),
  )
}

/** The pieces of the words of a cell; of several units together, of all of them. */
function piecesAt(units: readonly DocxUnit[], cell: number, words: readonly Word[]): ReadPiece[] {
  const [first, last] = [words[0], words.at(-1)]
  if (first === undefined || last === undefined) return []
  const from = first.to - first.text.trimStart().length
  let at = 0
  return units.flatMap(({ cells, source }) => {
    const start = at
    at += (cells[units.length > 1 ? 0 : cell]?.text.length ?? 0) + 1
    const own = source.pieces[units.length > 1 ? 0 : cell] ?? []
    return own.flatMap(({ piece, from: begins, to: ends }) =>
      begins + start < last.to && ends + start > from ? [piece] : [],
    )
  })
}

function pathAt(units: readonly DocxUnit[], cell: number, words: readonly Word[]): string | null {
  const line = units.length === 1 ? units[0]?.cells[cell] : undefined
  const own = line?.stretches.find((stretch) => stretch.path !== null && words.some((word) => overlaps(word, stretch)))
  return own?.path ?? null
}

function piecesOf({ before, after }: Change): ReadPiece[] {
  return [...before, ...after].flatMap(({ source }) => source.pieces.flat().map(({ piece }) => piece))
}

function changeOf(
  kind: ReturnedChange['kind'],
  change: Change,
  before: string | null,
  after: string | null,
  pieces: readonly ReadPiece[],
  { tracked, placeOf, comments }: Telling,
): ReturnedChange {
  const [unit] = [...change.after, ...change.before]
  const said = comments.take(pieces.flatMap((piece) => piece.comments))
  return {
    kind,
    ...placeOf(change),
    tracked,
    ...(tracked ? whoOf(pieces, change) : { author: null, date: null }),
    comment: said === '' ? null : said,
    before,
    after,
    path: null,
    line: unit === undefined ? '' : saying(unit),
  }
}

/** Who made tracked changes, and when the last of them. */
function whoOf(
  pieces: readonly ReadPiece[],
  { before, after }: Change,
): { readonly author: string | null; readonly date: string | null } {
  const own = pieces.flatMap(({ revisions }) => revisions)
  const marks = [...before, ...after].flatMap(({ source }) => source.paragraphs.flatMap(({ mark }) => mark))
  const rows = [...before, ...after].flatMap(({ source }) => source.rowRevisions)
  const found: readonly Revision[] = own.length > 0 ? own : marks.length > 0 ? marks : rows
  const authors = [...new Set(found.flatMap(({ author }) => author ?? []))]
  const dates = found.flatMap(({ date }) => date ?? []).sort()
  return { author: authors.length === 0 ? null : authors.join(', '), date: dates.at(-1) ?? null }
}

/** Comments that are made on what nobody has changed. */
function saidAlone(
  units: readonly DocxUnit[],
  places: ReadonlyMap<DocxUnit, Place>,
  comments: OpenComments,
): ReturnedChange[] {
  const byComment = new Map<string, DocxUnit>()
  for (const unit of units)
    for (const { piece } of unit.source.pieces.flat())
      if (piece.text.trim() !== '') for (const id of piece.comments) if (!byComment.has(id)) byComment.set(id, unit)
  return comments.left().map((said): ReturnedChange => {
    const unit = said.ids.map((id) => byComment.get(id)).find((one) => one !== undefined)
    return {
      kind: 'comment',
      ...((unit === undefined ? undefined : places.get(unit)) ?? nowhere),
      tracked: false,
      author: said.author,
      date: said.date,
      comment: said.text,
      before: unit === undefined ? null : commented(unit, said),
      after: null,
      path: null,
      line: unit === undefined ? '' : saying(unit),
    }
  })
}

function commented({ source }: DocxUnit, { ids }: SaidComment): string {
  const pieces = source.pieces.flat().filter(({ piece }) => piece.comments.some((id) => ids.includes(id)))
  return spaced(pieces.map(({ piece }) => piece.text).join(''))
}

function looks(found: ReturnType<typeof looksIn>, places: ReadonlyMap<DocxUnit, Place>): ReturnedChange[] {
  return found.map(({ look: { tracked, author, date, text }, unit }): ReturnedChange => {
    const words = spaced(text)
    const said = { comment: null, before: words, after: words, path: null, line: saying(unit) }
    return { kind: 'look', ...(places.get(unit) ?? nowhere), tracked, author, date, ...said }
  })
}
