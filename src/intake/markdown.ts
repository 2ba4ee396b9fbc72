// Lines and tables -> the text of a clause: Markdown with slots, in which nothing is markup that was none.

import { openTextCheck } from '../check/placeholders.js'
import type { LanguageForms } from '../data/language.js'
import { folded } from '../redline/words.js'
import { annexTable, annexLine } from './outline.js'
import { linesIn, textOfBlocks, type Said, type TakenBlock, type TakenLine, type TakenTable } from './text.js'
import { valuesIn, type FoundValue, type Known, type ValueKind } from './values.js'

/** How much of a text is written as more than its words. */
export type Fullness = 'slots' | 'marks' | 'words'

/** What clauses of a draft are written with. */
export interface Writing {
  readonly fullness: Fullness
  readonly known: Known
  readonly languages: ReadonlyMap<string, LanguageForms>
  /** What a name of a place stands for. */
  readonly targets: ReadonlyMap<string, { readonly kind: 'section' | 'annex'; readonly id: string }>
  readonly notes: ReadonlyMap<string, readonly TakenBlock[]>
  /** What is said of a blank whose text says nothing. */
  readonly fillIn: string
  readonly annexLabel: RegExp
  /** What has been written of what stands once: ids of fields of forms, the list of annexes. */
  readonly state: { readonly fields: Set<string>; listsAnnexes: boolean }
}

/** The text of a clause. */
export interface WrittenClause {
  readonly text: string
  /** Parameters that it declares, by name, with what the agreement gives. */
  readonly parameters: ReadonlyMap<string, { readonly type: string; readonly value: string | number }>
  /** What was found in it, and how much of that has a slot. */
  readonly counts: Readonly<Record<ValueKind, { readonly found: number; readonly slots: number }>>
  /** What it is to say, line by line, without signs of lists and calls of notes. */
  readonly said: string
}

interface Open extends Writing {
  readonly parameters: Map<string, { readonly type: string; readonly value: string | number }>
  readonly counts: Record<ValueKind, { found: number; slots: number }>
  readonly called: string[]
  readonly lines: string[]
}

export function noCounts(): Record<ValueKind, { found: number; slots: number }> {
  const none = (): { found: number; slots: number } => ({ found: 0, slots: 0 })
  return {
    party: none(),
    section: none(),
    annex: none(),
    date: none(),
    amount: none(),
    percent: none(),
    period: none(),
  }
}

/** Writes blocks. */
export function writtenClause(blocks: readonly TakenBlock[], writing: Writing): WrittenClause {
  const open: Open = { ...writing, parameters: new Map(), counts: noCounts(), called: [], lines: [] }
  const passages = passagesOf(blocks, open)
  const notes: string[] = []
  for (let index = 0; index < open.called.length; index += 1) {
    const name = open.called[index] ?? ''
    const [first = '', ...rest] = passagesOf(writing.notes.get(name) ?? [], open)
    notes.push([`[^${noteId(name)}]: ${first}`, ...rest.map((one) => indented(one, 4))].join('\n\n'))
  }
  const { parameters, counts, lines } = open
  return { text: [...passages, ...notes].join('\n\n'), parameters, counts, said: lines.join('\n') }
}

function noteId(name: string): string {
  return name.replace(/[^A-Za-z0-9-]/g, '')
}

function indented(text: string, by: number): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? '' : ' '.repeat(by) + line))
    .join('\n')
}

/** Paragraphs, lists and tables, each as it stands between empty lines. */
function passagesOf(blocks: readonly TakenBlock[], open: Open): string[] {
  const found: string[] = []
  for (let at = 0; at < blocks.length;) {
    const block = blocks[at] as TakenBlock
    const taken = oneOrMore(blocks, at, open)
    found.push(...taken.passages)
    at += Math.max(1, taken.count)
    if (taken.count === 0)
      found.push(...(block.kind === 'line' ? [paragraph(block, open)] : [table(block, null, open)]))
  }
  return found.filter((passage) => passage !== '')
}

