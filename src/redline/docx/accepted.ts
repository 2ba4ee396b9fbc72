// A part with tracked changes -> the same part with all of them accepted.

import { childOf, childrenOf, type Element } from '../../docx/read/xml.js'
import { made, without, withChildren } from './elements.js'

/** Accepts all changes in an element. */
export function accepted(element: Element): Element {
  return withChildren(element, joinedParagraphs(element.children.flatMap(acceptedChild)))
}

const gone = new Set([
  'w:del',
  'w:moveFrom',
  'w:rPrChange',
  'w:pPrChange',
  'w:sectPrChange',
  'w:tblPrChange',
  'w:tblPrExChange',
  'w:tblGridChange',
  'w:trPrChange',
  'w:tcPrChange',
  'w:numberingChange',
  'w:moveFromRangeStart',
  'w:moveFromRangeEnd',
  'w:moveToRangeStart',
  'w:moveToRangeEnd',
  'w:cellIns',
  'w:cellMerge',
  'w:commentRangeStart',
  'w:commentRangeEnd',
  'w:commentReference',
])

function acceptedChild(child: Element | string): (Element | string)[] {
  if (typeof child === 'string') return [child]
  switch (child.name) {
    case 'w:ins':
    case 'w:moveTo':
      return child.children.flatMap(acceptedChild)
    case 'w:tr':
      return childOf(childOf(child, 'w:trPr'), 'w:del') === null ? [accepted(withoutMark(child, 'w:trPr'))] : []
    case 'w:tc':
      return childOf(childOf(child, 'w:tcPr'), 'w:cellDel') === null ? [accepted(child)] : []
    case 'w:p':
      return [accepted(child)]
    case 'w:pPr':
      return [acceptedProperties(child)]
    default:
      return gone.has(child.name) ? [] : [accepted(child)]
  }
}

/** The end of a paragraph that is gone stays marked until the paragraph has been joined with the next. */
function acceptedProperties(properties: Element): Element {
  const kept = accepted(without(properties, ({ name }) => name === 'w:rPr'))
  const mark = childOf(properties, 'w:rPr')
  if (mark === null) return kept
  const isGone = childrenOf(mark).some(({ name }) => name === 'w:del' || name === 'w:moveFrom')
  const own = accepted(without(mark, ({ name }) => ['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo'].includes(name)))
  const isEnd = (child: Element | string): boolean => typeof child !== 'string' && child.name === 'w:sectPr'
  const [before, after] = [kept.children.filter((child) => !isEnd(child)), kept.children.filter(isEnd)]
  return withChildren(kept, [...before, ...(isGone ? [made(goneMark)] : []), own, ...after])
}

const goneMark = 'avtal:gone'

function withoutMark(row: Element, properties: string): Element {
  return withChildren(
    row,
    row.children.map((child) =>
      typeof child !== 'string' && child.name === properties ? without(child, ({ name }) => name === 'w:ins') : child,
    ),
  )
}

/** Paragraphs whose end is gone go on in the next. */
function joinedParagraphs(children: readonly (Element | string)[]): (Element | string)[] {
  const found: (Element | string)[] = []
  let open: Element[] = []
  for (const child of children) {
    if (typeof child === 'string' || child.name !== 'w:p') {
      if (typeof child !== 'string' && child.name === 'w:tbl') open = flushed(open, found)
      found.push(child)
      continue
    }
    const isGone = childOf(childOf(child, 'w:pPr'), goneMark) !== null
    if (isGone) {
      open.push(child)
      continue
    }
    if (open.length === 0) found.push(child)
    else {
      const properties = childOf(child, 'w:pPr')
      const content = [...open, child].flatMap((one) => one.children.filter((inner) => inner !== childOf(one, 'w:pPr')))
      found.push(withChildren(child, [...(properties === null ? [] : [properties]), ...content]))
    }
    open = []
  }
  flushed(open, found)
  return found
}

/** What is left of paragraphs that cannot go on in a next one. */
function flushed(open: readonly Element[], found: (Element | string)[]): Element[] {
  for (const one of open) {
    const properties = childOf(one, 'w:pPr')
    if (one.children.length <= (properties === null ? 0 : 1)) continue
    const kept = properties === null ? [] : [without(properties, ({ name }) => name === goneMark)]
    found.push(withChildren(one, [...kept, ...one.children.filter((child) => child !== properties)]))
  }
  return []
}
