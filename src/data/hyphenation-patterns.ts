// The name of a set of hyphenation patterns -> the function that divides by it. The sets are those of the package
// `hyphen`, each under the name of its folder there; one is read when a word is first divided by it.

import { createRequire } from 'node:module'

/** Puts `hyphenChar` at every place in the text where the patterns divide a word. */
export type Divide = (text: string, options: { readonly hyphenChar: string }) => string

const require = createRequire(import.meta.url)
const known = new Map<string, Divide>()

/** True for a name that there are patterns under: `sv`, `en-gb`. */
export function hasPatterns(name: string): boolean {
  if (!/^[a-z]+(?:-[a-z0-9]+)*$/.test(name)) return false
  try {
    return require.resolve(fileOf(name)) !== ''
  } catch {
    return false
  }
}

/** The patterns of a name that passed `hasPatterns`. Throws on any other. */
export function patternsOf(name: string): Divide {
  const before = known.get(name)
  if (before !== undefined) return before
  const { hyphenateSync } = require(fileOf(name)) as { hyphenateSync: Divide }
  known.set(name, hyphenateSync)
  return hyphenateSync
}

function fileOf(name: string): string {
  return `hyphen/${name}/index.js`
}
