// Why Handlebars cannot read a template, in a user's words. Goes in: a text that its parser refused. Comes out: what is
// wrong with which brace, which the parser itself does not know.

import { phrase } from './phrases/phrases.js'
import { positionsIn } from './positions.js'
import type { Sentence } from './sentence.js'

export interface BraceFault {
  readonly fault: Sentence
  readonly remedy: Sentence
  /** Within the text, from 1. */
  readonly line: number
  readonly column: number
}

interface Opened {
  readonly name: string
  readonly offset: number
}

/** Braces and blocks without their end, ends without their beginning, empty braces; at least one fault. */
export function braceFaults(text: string, cause: unknown): BraceFault[] {
  const faults: BraceFault[] = []
  const opened: Opened[] = []
  const positionOf = positionsIn(text)
  const report = (offset: number, fault: Sentence, remedy: Sentence): void => {
    faults.push({ fault, remedy, ...positionOf(offset) })
  }
  for (const { index, 0: whole, 1: mark, 2: name = '', 3: end } of text.matchAll(braces)) {
    if (whole.startsWith('\\')) continue
    if (end === undefined) report(index, phrase('brace-not-closed', {}), phrase('close-brace', {}))
    else if (mark === '#' || mark === '^') opened.push({ name, offset: index })
    else if (mark === '/') {
      const open = opened.pop()?.name
      if (open === undefined) report(index, phrase('block-closes-nothing', { name }), phrase('open-block', { name }))
      else if (open !== name)
        report(index, phrase('block-closed-by-other', { name, open }), phrase('close-other-block', { open }))
    } else if (name === '') report(index, phrase('braces-empty', {}), phrase('name-a-value', {}))
    else if (name === 'else' && opened.length === 0)
      report(index, phrase('else-alone', {}), phrase('open-condition', {}))
  }
  for (const { name, offset } of opened)
    report(offset, phrase('block-not-closed', { name }), phrase('close-block', { name }))
  if (faults.length > 0) return faults
  const line = Number(/on line (\d+)/.exec(String(cause))?.[1] ?? 1)
  return [{ fault: phrase('braces-unreadable', {}), remedy: phrase('pair-quotes-and-brackets', {}), line, column: 1 }]
}

/**
 * Curly quotation marks within braces, one fault for each pair of braces; and the text with straight ones in their place,
 * of the same length, so that whatever else is wrong can be reported too. Those within straight ones are text, and stay.
 */
export function curlyQuotes(text: string): { readonly faults: readonly BraceFault[]; readonly straight: string } {
  const faults: BraceFault[] = []
  const positionOf = positionsIn(text)
  const straight = text.replace(/\\?\{\{(?!!)[^{}]*\}\}/gu, (whole, offset: number) => {
    if (whole.startsWith('\\')) return whole
    let first = -1
    const mended = whole.replace(/"[^"]*"|'[^']*'|[“”„»«‘’]/gu, (piece, at: number) => {
      if (piece.length > 1) return piece
      if (first < 0) first = at
      return /[‘’]/u.test(piece) ? "'" : '"'
    })
    if (first < 0) return whole
    const fault = phrase('curly-quotes', { braces: whole.replace(/\s+/gu, ' ') })
    faults.push({ fault, remedy: phrase('straight-quotes', {}), ...positionOf(offset + first) })
    return mended
  })
  return { faults, straight }
}

/** Groups: the mark, the name, and the end, which may be missing. */
const braces = /\\?\{\{\{?~?!?([#/^]?)\s*([^\s{}~]*)[^{}]*(\}\})?/gu