interface Passages {
  readonly passages: readonly string[]
  /** How many blocks they are made of; 0: another way is to be tried. */
  readonly count: number
}

const nothing: Passages = { passages: [], count: 0 }

/** What is made of several blocks, or of one of a kind of its own. */
function oneOrMore(blocks: readonly TakenBlock[], at: number, open: Open): Passages {
  const [block, next] = [blocks[at] as TakenBlock, blocks[at + 1]]
  if (block.kind === 'line' && block.role === 'signatures') return { passages: ['{{signatures}}'], count: 1 }
  if (isAnnexList(blocks, at, open)) return annexList(blocks, at, open)
  if (block.kind === 'table') {
    if (isForm(block)) return form(blocks, at, null, open)
    return nothing
  }
  if (block.role === 'caption' && next?.kind === 'table') return { passages: [table(next, block, open)], count: 2 }
  if (
    block.role === 'block-heading' &&
    next !== undefined &&
    (isTick(next) || (next.kind === 'table' && isForm(next)))
  ) {
    const made = form(blocks, at + 1, block, open)
    return { passages: made.passages, count: made.count + 1 }
  }
  if (isTick(block)) return form(blocks, at, null, open)
  if (block.role === 'remark-heading' || block.role === 'remark') return remark(blocks, at, open)
  if (itemOf(block) !== null) return list(blocks, at, open)
  return nothing
}

function isAnnexList(blocks: readonly TakenBlock[], at: number, open: Open): boolean {
  const block = blocks[at] as TakenBlock
  if (open.state.listsAnnexes) return false
  if (annexTable(block, open.annexLabel) !== null) return true
  return annexLine(block, open.annexLabel) !== null && annexLine(blocks[at + 1] ?? emptyLine, open.annexLabel) !== null
}

function annexList(blocks: readonly TakenBlock[], at: number, open: Open): Passages {
  open.state.listsAnnexes = true
  let count = 1
  if ((blocks[at] as TakenBlock).kind === 'line')
    while (annexLine(blocks[at + count] ?? emptyLine, open.annexLabel) !== null) count += 1
  open.lines.push(textOfBlocks(blocks.slice(at, at + count)))
  return { passages: ['{{annexes title=false}}'], count }
}

function isTick(block: TakenBlock): boolean {
  return block.kind === 'line' && block.role === 'form-tick'
}

function isForm({ rows }: TakenTable): boolean {
  return (
    rows.length > 0 &&
    rows.every(({ cells }) => cells.length === 1 && [...linesIn(cells[0]?.blocks ?? [])][0]?.role === 'form-label')
  )
}

/** Tables of boxes, and boxes to tick, as long as they follow each other. */
function form(blocks: readonly TakenBlock[], at: number, title: TakenLine | null, open: Open): Passages {
  if (title !== null) open.lines.push(title.text)
  const fields: string[] = []
  let count = 0
  for (const block of blocks.slice(at)) {
    if (block.kind === 'table' && !isForm(block)) break
    if (block.kind === 'line' && !isTick(block)) break
    const own =
      block.kind === 'line'
        ? [field(folded(block.text.replace(/^[\u2610-\u2612]\s*/u, '')), 'tick', open)]
        : block.rows.map(({ cells }) => field(folded([...linesIn(cells[0]?.blocks ?? [])][0]?.text ?? ''), null, open))
    fields.push(...own)
    count += 1
    /* A form of its own has one kind of table. */
    if (blocks[at + count]?.kind === 'table' && block.kind === 'table') break
  }
  const named = title === null ? '' : ` title="${quoted(title.text)}"`
  return { passages: [`{{#form${named}}}\n${fields.join('\n')}\n{{/form}}`], count }
}

function field(label: string, size: string | null, { state: { fields }, lines }: Open): string {
  lines.push(label)
  let id = `field-${fields.size + 1}`
  while (fields.has(id)) id += 'x'
  fields.add(id)
  return `{{field "${id}" "${quoted(label)}"${size === null ? '' : ` size="${size}"`}}}`
}

