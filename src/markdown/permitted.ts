// The constructs that an agreement has a use for. Goes in: the syntax tree of a passage. Comes out: a problem for everything else,
// at its place. Rules: `markdown/…`, `heading/…`, `text/character`, `footnote/unknown`.

import type { Heading, List, Root, Text } from 'mdast'
import { CONTINUE, SKIP, visit } from 'unist-util-visit'
import { isLinkAddress } from '../base/addresses.js'
import { unprintable } from '../base/unprintable.js'
import { problem, type Problem, type ValuesOf } from '../base/problem.js'
import type { EntryId } from '../base/rules/catalogue.js'
import { tokenPattern, type Filled } from '../template/filled.js'
import { offsetOf, placeAt, placeOf } from './places.js'
import { checkEmphasis, checkMarks } from './marks.js'
import { checkPasted } from './pasted.js'
import { readMarkdown } from './syntax.js'

/** Problems of a passage: constructs that it has no use for, and what was typed as text and has become something else. */
export function checkPermitted(tree: Root, filled: Filled, file: string): Problem[] {
  const problems: Problem[] = []
  visit(tree, (node, _, parent) => {
    const report: Report = (id, values) => void problems.push(problem(id, values, placeOf(filled, node, file)))
    if (node.type === 'code' && opensWithTab(filled, offsetOf(node))) {
      report('markdown/construct#tab', {})
      return SKIP
    }
    if (node.type === 'html') {
      report('markdown/html', { markup: (node.value.split('\n')[0] ?? '').slice(0, 40) })
      return SKIP
    }
    if (isRefused(node.type)) {
      report(refused[node.type], {})
      return SKIP
    }
    if (node.type === 'text')
      problems.push(
        ...checkCalls(node, filled, file),
        ...checkUnseen(node, filled, file),
        ...checkMarks(node, filled, file),
      )
    if (node.type === 'emphasis' || node.type === 'strong') problems.push(...checkEmphasis(node, filled, file))
    if (node.type === 'paragraph') problems.push(...checkPasted(node, filled, file))
    if (node.type === 'heading') checkHeading(node, parent?.type === 'root', report)
    if (node.type === 'list') checkList(node, filled, report)
    if (node.type === 'link' && !isLinkAddress(node.url.replace(tokenPattern, 'x')))
      report('markdown/link', { link: node.url })
    if (node.type === 'link' && typeof node.title === 'string') report('markdown/link#title', { title: node.title })
    if (node.type === 'footnoteDefinition' && parent?.type !== 'root') report('markdown/construct#footnote', {})
    return CONTINUE
  })
  return problems
}

/** What is reported of constructs that a clause has no use for, by their kinds. */
const refused = {
  code: 'markdown/construct#code',
  inlineCode: 'markdown/construct#inline-code',
  image: 'markdown/construct#picture',
  imageReference: 'markdown/construct#picture',
  linkReference: 'markdown/construct#reference',
  definition: 'markdown/construct#definition',
  thematicBreak: 'markdown/construct#line',
  delete: 'markdown/construct#struck-out',
} as const

function isRefused(kind: string): kind is keyof typeof refused {
  return Object.hasOwn(refused, kind)
}

/** Characters written by their names, `&rlm;`. Those that stand in the file, or are written by number, have been reported. */
function checkUnseen(node: Text, filled: Filled, file: string): Problem[] {
  if (node.value.replace(tokenPattern, '').search(unprintable) < 0) return []
  const written = filled.markdown.slice(offsetOf(node), node.position?.end.offset)
  return [...written.matchAll(/(?<!\\)&[A-Za-z]+;/gu)]
    .filter(([name]) => JSON.stringify(readMarkdown(name)).search(unprintable) >= 0)
    .map((match) =>
      problem('text/character#named', { character: match[0] }, placeAt(filled, offsetOf(node) + match.index, file)),
    )
}

function opensWithTab(filled: Filled, offset: number): boolean {
  const start = filled.markdown.lastIndexOf('\n', offset - 1) + 1
  return /^[ >]*\t/.test(filled.markdown.slice(start))
}

/** A call without a note is text for Markdown. */
function checkCalls(node: Text, filled: Filled, file: string): Problem[] {
  const start = node.position?.start.offset ?? 0
  const written = filled.markdown.slice(start, node.position?.end.offset)
  return [...written.matchAll(/(?<!\\)\[\^([^\]\s]+)\]/gu)].map((match) =>
    problem('footnote/unknown', { note: match[1] ?? '' }, placeAt(filled, start + match.index, file)),
  )
}

type Report = <Id extends EntryId>(id: Id, values: ValuesOf<Id>) => void

function checkHeading(node: Heading, isOutermost: boolean, report: Report): void {
  if (!isOutermost) report('heading/place#construct', {})
  else if (node.depth === 1) report('heading/level#first', {})
  else if (node.depth > 4) report('heading/level#deep', { level: node.depth })
}

/** "1. januar 2023" at the start of a line is a list for Markdown, and so is "+ 5 %". */
function checkList(node: List, filled: Filled, report: Report): void {
  const marker = filled.markdown[node.position?.start.offset ?? 0] ?? ''
  if (node.ordered === true) {
    if (node.start !== 1 || node.children.length < 2)
      report('markdown/accidental-list#number', { number: node.start ?? 1 })
  } else if (marker !== '-') report('markdown/accidental-list#mark', { mark: marker })
}
