// The text of a file -> what it is made of: title and front matter, sections within sections, annexes, and the block where one signs.

import type { LanguageForms } from '../data/language.js'
import { anyOf } from '../base/letters.js'
import { folded } from '../redline/words.js'
import { headingsIn, numberOf, type FoundBy, type Heading } from './headings.js'
import { mark, signingIn, type Signing } from './signing.js'
import { linesIn, type TakenBlock, type TakenLine, type TakenTable, type TakenText } from './text.js'

export interface TakenSection {
  /** Null for text that stands before the first heading of its part. */
  readonly heading: Heading | null
  readonly blocks: readonly TakenBlock[]
  readonly sections: readonly TakenSection[]
}

export interface TakenAnnex {
  /** `1`; null where it has none. */
  readonly number: string | null
  readonly title: string
  readonly date: string | null
  readonly names: readonly string[]
  readonly sections: readonly TakenSection[]
}

export interface Outline {
  readonly title: string | null
  readonly subtitle: string | null
  /** Labels with what stands for them, from the head of the file. */
  readonly facts: readonly { readonly label: string; readonly value: string }[]
  /** The same of a table that is called the document's information. */
  readonly information: readonly { readonly label: string; readonly value: string }[]
  /** Names of parties, as a list of them has them; empty where the file has none. */
  readonly partyNames: readonly string[]
  readonly sections: readonly TakenSection[]
  readonly annexes: readonly TakenAnnex[]
  /** Annexes that are listed and not there. */
  readonly listed: readonly AnnexListing[]
  readonly signing: Signing | null
  /** True where the file says that it is a translation, which is not signed. */
  readonly isTranslation: boolean
  readonly by: FoundBy
}

/** Takes a text apart. */
export function outlineOf(given: TakenText, language: LanguageForms): Outline {
  const text = { ...given, blocks: withoutContents(given.blocks) }
  const annexLabel = annexPattern(language)
  const openings = annexOpenings(text.blocks, annexLabel)
  const [first] = openings
  const main = first === undefined ? text.blocks : text.blocks.slice(0, first.at)
  const { head, rest } = headOf(main, text, language)
  const unsigned = folded(language.words.unsignedTranslation)
  const isStatement = (block: TakenBlock): boolean => block.kind === 'line' && folded(block.text) === unsigned
  const signing = signingIn(
    rest.filter((block) => !isStatement(block)),
    language,
  )
  const body = signing === null ? rest.map((block) => (isStatement(block) ? mark : block)) : signing.left
  const found = headingsIn(body)
  const annexes = openings.map((opening, index): TakenAnnex => {
    const end = openings[index + 1]?.at ?? text.blocks.length
    const own = text.blocks.slice(opening.at + opening.lines, end)
    const [date] = own
    const isDate = date?.kind === 'line' && date.role === 'annex-date'
    const blocks = isDate ? own.slice(1) : own
    return {
      number: opening.number,
      title: opening.title,
      date: isDate ? date.text : null,
      names: opening.names,
      sections: sectionsOf(blocks, headingsIn(blocks).headings),
    }
  })
  const sections = sectionsOf(body, found.headings)
  return {
    ...head,
    sections,
    annexes,
    listed: listedIn(body, annexLabel, annexes),
    signing,
    isTranslation: rest.some(isStatement),
    by: found.by,
  }
}

/** So many lines that end with a page and follow each other are a table of contents that was typed. */
const fewestEntries = 4

/** Without a table of contents that has no style of its own: lines that end with numbers that rise. */
function withoutContents(blocks: readonly TakenBlock[]): readonly TakenBlock[] {
  const pages = blocks.map((block) => {
    const found =
      block.kind === 'line' && block.text.length < 120 ? /\p{L}.*?[\s.…]+(\d{1,3})$/u.exec(block.text) : null
    return found === null ? null : Number(found[1])
  })
  let from = 0
  while (from < blocks.length) {
    let to = from
    while (to < blocks.length && pages[to] !== null && (to === from || (pages[to] ?? 0) >= (pages[to - 1] ?? 0)))
      to += 1
    if (to - from >= fewestEntries && (pages[from] ?? 0) < 10) return [...blocks.slice(0, from), ...blocks.slice(to)]
    from = Math.max(to, from + 1)
  }
  return blocks
}

/** Sections within sections by the levels of their headings; a level that is left out counts as the next one below. */
function sectionsOf(blocks: readonly TakenBlock[], headings: ReadonlyMap<TakenLine, Heading>): TakenSection[] {
  interface Open {
    readonly heading: Heading | null
    readonly blocks: TakenBlock[]
    readonly sections: Open[]
  }
  const root: Open = { heading: null, blocks: [], sections: [] }
  const path: { readonly level: number; readonly section: Open }[] = [{ level: 0, section: root }]
  for (const block of blocks) {
    const heading = block.kind === 'line' ? headings.get(block) : undefined
    if (heading === undefined) {
      path.at(-1)?.section.blocks.push(block)
      continue
    }
    while (path.length > 1 && (path.at(-1)?.level ?? 0) >= heading.level) path.pop()
    const section: Open = { heading, blocks: [], sections: [] }
    path.at(-1)?.section.sections.push(section)
    path.push({ level: heading.level, section })
  }
  const before: TakenSection[] = root.blocks.length === 0 ? [] : [{ heading: null, blocks: root.blocks, sections: [] }]
  return [...before, ...root.sections]
}

