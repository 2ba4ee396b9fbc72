// Paragraphs as they were and as they are -> paragraphs in which what differs is tracked.

import { childOf, type Element } from '../../docx/read/xml.js'
import type { Stretch } from '../words.js'
import { atomsOf, sliced, textOfAtoms, type Atom } from './atoms.js'
import { made, withChildren } from './elements.js'
import { lineChanges } from './line-changes.js'
import type { Tracking } from './tracking.js'

/** What paragraphs take from the files that they come from. */
export interface Merging {
  readonly tracking: Tracking
  /** A note of the earlier file in the later one, under an id that is free. */
  readonly deletedNote: (atom: Atom) => Atom
  /** True for a note of the earlier file that is there in the later one, called from the same paragraph. */
  readonly isKeptNote: (note: string, side: 'before' | 'after') => boolean
  /** Properties of a paragraph of the earlier file, with the numberings of the later one. */
  readonly earlierProperties: (properties: Element | null) => Element | null
}

/** Stands for the end of a paragraph in the text of several. */
const end = '\u2029'

/** A paragraph that was deleted or inserted as a whole. */
export function wholeParagraph(kind: 'ins' | 'del', paragraph: Element, merging: Merging): Element {
  const own = childOf(paragraph, 'w:pPr')
  const properties = merging.tracking.properties(kind === 'del' ? merging.earlierProperties(own) : own, kind)
  const atoms = atomsOf(paragraph).filter((atom) => kind === 'ins' || isCarried(atom))
  return paragraphOf(properties, written(kind, atoms, merging))
}

/** The same without its end being marked: at the end of a cell there has to be one. */
export function contentOf(kind: 'ins' | 'del', paragraph: Element, merging: Merging): Element {
  const own = childOf(paragraph, 'w:pPr')
  const properties = kind === 'del' ? merging.earlierProperties(own) : own
  const atoms = atomsOf(paragraph).filter((atom) => kind === 'ins' || isCarried(atom))
  return paragraphOf(properties, written(kind, atoms, merging))
}

/** A paragraph that has stayed: several on one side where it was split or joined. */
export function mergedParagraphs(before: readonly Element[], after: readonly Element[], merging: Merging): Element[] {
  const { tracking } = merging
  const [olds, nows] = [atomsOfAll(before), atomsOfAll(after)]
  const changes = lineChanges(textOfAtoms(olds), textOfAtoms(nows), { before: wholes(olds), after: wholes(nows) })
  const [fromOld, fromNow] = [openAtoms(olds), openAtoms(nows)]
  const found: Element[] = []
  let content: Element[] = []
  let [oldAt, nowAt] = [0, 0]
  const close = (mark: 'ins' | 'del' | null): void => {
    const own = childOf(after[Math.min(nowAt, after.length - 1)] ?? null, 'w:pPr')
    const old = merging.earlierProperties(childOf(before[Math.min(oldAt, before.length - 1)] ?? null, 'w:pPr'))
    const properties =
      mark === 'ins'
        ? tracking.properties(own, mark)
        : mark === 'del'
          ? tracking.properties(old, mark)
          : tracking.properties(own, null, old)
    found.push(paragraphOf(properties, content))
    content = []
    if (mark !== 'del') nowAt += 1
    if (mark !== 'ins') oldAt += 1
  }
  /** Writes atoms, and closes a paragraph where one ends among them. */
  const write = (kind: 'same' | 'ins' | 'del', atoms: readonly Atom[]): void => {
    let open: Atom[] = []
    const flush = (): void => {
      content.push(...written(kind, open, merging))
      open = []
    }
    for (const atom of atoms) {
      if (atom.text !== end) {
        open.push(atom)
        continue
      }
      flush()
      close(kind === 'same' ? null : kind)
    }
    flush()
  }
  for (const {
    kind,
    before: [, oldEnd],
    after: [, nowEnd],
  } of changes) {
    const [own, other] = [fromNow(nowEnd), fromOld(oldEnd)]
    if (kind === 'del') write('del', other.filter(isCarried))
    else write(kind, own)
    /* What has no letters is not part of what is compared: a note that only the earlier text calls. */
    if (kind !== 'del')
      write(
        'del',
        other.filter((atom) => isGoneNote(atom, merging)),
      )
    else write('same', own)
  }
  write('same', fromNow(Infinity))
  write(
    'del',
    fromOld(Infinity).filter((atom) => isGoneNote(atom, merging)),
  )
  close(null)
  return found
}

