// Filled Markdown -> syntax tree of the constructs that an agreement has a use for; everything else is refused with its place.
// Each clause is parsed alone, so that labels of footnotes and links never meet those of another clause.

import type { FootnoteDefinition, Heading, List, Nodes, Paragraph, RootContent, Text } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmTable } from 'micromark-extension-gfm-table'
import { unprintable } from '../base/characters.js'
import { error, warning, type Place, type Problem } from '../base/problem.js'
import { tokenPattern, type Call, type Filled } from '../template/filled.js'

/** A passage of Markdown as a tree, with what its tokens stand for. */
export interface Passage {
  readonly filled: Filled
  readonly blocks: readonly RootContent[]
  readonly definitions: ReadonlyMap<string, FootnoteDefinition>
  /** The passage around this one, where this is the inside of a block: its footnotes may be called here. */
  readonly outer: Passage | null
  readonly problems: readonly Problem[]
}

/** Parses filled Markdown. `file` names the source where the text itself has no place. */
export function parse(filled: Filled, file: string, outer: Passage | null = null): Passage {
  const tree = fromMarkdown(filled.markdown + outerNotes(outer), {
    extensions: [gfmTable(), gfmFootnote()],
    mdastExtensions: [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown()],
  })
  const deep = tooDeep(tree, 0)
  if (deep !== null) {
    const hint = 'write it with fewer lists or quotations within each other'
    const problem = error(
      'markdown/nesting',
      `The text is nested more than ${deepest / 2} levels deep.`,
      placeOf(filled, deep, file),
      hint,
    )
    return { filled, blocks: [], definitions: new Map(), outer, problems: [problem] }
  }
  const problems: Problem[] = []
  visit(tree, null, filled, file, problems)
  const called = new Set([...callsOf(tree), ...callsWithin(filled.calls)])
  const definitions = new Map<string, FootnoteDefinition>()
  for (const block of tree.children) {
    if (block.type !== 'footnoteDefinition' || offsetOf(block) >= filled.markdown.length) continue
    if (!called.has(block.identifier))
      problems.push(
        warning(
          'footnote/unused',
          `Nothing refers to footnote \`${block.identifier}\`; it is not printed.`,
          placeOf(filled, block, file),
          `write [^${block.identifier}] after the word that it explains, or take the note away`,
        ),
      )
    if (definitions.has(block.identifier))
      problems.push(
        error(
          'footnote/duplicate',
          `Footnote \`${block.identifier}\` has two texts.`,
          placeOf(filled, block, file),
          'give one of them another name, in the text and in its note',
        ),
      )
    definitions.set(block.identifier, block)
  }
  const blocks = tree.children.filter((block) => block.type !== 'footnoteDefinition')
  return { filled, blocks, definitions, outer, problems }
}

/** Markdown reads `[^a]` as a call only where a note stands in the same text: one for each of the passages around it. */
function outerNotes(outer: Passage | null): string {
  if (outer === null) return ''
  return [...outer.definitions.keys()].map((label) => `\n\n[^${label}]: …`).join('') + outerNotes(outer.outer)
}

/** Lists and their items count one each. */
const deepest = 24

/** The first node that lies too deep for a page, or null. */
function tooDeep(node: Nodes, depth: number): Nodes | null {
  if (depth > deepest) return node
  if (!('children' in node)) return null
  for (const child of node.children) {
    const found = tooDeep(child, depth + 1)
    if (found !== null) return found
  }
  return null
}

/** Where a node of a passage stands in the source. */
export function placeOf(filled: Filled, node: Nodes, file: string): Place {
  return placeAt(filled, offsetOf(node), file)
}

function offsetOf(node: Nodes): number {
  return node.position?.start.offset ?? 0
}

