// Objects without streams, many in one compressed stream, and the cross-reference stream that finds them: half the size
// of a tagged file (ISO 32000-1, 7.5.7 and 7.5.8; PDF/A-2 allows both). Goes in: objects as text. Comes out: streams.

import type { Data } from './objects.js'

/** An object as it is written between `obj` and `endobj`. */
export interface PlainObject {
  readonly id: number
  /** Each character a byte. */
  readonly text: string
}

export interface Stream {
  readonly data: Data
  readonly bytes: Uint8Array
}

export interface ObjectStream {
  readonly data: Data
  /** Each character a byte. */
  readonly text: string
  /** Numbers of the objects in it, in order. */
  readonly ids: readonly number[]
}

/** Enough to compress well, few enough to open one object without reading all. */
const objectsInStream = 200

export function objectStreams(objects: readonly PlainObject[]): ObjectStream[] {
  const count = Math.ceil(objects.length / objectsInStream)
  return Array.from({ length: count }, (_, index) =>
    objectStream(objects.slice(index * objectsInStream, (index + 1) * objectsInStream)),
  )
}

function objectStream(objects: readonly PlainObject[]): ObjectStream {
  let offset = 0
  const pairs = objects.map(({ id, text }) => {
    const pair = `${id} ${offset}`
    offset += text.length + 1
    return pair
  })
  const head = `${pairs.join(' ')}\n`
  const text = head + objects.map((object) => `${object.text}\n`).join('')
  return { data: { Type: 'ObjStm', N: objects.length, First: head.length }, text, ids: objects.map(({ id }) => id) }
}

/** Where an object is: so many bytes from the start of the file, or in an object stream. */
export type ObjectPlace = { readonly offset: number } | { readonly stream: number; readonly index: number }

/** The cross-reference stream of a file whose objects are numbered from 1 without a gap. */
export function crossReferences(places: readonly ObjectPlace[], trailer: Readonly<Record<string, unknown>>): Stream {
  const [type, first, second] = fieldWidths
  const width = type + first + second
  const bytes = Buffer.alloc(width * (places.length + 1))
  const put = (index: number, values: readonly [number, number, number]): void => {
    bytes.writeUIntBE(values[0], index * width, type)
    bytes.writeUIntBE(values[1], index * width + type, first)
    bytes.writeUIntBE(values[2], index * width + type + first, second)
  }
  put(0, [0, 0, 65_535])
  places.forEach((place, index) => {
    put(index + 1, 'offset' in place ? [1, place.offset, 0] : [2, place.stream, place.index])
  })
  return { data: { Type: 'XRef', Size: places.length + 1, W: fieldWidths, ...trailer } as Data, bytes }
}

/** Bytes of the kind of an entry, of the offset or the stream's number, and of the index in the stream. */
const fieldWidths = [1, 4, 2] as const
