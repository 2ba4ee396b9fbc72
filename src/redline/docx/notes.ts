// The notes of two files -> those of the later one, with what differs in each, and with those that only the earlier one calls.

import { attributeOf, childrenOf, type Element } from '../../docx/read/xml.js'
import { align } from '../align.js'
import { lineOf, type Unit } from '../unit.js'
import { atomsOf, textOfAtoms, type Atom } from './atoms.js'
import { elementsIn, withChildren } from './elements.js'

/** Notes by the key of their call: `w:footnoteReference 3`. */
export type Notes = ReadonlyMap<string, Element>

export interface NotePairs {
  /** The later note that each earlier one is. */
  readonly later: ReadonlyMap<string, string>
  readonly earlier: ReadonlyMap<string, string>
}

/** The notes of a part, but for the rules that stand between them and the text. */
export function notesIn(root: Element | null, kind: 'footnote' | 'endnote'): Map<string, Element> {
  return new Map(
    childrenOf(root).flatMap((note) => {
      const type = attributeOf(note, 'type')
      if (note.name !== `w:${kind}` || (type !== null && type !== 'normal')) return []
      return [[`w:${kind}Reference ${attributeOf(note, 'id') ?? ''}`, note] as const]
    }),
  )
}

/** Which notes are the same, in the order of their calls. */
export function pairedNotes(before: Element, after: Element, olds: Notes, nows: Notes): NotePairs {
  const [old, now] = [calledIn(before, olds), calledIn(after, nows)]
  const steps = align(old.map(unitOf), now.map(unitOf))
  const pairs = steps.flatMap(({ before: [one], after: [other], isMoved }) => {
    const [earlier, later] = [old[one ?? -1], now[other ?? -1]]
    return earlier === undefined || later === undefined || isMoved ? [] : [[earlier.key, later.key] as const]
  })
  return { later: new Map(pairs), earlier: new Map(pairs.map(([earlier, later]) => [later, earlier])) }
}

interface Called {
  readonly key: string
  readonly text: string
}

function calledIn(root: Element, notes: Notes): Called[] {
  const keys = [...elementsIn(root)].flatMap((element) =>
    /^w:(?:footnote|endnote)Reference$/.test(element.name)
      ? [`${element.name} ${attributeOf(element, 'id') ?? ''}`]
      : [],
  )
  return [...new Set(keys)].flatMap((key) => {
    const note = notes.get(key)
    return note === undefined ? [] : [{ key, text: textOfNote(note) }]
  })
}

function textOfNote(note: Element): string {
  return childrenOf(note)
    .map((paragraph) => textOfAtoms(atomsOf(paragraph)))
    .join('\n')
}

function unitOf({ text }: Called): Unit {
  return { kind: 'note', label: null, cells: [lineOf(text)], mark: null, source: null }
}

/** The call of a note under another id. */
export function calledAs(atom: Atom, id: string): Atom {
  return { ...atom, elements: atom.elements.map((run) => renamed(run, id)) }
}

function renamed(element: Element, id: string): Element {
  if (/^w:(?:footnote|endnote)Reference$/.test(element.name))
    return { ...element, attributes: new Map([...element.attributes, ['w:id', id]]) }
  return withChildren(
    element,
    element.children.map((child) => (typeof child === 'string' ? child : renamed(child, id))),
  )
}