/** Where a character of the filled Markdown comes from. */
export function placeAt(filled: Filled, offset: number, file: string): Place {
  let low = 0
  let high = filled.stretches.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((filled.stretches[middle]?.offset ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  const stretch = filled.stretches[low]
  if (stretch === undefined) return { file, line: 1, column: 1 }
  const feeds = lineFeeds(filled)
  const last = firstFrom(feeds, offset)
  const lines = last - firstFrom(feeds, stretch.offset)
  return lines <= 0
    ? { ...stretch.place, column: stretch.place.column + Math.max(0, offset - stretch.offset) }
    : { ...stretch.place, line: stretch.place.line + lines, column: offset - (feeds[last - 1] ?? 0) }
}

const feedsOf = new WeakMap<Filled, readonly number[]>()

/** Offsets of all line feeds, found once for each text. */
function lineFeeds(filled: Filled): readonly number[] {
  const before = feedsOf.get(filled)
  if (before !== undefined) return before
  const feeds = [...filled.markdown.matchAll(/\n/gu)].map((match) => match.index)
  feedsOf.set(filled, feeds)
  return feeds
}

/** Index of the first number that is not below the limit; the numbers ascend. */
function firstFrom(numbers: readonly number[], limit: number): number {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((numbers[middle] ?? 0) < limit) low = middle + 1
    else high = middle
  }
  return low
}

const refused: Readonly<Record<string, string>> = {
  html: 'write the character as it is in text, for example `\\<`; markup has no place in a clause',
  code: 'take away the four spaces or the fence: a clause has no program code',
  inlineCode: 'take away the back-ticks: a clause has no program code',
  image: 'a clause has no pictures; put them in an annex file',
  imageReference: 'a clause has no pictures; put them in an annex file',
  linkReference: 'write the link in place: [text](https://…)',
  definition: 'write the link in place: [text](https://…)',
  thematicBreak: 'take away the line; sections are set apart by headings',
  delete: 'text that is struck out does not belong in an agreement',
}

function visit(node: Nodes, parent: Nodes | null, filled: Filled, file: string, problems: Problem[]): void {
  const report = (rule: string, message: string, hint: string): void => {
    problems.push(error(rule, message, placeOf(filled, node, file), hint))
  }
  const hint = refused[node.type]
  if (node.type === 'code' && opensWithTab(filled, offsetOf(node))) {
    report(
      'markdown/construct',
      'Unexpected tab at the start of a line.',
      'take it away: a paragraph opens at the margin',
    )
    return
  }
  if (hint !== undefined) {
    const rule = node.type === 'html' ? 'markdown/html' : 'markdown/construct'
    const shown = node.type === 'html' ? ` \`${(node.value.split('\n')[0] ?? '').slice(0, 40)}\`` : ''
    report(rule, `Unexpected ${names[node.type] ?? node.type}${shown}.`, hint)
    return
  }
  if (node.type === 'text') {
    problems.push(...checkCalls(node, filled, file))
    problems.push(...checkUnseen(node, filled, file))
  }
  if (node.type === 'paragraph') problems.push(...checkPastedLists(node, filled, file))
  if (node.type === 'heading') checkHeading(node, parent, report)
  if (node.type === 'list') checkList(node, filled, report)
  if (node.type === 'link' && !/^(https?:\/\/|mailto:)[^\s]+$/u.test(node.url))
    report('markdown/link', `The link \`${node.url}\` leads nowhere.`, 'a link begins with https:// or mailto:')
  if (node.type === 'footnoteDefinition' && parent?.type !== 'root')
    report(
      'markdown/construct',
      'Unexpected footnote text inside another construct.',
      'put it at the end of the clause',
    )
  if ('children' in node) for (const child of node.children) visit(child, node, filled, file, problems)
}

/** Characters written by their names, `&rlm;`. Those that stand in the file, or are written by number, have been told. */
function checkUnseen(node: Text, filled: Filled, file: string): Problem[] {
  if (node.value.replace(tokenPattern, '').search(unprintable) < 0) return []
  const written = filled.markdown.slice(offsetOf(node), node.position?.end.offset)
  return [...written.matchAll(/(?<!\\)&[A-Za-z]+;/gu)]
    .filter(([name]) => JSON.stringify(fromMarkdown(name)).search(unprintable) >= 0)
    .map((match) =>
      error(
        'text/character',
        `\`${match[0]}\` is a character that cannot be printed.`,
        placeAt(filled, offsetOf(node) + match.index, file),
        'delete it; a soft hyphen may stay',
      ),
    )
}

function opensWithTab(filled: Filled, offset: number): boolean {
  const start = filled.markdown.lastIndexOf('\n', offset - 1) + 1
  return /^[ >]*\t/.test(filled.markdown.slice(start))
}

/** The bullets and numbers that Word writes before the items of its lists; all but round bullets are followed by a tab. */
const pasted = /^[ \t>]*((?:[•▪◦‣●○■·](?=\s)|[o§–—](?=\t))|(?:\d+(?:\.\d+)*|\(?[a-z]\))\.?(?=\t))/gmu

/** Lines with a bullet or a number of Word: they would run together into one paragraph. */
function checkPastedLists(node: Paragraph, filled: Filled, file: string): Problem[] {
  const written = filled.markdown.slice(offsetOf(node), node.position?.end.offset)
  return [...written.matchAll(pasted)].map((match) => {
    const mark = match[1] ?? ''
    const isNumber = /[a-z\d]/.test(mark) && mark !== 'o'
    return error(
      'markdown/pasted-list',
      `A line that opens with \`${mark}\`${isNumber ? ' and a tab' : ''} is no item of a list.`,
      placeAt(filled, offsetOf(node) + match[0].length - mark.length + match.index, file),
      isNumber
        ? 'sections are numbered by the program: take the number away, or write `1. ` at each item of a numbered list'
        : 'write `- ` at each item, with an empty line before the first',
    )
  })
}

/** Footnotes that the text calls. */
function callsOf(node: Nodes): Set<string> {
  if (node.type === 'footnoteReference') return new Set([node.identifier])
  return new Set('children' in node ? node.children.flatMap((child) => [...callsOf(child)]) : [])
}

/** Footnotes that the insides of blocks may call; these are parsed later. */
function callsWithin(calls: readonly Call[]): string[] {
  return calls.flatMap((call) =>
    call.kind !== 'block'
      ? []
      : [
          ...[...call.body.markdown.matchAll(/\[\^([^\]\s]+)\]/gu)].map(({ 1: label = '' }) => label.toLowerCase()),
          ...callsWithin(call.body.calls),
        ],
  )
}

