// What stands in a paragraph -> its pieces, each with the mark-up that lies on it.

import type { Revision, ReadBlock, ReadObject, ReadPiece } from './types.js'
import { changesIn, propertiesIn, revisionKinds, revisionOf } from './properties.js'
import {
  added,
  fieldsAround,
  isShown,
  moveAround,
  within,
  type Around,
  type Look,
  type PartReading,
} from './reading.js'
import { controlOf } from './controls.js'
import { attributeOf, childOf, childrenOf, textOf, type Element } from './xml.js'

/** Reads blocks, which boxes within a paragraph hold; handed in, since blocks hold paragraphs. */
export type ReadBlocks = (element: Element, around: Around, part: PartReading) => ReadBlock[]

/** The pieces of a paragraph, and of whatever stands around text in it. */
export function piecesIn(element: Element, around: Around, part: PartReading, blocks: ReadBlocks): ReadPiece[] {
  return element.children.flatMap((child, index) =>
    typeof child === 'string' ? [] : piecesOf(child, within(around, index), part, blocks),
  )
}

/** The pieces of one element that stands in a paragraph. */
export function piecesOf(element: Element, around: Around, part: PartReading, blocks: ReadBlocks): ReadPiece[] {
  const inner = (more: Partial<Around>): ReadPiece[] => piecesIn(element, { ...around, ...more }, part, blocks)
  switch (element.name) {
    case 'w:r':
    case 'm:r':
      return piecesOfRun(element, around, part, blocks)
    case 'w:ins':
    case 'w:del':
    case 'w:moveTo':
    case 'w:moveFrom':
      return inner({ revisions: [...around.revisions, revisionIn(element, part)] })
    case 'w:hyperlink':
      return inner({ link: linkOf(element, part) })
    case 'w:fldSimple': {
      const index = added(part.reading.fields, { code: attributeOf(element, 'instr') ?? '' })
      return inner({ fields: [...around.fields, index] })
    }
    case 'w:sdt': {
      const at = element.children.findIndex((child) => typeof child !== 'string' && child.name === 'w:sdtContent')
      const content = childOf(element, 'w:sdtContent')
      const control = added(part.reading.controls, controlOf(element))
      return content === null
        ? []
        : piecesIn(content, within({ ...around, controls: [...around.controls, control] }, at), part, blocks)
    }
    case 'mc:AlternateContent': {
      const [chosen, index] = alternativeOf(element)
      return chosen === null ? [] : piecesIn(chosen, within(around, index), part, blocks)
    }
    case 'w:ruby': {
      const base = childOf(element, 'w:rubyBase')
      return base === null ? [] : piecesIn(base, within(around, element.children.indexOf(base)), part, blocks)
    }
    case 'm:oMath':
    case 'm:oMathPara':
      return [objectPiece({ kind: 'equation', part: null, blocks: [] }, mathOf(element), around, part, plainLook)]
    case 'w:pPr':
    case 'w:rPr':
    case 'w:sdtPr':
    case 'w:smartTagPr':
    case 'w:customXmlPr':
      return []
    default:
      if (!markOf(element, around, part)) return inner({})
      return []
  }
}

/** The alternative of mark-up compatibility that this program understands, with its place; the fallback else. */
export function alternativeOf(element: Element): readonly [Element | null, number] {
  const found =
    childrenOf(element).find((child) => child.name === 'mc:Choice' && child.isUnderstood) ??
    childOf(element, 'mc:Fallback')
  return [found, found === null ? -1 : element.children.indexOf(found)]
}

