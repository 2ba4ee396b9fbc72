// template + data -> Markdown with tokens in place of values, each token and each stretch of text with its place.
// Values never pass through Markdown: a token stands for them until the Markdown has been parsed.

import Handlebars from 'handlebars'
import type { Datum } from '../data/datum.js'
import type { LanguageForms } from '../data/language.js'
import { error, placeIn, type Problem, type Subject } from '../base/problem.js'
import { token, tokenPattern, type Call, type Filled, type Stretch } from './filled.js'
import { makeHelpers, type Piece } from './helpers.js'
import type { Template } from './template.js'

export interface FillResult {
  readonly filled: Filled
  readonly problems: readonly Problem[]
}

/** Compiles a prepared template once, for any number of fills. */
export function compileTemplate(template: Template): HandlebarsTemplateDelegate {
  return Handlebars.compile(template.tree, { noEscape: true })
}

/**
 * Fills a compiled template.
 * @param context named values that the template reaches
 * @param partials compiled partials by name
 * @param subject what the template as a whole stands for
 * @returns the Markdown and its calls; problems for values that do not exist or cannot be printed
 */
export function fill(
  compiled: HandlebarsTemplateDelegate,
  context: Readonly<Record<string, Datum>>,
  language: LanguageForms,
  partials: Readonly<Record<string, HandlebarsTemplateDelegate>>,
  file: string,
  subject?: Subject,
): FillResult {
  const pieces: Piece[] = []
  const problems: Problem[] = []
  const helpers = makeHelpers(pieces, problems, language, context)
  let output = ''
  try {
    output = compiled(context, { helpers, partials: { ...partials } })
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause)
    const hint = 'does a partial use itself, or a block repeat another?'
    problems.push(
      error('template/fill', `The template cannot be filled: ${message}.`, placeIn(file, 1, 1, subject), hint),
    )
  }
  return { filled: assemble(output, pieces, problems), problems }
}

function assemble(output: string, pieces: readonly Piece[], problems: Problem[]): Filled {
  let markdown = ''
  const calls: Call[] = []
  const stretches: Stretch[] = []
  const blocks: { readonly call: Call; readonly start: number; readonly end: number }[] = []
  const found = [...output.matchAll(tokenPattern)].flatMap((match) => pieces[Number(match[1])] ?? [])
  for (const [index, piece] of found.entries()) {
    if (piece.kind === 'text') {
      stretches.push({ offset: markdown.length, place: piece.site.place })
      markdown += piece.site.text
      continue
    }
    const call: Call =
      piece.kind === 'call'
        ? piece.call
        : {
            kind: 'block',
            name: piece.name,
            options: piece.options,
            body: assemble(piece.body, pieces, problems),
            place: piece.place,
          }
    stretches.push({ offset: markdown.length, place: call.place })
    const mark = token(calls.push(call) - 1)
    const start = markdown.length
    const isBlock = call.kind === 'block' && !isWithinLine(call, markdown, found[index + 1])
    markdown += isBlock ? `\n\n${mark}\n\n` : mark
    if (isBlock) blocks.push({ call, start, end: markdown.length })
  }
  problems.push(
    ...blocks.flatMap(({ call, start, end }) => withinLine(call, markdown.slice(0, start), markdown.slice(end))),
  )
  return { markdown, calls, stretches }
}

/** Words of a line that are confidential: text stands before or after them, and they do not end with their line. */
function isWithinLine(call: Extract<Call, { kind: 'block' }>, before: string, next: Piece | undefined): boolean {
  if (call.name !== 'confidential' || /\n[ \t]*(?:\n|$)/u.test(call.body.markdown)) return false
  const endsLine = next === undefined || (next.kind === 'text' && /^[ \t]*(?:\n|$)/u.test(next.site.text))
  return !endsLine || !/(?:^|\n)[ \t]*$/u.test(before)
}

/** A block that stands in the middle of a line would tear its paragraph, list or table apart. */
function withinLine(call: Call, before: string, after: string): Problem[] {
  if (call.kind !== 'block' || call.name === 'row' || call.name === 'cell') return []
  if (/(?:^|\n)[ \t]*$/u.test(before) && /^[ \t]*(?:\n|$)/u.test(after)) return []
  const message = `\`{{#${call.name}}}\` stands inside a line.`
  const hint = 'put it on lines of its own, with an empty line before and after'
  return [error('template/component-place', message, call.place, hint)]
}
