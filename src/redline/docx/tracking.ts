// Marks of tracked changes, each with an id that nothing else has (ECMA-376-1, 17.13.5).

import { childOf, childrenOf, type Element } from '../../docx/read/xml.js'
import { made, withChildren } from './elements.js'

export interface Tracking {
  /** Runs as inserted or deleted. */
  readonly around: (kind: 'ins' | 'del', runs: readonly Element[]) => Element
  /** The properties of a paragraph whose end is inserted or deleted; `old` are those that it had. */
  readonly properties: (own: Element | null, mark: 'ins' | 'del' | null, old?: Element | null) => Element | null
  /** A row that is inserted or deleted as a whole. */
  readonly row: (kind: 'ins' | 'del', row: Element) => Element
}

/**
 * Opens tracking.
 * @param date as files have it, or null where it is not known
 * @param first an id that is free, as are all above it
 */
export function openTracking(author: string, date: string | null, first: number): Tracking {
  let id = first - 1
  const who = (): Record<string, string> => ({
    'w:id': `${(id += 1)}`,
    'w:author': author,
    ...(date === null ? {} : { 'w:date': date }),
  })
  return {
    around: (kind, runs) => made(`w:${kind}`, who(), kind === 'del' ? runs.map(deletedRun) : runs),
    properties: (own, mark, old) => {
      const isChanged = old !== undefined && written(old) !== written(own)
      if (mark === null && !isChanged) return own
      const plain = (own?.children ?? []).filter((child) => typeof child === 'string' || !isLast(child))
      const [end] = [childOf(own, 'w:rPr')]
      const sections = childrenOf(own).filter(({ name }) => name === 'w:sectPr')
      const marks = mark === null ? [] : [made(`w:${mark}`, who())]
      const run = made('w:rPr', {}, [...marks, ...(end?.children ?? [])])
      const before = made(
        'w:pPr',
        {},
        (old?.children ?? []).filter((child) => typeof child === 'string' || !isLast(child)),
      )
      return made('w:pPr', {}, [
        ...plain,
        ...(run.children.length === 0 ? [] : [run]),
        ...sections,
        ...(isChanged ? [made('w:pPrChange', who(), [before])] : []),
      ])
    },
    row: (kind, row) => {
      const properties = childOf(row, 'w:trPr')
      const marked = made('w:trPr', {}, [...(properties?.children ?? []), made(`w:${kind}`, who())])
      if (properties === null) {
        const exceptions = childOf(row, 'w:tblPrEx')
        const rest = row.children.filter((child) => child !== exceptions)
        return withChildren(row, [...(exceptions === null ? [] : [exceptions]), marked, ...rest])
      }
      return withChildren(
        row,
        row.children.map((child) => (child === properties ? marked : child)),
      )
    },
  }
}

/** What stands at the end of the properties of a paragraph. */
function isLast({ name }: Element): boolean {
  return name === 'w:rPr' || name === 'w:sectPr' || name === 'w:pPrChange'
}

/** What decides how a paragraph looks, as a text. */
function written(properties: Element | null): string {
  return JSON.stringify(
    childrenOf(properties).flatMap((child) =>
      isLast(child)
        ? []
        : [
            [
              child.name,
              [...child.attributes],
              childrenOf(child).map(({ name, attributes }) => [name, [...attributes]]),
            ],
          ],
    ),
  )
}

function deletedRun(run: Element): Element {
  const children = run.children.map((child): Element | string => {
    if (typeof child === 'string') return child
    if (child.name === 'w:t') return { ...child, name: 'w:delText' }
    if (child.name === 'w:instrText') return { ...child, name: 'w:delInstrText' }
    return child.name === 'w:r' || child.name === 'w:hyperlink' ? deletedRun(child) : child
  })
  return withChildren(run, children)
}
