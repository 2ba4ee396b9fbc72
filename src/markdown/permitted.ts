// The constructs that an agreement has a use for. Goes in: the syntax tree of a passage. Comes out: a problem for everything else,
// at its place. Rules: `markdown/…`, `heading/…`, `text/character`, `footnote/unknown`.

import type { Heading, List, Paragraph, Root, Text } from 'mdast'
import { CONTINUE, SKIP, visit } from 'unist-util-visit'
import { unprintable } from '../base/characters.js'
import { error, type Problem } from '../base/problem.js'
import { tokenPattern, type Filled } from '../template/filled.js'
import { offsetOf, placeAt, placeOf } from './places.js'
import { readMarkdown } from './syntax.js'

/** Problems of a passage: constructs that it has no use for, and what was typed as text and has become something else. */
export function checkPermitted(tree: Root, filled: Filled, file: string): Problem[] {
  const problems: Problem[] = []
  visit(tree, (node, _, parent) => {
    const report = (rule: string, message: string, hint: string): void => {
      problems.push(error(rule, message, placeOf(filled, node, file), hint))
    }
    const hint = refused[node.type]
    if (node.type === 'code' && opensWithTab(filled, offsetOf(node))) {
      const tabHint = 'take it away: a paragraph opens at the margin'
      report('markdown/construct', 'Unexpected tab at the start of a line.', tabHint)
      return SKIP
    }
    if (hint !== undefined) {
      const rule = node.type === 'html' ? 'markdown/html' : 'markdown/construct'
      const shown = node.type === 'html' ? ` \`${(node.value.split('\n')[0] ?? '').slice(0, 40)}\`` : ''
      report(rule, `Unexpected ${names[node.type] ?? node.type}${shown}.`, hint)
      return SKIP
    }
    if (node.type === 'text') problems.push(...checkCalls(node, filled, file), ...checkUnseen(node, filled, file))
    if (node.type === 'paragraph') problems.push(...checkPastedLists(node, filled, file))
    if (node.type === 'heading') checkHeading(node, parent?.type === 'root', report)
    if (node.type === 'list') checkList(node, filled, report)
    if (node.type === 'link' && !/^(https?:\/\/|mailto:)[^\s]+$/u.test(node.url))
      report('markdown/link', `The link \`${node.url}\` leads nowhere.`, 'a link begins with https:// or mailto:')
    if (node.type === 'footnoteDefinition' && parent?.type !== 'root') {
      const noteHint = 'put it at the end of the clause'
      report('markdown/construct', 'Unexpected footnote text inside another construct.', noteHint)
    }
    return CONTINUE
  })
  return problems
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

/** Characters written by their names, `&rlm;`. Those that stand in the file, or are written by number, have been told. */
function checkUnseen(node: Text, filled: Filled, file: string): Problem[] {
  if (node.value.replace(tokenPattern, '').search(unprintable) < 0) return []
  const written = filled.markdown.slice(offsetOf(node), node.position?.end.offset)
  return [...written.matchAll(/(?<!\\)&[A-Za-z]+;/gu)]
    .filter(([name]) => JSON.stringify(readMarkdown(name)).search(unprintable) >= 0)
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

function checkHeading(node: Heading, isOutermost: boolean, report: Report): void {
  if (!isOutermost)
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
