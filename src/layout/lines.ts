// Lines of a paragraph. Goes in: runs and the measure. Comes out: lines whose text is shaped and set, so that
// what is measured is what is drawn. Opportunities to break come from UAX #14, hyphens from the language.

import { addAll, largest } from '../base/lists.js'
import { identityOf } from '../base/memory.js'
import type { Typesetting } from '../data/language.js'
import type { Language } from '../model/document.js'
import { atomsOf, flexOfLetter, flexOfSpace, type Atom, type AtomOptions } from './atoms.js'
import { breakLines, isRunt, type BreakItem, type Setting } from './breaks.js'
import { shape, type Fonts, type Shape } from './fonts.js'
import type { Content, Line, Link, TextContent } from './items.js'
import { rememberedLines } from './remembered-lines.js'
import { callAnchor, type Run, type TextRun, type TextStyle } from './runs.js'

export type Alignment = 'justify' | 'start' | 'end' | 'center' | 'balance'

export interface LineOptions {
  readonly measure: number
  readonly align: Alignment
  readonly language: Language
  readonly typesetting: Typesetting
  readonly hyphenate: boolean
}

/** Breaks runs into lines. A `break` run ends a line; runs without any text give no line. */
export function linesOf(runs: readonly Run[], fonts: Fonts, options: LineOptions): Line[] {
  const fitting = runs.map((run): Run =>
    run.kind === 'blank' ? { ...run, width: Math.min(run.width, options.measure) } : run,
  )
  const { measure, align, language, typesetting, hyphenate } = options
  const setting = [identityOf(fonts), identityOf(typesetting), measure, align, language, hyphenate]
  return paragraphs(fitting).flatMap((piece) =>
    rememberedLines(piece, setting, () => linesOfPiece(piece, fonts, options)),
  )
}

/** The width of text set on one line. */
export function textWidth(text: string, style: TextStyle, fonts: Fonts): number {
  return shapesOf(text, fonts, style).reduce((width, shaped) => width + shaped.width, 0) * style.size
}

/** One line of text as content at a place, without breaking: labels, furniture. */
export function setText(
  text: string,
  fonts: Fonts,
  place: Omit<TextContent, 'kind' | 'shapes' | 'origins' | 'width' | 'wordSpace' | 'letterSpace'>,
) {
  const shapes = shapesOf(text, fonts, { font: place.style })
  const width = shapes.reduce((sum, shaped) => sum + shaped.width, 0) * place.size
  const origins = shapes.map(() => null)
  return { kind: 'text', ...place, shapes, origins, width, wordSpace: 0, letterSpace: 0 } satisfies TextContent
}

/**
 * Justified lines are sought in steps: as they are best; where spaces become wider than one likes, or a few letters are left for the last line,
 * with breaks that are not liked either (in names, in dates, of the last word); and the better of both where that is not enough. One ragged paragraph among justified ones looks like a
 * fault, and one short line like the end of a paragraph: a paragraph is ragged only where a line has nothing that can grow.
 */
function linesOfPiece(runs: readonly Run[], fonts: Fonts, options: LineOptions): Line[] {
  const usual = setLines(atomsOf(runs, fonts, options), fonts, options)
  if (options.align !== 'justify' || faultsOf(usual, options) === 0) return usual.map(({ line }) => line)
  const resorting = { ...options, lastResort: true }
  const forced = setLines(atomsOf(runs, fonts, resorting), fonts, resorting)
  const best = faultsOf(forced, options) < faultsOf(usual, options) ? forced : usual
  const ragged = { ...options, align: 'start' as const }
  return (widestIn(best) <= widestSpace.borne ? best : setLines(atomsOf(runs, fonts, ragged), fonts, ragged)).map(
    ({ line }) => line,
  )
}

/** A line, and by how much its spaces have grown, as a share of themselves; Infinity where it cannot be filled. */
interface FilledLine {
  readonly line: Line
  readonly growth: number
}

function widestIn(lines: readonly FilledLine[]): number {
  return largest(
    lines.map(({ growth }) => growth),
    0,
  )
}

/** How far lines are from what one likes: by the widest of their spaces where it is too wide; a last word of few letters is half as bad. */
function faultsOf(lines: readonly FilledLine[], { measure }: LineOptions): number {
  const widest = widestIn(lines)
  const last = lines.at(-1)
  const isShort = lines.length > 1 && last !== undefined && isRunt(last.line.width, measure)
  return (widest > widestSpace.liked ? widest : 0) + (isShort ? widestSpace.liked / 2 : 0)
}

function setLines(atoms: readonly Atom[], fonts: Fonts, options: LineOptions & AtomOptions): FilledLine[] {
  if (atoms.length === 0) return []
  const items = atoms.map((atom): BreakItem => atom.item)
  const setting: Setting =
    options.align !== 'justify'
      ? options.align === 'balance'
        ? 'balanced'
        : 'ragged'
      : options.lastResort === true
        ? 'forced'
        : 'justified'
  const ends = breakLines(items, options.measure, setting)
  return ends.map((end, index) => {
    const start = index === 0 ? 0 : (ends[index - 1] ?? 0)
    return setLine(lineAtoms(atoms, start, end, index === 0), index === ends.length - 1, fonts, options)
  })
}

