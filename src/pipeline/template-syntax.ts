// Why Handlebars cannot read a template, in a user's words. Goes in: a text that its parser refused. Comes out: one problem
// at the brace concerned, which the parser itself does not know.

import { error, type Place, type Problem } from '../problem/problem.js'

interface Opened {
  readonly name: string
  readonly place: Place
}

/** Rule `template/syntax`: a brace or a block without its end, an end without its beginning, an empty pair of braces. */
export function syntaxProblem(text: string, file: string, firstLine: number, cause: unknown): Problem {
  const placeAt = (offset: number): Place => {
    const lines = text.slice(0, offset).split('\n')
    return { file, line: firstLine + lines.length - 1, column: (lines.at(-1) ?? '').length + 1 }
  }
  const opened: Opened[] = []
  for (const match of text.matchAll(/\\?\{\{\{?~?!?([#/^]?)\s*([^\s{}~]*)([^{}]*)(\}\})?/gu)) {
    const [whole, mark, name = '', , end] = match
    if (whole.startsWith('\\')) continue
    const place = placeAt(match.index)
    if (end === undefined)
      return problem('`{{` has no `}}`.', place, 'close it with }}; a brace that is only text is written \\{{')
    if (mark === '#' || mark === '^') opened.push({ name, place })
    else if (mark === '/') {
      const last = opened.pop()
      if (last === undefined)
        return problem(`\`{{/${name}}}\` closes nothing.`, place, `take it away, or open {{#${name}}} before it`)
      if (last.name !== name)
        return problem(
          `\`{{/${name}}}\` stands where \`{{#${last.name}}}\` of line ${last.place.line} has to be closed.`,
          place,
          `write {{/${last.name}}}`,
        )
    } else if (name === '') return problem('The braces are empty.', place, 'name a value: {{term.end}}')
    else if (name === 'else' && opened.length === 0)
      return problem('`{{else}}` stands in no `{{#if}}`.', place, 'take it away, or open {{#if …}} before it')
  }
  const last = opened.at(-1)
  if (last !== undefined)
    return problem(`\`{{#${last.name}}}\` is never closed.`, last.place, `write {{/${last.name}}} where it ends`)
  const line = Number(/on line (\d+)/.exec(String(cause))?.[1] ?? 1)
  return problem(
    'The braces on this line cannot be read.',
    { file, line: firstLine + line - 1, column: 1 },
    'compare with the examples in docs/content.md: quotation marks and brackets in pairs, names with a–z',
  )
}

function problem(message: string, place: Place, hint: string): Problem {
  return error('template/syntax', message, place, hint)
}
