// The text of a YAML file and a change of its data -> the text with that change, in which every byte of the rest stands as it stood.

import type * as z from 'zod'
import { positionsIn } from '../../base/positions.js'
import { placeIn, problem, type Checked, type Place, type Problem, type Subject } from '../../base/problem.js'
import { keysAt } from '../schema-at.js'
import { openNodes } from '../yaml-nodes.js'
import { pathText, type Path } from '../schema-problems.js'
import { applied, isSame, partsOf, type Json, type YamlChange } from './change.js'
import { endingOf, splicedRaw, withLineFeeds } from './lines.js'
import { isRefused, splicesOf, type Refused } from './splices.js'
import { dataOf, readTree, type Tree } from './tree.js'

export interface YamlFileOf {
  /** The path that problems name. */
  readonly file: string
  readonly subject?: Subject
  /** A key that is new is put where its schema has it; without one, last. */
  readonly schema?: z.ZodType
  /** Lines that stand above the text in its file. */
  readonly linesAbove?: number
}

/**
 * Changes a YAML text by ranges: comments, order, style, blank lines, line endings and byte order mark of all else stay. A value in
 * place of another keeps its style (quotation marks, braces, block of text) as far as the new one allows it, and what is put in is
 * written as the file writes the like. A list or a mapping in place of another is changed where they differ. A comment right above
 * an entry goes where the entry goes.
 * @param raw as it lies on disk
 * @returns the new text, which has been read again and says what it said, with that one change; null, with a problem at its place,
 * where it cannot be changed so. Rules: `edit/unreadable`, `edit/missing`, `edit/by-hand`
 */
export function changeYaml(raw: string, change: YamlChange, file: YamlFileOf): Checked<string | null> {
  /* A last line without an end gets one for as long as it is worked on. */
  const isOpen = raw !== '' && !/[\n\r]$/.test(raw)
  const whole = isOpen || raw === '' ? raw + endingOf(raw) : raw
  const { tree, fault } = readTree(withLineFeeds(whole))
  if (fault !== null) return refused(problem('edit/unreadable', {}, placeAt(tree, fault, file)))
  const before = dataOf(tree.top)
  const after = applied(before, change)
  const keysOf = (path: Path): readonly string[] => (file.schema === undefined ? [] : keysAt(file.schema, path))
  if (after === undefined) {
    const made = splicesOf(tree, change, keysOf)
    if (isRefused(made)) return refused(problemOf(made, change, tree, file))
    return refused(
      problem('edit/missing', { path: pathText(change.path) }, placeAt(tree, offsetAt(tree, change), file)),
    )
  }
  if (isSame(before, after)) return { value: raw, problems: [] }

  let text = whole
  let last: Tree = tree
  for (const part of smallest(before, change)) {
    const { tree: current } = text === whole ? { tree } : readTree(withLineFeeds(text))
    last = current
    const made = splicesOf(current, part, keysOf)
    if (isRefused(made)) return refused(problemOf(made, change, current, file))
    text = splicedRaw(text, made)
  }
  const candidates = isOpen ? [text.replace(/(?:\r\n?|\n)$/, ''), text] : [text]
  const right = candidates.find((candidate) => says(candidate, after))
  if (right !== undefined) return { value: right, problems: [] }
  return refused(problem('edit/by-hand', { path: pathText(change.path) }, placeAt(last, offsetAt(last, change), file)))
}

/** The changes that a change of a list or a mapping comes down to. */
function smallest(before: Json, change: YamlChange): readonly YamlChange[] {
  if (change.kind !== 'set') return [change]
  let old: Json | undefined = before
  for (const step of change.path)
    old = typeof old === 'object' && old !== null ? (old as { readonly [key: string]: Json })[step] : undefined
  return old === undefined ? [change] : (partsOf(change.path, old, change.value) ?? [change])
}

/** True for a text that reads without a fault and says exactly what is wanted. */
function says(text: string, wanted: Json): boolean {
  const { tree, fault } = readTree(withLineFeeds(text))
  return fault === null && isSame(dataOf(tree.top), wanted)
}

function refused(found: Problem): Checked<null> {
  return { value: null, problems: [found] }
}

function problemOf({ refused: reason, offset }: Refused, change: YamlChange, tree: Tree, file: YamlFileOf): Problem {
  const [values, place] = [{ path: pathText(change.path) }, placeAt(tree, offset, file)]
  switch (reason) {
    case 'missing':
      return problem('edit/missing', values, place)
    case 'shared':
      return problem('edit/by-hand#shared', values, place)
    case 'form':
      return problem('edit/by-hand', values, place)
  }
}

function placeAt({ text }: Tree, offset: number, { file, subject, linesAbove = 0 }: YamlFileOf): Place {
  const { line, column } = positionsIn(text)(offset)
  return placeIn(file, line + linesAbove, column, subject)
}

/** Where the path of a change leads, as far as it does. */
function offsetAt({ top }: Tree, { path }: YamlChange): number {
  return openNodes(top).offsetOf(path, 'value')
}

/**
 * Changes the front matter of a Markdown text in the same way; one that has none gets one.
 * @param raw as it lies on disk
 */
export function changeFrontMatter(raw: string, change: YamlChange, file: YamlFileOf): Checked<string | null> {
  const [mark = ''] = /^\uFEFF?/.exec(raw) ?? []
  const ending = endingOf(raw)
  const found = frontMatterIn(raw)
  if (found === null) {
    if (/^\uFEFF?---[ \t]*[\r\n]/.test(raw))
      return refused(problem('edit/unreadable', {}, placeIn(file.file, 1, 1, file.subject)))
    const { value, problems } = changeYaml('', change, file)
    if (value === null) return { value, problems }
    const front = `---\n${value.trimEnd()}\n---\n\n`.replaceAll('\n', ending)
    return { value: `${mark}${front}${raw.slice(mark.length)}`, problems }
  }
  const { start, end } = found
  const made = changeYaml(raw.slice(start, end), change, { ...file, linesAbove: 1 })
  if (made.value === null) return made
  const ended = /(?:^|[\r\n])$/.test(made.value) ? made.value : `${made.value}${ending}`
  return { value: raw.slice(0, start) + ended + raw.slice(end), problems: made.problems }
}

/** Where the YAML of the front matter of a text stands, behind the first line and before that of its end; null where it has none. */
export function frontMatterIn(raw: string): { readonly start: number; readonly end: number } | null {
  const [opening] = /^\uFEFF?---[ \t]*(?:\r\n?|\n)/.exec(raw) ?? []
  if (opening === undefined) return null
  const start = opening.length
  const length = raw.slice(start).search(/(?:^|(?<=[\r\n]))---[ \t]*(?=[\r\n]|$)/)
  return length < 0 ? null : { start, end: start + length }
}
