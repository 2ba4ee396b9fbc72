// The pieces of a filled template -> one text, with a token for each call, and where every stretch of it comes from.

import { problem, type Problem } from '../base/problem.js'
import { token, type Call, type Filled, type Stretch } from './filled.js'
import type { Node } from './tree.js'

/** Text as written, or what stands in its place. */
export type Piece = Extract<Node, { kind: 'text' }> | Call
type Block = Extract<Call, { kind: 'block' }>

/**
 * The pieces as one text. A block stands in a paragraph of its own, and one in the middle of a line is a problem, rule
 * `template/component-place`: it would tear a paragraph, list or table apart. Words of a line may be confidential.
 */
export function assemble(pieces: readonly Piece[], problems: Problem[]): Filled {
  let markdown = ''
  let opensLine = true
  const calls: Call[] = []
  const stretches: Stretch[] = []
  const blocks: { readonly call: Block; readonly start: number; readonly end: number }[] = []
  for (const [index, piece] of pieces.entries()) {
    const start = markdown.length
    stretches.push({ offset: start, place: piece.place })
    if (piece.kind === 'text') {
      markdown += piece.text
      const line = piece.text.lastIndexOf('\n') + 1
      opensLine = (opensLine || line > 0) && /^[ \t]*$/u.test(piece.text.slice(line))
      continue
    }
    const mark = token(calls.push(piece) - 1)
    const isBlock = piece.kind === 'block' && !isWithinLine(piece, opensLine, pieces[index + 1])
    markdown += isBlock ? `\n\n${mark}\n\n` : mark
    opensLine = isBlock
    if (isBlock) blocks.push({ call: piece, start, end: markdown.length })
  }
  for (const { call, start, end } of blocks) {
    if (call.name === 'row' || call.name === 'cell' || (isFirstInLine(markdown, start) && endsLine(markdown, end)))
      continue
    problems.push(problem('template/component-place#block', { block: call.name }, call.place))
  }
  return { markdown, calls, stretches }
}

/** Words of a line that are confidential: text stands before or after them, and they do not end with their line. */
function isWithinLine(call: Block, opensLine: boolean, next: Piece | undefined): boolean {
  if (call.name !== 'confidential' || /\n[ \t]*(?:\n|$)/u.test(call.body.markdown)) return false
  const isLast = next === undefined || (next.kind === 'text' && endsLine(next.text, 0))
  return !isLast || !opensLine
}

/** Only spaces stand before the offset in its line, or after it. */
function isFirstInLine(text: string, offset: number): boolean {
  return offset === 0 || /^[ \t]*$/u.test(text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset))
}

function endsLine(text: string, offset: number): boolean {
  const end = text.indexOf('\n', offset)
  return /^[ \t]*$/u.test(end < 0 ? text.slice(offset) : text.slice(offset, end))
}
