// Whether a page template can be filled. Goes in: its text and the name of its file. Comes out: all problems, each at
// its place, so that an office that brings its own page learns of them before anything is written.

import Handlebars from 'handlebars'
import { braceFaults } from '../base/braces.js'
import { error, problem, type Problem } from '../base/problem.js'
import { didYouMean } from '../base/suggest.js'

/** The values of FrameValues, as the template of an agreement's page names them. */
const pageValues = [
  'language',
  'title',
  'description',
  'author',
  'keywords',
  'header.left',
  'header.right',
  'mark',
  'copy',
  'contents',
  'style',
  'body',
] as const

const conditions = ['if', 'unless']

/**
 * The problems of a page template: syntax, values that do not exist, constructs that a page has no use for, no text.
 * @param values what the template may name
 */
export function checkFrame(template: string, file: string, values: readonly string[] = pageValues): Problem[] {
  let tree: hbs.AST.Program
  try {
    tree = Handlebars.parse(template)
  } catch (cause) {
    return braceFaults(template, cause).map(({ fault, remedy, line, column }) =>
      problem('page/syntax', { fault }, { file, line, column }, remedy),
    )
  }
  const problems: Problem[] = []
  const named = new Set<string>()

  const report = (rule: string, message: string, { loc }: hbs.AST.Node, hint: string | null): void => {
    problems.push(error(rule, message, { file, line: loc.start.line, column: loc.start.column + 1 }, hint))
  }
  const value = (node: hbs.AST.Node): void => {
    const name = written(node)
    named.add(name)
    if (values.includes(name)) return
    const hint = didYouMean(name, values) ?? `a page has ${values.map((each) => `\`${each}\``).join(', ')}`
    report('page/value', `A page has no value \`${name}\`.`, node, hint)
  }
  const program = (node: hbs.AST.Program | undefined): void => node?.body.forEach(statement)
  const statement = (node: hbs.AST.Statement): void => {
    switch (node.type) {
      case 'ContentStatement':
      case 'CommentStatement':
        return
      case 'MustacheStatement': {
        const { path, params } = node as hbs.AST.MustacheStatement
        if (params.length === 0) return value(path)
        return report('page/construct', `Unexpected helper \`${written(path)}\`.`, node, onlyValues)
      }
      case 'BlockStatement': {
        const { path, params, program: inside, inverse } = node as hbs.AST.BlockStatement
        if (!conditions.includes(written(path)))
          report('page/construct', `Unexpected block \`${written(path)}\`.`, node, onlyValues)
        else params.forEach(value)
        program(inside)
        return program(inverse)
      }
      default:
        return report('page/construct', `Unexpected \`${node.type}\`.`, node, onlyValues)
    }
  }

  program(tree)
  if (!named.has('body'))
    problems.push(
      error('page/body', 'The page does not show the agreement.', { file, line: 1, column: 1 }, 'write {{body}}'),
    )
  return problems
}

const onlyValues = 'a page uses {{value}}, {{#if value}} and {{#unless value}}, nothing else'

function written(node: hbs.AST.Node): string {
  return 'original' in node ? String(node.original) : ''
}
