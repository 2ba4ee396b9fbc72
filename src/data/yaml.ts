// YAML text and a schema go in; a value of that shape comes out, or every problem of the file with the place of its node.
// Core schema of YAML 1.2, so dates stay text and `no` is a word; anchors, aliases, merge keys and tags are refused.

import { LineCounter, isAlias, isMap, isPair, isScalar, isSeq, parseDocument, type Document, type Node } from 'yaml'
import type { z } from 'zod'
import { unprintable } from '../base/characters.js'
import { error, hasErrors, sortProblems, type Place, type Problem } from '../base/problem.js'
import { schemaProblems, type Path } from './schema-problems.js'

export interface YamlFile<T> {
  /** Null when there is at least one error. */
  readonly value: T | null
  readonly problems: Problem[]
  /** Where the value at a path stands; for a path that is missing, its nearest ancestor. */
  readonly placeOf: (path: Path) => Place
}

/**
 * Reads one YAML document and validates it. `file` is the path that problems name. For front matter, put as many line
 * feeds before the text as there are lines above it.
 */
export function readYaml<T>(text: string, file: string, schema: z.ZodType<T>): YamlFile<T> {
  const lines = new LineCounter()
  const document = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    merge: false,
    stringKeys: true,
    uniqueKeys: true,
    prettyErrors: false,
    lineCounter: lines,
  })
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) }
  }
  const placeOf = (path: Path): Place => placeAt(offsetOf(document, path, 'value'))
  const placeOfKey = (path: Path): Place => placeAt(offsetOf(document, path, 'key'))

  const writtenAt = (path: Path): string | null => {
    const node = document.getIn(path, true)
    return isScalar(node) ? (node.source ?? null) : null
  }

  const problems = [...syntaxProblems(document, text, placeAt), ...unsupported(document, text, placeAt)]
  if (problems.some((problem) => problem.rule !== 'yaml/duplicate-key')) return { value: null, problems, placeOf }

  const raw: unknown = document.toJS()
  const parsed = schema.safeParse(raw)
  if (!parsed.success)
    problems.push(...schemaProblems(parsed.error.issues, raw, schema, { placeOf, placeOfKey, writtenAt }))
  const value = parsed.success && !hasErrors(problems) ? parsed.data : null
  return { value, problems: sortProblems(problems), placeOf }
}

/** What the parser itself has to say, and repeated keys. */
function syntaxProblems(document: Document.Parsed, text: string, placeAt: (offset: number) => Place): Problem[] {
  const exhausted = document.errors.find(({ code }) => code === 'RESOURCE_EXHAUSTION')
  if (exhausted !== undefined)
    return [error('yaml/syntax', 'The lists and mappings are nested too deeply.', placeAt(exhausted.pos[0]), otherwise)]
  return document.errors.map(({ code, message, pos: [offset] }) => {
    if (code === 'DUPLICATE_KEY') {
      const key = /^[^\s:]*/.exec(text.slice(offset))?.[0] ?? ''
      return error('yaml/duplicate-key', `\`${key}\` stands twice.`, placeAt(offset), 'take one of them away')
    }
    const [fact, hint] = /^Flow/.test(message) ? unclosed : (syntaxWords[code] ?? [sentence(message), otherwise])
    return error('yaml/syntax', fact, placeAt(offset), hint)
  })
}

type FactAndHint = readonly [fact: string, hint: string]

