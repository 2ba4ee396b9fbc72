// Two Documents -> the sections in which something has changed, in the order of the later one, with what stands beside each change.

import type { Block, Document } from '../model/document.js'
import { compareUnits, isChanged } from './compare-units.js'
import type { Run } from './differences.js'
import { inTables, type ShownChange } from './in-tables.js'
import { unitsOfDocument, type DocumentPlace, type DocumentUnit } from './document-units.js'

export type DocumentChange = ShownChange<DocumentPlace, DocumentPlace>

export interface ChangedSection {
  readonly kind: 'added' | 'removed' | 'changed'
  /** Empty for what stands before the first section. */
  readonly id: string
  /** As the later text calls it; of what is gone, the earlier. */
  readonly name: string
  /** The number before the title, and the title; null where the section has none of its own. */
  readonly heading: { readonly number: string; readonly title: readonly Run[] } | null
  /** What has changed, and what stands beside it; null for what is left out between. */
  readonly shown: readonly (DocumentChange | null)[]
}

/**
 * Compares two Documents. Sections go by their ids; one whose text is the same at another place is no change of it.
 * @param isLeftOut blocks that are passed over
 */
export function changedSections(
  earlier: Document,
  later: Document,
  isLeftOut: (block: Block) => boolean,
): ChangedSection[] {
  const [before, after] = [unitsOfDocument(earlier, isLeftOut), unitsOfDocument(later, isLeftOut)]
  const groups = new Map<string, DocumentChange[]>()
  const compared = compareUnits(before, after, true)
  for (const change of inTables(
    compared,
    ({ source }) => source.table,
    ({ source }) => source.isHead,
  )) {
    const section = (change.after[0] ?? change.before[0])?.source.section ?? ''
    const group = groups.get(section)
    if (group === undefined) groups.set(section, [change])
    else group.push(change)
  }
  const [olds, nows] = [sectionsOf(before), sectionsOf(after)]
  return [...groups].flatMap(([id, changes]): ChangedSection[] => {
    const kind = !olds.has(id) ? 'added' : !nows.has(id) ? 'removed' : 'changed'
    const [first] = changes
    const opens = first !== undefined && id !== '' && opensSection(first)
    const body = opens ? changes.slice(1) : changes
    if (kind === 'changed' && !(opens && isTold(first)) && !body.some(isTold)) return []
    return [
      {
        kind,
        id,
        name: nows.get(id) ?? olds.get(id) ?? '',
        heading: opens ? headingOf(first, nows.get(id) ?? olds.get(id) ?? '') : null,
        shown: besideChanges(body),
      },
    ]
  })
}

/** What each section is called, by its id. */
function sectionsOf(units: readonly DocumentUnit[]): ReadonlyMap<string, string> {
  return new Map(units.map(({ source }) => [source.section, source.name]))
}

function opensSection({ before, after }: DocumentChange): boolean {
  return (after[0] ?? before[0])?.kind === 'heading'
}

/** What stands before the title in the name of a section: its number, that of its annex. */
function headingOf({ before, after, cells }: DocumentChange, name: string): ChangedSection['heading'] {
  const title = (after[0] ?? before[0])?.cells[0]?.text ?? ''
  return { number: name.endsWith(title) ? name.slice(0, name.length - title.length) : '', title: cells[0] ?? [] }
}

/** A heading that stands elsewhere is the same section; what else does is told. */
function isTold(change: DocumentChange): boolean {
  return change.kind !== 'same' || isChanged(change) || (change.isMoved && !movesWithSection(change))
}

/** True for what has moved with the section that it stands in. */
function movesWithSection({ before, after }: DocumentChange): boolean {
  return before[0]?.source.section === after[0]?.source.section
}

/** Of what has not changed only what stands right beside a change; of a table its headings, too. */
function besideChanges(changes: readonly DocumentChange[]): (DocumentChange | null)[] {
  const told = changes.map(isTold)
  const tables = new Set(changes.flatMap(({ table }, index) => (told[index] === true ? (table ?? []) : [])))
  const kept = changes.map(({ table, isHead }, index) => {
    if (told[index] === true || (isHead && table !== null && tables.has(table))) return true
    return [index - 1, index + 1].some((at) => told[at] === true)
  })
  return changes.flatMap((change, index): (DocumentChange | null)[] => {
    if (kept[index] === true) return [change]
    return index === 0 || kept[index - 1] === true ? [null] : []
  })
}
