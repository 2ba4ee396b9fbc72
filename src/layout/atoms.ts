// The smallest pieces of a paragraph, each with its width as the line breaker sees it.
// Goes in: runs of one paragraph. Comes out: atoms: words, parts of words, spaces, blanks, and places to break.

import { limits } from '../base/limits.js'
import { addAll, lastAtOrBefore } from '../base/lists.js'
import LineBreaker from 'linebreak'
import type { Typesetting } from '../data/language.js'
import type { Language } from '../model/document.js'
import type { BreakItem } from './breaks.js'
import { shape, type Fonts } from './fonts.js'
import { hyphenationPoints } from './hyphenate.js'
import type { BlankRun, Run, TextRun } from './runs.js'

export type Atom =
  | { readonly kind: 'word'; readonly run: TextRun; readonly text: string; readonly item: BreakItem }
  | { readonly kind: 'space'; readonly run: TextRun; readonly text: string; readonly item: BreakItem }
  | { readonly kind: 'blank'; readonly run: BlankRun; readonly item: BreakItem }
  /** Drawn only where a line ends. */
  | { readonly kind: 'hyphen'; readonly run: TextRun; readonly text: string; readonly item: BreakItem }
  /** A place where a line may or may not end, without anything to draw. */
  | { readonly kind: 'none'; readonly item: BreakItem }

export interface AtomOptions {
  readonly measure: number
  readonly align: 'justify' | 'start' | 'end' | 'center' | 'balance'
  readonly language: Language
  /** How the words of the languages are divided. */
  readonly typesetting: Typesetting
  readonly hyphenate: boolean
  /** Where lines cannot be filled otherwise: words of names may be divided, and the year of a date may stand on the next line. */
  readonly lastResort?: boolean
}

interface WordOptions extends AtomOptions {
  /** Part of an address: a hyphen that is put in would be read as one of its signs. */
  readonly address: boolean
}

/** Atoms of runs without breaks in them. Soft hyphens and zero-width spaces become places to break. */
export function atomsOf(runs: readonly Run[], fonts: Fonts, options: AtomOptions): Atom[] {
  const pieces = runs.map((run) => (run.kind === 'text' ? cleaned(run.text) : placeholder))
  const text = pieces.join('')
  const starts = prefixes(pieces)
  const addresses = addressesIn(text)
  const atoms: Atom[] = []
  let from = 0
  for (const to of opportunities(text)) {
    const last = addresses[lastAtOrBefore(addresses.length, (index) => addresses[index]?.start ?? 0, to - 1)]
    const address = last !== undefined && last.end > from
    const segment = slice(runs, pieces, starts, from, to).flatMap(({ run, text: part }): Atom[] => {
      if (run.kind === 'blank') return [{ kind: 'blank', run, item: box(run.width) }]
      return run.kind === 'text' ? textAtoms(run, part, fonts, { ...options, address }) : []
    })
    addAll(atoms, withinMeasure(segment, options.measure))
    if (to < text.length) addAll(atoms, breakAfter(atoms.at(-1), text.slice(from, to), fonts, options))
    from = to
  }
  return withCostlySpaces(atoms, options)
}

/** Stands for a blank while opportunities are sought: like a letter, it holds to the signs around it. */
const placeholder = 'x'
/** Of a space, which is narrower than 1/3 em as the font has it: it grows more easily than it shrinks. */
export const flexOfSpace = { stretch: 0.75, shrink: 0.17 }
/** Of the room between two letters, in em: more would be seen. So much more where spaces would become too wide otherwise. */
export const flexOfLetter = { stretch: 0.014, shrink: 0.004, forced: 0.024 }
const hyphenCost = { justify: 65, ragged: 110, name: 300 }
/** What a hyphen costs more inside a part of a compound than at its joint. */
const besideJoint = 60
const never: Atom = { kind: 'none', item: { kind: 'penalty', width: 0, cost: Infinity, hyphen: false } }

function cleaned(text: string): string {
  return text.replace(/[\t\n\r\u2028\u2029]/g, ' ').replace(/[\u2060\ufeff\u200c\u200d]/g, '')
}

