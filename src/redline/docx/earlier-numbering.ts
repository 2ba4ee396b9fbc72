// Lists and styles of the earlier file -> those of the later one: the same where they count the same paragraphs, or else taken over.

import { attributeOf, childOf, childrenOf, type Element } from '../../docx/read/xml.js'
import { elementsIn, withChildren } from './elements.js'

export interface EarlierNumbering {
  /** Properties of a paragraph, with the lists of the later file. */
  readonly properties: (own: Element | null) => Element | null
  /** The part with what was taken over; null where nothing was. */
  readonly part: () => Element | null
}

/**
 * Opens the lists of the earlier file.
 * @param same lists that count the same paragraphs, by their ids in the earlier file
 */
export function openEarlierNumbering(
  earlier: Element | null,
  later: Element | null,
  same: ReadonlyMap<string, string>,
): EarlierNumbering {
  const ids = new Map(same)
  const added: { readonly lists: Element[]; readonly levels: Element[] } = { lists: [], levels: [] }
  const highest = (name: string, id: string): number =>
    childrenOf(later).reduce(
      (most, one) => (one.name === name ? Math.max(most, Number(attributeOf(one, id) ?? 0)) : most),
      0,
    )
  const [lists, levels] = [highest('w:num', 'numId'), highest('w:abstractNum', 'abstractNumId')]
  const take = (id: string): string | null => {
    const list = childrenOf(earlier).find((one) => one.name === 'w:num' && attributeOf(one, 'numId') === id)
    const levelsId = attributeOf(childOf(list ?? null, 'w:abstractNumId'), 'val')
    const own = childrenOf(earlier).find(
      (one) => one.name === 'w:abstractNum' && attributeOf(one, 'abstractNumId') === levelsId,
    )
    if (list === undefined || own === undefined || later === null) return null
    const [newId, newLevels] = [`${lists + added.lists.length + 1}`, `${levels + added.levels.length + 1}`]
    added.levels.push(
      withAttribute(
        withChildren(
          own,
          own.children.filter((child) => typeof child === 'string' || child.name !== 'w:nsid'),
        ),
        'w:abstractNumId',
        newLevels,
      ),
    )
    const children = list.children.map((child) =>
      typeof child !== 'string' && child.name === 'w:abstractNumId' ? withAttribute(child, 'w:val', newLevels) : child,
    )
    added.lists.push(withAttribute(withChildren(list, children), 'w:numId', newId))
    return newId
  }
  const idOf = (id: string): string | null => {
    const known = ids.get(id) ?? take(id)
    if (known !== null) ids.set(id, known)
    return known
  }
  const renamed = (element: Element): Element => {
    if (element.name !== 'w:numId')
      return withChildren(
        element,
        element.children.map((child) => (typeof child === 'string' ? child : renamed(child))),
      )
    const id = attributeOf(element, 'val') ?? '0'
    return id === '0' ? element : withAttribute(element, 'w:val', idOf(id) ?? '0')
  }
  return {
    properties: (own) => (own === null || childOf(own, 'w:numPr') === null ? own : renamed(own)),
    part: () => {
      if (later === null || added.lists.length === 0) return null
      const isList = (child: Element | string): boolean => typeof child !== 'string' && child.name === 'w:num'
      const at = later.children.findIndex(isList)
      const [before, after] = at < 0 ? [later.children, []] : [later.children.slice(0, at), later.children.slice(at)]
      const end = after.findIndex((child) => !isList(child))
      const [own, rest] = end < 0 ? [after, []] : [after.slice(0, end), after.slice(end)]
      return withChildren(later, [...before, ...added.levels, ...own, ...added.lists, ...rest])
    },
  }
}

function withAttribute(element: Element, name: string, value: string): Element {
  return { ...element, attributes: new Map([...element.attributes, [name, value]]) }
}

/** Lists of both sides that have a paragraph of the same text. */
export function sameLists(
  before: Element,
  after: Element,
  textOf: (paragraph: Element) => string,
): Map<string, string> {
  const listed = (root: Element): [string, string][] =>
    [...elementsIn(root)].flatMap((element): [string, string][] => {
      if (element.name !== 'w:p') return []
      const id = attributeOf(childOf(childOf(childOf(element, 'w:pPr'), 'w:numPr'), 'w:numId'), 'val')
      return id === null || id === '0' ? [] : [[textOf(element), id]]
    })
  const later = new Map(listed(after).reverse())
  const found = new Map<string, string>()
  for (const [text, id] of listed(before)) {
    const other = later.get(text)
    if (other !== undefined && !found.has(id)) found.set(id, other)
  }
  return found
}

/** The styles of the later file with those that only the earlier one has; null where there are none. */
export function withEarlierStyles(earlier: Element | null, later: Element | null): Element | null {
  if (later === null) return null
  const known = new Set(childrenOf(later).flatMap((one) => attributeOf(one, 'styleId') ?? []))
  const missing = childrenOf(earlier).filter(
    (one) => one.name === 'w:style' && !known.has(attributeOf(one, 'styleId') ?? ''),
  )
  const plain = missing.map((style) => withoutDefault(style))
  return plain.length === 0 ? null : withChildren(later, [...later.children, ...plain])
}

function withoutDefault(style: Element): Element {
  return { ...style, attributes: new Map([...style.attributes].filter(([name]) => name !== 'w:default')) }
}
