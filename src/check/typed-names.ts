// A Document and the names that several of its parties have go in; where such a name is typed without saying which party is
// meant comes out. What the program prints says it.

import { anyOf } from '../base/letters.js'
import { problem, type Place, type Problem } from '../base/problem.js'
import type { Document, Text, Value } from '../model/document.js'
import { map } from '../model/map.js'

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
  const problems = new Map<string, Problem>()
  const pattern = new RegExp(String.raw`(?<!\p{L})(${anyOf(new Set(names.keys()))})\p{L}*(?!\p{L}|\s\()`, 'u')
  map<unknown>([parts, notes], (node, within) => {
    if (isTyped(node)) {
      const name = pattern.exec(node.text)?.[1]
      const place = (node.kind === 'text' ? node.source : null) ?? fallback
      if (name !== undefined)
        problems.set(
          `${name} ${place.file}:${place.line}:${place.column}`,
          problem('party/namesakes#typed', { name, names: names.get(name) ?? [] }, place),
        )
    }
    return within(node)
  })
  return [...problems.values()]
}

/** A text, or a value that is one; particulars of a party stand beside its name. */
function isTyped(node: object): node is Text | Value {
  const { kind, type, path } = node as Partial<Value>
  return (kind as string) === 'text' || (kind === 'value' && type === 'text' && path?.endsWith('.details') !== true)
}