function opportunities(text: string): number[] {
  const breaker = new LineBreaker(text)
  const found: number[] = []
  for (let next = breaker.nextBreak(); next !== null; next = breaker.nextBreak()) found.push(next.position)
  if (text.length > 0 && found.at(-1) !== text.length) found.push(text.length)
  return found
}

/** Addresses of pages and of mail, as they are written in running text. */
function addressesIn(text: string): { readonly start: number; readonly end: number }[] {
  return [...text.matchAll(address)].map((found) => ({ start: found.index, end: found.index + found[0].length }))
}

const address =
  /(?:https?:\/\/|www\.)\S+|(?<![^\s@])[^\s@]+@[^\s@]+\.\p{L}{2,}|(?<!\S)[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.[a-z]{2,6}(?:\/\S*)?(?=[.,;:)]?(?:\s|$))/gu

function textAtoms(run: TextRun, text: string, fonts: Fonts, options: WordOptions): Atom[] {
  const pieces = text.split(/([ \u00a0])/)
  return pieces.flatMap((piece, index): Atom[] => {
    if (piece === '') return []
    if (piece === ' ') return spaceAtoms(run, piece, fonts, options)
    if (piece === '\u00a0')
      return options.lastResort === true && isBeforeYear(pieces, index)
        ? [
            { kind: 'none', item: { kind: 'penalty', width: 0, cost: hyphenCost.name, hyphen: false } },
            ...spaceAtoms(run, piece, fonts, options).slice(1),
          ]
        : spaceAtoms(run, piece, fonts, options)
    const tied = tiedToFigure(pieces, index)
    const language = run.language ?? options.language
    return wordAtoms(run, piece, fonts, {
      ...options,
      language,
      hyphenate: options.hyphenate && (run.divisible || options.lastResort === true) && !tied,
    })
  })
}

/** "31 december 2026" with no-break spaces between: before the year. */
function isBeforeYear(pieces: readonly string[], index: number): boolean {
  return /^\p{L}+$/u.test(pieces[index - 1] ?? '') && /^\d{4}(?!\d)/.test(pieces[index + 1] ?? '')
}

/** "31 december" with a no-break space between: the month is part of a date. */
function tiedToFigure(pieces: readonly string[], index: number): boolean {
  const figure = /\d[.,]?$/
  const before = pieces[index - 1] === '\u00a0' && figure.test(pieces[index - 2] ?? '')
  return before || (pieces[index + 1] === '\u00a0' && /^\d/.test(pieces[index + 2] ?? ''))
}

/**
 * A line does not like to end between a short number and the word that it belongs to ("1 januari", "bilaga 2"), nor
 * inside a cross reference. Nor does a line of a heading after a hyphen that stands for the rest of a word ("hälso-
 * och"), or before the short capitals at the end of a name ("HF"); no line at all does before a dash or a slash that stands alone. A space
 * that costs is a penalty before the space.
 */
function withCostlySpaces(atoms: readonly Atom[], options: AtomOptions): Atom[] {
  return atoms.flatMap((atom, index): Atom[] => {
    if (atom.kind !== 'space' || atom.text !== ' ') return [atom]
    const before = wordBefore(atoms, index)
    const after = wordAfter(atoms, index)
    const inReference = atom.run.link !== null && atom.run.link.target !== null
    const inHeading = options.align === 'balance' && (/\p{L}-$/u.test(before) || shortCapitals.test(after))
    const beforeSign = lineStartSign.test(after)
    if (!beforeSign && !inHeading && !inReference && !shortNumber.test(before) && !shortNumber.test(after))
      return [atom]
    const cost = beforeSign ? 2000 : inHeading ? 400 : 120
    return [{ kind: 'none', item: { kind: 'penalty', width: 0, cost, hyphen: false } }, atom]
  })
}

/** What parts two things ends a line; it never begins one. */
const lineStartSign = /^[-–—/]$/
const shortCapitals = /^\p{Lu}{2,3}$/u
const shortNumber = /^[(§]?\d{1,3}[.,;:)]*$/

