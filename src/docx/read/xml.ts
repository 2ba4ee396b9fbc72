// A part of a package -> its elements, with names under known prefixes. libxml2 reads it and writes it in canonical form (W3C, Canonical
// XML 1.0), which knows one way to write anything: a pattern takes that apart, many times faster than asking for node after node.

import { XmlDocument, XmlError } from 'libxml2-wasm'
import { definesNames } from '../../base/foreign/foreign-xml.js'
import { limits, type LimitName } from '../../base/limits.js'
import { isKnownNamespace, knownName } from './namespaces.js'

/** An element, with what stands in it: elements and text. */
export interface Element {
  /** With the prefix that this program gives its namespace: `w:p`. */
  readonly name: string
  /** By name, with prefixes likewise. */
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly (Element | string)[]
  /** For an alternative of mark-up compatibility: whether all namespaces that it requires are known. */
  readonly isUnderstood: boolean
}

/** Why a part cannot be read: no XML, XML that defines names of its own, or one that is past a limit. */
export type Unreadable = { readonly fault: 'syntax' | 'names' } | { readonly limit: LimitName }

/**
 * Reads a part.
 * @param spend takes the number of elements that have been read, and says whether there may be so many more
 */
export function readElements(bytes: Uint8Array, spend: (elements: number) => boolean): Element | Unreadable {
  if (definesNames(bytes)) return { fault: 'names' }
  const canonical = canonicalOf(bytes)
  if (canonical === null) return { fault: 'syntax' }
  return spend(countOf(canonical)) ? elementsIn(canonical) : { limit: 'docx-elements' }
}

/** How many elements there are, before any of them is made: each begins with a sign that stands for nothing else. */
function countOf(canonical: string): number {
  let count = 0
  for (let at = canonical.indexOf('<'); at >= 0; at = canonical.indexOf('<', at + 1))
    if (canonical[at + 1] !== '/') count += 1
  return count
}

function canonicalOf(bytes: Uint8Array): string | null {
  try {
    const document = XmlDocument.fromBuffer(bytes)
    try {
      return document.dtd === null ? document.canonicalizeToString() : null
    } finally {
      document.dispose()
    }
  } catch (cause) {
    if (cause instanceof XmlError) return null
    throw cause
  }
}

/** A tag, a processing instruction, or a text. */
const token = /<(\/?)([^\s/>?]+)((?: [^\s=]+="[^"]*")*)>|<\?.*?\?>|([^<]+)/gsy
const attribute = / ([^\s=]+)="([^"]*)"/g

interface Open extends Element {
  readonly children: (Element | string)[]
}

type Namespaces = ReadonlyMap<string, string>

function elementsIn(canonical: string): Element | Unreadable {
  const outside: Open = { name: '', attributes: new Map(), children: [], isUnderstood: true }
  const open: { readonly element: Open; readonly namespaces: Namespaces }[] = [
    { element: outside, namespaces: new Map() },
  ]
  let read = 0
  for (const [whole, closing, name, written = '', text] of canonical.matchAll(token)) {
    read += whole.length
    const around = open.at(-1)
    if (around === undefined) return { fault: 'syntax' }
    if (text !== undefined) around.element.children.push(unescaped(text))
    else if (name === undefined) continue
    else if (closing === '/') open.pop()
    else {
      if (open.length > limits['docx-nesting'].most) return { limit: 'docx-nesting' }
      const { element, namespaces } = startOf(name, written, around.namespaces)
      around.element.children.push(element)
      open.push({ element, namespaces })
    }
  }
  const root = outside.children.find((child) => typeof child !== 'string')
  return root === undefined || read < canonical.length ? { fault: 'syntax' } : root
}

const none: ReadonlyMap<string, string> = new Map()

function startOf(name: string, written: string, outer: Namespaces): { element: Open; namespaces: Namespaces } {
  if (written === '')
    return {
      element: { name: nameIn(name, outer), attributes: none, children: [], isUnderstood: true },
      namespaces: outer,
    }
  const pairs = [...written.matchAll(attribute)].map(([, key = '', value = '']) => [key, unescaped(value)] as const)
  const declared = pairs.flatMap(([key, value]) =>
    key === 'xmlns' ? [['', value] as const] : key.startsWith('xmlns:') ? [[key.slice(6), value] as const] : [],
  )
  const namespaces = declared.length === 0 ? outer : new Map([...outer, ...declared])
  const attributes = new Map(
    pairs.flatMap(([key, value]) =>
      /^xmlns(?::|$)/.test(key) ? [] : [[key.includes(':') ? nameIn(key, namespaces) : key, value] as const],
    ),
  )
  const required = attributes.get('Requires')?.split(/\s+/) ?? []
  const isUnderstood = required.every((prefix) => isKnownNamespace(namespaces.get(prefix) ?? ''))
  return { element: { name: nameIn(name, namespaces), attributes, children: [], isUnderstood }, namespaces }
}

function nameIn(name: string, namespaces: Namespaces): string {
  const colon = name.indexOf(':')
  if (colon < 0) return knownName(namespaces.get('') ?? '', name)
  const prefix = name.slice(0, colon)
  return prefix === 'xml' ? name : knownName(namespaces.get(prefix) ?? '', name.slice(colon + 1))
}

function unescaped(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:amp|lt|gt|quot|#x([0-9A-F]+));/g, (whole, code: string | undefined) =>
    code === undefined ? (characters[whole] ?? whole) : String.fromCodePoint(Number.parseInt(code, 16)),
  )
}

const characters: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' }

/** The elements that stand in one, text left out. */
export function childrenOf(element: Element | null): Element[] {
  return element === null ? [] : element.children.filter((child) => typeof child !== 'string')
}

/** The first element of a name within another. */
export function childOf(element: Element | null, name: string): Element | null {
  return childrenOf(element).find((child) => child.name === name) ?? null
}

/** The text that stands in an element, that of elements within it too. */
export function textOf(element: Element | null): string {
  if (element === null) return ''
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('')
}

/** An attribute of WordprocessingML; null where there is none. Files without prefixes on attributes are read, too. */
export function attributeOf(element: Element | null, name: string): string | null {
  return element?.attributes.get(`w:${name}`) ?? element?.attributes.get(name) ?? null
}

/** `w:val` of an element within another; null where either is missing. */
export function valueIn(element: Element | null, name: string): string | null {
  return attributeOf(childOf(element, name), 'val')
}

/** A whole number in an attribute; null for anything else, and for one of more than nine digits. */
export function wholeNumber(text: string | null): number | null {
  return text !== null && /^-?\d{1,9}$/.test(text) ? Number(text) : null
}

/** Whether an element that stands for on or off says on (ECMA-376-1, 17.17.4); null where it is not there. */
export function switchIn(element: Element | null, name: string): boolean | null {
  const found = childOf(element, name)
  if (found === null) return null
  const value = attributeOf(found, 'val')
  return value === null || !['0', 'false', 'off'].includes(value)
}
