// Marks of Markdown that have become something else than was meant, or nothing. Goes in: a text, an emphasis or a strong
// node. Comes out: a problem for what would be printed as a mark, and for asterisks that would be lost. Rules:
// `markdown/emphasis`, `markdown/left-over`.

import type { Emphasis, Strong, Text } from 'mdast'
import { problem, type Problem } from '../base/problem.js'
import type { EntryId } from '../base/rules/catalogue.js'
import { tokenPattern, type Filled } from '../template/filled.js'
import { offsetOf, placeAt, placeOf } from './places.js'

/** Marks that stand in a text as they were typed; one with a backslash before it is meant, and `&copy;` has become ©. */
export function checkMarks(node: Text, filled: Filled, file: string): Problem[] {
  const start = offsetOf(node)
  const written = filled.markdown
    .slice(start, node.position?.end.offset)
    .replace(tokenPattern, (token) => 'a'.repeat(token.length))
    .replace(/\\[!-/:-@[-`{-~]/gu, '  ')
  return marks.flatMap(([pattern, entry]) =>
    [...written.matchAll(pattern)]
      .filter(([found]) => entry !== 'markdown/left-over#entity' || node.value.includes(found))
      .map((match) => problem(entry, { mark: match[0].trim() }, placeAt(filled, start + match.index, file))),
  )
}

/** What is left over in a text, and what is said of it. Four underscores and more are a blank, which has a rule of its own. */
const marks = [
  [/\*+/gu, 'markdown/emphasis#stray'],
  [
    /(?<![_\p{L}\p{N}/.-])_{1,3}(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}])_{1,3}(?![_\p{L}\p{N}/.-])/gu,
    'markdown/emphasis#stray',
  ],
  [/(~~+|==+)(?:[^~=\n]{1,60}\1)?/gu, 'markdown/left-over#mark'],
  [/(?<=[\p{L}\p{N}])([\^~])[^\s^~]{1,12}\1/gu, 'markdown/left-over#raised'],
  [/\]\s?\((?=[^\s)]*[./@])/gu, 'markdown/left-over#link'],
  [/&#?[A-Za-z\d]{2,8};|&nbsp(?![A-Za-z])/gu, 'markdown/left-over#entity'],
] as const satisfies readonly (readonly [RegExp, EntryId])[]

/** `2*3*4` would lose its asterisks, and `priset*, momsen*` what it points to a note with. Strong may stand within a word. */
export function checkEmphasis(node: Emphasis | Strong, filled: Filled, file: string): Problem[] {
  const start = offsetOf(node)
  const { markdown } = filled
  if (markdown.charAt(start) !== '*' || !/[\p{L}\p{N}\uE001)\]]/u.test(markdown.charAt(start - 1))) return []
  const first = markdown.charAt(start + (node.type === 'strong' ? 2 : 1))
  const isFactor = /\d/u.test(markdown.charAt(start - 1)) && /\d/u.test(first)
  if (node.type === 'strong' && !isFactor && !/[,.;:!?)\]]/u.test(first)) return []
  const before = /[^\s\uE000\uE001]*$/u.exec(markdown.slice(Math.max(0, start - 20), start))?.[0] ?? ''
  const end = node.position?.end.offset ?? start
  const after = /^[\p{L}\p{N}]*/u.exec(markdown.slice(end, end + 20))?.[0] ?? ''
  const found = (before + markdown.slice(start, end) + after).replace(tokenPattern, '…').slice(0, 40)
  return [problem('markdown/emphasis#inside', { found }, placeOf(filled, node, file))]
}
