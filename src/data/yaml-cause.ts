// Why YAML cannot be read, in a writer's terms. Goes in: a text that the parser refuses. Comes out: the first fault of its
// layout. The parser notices most faults only later, many times over, and names what follows from them.

import { problem, type Place, type Problem } from '../base/problem.js'
import { endOfValue, lineEnd, readLine, type ValueEnd, type YamlLine } from './yaml-lines.js'

type PlaceAt = (offset: number) => Place

/** What marks a list, a key or an indent in other programs, and in YAML does not: found in any file, also one that can be read. */
export function foreignMark(text: string, placeAt: PlaceAt): Problem | null {
  let first: Problem | null = null
  eachLine(text, (line) => {
    const lead = text.slice(line.start, line.offset)
    const space = /[^ \t\uFEFF]/u.exec(lead) ?? /(?<=^-|^(?:- )?[A-Za-z]+:)[^\S \t\n\uFEFF]/u.exec(line.body)
    const tab = lead.indexOf('\t')
    const at = (offset: number): Place => placeAt(offset)
    if (tab >= 0) first = problem('yaml/syntax#tab', {}, at(line.start + tab))
    else if (space !== null) {
      const offset = lead.search(/[^ \t\uFEFF]/u) >= 0 ? line.start + space.index : line.offset + space.index
      const character = `U+${space[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
      first = problem('yaml/syntax#space', { character }, at(offset))
    } else {
      const mark = /^([–—−‐‑•·*])[ \u00a0\t]+\S/u.exec(line.body)?.[1]
      if (mark !== undefined) first = problem('yaml/syntax#dash', { mark }, at(line.offset))
      const [, key = '', sign] = /^(?:- )?([A-Za-z]+)[ \t]*(：|=)(?=\s|[^\s=]*$)/u.exec(line.body) ?? []
      if (sign !== undefined) first = problem('yaml/syntax#colon-sign', { key, mark: sign }, at(line.offset))
      const [, opened] = /^(?:- )?([A-Za-z]+)[ \t]*[{["][^:]*(?::|$)/u.exec(line.body) ?? []
      if (opened !== undefined && line.kind !== 'key' && line.columns.every(({ kind }) => kind === 'item'))
        first = problem('yaml/syntax#no-colon', { key: opened }, at(line.offset))
    }
    return first === null
  })
  return first
}

/** The first line that is indented otherwise than those around it, lacks its colon, or does not end what it begins. */
export function layoutFault(text: string, placeAt: PlaceAt): Problem | null {
  const blocks: Block[] = []
  const seen: YamlLine[] = []
  let fault: Problem | null = null
  eachLine(text, (line, next) => {
    const previous = seen.at(-1)
    if (line.kind === 'text') {
      if (isContinued(line, previous, blocks, next())) return true
      fault = faultOfText(line, placeAt)
      return fault === null
    }
    const misplaced = place(line, blocks, seen)
    if (misplaced !== null) {
      const { line: culprit, expected } = misplaced
      fault = problem('yaml/syntax#indent', { found: culprit.indent, expected }, placeAt(culprit.offset))
      return false
    }
    seen.push(line)
    if (!/^["'[{]/.test(line.value)) return true
    const end = endOfValue(text, line)
    fault = faultOfValue(text, end, placeAt)
    return fault === null
  })
  return fault
}

/** Calls with each line that is not inside a value, until the answer is false; `next` gives the line after it. */
function eachLine(text: string, see: (line: YamlLine, next: () => YamlLine | null) => boolean): void {
  let start = 0
  /* How far the text was looked through for the end of a value that has none. */
  let reached = 0
  while (start < text.length) {
    const line = readLine(text, start)
    let end = lineEnd(text, start)
    if (line !== null) {
      const following = end
      if (!see(line, () => nextLine(text, following + 1))) return
      if (/^["'[{]/.test(line.value)) {
        const value = start < reached ? null : endOfValue(text, line)
        if (value?.fault === null) end = lineEnd(text, value.offset)
        reached = value?.reached ?? reached
      } else if (/^[|>][-+\d]*$/.test(line.value)) end = endOfScalar(text, end, line.indent)
    }
    start = end + 1
  }
}

function nextLine(text: string, from: number): YamlLine | null {
  for (let start = from; start < text.length; start = lineEnd(text, start) + 1) {
    const line = readLine(text, start)
    if (line !== null) return line
  }
  return null
}

/** Where a text after `|` or `>` ends: it goes on as long as lines are indented further. */
function endOfScalar(text: string, from: number, indent: number): number {
  let end = from
  while (end < text.length) {
    const line = text.slice(end + 1, lineEnd(text, end + 1))
    const lead = /^ */.exec(line)?.[0].length ?? 0
    if (line.trim() !== '' && lead <= indent) return end
    end = lineEnd(text, end + 1)
  }
  return end
}

interface Block {
  readonly indent: number
  readonly kind: 'item' | 'key'
}

/** Puts a line into the blocks that are open, or says how far it, or the line before it, should be indented. */
function place(
  line: YamlLine,
  blocks: Block[],
  seen: readonly YamlLine[],
): { readonly line: YamlLine; readonly expected: number } | null {
  const { indent, columns } = line
  const kind = columns[0]?.kind ?? 'key'
  const previous = seen.at(-1)
  const opens = previous !== undefined && previous.value === ''
  const all = [...blocks]
  const nearest = (): number => {
    const alike = all.filter((block) => block.kind === kind)
    const sorted = (alike.length > 0 ? alike : all).sort(
      (a, b) => Math.abs(a.indent - indent) - Math.abs(b.indent - indent) || b.indent - a.indent,
    )
    return sorted[0]?.indent ?? 0
  }
  while ((blocks.at(-1)?.indent ?? -1) > indent) blocks.pop()
  const top = blocks.at(-1)
  if (previous !== undefined && top === undefined) return { line: seen[0] ?? line, expected: indent }
  if (top === undefined || top.indent < indent) {
    if (previous !== undefined && all.length > blocks.length) return { line, expected: nearest() }
    if (previous !== undefined && !opens) return blamed(line, seen, nearest())
    blocks.push({ indent, kind })
  } else if (top.kind !== kind) {
    const under = blocks.at(-2)
    if (kind === 'item' && opens && previous?.columns.at(-1)?.column === indent) blocks.push({ indent, kind })
    else if (kind === 'key' && under?.indent === indent && under.kind === 'key') blocks.pop()
    else return { line, expected: kind === 'key' ? indent + 2 : nearest() }
  }
  for (const { column, kind: inner } of columns.slice(1)) blocks.push({ indent: column, kind: inner })
  return null
}

/** A line that is too deep for the one before it: unless that one has lost its own indent, or part of it. */
function blamed(line: YamlLine, seen: readonly YamlLine[], expected: number): { line: YamlLine; expected: number } {
  const [before, previous] = [seen.at(-2), seen.at(-1)]
  if (previous === undefined || previous.indent >= line.indent) return { line, expected }
  const hasLostIndent = before?.columns.some(({ column }) => column === line.indent) === true
  const isOdd = previous.indent % 2 === 1 && line.indent % 2 === 0
  return hasLostIndent || isOdd ? { line: previous, expected: line.indent } : { line, expected }
}

/** Text that goes on from the value above, or is one: indented further than the key, and no key that lacks its colon. */
function isContinued(
  line: YamlLine,
  previous: YamlLine | undefined,
  blocks: readonly Block[],
  next: YamlLine | null,
): boolean {
  if (previous === undefined || line.indent <= (blocks.at(-1)?.indent ?? 0)) return false
  const isFirst = previous.value === ''
  return !(isFirst && next !== null && next.kind !== 'text' && next.indent === line.indent)
}

function faultOfText({ body, offset }: YamlLine, placeAt: PlaceAt): Problem | null {
  const place = placeAt(offset)
  const glued = /^([A-Za-z]+):\S/.exec(body)?.[1]
  if (glued !== undefined) return problem('yaml/syntax#no-space', { written: `${glued}:` }, place)
  if (/^-\S/.test(body)) return problem('yaml/syntax#no-space', { written: '-' }, place)
  const key = /^([A-Za-z]+)(?=\s|$)/.exec(body)?.[1]
  return key === undefined ? null : problem('yaml/syntax#no-colon', { key }, place)
}

function faultOfValue(text: string, { fault, offset }: ValueEnd, placeAt: PlaceAt): Problem | null {
  const place = placeAt(offset)
  const found = text.slice(offset, lineEnd(text, offset)).trim().slice(0, 40)
  switch (fault) {
    case null:
      return null
    case 'open-bracket':
      return problem('yaml/syntax#bracket', {}, place)
    case 'open-quote':
      return problem('yaml/syntax#quote', {}, place)
    case 'remark':
      return problem('yaml/syntax#remark', { found }, place)
    case 'closes':
      return problem('yaml/syntax#closes', { bracket: text.charAt(offset) }, place)
    case 'after-bracket':
      return problem('yaml/syntax#after-bracket', { found }, place)
    case 'after-quote':
      return problem('yaml/syntax#after-quote', { found }, place)
  }
}
