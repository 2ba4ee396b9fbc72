// Where the values of a page frame stand, as a browser reads it. Values are escaped for text and for quoted attributes; in a
// script, a style sheet, a comment, an address or an attribute without quotation marks that does not hold.

import { parse, type DefaultTreeAdapterMap } from 'parse5'

type Node = DefaultTreeAdapterMap['node']
type Element = DefaultTreeAdapterMap['element']

/** What a frame is made of: text as it is, values, and conditions with what stands on either side. */
export type FramePiece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'value'; readonly index: number; readonly name: string }
  | {
      readonly kind: 'condition'
      readonly name: string
      readonly met: readonly FramePiece[]
      readonly otherwise: readonly FramePiece[]
    }

/** What values are, by their names; all others are text. */
export interface ValueKinds {
  /** HTML, which stands where elements may. */
  readonly html: readonly string[]
  /** CSS, which stands in `<style>`. */
  readonly css: readonly string[]
  /** Addresses that the program makes. */
  readonly addresses: readonly string[]
}

/**
 * The values that stand where they could become markup or code, or nowhere, by their indices. What was found of the last frame is
 * kept: a library is read again and again with the same.
 */
export function misplacedValues(pieces: readonly FramePiece[], kinds: ValueKinds): ReadonlySet<number> {
  const key = JSON.stringify([pieces, kinds])
  if (last?.key !== key) last = { key, misplaced: misplacedIn(pieces, kinds) }
  return last.misplaced
}

let last: { readonly key: string; readonly misplaced: ReadonlySet<number> } | null = null

function misplacedIn(pieces: readonly FramePiece[], kinds: ValueKinds): Set<number> {
  const misplaced = new Set<number>()
  const names = new Map(valuesOf(pieces).map(({ index, name }) => [index, name]))
  for (const meets of waysOf(pieces)) {
    const written = textOf(pieces, meets, kinds)
    const places = placesIn(written)
    for (const index of indicesIn(written)) {
      const name = names.get(index) ?? ''
      const found = places.get(index) ?? []
      if (found.length === 0 || !found.every((place) => isRight(place, name, kinds))) misplaced.add(index)
    }
  }
  return misplaced
}

type ValuePlace =
  | { readonly kind: 'text'; readonly element: string }
  | { readonly kind: 'attribute'; readonly element: Element; readonly name: string; readonly quoted: boolean }
  | { readonly kind: 'elsewhere' }

/** Elements in whose text entities do not count (HTML, 13.1.2). */
const raw = new Set(['script', 'style', 'iframe', 'noembed', 'noframes', 'xmp', 'plaintext'])

/** Attributes that hold words, names of languages and classes: nothing is run, opened or drawn by them. */
const ofWords = new Set('alt class content datetime id label lang name placeholder summary title value'.split(' '))
const ofAddresses = new Set(['href', 'src'])

function isRight(place: ValuePlace, name: string, { html, css, addresses }: ValueKinds): boolean {
  if (place.kind === 'elsewhere') return false
  if (html.includes(name))
    return place.kind === 'attribute' && place.element.tagName === 'meta' && place.element.attrs.length === 1
  if (css.includes(name)) return place.kind === 'text' && place.element === 'style'
  if (place.kind === 'text') return !raw.has(place.element)
  if (!place.quoted) return false
  if (ofAddresses.has(place.name)) return addresses.includes(name)
  const isInstruction = place.element.attrs.some((attribute) => attribute.name === 'http-equiv')
  return (ofWords.has(place.name) && !isInstruction) || /^(?:aria|data)-/u.test(place.name)
}

/** A letter first, so that a value is read as a name where one may stand. */
const mark = /v\uE000(\d+)\uE001/gu

function indicesIn(text: string): number[] {
  return [...text.matchAll(mark)].map(([, index]) => Number(index))
}

/** Where each mark stands in the tree that a browser makes of the page. */
function placesIn(written: string): Map<number, ValuePlace[]> {
  const places = new Map<number, ValuePlace[]>()
  const add = (text: string, place: ValuePlace): void => {
    for (const index of indicesIn(text)) places.set(index, [...(places.get(index) ?? []), place])
  }
  const left: Node[] = [parse(written, { scriptingEnabled: false, sourceCodeLocationInfo: true })]
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    if ('value' in node) add(node.value, { kind: 'text', element: elementOf(node.parentNode) })
    else if ('data' in node) add(node.data, { kind: 'elsewhere' })
    if ('tagName' in node) {
      add(node.tagName, { kind: 'elsewhere' })
      for (const { name, value } of node.attrs) {
        add(name, { kind: 'elsewhere' })
        add(value, { kind: 'attribute', element: node, name, quoted: isQuoted(node, name, written) })
      }
    }
    if ('content' in node) left.push(node.content)
    if ('childNodes' in node) for (const child of node.childNodes) left.push(child)
  }
  return places
}

function elementOf(node: Node | null): string {
  return node !== null && 'tagName' in node ? node.tagName : ''
}

function isQuoted(element: Element, name: string, written: string): boolean {
  const location = element.sourceCodeLocation?.attrs?.[name]
  if (location === undefined) return false
  return /^[^=]*=\s*["']/u.test(written.slice(location.startOffset, location.endOffset))
}

type Meets = (name: string) => boolean

/** All conditions met, none, and each alone otherwise than the others. */
function waysOf(pieces: readonly FramePiece[]): Meets[] {
  const names = [...new Set(conditionsOf(pieces))]
  const alone = names.flatMap((one): Meets[] => [(name) => name === one, (name) => name !== one])
  return [() => true, () => false, ...alone]
}

function conditionsOf(pieces: readonly FramePiece[]): string[] {
  return pieces.flatMap((piece) =>
    piece.kind === 'condition' ? [piece.name, ...conditionsOf(piece.met), ...conditionsOf(piece.otherwise)] : [],
  )
}

function valuesOf(pieces: readonly FramePiece[]): Extract<FramePiece, { kind: 'value' }>[] {
  return pieces.flatMap((piece) => {
    if (piece.kind === 'value') return [piece]
    return piece.kind === 'condition' ? [...valuesOf(piece.met), ...valuesOf(piece.otherwise)] : []
  })
}

/** The page with a mark in the place of each value; HTML by an element that may stand wherever elements do, in the head too. */
function textOf(pieces: readonly FramePiece[], meets: Meets, kinds: ValueKinds): string {
  return pieces
    .map((piece) => {
      if (piece.kind === 'text') return piece.text
      if (piece.kind === 'condition') return textOf(meets(piece.name) ? piece.met : piece.otherwise, meets, kinds)
      const written = `v\uE000${piece.index}\uE001`
      return kinds.html.includes(piece.name) ? `<meta name="${written}">` : written
    })
    .join('')
}
