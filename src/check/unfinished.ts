// What a text says of its own making ("saknas i förlagan"), and choices that are open in it ("[A/B]", "LPI eller LPIK"): it
// is found in the text of Documents and in data that are printed. A draft may have it; a version with it is not issued.

import { placeIn, problem, type Place, type Problem } from '../base/problem.js'
import { lastAtOrBefore } from '../base/lists.js'
import { oncePer } from '../base/memory.js'
import { anyOf } from '../base/letters.js'
import type { LanguageForms } from '../data/language.js'
import type { Path } from '../data/schema-problems.js'
import { fill } from '../locale/words.js'
import type { Block, Document, Inline } from '../model/document.js'
import { childrenOf, finder, flattened } from '../model/walk.js'

/** The languages of the library: words of any of them are found in any text. */
type Languages = ReadonlyMap<string, Pick<LanguageForms, 'placeholders' | 'list'>>

/**
 * Rule `placeholder/unfinished` in the text that authors write: paragraphs, headings, cells, captions, notes, annexes. Values
 * are left to the data that they come from.
 */
export function checkUnfinishedText({ parts, notes }: Document, languages: Languages): Problem[] {
  const { within } = unfinishedOf(languages)
  return [...parts, ...notes].flatMap(({ blocks }) => blocks.flatMap(within))
}

/**
 * The same in data: every text in it, at its place; and rule `agreement/blank` for what is left open there, a blank to fill in.
 * @param unread true for what is never printed, and for what the text of the Document has already
 */
export function checkUnfinishedData(
  data: unknown,
  unread: (path: Path) => boolean,
  languages: Languages,
  placeOf: (path: Path) => Place,
): Problem[] {
  const { pattern } = unfinishedOf(languages)
  const walk = (value: unknown, path: Path): Problem[] => {
    if (unread(path)) return []
    if (typeof value === 'string') return [...value.matchAll(pattern)].map((match) => found(match[0], placeOf(path)))
    if (typeof value !== 'object' || value === null) return []
    const inner = Object.entries(value).flatMap(([key, one]) =>
      walk(one, [...path, Array.isArray(value) ? Number(key) : key]),
    )
    const labels = path.at(-1) === 'blank' ? Object.values(value).slice(0, 1) : []
    return [...labels.map((label) => problem('agreement/blank', { blank: String(label) }, placeOf(path))), ...inner]
  }
  return walk(data, [])
}

/** What is looked for, and what there is of it in a block. */
const unfinishedOf = oncePer((languages: Languages) => {
  const pattern = unfinished([...languages.values()])
  return { pattern, within: finder((block) => foundIn(block, pattern)) }
})

function foundIn(block: Block, pattern: RegExp): readonly Problem[] {
  if (block.kind === 'contents') return []
  return childrenOf(block).lines.flatMap((line) => {
    const pieces = flattened(line).map(writtenText)
    const texts = pieces.map(({ text }) => text)
    const starts = startsOf(texts)
    return [...texts.join('').matchAll(pattern)].flatMap((match) => {
      const at = lastAtOrBefore(starts.length, (index) => starts[index] ?? 0, match.index)
      const source = pieces[at]?.source
      return source ? [found(match[0], source)] : []
    })
  })
}

/** A phrase of a language; "[…]"; "[A/B]"; two abbreviations between which the text does not choose. */
function unfinished(all: readonly Pick<LanguageForms, 'placeholders' | 'list'>[]): RegExp {
  const phrases = all.flatMap(({ placeholders }) => placeholders.unfinished ?? [])
  const spaced = anyOf(new Set(phrases.flatMap((one) => [one, one.slice(0, 1).toUpperCase() + one.slice(1)])))
  const or = anyOf(new Set(all.map(({ list }) => fill(list.or, { first: '', last: '' }).trim())))
  const abbreviation = String.raw`\p{Lu}[\p{Lu}\p{N}]+`
  const signs = String.raw`\[(?:\.{3}|…)\]|\[[^\][/\n]{1,60}(?:/[^\][/\n]{1,60})+\]`
  const words = String.raw`(?:${spaced.replaceAll(' ', String.raw`\s+`)})|${abbreviation}\s(?:${or})\s${abbreviation}`
  return new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${words})(?![\p{L}\p{N}])|${signs}`, 'gu')
}

function writtenText(inline: Inline): { readonly text: string; readonly source: Place | null } {
  if (inline.kind === 'text') return { text: inline.text, source: inline.source }
  return { text: inline.kind === 'break' ? '\n' : '\ufffc', source: null }
}

function startsOf(texts: readonly string[]): number[] {
  let start = 0
  return texts.map((text) => {
    const own = start
    start += text.length
    return own
  })
}

function found(text: string, { file, line, column, subject }: Place): Problem {
  return problem('placeholder/unfinished', { found: text }, placeIn(file, line, column, subject))
}
