// The file as objects: numbered, written, and found again by the cross-reference stream (ISO 32000-1, 7.5). Comes out: the
// bytes, the same for the same objects.

import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import { oncePer, openMemory, step } from '../base/memory.js'
import { crossReferences, objectStreams, type ObjectPlace, type PlainObject } from './object-streams.js'
import { pdfText, Reference, written, type Data, type Value } from './objects.js'

export interface Container {
  /** A new object, to be given its data by `write` later. */
  reserve(): Reference
  write(reference: Reference, data: Data, stream?: Uint8Array): Reference
  /** An object without a stream that is written already. */
  writeText(reference: Reference, text: string): void
  /** A new object, written at once. A stream is compressed, unless its data name the filter that it went through. */
  add(data: Data, stream?: Uint8Array): Reference
  /** An object whose stream is not compressed: metadata must be readable as it is (ISO 19005-2, 6.6.2.1). */
  addPlain(data: Data, stream: Uint8Array): Reference
  /** Node of the page tree that all pages have as their parent. */
  readonly pageTree: Reference
  /** Writes catalogue, page tree and information, and gives the bytes. `/ID` is a hash of all objects. */
  finish(ending: {
    readonly pages: readonly Reference[]
    readonly catalogue: Readonly<Record<string, Value | undefined>>
    readonly information: Readonly<Record<string, string>>
    /** Name trees. */
    readonly names: Readonly<Record<string, Value>>
  }): Uint8Array
}

/** Opens an empty file of PDF 1.7. */
export function openContainer(): Container {
  const file = openFile()
  const [pageTree, names, root, preferences] = [file.reserve(), file.reserve(), file.reserve(), file.reserve()]
  const plain: PlainObject[] = []
  const container: Container = {
    reserve: () => file.reserve(),
    write: (reference, data, stream) => {
      if (stream === undefined) plain.push({ id: reference.id, text: written(data) })
      else if ('Filter' in data) file.putStream(reference, data, stream)
      else file.putStream(reference, data, deflated(stream), 'FlateDecode')
      return reference
    },
    writeText: ({ id }, text) => void plain.push({ id, text }),
    add: (data, stream) => container.write(file.reserve(), data, stream),
    addPlain: (data, stream) => file.putStream(file.reserve(), data, stream),
    pageTree,
    finish: ({ pages, catalogue, information, names: trees }) => {
      const packed = new Map<number, ObjectPlace>()
      for (const { data, text, ids } of objectStreams(plain)) {
        const stream = file.putStream(file.reserve(), data, deflatedText(text), 'FlateDecode')
        ids.forEach((id, index) => packed.set(id, { stream: stream.id, index }))
      }
      const info = file.reserve()
      const entries = Object.entries(information).map(([key, text]) => [key, file.put(file.reserve(), pdfText(text))])
      file.put(info, Object.fromEntries(entries) as Data)
      file.put(root, {
        Type: 'Catalog',
        Pages: pageTree,
        Names: names,
        ViewerPreferences: preferences,
        ...catalogue,
      })
      file.put(pageTree, { Type: 'Pages', Count: pages.length, Kids: pages })
      file.put(names, trees)
      /* The title stands in the window in place of the file's name (ISO 14289-1, 7.1). */
      file.put(preferences, { DisplayDocTitle: true })
      return file.finish(packed, { Root: root, Info: info })
    },
  }
  return container
}

/** Bytes that stand in several files are the same, and compressed once. */
const deflated = oncePer((stream: Uint8Array): Uint8Array => deflateSync(stream))

/** Objects that say the same in the next file, as most of the structure of a series does, are compressed once. */
function deflatedText(text: string): Uint8Array {
  return texts.of(deflatedObjects, text, () => deflateSync(Buffer.from(text, 'latin1')))
}

const deflatedObjects = step<Uint8Array>('objects', ({ length }) => length)

/** Room for the structure of some dozens of files. */
const texts = openMemory(6_000_000)

/** Numbers objects, and puts them one after the other. */
interface OpenFile {
  reserve(): Reference
  put(reference: Reference, value: Value): Reference
  /** @param filter what the stream has gone through, where the data do not say so */
  putStream(reference: Reference, data: Data, stream: Uint8Array, filter?: string): Reference
  finish(
    packed: ReadonlyMap<number, ObjectPlace>,
    trailer: { readonly Root: Reference; readonly Info: Reference },
  ): Buffer
}

function openFile(): OpenFile {
  const pieces: Uint8Array[] = []
  /** By the number of the object less one; what lies in a stream of objects has none. */
  const offsets: (number | null)[] = []
  let length = 0
  const push = (piece: Uint8Array): void => {
    pieces.push(piece)
    length += piece.length
  }
  const pushText = (text: string): void => push(Buffer.from(text, 'latin1'))
  const begin = ({ id }: Reference): void => {
    offsets[id - 1] = length
  }
  pushText('%PDF-1.7\n%\xFF\xFF\xFF\xFF\n')
  const file: OpenFile = {
    reserve: () => new Reference(offsets.push(null)),
    put: (reference, value) => {
      begin(reference)
      pushText(`${reference.id} 0 obj\n${written(value)}\nendobj\n`)
      return reference
    },
    putStream: (reference, data, stream, filter) => {
      begin(reference)
      const dictionary = written({
        ...data,
        Length: stream.length,
        Filter: filter ?? (data as { Filter?: Value }).Filter,
      })
      pushText(`${reference.id} 0 obj\n${dictionary}\nstream\n`)
      push(stream)
      pushText('\nendstream\nendobj\n')
      return reference
    },
    finish: (packed, { Root, Info }) => {
      const identifier = contentId(pieces)
      const start = length
      const reference = file.reserve()
      const places = offsets.map((offset, index) => packed.get(index + 1) ?? { offset: offset ?? start })
      const { data, bytes } = crossReferences(places, { Root, Info, ID: [identifier, identifier] })
      file.putStream(reference, data, deflateSync(bytes), 'FlateDecode')
      pushText(`startxref\n${start}\n%%EOF\n`)
      return Buffer.concat(pieces)
    },
  }
  return file
}

/** 16 bytes that follow from everything written so far. */
function contentId(pieces: readonly Uint8Array[]): Uint8Array {
  const hash = createHash('sha256')
  for (const piece of pieces) hash.update(piece)
  return new Uint8Array(hash.digest().subarray(0, 16))
}
