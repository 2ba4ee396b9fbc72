// Somebody who appends to a PDF: objects as text -> an update behind the file, in one of the forms that the format knows; and
// the whole file written anew, as services do that set their own seal.

import { deflateSync } from 'node:zlib'
import { budget } from '../../src/archive/returned/budget.js'
import { openPdf, type PdfFile } from '../../src/archive/returned/file.js'
import type { Value } from '../../src/archive/returned/values.js'

/** What is written between `obj` and `endobj`, a character for each byte, by the number of the object. */
export type Objects = ReadonlyMap<number, string>

export interface UpdateForm {
  /** The table: a stream, the old form, or a stream with the objects packed into another. */
  readonly table: 'stream' | 'old' | 'packed'
  /** What stands in the trailer beside the usual, or in its place. */
  readonly trailer: string
  /** Where the table says that the one before lies; the right place without it. */
  readonly previous: number
  /** What stands before the objects, and before the table. */
  readonly before: string
  readonly between: string
  /** Numbers that the table says are free, and places that it gives in place of the right ones. */
  readonly freed: readonly number[]
  readonly places: ReadonlyMap<number, number>
  readonly generation: number
}

export function opened(pdf: Uint8Array): PdfFile {
  return openPdf(Buffer.from(pdf), budget())
}

/** The first number that no object has. */
export function nextNumber(pdf: Uint8Array): number {
  return Number(opened(pdf).trailer.entries.get('Size'))
}

/** A PDF with an update behind it. */
export function updated(pdf: Uint8Array, objects: Objects, form: Partial<UpdateForm> = {}): Uint8Array {
  const {
    table = 'stream',
    before = '',
    between = '',
    freed = [],
    places = new Map<number, number>(),
    generation = 0,
  } = form
  const file = opened(pdf)
  const isPackable = (text: string): boolean => !text.includes('stream') && !text.includes('/ByteRange')
  const packed = table === 'packed' ? [...objects].filter(([, text]) => isPackable(text)) : []
  const inside = new Set(packed.map(([number]) => number))
  const size = Math.max(nextNumber(pdf), ...[...objects.keys()].map((number) => number + 1))
  const [container, own] = [size, size + 1]
  const written = [...objects].filter(([number]) => !inside.has(number))
  if (packed.length > 0) written.push([container, containerOf(packed)])
  let text = `\n${before}`
  const entries = new Map<number, string>(freed.map((number) => [number, `0 0 ${generation}`]))
  for (const [number, body] of written) {
    entries.set(number, `1 ${places.get(number) ?? pdf.length + text.length} ${generation}`)
    text += `${number} ${generation} obj\n${body}\nendobj\n`
  }
  packed.forEach(([number], index) => entries.set(number, `2 ${container} ${index}`))
  text += between
  const at = pdf.length + text.length
  const previous = form.previous ?? file.table
  const trailer = `/Root ${source(file.trailer.entries.get('Root') ?? null)} /Info ${source(file.trailer.entries.get('Info') ?? null)} /Prev ${previous} ${form.trailer ?? ''}`
  if (table !== 'old') entries.set(own, `1 ${at} 0`)
  text += table === 'old' ? oldTable(entries, size, trailer) : newTable(entries, own, trailer)
  return joined(pdf, `${text}startxref\n${at}\n%%EOF\n`)
}

export function joined(...parts: readonly (Uint8Array | string)[]): Uint8Array {
  return Uint8Array.from(
    Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part))),
  )
}

function containerOf(packed: readonly (readonly [number, string])[]): string {
  let offset = 0
  const pairs = packed.map(([number, body]) => {
    const pair = `${number} ${offset}`
    offset += body.length + 1
    return pair
  })
  const head = `${pairs.join(' ')}\n`
  return streamOf(
    `/Type /ObjStm /N ${packed.length} /First ${head.length}`,
    head + packed.map(([, body]) => `${body}\n`).join(''),
  )
}

/** A packed stream. */
export function streamOf(entries: string, content: string): string {
  const bytes = deflateSync(Buffer.from(content, 'latin1')).toString('latin1')
  return `<< ${entries} /Filter /FlateDecode /Length ${bytes.length} >>\nstream\n${bytes}\nendstream`
}

