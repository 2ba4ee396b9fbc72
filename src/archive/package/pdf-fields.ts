// A PDF as text -> the names of the form fields that hold signatures. Only as much of the format is read as this takes: dictionaries
// of fields, be they objects of their own or packed into an object stream. What is asked of many fields is found in one pass.

import { inflateSync } from 'node:zlib'
import { limits } from '../../base/limits.js'

/**
 * Whole names of fields by the object that is their value: `falu-kommun.1`, from that of its parent (ISO 32000-1, 12.7.3.2). A value
 * that no field has, or one without a name, is not among them.
 * @param text the file, a character for each byte
 * @param values numbers of objects
 */
export function fieldsHolding(text: string, values: ReadonlySet<number>): ReadonlyMap<number, string> {
  const streams = objectStreams(text)
  const holders = holdersOf(values, [text, ...streams.map(({ content }) => content)])
  const parents = withParents(holders, text, streams)
  const names = [...holders].flatMap(([value, dictionaries]): [number, string][] => {
    for (const dictionary of dictionaries) {
      const steps = namesFrom(dictionary, parents, mostParents)
      if (steps.length > 0) return [[value, steps.join('.')]]
    }
    return []
  })
  return new Map(names)
}

/** Parents of a field that are asked for their names: no form goes deeper, and a circle ends. */
const mostParents = 8

/** Characters of the dictionary of a field, or of an object, that are read. */
const longestField = 65_536

/** Dictionaries that are looked at for one value, those written last. */
const mostHolders = 16

function namesFrom(dictionary: string, objects: ReadonlyMap<number, string>, more: number): string[] {
  const parent = parentIn(dictionary)
  const above = parent === null || more === 0 ? undefined : objects.get(parent)
  const own = nameIn(dictionary)
  return [...(above === undefined ? [] : namesFrom(above, objects, more - 1)), ...(own === null ? [] : [own])]
}

