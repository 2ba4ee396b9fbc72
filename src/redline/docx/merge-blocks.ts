// What stands in two bodies, or two cells -> one, in which what differs is tracked: paragraphs, and rows of tables.

import { childOf, childrenOf, type Element } from '../../docx/read/xml.js'
import { align } from '../align.js'
import type { Step } from '../step.js'
import { lineOf, type Unit } from '../unit.js'
import { atomsOf, textOfAtoms } from './atoms.js'
import { made, withChildren } from './elements.js'
import { contentOf, mergedParagraphs, wholeParagraph, type Merging } from './merge-paragraphs.js'

/** A paragraph, or a row with its table; `other` is what is taken as it is. */
type Item =
  | { readonly kind: 'paragraph'; readonly element: Element; readonly text: string }
  | { readonly kind: 'row'; readonly element: Element; readonly table: Element; readonly text: string }
  | { readonly kind: 'other'; readonly element: Element }

/** The blocks of both, in the order of the later one. A cell has to end in a paragraph, which then is not marked. */
export function mergedBlocks(before: readonly Element[], after: readonly Element[], merging: Merging): Element[] {
  const [olds, nows] = [itemsIn(before), itemsIn(after)]
  const [oldText, nowText] = [olds.filter(isText), nows.filter(isText)]
  const steps = align(oldText.map(unitOf), nowText.map(unitOf), true)
  const output = openOutput(tablesOf(steps, oldText, nowText), merging)
  let at = 0
  /** What is taken as it is stands before what stands behind it. */
  const upTo = (item: Item | null): void => {
    for (; at < nows.length && nows[at] !== item; at += 1) {
      const other = nows[at]
      if (other?.kind === 'other') output.add(other.element)
    }
    at += 1
  }
  for (const step of steps) {
    const [own, other] = [
      step.before.flatMap((place) => oldText[place] ?? []),
      step.after.flatMap((place) => nowText[place] ?? []),
    ]
    for (const item of other) upTo(item)
    const [one, now] = [own[0], other[0]]
    if (one?.kind === 'row' && now?.kind === 'row' && cellsOf(one.element).length === cellsOf(now.element).length)
      output.row(now.table, [mergedRow(one.element, now.element, merging)])
    else if (one?.kind === 'row' || now?.kind === 'row') {
      if (one?.kind === 'row') output.goneRow(one.table, [wholeRow('del', one.element, merging)])
      if (now?.kind === 'row') output.row(now.table, [wholeRow('ins', now.element, merging)])
    } else if (own.length === 0) for (const item of other) output.whole('ins', item.element)
    else if (other.length === 0) for (const item of own) output.whole('del', item.element)
    else
      for (const element of mergedParagraphs(
        own.map(({ element }) => element),
        other.map(({ element }) => element),
        merging,
      ))
        output.add(element)
  }
  upTo(null)
  return output.end()
}

function itemsIn(blocks: readonly Element[]): Item[] {
  return blocks.flatMap((element): Item[] => {
    switch (element.name) {
      case 'w:p': {
        const text = textOfAtoms(atomsOf(element))
        return [text.trim() === '' ? { kind: 'other', element } : { kind: 'paragraph', element, text }]
      }
      case 'w:tbl':
        return childrenOf(element)
          .filter(({ name }) => name === 'w:tr')
          .map((row) => ({ kind: 'row', element: row, table: element, text: textOfRow(row) }))
      case 'w:sdt': {
        const content = childOf(element, 'w:sdtContent')
        const isContents = childOf(childOf(element, 'w:sdtPr'), 'w:docPartObj') !== null
        return isContents || content === null ? [{ kind: 'other', element }] : itemsIn(childrenOf(content))
      }
      default:
        return [{ kind: 'other', element }]
    }
  })
}

function isText(item: Item): item is Exclude<Item, { kind: 'other' }> {
  return item.kind !== 'other'
}

function textOfRow(row: Element): string {
  return cellsOf(row)
    .map((cell) =>
      paragraphsIn(cell)
        .map((one) => textOfAtoms(atomsOf(one)))
        .join('\n'),
    )
    .join('\t')
}

function cellsOf(row: Element): Element[] {
  return childrenOf(row).flatMap((child) => {
    if (child.name === 'w:tc') return [child]
    return child.name === 'w:sdt' ? cellsOf(childOf(child, 'w:sdtContent') ?? child) : []
  })
}

function paragraphsIn(element: Element): Element[] {
  return childrenOf(element).flatMap((child) => (child.name === 'w:p' ? [child] : paragraphsIn(child)))
}

