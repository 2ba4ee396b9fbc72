// YAML text -> its lines as a person sees them: how far each is indented, whether it is an item, a key or text, and where
// brackets and quotation marks open and close. Blank lines, remarks and the insides of long texts are left out.

export interface YamlLine {
  /** Of the line, and of what stands on it after the indent. */
  readonly start: number
  readonly offset: number
  readonly indent: number
  readonly body: string
  readonly kind: 'item' | 'key' | 'text'
  /** Columns at which blocks may begin on the line: of the line itself, and of a key after `- `. */
  readonly columns: readonly { readonly column: number; readonly kind: 'item' | 'key' }[]
  /** What stands after the last colon or dash of these. */
  readonly value: string
  readonly valueOffset: number
}

/** The end of a value that opens with a bracket or a quotation mark; or what is wrong with it, and where. */
export interface ValueEnd {
  readonly fault: 'open-bracket' | 'open-quote' | 'remark' | 'closes' | 'after-bracket' | 'after-quote' | null
  /** Of the fault, or of the end. */
  readonly offset: number
  /** How far the text was looked through for the end: what lies before is not looked through again. */
  readonly reached: number
}

const key = /^(?:"[^"]*"|'[^']*'|[\p{L}\d_.$/][\p{L}\d_.$/-]*)[ \t]*:(?:[ \t]+|$)/u

/** A line of text at an offset, or null where nothing stands on it. */
export function readLine(text: string, start: number): YamlLine | null {
  const end = text.indexOf('\n', start)
  const line = text.slice(start, end < 0 ? text.length : end)
  const lead = /^\s*/u.exec(line)?.[0].length ?? 0
  const body = line.slice(lead).trimEnd()
  if (body === '' || body.startsWith('#') || /^(?:---|\.\.\.)(?:\s|$)/u.test(line)) return null
  const columns: { column: number; kind: 'item' | 'key' }[] = []
  let at = 0
  for (let dash = /^-(?:[ \t]+|$)/.exec(body); dash !== null; dash = /^-(?:[ \t]+|$)/.exec(body.slice(at))) {
    columns.push({ column: lead + at, kind: 'item' })
    at += dash[0].length
  }
  const found = key.exec(body.slice(at))?.[0]
  if (found !== undefined) {
    columns.push({ column: lead + at, kind: 'key' })
    at += found.length
  }
  const kind = columns[0]?.kind ?? 'text'
  return {
    start,
    offset: start + lead,
    indent: lead,
    body,
    kind,
    columns,
    value: withoutRemark(body.slice(at)),
    valueOffset: start + lead + at,
  }
}

/** A plain value ends before ` #`. */
function withoutRemark(value: string): string {
  const remark = /^["'[{]/.test(value) ? -1 : value.search(/(?<=^|\s)#/u)
  return remark < 0 ? value : value.slice(0, remark).trimEnd()
}

/** What may not follow a quoted text within brackets. */
const afterQuoted = /[ \t]*([^\s,:\]}#])/uy

/**
 * Follows a value that opens with a bracket or a quotation mark to its end, over as many lines as it takes; it ends at the latest
 * before a line that is a key or an item and is indented no further than its own.
 */
export function endOfValue(text: string, { valueOffset, indent }: YamlLine): ValueEnd {
  const opened: { sign: string; offset: number }[] = []
  let remark = -1
  let atToken = true
  let at = valueOffset
  for (; at < text.length; at++) {
    const sign = text.charAt(at)
    if (sign === '\n') {
      const next = readLine(text, at + 1)
      if (next !== null && next.kind !== 'text' && next.indent <= indent) break
      atToken = true
    } else if (atToken && (sign === '"' || sign === "'")) {
      const end = endOfQuoted(text, at, indent)
      if (end < 0) return { fault: 'open-quote', offset: at, reached: -end }
      at = end
      atToken = false
      if (opened.length === 0) return rest(text, at + 1, 'after-quote')
      afterQuoted.lastIndex = at + 1
      const after = afterQuoted.exec(text)
      if (after !== null) return { fault: 'after-quote', offset: at + after[0].length, reached: at }
    } else if (sign === '#' && /\s/u.test(text.charAt(at - 1))) {
      remark = remark < 0 ? at : remark
      at = lineEnd(text, at) - 1
    } else if (sign === '[' || sign === '{') {
      opened.push({ sign, offset: at })
      atToken = true
    } else if (sign === ']' || sign === '}') {
      if (opened.pop()?.sign !== (sign === ']' ? '[' : '{')) return { fault: 'closes', offset: at, reached: at }
      atToken = false
      if (opened.length === 0) return rest(text, at + 1, 'after-bracket')
    } else if (!/\s/u.test(sign)) atToken = sign === ',' || sign === ':'
  }
  if (remark >= 0) return { fault: 'remark', offset: remark, reached: at }
  return { fault: 'open-bracket', offset: opened.at(-1)?.offset ?? valueOffset, reached: at }
}

/** Where a quoted text ends; the same below zero where a line that is a key or an item comes before. */
function endOfQuoted(text: string, start: number, indent: number): number {
  const mark = text.charAt(start)
  for (let at = start + 1; at < text.length; at++) {
    const sign = text.charAt(at)
    if (sign === '\\' && mark === '"') at += 1
    else if (sign === mark && mark === "'" && text.charAt(at + 1) === mark) at += 1
    else if (sign === mark) return at
    else if (sign === '\n') {
      const next = readLine(text, at + 1)
      if (next !== null && next.kind !== 'text' && next.indent <= indent) return -at
    }
  }
  return -text.length
}

function rest(text: string, from: number, fault: 'after-quote' | 'after-bracket'): ValueEnd {
  const left = text.slice(from, lineEnd(text, from))
  const lead = /^\s*/u.exec(left)?.[0].length ?? 0
  if (left.length === lead || (lead > 0 && left.charAt(lead) === '#'))
    return { fault: null, offset: from, reached: from }
  return { fault: /[\]}]/u.test(left.charAt(lead)) ? 'closes' : fault, offset: from + lead, reached: from }
}

/** Where the line that an offset lies in ends. */
export function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset)
  return end < 0 ? text.length : end
}
