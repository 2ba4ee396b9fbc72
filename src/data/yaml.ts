// YAML text and a schema go in; a value of that shape comes out, or every problem of the file with the place of its node.
// Core schema of YAML 1.2, so dates stay text and `no` is a word; anchors, aliases, merge keys and tags are refused.

import { addAll } from '../base/lists.js'
import {
  LineCounter,
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  parseDocument,
  type Document,
  type Node,
  type Scalar,
} from 'yaml'
import type * as z from 'zod'
import { isWideText, longWordAt } from '../base/characters.js'
import { sha256 } from '../base/hash.js'
import { isPlain, isRecord, type Store } from '../base/store.js'
import { unprintable } from '../base/unprintable.js'
import { limits, pastLimit } from '../base/limits.js'
import { hasErrors, placeIn, problem, sortProblems, type Place, type Problem, type Subject } from '../base/problem.js'
import { schemaProblems, type Path } from './schema-problems.js'
import { keysAt } from './schema-at.js'
import { foreignMark, layoutFault } from './yaml-cause.js'
import { openNodes, startOf, type YamlNodes } from './yaml-nodes.js'
import { oddNumbers } from './yaml-numbers.js'
import { yamlOptions } from './yaml-options.js'

export interface YamlFile<T> {
  /** Null when there is at least one error. */
  readonly value: T | null
  readonly problems: Problem[]
  /** Where the value at a path stands; for a path that is missing, its nearest ancestor. */
  readonly placeOf: (path: Path) => Place
}

/**
 * What stands unseen in a line, deleted and made up for at its end, so that offsets of other lines stay: it is reported where it
 * stands, and must not make a key unknown too. Within keys soft hyphens are deleted as well.
 */
