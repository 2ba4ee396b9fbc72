// Two Word files -> one in which every difference is a tracked change: accepting all gives what the later says, rejecting all what the
// earlier said, block for block. The file is the later one; what is carried over from the earlier is text, lists, styles and notes.

import { pastLimit } from '../../base/limits.js'
import { hasErrors, placeIn, problem, type Checked, type Problem } from '../../base/problem.js'
import { byPackageOrder, packed } from '../../docx/package.js'
import { openPackage, type Package } from '../../docx/read/package.js'
import { attributeOf, childOf, childrenOf, type Element } from '../../docx/read/xml.js'
import { zipped } from '../../docx/zip.js'
import { accepted } from './accepted.js'
import { atomsOf, textOfAtoms } from './atoms.js'
import { openEarlierNumbering, sameLists, withEarlierStyles } from './earlier-numbering.js'
import { elementsIn, partXml, withChildren } from './elements.js'
import { mergedBlocks } from './merge-blocks.js'
import type { Merging } from './merge-paragraphs.js'
import { calledAs, notesIn, pairedNotes } from './notes.js'
import { openTracking } from './tracking.js'

export interface RedlineFile {
  /** What it is called in problems. */
  readonly name: string
  readonly bytes: Uint8Array
}

export interface RedlineBy {
  /** Who the changes are said to be made by. */
  readonly author: string
  /** When, as files have it: `2026-11-30T00:00:00Z`; null where nothing is said. */
  readonly date: string | null
}

/** The redline; null with an error: rules `docx/…` and `limit/exceeded`. What is tracked in either file is taken as accepted. */
export function redlineDocx(before: RedlineFile, after: RedlineFile, by: RedlineBy): Checked<Uint8Array | null> {
  const problems: Problem[] = []
  const [old, now] = [before, after].map(({ bytes, name }) => {
    const opened = openPackage(bytes, name, (one) => problems.push(one))
    problems.push(...opened.problems)
    return opened.value
  }) as [Package | null, Package | null]
  if (old === null || now === null) return { value: null, problems }
  const [oldRoot, nowRoot] = [rootOf(old), rootOf(now)]
  const [oldBody, nowBody] = [childOf(oldRoot, 'w:body'), childOf(nowRoot, 'w:body')]
  if (oldBody === null || nowBody === null || nowRoot === null) {
    const file = oldBody === null ? before : after
    if (!hasErrors(problems)) problems.push(problem('docx/format', {}, placeIn(file.name)))
    return { value: null, problems }
  }
  const parts = redlined(old, now, { root: nowRoot, old: oldBody, now: nowBody }, by)
  const value = hasErrors(problems) ? null : packageOf(now, parts, after.name, problems)
  return { value: hasErrors(problems) ? null : value, problems }
}

function rootOf(file: Package): Element | null {
  const root = file.read(file.main)
  return root === null ? null : accepted(root)
}

interface Bodies {
  readonly root: Element
  readonly old: Element
  readonly now: Element
}