function wordBefore(atoms: readonly Atom[], index: number): string {
  let word = ''
  for (let at = index - 1; at >= 0; at--) {
    const atom = atoms[at]
    if (atom?.kind === 'word') word = atom.text + word
    else if (atom?.kind !== 'none' && atom?.kind !== 'hyphen') break
  }
  return word
}

function wordAfter(atoms: readonly Atom[], index: number): string {
  let word = ''
  for (const atom of atoms.slice(index + 1, index + 12)) {
    if (atom.kind === 'word') word += atom.text
    else if (atom.kind !== 'none' && atom.kind !== 'hyphen') break
  }
  return word
}

function spaceAtoms(run: TextRun, text: string, fonts: Fonts, options: AtomOptions): Atom[] {
  const width = shape(fonts[run.style.font], text).width * run.style.size
  const justified = options.align === 'justify'
  const item: BreakItem = {
    kind: 'glue',
    width,
    stretch: justified ? width * flexOfSpace.stretch : 0,
    shrink: justified ? width * flexOfSpace.shrink : 0,
  }
  const atom: Atom = { kind: 'space', run, text, item }
  return text === ' ' ? [atom] : [never, atom]
}

function wordBox(run: TextRun, text: string, width: number, fonts: Fonts, options: AtomOptions): BreakItem {
  if (options.align !== 'justify') return box(width)
  const letters = shape(fonts[run.style.font], text, run.superior ? 'superior' : null).glyphs.length * run.style.size
  return { ...box(width), stretch: letters * flexOfLetter.stretch, shrink: letters * flexOfLetter.shrink }
}

function box(width: number): BreakItem & { readonly kind: 'box' } {
  return { kind: 'box', width, stretch: 0, shrink: 0 }
}

function wordAtoms(run: TextRun, text: string, fonts: Fonts, options: WordOptions): Atom[] {
  if (text.length > longestWord) return shortened(text).flatMap((piece) => wordAtoms(run, piece, fonts, options))
  const width = (part: string): number => shapedWidth(run, part, fonts)
  const hyphenate = !options.address && (options.hyphenate || width(text) > options.measure)
  const parts = divided(text, { ...options, hyphenate })
  const atoms: Atom[] = []
  parts.forEach(({ text: part, joint }, index) => {
    if (width(part) > options.measure && [...part].length > 1) addAll(atoms, letterAtoms(run, part, width))
    else atoms.push({ kind: 'word', run, text: part, item: wordBox(run, part, width(part), fonts, options) })
    if (index === parts.length - 1) return
    atoms.push(hyphenAtom(run, costOfHyphen(text, options) + (joint === false ? besideJoint : 0), fonts))
  })
  return atoms
}

/** Letters that are looked at as one word: patterns, ligatures and kerning of longer ones cost with the square of their length. */
const longestWord = limits['word-length'].most

/** A text in pieces that are no longer, none of which divides a character. */
function shortened(text: string): string[] {
  return text.match(new RegExp(`[^]{1,${longestWord / 2}}`, 'gu')) ?? []
}

/** In running text a capital begins a name or a sentence: both are better left whole. */
function costOfHyphen(word: string, options: AtomOptions): number {
  if (options.align !== 'justify') return hyphenCost.ragged
  return /^\p{Lu}/u.test(word) ? hyphenCost.name : hyphenCost.justify
}

const softHyphen = '\u00ad'

/** A part of a word, and whether a joint of the compound follows it, as far as that is known. */
interface WordPart {
  readonly text: string
  readonly joint: boolean | null
}