/** What stands on a line: no space or unused hyphen at its start, its own hyphen or space at its end. */
function lineAtoms(atoms: readonly Atom[], start: number, end: number, first: boolean): Atom[] {
  let from = first ? start : start + 1
  while (from < end && !first && atoms[from]?.item.kind !== 'box') from++
  const inside = atoms.slice(from, end).filter((atom) => atom.item.kind !== 'penalty')
  const ending = atoms[end]?.kind === 'none' ? spaceAfter(atoms, end) : atoms[end]
  return ending === undefined || ending.kind === 'none' ? inside : [...inside, ending]
}

/** The space that a line leaves out when it ends at a place that costs, before a space. */
function spaceAfter(atoms: readonly Atom[], end: number): Atom | undefined {
  const next = atoms[end + 1]
  return next?.kind === 'space' ? next : undefined
}

/** Neighbouring text of one run is shaped as one word again; then the spaces share out what the line lacks. */
function setLine(atoms: readonly Atom[], last: boolean, fonts: Fonts, options: LineOptions): FilledLine {
  const pieces = joined(atoms)
  const trailing = pieces.at(-1)
  const hangs = trailing?.kind === 'space' ? trailing : null
  const set = pieces.map((piece) => ({ piece, shaped: shapePiece(piece, fonts), width: pieceWidth(piece, fonts) }))
  const width = set.reduce((sum, { piece, width }) => sum + (piece === hangs ? 0 : width), 0)
  const slack = options.measure + protrusion(pieces, hangs, fonts, options) - width
  const inside = set.filter(({ piece }) => piece !== hangs)
  const filling = options.align === 'justify' && (slack < 0 || !last) ? fill(inside, slack) : null
  const { wordSpace, letterSpace } = filling ?? { wordSpace: 0, letterSpace: 0 }
  const lineWidth = filling === null ? width : options.measure
  const contents: Content[] = []
  const underlines: Underline[] = []
  const notes: string[] = []
  let x = options.align === 'end' ? slack : options.align === 'center' ? slack / 2 : 0
  for (const { piece, shaped, width: natural } of set) {
    const advance =
      natural + (shaped?.glyphs.length ?? 0) * letterSpace + (piece.kind === 'space' && piece !== hangs ? wordSpace : 0)
    if (piece.kind === 'blank') {
      contents.push(blankRule(x, piece.run))
    } else {
      if (piece.run.note !== null && !notes.includes(piece.run.note)) notes.push(piece.run.note)
      append(contents, piece.run, x, advance, shaped, { wordSpace, letterSpace })
      if (piece.kind === 'word') underline(underlines, piece.run, x, x + natural)
    }
    x += advance
  }
  const hyphenated = atoms.at(-1)?.kind === 'hyphen'
  addAll(contents, underlines.map(underlineRule))
  const line = { width: lineWidth, contents, notes, anchors: notes.map(callAnchor), hyphenated }
  return { line, growth: last ? 0 : (filling?.growth ?? Infinity) }
}

/**
 * What spaces and letters take of the slack, each by what it can give; beyond that the spaces take the rest. Null where there is no space.
 */
function fill(inside: readonly SetPiece[], slack: number): Filling | null {
  const spaces = inside.filter(({ piece }) => piece.kind === 'space')
  const natural = spaces.reduce((sum, { width }) => sum + width, 0)
  if (spaces.length === 0) return null
  const signs = inside.reduce((sum, { shaped }) => sum + (shaped?.glyphs.length ?? 0), 0)
  const letters = Math.max(1, signs - 1)
  const size = largest(
    inside.map(({ piece }) => piece.run.style.size),
    0,
  )
  const flex = slack < 0 ? 'shrink' : 'stretch'
  const ofLetters = letters * size * flexOfLetter[flex]
  const share = Math.min(1, Math.abs(slack) / (natural * flexOfSpace[flex] + ofLetters))
  const usual = (Math.sign(slack) * share * ofLetters) / letters
  /* What is added after a letter is added after the last one of a word and after the space, too. */
  const atMost = (widestSpace.liked * natural) / spaces.length
  const needed = (slack - atMost * spaces.length) / Math.max(1, letters - 2 * spaces.length)
  const letterSpace = Math.max(usual, Math.min(needed, size * (flexOfLetter.stretch + flexOfLetter.forced)))
  const wordSpace = (slack - letterSpace * letters) / spaces.length
  return { wordSpace, letterSpace, growth: ((wordSpace + 2 * letterSpace) * spaces.length) / natural }
}

interface Filling {
  readonly wordSpace: number
  readonly letterSpace: number
  /** Of the spaces, as a share of themselves. */
  readonly growth: number
}