/** What the parser says, in a user's words. */
const syntaxWords: Readonly<Record<string, FactAndHint>> = {
  TAB_AS_INDENT: ['The line is indented with a tab.', 'indent with spaces'],
  BAD_INDENT: ['The line does not line up.', 'lines of one list or mapping start in the same column'],
  BLOCK_AS_IMPLICIT_KEY: [
    'The text holds a colon and a space, and reads as another key.',
    'put a text that contains a colon and a space in quotes',
  ],
  BLOCK_IN_FLOW: [
    'Within `{ … }` or `[ … ]` the text holds a colon and a space, or opens with a hyphen.',
    'put the text in quotes: { sv: "Avtal: om samverkan" }',
  ],
  MULTILINE_IMPLICIT_KEY: ['A key runs over several lines.', 'is a colon missing, or a quotation mark?'],
  MISSING_CHAR: ['Something is not closed.', 'is a quotation mark, a bracket or a comma missing?'],
  BAD_SCALAR_START: ['A text cannot open so.', 'put a text that opens with such a character in quotes'],
  UNEXPECTED_TOKEN: ['This cannot be read.', 'put a text that contains special characters in quotes'],
  BAD_DQ_ESCAPE: ['A backslash in double quotes has a meaning of its own.', "write the text in single quotes: 'a\\b'"],
  MULTIPLE_DOCS: ['A second document begins.', 'a file holds one document: remove the line `---`'],
  NON_STRING_KEY: ['A key is not a word.', 'a key is a plain word'],
}

const unclosed: FactAndHint = ['A bracket `{` or `[` is not closed.', 'write `}` or `]` where it ends']
const otherwise = 'compare with the examples in docs/content.md'

function sentence(message: string): string {
  return `${message.replace(/[.:]?\s*$/, '')}.`
}

/**
 * Constructs of YAML that a reader of the file could be misled by, and characters that no format can print where an escape
 * such as `"\u202E"` makes them: those that stand in the file are told by `checkCharacters`.
 */
function unsupported(document: Document.Parsed, text: string, placeAt: (offset: number) => Place): Problem[] {
  const problems: Problem[] = []
  const refuse = (node: Node, message: string, hint: string): void => {
    problems.push(error('yaml/unsupported', message, placeAt(node.range?.[0] ?? 0), hint))
  }
  const visit = (node: unknown): void => {
    if (isPair(node)) {
      if (isScalar(node.key) && node.key.type === 'PLAIN' && node.key.value === '<<')
        refuse(node.key, 'Merge keys (`<<`) are not allowed.', 'write the keys out')
      if (isScalar(node.key) && node.key.value === '__proto__')
        refuse(node.key, 'A key `__proto__` is not allowed.', 'choose another name')
      visit(node.key)
      visit(node.value)
    } else if (isAlias(node)) refuse(node, `Aliases (\`*${node.source}\`) are not allowed.`, 'write the value out')
    else if (isMap(node) || isSeq(node) || isScalar(node)) {
      if (node.anchor !== undefined) refuse(node, `Anchors (\`&${node.anchor}\`) are not allowed.`, 'remove it')
      if (node.tag !== undefined) refuse(node, `Tags (\`${node.tag}\`) are not allowed.`, 'remove it')
      if (!isScalar(node)) for (const item of node.items) visit(item)
      else if (hasEscaped(node.value, text.slice(node.range?.[0], node.range?.[1])))
        refuse(node, 'The text holds a character that cannot be printed.', 'remove it')
    }
  }
  visit(document.contents)
  return problems
}

function hasEscaped(value: unknown, written: string): boolean {
  return typeof value === 'string' && value.search(unprintable) >= 0 && written.search(unprintable) < 0
}

/** Offset of the node at a path, or of its key; where the path ends early, of the last key or node there is. */
function offsetOf(document: Document.Parsed, path: Path, want: 'key' | 'value'): number {
  let node: unknown = document.contents
  let offset = startOf(node) ?? 0
  for (const [index, step] of path.entries()) {
    const isLast = index === path.length - 1
    if (isSeq(node)) node = node.items[Number(step)]
    else if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step))
      if (pair === undefined) return offset
      offset = startOf(pair.key) ?? offset
      if (isLast && want === 'key') return offset
      node = pair.value
    } else return offset
    if (isScalar(node) && node.value === null && node.source === '') return offset
    offset = startOf(node) ?? offset
  }
  return offset
}

function startOf(node: unknown): number | undefined {
  return isMap(node) || isSeq(node) || isScalar(node) || isAlias(node) ? node.range?.[0] : undefined
}
