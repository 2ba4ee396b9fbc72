// Elements that say how something looks -> plain values, and the tracked changes of them.

import type { FormatChange, ParagraphState, Properties, Revision } from './types.js'
import { attributeOf, childOf, childrenOf, valueIn, wholeNumber, type Element } from './xml.js'

/** What a reader does not see of properties: who saved them, what spelling is checked, and what is read by itself. */
const aside =
  /^w:(?:rPrChange|pPrChange|sectPrChange|tblPrChange|trPrChange|tcPrChange|rPr|sectPr|ins|del|moveFrom|moveTo|cellIns|cellDel|cellMerge|noProof|lang|numberingChange)$/

/** Properties that stand in an element; empty for none. */
export function propertiesIn(element: Element | null): Properties {
  const found = childrenOf(element).filter(({ name }) => !aside.test(name))
  return found.length === 0 ? nothing : Object.fromEntries(found.map((child) => [child.name, said(child)]))
}

const nothing: Properties = {}

/** The attributes of an element and of those within it: `val=24`; marks of sessions left out. */
function said(element: Element): string {
  const own = [...element.attributes]
    .filter(([name]) => !name.startsWith('w:rsid'))
    .map(([name, value]) => `${name.replace(/^w:/, '')}=${value}`)
  const within = childrenOf(element)
    .filter(({ name }) => !aside.test(name))
    .map((child) => {
      const inner = said(child)
      return inner === '' ? child.name : `${child.name}(${inner})`
    })
  return [...own, ...within].join(' ')
}

/** What a `w:pPr` says of a paragraph. */
export function stateIn(element: Element | null): ParagraphState {
  if (element === null) return plainState
  const numbering = childOf(element, 'w:numPr')
  const level = wholeNumber(valueIn(element, 'w:outlineLvl'))
  return {
    style: valueIn(element, 'w:pStyle'),
    numbering:
      numbering === null
        ? null
        : { list: valueIn(numbering, 'w:numId'), level: wholeNumber(valueIn(numbering, 'w:ilvl')) },
    outline: level !== null && level >= 0 && level < 9 ? level : null,
    properties: propertiesIn(element),
  }
}

export const plainState: ParagraphState = { style: null, numbering: null, outline: null, properties: nothing }

/** Kinds of tracked changes by the elements that wrap text, or stand in properties of what was changed whole. */
export const revisionKinds: Readonly<Record<string, Revision['kind']>> = {
  'w:ins': 'inserted',
  'w:del': 'deleted',
  'w:moveTo': 'moved-here',
  'w:moveFrom': 'moved-away',
  'w:cellIns': 'inserted',
  'w:cellDel': 'deleted',
}

/** A tracked change, and who made it when. */
export function revisionOf(element: Element, kind: Revision['kind'], move: string | null): Revision {
  return { kind, ...whoOf(element), move }
}

/**
 * Tracked changes of something whole, as its properties have them: of a paragraph's end, a row, a cell.
 * @param move the name of the move in which it stands
 */
export function revisionsIn(properties: Element | null, move: string | null = null): Revision[] {
  return childrenOf(properties).flatMap((child) => {
    const kind = revisionKinds[child.name]
    if (kind === undefined) return []
    return [revisionOf(child, kind, kind === 'moved-here' || kind === 'moved-away' ? move : null)]
  })
}

const changeKinds: Readonly<Record<string, FormatChange['of']>> = {
  'w:rPrChange': 'characters',
  'w:sectPrChange': 'section',
  'w:tblPrChange': 'table',
  'w:tblPrExChange': 'table',
  'w:trPrChange': 'row',
  'w:tcPrChange': 'cell',
}

/** Tracked changes of properties, as these have them; those of paragraphs are in `paragraphChanges`. */
export function changesIn(properties: Element | null): FormatChange[] {
  return childrenOf(properties).flatMap((child) => {
    const of = changeKinds[child.name]
    return of === undefined ? [] : [{ of, ...whoOf(child), before: propertiesIn(childrenOf(child)[0] ?? null) }]
  })
}

/**
 * Tracked changes of a paragraph: of its properties, and of its number, which programs also record by themselves. Whoever inserted a number
 * left the paragraph without before.
 */
export function paragraphChanges(properties: Element | null): FormatChange<ParagraphState>[] {
  const state = stateIn(properties)
  const numbering = childOf(properties, 'w:numPr')
  const inserted = childOf(numbering, 'w:ins')
  const changed = childOf(properties, 'w:pPrChange')
  return [
    ...(inserted === null
      ? []
      : [{ of: 'numbering', ...whoOf(inserted), before: { ...state, numbering: unnumbered } } as const]),
    ...(changed === null
      ? []
      : [{ of: 'paragraph', ...whoOf(changed), before: stateIn(childOf(changed, 'w:pPr')) } as const]),
  ]
}

const unnumbered: ParagraphState['numbering'] = { list: '0', level: null }

/** Author and time of a tracked change or a comment; null for what is not said. */
export function whoOf(element: Element): { readonly author: string | null; readonly date: string | null } {
  const author = attributeOf(element, 'author')
  const date = attributeOf(element, 'date')
  return { author: author === '' ? null : author, date: date === '' ? null : date }
}