function withoutUnseen(text: string): string {
  if (text.search(unprintable) < 0 && !text.includes('\u00AD')) return text
  return text
    .split('\n')
    .map((line) => {
      const seen = line.replace(unprintable, '').replace(/^[^:"']*:/u, (key) => key.replaceAll('\u00AD', ''))
      return seen + ' '.repeat(line.length - seen.length)
    })
    .join('\n')
}

/**
 * Reads one YAML document and validates it. For front matter, put as many line feeds before the text as there are lines
 * above it.
 * @param file the path that problems name
 * @param subject what the file stands for, so that every place in it knows
 * @param store where the data of texts are kept that nothing is wrong with; nowhere unless given
 */
export function readYaml<T>(
  written: string,
  file: string,
  schema: z.ZodType<T>,
  subject?: Subject,
  store?: Store,
): YamlFile<T> {
  if (isWideText(written)) return { value: null, problems: [], placeOf: () => placeIn(file, 1, 1, subject) }
  const key = store === undefined ? '' : sha256(written)
  const kept = store?.get('read', key)
  if (isRecord(kept)) {
    const parsed = schema.safeParse(kept['data'])
    /* What another schema refuses is read again, for the places of its problems. */
    if (parsed.success) return { value: parsed.data, problems: [], placeOf: placesIn(written, file, subject) }
  }
  const { read, data } = readText(written, file, schema, subject)
  const isRight = read.value !== null && read.problems.length === 0
  if (store !== undefined && isRight && typeof data === 'object' && isPlain(data)) store.put('read', key, { data })
  return read
}

/** Where values stand in a text that was read before; it is parsed when that is first asked for. */
function placesIn(written: string, file: string, subject: Subject | undefined): (path: Path) => Place {
  let found: Opened | null = null
  return (path) => (found ??= openText(written, file, subject)).placeOf(path)
}

interface Opened {
  readonly text: string
  readonly document: Document.Parsed
  readonly nodes: YamlNodes
  readonly placeAt: (offset: number) => Place
  readonly placeOf: (path: Path) => Place
}

function openText(written: string, file: string, subject: Subject | undefined): Opened {
  const text = withoutUnseen(written)
  const lines = linesOf(text)
  const document = parseDocument(text, yamlOptions)
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return placeIn(file, Math.max(line, 1), Math.max(col, 1), subject)
  }
  const nodes = openNodes(document.contents)
  return { text, document, nodes, placeAt, placeOf: (path) => placeAt(nodes.offsetOf(path, 'value')) }
}

/** A text as read, with the data that it holds; undefined where they were not asked for. */
function readText<T>(
  written: string,
  file: string,
  schema: z.ZodType<T>,
  subject: Subject | undefined,
): { readonly read: YamlFile<T>; readonly data: unknown } {
  const { text, document, nodes, placeAt, placeOf } = openText(written, file, subject)
  const placeOfKey = (path: Path): Place => placeAt(nodes.offsetOf(path, 'key'))
  const none = (problems: Problem[]) => ({ read: { value: null, problems, placeOf }, data: undefined })

  const problems = [...syntaxProblems(document, placeAt), ...unsupported(document, text, placeAt)]
  const broken = document.errors.some(({ code }) => code !== 'RESOURCE_EXHAUSTION')
  const cause =
    foreignMark(text, placeAt) ?? (broken ? layoutFault(text, placeAt) : wordsAlone(document, schema, placeAt))
  const only = cause ?? problems.find(({ entry }) => entry === 'yaml/duplicate-key#dash')
  if (only !== undefined) return none([only])
  if (problems.some((problem) => problem.rule !== 'yaml/duplicate-key')) return none(problems)

  const data: unknown = document.toJS()
  const parsed = schema.safeParse(data)
  if (!parsed.success)
    addAll(
      problems,
      schemaProblems(parsed.error.issues, data, schema, { placeOf, placeOfKey, writtenAt: nodes.writtenAt }),
    )
  addAll(problems, oddNumbers(document, problems, placeAt))
  const value = parsed.success && !hasErrors(problems) ? parsed.data : null
  return { read: { value, problems: sortProblems(problems), placeOf }, data }
}

/** Where lines begin. The parser's own count loses lines in what it cannot read. */
function linesOf(text: string): LineCounter {
  const lines = new LineCounter()
  lines.addNewLine(0)
  for (const { index } of text.matchAll(/\n/g)) lines.addNewLine(index + 1)
  return lines
}

/** A file that is one text and holds no key: one that lacks its colon, or something else than YAML. */
function wordsAlone(
  document: Document.Parsed,
  schema: z.ZodType,
  placeAt: (offset: number) => Place,
): Problem | undefined {
  const { contents } = document
  if (!isScalar(contents) || contents.value === null) return undefined
  const first = /^[A-Za-z]+/.exec(String(contents.value))?.[0] ?? ''
  const place = placeAt(startOf(contents) ?? 0)
  return keysAt(schema, []).includes(first)
    ? problem('yaml/syntax#no-colon', { key: first }, place)
    : problem('yaml/type#file', {}, place)
}

/** What the parser itself has to say first, or repeated keys. */
function syntaxProblems(document: Document.Parsed, placeAt: (offset: number) => Place): Problem[] {
  /* Whatever comes after the first error of the parser may follow from it. */
  const exhausted = document.errors.find(({ code }) => code === 'RESOURCE_EXHAUSTION')
  if (exhausted !== undefined) return [problem('yaml/syntax#nesting', {}, placeAt(exhausted.pos[0]))]
  const [first] = document.errors
  if (first === undefined) return duplicateKeys(document, placeAt)
  return [first].map(({ code, message, pos: [offset] }) => {
    const known = /^Flow/.test(message) ? 'yaml/syntax#bracket' : syntaxErrors[code as keyof typeof syntaxErrors]
    return known === undefined
      ? problem('yaml/syntax', { reason: message.replace(/[.:]?\s*$/, '') }, placeAt(offset))
      : problem(known, {}, placeAt(offset))
  })
}

/** Keys that occur again. Where those of a whole entry of a list do, its dash is missing: one problem, at the first. */
function duplicateKeys(document: Document.Parsed, placeAt: (offset: number) => Place): Problem[] {
  const problems: Problem[] = []
  const visit = (node: unknown, isEntry: boolean): void => {
    /* Of what is too long that alone is told, and no key of it. */
    if (!isCollection(node) || node.items.length > limits.entries.most) return
    if (isSeq(node)) return node.items.forEach((item) => visit(item, true))
    if (!isMap(node)) return
    const names = new Set<string>()
    const again = node.items.filter(({ key }) => {
      const name = isScalar(key) ? String(key.value) : ''
      return names.has(name) || !names.add(name)
    })
    const [first] = again
    const isUndashed = isEntry && first !== undefined && nameOf(first.key) === nameOf(node.items[0]?.key)
    for (const { key } of isUndashed ? [first] : again) {
      const values = { key: nameOf(key) }
      const place = placeAt(startOf(key) ?? 0)
      problems.push(
        isUndashed ? problem('yaml/duplicate-key#dash', values, place) : problem('yaml/duplicate-key', values, place),
      )
    }
    node.items.forEach(({ value }) => visit(value, false))
  }
  visit(document.contents, false)
  return problems
}

function nameOf(key: unknown): string {
  return isScalar(key) ? String(key.value) : ''
}

/** Entries of the catalogue by the codes of the parser. */
const syntaxErrors = {
  TAB_AS_INDENT: 'yaml/syntax#tab',
  BAD_INDENT: 'yaml/syntax#alignment',
  BLOCK_AS_IMPLICIT_KEY: 'yaml/syntax#colon',
  BLOCK_IN_FLOW: 'yaml/syntax#in-brackets',
  MULTILINE_IMPLICIT_KEY: 'yaml/syntax#key-lines',
  MISSING_CHAR: 'yaml/syntax#unclosed',
  BAD_SCALAR_START: 'yaml/syntax#opening',
  UNEXPECTED_TOKEN: 'yaml/syntax#unexpected',
  BAD_DQ_ESCAPE: 'yaml/syntax#backslash',
  MULTIPLE_DOCS: 'yaml/syntax#second-document',
  NON_STRING_KEY: 'yaml/syntax#key-word',
} as const

/**
 * Constructs of YAML that a reader of the file could be misled by, and characters that no format can print where an escape
 * such as `"\u202E"` makes them: those that stand in the file are reported by `checkCharacters`.
 */
function unsupported(document: Document.Parsed, text: string, placeAt: (offset: number) => Place): Problem[] {
  const problems: Problem[] = []
  const at = (node: Node): Place => placeAt(node.range?.[0] ?? 0)
  const visit = (node: unknown): void => {
    if (isPair(node)) {
      if (isScalar(node.key) && node.key.type === 'PLAIN' && node.key.value === '<<')
        problems.push(problem('yaml/unsupported#merge', {}, at(node.key)))
      if (isScalar(node.key) && node.key.value === '__proto__')
        problems.push(problem('yaml/unsupported#name', { name: '__proto__' }, at(node.key)))
      visit(node.key)
      visit(node.value)
    } else if (isAlias(node)) problems.push(problem('yaml/unsupported#alias', { name: node.source }, at(node)))
    else if (isMap(node) || isSeq(node) || isScalar(node)) {
      if (node.anchor !== undefined) problems.push(problem('yaml/unsupported#anchor', { name: node.anchor }, at(node)))
      if (node.tag !== undefined) problems.push(problem('yaml/unsupported#tag', { name: node.tag }, at(node)))
      if (!isScalar(node) && node.items.length > limits.entries.most) problems.push(pastLimit('entries', at(node)))
      else if (!isScalar(node)) for (const item of node.items) visit(item)
      else if (String(node.value).length > limits['value-length'].most)
        problems.push(pastLimit('value-length', at(node)))
      else if (longWordAt(String(node.value)) >= 0) problems.push(pastLimit('word-length', at(node)))
      else if (node.type === 'PLAIN') addAll(problems, plainProblems(node, text, placeAt))
      else if (hasEscaped(node.value, text.slice(node.range?.[0], node.range?.[1])))
        problems.push(problem('yaml/unsupported#character', {}, at(node)))
    }
  }
  visit(document.contents)
  return problems
}

/** What begins a remark without a space after its sign, at the end of a value. */
const gluedRemark = /[ \t]+(#[^\s#].*)/uy

/** Quotation marks that are none for YAML, and what a sign of a remark cuts off. Remarks have a space after it. */
function plainProblems({ source = '', range }: Scalar, text: string, placeAt: (offset: number) => Place): Problem[] {
  const [start, end] = range ?? [0, 0]
  if (/^[“”„«»‘’].*[“”„«»‘’"']$/su.test(source))
    return [problem('yaml/syntax#curly', { found: source.slice(0, 40) }, placeAt(start))]
  gluedRemark.lastIndex = end
  const remark = gluedRemark.exec(text)
  if (remark === null || source === '') return []
  const found = (remark[1] ?? '').slice(0, 40)
  return [problem('yaml/syntax#remark', { found }, placeAt(end + remark[0].indexOf('#')))]
}

function hasEscaped(value: unknown, written: string): boolean {
  return typeof value === 'string' && value.search(unprintable) >= 0 && written.search(unprintable) < 0
}
