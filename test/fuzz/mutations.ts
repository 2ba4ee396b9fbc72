// A right text -> the same with one to some things wrong: lines, words and marks taken away, doubled, moved, or replaced by what is
// hostile; of YAML also keys and values in its tree; of bytes, bits and stretches.

import { isCollection, isMap, isPair, isScalar, isSeq, parseDocument, visit, type Node, type Pair } from 'yaml'
import { hostileTexts, names, scalars } from './hostile.js'
import type { Random } from './random.js'

/** One to four mutations of a text. */
export function mutatedText(random: Random, text: string, others: readonly string[]): string {
  return random
    .some(1, 4, () => random.pick(textMutations))
    .reduce((mutated, mutate) => mutate(random, mutated, others), text)
}

/** One to three mutations of a text of YAML, in its tree or in its letters. */
export function mutatedYaml(random: Random, text: string, others: readonly string[]): string {
  if (random.chance(0.4)) return mutatedText(random, text, others)
  const document = parseDocument(text)
  for (const mutate of random.some(1, 3, () => random.pick(treeMutations))) {
    const nodes = nodesIn(document.contents)
    if (nodes.length > 0) mutate(random, nodes)
  }
  try {
    return document.toString()
  } catch {
    return mutatedText(random, text, others)
  }
}

/** A change of bytes: what stands from `at` on is replaced. */
export interface Edit {
  readonly at: number
  readonly remove: number
  /** In base64. */
  readonly insert: string
}

/** One to four changes of bytes, none of which changes nothing. */
export function byteEdits(random: Random, bytes: Uint8Array): Edit[] {
  return random.some(1, 4, () => {
    const at = random.below(bytes.length)
    const other = (): Uint8Array =>
      random.chance(0.5)
        ? Uint8Array.of(random.below(256))
        : new TextEncoder().encode(random.pick(hostileTexts).repeat(1 + random.below(3)))
    const kind = random.below(5)
    if (kind === 0) return edit(at, 1 + random.below(64), new Uint8Array())
    if (kind === 1) return edit(at, 0, other())
    if (kind === 2) return edit(at, 1, Uint8Array.of((bytes[at] ?? 0) ^ (1 << random.below(8))))
    if (kind === 3) return edit(at, bytes.length, new Uint8Array())
    return edit(at, 0, bytes.subarray(at, at + 1 + random.below(256)))
  })
}

/**
 * One to six changes of XML by its tags: one is gone, is there twice, has another name, or stands around something; and numbers in
 * attributes are others.
 */