interface SetPiece {
  readonly piece: Piece
  readonly shaped: Shape | null
  readonly width: number
}

/** By how many times themselves spaces may grow: what one likes to see, and what is still better than a ragged paragraph. */
const widestSpace = { liked: 0.95, borne: 2.5 }

type Piece =
  | { readonly kind: 'word'; readonly run: TextRun; readonly text: string }
  | { readonly kind: 'space'; readonly run: TextRun; readonly text: string }
  | Extract<Atom, { kind: 'blank' }>

function joined(atoms: readonly Atom[]): Piece[] {
  const pieces: Piece[] = []
  for (const atom of atoms) {
    const before = pieces.at(-1)
    if (atom.kind === 'none') continue
    if (atom.kind !== 'word' && atom.kind !== 'hyphen') pieces.push(atom)
    else if (before?.kind === 'word' && before.run === atom.run)
      pieces[pieces.length - 1] = { ...before, text: before.text + atom.text }
    else pieces.push({ kind: 'word', run: atom.run, text: atom.text })
  }
  return pieces
}

function shapePiece(piece: Piece, fonts: Fonts): Shape | null {
  if (piece.kind === 'blank') return null
  return shape(fonts[piece.run.style.font], piece.text, superior(piece.run))
}

function pieceWidth(piece: Piece, fonts: Fonts): number {
  return piece.kind === 'blank' ? piece.run.width : (shapePiece(piece, fonts)?.width ?? 0) * piece.run.style.size
}

/** Hyphens, full stops and commas hang a little over the edge, so that the edge looks straight. */
function protrusion(pieces: readonly Piece[], hangs: Piece | null, fonts: Fonts, options: LineOptions): number {
  if (options.align !== 'justify') return 0
  const final = hangs === null ? pieces.at(-1) : pieces.at(-2)
  if (final?.kind !== 'word') return 0
  const sign = /[-\u00ad\u2010.,]$/.exec(final.text)?.[0]
  return sign === undefined ? 0 : 0.5 * shape(fonts[final.run.style.font], sign).width * final.run.style.size
}

/** Adds a piece to the text before it where the look is the same, so that a line is drawn in few strokes. */
function append(
  contents: Content[],
  run: TextRun,
  x: number,
  advance: number,
  shaped: Shape | null,
  filling: Pick<Filling, 'wordSpace' | 'letterSpace'>,
) {
  if (shaped === null) return
  const before = contents.at(-1)
  const { font, size, colour } = run.style
  const same =
    before?.kind === 'text' &&
    before.style === font &&
    before.size === size &&
    before.colour === colour &&
    before.mark === run.mark &&
    before.link === run.link
  if (same)
    contents[contents.length - 1] = {
      ...before,
      width: before.width + advance,
      shapes: [...before.shapes, shaped],
      origins: [...before.origins, run.origin],
    }
  else {
    const { mark, link } = run
    contents.push({
      kind: 'text',
      x,
      y: 0,
      width: advance,
      style: font,
      size,
      colour,
      shapes: [shaped],
      origins: [run.origin],
      ...filling,
      mark,
      link,
    })
  }
}

/** What stands under the words of a link on a line. */
interface Underline {
  readonly link: Link
  readonly style: TextStyle
  readonly from: number
  readonly to: number
}

/** Links to addresses are underlined, as in the other formats: their colour alone is not seen by everybody, nor in every print. */
function underline(underlines: Underline[], { link, style }: TextRun, from: number, to: number): void {
  if (link === null || link.url === null) return
  const last = underlines.at(-1)
  if (last?.link === link) underlines[underlines.length - 1] = { ...last, to }
  else underlines.push({ link, style, from, to })
}

function underlineRule({ style, from, to }: Underline): Content {
  const y = style.size * 0.14
  return {
    kind: 'rule',
    x: from,
    y,
    width: to - from,
    height: 0,
    thickness: style.size * 0.05,
    colour: style.colour,
    mark: null,
  }
}

function blankRule(x: number, run: Extract<Run, { kind: 'blank' }>): Content {
  const { width, style, mark } = run
  return { kind: 'rule', x, y: 2, width, height: 0, thickness: 0.5, colour: style.colour, mark }
}

function shapesOf(text: string, fonts: Fonts, style: Pick<TextStyle, 'font'>): Shape[] {
  return text.split(/( )/).flatMap((word) => (word === '' ? [] : [shape(fonts[style.font], word)]))
}

function superior(run: TextRun): 'superior' | null {
  return run.superior ? 'superior' : null
}

function paragraphs(runs: readonly Run[]): Run[][] {
  const pieces: Run[][] = [[]]
  for (const run of runs) {
    const piece = pieces.at(-1)
    if (run.kind !== 'break') piece?.push(run)
    else {
      // Words on both sides of a forced break stay two words when they are extracted.
      const last = piece?.at(-1)
      if (last?.kind === 'text') piece?.push({ ...last, text: ' ', superior: false, note: null })
      pieces.push([])
    }
  }
  return pieces
}