/** Takes note of the beginning or end of a range; false for an element that is none. */
export function markOf(element: Element, around: Around, part: PartReading): boolean {
  const id = attributeOf(element, 'id') ?? ''
  switch (element.name) {
    case 'w:commentRangeStart':
      part.openComments.add(id)
      return true
    case 'w:commentRangeEnd':
      part.openComments.delete(id)
      return true
    case 'w:bookmarkStart': {
      const from = { part: part.part, path: around.path }
      const name = attributeOf(element, 'name') ?? ''
      part.openBookmarks.set(id, added(part.reading.bookmarks, { name, from, to: null }))
      return true
    }
    case 'w:bookmarkEnd': {
      const bookmark = part.reading.bookmarks[part.openBookmarks.get(id) ?? -1]
      if (bookmark !== undefined) bookmark.to = { part: part.part, path: around.path }
      part.openBookmarks.delete(id)
      return true
    }
    case 'w:moveFromRangeStart':
    case 'w:moveToRangeStart':
      part.openMoves.set(`${element.name.slice(0, -5)} ${id}`, attributeOf(element, 'name') ?? '')
      return true
    case 'w:moveFromRangeEnd':
    case 'w:moveToRangeEnd':
      part.openMoves.delete(`${element.name.slice(0, -3)} ${id}`)
      return true
    default:
      return false
  }
}

/** A tracked change around text; a move has the name of the range in which it stands. */
export function revisionIn(element: Element, part: PartReading): Revision {
  const kind = revisionKinds[element.name] ?? 'inserted'
  const isMove = kind === 'moved-here' || kind === 'moved-away'
  return revisionOf(element, kind, isMove ? moveAround(part) : null)
}

function linkOf(element: Element, part: PartReading): number {
  const id = element.attributes.get('r:id')
  const address = id === undefined ? null : (part.relations.get(id)?.target ?? null)
  const place = attributeOf(element, 'anchor')
  return added(part.reading.links, { address, place })
}

const plainLook: Look = { format: {}, changes: [], isSeen: true }

function piecesOfRun(run: Element, around: Around, part: PartReading, blocks: ReadBlocks): ReadPiece[] {
  const properties = childOf(run, 'w:rPr')
  const format = propertiesIn(properties)
  const changes = changesIn(properties)
  const pieces: ReadPiece[] = []
  let text = ''
  const look = (): Look => ({ format, changes, isSeen: isShown(part, format, around.style) })
  const flush = (): void => {
    if (text !== '') pieces.push(pieceOf({ kind: 'text', text }, around, part, look()))
    text = ''
  }
  const visit = (element: Element, inner: Around): void => {
    const word = wordOf(element)
    if (word !== null) {
      text += word
      return
    }
    flush()
    switch (element.name) {
      case 'w:fldChar':
        moveField(attributeOf(element, 'fldCharType'), part)
        return
      case 'w:instrText':
      case 'w:delInstrText': {
        const field = part.reading.fields[part.openFields.at(-1)?.index ?? -1]
        if (field !== undefined) field.code += textOf(element)
        return
      }
      case 'w:footnoteReference':
      case 'w:endnoteReference': {
        const kind = element.name === 'w:footnoteReference' ? 'footnote' : 'endnote'
        const note = { kind, id: attributeOf(element, 'id') ?? '' } as const
        pieces.push(pieceOf({ kind: 'note', text: '', note }, around, part, look()))
        return
      }
      case 'mc:AlternateContent': {
        const [chosen, index] = alternativeOf(element)
        if (chosen !== null) visitAll(chosen, within(inner, index))
        return
      }
      case 'w:drawing':
      case 'w:pict':
      case 'w:object': {
        const { object, text: said } = drawnIn(element, inner, part, blocks)
        pieces.push(objectPiece(object, said, around, part, look()))
        return
      }
      case 'w:ruby': {
        const base = childOf(element, 'w:rubyBase')
        if (base !== null) pieces.push(...piecesIn(base, within(inner, element.children.indexOf(base)), part, blocks))
        return
      }
      case 'm:oMath':
        pieces.push(objectPiece({ kind: 'equation', part: null, blocks: [] }, mathOf(element), around, part, look()))
        return
      default:
        markOf(element, inner, part)
    }
  }
  const visitAll = (element: Element, inner: Around): void => {
    for (const [index, child] of element.children.entries())
      if (typeof child !== 'string') visit(child, within(inner, index))
  }
  visitAll(run, around)
  flush()
  return pieces
}