/** The parts that are other than those of the later file, by their paths. */
function redlined(
  old: Package,
  now: Package,
  { root, old: oldBody, now: nowBody }: Bodies,
  by: RedlineBy,
): Map<string, Element> {
  const read = (file: Package, type: string): { readonly part: string; readonly root: Element } | null => {
    const part = [...file.relationsOf(file.main).values()].find((one) => one.type === type)?.part ?? null
    const found = part === null ? null : file.read(part)
    return part === null || found === null ? null : { part, root: accepted(found) }
  }
  const [oldNotes, nowNotes] = [read(old, 'footnotes'), read(now, 'footnotes')]
  const [olds, nows] = [notesIn(oldNotes?.root ?? null, 'footnote'), notesIn(nowNotes?.root ?? null, 'footnote')]
  const pairs = pairedNotes(oldBody, nowBody, olds, nows)
  const [oldLists, nowLists] = [read(old, 'numbering'), read(now, 'numbering')]
  const text = (paragraph: Element): string => textOfAtoms(atomsOf(paragraph))
  const numbering = openEarlierNumbering(
    oldLists?.root ?? null,
    nowLists?.root ?? null,
    sameLists(oldBody, nowBody, text),
  )
  const addedNotes: Element[] = []
  const firstNote = Math.max(0, ...[...nows.values()].map((note) => Number(attributeOf(note, 'id') ?? 0))) + 1
  const merging: Merging = {
    tracking: openTracking(by.author, by.date, highestId([nowBody, ...nows.values()]) + 1),
    earlierProperties: numbering.properties,
    isKeptNote: (note, side) => (side === 'before' ? pairs.later : pairs.earlier).has(note),
    deletedNote: (atom) => {
      const note = olds.get(atom.note ?? '')
      if (note === undefined || nowNotes === null) return { ...atom, elements: [] }
      const id = `${firstNote + addedNotes.length}`
      addedNotes.push({ ...withoutLinks(note), attributes: new Map([...note.attributes, ['w:id', id]]) })
      return calledAs(atom, id)
    },
  }
  const body = withChildren(nowBody, mergedBlocks(childrenOf(oldBody), childrenOf(nowBody), merging))
  const parts = new Map<string, Element>([
    [
      now.main,
      withChildren(
        root,
        root.children.map((child) => (child === nowBody ? body : child)),
      ),
    ],
  ])
  if (nowNotes !== null) {
    const merged = childrenOf(nowNotes.root).map((note) => {
      const key = `w:footnoteReference ${attributeOf(note, 'id') ?? ''}`
      const earlier = olds.get(pairs.earlier.get(key) ?? '')
      return earlier === undefined || !nows.has(key)
        ? note
        : withChildren(note, mergedBlocks(childrenOf(earlier), childrenOf(note), merging))
    })
    parts.set(nowNotes.part, withChildren(nowNotes.root, [...merged, ...addedNotes]))
  }
  const lists = numbering.part()
  if (lists !== null && nowLists !== null) parts.set(nowLists.part, lists)
  const [oldStyles, nowStyles] = [read(old, 'styles'), read(now, 'styles')]
  const styles = withEarlierStyles(oldStyles?.root ?? null, nowStyles?.root ?? null)
  if (styles !== null && nowStyles !== null) parts.set(nowStyles.part, styles)
  return parts
}

/** The highest id of a mark. */
function highestId(roots: readonly Element[]): number {
  let most = 0
  for (const root of roots)
    for (const element of elementsIn(root)) {
      const id = Number(attributeOf(element, 'id') ?? 0)
      if (Number.isInteger(id) && id > most && id < mostId) most = id
    }
  return most
}

/** Ids are numbers of 32 bits; one near their end leaves no room. */
const mostId = 1_000_000_000

/** Links lead by way of the file that they stand in. */
function withoutLinks(element: Element): Element {
  return withChildren(
    element,
    element.children.flatMap((child): readonly (Element | string)[] => {
      if (typeof child === 'string') return [child]
      if (child.name === 'w:drawing' || child.name === 'w:pict' || child.name === 'w:object') return []
      return child.name === 'w:hyperlink' ? withoutLinks(child).children : [withoutLinks(child)]
    }),
  )
}

/** The later file with other parts. */
function packageOf(file: Package, parts: ReadonlyMap<string, Element>, name: string, problems: Problem[]): Uint8Array {
  const own = new Map([...parts].map(([path, root]) => [path.toLowerCase(), root]))
  const entries = [...file.parts].sort(byPackageOrder).map((path) => {
    const root = own.get(path.toLowerCase())
    const bytes = root === undefined ? file.bytesOf(path) : new TextEncoder().encode(partXml(root))
    if (bytes === null && !hasErrors(problems)) problems.push(pastLimit('docx-size', placeIn(name)))
    return packed(path, bytes ?? new Uint8Array())
  })
  return zipped(entries)
}