/** A word at its hyphenation points; signs around the letters stay with the part beside them. */
function divided(text: string, options: AtomOptions): WordPart[] {
  if (text.includes(softHyphen) || text.includes('\u200b'))
    return text
      .split(/[\u00ad\u200b]/)
      .filter((part) => part !== '')
      .map(unjoined)
  if (!options.hyphenate) return [unjoined(text)]
  return text
    .split(/(\p{L}+)/u)
    .reduce<WordPart[]>((parts, piece, index) => {
      const [first = unjoined(''), ...rest] = index % 2 === 1 ? syllables(piece, options) : [unjoined(piece)]
      const before = parts.pop()?.text ?? ''
      parts.push({ ...first, text: before + first.text }, ...rest)
      return parts
    }, [])
    .filter((part) => part.text !== '')
}

function unjoined(text: string): WordPart {
  return { text, joint: null }
}

function syllables(word: string, { language, typesetting }: AtomOptions): WordPart[] {
  const points = hyphenationPoints(word, typesetting[language]?.hyphenation)
  return [...points, { at: word.length, joint: null }].map(({ at, joint }, index) => ({
    text: word.slice(points[index - 1]?.at ?? 0, at),
    joint,
  }))
}

/** What is tied together but wider than the measure may break where it must: at its ties, or between its parts. */
function withinMeasure(segment: readonly Atom[], measure: number): readonly Atom[] {
  const width = segment.reduce((sum, atom) => sum + (atom.item.kind === 'penalty' ? 0 : atom.item.width), 0)
  if (width <= measure) return segment
  const breakable = (cost: number): Atom => ({ kind: 'none', item: { kind: 'penalty', width: 0, cost, hyphen: false } })
  return segment.flatMap((atom, index): Atom[] => {
    if (atom === never) return [breakable(1500)]
    const before = segment[index - 1]
    return atom.item.kind === 'box' && before?.item.kind === 'box' ? [breakable(3000), atom] : [atom]
  })
}

/** A sign string without any opportunity that is wider than the measure is broken between letters, as a last resort. */
function letterAtoms(run: TextRun, text: string, width: (part: string) => number): Atom[] {
  const letters = [...text]
  return letters.flatMap((letter, index): Atom[] => {
    const word: Atom = { kind: 'word', run, text: letter, item: box(width(letter)) }
    if (index === letters.length - 1) return [word]
    return [word, { kind: 'none', item: { kind: 'penalty', width: 0, cost: 3000, hyphen: false } }]
  })
}

/** After a hyphen or a slash a line may end, but a space is better; a soft hyphen is seen where the line ends. */
function breakAfter(last: Atom | undefined, segment: string, fonts: Fonts, options: AtomOptions): Atom[] {
  if (last === undefined || last.kind === 'space') return []
  if (last.kind === 'word' && segment.endsWith(softHyphen)) return [hyphenAtom(last.run, hyphenCost.justify, fonts)]
  const hyphen = /[-\u2010]$/.test(segment)
  const cost = options.align === 'balance' ? 400 : hyphen ? 40 : 60
  return [{ kind: 'none', item: { kind: 'penalty', width: 0, cost, hyphen } }]
}

function hyphenAtom(run: TextRun, cost: number, fonts: Fonts): Atom {
  const width = shapedWidth(run, softHyphen, fonts)
  return { kind: 'hyphen', run, text: softHyphen, item: { kind: 'penalty', width, cost, hyphen: true } }
}

function shapedWidth(run: TextRun, text: string, fonts: Fonts): number {
  return shape(fonts[run.style.font], text, run.superior ? 'superior' : null).width * run.style.size
}

function prefixes(pieces: readonly string[]): number[] {
  let sum = 0
  return pieces.map((piece) => (sum += piece.length) - piece.length)
}

/** The parts of the runs between two places in the paragraph. */
function slice(runs: readonly Run[], pieces: readonly string[], starts: readonly number[], from: number, to: number) {
  const parts: { run: Run; text: string }[] = []
  const first = lastAtOrBefore(starts.length, (index) => starts[index] ?? 0, from)
  for (let index = Math.max(0, first); index < runs.length; index++) {
    const start = starts[index] ?? 0
    if (start >= to) break
    const run = runs[index]
    const text = (pieces[index] ?? '').slice(Math.max(0, from - start), to - start)
    if (run !== undefined && text !== '') parts.push({ run, text })
  }
  return parts
}