/** A text within the quotation marks of a call. */
function quoted(text: string): string {
  return folded(text).replaceAll('"', '”').replaceAll('{', '(').replaceAll('}', ')').replaceAll('\\', '/')
}

function remark(blocks: readonly TakenBlock[], at: number, open: Open): Passages {
  const first = blocks[at] as TakenLine
  if (first.role === 'remark-heading') open.lines.push(first.text)
  const title = first.role === 'remark-heading' ? ` title="${quoted(first.text)}"` : ''
  const inner: TakenBlock[] = []
  let count = title === '' ? 0 : 1
  for (const block of blocks.slice(at + count)) {
    if (block.kind !== 'line' || block.role !== 'remark') break
    inner.push({ ...block, role: null })
    count += 1
  }
  return { passages: [`{{#remark${title}}}\n\n${passagesOf(inner, open).join('\n\n')}\n\n{{/remark}}`], count }
}

interface Item {
  readonly isOrdered: boolean
  readonly level: number
  readonly line: TakenLine
  /** What it counts, from 1; null for a bullet. */
  readonly count: number | null
}

const typedBullet = /^(?:[•▪◦‣●○■·*]|[-–—o](?=\s))\s+/u

/** A line as an item of a list that can be written as one. */
function itemOf(line: TakenLine): Item | null {
  if (line.role !== null && line.role !== 'item-goes-on') return null
  if (line.label !== null) {
    if (line.isBullet || /^[•▪◦‣●○■·–—-]$/u.test(line.label))
      return { isOrdered: false, level: line.level, line, count: null }
    const count = line.level === 0 ? /^(\d{1,3})\.$/.exec(line.label)?.[1] : /^([a-z])\)$/.exec(line.label)?.[1]
    if (count === undefined) return null
    return {
      isOrdered: true,
      level: line.level,
      line,
      count: /\d/.test(count) ? Number(count) : count.charCodeAt(0) - 96,
    }
  }
  const match = typedBullet.exec(line.text)
  if (match === null) return null
  const said = cutStart(line.said, match[0].length)
  return { isOrdered: false, level: 0, line: { ...line, said, text: line.text.slice(match[0].length) }, count: null }
}

function cutStart(said: readonly Said[], count: number): Said[] {
  let left = count
  return said.flatMap((one) => {
    const cut = Math.min(left, one.text.length)
    left -= cut
    return cut > 0 && cut === one.text.length && one.note === null && one.blank === null
      ? []
      : [{ ...one, text: one.text.slice(cut) }]
  })
}

/** Items that follow each other; a numbered list starts at 1 and has two items at least, or its numbers are text. */
function list(blocks: readonly TakenBlock[], at: number, open: Open): Passages {
  const items: { readonly item: Item; readonly further: TakenLine[] }[] = []
  let count = 0
  for (const block of blocks.slice(at)) {
    if (block.kind !== 'line') break
    const last = items.at(-1)
    if (block.role === 'item-goes-on' && block.label === null && last !== undefined) {
      last.further.push({ ...block, role: null })
      count += 1
      continue
    }
    const item = block.role === 'item-goes-on' ? null : itemOf(block)
    if (item === null) break
    const top = items[0]?.item
    if (top !== undefined && item.level <= top.level && item.isOrdered !== top.isOrdered) break
    if (top !== undefined && item.level === top.level && item.count === 1) break
    items.push({ item, further: [] })
    count += 1
  }
  if (!isCounted(items.map(({ item }) => item))) return nothing
  return { passages: [itemsOf(items, open)], count }
}

