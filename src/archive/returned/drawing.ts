// A PDF -> for each page a hash of everything that is drawn on it (content, fonts with their glyphs, pictures, the place that
// is shown), and what lies on it. It does not depend on how the file is packed, numbered or divided.

import { limits } from '../../base/limits.js'
import { sha256 } from '../../base/hash.js'
import { PastLimit } from './budget.js'
import type { PdfFile } from './file.js'
import { unpacked } from './streams.js'
import { unreadable } from './syntax.js'
import { pagesOf } from './tree.js'
import { entriesOf, isKind, itemsOf, nameOf, type Value } from './values.js'

export interface DrawnPage {
  readonly drawing: string
  /** A hash of each annotation but empty fields for signatures. */
  readonly annotations: readonly string[]
  /** Places of the fields for signatures. */
  readonly fields: readonly string[]
}

/** What is drawn on each page. Throws where a page cannot be read, and past the limits. */
export function drawnPages(file: PdfFile): DrawnPage[] {
  const { pages } = pagesOf(file)
  const written = writer(file, new Map(pages.map((number, index) => [number, index + 1])))
  const layers = written(file.get(file.get(file.trailer, 'Root'), 'OCProperties'))
  return pages.map((number) => {
    const page = file.object(number)
    const boxes = ['MediaBox', 'CropBox', 'Rotate', 'Resources'].map((key) => written(inherited(file, page, key)))
    const own = entriesOf(page)
    const drawing = [layers, ...boxes, written(own.get('UserUnit')), written(own.get('Group')), content(file, page)]
    const annotations = itemsOf(file.get(page, 'Annots')).map((item) => file.resolve(item))
    const isField = (item: Value): boolean => nameOf(file.get(item, 'FT')) === 'Sig'
    return {
      drawing: sha256(drawing.join('\n')),
      annotations: annotations.filter((item) => !isField(item)).map((item) => sha256(written(withoutPlace(item)))),
      fields: annotations.filter(isField).map((item) => placeOf(file, item)),
    }
  })
}

/** Where a field stands; nothing where nobody can see it. */
function placeOf(file: PdfFile, field: Value): string {
  const corners = itemsOf(file.get(field, 'Rect')).map((corner) => String(file.resolve(corner)))
  return corners[0] === corners[2] && corners[1] === corners[3] ? '' : corners.join(' ')
}

/** What an annotation is, without where it stands in the file. */
function withoutPlace(annotation: Value): Value {
  const kept = [...entriesOf(annotation)].filter(([key]) => !['P', 'Parent', 'StructParent', 'NM', 'M'].includes(key))
  return { kind: 'dictionary', entries: new Map(kept) }
}

function inherited(file: PdfFile, page: Value, key: string): Value {
  for (
    let [node, level]: [Value, number] = [page, 0];
    node !== null;
    [node, level] = [file.get(node, 'Parent'), level + 1]
  ) {
    if (level > limits['pdf-depth'].most) throw new PastLimit('pdf-depth')
    if (entriesOf(node).has(key)) return file.get(node, key)
  }
  return null
}

/** The content of a page, which may stand in pieces. */
function content(file: PdfFile, page: Value): string {
  const contents = file.get(page, 'Contents')
  const pieces = isKind(contents, 'array') ? contents.items.map((item) => file.resolve(item)) : [contents]
  const bytes = pieces.map((piece) => (isKind(piece, 'stream') ? plain(piece, file) : Buffer.alloc(0)))
  return sha256(Buffer.concat(bytes.flatMap((piece, index) => (index === 0 ? [piece] : [Buffer.from('\n'), piece]))))
}

function plain(stream: Extract<Value, { readonly kind: 'stream' }>, file: PdfFile): Buffer {
  const bytes = unpacked(stream, file.spend)
  if (bytes === null) throw unreadable()
  return bytes
}

/** A writer of values: what they refer to is a hash of what it says, and a page its number. */
function writer(file: PdfFile, pages: ReadonlyMap<number, number>): (value: Value | undefined) => string {
  const known = new Map<number, string>()
  const written = (value: Value | undefined, depth: number): string => {
    if (depth > limits['pdf-depth'].most) throw new PastLimit('pdf-depth')
    if (value === undefined || value === null || typeof value !== 'object') return String(value ?? null)
    if (value.kind === 'name') return `/${value.name}`
    if (value.kind === 'text') return JSON.stringify(value.text)
    if (value.kind === 'array') return `[${value.items.map((item) => written(item, depth + 1)).join(' ')}]`
    if (value.kind === 'reference') return referred(value.number, value, depth)
    const keys = [...value.entries.keys()]
      .filter((key) => value.kind === 'dictionary' || !ofPacking.includes(key))
      .sort()
    const entries = keys.map((key) => `/${key} ${written(value.entries.get(key), depth + 1)}`)
    const bytes = value.kind === 'stream' ? sha256(shown(value, file)) : ''
    return `<<${entries.join(' ')}>>${bytes}`
  }
  const referred = (number: number, value: Value, depth: number): string => {
    const page = pages.get(number)
    if (page !== undefined) return `page ${page}`
    const before = known.get(number)
    if (before !== undefined) return before
    known.set(number, 'itself')
    const hash = sha256(written(file.resolve(value), depth + 1))
    known.set(number, hash)
    return hash
  }
  return (value) => written(value, 0)
}

const ofPacking = ['Length', 'Filter', 'DecodeParms']

/** A picture is compared as it is packed where its filter is not known here; anything else has to be read. */
function shown(stream: Extract<Value, { readonly kind: 'stream' }>, file: PdfFile): Uint8Array {
  if (nameOf(file.get(stream, 'Subtype')) !== 'Image') return plain(stream, file)
  const packed = nameOf(file.get(stream, 'Filter'))
  return packed === 'FlateDecode' && !stream.entries.has('DecodeParms') ? plain(stream, file) : stream.packed
}
