// A Document and the words of its language go in; numbers of sections and annexes, and amounts, that were typed by hand where
// the program counts come out, each with what to write. Rules `reference/typed` and `money/typed`, warnings.

import { anyOf } from '../base/letters.js'
import { oncePer } from '../base/memory.js'
import { phrase } from '../base/phrases/phrases.js'
import { problem, type Place, type Problem } from '../base/problem.js'
import type { LanguageForms } from '../data/language.js'
import type { Block, Document, Text } from '../model/document.js'
import { childrenOf, finder, flattened, sectionsIn } from '../model/walk.js'

/**
 * What running text names by a typed number; headings, values and quotations are left alone, and so is what belongs to
 * another text: "punkt 2 i förordningen", "kapittel 3 § 6". A language without such words is passed over.
 */
export function checkTypedReferences(document: Document, language: LanguageForms, fallback: Place): Problem[] {
  const patterns = patternsOf(language)
  if (patterns === null) return []
  const annexes = new Map(document.parts.flatMap(({ label, id }) => (label === null ? [] : [[numberIn(label), id]])))
  return document.parts.flatMap((part) => {
    const typed = part.blocks.flatMap(patterns.typedIn)
    if (typed.length === 0) return []
    const labels = new Map([...labelsIn(document.parts[0]?.blocks ?? []), ...labelsIn(part.blocks)])
    return typed.map((one) => problemOf(one, labels, annexes, one.source ?? fallback))
  })
}

/**
 * What a text by itself names by a typed number, in the words of a language, in no order; nothing in a language that has no such words.
 */
export function typedReferences(text: string, language: LanguageForms): readonly Typed[] {
  const patterns = patternsOf(language)
  return patterns === null ? [] : typedInText({ kind: 'text', text, source: null }, ['', ''], patterns)
}

interface Patterns {
  readonly section: RegExp
  readonly own: RegExp
  readonly annex: RegExp
  readonly amount: RegExp
  readonly elsewhere: RegExp
}

/** What was typed where the program counts. */
export interface Typed {
  readonly kind: 'section' | 'annex' | 'amount'
  readonly written: string
  /** Where in the text it begins. */
  readonly at: number
  /** Of the section or annex. */
  readonly number: string
  readonly source: Place | null
}

const patternsOf = oncePer((language: LanguageForms) => {
  const { typed } = language
  if (typed === undefined) return null
  const word = (words: readonly string[]): string => String.raw`(?<![\p{L}\p{N}§])(?:${anyOf(words)})\.?`
  const number = String.raw`(?<number>\d{1,2}(?:\.\d{1,2}){0,3})(?![\p{L}\p{N}]|[.,:/–-]\d|\s*[%§])`
  const patterns: Patterns = {
    section: new RegExp(String.raw`${word(typed.section)}\s${number}`, 'giu'),
    own: new RegExp(
      String.raw`(?:§\s${number}|(?<first>\d{1,2})\s§)(?=\s(?:i|av|til|till)\s(?:${anyOf(typed.own)})(?!\p{L}))`,
      'giu',
    ),
    annex: new RegExp(String.raw`${word(typed.annex)}\s${number}`, 'giu'),
    amount: new RegExp(
      String.raw`(?<![\p{L}\p{N}.,])(?:(?:${anyOf(typed.amount)})\s\d[\d\s.]*\d{3}(?:,\d\d)?(?!\d)|\d{1,3}(?:[\s.]\d{3}){0,8}(?:,\d\d)?\s(?:${anyOf(typed.amount)})(?!\p{L}))`,
      'gu',
    ),
    elsewhere: new RegExp(
      String.raw`§|(?<!\p{L})(?:\p{L}*(?:${anyOf(typed.elsewhere.filter(isLong))})|(?:${anyOf(typed.elsewhere)}))`,
      'iu',
    ),
  }
  const typedIn = finder(
    (block) => (block.kind === 'paragraph' ? typedInBlock(block, patterns) : []),
    ({ kind }) => kind !== 'quotation',
  )
  return { ...patterns, typedIn }
})

/** Longer words are found at the end of compounds too: "dataskyddsförordningen". */
function isLong(word: string): boolean {
  return word.length > 5
}

function typedInBlock(block: Block, patterns: Patterns): readonly Typed[] {
  return childrenOf(block).lines.flatMap((line) => {
    const inlines = flattened(line)
    return inlines.flatMap((inline, at) => {
      if (inline.kind !== 'text') return []
      const [before, after] = [inlines[at - 1], inlines[at + 1]].map((one) => (one && 'text' in one ? one.text : ''))
      return typedInText(inline, [before ?? '', after ?? ''], patterns)
    })
  })
}

function typedInText({ text, source }: Text, around: readonly [string, string], patterns: Patterns): Typed[] {
  const found = (pattern: RegExp): RegExpExecArray[] => [...text.matchAll(pattern)] as RegExpExecArray[]
  const isElsewhere = ({ index, 0: written }: RegExpExecArray): boolean => {
    const end = index + written.length
    const before =
      /[^.;:]*$/u.exec((around[0].slice(-50) + text.slice(Math.max(0, index - 50), index)).slice(-50))?.[0] ?? ''
    const after =
      /^(?:[^.;:,(]|[.:](?=\d))*/u.exec((text.slice(end, end + 60) + around[1].slice(0, 60)).slice(0, 60))?.[0] ?? ''
    return patterns.elsewhere.test(before) || patterns.elsewhere.test(after)
  }
  const typed =
    (kind: Typed['kind']) =>
    ({ 0: written, index, groups }: RegExpExecArray): Typed => {
      return { kind, written, at: index, number: groups?.['number'] ?? groups?.['first'] ?? '', source }
    }
  const isTyped = (match: RegExpExecArray): boolean => !isElsewhere(match)
  return [
    ...[...found(patterns.section).filter(isTyped), ...found(patterns.own)].map(typed('section')),
    ...found(patterns.annex).filter(isTyped).map(typed('annex')),
    ...found(patterns.amount).map(typed('amount')),
  ]
}

function problemOf(
  { kind, written, number }: Typed,
  sections: ReadonlyMap<string, string>,
  annexes: ReadonlyMap<string, string>,
  place: Place,
): Problem {
  if (kind === 'amount') return problem('money/typed', { written }, place)
  const id = (kind === 'section' ? sections : annexes).get(number)
  const slot = kind === 'section' ? `{{ref "${id ?? ''}"}}` : `{{annex "${id ?? ''}"}}`
  const remedy = id === undefined ? null : phrase('write-reference', { slot })
  return problem(kind === 'section' ? 'reference/typed' : 'reference/typed#annex', { written }, place, remedy)
}

function labelsIn(blocks: Parameters<typeof sectionsIn>[0]): Map<string, string> {
  return new Map(sectionsIn(blocks).flatMap(({ section: { label, id } }) => (label === null ? [] : [[label, id]])))
}

function numberIn(label: string): string {
  return /\d+/u.exec(label)?.[0] ?? ''
}
