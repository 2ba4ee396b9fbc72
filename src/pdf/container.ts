// The file as objects. pdfkit numbers and writes them, and nothing more: what it adds of its own accord (the clock,
// its own metadata, a page) is kept out here, each with its reason. Comes out: the bytes, the same for the same objects.

import { createHash } from 'node:crypto'
import PDFDocument from 'pdfkit'
import { crossReferences, objectStreams, type ObjectPlace, type PlainObject } from './object-streams.js'
import type { Value, Data, Reference } from './objects.js'

export interface Container {
  /** A new object, to be given its data and ended by `write` later. */
  reserve(): Reference
  write(reference: Reference, data: Data, stream?: Uint8Array): Reference
  /** A new object, written at once. */
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

export function openContainer(): Container {
  const chunks: Uint8Array[] = []
  // An empty font name keeps pdfkit from opening Helvetica; it would stand in the file without being embedded.
  const file = new PDFDocument({
    autoFirstPage: false,
    pdfVersion: '1.7',
    font: '',
    displayTitle: true,
  }) as unknown as Internals
  // Written chunks are taken as they come: the stream interface would give them only later, piece by piece.
  for (let chunk = file.read(); chunk !== null; chunk = file.read()) chunks.push(chunk)
  file.push = (chunk) => {
    if (chunk !== null) chunks.push(chunk)
    return true
  }
  // pdfkit's metadata is not escaped and names its own producer.
  file.endMetadata = () => undefined
  // Form fields and structure are objects of ours: pdfkit knows no signature fields, and ends the others a second time.
  file.endAcroForm = () => undefined
  file.endMarkings = () => undefined
  const plain: PlainObject[] = []
  const container: Container = {
    reserve: () => file.ref({}),
    write: (reference, data, stream) => {
      reference.data = data instanceof Array ? data : { ...data }
      // A stream that is filtered already is written as it is.
      if ('Filter' in data) reference.compress = false
      if (stream === undefined) plain.push({ id: reference.id, text: textOf(reference, file) })
      else reference.end(stream)
      return reference
    },
    add: (data, stream) => container.write(file.ref({}), data, stream),
    addPlain: (data, stream) => {
      const reference = file.ref({})
      reference.compress = false
      return container.write(reference, data, stream)
    },
    pageTree: file._root.data.Pages,
    finish: ({ pages, catalogue, information, names }) => {
      Object.assign(file._root.data.Pages.data, { Kids: pages, Count: pages.length })
      file._root.data.Names.data = names
      Object.assign(file._root.data, catalogue)
      file.info = information
      const packed = new Map<number, ObjectPlace>()
      for (const { data, bytes, ids } of objectStreams(plain)) {
        const stream = container.add(data, bytes)
        ids.forEach((id, index) => packed.set(id, { stream: stream.id, index }))
      }
      // pdfkit knows tables of cross-references only, which cannot find what lies in object streams.
      file._finalize = () => {
        file._finalize = () => undefined
        const identifier = contentId(chunks)
        const start = file._offset
        const reference = file.ref({})
        const places = file._offsets.map((offset, index) => packed.get(index + 1) ?? { offset: offset ?? start })
        const trailer = { Root: file._root, Info: file._info, ID: [identifier, identifier] }
        const { data, bytes } = crossReferences(places, trailer)
        container.write(reference, data, bytes)
        file._write(`startxref\n${start}\n%%EOF`)
      }
      file.end()
      return Buffer.concat(chunks)
    },
  }
  return container
}

/** What pdfkit would write of an object without a stream. */
function textOf(reference: Reference, file: Internals): string {
  const written: string[] = []
  const write = file._write.bind(file)
  file._write = (data) => written.push(data)
  reference.end()
  file._write = write
  const [, text = ''] = written
  return text
}

/** 16 bytes that follow from everything written so far. */
function contentId(chunks: readonly Uint8Array[]): Uint8Array {
  const hash = createHash('sha256')
  for (const chunk of chunks) hash.update(chunk)
  return new Uint8Array(hash.digest().subarray(0, 16))
}

/** What pdfkit's types leave out. */
interface Internals {
  read(): Uint8Array | null
  push(chunk: Uint8Array | null): boolean
  ref(data: object): Reference
  endMetadata(): void
  endAcroForm(): void
  endMarkings(): void
  _finalize(): void
  _write(data: string): void
  /** Of the next object, and of each object by its number less one. */
  readonly _offset: number
  readonly _offsets: readonly (number | null)[]
  readonly _info: Reference
  _root: { data: { Pages: Reference; Names: Reference } & Record<string, Value> }
  info: Readonly<Record<string, string>>
  end(): void
}
