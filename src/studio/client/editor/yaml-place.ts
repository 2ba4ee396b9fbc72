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
  /** The clause that is given what stands here: that beside the `with` that it stands in; null where it stands in none. */
  readonly clause: string | null
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
  const here = { line, number: above.length }
  const around = parentsOf(above, line)
  const parents = around.map(({ key }) => key)
  const own = line.key === null ? parents : [...parents, line.key]
  const lines = text.split('\n')
  const given = [...around, ...(line.key === null ? [] : [{ key: line.key, ...here }])].findLast(
    ({ key }) => key === giving,
  )
  const clause =
    given === undefined
      ? null
      : (besideOf(lines, given.number, given.line).find(({ key }) => key === 'clause')?.value ?? null)
  const flow = inFlow(line.rest, own)
  if (flow !== null) return { ...flow, clause: flow.clause ?? clause, from: start + line.restColumn + flow.from }
  const beside = besideOf(lines, above.length, line).map(({ key }) => key)
  const at = { from: start + line.restColumn, typed: line.rest, beside, clause }
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

/** The key under which a clause is given what it asks for. */
const giving = 'with'

interface Parent {
  readonly key: string
  /** Where its key stands; of an entry of a list, the line that it begins on. */
  readonly line: Line
  /** Of that line, from 0. */
  readonly number: number
}

/** The keys above it that it stands in. A column and a half is within an entry, whose list may stand in its key's own column. */
function parentsOf(above: readonly string[], own: Line): Parent[] {
  const { dashes, column } = own
  const path: Parent[] = []
  let within = column
  const enter = (line: Line, number: number): void => {
    for (const dash of [...line.dashes].reverse())
      if (dash < within - 0.5) {
        path.unshift({ key: '*', line, number })
        within = dash + 0.5
      }
  }
  if (dashes.length > 0) enter(own, above.length)
  for (let number = above.length - 1; number >= 0 && within > 0; number -= 1) {
    const text = above[number] ?? ''
    if (/^\s*(?:#.*)?$/.test(text)) continue
    const line = lineOf(text)
    if (line === null) continue
    const isParent = line.key !== null && /^(?:\s*|#.*|\|.*|>.*)$/.test(line.rest) && line.column < within
    if (isParent) {
      path.unshift({ key: line.key ?? '', line, number })
      within = line.column
    } else if (line.column < within && line.dashes.length === 0) {
      /* A text that goes on, or a value in whose lines one stands: what is around it counts. */
      continue
    }
    enter(line, number)
  }
  return path
}

/** The keys that stand beside the one of a line, each with what is written behind it. */
function besideOf(lines: readonly string[], number: number, { column, dashes }: Line): Beside[] {
  const found: Beside[] = []
  const look = (texts: readonly string[], isUp: boolean): void => {
    for (const text of texts) {
      if (/^\s*(?:#.*)?$/.test(text)) continue
      const line = lineOf(text)
      if (line === null) continue
      if (!isUp && line.dashes.some((dash) => dash < column)) return
      if (line.column < column) return
      if (line.column === column && line.key !== null) found.push({ key: line.key, value: plainOf(line.rest) })
      if (isUp && line.dashes.some((dash) => dash < column)) return
    }
  }
  if (dashes.length === 0) look(lines.slice(0, number).reverse(), true)
  look(lines.slice(number + 1), false)
  return found
}

interface Beside {
  readonly key: string
  readonly value: string
}

/** A value of its line, without quotation marks and a remark behind it. */
function plainOf(rest: string): string {
  return rest
    .replace(/\s+#.*$/, '')
    .trim()
    .replace(/^(["'])(.*)\1$/, '$2')
}

/** Within braces and brackets of its line; null for none. */
function inFlow(rest: string, own: readonly string[]): YamlPlace | null {
  interface Open {
    readonly isMapping: boolean
    readonly path: readonly string[]
    readonly entries: Map<string, string>
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
      open.push({ isMapping: sign === '{', path, entries: new Map(), key: null, from: at + 1 })
    } else if (sign === '}' || sign === ']') open.pop()
    else if (sign === ',' && now !== undefined) {
      if (now.key !== null) now.entries.set(now.key, plainOf(rest.slice(now.from, at)))
      now.key = null
      now.from = at + 1
    } else if (sign === ':' && now?.isMapping === true && now.key === null && /\s|$/.test(rest[at + 1] ?? '')) {
      now.key = rest
        .slice(now.from, at)
        .trim()
        .replace(/^["']|["']$/g, '')
      now.entries.set(now.key, '')
      now.from = at + 1
    }
  }
  const inner = open.at(-1)
  if (inner === undefined) return null
  const written = rest.slice(inner.from)
  const typed = written.trimStart()
  const from = inner.from + written.length - typed.length
  const beside = [...inner.entries.keys()]
  const clause = open.findLast(({ key }) => key === giving)?.entries.get('clause') ?? null
  const at = { beside, clause }
  if (!inner.isMapping) return { path: [...inner.path, '*'], kind: 'value', ...at, ...unquoted(typed, from) }
  return inner.key === null
    ? { path: inner.path, kind: 'key', from, typed, ...at }
    : { path: [...inner.path, inner.key], kind: 'value', ...at, ...unquoted(typed, from) }
}

/** What is typed within quotation marks begins behind the first. */
function unquoted(typed: string, from: number): { readonly typed: string; readonly from: number } {
  return /^["']/.test(typed) ? { typed: typed.slice(1), from: from + 1 } : { typed, from }
}

function withoutQuoted(text: string): string {
  return text.replace(/"(?:[^"\\]|\\.)*"?|'[^']*'?/g, (quoted) => '_'.repeat(quoted.length))
}