type Head = Pick<Outline, 'title' | 'subtitle' | 'facts' | 'information' | 'partyNames'>

/** What stands over the text: title, facts, list of parties. What is none of it is left with the text. */
function headOf(
  blocks: readonly TakenBlock[],
  text: TakenText,
  language: LanguageForms,
): { readonly head: Head; readonly rest: readonly TakenBlock[] } {
  const { words } = language
  const rest: TakenBlock[] = []
  let title: string | null = null
  let subtitle: string | null = null
  const facts: Outline['facts'][number][] = []
  const information: Outline['information'][number][] = []
  const partyNames: string[] = []
  const isRole = (block: TakenBlock | undefined, role: TakenLine['role']): block is TakenLine =>
    block?.kind === 'line' && block.role === role
  const isTableOf = (block: TakenBlock | undefined, role: TakenLine['role']): block is TakenTable =>
    block?.kind === 'table' && [...linesIn(block.rows[0]?.cells[0]?.blocks ?? [])].some((line) => line.role === role)
  for (const [index, block] of blocks.entries()) {
    const next = blocks[index + 1]
    if (title === null && isRole(block, 'title')) title = folded(block.text)
    else if (subtitle === null && isRole(block, 'subtitle')) subtitle = folded(block.text)
    else if (isTableOf(block, 'party-name')) partyNames.push(...firstColumn(block))
    else if (isTableOf(block, 'fact-label') && facts.length === 0 && rest.length === 0 && title !== null)
      facts.push(...pairsIn(block))
    else if (isTableOf(block, 'fact-label') && isCalled(blocks[index - 1], words.documentInformation))
      information.push(...pairsIn(block))
    else if (isCalled(block, words.documentInformation) && isTableOf(next, 'fact-label')) continue
    else if (isCalled(block, words.parties) && isTableOf(next, 'party-name')) continue
    else rest.push(block)
  }
  if (title !== null) return { head: { title, subtitle, facts, information, partyNames }, rest }
  const taken = untitled(rest, text)
  return { head: { title: taken.title, subtitle, facts, information, partyNames }, rest: taken.rest }
}

/** The first line is the title, where it is no section and no sentence; otherwise what the file calls itself. */
function untitled(
  blocks: readonly TakenBlock[],
  { title }: TakenText,
): { readonly title: string | null; readonly rest: readonly TakenBlock[] } {
  const at = blocks.findIndex((block) => block.kind === 'line' && /\p{L}{3}/u.test(block.text))
  const first = blocks[at]
  if (first?.kind !== 'line') return { title, rest: blocks }
  const said = folded(first.text)
  const isSentence =
    first.outline === null && (said.length > 140 || (/[.;:]$/.test(said) && said.split(' ').length > 8))
  const isNumbered = (first.label !== null && !first.isBullet) || /^(?:§\s*)?\d+[.\s§]/.test(said)
  const level = first.outline ?? -1
  const isAlone = blocks.every(
    (block) =>
      block === first ||
      block.kind === 'table' ||
      block.outline === null ||
      block.outline > level ||
      numberOf(block) !== null,
  )
  if (isSentence || isNumbered || !isAlone || at > 10) return { title, rest: blocks }
  return { title: said, rest: [...blocks.slice(0, at), ...blocks.slice(at + 1)] }
}

function isCalled(block: TakenBlock | undefined, name: string): boolean {
  return block?.kind === 'line' && block.role === 'block-heading' && folded(block.text) === folded(name)
}

function firstColumn({ rows }: TakenTable): string[] {
  return rows.map(({ cells }) => folded([...linesIn(cells[0]?.blocks ?? [])].map(({ text }) => text).join(' ')))
}

/** Rows of two cells, as labels and what stands for them. */
export function pairsIn({ rows }: TakenTable): { readonly label: string; readonly value: string }[] {
  return rows.map(({ cells }) => {
    const [label = '', value = ''] = cells.map(({ blocks }) =>
      folded([...linesIn(blocks)].map((one) => one.text).join(' ')),
    )
    return { label, value }
  })
}