function isGoneNote({ note }: Atom, { isKeptNote }: Merging): boolean {
  return note !== null && !isKeptNote(note, 'before')
}

function atomsOfAll(paragraphs: readonly Element[]): Atom[] {
  return paragraphs.flatMap((paragraph, index) => [
    ...(index === 0 ? [] : [{ text: end, kind: 'whole', elements: [], around: null, note: null } as const]),
    ...atomsOf(paragraph),
  ])
}

/** Stretches that are not cut: fields, and whatever else is one thing. */
function wholes(atoms: readonly Atom[]): Stretch[] {
  let at = 0
  return atoms.flatMap(({ kind, text }) => {
    const from = at
    at += text.length
    return kind === 'whole' && text.length > 1 ? [{ from, to: at, path: 'field', target: null }] : []
  })
}

/** Hands out atoms up to a place in their text, each once, cut where the place lies within one. */
function openAtoms(atoms: readonly Atom[]): (place: number) => Atom[] {
  let [index, at] = [0, 0]
  /** How much of the atom at hand has been handed out. */
  let used = 0
  return (place) => {
    const found: Atom[] = []
    for (let atom = atoms[index]; atom !== undefined; atom = atoms[index]) {
      const stop = at + atom.text.length
      if (at + used >= place && (atom.text !== '' || at >= place)) break
      if (stop <= place || atom.kind !== 'text') {
        found.push(used === 0 ? atom : sliced(atom, used, atom.text.length))
        index += 1
        at = stop
        used = 0
        continue
      }
      found.push(sliced(atom, used, place - at))
      used = place - at
      break
    }
    return found
  }
}

function paragraphOf(properties: Element | null, content: readonly Element[]): Element {
  return made('w:p', {}, [...(properties === null ? [] : [properties]), ...content])
}

/** Atoms as they stand in a paragraph: those of one link or control within it, where they are tracked within their mark. */
function written(kind: 'same' | 'ins' | 'del', atoms: readonly Atom[], merging: Merging): Element[] {
  const { tracking, deletedNote, isKeptNote } = merging
  const found: Element[] = []
  let [index, atom] = [0, atoms[0]]
  while (atom !== undefined) {
    const { around } = atom
    const group: Atom[] = []
    for (; atom !== undefined && atom.around === around; atom = atoms[(index += 1)]) group.push(atom)
    const runs = group.flatMap(
      (one): { readonly marked: boolean; readonly element: Element; readonly kind: typeof kind }[] => {
        const own =
          one.note === null || kind === 'ins' ? kind : kind === 'same' && !isKeptNote(one.note, 'after') ? 'ins' : kind
        const { elements } = own === 'del' && one.note !== null ? deletedNote(one) : one
        return elements.map((element) => ({ element, kind: own, marked: one.kind !== 'mark' && own !== 'same' }))
      },
    )
    const content: Element[] = []
    for (let at = 0; at < runs.length;) {
      const first = runs[at]
      if (first === undefined) break
      let next = at + 1
      while (runs[next]?.marked === first.marked && runs[next]?.kind === first.kind) next += 1
      const elements = runs.slice(at, next).map(({ element }) => element)
      if (first.marked && first.kind !== 'same') content.push(tracking.around(first.kind, elements))
      else content.push(...elements)
      at = next
    }
    found.push(...wrapped(around, content, kind))
  }
  return found
}

/** A link stays around what is kept and inserted; what is deleted leads nowhere, since its target is not in the file. */
function wrapped(around: Element | null, content: readonly Element[], kind: 'same' | 'ins' | 'del'): Element[] {
  if (around === null || kind === 'del') return [...content]
  if (around.name === 'w:hyperlink') return [withChildren(around, content)]
  const children = around.children.map((child) =>
    typeof child !== 'string' && child.name === 'w:sdtContent' ? withChildren(child, content) : child,
  )
  return [withChildren(around, children)]
}

/** True for what can be carried over from the earlier file: places and pictures belong to it. */
function isCarried({ kind }: Atom): boolean {
  return kind !== 'mark' && kind !== 'fixed'
}
