// A text in YAML and a place in it -> which value of the data is written there: the keys that lead to it, and whether it is a key or a
// value. It reads lines, not the whole, since a text that is being written is seldom right.

export interface YamlPlace {
  /** The keys around it; `*` is an entry of a list. Of a value its own key is the last. */
  readonly path: readonly string[]
  readonly kind: 'key' | 'value'
  /** Where what is typed begins. */
  readonly from: number
  readonly typed: string
  /** Keys that stand beside it. */
  readonly beside: readonly string[]
}

interface Line {
  /** Columns of its dashes, from 0. */
  readonly dashes: readonly number[]
  /** Where its first key or value begins. */
  readonly column: number
  readonly key: string | null
  /** Behind the key, or the whole where there is none. */
  readonly rest: string
  /** Where that begins. */
  readonly restColumn: number
}

const form = /^(\s*)((?:-(?:\s+|$))*)(?:([\w.-]+|"[^"]*"|'[^']*')[ \t]*:(?:[ \t]+|$))?(.*)$/

/** Null in a comment, and where nothing can be said. */
export function yamlPlaceAt(text: string, offset: number): YamlPlace | null {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  const before = text.slice(start, offset)
  if (/(?:^|\s)#/.test(withoutQuoted(before))) return null
  const above = text.slice(0, start).split('\n').slice(0, -1)
  const line = lineOf(before)
  if (line === null) return null
  const parents = parentsOf(above, line)
  const own = line.key === null ? parents : [...parents, line.key]
  const flow = inFlow(line.rest, own)
  if (flow !== null) return { ...flow, from: start + line.restColumn + flow.from }
  const beside = keysBeside(text.slice(0, start).split('\n').slice(0, -1), text.slice(start).split('\n'), line)
  const at = { from: start + line.restColumn, typed: line.rest, beside }
  if (line.key !== null) return { path: own, kind: 'value', ...at, ...unquoted(line.rest, at.from) }
  /* Of an entry that has but begun, it may be either: a form knows which. */
  return { path: parents, kind: 'key', ...at }
}

function lineOf(text: string): Line | null {
  const found = form.exec(text)
  if (found === null) return null
  const [, indent = '', dashed = '', key, rest = ''] = found
  const dashes = [...dashed].flatMap((sign, index) => (sign === '-' ? [indent.length + index] : []))
  return {
    dashes,
    column: indent.length + dashed.length,
    key: key === undefined ? null : key.replace(/^["']|["']$/g, ''),
    rest,
    restColumn: text.length - rest.length,
  }
}

/** The keys above it that it stands in. A column and a half is within an entry, whose list may stand in its key's own column. */
function parentsOf(above: readonly string[], { dashes, column }: Line): string[] {
  const path: string[] = []
  let within = column
  const enter = (all: readonly number[]): void => {
    for (const dash of [...all].reverse())
      if (dash < within - 0.5) {
        path.unshift('*')
        within = dash + 0.5
      }
  }
  enter(dashes)
  for (const text of [...above].reverse()) {
    if (within <= 0) break
    if (/^\s*(?:#.*)?$/.test(text)) continue
    const line = lineOf(text)
    if (line === null) continue
    const isParent = line.key !== null && /^(?:\s*|#.*|\|.*|>.*)$/.test(line.rest) && line.column < within
    if (isParent) {
      path.unshift(line.key ?? '')
      within = line.column
    } else if (line.column < within && line.dashes.length === 0) {
      /* A text that goes on, or a value in whose lines one stands: what is around it counts. */
      continue
    }
    enter(line.dashes)
  }
  return path
}

function keysBeside(above: readonly string[], below: readonly string[], { column, dashes }: Line): string[] {
  const keys: string[] = []
  const look = (lines: readonly string[], isUp: boolean): void => {
    for (const text of lines) {
      if (/^\s*(?:#.*)?$/.test(text)) continue
      const line = lineOf(text)
      if (line === null) continue
      if (!isUp && line.dashes.some((dash) => dash < column)) return
      if (line.column < column) return
      if (line.column === column && line.key !== null) keys.push(line.key)
      if (isUp && line.dashes.some((dash) => dash < column)) return
    }
  }
  if (dashes.length === 0) look([...above].reverse(), true)
  look(below.slice(1), false)
  return keys
}

/** Within braces and brackets of its line; null for none. */
function inFlow(rest: string, own: readonly string[]): Omit<YamlPlace, never> | null {
  interface Open {
    readonly isMapping: boolean
    readonly path: readonly string[]
    readonly keys: string[]
    key: string | null
    from: number
  }
  if (!/^[[{]/.test(rest)) return null
  const open: Open[] = []
  let quote = ''
  for (let at = 0; at < rest.length; at += 1) {
    const sign = rest[at] ?? ''
    const now = open.at(-1)
    if (quote !== '') {
      if (sign === quote) quote = ''
    } else if ((sign === '"' || sign === "'") && rest.slice(now?.from ?? 0, at).trim() === '') quote = sign
    else if (sign === '{' || sign === '[') {
      const path = now === undefined ? own : now.isMapping ? [...now.path, now.key ?? ''] : [...now.path, '*']
      open.push({ isMapping: sign === '{', path, keys: [], key: null, from: at + 1 })
    } else if (sign === '}' || sign === ']') open.pop()
    else if (sign === ',' && now !== undefined) {
      now.key = null
      now.from = at + 1
    } else if (sign === ':' && now?.isMapping === true && now.key === null && /\s|$/.test(rest[at + 1] ?? '')) {
      now.key = rest
        .slice(now.from, at)
        .trim()
        .replace(/^["']|["']$/g, '')
      now.keys.push(now.key)
      now.from = at + 1
    }
  }
  const inner = open.at(-1)
  if (inner === undefined) return null
  const written = rest.slice(inner.from)
  const typed = written.trimStart()
  const from = inner.from + written.length - typed.length
  const beside = inner.keys
  if (!inner.isMapping) return { path: [...inner.path, '*'], kind: 'value', beside, ...unquoted(typed, from) }
  return inner.key === null
    ? { path: inner.path, kind: 'key', from, typed, beside }
    : { path: [...inner.path, inner.key], kind: 'value', beside, ...unquoted(typed, from) }
}

/** What is typed within quotation marks begins behind the first. */
function unquoted(typed: string, from: number): { readonly typed: string; readonly from: number } {
  return /^["']/.test(typed) ? { typed: typed.slice(1), from: from + 1 } : { typed, from }
}

function withoutQuoted(text: string): string {
  return text.replace(/"(?:[^"\\]|\\.)*"?|'[^']*'?/g, (quoted) => '_'.repeat(quoted.length))
}
