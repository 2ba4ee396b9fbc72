// What is known while the parts of a DOCX are read: tables that pieces name by number, and what has been opened and not yet closed.

import { placeIn, problem, type Problem } from '../../base/problem.js'
import { visible } from '../../base/printable.js'
import type { Package, Relation } from './package.js'
import { isOn } from './styles.js'
import type { FormatChange, Properties, ReadBookmark, ReadControl, ReadLink, Revision, Styles } from './types.js'

/** What all parts of a file have in common. */
export interface Reading {
  readonly package: Package
  readonly file: string
  readonly styles: Styles
  readonly controls: ReadControl[]
  readonly links: ReadLink[]
  readonly fields: { code: string }[]
  readonly bookmarks: { -readonly [Key in keyof ReadBookmark]: ReadBookmark[Key] }[]
  readonly report: (problem: Problem) => void
}

/** What one part has open. */
export interface PartReading {
  readonly reading: Reading
  readonly part: string
  readonly relations: ReadonlyMap<string, Relation>
  /** Fields that have begun; each stands in its code until that has ended. */
  readonly openFields: { readonly index: number; isInCode: boolean }[]
  readonly openComments: Set<string>
  /** Bookmarks that have begun, by the ids of their marks. */
  readonly openBookmarks: Map<string, number>
  /** Names of moves that have begun, by the ids of their marks. */
  readonly openMoves: Map<string, string>
}

export function openPart(reading: Reading, part: string): PartReading {
  return {
    reading,
    part,
    relations: reading.package.relationsOf(part),
    openFields: [],
    openComments: new Set(),
    openBookmarks: new Map(),
    openMoves: new Map(),
  }
}

/** `docx/incomplete#field` for fields that a part begins and does not end. */
export function closePart({ openFields, reading }: PartReading): void {
  if (openFields.length > 0) reading.report(problem('docx/incomplete#field', {}, placeIn(reading.file)))
}

/** What stands around an element. */
export interface Around {
  readonly revisions: readonly Revision[]
  readonly controls: readonly number[]
  readonly link: number | null
  /** Fields that stand around by themselves, with nothing open. */
  readonly fields: readonly number[]
  /** The way to the element. */
  readonly path: readonly number[]
  /** The style of the paragraph around. */
  readonly style: string | null
}

export const nothingAround: Around = { revisions: [], controls: [], link: null, fields: [], path: [], style: null }

/** One step further in. */
export function within(around: Around, index: number): Around {
  return { ...around, path: [...around.path, index] }
}

/** The name of a move that is open; null for none, or where it has no name. */
export function moveAround({ openMoves }: PartReading): string | null {
  return [...openMoves.values()].at(-1) ?? null
}

/** How text looks, and whether it is shown. */
export interface Look {
  readonly format: Properties
  readonly changes: readonly FormatChange[]
  readonly isSeen: boolean
}

/** Hidden text, and text in the code of a field, is not shown. */
export function isShown({ reading, openFields }: PartReading, format: Properties, style: string | null): boolean {
  return !isOn('w:vanish', format, style, reading.styles) && !openFields.some(({ isInCode }) => isInCode)
}

/** The fields whose result is being read. */
export function fieldsAround({ openFields }: PartReading, around: Around): readonly number[] {
  return openFields.length === 0 ? around.fields : [...around.fields, ...openFields.map(({ index }) => index)]
}

/** Relations that lead outside by themselves when a program opens the file, in contrast to links that a reader follows. */
const fetched = [
  'attachedTemplate',
  'image',
  'oleObject',
  'subDocument',
  'aFChunk',
  'frame',
  'video',
  'audio',
  'package',
]

/** `docx/outside` for what a part takes from outside, and `docx/unread` for documents that it encloses. */
export function reportRelations(reading: Reading, part: string): void {
  const place = placeIn(reading.file)
  for (const { type, part: inside, target } of reading.package.relationsOf(part).values()) {
    if (inside === null && fetched.includes(type))
      reading.report(problem('docx/outside', { target: visible(target) }, place))
    else if (inside !== null && type === 'vbaProject') reading.report(problem('docx/unread#macros', {}, place))
    else if (inside !== null && enclosed.includes(type))
      reading.report(problem('docx/unread', { part: visible(inside) }, place))
  }
}

const enclosed = ['aFChunk', 'subDocument']

/** An entry of a table that pieces name by number. */
export function added<Entry>(table: Entry[], entry: Entry): number {
  return table.push(entry) - 1
}