export function tagEdits(random: Random, bytes: Uint8Array, names: readonly string[]): Edit[] {
  const text = Buffer.from(bytes).toString('latin1')
  const encoded = (written: string): Uint8Array => new TextEncoder().encode(written)
  const tags = [...text.matchAll(/<[^?!][^>]*>/g)]
  if (tags.length === 0) return byteEdits(random, bytes)
  return random.some(1, 6, () => {
    const { index, 0: tag } = random.pick(tags)
    const [, start = '', own = '', rest = ''] = /^(<\/?)([^\s/>]+)(.*)$/s.exec(tag) ?? []
    const kind = random.below(6)
    if (kind === 0) return edit(index, tag.length, new Uint8Array())
    if (kind === 1) return edit(index, 0, encoded(tag))
    if (kind === 2) return edit(index, tag.length, encoded(start + random.pick(names) + rest))
    if (kind === 3) {
      const name = random.pick(names)
      return edit(index, tag.length, encoded(`<${name}>${tag}</${name}>`))
    }
    if (kind === 4) {
      const end = text.indexOf(`</${own}>`, index)
      const whole = end < 0 ? tag : text.slice(index, end + own.length + 3)
      return edit(random.pick(tags).index, 0, Buffer.from(whole, 'latin1'))
    }
    const number = random.pick(['-1', '0', '999999999', '1e9', '', 'x', '2147483648'])
    return edit(index, tag.length, Buffer.from(tag.replace(/="[^"]*"/, `="${number}"`), 'latin1'))
  })
}

/** Bytes after the changes, one after another. */
export function edited(bytes: Uint8Array, edits: readonly Edit[]): Uint8Array {
  return edits.reduce<Uint8Array>((before, { at, remove, insert }) => {
    const place = Math.min(at, before.length)
    return Uint8Array.from(
      Buffer.concat([before.subarray(0, place), Buffer.from(insert, 'base64'), before.subarray(place + remove)]),
    )
  }, bytes)
}

function edit(at: number, remove: number, insert: Uint8Array): Edit {
  return { at, remove, insert: Buffer.from(insert).toString('base64') }
}

type TextMutation = (random: Random, text: string, others: readonly string[]) => string

const textMutations: readonly TextMutation[] = [
  (random, text) => overLines(random, text, (lines, at) => lines.splice(at, 1 + random.below(3))),
  (random, text) => overLines(random, text, (lines, at) => lines.splice(at, 0, lines[at] ?? '')),
  (random, text) =>
    overLines(random, text, (lines, at) => lines.splice(random.below(lines.length), 0, ...lines.splice(at, 1))),
  (random, text) => overLines(random, text, (lines, at) => lines.splice(at, 1, `  ${lines[at] ?? ''}`)),
  (random, text) =>
    overLines(random, text, (lines, at) => lines.splice(at, 2, `${lines[at] ?? ''} ${lines[at + 1] ?? ''}`)),
  (random, text, others) =>
    overLines(random, text, (lines, at) => {
      const from = random.pick([text, ...others]).split('\n')
      const start = random.below(from.length)
      lines.splice(at, 0, ...from.slice(start, start + 1 + random.below(6)))
    }),
  (random, text) => spliced(random, text, 0, () => random.pick(hostileTexts)),
  (random, text) => spliced(random, text, 0, () => random.pick(hostileTexts).repeat(2 + random.below(30))),
  (random, text) => spliced(random, text, 1 + random.below(8), () => ''),
  (random, text) => spliced(random, text, 1, () => random.pick(hostileTexts)),
  (random, text) => text.slice(0, random.below(text.length + 1)),
  (random, text) => overWords(random, text, () => random.pick(hostileTexts)),
  (random, text) => overWords(random, text, (words) => random.pick(words)),
  (random, text) => overWords(random, text, () => random.pick(names)),
]

function overLines(random: Random, text: string, change: (lines: string[], at: number) => unknown): string {
  const lines = text.split('\n')
  change(lines, random.below(lines.length))
  return lines.join('\n')
}

function overWords(random: Random, text: string, other: (words: readonly string[]) => string): string {
  const words = [...text.matchAll(/[\p{L}\d][\p{L}\d.-]*/gu)]
  if (words.length === 0) return text
  const word = random.pick(words)
  return text.slice(0, word.index) + other(words.map(([one]) => one)) + text.slice(word.index + word[0].length)
}

function spliced(random: Random, text: string, remove: number, insert: () => string): string {
  const at = random.below(text.length + 1)
  return text.slice(0, at) + insert() + text.slice(at + remove)
}

/** A value in a tree of YAML, with what holds it. */
interface Held {
  readonly node: Node
  readonly pair: Pair | null
  readonly parent: Node | null
  readonly at: number
}

function nodesIn(contents: Node | null): Held[] {
  const held: Held[] = []
  visit(contents, (key, node, path) => {
    const parent = path.at(-1)
    if (isPair(node) || key === 'key' || node === null) return
    const pair = isPair(parent) ? parent : null
    const above = pair === null ? parent : path.at(-2)
    const at = pair === null || !isMap(above) ? Number(key ?? 0) : above.items.indexOf(pair)
    held.push({ node: node as Node, pair, parent: (above as Node | undefined) ?? null, at })
  })
  return held
}

type TreeMutation = (random: Random, nodes: readonly Held[]) => void

const treeMutations: readonly TreeMutation[] = [
  // Taken away.
  (random, nodes) => inItems(random.pick(nodes), (items, at) => items.splice(at, 1)),
  // Doubled, under the same key.
  (random, nodes) => inItems(random.pick(nodes), (items, at) => items.splice(at, 0, items[at])),
  // Another value: a scalar as it may be typed, a text, another part of the file.
  (random, nodes) => replaceWith(random.pick(nodes), parsed(random.pick(scalars))),
  (random, nodes) => replaceWith(random.pick(nodes), textNode(random.pick(hostileTexts))),
  (random, nodes) => replaceWith(random.pick(nodes), random.pick(nodes).node.clone() as Node),
  // A hostile piece within a text, where a value of a person stands.
  (random, nodes) => {
    const { node } = random.pick(nodes)
    if (!isScalar(node) || typeof node.value !== 'string') return
    const at = random.below(node.value.length + 1)
    node.value = node.value.slice(0, at) + random.pick(hostileTexts) + node.value.slice(at)
  },
  // Another key.
  (random, nodes) => {
    const { pair } = random.pick(nodes)
    if (pair !== null) pair.key = textNode(random.pick([...names, 'title', 'id', 'sv', 'nb', 'party', 'role']))
  },
  // One more key or item.
  (random, nodes) => {
    const { node } = random.pick(nodes)
    const [key, value] = [textNode(random.pick(names)), parsed(random.pick(scalars))]
    /* A key twice is a mutation of its own. */
    if (isMap(node) && !node.has(key)) node.add({ key, value })
    if (isSeq(node)) node.add(random.chance(0.5) ? parsed(random.pick(scalars)) : node.items[0])
  },
  // Within a list, or a list of it.
  (random, nodes) => {
    const held = random.pick(nodes)
    replaceWith(held, parsed(random.chance(0.5) ? '[x]' : '{ x: 1 }'))
    const deeper = nodesIn(held.node).at(-1)
    if (deeper !== undefined) replaceWith(deeper, held.node.clone() as Node)
  },
]

function parsed(text: string): Node {
  return (parseDocument(text).contents as Node | null) ?? textNode('')
}

function textNode(text: string): Node {
  const node = parsed('x')
  if (isScalar(node)) node.value = text
  return node
}

function inItems({ parent, at }: Held, change: (items: unknown[], at: number) => unknown): void {
  if (parent !== null && isCollection(parent) && at >= 0) change(parent.items as unknown[], at)
}

function replaceWith({ pair, parent, at }: Held, node: Node): void {
  if (pair !== null) pair.value = node
  else if (parent !== null && isSeq(parent)) parent.items[at] = node
}