/** True where Markdown counts the items as they were counted. */
function isCounted(items: readonly Item[]): boolean {
  const counts: (number | null)[] = []
  const sizes: number[] = []
  let isRight = items.length > 0
  const close = (level: number): void => {
    for (let deep = counts.length - 1; deep > level; deep -= 1) {
      if (counts[deep] !== undefined && counts[deep] !== null && (sizes[deep] ?? 0) < 2) isRight = false
      counts.length = deep
      sizes.length = deep
    }
  }
  const top = items[0]?.level ?? 0
  for (const { level: own, count } of items) {
    const level = Math.max(0, own - top)
    if (level > counts.length) isRight = false
    close(level)
    const before = counts[level]
    if (before !== undefined && (before === null) !== (count === null)) isRight = false
    if (count !== null && count !== (before ?? 0) + 1) isRight = false
    /* Letters are what the second level counts by, digits the first. */
    if (count !== null && top > 0) isRight = false
    counts[level] = count
    sizes[level] = (sizes[level] ?? 0) + 1
  }
  close(-1)
  return isRight
}

function itemsOf(
  items: readonly { readonly item: Item; readonly further: readonly TakenLine[] }[],
  open: Open,
): string {
  const top = items[0]?.item.level ?? 0
  const indents: number[] = []
  const isLoose = items.some(({ further }) => further.length > 0)
  const written = items.map(({ item, further }) => {
    const level = Math.max(0, item.level - top)
    const mark = item.count === null ? '- ' : `${item.count}. `
    const before = indents.slice(0, level).reduce((sum, own) => sum + own, 0)
    indents.length = level
    indents[level] = mark.length
    open.lines.push(...[item.line, ...further].map((line) => plainly(line, open)))
    const text = inline(item.line, open, true).replaceAll('\n', `\n${' '.repeat(before + mark.length)}`)
    const rest = further.map((line) => indented(inline(line, open, true), before + mark.length))
    return [`${' '.repeat(before)}${mark}${text}`, ...rest].join('\n\n')
  })
  return written.join(isLoose ? '\n\n' : '\n')
}

/** A line as a paragraph; its number, where no list counts it, is text. */
function paragraph(line: TakenLine, open: Open): string {
  const label = line.label === null ? '' : `${startsPlainly(escaped(line.label))} `
  open.lines.push(`${line.label ?? ''} ${plainly(line, open)}`)
  const text = inline(line, open, label === '')
  if (line.role === 'quotation') return `> ${text.replaceAll('\n', '\n> ')}`
  return label + text
}

/** The words of a line without what is left open in it. */
function plainly(line: TakenLine, open: Open): string {
  let [kept, at] = ['', 0]
  for (const { from, to } of openPlaces(line.text, open)) {
    if (from < at) continue
    kept += line.text.slice(at, from)
    at = to
  }
  return kept + line.text.slice(at)
}

/** The words of a line, with marks and slots. */
function inline(line: TakenLine, open: Open, isStart: boolean): string {
  const pieces = line.said.map((said, index) =>
    piece(said, line.said[index - 1] ?? null, line.said[index + 1] ?? null, open),
  )
  const text = withAnnexes(pieces).join('')
  const broken = text.replace(/\n/g, '\\\n')
  const lines = broken.split('\n').map((one, index) => (index > 0 || isStart ? startsPlainly(one) : one))
  return lines.join('\n')
}

/** What calls an annex by its number has the word before it, which the call prints, too. */
function withAnnexes(pieces: readonly string[]): string[] {
  const found = [...pieces]
  for (const [index, one] of pieces.entries()) {
    const annex = /^\uE000(.*)\uE001(.*)\uE002$/s.exec(one)
    if (annex === null) continue
    const before = found[index - 1] ?? ''
    const word = /(\p{L}+)[ \u00a0]$/u.exec(before)
    found[index] =
      word === null
        ? (annex[2] ?? '')
        : `{{annex "${annex[1] ?? ''}"${/^\p{Lu}/u.test(word[1] ?? '') ? ' capital=true' : ''}}}`
    if (word !== null) found[index - 1] = before.slice(0, before.length - word[0].length)
  }
  return found
}

