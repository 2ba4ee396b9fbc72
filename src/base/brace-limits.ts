// What the parser of Handlebars cannot read in time that grows with its length, or without end of its stack. Goes in: a
// template, before it is parsed. Comes out: the first place that is past a limit, told from the text alone. The parser goes
// into blocks and brackets by calling itself, and looks through white space once for each character of it.

import { limits, type LimitName } from './limits.js'

export interface PastBraces {
  readonly limit: LimitName
  /** Within the text. */
  readonly offset: number
}

/** The first place that is past a limit, or null: blocks and brackets in each other, braces, arguments, paths, white space. */
export function pastBraces(text: string): PastBraces | null {
  for (const { 0: space, index } of text.matchAll(/\s+/gu))
    if (space.length > limits['white-space'].most) return { limit: 'white-space', offset: index }
  /* Levels that the closing of each open block takes back. */
  const opened: number[] = []
  let level = 0
  let pairs = 0
  opening.lastIndex = 0
  for (let found = opening.exec(text); found !== null; found = opening.exec(text)) {
    const [{ length }, escape = '', sign = ''] = found
    const offset = found.index
    pairs += 1
    if (pairs > limits['template-braces'].most) return { limit: 'template-braces', offset }
    if (escape === '\\') continue
    if (sign.startsWith('!')) {
      const end = sign === '!--' ? longRemarkEnd : remarkEnd
      end.lastIndex = offset + length
      if (end.exec(text) === null) return null
      opening.lastIndex = end.lastIndex
      continue
    }
    const read = readPair(text, offset + length)
    opening.lastIndex = read.end
    if (sign === '/') level -= opened.pop() ?? 0
    else if (sign !== '' && read.arguments > 0) {
      opened.push(1)
      level += 1
    } else if (read.isElse && read.arguments > 1 && opened.length > 0) {
      opened.push((opened.pop() ?? 0) + 1)
      level += 1
    }
    if (level + read.depth > limits['template-nesting'].most) return { limit: 'template-nesting', offset }
    if (read.arguments > limits['template-arguments'].most) return { limit: 'template-arguments', offset }
    if (read.steps > limits['template-path'].most) return { limit: 'template-path', offset }
  }
  return null
}

/** Braces that open, with what takes their meaning away, and what says which they are. */
const opening = /(\\{0,2})\{\{+~?(!(?:--)?|[#^/])?/gu

const remarkEnd = /\}\}/gu
const longRemarkEnd = /--~?\}\}/gu

interface Pair {
  /** Brackets within each other. */
  readonly depth: number
  /** Names and values. */
  readonly arguments: number
  /** Steps of the longest path. */
  readonly steps: number
  readonly isElse: boolean
  readonly end: number
}

/** What stands within a pair of braces, from its beginning on. */
function readPair(text: string, start: number): Pair {
  let [depth, deepest, count, steps, longest, end] = [0, 0, 0, 0, 0, start]
  let isElse = false
  token.lastIndex = start
  for (let found = token.exec(text); found !== null; found = token.exec(text)) {
    const [whole, word] = found
    end = token.lastIndex
    if (whole.startsWith('}}')) break
    if (whole === '(') deepest = Math.max(deepest, (depth += 1))
    if (whole === ')') depth -= 1
    if (word !== undefined) {
      count += steps === 0 ? 1 : 0
      longest = Math.max(longest, (steps += 1))
      isElse ||= count === 1 && word === 'else'
    } else if (whole !== '.' && whole !== '/') steps = 0
  }
  return { depth: deepest, arguments: count, steps: longest, isElse, end }
}

/** Group 1: a name, a step of a path, or a text in quotation marks. */
const token = /\s+|\}\}+|("(?:\\"|[^"])*"?|'(?:\\'|[^'])*'?|\[(?:\\\]|[^\]])*\]?|\.\.|[^\s"'[\]().|=~{}/]+)|[^]/uy
