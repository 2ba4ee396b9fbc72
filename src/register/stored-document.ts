// Bytes of a stored Document -> the Document, or the place at which it is none: of another shape, of another version than the
// register says, or with something in it that leads nowhere. Renderers trust what comes out of here.

import type * as z from 'zod'
import type { LimitName } from '../base/limits.js'
import { unprintable } from '../base/unprintable.js'
import { readJson, type JsonPath } from '../data/json.js'
import { documentSchema } from '../data/stored-document.js'
import type { Document } from '../model/document.js'

/** What the register says of a Document. */
export type DocumentHead = Pick<Document, 'agreement' | 'instance' | 'version' | 'languages'>

/** Why a stored file gives nothing. */
export type Unread =
  /** `document` is another number than 1: a later program knows what it is. */
  | { readonly kind: 'newer' }
  | { readonly kind: 'past-limit'; readonly limit: LimitName }
  | { readonly kind: 'misshapen'; readonly at: JsonPath }

/** Reads a Document of the register, and holds it against what the register says of it. */
export function readStoredDocument(
  bytes: Uint8Array,
  head: DocumentHead,
): { readonly kind: 'document'; readonly document: Document } | Unread {
  const read = readJson(bytes, 'document-size')
  if (read.kind === 'past-limit') return read
  if (read.kind === 'broken') return { kind: 'misshapen', at: read.at }
  const { value } = read
  if (isOfOtherNumber(value)) return { kind: 'newer' }
  const parsed = documentSchema.safeParse(value)
  if (!parsed.success) return { kind: 'misshapen', at: issuePath(parsed.error.issues[0]) }
  /* As it is stored, and not as the schema would copy it: in the order of its own keys. */
  const document = value as Document
  const at = otherHead(document, head) ?? firstFault(document)
  return at === null ? { kind: 'document', document } : { kind: 'misshapen', at }
}

/** Where a schema found something that does not belong. */
export function issuePath(issue: z.core.$ZodIssue | undefined): JsonPath {
  const unknownKey = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []
  return [...((issue?.path ?? []) as JsonPath), ...unknownKey]
}

function isOfOtherNumber(value: unknown): boolean {
  const number = typeof value === 'object' && value !== null && 'document' in value ? value.document : 1
  return Number.isInteger(number) && number !== 1
}

function otherHead(document: Document, head: DocumentHead): JsonPath | null {
  const keys = ['agreement', 'instance', 'version', 'languages'] as const
  const other = keys.find((key) => String(document[key]) !== String(head[key]))
  return other === undefined ? null : [other]
}

/** What nodes of a Document say of each other. */
interface Names {
  /** Names that stand once among their like; an annex that exists elsewhere is a part, and a fact of the list of annexes. */
  readonly own: Readonly<Record<'parts' | 'sections' | 'facts' | 'notes' | 'fields', Set<string>>>
  /** Those of tables, which earlier versions let be those of sections too. */
  readonly tables: Set<string>
  readonly calls: { readonly kind: 'target' | 'note'; readonly name: string; readonly at: JsonPath }[]
}

/** Where something has a name that another has, leads nowhere, or has no place in a text; null for a Document that is right. */
function firstFault(document: Document): JsonPath | null {
  const own = { parts: new Set<string>(), sections: new Set<string>(), facts: new Set<string>() }
  const tables = new Set<string>()
  const names: Names = { own: { ...own, notes: new Set(), fields: new Set() }, tables, calls: [] }
  const path: (string | number)[] = []
  const visit = (value: unknown): JsonPath | null => {
    if (typeof value === 'string') return value.search(unprintable) < 0 ? null : [...path]
    if (typeof value !== 'object' || value === null) return null
    const wrong = Array.isArray(value) ? null : faultOf(value as Node, path, names)
    if (wrong !== null) return [...path, ...wrong]
    for (const [key, inner] of Object.entries(value)) {
      path.push(Array.isArray(value) ? Number(key) : key)
      const fault = visit(inner)
      if (fault !== null) return fault
      path.pop()
    }
    return null
  }
  const { parts, sections, facts, notes } = names.own
  const isThere = ({ kind, name }: Names['calls'][number]): boolean =>
    (kind === 'note' ? [notes] : [parts, sections, facts, tables]).some((known) => known.has(name))
  return visit(document) ?? names.calls.find((call) => !isThere(call))?.at ?? null
}

type Node = Readonly<Record<string, unknown>>

/** What is wrong with a node itself, by the way down from it. */
function faultOf(node: Node, path: JsonPath, names: Names): JsonPath | null {
  const taken = (among: keyof Names['own'], key: string): JsonPath | null => {
    const name = node[key]
    if (typeof name !== 'string') return null
    if (names.own[among].has(name)) return [key]
    names.own[among].add(name)
    return null
  }
  const call = (kind: 'target' | 'note', key: string): null => {
    names.calls.push({ kind, name: String(node[key]), at: [...path, key] })
    return null
  }
  switch (node['kind']) {
    case 'main':
    case 'annex':
      return taken('parts', 'id')
    case 'section':
      return taken('sections', 'id')
    case 'table':
      if (typeof node['id'] === 'string') names.tables.add(node['id'])
      return unevenRow(node)
    case 'reference':
      if (Number(node['labelAt'] ?? 0) > String(node['text']).length) return ['labelAt']
      return call('target', 'target')
    case 'note':
      return call('note', 'note')
    case undefined:
      if ('field' in node) return taken('fields', 'field')
      if ('target' in node) return call('target', 'target')
      if ('value' in node) return taken('facts', 'id')
      return path.length === 2 && path[0] === 'notes' ? taken('notes', 'id') : null
    default:
      return null
  }
}

/** Where a row of a table has more or fewer cells than there are columns. */
function unevenRow(table: Node): JsonPath | null {
  const count = (table['columns'] as readonly unknown[]).length
  if (count === 0) return ['columns']
  for (const key of ['header', 'rows']) {
    const at = (table[key] as readonly { readonly cells: readonly unknown[] }[]).findIndex(
      ({ cells }) => cells.length !== count,
    )
    if (at >= 0) return [key, at, 'cells']
  }
  return null
}
