// template + data -> Markdown with tokens in place of values, each token and each stretch of text with its place.
// Values never pass through Markdown: a token stands for them until the Markdown has been parsed.

import Handlebars from 'handlebars'
import type { Datum } from '../data/datum.js'
import type { LanguageForms } from '../data/language.js'
import { error, type Problem } from '../problem/problem.js'
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
 * @returns the Markdown and its calls; problems for values that do not exist or cannot be printed
 */
export function fill(
  compiled: HandlebarsTemplateDelegate,
  context: Readonly<Record<string, Datum>>,
  language: LanguageForms,
  partials: Readonly<Record<string, HandlebarsTemplateDelegate>>,
  file: string,
): FillResult {
  const pieces: Piece[] = []
  const problems: Problem[] = []
  const helpers = makeHelpers(pieces, problems, language, context)
  let output = ''
  try {
    output = compiled(context, { helpers, partials: { ...partials } })
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause)
    const hint = 'does a partial use itself?'
    problems.push(
      error('template/fill', `The template cannot be filled: ${message}.`, { file, line: 1, column: 1 }, hint),
    )
  }
  return { filled: assemble(output, pieces), problems }
}

function assemble(output: string, pieces: readonly Piece[]): Filled {
  let markdown = ''
  const calls: Call[] = []
  const stretches: Stretch[] = []
  for (const match of output.matchAll(tokenPattern)) {
    const piece = pieces[Number(match[1])]
    if (piece === undefined) continue
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
            body: assemble(piece.body, pieces),
            place: piece.place,
          }
    stretches.push({ offset: markdown.length, place: call.place })
    const mark = token(calls.push(call) - 1)
    markdown += piece.kind === 'block' ? `\n\n${mark}\n\n` : mark
  }
  return { markdown, calls, stretches }
}
