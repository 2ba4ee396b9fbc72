// A PDF as text -> the name of the form field that holds a signature. Only as much of the format is read as this takes:
// dictionaries of fields, be they objects of their own or packed into an object stream.

import { inflateSync } from 'node:zlib'

/**
 * A reader of names: the whole name of the field whose value is an object, `falu-kommun.1`, from that of its parent
 * (ISO 32000-1, 12.7.3.2); null where no field has it, or the field has no name.
 * @param text the file, a character for each byte
 */
export function fieldReader(text: string): (value: number) => string | null {
  const streams = objectStreams(text)
  return (value) => {
    const holder = new RegExp(`/V\\s+${value}\\s+\\d+\\s+R\\b`, 'g')
    for (const where of [text, ...streams.map(({ content }) => content)])
      for (const { index } of [...where.matchAll(holder)].reverse()) {
        const names = namesFrom(dictionaryAround(where, index), text, streams, mostParents)
        if (names.length > 0) return names.join('.')
      }
    return null
  }
}

/** Parents of a field that are asked for their names: no form goes deeper, and a circle ends. */
const mostParents = 8

function namesFrom(dictionary: string, text: string, streams: readonly ObjectStream[], more: number): string[] {
  const parent = /\/Parent\s+(\d+)\s+\d+\s+R\b/.exec(dictionary)?.[1]
  const above = parent === undefined || more === 0 ? null : objectNumbered(Number(parent), text, streams)
  const own = nameIn(dictionary)
  return [...(above === null ? [] : namesFrom(above, text, streams, more - 1)), ...(own === null ? [] : [own])]
}

/** `/T`, in one of the two ways in which a PDF writes a string, in either of its two encodings. */
function nameIn(dictionary: string): string | null {
  const [, literal, digits] = /\/T\s*(?:\(((?:[^()\\]|\\[^])*)\)|<([0-9a-fA-F\s]*)>)/.exec(dictionary) ?? []
  if (literal === undefined && digits === undefined) return null
  const plain = literal === undefined ? undefined : unescaped(literal)
  const bytes =
    plain === undefined ? Buffer.from((digits ?? '').replace(/\s/g, ''), 'hex') : Buffer.from(plain, 'latin1')
  return bytes.length >= 2 && bytes.readUInt16BE(0) === byteOrderMark
    ? Buffer.from(bytes.subarray(2)).swap16().toString('utf16le')
    : bytes.toString('latin1')
}

const byteOrderMark = 0xfeff

/** What stands between the parentheses of a string, without its escapes (ISO 32000-1, 7.3.4.2). */
export function unescaped(literal: string): string {
  return literal.replace(/\\([0-7]{1,3})|\\([^])/g, (_, octal: string | undefined, one: string) =>
    octal === undefined ? one : String.fromCharCode(parseInt(octal, 8)),
  )
}

/** The innermost dictionary in which a place lies. */
function dictionaryAround(text: string, at: number): string {
  const edge = (from: number, step: -1 | 1): number => {
    const [open, close] = step < 0 ? ['<<', '>>'] : ['>>', '<<']
    let depth = 0
    for (let place = from; place >= 0 && place < text.length; place += step) {
      const pair = text.slice(place, place + 2)
      if (pair !== open && pair !== close) continue
      if (pair === open && depth === 0) return place
      depth += pair === open ? -1 : 1
      place += step
    }
    return step < 0 ? 0 : text.length
  }
  return text.slice(edge(at, -1), edge(at, 1))
}

/** An object as it was written last; what an update writes anew stands behind what it replaces. */
function objectNumbered(number: number, text: string, streams: readonly ObjectStream[]): string | null {
  const own = [...text.matchAll(new RegExp(`(?<![0-9])${number}\\s+\\d+\\s+obj\\b`, 'g'))].at(-1)
  const packed = streams.findLast(({ objects }) => objects.has(number))
  if (own !== undefined && (packed === undefined || own.index > packed.index))
    return text.slice(own.index, text.indexOf('endobj', own.index))
  return packed?.objects.get(number) ?? null
}

interface ObjectStream {
  /** Where it stands in the file. */
  readonly index: number
  readonly content: string
  readonly objects: ReadonlyMap<number, string>
}

/** Streams that hold other objects, unpacked (ISO 32000-1, 7.5.7); one that cannot be read holds none. */
function objectStreams(text: string): ObjectStream[] {
  return [...text.matchAll(/\/Type\s*\/ObjStm\b/g)].flatMap(({ index }) => {
    const start = /stream\r?\n/.exec(text.slice(index, index + longestDictionary))
    const [from, end] = [index + (start?.index ?? 0) + (start?.[0].length ?? 0), text.indexOf('endstream', index)]
    const dictionary = text.slice(text.lastIndexOf(' obj', index), from)
    const first = Number(/\/First\s+(\d+)/.exec(dictionary)?.[1])
    if (start === null || end < from || !Number.isInteger(first)) return []
    try {
      const packed = Buffer.from(text.slice(from, end), 'latin1')
      const content = (/\/FlateDecode\b/.test(dictionary) ? inflateSync(packed) : packed).toString('latin1')
      const numbers = [...content.slice(0, first).matchAll(/(\d+)\s+(\d+)/g)]
      const objects = numbers.map(({ 1: number, 2: offset }, one): [number, string] => {
        const next = numbers[one + 1]?.[2]
        return [
          Number(number),
          content.slice(first + Number(offset), next === undefined ? undefined : first + Number(next)),
        ]
      })
      return [{ index, content, objects: new Map(objects) }]
    } catch {
      return []
    }
  })
}

/** Characters within which the dictionary of a stream ends. */
const longestDictionary = 2000