/** What an element of a run says as text, the end of a page or column as `\f`; null for one that says something else. */
export function wordOf(element: Element): string | null {
  switch (element.name) {
    case 'w:t':
    case 'w:delText':
    case 'm:t':
      /* The end of a line within text is a space, as it is for XML. */
      return textOf(element).replace(/[\t\n\r]/g, ' ')
    case 'w:tab':
    case 'w:ptab':
      return '\t'
    case 'w:br':
      return ['page', 'column'].includes(attributeOf(element, 'type') ?? '') ? '\f' : '\n'
    case 'w:cr':
      return '\n'
    case 'w:noBreakHyphen':
      return '\u2011'
    case 'w:softHyphen':
      return '\u00AD'
    case 'w:sym':
      return symbolOf(attributeOf(element, 'char'))
    default:
      return null
  }
}

/** A sign of a font of signs, which stands at a place for private use as long as nobody says otherwise. */
function symbolOf(code: string | null): string {
  return code !== null && /^[0-9A-Fa-f]{1,4}$/.test(code) ? String.fromCodePoint(Number.parseInt(code, 16)) : ''
}

function moveField(type: string | null, part: PartReading): void {
  const open = part.openFields
  if (type === 'begin') open.push({ index: added(part.reading.fields, { code: '' }), isInCode: true })
  else if (type === 'end') open.pop()
  else {
    const last = open.at(-1)
    if (last !== undefined) last.isInCode = false
  }
}

type Said = Pick<ReadPiece, 'kind' | 'text'> & Partial<Pick<ReadPiece, 'note' | 'object'>>

function pieceOf({ kind, text, note, object }: Said, around: Around, part: PartReading, look: Look): ReadPiece {
  return {
    kind,
    text,
    revisions: around.revisions,
    changes: look.changes,
    format: look.format,
    isSeen: look.isSeen,
    controls: around.controls,
    link: around.link,
    fields: fieldsAround(part, around),
    comments: [...part.openComments],
    note: note ?? null,
    object: object ?? null,
    from: { part: part.part, path: around.path },
  }
}

function objectPiece(object: ReadObject, text: string, around: Around, part: PartReading, look: Look): ReadPiece {
  return pieceOf({ kind: 'object', text, object }, around, part, look)
}

/** What an equation says: its signs, one after the other. */
function mathOf(element: Element): string {
  return childrenOf(element)
    .map((child) => (child.name === 'm:t' || child.name === 'w:t' ? textOf(child) : mathOf(child)))
    .join('')
}

/** A picture, a box or something enclosed, with the text that stands for it. */
function drawnIn(
  element: Element,
  around: Around,
  part: PartReading,
  blocks: ReadBlocks,
): { readonly object: ReadObject; readonly text: string } {
  const found: { blocks: ReadBlock[]; kind: ReadObject['kind'] | null; id: string | null; text: string | null } = {
    blocks: [],
    kind: null,
    id: null,
    text: null,
  }
  const search = (inside: Element, inner: Around): void => {
    for (const [index, child] of inside.children.entries()) {
      if (typeof child === 'string') continue
      const here = within(inner, index)
      if (child.name === 'mc:AlternateContent') {
        const [chosen, at] = alternativeOf(child)
        if (chosen !== null) search(chosen, within(here, at))
        continue
      }
      if (child.name === 'w:txbxContent') {
        found.kind ??= 'box'
        found.blocks.push(...blocks(child, { ...here, controls: around.controls, style: null }, part))
        continue
      }
      if (child.name === 'wp:docPr') found.text ??= child.attributes.get('descr') ?? null
      if (child.name === 'v:shape') found.text ??= child.attributes.get('alt') ?? null
      if (child.name === 'a:blip') {
        found.kind ??= 'picture'
        found.id ??= child.attributes.get('r:embed') ?? child.attributes.get('r:link') ?? null
      }
      if (child.name === 'v:imagedata') {
        found.kind ??= 'picture'
        found.id ??= child.attributes.get('r:id') ?? null
      }
      if (child.name === 'o:OLEObject') {
        found.kind = 'embedded'
        found.id = child.attributes.get('r:id') ?? found.id
      }
      search(child, here)
    }
  }
  search(element, around)
  const target = found.id === null ? null : (part.relations.get(found.id)?.part ?? null)
  return { object: { kind: found.kind ?? 'other', part: target, blocks: found.blocks }, text: found.text ?? '' }
}