function unitOf(item: Exclude<Item, { kind: 'other' }>): Unit {
  const cells =
    item.kind === 'row'
      ? cellsOf(item.element).map((cell) =>
          lineOf(
            paragraphsIn(cell)
              .map((one) => textOfAtoms(atomsOf(one)))
              .join('\n'),
          ),
        )
      : [lineOf(item.text)]
  return { kind: item.kind === 'row' ? 'row' : 'text', label: null, cells, mark: null, source: null }
}

/** The table of the later side in which each table of the earlier one lives on, where it has as many columns. */
function tablesOf(steps: readonly Step[], olds: readonly Item[], nows: readonly Item[]): ReadonlyMap<Element, Element> {
  const found = new Map<Element, Element>()
  for (const { before, after } of steps) {
    const [one, other] = [olds[before[0] ?? -1], nows[after[0] ?? -1]]
    if (one?.kind !== 'row' || other?.kind !== 'row' || found.has(one.table)) continue
    if (columnsOf(one.table) === columnsOf(other.table)) found.set(one.table, other.table)
  }
  return found
}

/** A row that has stayed, with as many cells: cell by cell. */
function mergedRow(before: Element, after: Element, merging: Merging): Element {
  const [olds, nows] = [cellsOf(before), cellsOf(after)]
  const merged = new Map(
    nows.map((cell, index) => {
      const old = olds[index] ?? cell
      const properties = childOf(cell, 'w:tcPr')
      const inside = (one: Element): Element[] => childrenOf(one).filter(({ name }) => name !== 'w:tcPr')
      const content = mergedBlocks(inside(old), inside(cell), merging)
      return [cell, withChildren(cell, [...(properties === null ? [] : [properties]), ...content])] as const
    }),
  )
  const replaced = (element: Element): Element =>
    merged.get(element) ??
    (element.name === 'w:tr' || element.name === 'w:sdt' || element.name === 'w:sdtContent'
      ? withChildren(
          element,
          element.children.map((child) => (typeof child === 'string' ? child : replaced(child))),
        )
      : element)
  return replaced(after)
}

function wholeRow(kind: 'ins' | 'del', row: Element, merging: Merging): Element {
  const inside = (element: Element): Element => {
    if (element.name === 'w:p') return contentOf(kind, element, merging)
    if (element.name === 'w:tcPr' || element.name === 'w:trPr' || element.name === 'w:tblPr') return element
    return withChildren(
      element,
      element.children.map((child) => (typeof child === 'string' ? child : inside(child))),
    )
  }
  return merging.tracking.row(kind, inside(row))
}

function columnsOf(table: Element): number {
  return childrenOf(childOf(table, 'w:tblGrid')).length
}

interface Output {
  readonly add: (element: Element) => void
  /** A paragraph that was inserted or deleted. */
  readonly whole: (kind: 'ins' | 'del', paragraph: Element) => void
  /** Rows of a table of the later side. */
  readonly row: (table: Element, rows: readonly Element[]) => void
  /** Rows of a table of the earlier side that are gone. */
  readonly goneRow: (table: Element, rows: readonly Element[]) => void
  readonly end: () => Element[]
}

/** Puts blocks one after the other, and rows into their tables. */
function openOutput(living: ReadonlyMap<Element, Element>, merging: Merging): Output {
  const found: Element[] = []
  let open: { readonly table: Element; readonly rows: Element[] } | null = null
  const done = new Set<Element>()
  const close = (): void => {
    if (open !== null) {
      const head = open.table.children.filter((child) => typeof child === 'string' || child.name !== 'w:tr')
      found.push(withChildren(open.table, [...head, ...open.rows]))
      done.add(open.table)
    }
    open = null
  }
  const row = (table: Element, rows: readonly Element[]): void => {
    if (open !== null && open.table !== table) {
      close()
      /* Two tables that touch would become one. */
      found.push(made('w:p'))
    }
    const last: { readonly table: Element; readonly rows: Element[] } = open ?? { table, rows: [] }
    last.rows.push(...rows)
    open = last
  }
  return {
    row,
    goneRow: (table, rows) => {
      const now = living.get(table)
      const goesOn = now !== undefined && !done.has(now) ? now : table
      row(goesOn, rows)
    },
    add: (element) => {
      close()
      found.push(element)
    },
    whole: (kind, paragraph) => {
      close()
      found.push(wholeParagraph(kind, paragraph, merging))
    },
    end: () => {
      close()
      return found
    },
  }
}
