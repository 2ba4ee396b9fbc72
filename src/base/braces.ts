// Why Handlebars cannot read a template, in a user's words. Goes in: a text that its parser refused. Comes out: what is
// wrong with which brace, which the parser itself does not know.

export interface BraceFault {
  readonly message: string
  readonly hint: string
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
  const report = (offset: number, message: string, hint: string): void => {
    faults.push({ message, hint, ...positionOf(text, offset) })
  }
  for (const { index, 0: whole, 1: mark, 2: name = '', 3: end } of text.matchAll(braces)) {
    if (whole.startsWith('\\')) continue
    if (end === undefined)
      report(index, '`{{` has no `}}`.', 'close it with }}; a brace that is only text is written \\{{')
    else if (mark === '#' || mark === '^') opened.push({ name, offset: index })
    else if (mark === '/') {
      const last = opened.pop()
      if (last === undefined)
        report(index, `\`{{/${name}}}\` closes nothing.`, `take it away, or open {{#${name}}} before it`)
      else if (last.name !== name)
        report(
          index,
          `\`{{/${name}}}\` stands where \`{{#${last.name}}}\` has to be closed.`,
          `write {{/${last.name}}}`,
        )
    } else if (name === '') report(index, 'The braces are empty.', 'name a value: {{term.end}}')
    else if (name === 'else' && opened.length === 0)
      report(index, '`{{else}}` stands in no `{{#if}}`.', 'take it away, or open {{#if …}} before it')
  }
  for (const { name, offset } of opened)
    report(offset, `\`{{#${name}}}\` is never closed.`, `write {{/${name}}} where it ends`)
  if (faults.length > 0) return faults
  const line = Number(/on line (\d+)/.exec(String(cause))?.[1] ?? 1)
  const hint = 'compare with the examples in docs/content.md: quotation marks and brackets stand in pairs'
  return [{ message: 'The braces on this line cannot be read.', hint, line, column: 1 }]
}

/**
 * Curly quotation marks within braces, one fault for each pair of braces; and the text with straight ones in their place,
 * of the same length, so that whatever else is wrong can be told too. Those within straight ones are text, and stay.
 */
export function curlyQuotes(text: string): { readonly faults: readonly BraceFault[]; readonly straight: string } {
  const faults: BraceFault[] = []
  const straight = text.replace(/\\?\{\{(?!!)[^{}]*\}\}/gu, (whole, offset: number) => {
    if (whole.startsWith('\\')) return whole
    let first = -1
    const mended = whole.replace(/"[^"]*"|'[^']*'|[“”„»«‘’]/gu, (piece, at: number) => {
      if (piece.length > 1) return piece
      if (first < 0) first = at
      return /[‘’]/u.test(piece) ? "'" : '"'
    })
    if (first < 0) return whole
    const message = `Curly quotation marks in \`${whole.replace(/\s+/gu, ' ')}\`.`
    faults.push({ message, hint: 'write straight ones within braces: "', ...positionOf(text, offset + first) })
    return mended
  })
  return { faults, straight }
}

/**
 * Where blocks, chains of `{{else if}}` and brackets stand more than `most` levels deep in each other, or null. Told from the
 * text alone: the parser's time grows with the square of the depth, until it fails.
 */
export function tooDeep(text: string, most: number): { readonly line: number; readonly column: number } | null {
  /* Levels that the closing of each open block takes back. */
  const opened: number[] = []
  let level = 0
  for (const { index, 0: whole, 1: mark, 2: name = '' } of text.matchAll(braces)) {
    if (/^(?:\\|\{\{~?!)/.test(whole)) continue
    if (mark === '/') level -= opened.pop() ?? 0
    else if (mark !== '' && name !== '') {
      opened.push(1)
      level += 1
    } else if (/^\{\{~?\s*else\s+\w/.test(whole) && opened.length > 0) {
      opened.push((opened.pop() ?? 0) + 1)
      level += 1
    }
    let deepest = level
    let here = level
    for (const bracket of whole.match(/[()]/gu) ?? []) {
      here += bracket === '(' ? 1 : -1
      deepest = Math.max(deepest, here)
    }
    if (deepest > most) return positionOf(text, index)
  }
  return null
}

/** Groups: the mark, the name, and the end, which may be missing. */
const braces = /\\?\{\{\{?~?!?([#/^]?)\s*([^\s{}~]*)[^{}]*(\}\})?/gu

function positionOf(text: string, offset: number): { line: number; column: number } {
  const lines = text.slice(0, offset).split('\n')
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 }
}
