// A Document and the names that several of its parties have go in; where such a name is typed without saying which party is
// meant comes out. What the program prints says it.

import { anyOf } from '../base/letters.js'
import { problem, type Place, type Problem } from '../base/problem.js'
import { oncePer } from '../base/memory.js'
import type { Document, Text, Value } from '../model/document.js'
import { gatherer } from '../model/map.js'

/**
 * Rule `party/namesakes`, a warning, once for each place.
 * @param names the names as they are printed, by those that several parties have
 * @param fallback for what stands in the agreement's file
 */
export function checkTypedNames(
  { parts, notes }: Document,
  names: ReadonlyMap<string, readonly string[]>,
  fallback: Place,
): Problem[] {
  if (names.size === 0) return []
  const within = namesIn(names)
  const found = [...parts, ...notes].flatMap(within)
  const problems = found.map(({ name, source }): [string, Problem] => {
    const place = source ?? fallback
    const key = `${name} ${place.file}:${place.line}:${place.column}`
    return [key, problem('party/namesakes#typed', { name, names: names.get(name) ?? [] }, place)]
  })
  return [...new Map(problems).values()]
}

const namesIn = oncePer((names: ReadonlyMap<string, unknown>) => {
  const pattern = new RegExp(String.raw`(?<!\p{L})(${anyOf(new Set(names.keys()))})\p{L}*(?!\p{L}|\s\()`, 'u')
  return gatherer((node) => {
    if (!isTyped(node)) return []
    const name = pattern.exec(node.text)?.[1]
    return name === undefined ? [] : [{ name, source: node.kind === 'text' ? node.source : null }]
  })
})

/** A text, or a value that is one; particulars of a party stand beside its name. */
function isTyped(node: object): node is Text | Value {
  const { kind, type, path } = node as Partial<Value>
  return (kind as string) === 'text' || (kind === 'value' && type === 'text' && path?.endsWith('.details') !== true)
}