/** A call without a note is text for Markdown. */
function checkCalls(node: Text, filled: Filled, file: string): Problem[] {
  const start = node.position?.start.offset ?? 0
  const written = filled.markdown.slice(start, node.position?.end.offset)
  return [...written.matchAll(/(?<!\\)\[\^([^\]\s]+)\]/gu)].map((match) =>
    error(
      'footnote/unknown',
      `Footnote \`${match[1] ?? ''}\` has no text.`,
      placeAt(filled, start + match.index, file),
      `add its text at the end of the clause: ${match[0]}: …`,
    ),
  )
}

type Report = (rule: string, message: string, hint: string) => void

function checkHeading(node: Heading, parent: Nodes | null, report: Report): void {
  if (parent?.type !== 'root')
    report('heading/place', 'Unexpected heading inside another construct.', 'headings stand at the left margin')
  else if (node.depth === 1)
    report(
      'heading/level',
      'Unexpected heading of level 1.',
      'the title stands in the front matter; sub-sections begin with ##',
    )
  else if (node.depth > 4) report('heading/level', `Unexpected heading of level ${node.depth}.`, 'use ##, ### or ####')
}

/** "1. januar 2023" at the start of a line is a list for Markdown, and so is "+ 5 %". */
function checkList(node: List, filled: Filled, report: Report): void {
  const marker = filled.markdown[node.position?.start.offset ?? 0] ?? ''
  if (node.ordered === true) {
    if (node.start !== 1 || node.children.length < 2)
      report(
        'markdown/accidental-list',
        `A line that opens with \`${node.start ?? 1}.\` becomes a list.`,
        `write \`${node.start ?? 1}\\.\` where no list is meant; a list starts at 1 and has at least two items`,
      )
  } else if (marker !== '-') {
    report(
      'markdown/accidental-list',
      `A line that opens with \`${marker}\` becomes a list.`,
      `write \`\\${marker}\` where no list is meant, and \`-\` where one is`,
    )
  }
}

const names: Readonly<Record<string, string>> = {
  html: 'HTML',
  code: 'program code',
  inlineCode: 'program code',
  image: 'picture',
  imageReference: 'picture',
  linkReference: 'link by reference',
  definition: 'link definition',
  thematicBreak: 'horizontal line',
  delete: 'text struck out',
}