function oldTable(entries: ReadonlyMap<number, string>, size: number, trailer: string): string {
  const rows = [...entries].map(([number, entry]) => {
    const [kind, place = '0', generation = '0'] = entry.split(' ')
    return `${number} 1\n${place.padStart(10, '0')} ${generation.padStart(5, '0')} ${kind === '0' ? 'f' : 'n'} \n`
  })
  return `xref\n${rows.join('')}trailer\n<< /Size ${size} ${trailer} >>\n`
}

function newTable(entries: ReadonlyMap<number, string>, own: number, trailer: string): string {
  const sorted = [...entries].sort(([a], [b]) => a - b)
  const bytes = Buffer.alloc(7 * sorted.length)
  sorted.forEach(([, entry], index) => {
    const [kind = 0, place = 0, third = 0] = entry.split(' ').map(Number)
    bytes.writeUIntBE(kind, 7 * index, 1)
    bytes.writeUIntBE(place, 7 * index + 1, 4)
    bytes.writeUIntBE(third, 7 * index + 5, 2)
  })
  const index = sorted.map(([number]) => `${number} 1`).join(' ')
  const head = `/Type /XRef /Size ${own + 1} /W [1 4 2] /Index [${index}] ${trailer}`
  return `${own} 0 obj\n${streamOf(head, bytes.toString('latin1'))}\nendobj\n`
}

/** A value as it is written, streams apart. */
export function source(value: Value | undefined): string {
  if (value === undefined || value === null || typeof value !== 'object') return String(value ?? null)
  switch (value.kind) {
    case 'name':
      return `/${value.name.replace(/[^A-Za-z0-9.+_-]/g, (one) => `#${one.charCodeAt(0).toString(16).padStart(2, '0')}`)}`
    case 'text':
      return `<${Buffer.from(value.text, 'latin1').toString('hex')}>`
    case 'reference':
      return `${value.number} ${value.generation} R`
    case 'array':
      return `[${value.items.map(source).join(' ')}]`
    case 'dictionary':
      return `<< ${[...value.entries].map(([key, one]) => `/${key} ${source(one)}`).join(' ')} >>`
    case 'stream': {
      const entries = [...value.entries].filter(([key]) => key !== 'Length')
      const head = entries.map(([key, one]) => `/${key} ${source(one)}`).join(' ')
      const bytes = Buffer.from(value.packed).toString('latin1')
      return `<< ${head} /Length ${bytes.length} >>\nstream\n${bytes}\nendstream`
    }
  }
}

/** An object with some keys of its dictionary set, or taken away (null). */
export function withKeys(pdf: Uint8Array, number: number, keys: Readonly<Record<string, string | null>>): string {
  const value = opened(pdf).object(number)
  if (value === null || typeof value !== 'object' || value.kind !== 'dictionary')
    throw new Error(`no dictionary: ${number}`)
  const kept = [...value.entries].filter(([key]) => !(key in keys)).map(([key, one]) => `/${key} ${source(one)}`)
  const set = Object.entries(keys).flatMap(([key, one]) => (one === null ? [] : [`/${key} ${one}`]))
  return `<< ${[...kept, ...set].join(' ')} >>`
}

/** A file with the same objects, written by another program, some of them changed. */
export function rewritten(pdf: Uint8Array, changed: Objects = new Map()): Uint8Array {
  const file = opened(pdf)
  const size = Math.max(nextNumber(pdf), ...[...changed.keys()].map((number) => number + 1))
  let text = '%PDF-1.7\n%by a service\n'
  const rows = ['0000000000 65535 f \n']
  for (let number = 1; number < size; number += 1) {
    const value = file.object(number)
    const type =
      value !== null && typeof value === 'object' && value.kind === 'stream' ? source(value.entries.get('Type')) : ''
    const body =
      changed.get(number) ?? (value === null || type === '/XRef' || type === '/ObjStm' ? null : source(value))
    rows.push(body === null ? '0000000000 65535 f \n' : `${String(text.length).padStart(10, '0')} 00000 n \n`)
    if (body !== null) text += `${number} 0 obj\n${body}\nendobj\n`
  }
  const [root, info] = ['Root', 'Info'].map((key) => source(file.trailer.entries.get(key) ?? null))
  const table = `xref\n0 ${size}\n${rows.join('')}trailer\n<< /Size ${size} /Root ${root} /Info ${info} >>\n`
  return joined(`${text}${table}startxref\n${text.length}\n%%EOF\n`)
}