function parentIn(dictionary: string): number | null {
  const parent = /\/Parent\s+(\d+)\s+\d+\s+R\b/.exec(dictionary)?.[1]
  return parent === undefined ? null : Number(parent)
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

/** For each value the innermost dictionaries that have it as `/V`: those of the file before packed ones, the last first. */
function holdersOf(values: ReadonlySet<number>, texts: readonly string[]): ReadonlyMap<number, readonly string[]> {
  const found = new Map<number, string[]>()
  for (const text of texts)
    for (const [value, ranges] of rangesHolding(values, text)) {
      const dictionaries = ranges.map(([from, to]) => text.slice(from, Math.min(to, from + longestField)))
      found.set(value, [...(found.get(value) ?? []), ...dictionaries.reverse()].slice(0, mostHolders))
    }
  return found
}

type Range = readonly [from: number, to: number]

/** An open dictionary, with the values that it has. */
interface Open {
  readonly from: number
  readonly values: Set<number>
}

function rangesHolding(values: ReadonlySet<number>, text: string): ReadonlyMap<number, readonly Range[]> {
  const found = new Map<number, Range[]>()
  let open: Open[] = []
  for (const { 0: token, 1: number, index } of text.matchAll(/<<|>>|\/V\s+(\d+)\s+\d+\s+R\b|\bendobj\b/g)) {
    if (token === 'endobj') open = []
    else if (token === '<<') {
      /* Deeper than any form: what is innermost is known all the same. */
      if (open.length === limits['pdf-depth'].most) open.shift()
      open.push({ from: index, values: new Set() })
    } else if (token === '>>') {
      const closed = open.pop()
      for (const value of closed?.values ?? []) {
        const ranges = found.get(value) ?? []
        if (ranges.length === mostHolders) ranges.shift()
        found.set(value, [...ranges, [closed?.from ?? 0, index]])
      }
    } else if (values.has(Number(number))) open.at(-1)?.values.add(Number(number))
  }
  return found
}

/** The objects above fields, by their numbers: one pass through the file for each level. */
function withParents(
  holders: ReadonlyMap<number, readonly string[]>,
  text: string,
  streams: readonly ObjectStream[],
): ReadonlyMap<number, string> {
  const known = new Map<number, string>()
  let dictionaries = [...holders.values()].flat()
  for (let level = 0; level < mostParents && dictionaries.length > 0; level += 1) {
    const asked = new Set(dictionaries.flatMap((one) => parentIn(one) ?? []).filter((number) => !known.has(number)))
    const objects = asked.size === 0 ? [] : [...objectsNumbered(asked, text, streams)]
    for (const [number, object] of objects) known.set(number, object)
    dictionaries = objects.map(([, object]) => object)
  }
  return known
}

/** The beginnings of objects as they were written last; what an update writes anew stands behind what it replaces. */
function objectsNumbered(
  numbers: ReadonlySet<number>,
  text: string,
  streams: readonly ObjectStream[],
): ReadonlyMap<number, string> {
  const places = new Map<number, { readonly index: number; readonly object: () => string }>()
  for (const { 1: number, index } of text.matchAll(/(?<![0-9])(\d+)\s+\d+\s+obj\b/g))
    if (numbers.has(Number(number)))
      places.set(Number(number), { index, object: () => near(text, index).split('endobj', 1).join('') })
  for (const { index, first, content } of streams) {
    let last: number | null = null
    let from = 0
    const end = (to: number | undefined): void => {
      const [number, start] = [last, from]
      if (number === null || !numbers.has(number) || (places.get(number)?.index ?? -1) > index) return
      places.set(number, { index, object: () => near(content.slice(0, to), start) })
    }
    for (const [, number, offset] of content.slice(0, first).matchAll(/(\d+)\s+(\d+)/g)) {
      end(first + Number(offset))
      ;[last, from] = [Number(number), first + Number(offset)]
    }
    end(undefined)
  }
  return new Map([...places].map(([number, { object }]) => [number, object()]))
}

function near(text: string, index: number): string {
  return text.slice(index, index + longestField)
}

interface ObjectStream {
  /** Where it stands in the file. */
  readonly index: number
  /** Unpacked: numbers and offsets, and from `first` on the objects themselves. */
  readonly content: string
  readonly first: number
}

/** Streams that hold other objects, unpacked (ISO 32000-1, 7.5.7); one that cannot be read, or is too large, holds none. */
function objectStreams(text: string): ObjectStream[] {
  const streams: ObjectStream[] = []
  let room: number = limits['pdf-stream'].most
  let behind = 0
  for (const { index } of text.matchAll(/\/Type\s*\/ObjStm\b/g)) {
    if (index < behind) continue
    const start = /stream\r?\n/.exec(text.slice(index, index + longestDictionary))
    if (start === null) continue
    const from = index + start.index + start[0].length
    const end = text.indexOf('endstream', from)
    if (end < 0) return streams
    behind = end
    const before = text.slice(Math.max(0, index - longestDictionary), from)
    const dictionary = before.slice(before.lastIndexOf(' obj', before.length - (from - index)))
    const first = Number(/\/First\s+(\d+)/.exec(dictionary)?.[1])
    const content = Number.isInteger(first) ? contentOf(text.slice(from, end), dictionary, room) : null
    if (content === null) continue
    room -= content.length
    streams.push({ index, content, first })
  }
  return streams
}

function contentOf(packed: string, dictionary: string, room: number): string | null {
  try {
    const bytes = Buffer.from(packed, 'latin1')
    if (!/\/FlateDecode\b/.test(dictionary)) return bytes.length > room ? null : packed
    return inflateSync(bytes, { maxOutputLength: Math.max(room, 1) }).toString('latin1')
  } catch {
    return null
  }
}

/** Characters within which the dictionary of a stream begins and ends. */
const longestDictionary = 2000