/** `Bilaga 1` at the beginning of a line, with what parts it from a title. */
export function annexPattern({ words }: LanguageForms): RegExp {
  const [before = '', after = ''] = words.annex.split('{number}').map((part) => folded(part))
  const number = String.raw`(?<number>\d{1,3}|\p{Lu})(?![\p{L}\p{N}])`
  const part = (text: string): string => anyOf([text]).replaceAll(' ', String.raw`\s+`)
  const label = `${before === '' ? '' : String.raw`${part(before)}\s*`}${number}${after === '' ? '' : String.raw`\s*${part(after)}`}`
  return new RegExp(String.raw`^${label}(?:\s*[:.,–—-]\s*|\s+|$)`, 'iu')
}

interface AnnexOpening {
  readonly at: number
  readonly number: string | null
  readonly title: string
  readonly names: readonly string[]
  /** How many lines open it. */
  readonly lines: number
}

/** Lines that open an annex: they stand out, and no further annex follows at once, as in a list. */
function annexOpenings(blocks: readonly TakenBlock[], label: RegExp): AnnexOpening[] {
  const isAnnex = (block: TakenBlock | undefined): boolean => block?.kind === 'line' && label.test(block.text)
  const found: AnnexOpening[] = []
  for (const [at, block] of blocks.entries()) {
    if (block.kind !== 'line' || block.text.length > 160) continue
    const match = label.exec(block.text)
    if (match === null || at === 0) continue
    const standsOut = block.opensPage || block.outline !== null || block.said.every(({ strong }) => strong)
    if (!standsOut || (block.outline === null && (isAnnex(blocks[at - 1]) || isAnnex(blocks[at + 1])))) continue
    const rest = folded(block.text.slice(match[0].length))
    const next = blocks[at + 1]
    const isNextTitle =
      rest === '' && next?.kind === 'line' && next.text.length < 120 && !/[.;:]$/.test(next.text) && !next.isBullet
    found.push({
      at,
      number: match.groups?.['number'] ?? null,
      title: rest !== '' ? rest : isNextTitle ? folded(next.text) : folded(match[0]),
      names: block.names,
      lines: isNextTitle ? 2 : 1,
    })
  }
  return found
}

/** Annexes that a list names, in lines of its own or in rows, and that are not in the file. */
function listedIn(blocks: readonly TakenBlock[], label: RegExp, annexes: readonly TakenAnnex[]): AnnexListing[] {
  const there = new Set(annexes.map(({ number }) => number))
  const found = new Map<string, AnnexListing>()
  for (const one of annexListings(blocks, label)) if (!there.has(one.number)) found.set(one.number, one)
  return [...found.values()]
}

export interface AnnexListing {
  readonly number: string
  readonly title: string
  readonly date: string | null
  readonly names: readonly string[]
}

/** A title, and a date behind it: `Läkemedelshantering, den 1 januari 2018`. */
function datedTitle(said: string): Pick<AnnexListing, 'title' | 'date'> {
  const [, title, date] = /^(.+), (\D{0,5}(?:\d{1,2}\D{1,3}\p{L}+ \d{4}|[\d.-]{10}))$/u.exec(said) ?? []
  return title === undefined || date === undefined ? { title: said, date: null } : { title, date }
}

/** What a block lists as annexes: a table of their labels and titles. Null for another block. */
export function annexTable(block: TakenBlock, label: RegExp): AnnexListing[] | null {
  if (block.kind !== 'table' || block.rows.length === 0) return null
  const rows = pairsIn(block).map(({ label: said, value }, index) => {
    const match = label.exec(said)
    const lines = [...linesIn(block.rows[index]?.cells[0]?.blocks ?? [])]
    return match === null || folded(said.slice(match[0].length)) !== '' || value === ''
      ? null
      : { number: match.groups?.['number'] ?? '', ...datedTitle(value), names: lines.flatMap(({ names }) => names) }
  })
  return rows.every((row) => row !== null) && (block.rows[0]?.cells.length ?? 0) === 2 ? rows : null
}

/** What a line lists as an annex; null for another line. */
export function annexLine(block: TakenBlock, label: RegExp): AnnexListing | null {
  if (block.kind !== 'line' || block.text.length > 160) return null
  const match = label.exec(block.text)
  if (match === null) return null
  const title = folded(block.text.slice(match[0].length)).replace(/[.;,]$/, '')
  /* "Bilaga 1 ska …" is a sentence. */
  const isTitle = title !== '' && title.split(' ').length <= 14 && !/^\p{Ll}+\s/u.test(title) && !/[.] /.test(title)
  return isTitle ? { number: match.groups?.['number'] ?? '', ...datedTitle(title), names: block.names } : null
}

/** Rows of a table, and lines of which several follow each other: one alone may be a sentence. */
function annexListings(blocks: readonly TakenBlock[], label: RegExp): AnnexListing[] {
  return blocks.flatMap((block, at) => {
    const line = annexLine(block, label)
    const isOneOfSeveral = [blocks[at - 1], blocks[at + 1]].some(
      (other) => other !== undefined && annexLine(other, label) !== null,
    )
    return annexTable(block, label) ?? (line !== null && isOneOfSeveral ? [line] : [])
  })
}