function piece(said: Said, before: Said | null, after: Said | null, open: Open): string {
  if (said.note !== null) {
    if (!open.notes.has(said.note)) return ''
    if (!open.called.includes(said.note)) open.called.push(said.note)
    return `[^${noteId(said.note)}]`
  }
  if (said.blank !== null)
    return `{{blank "${quoted(said.blank.label === '…' ? open.fillIn : said.blank.label)}" size="${said.blank.size}"}}`
  const target = said.target === null ? undefined : open.targets.get(said.target)
  if (target !== undefined && open.fullness === 'slots' && /^\p{N}[\p{L}\p{N}.]*$/u.test(said.text)) {
    open.counts[target.kind].found += 1
    open.counts[target.kind].slots += 1
    if (target.kind === 'section') return `{{ref "${target.id}"}}`
    return `\uE000${target.id}\uE001${escaped(said.text)}\uE002`
  }
  const text = withSlots(said.text, open)
  if (open.fullness === 'words') return text
  if (said.link !== null && said.text.trim() !== '')
    return `[${text}](${said.link.replace(/[()\s<>]/g, encodeURIComponent)})`
  return marked(text, said, before, after)
}

/** Strong or emphasised, where Markdown reads the marks as such. */
function marked(text: string, { strong, emphasis }: Said, before: Said | null, after: Said | null): string {
  const mark = strong ? '**' : emphasis ? '*' : ''
  const [, start = '', words = '', end = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? []
  if (mark === '' || !/[\p{L}\p{N}]/u.test(words) || words.includes('\n')) return text
  const touches = (one: Said | null, at: number): boolean => {
    const letter = one?.text.at(at) ?? ''
    return /[\p{L}\p{N}*]/u.test(letter) || typeof one?.note === 'string' || typeof one?.blank?.label === 'string'
  }
  const opens = start === '' && touches(before, -1)
  const closes = end === '' && touches(after, 0)
  if ((opens || closes) && (mark === '*' || !/^[\p{L}\p{N}].*[\p{L}\p{N}]$/su.test(words))) return text
  return `${start}${mark}${words}${mark}${end}`
}

/** Text with slots in place of what data can say; what was left open in it is a blank. */
function withSlots(text: string, open: Open): string {
  const found = open.fullness === 'slots' ? valuesIn(text, open.known) : []
  let [written, at] = ['', 0]
  const add = (said: string): void => {
    written += withBlanks(said, open)
  }
  for (const value of found) {
    open.counts[value.kind].found += 1
    if (value.slot === null) continue
    open.counts[value.kind].slots += 1
    add(text.slice(at, value.from))
    written += slotOf(value, open)
    at = value.to
  }
  add(text.slice(at))
  return written
}

function slotOf({ slot }: FoundValue, { parameters }: Open): string {
  if (slot === null) return ''
  const { parameter } = slot
  if (parameter === null) return slot.write('')
  const same = [...parameters].find(([, one]) => one.type === parameter.type && one.value === parameter.value)
  if (same !== undefined) return slot.write(same[0])
  const count = [...parameters.values()].filter(({ type }) => type === parameter.type).length
  const name = `${nameOfType[parameter.type]}${count === 0 ? '' : count + 1}`
  parameters.set(name, parameter)
  return slot.write(name)
}

/** Names of parameters that no helper and no value has. */
const nameOfType = { date: 'day', amount: 'sum', percent: 'percentage', period: 'time' } as const

/** Rows of dots or lines, and words such as XX, in order: what is left open in a text. */
function openPlaces(text: string, { languages }: Open): { readonly from: number; readonly to: number }[] {
  const check = openTextCheck(languages)
  const runs = [...text.matchAll(/_{3,}|\.{5,}|…{2,}/gu)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
  }))
  let start = 0
  const words = text.split('\n').flatMap((line) => {
    const own = start
    start += line.length + 1
    return check({ file: '', text: line }).map(({ place, values }) => {
      const from = own + place.column - 1
      return { from, to: from + String(values['found'] ?? '').length }
    })
  })
  return [...runs, ...words].sort((a, b) => a.from - b.from)
}

