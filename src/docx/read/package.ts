// Bytes that may come from anyone -> the parts of a DOCX and how they refer to each other (ISO/IEC 29500-2). A part is unpacked when it is
// asked for; what lies outside the file is named and never fetched.

import { bytesInMemory } from '../../base/foreign/byte-source.js'
import { contentIn, readDirectory, type ZipEntry, type ZipFault } from '../../base/foreign/zip-directory.js'
import { limits, pastLimit, type LimitName } from '../../base/limits.js'
import { phrase } from '../../base/phrases/phrases.js'
import { visible } from '../../base/printable.js'
import { placeIn, problem, type Checked, type Problem } from '../../base/problem.js'
import { lastWord } from './namespaces.js'
import { childrenOf, readElements, type Element } from './xml.js'

export interface Package {
  /** The part that holds the text. */
  readonly main: string
  /** The root of a part, read once; null where it cannot be read, which has been told. */
  readonly read: (part: string) => Element | null
  /** The bytes of a part; null where it cannot be read, which has been told. */
  readonly bytesOf: (part: string) => Uint8Array | null
  readonly has: (part: string) => boolean
  /** What a part refers to, by the ids that it uses; empty where it refers to nothing. */
  readonly relationsOf: (part: string) => ReadonlyMap<string, Relation>
  /** Paths of all parts, as the zip has them. */
  readonly parts: readonly string[]
}

export interface Relation {
  /** The last word of its type: `footnotes`, `hyperlink`. */
  readonly type: string
  /** The part that it leads to, or null for what lies outside. */
  readonly part: string | null
  /** As it is written. */
  readonly target: string
}

/**
 * Opens a package. Without a value where there is no text to be read: `docx/format`, `docx/damaged`, `limit/exceeded`. Problems of
 * parts come up when these are read.
 * @param file what the file is called
 * @param report takes problems of parts that are read later
 */
export function openPackage(
  bytes: Uint8Array,
  file: string,
  report: (problem: Problem) => void,
): Checked<Package | null> {
  const place = placeIn(file)
  const refuse = (...problems: readonly Problem[]): Checked<null> => ({ value: null, problems })
  if (bytes.length > limits['docx-size'].most) return refuse(pastLimit('docx-size', place))
  if (startsWith(bytes, compound)) return refuse(problem('docx/format#locked', {}, place))
  if (!startsWith(bytes, zip)) return refuse(problem('docx/format', {}, place))
  const source = bytesInMemory(bytes)
  const directory = readDirectory(source)
  if ('faults' in directory) return refuse(...directory.faults.map((fault) => faultOf(fault, file)))
  const entries = new Map<string, ZipEntry>()
  for (const entry of directory.entries) {
    if (entry.name.endsWith('/')) continue
    const name = folded(entry.name)
    if (entries.has(name)) return refuse(faultOf({ entry: entry.name, reason: phrase('zip-entry-twice', {}) }, file))
    entries.set(name, entry)
  }
  const room = openRoom()
  const known = new Map<string, Element | null>()

  const bytesOf = (entry: ZipEntry): Uint8Array | null => {
    const limit = room.take(entry)
    if (limit !== null) report(pastLimit(limit, place))
    return limit === null ? contentIn(source, entry) : null
  }
  const unpack = (part: string): Element | null => {
    const entry = entries.get(folded(part))
    if (entry === undefined) return null
    const name = visible(entry.name)
    const limit = room.take(entry)
    if (limit !== null) {
      report(pastLimit(limit, place))
      return null
    }
    const content = contentIn(source, entry)
    const read = content === null ? ({ fault: 'syntax' } as const) : readElements(content, room.spend)
    if ('name' in read) return read
    if ('limit' in read) report(pastLimit(read.limit, place))
    else report(problem(read.fault === 'names' ? 'docx/damaged#names' : 'docx/damaged#part', { part: name }, place))
    return null
  }
  const read = (part: string): Element | null => {
    const before = known.get(folded(part))
    if (before !== undefined) return before
    const root = unpack(part)
    known.set(folded(part), root)
    return root
  }
  const relations = new Map<string, ReadonlyMap<string, Relation>>()
  const relationsOf = (part: string): ReadonlyMap<string, Relation> => {
    const found = relations.get(folded(part)) ?? relationsIn(read(listOf(part)), part)
    relations.set(folded(part), found)
    return found
  }
  const main = [...relationsOf('').values()].find(({ type }) => type === 'officeDocument')?.part ?? null
  if (main === null || !entries.has(folded(main))) return refuse(problem('docx/format', {}, place))
  return {
    value: {
      main,
      read,
      relationsOf,
      bytesOf: (part) => {
        const entry = entries.get(folded(part))
        return entry === undefined ? null : bytesOf(entry)
      },
      has: (part) => entries.has(folded(part)),
      parts: [...entries.values()].map(({ name }) => name),
    },
    problems: [],
  }
}

/** How files begin that are zips, and those of the older format, in which locked files are wrapped, too. */
const zip = [0x50, 0x4b]
const compound = [0xd0, 0xcf, 0x11, 0xe0]

function startsWith(bytes: Uint8Array, beginning: readonly number[]): boolean {
  return beginning.every((byte, index) => bytes[index] === byte)
}

function faultOf(fault: ZipFault, file: string): Problem {
  const place = placeIn(file)
  if ('limit' in fault) return pastLimit(fault.limit, place)
  const { entry, reason } = fault
  return entry === null
    ? problem('docx/damaged', { reason }, place)
    : problem('docx/damaged#entry', { entry: visible(entry), reason }, place)
}

/** Names of parts are one where only case tells them apart (29500-2, 6.2.2.3). */
function folded(part: string): string {
  return part.replace(/^\//, '').toLowerCase()
}

/** What may still be unpacked and read of a file. */
function openRoom(): {
  readonly take: (entry: ZipEntry) => LimitName | null
  readonly spend: (elements: number) => boolean
} {
  let bytes = 0
  let elements = 0
  return {
    take: ({ size }) => {
      bytes += size
      return size > limits['docx-part-size'].most
        ? 'docx-part-size'
        : bytes > limits['docx-size'].most
          ? 'docx-size'
          : null
    },
    spend: (more) => {
      elements += more
      return elements <= limits['docx-elements'].most
    },
  }
}

/** The part with the relations of another: `word/_rels/document.xml.rels`; those of the package for none. */
function listOf(part: string): string {
  const slash = part.lastIndexOf('/')
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`
}

function relationsIn(root: Element | null, owner: string): Map<string, Relation> {
  return new Map(
    childrenOf(root).flatMap(({ name, attributes }) => {
      const [id, target] = [attributes.get('Id'), attributes.get('Target')]
      if (name !== 'rel:Relationship' || id === undefined || target === undefined) return []
      const isOutside = attributes.get('TargetMode') === 'External'
      const type = lastWord(attributes.get('Type') ?? '')
      return [[id, { type, target, part: isOutside ? null : resolved(target, owner) }] as const]
    }),
  )
}

/** A target as a path from the root of the package; steps upward end at the root. */
function resolved(target: string, owner: string): string {
  const steps = target.startsWith('/') ? [] : owner.split('/').slice(0, -1)
  for (const step of target.split(/[/\\]/)) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}