/** A text in which what is left open is a blank to fill in. */
function withBlanks(text: string, open: Open): string {
  let [written, at] = ['', 0]
  for (const { from, to } of openPlaces(text, open)) {
    if (from < at) continue
    const size = to - from < 12 ? 'short' : to - from < 30 ? 'medium' : 'long'
    written += `${escaped(text.slice(at, from))}{{blank "${quoted(open.fillIn)}" size="${size}"}}`
    at = to
  }
  return written + escaped(text.slice(at))
}

/** Text in which no character is markup. */
function escaped(text: string): string {
  return text
    .replace(/[\\*_[\]<`~|^]/g, (sign) => `\\${sign}`)
    .replace(/==/g, '\\=\\=')
    .replace(/\{\{/g, '\\{{')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/\u00a0/g, ' ')
}

/** The same at the beginning of a line, where more signs are markup. */
function startsPlainly(line: string): string {
  return line
    .replace(/^(\d{1,9})([.)])(?=\s|$|\d)/, '$1\\$2')
    .replace(/^([#>+=-])/, '\\$1')
    .replace(/^(---)/, '\\$1')
}

function table(block: TakenTable, caption: TakenLine | null, open: Open): string {
  const isHead = headRows(block)
  if (caption !== null) open.lines.push(caption.text)
  const named = caption === null ? '' : ` caption="${quoted(caption.text)}"`
  const columns = Math.max(...block.rows.map(({ cells }) => cells.length), 1)
  const aligns = Array.from({ length: columns }, (_, column) => (isOfFigures(block, column, isHead) ? 'end' : 'start'))
  const align = aligns.includes('end') ? ` align="${aligns.join(' ')}"` : ''
  const rows = block.rows.map(({ cells, isTotal }, index) => {
    const kind = index < isHead ? ' header=true' : isTotal ? ' total=true' : ''
    const own = cells.map((cell) => {
      const lines = [...linesIn(cell.blocks)]
      const passages = passagesOf(lines, open)
      const isHeading = cell.isHeading && index >= isHead ? ' heading=true' : ''
      const [only = ''] = passages
      const isPlain = passages.length <= 1 && itemOf(lines[0] ?? emptyLine) === null && !only.includes('\n')
      const text = isPlain ? only : `\n\n${passages.join('\n\n')}\n\n`
      return `{{#cell${isHeading}}}${text}{{/cell}}`
    })
    return `{{#row${kind}}}\n${own.join('\n')}\n{{/row}}`
  })
  return [`{{#table${align}${named}}}`, ...rows, '{{/table}}'].join('\n')
}

const emptyLine: TakenLine = {
  ...{ kind: 'line', said: [], text: '', label: null, isBullet: false, level: 0, outline: null },
  ...{ role: null, names: [], opensPage: false, field: null },
}

/** How many rows at the top are headings: those that the file says so of, or a first row that is strong as a whole. */
function headRows({ rows }: TakenTable): number {
  const said = rows.findIndex(({ isHead }) => !isHead)
  if (said !== 0) return said < 0 ? Math.max(0, rows.length - 1) : said
  const lines = [...linesIn((rows[0]?.cells ?? []).flatMap(({ blocks }) => blocks))]
  const isStrong =
    lines.length > 1 && lines.every((line) => line.said.every(({ strong, text }) => strong || text.trim() === ''))
  return rows.length > 1 && isStrong ? 1 : 0
}

function isOfFigures({ rows }: TakenTable, column: number, from: number): boolean {
  const texts = rows
    .slice(from)
    .map(({ cells }) => folded([...linesIn(cells[column]?.blocks ?? [])].map((one) => one.text).join(' ')))
  return texts.some((text) => /\d/.test(text)) && texts.every((text) => /^[\d\s.,:%–-]*$/.test(text))
}
