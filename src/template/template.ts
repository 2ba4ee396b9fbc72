// Prepares the syntax tree of a template, so that Handlebars can fill it without any value becoming markup.
// Goes in: template text and where it stands. Comes out: a tree in which text, slots and arguments are calls that
// know their place (`Site`), or the problems that stand in the way.

import Handlebars from 'handlebars'
import { braceFaults, curlyQuotes, type BraceFault } from '../base/braces.js'
import { error, problem, type Place, type Problem } from '../base/problem.js'
import { didYouMean } from '../base/suggest.js'
import { argumentFaults } from './helper-arguments.js'
import { inlineHelpers, componentHelpers, conditions, valueHelpers, blockHelpers } from '../data/template-names.js'

/** A place in a template that the filled text can point back to. */
export interface Site {
  readonly place: Place
  /** Text as written, for a piece of text; the path as written, for a value. */
  readonly text: string
}

export interface Template {
  readonly tree: hbs.AST.Program
  readonly problems: readonly Problem[]
}

/** Reads a site back from the argument that a rewritten call carries. */
export function readSite(argument: string): Site {
  return JSON.parse(argument) as Site
}

const builtIn = ['if', 'unless', 'each', 'with']
const known: readonly string[] = [...inlineHelpers, ...componentHelpers, ...valueHelpers]

/**
 * Parses and rewrites a template.
 * @param text the template, `file` its name in problems, `firstLine` the line of the file on which it begins
 * @param partials names of the partials that it may use
 */
export function prepareTemplate(
  text: string,
  file: string,
  firstLine: number,
  partials: readonly string[] = [],
): Template {
  const curly = curlyQuotes(text)
  const inWords = ({ fault, remedy, line, column }: BraceFault): Problem =>
    problem('template/syntax', { fault }, { file, line: firstLine + line - 1, column }, remedy)
  const problems = curly.faults.map(inWords)
  let tree: hbs.AST.Program
  try {
    tree = Handlebars.parse(curly.straight)
  } catch (cause) {
    return { tree: emptyProgram, problems: [...problems, ...braceFaults(curly.straight, cause).map(inWords)] }
  }
  const placeAt = (position: hbs.AST.Position): Place => ({
    file,
    line: position.line + firstLine - 1,
    column: position.column + 1,
  })
  const report = (rule: string, message: string, node: hbs.AST.Node, hint: string): void => {
    problems.push(error(rule, message, placeAt(node.loc.start), hint))
  }

  const program = (node: hbs.AST.Program): hbs.AST.Program => ({
    ...node,
    body: node.body.flatMap((statement) => rewrite(statement)),
  })

  const rewrite = (statement: hbs.AST.Statement): hbs.AST.Statement[] => {
    switch (statement.type) {
      case 'ContentStatement': {
        const content = statement as hbs.AST.ContentStatement
        if (content.value === '') return []
        const place = contentPlace(content, placeAt)
        return [call('$text', [siteNode({ place, text: content.value }, content)], content)]
      }
      case 'CommentStatement':
        return []
      case 'MustacheStatement':
        return mustache(statement as hbs.AST.MustacheStatement)
      case 'BlockStatement':
        return block(statement as hbs.AST.BlockStatement)
      case 'PartialStatement':
        return partial(statement as hbs.AST.PartialStatement)
      default:
        report(
          'template/construct',
          `Unexpected \`${unwanted[statement.type] ?? statement.type}\`.`,
          statement,
          'use {{> partial}}, {{#if}}, {{#each}}, {{#with}} and the helpers in docs/content.md',
        )
        return []
    }
  }

  const mustache = (node: hbs.AST.MustacheStatement): hbs.AST.Statement[] => {
    const name = headName(node.path)
    const hasArguments = node.params.length > 0 || (node.hash?.pairs.length ?? 0) > 0
    if (node.path.type !== 'PathExpression') {
      report('template/construct', 'Unexpected text or number in braces.', node, 'write it without the braces')
      return []
    }
    if (hasArguments) checkArguments(name, node)
    if (name !== null && hasArguments && (valueHelpers as readonly string[]).includes(name)) {
      const site = siteNode({ place: placeAt(node.loc.start), text: subject(name, node.params) }, node)
      const value = { ...subExpression(name, [site, ...argumentsOf(name, node.params)], node), hash: hash(node.hash) }
      return [call('$result', [site, value], node)]
    }
    const component = (componentHelpers as readonly string[]).includes(name ?? '')
    if (name !== null && known.includes(name) && (hasArguments || component)) {
      const site = siteNode({ place: placeAt(node.loc.start), text: name }, node)
      return [call(name, [site, ...argumentsOf(name, node.params)], node, hash(node.hash))]
    }
    if (hasArguments) {
      unknownHelper(name ?? '', node)
      return []
    }
    const site = siteNode({ place: placeAt(node.loc.start), text: written(node.path) }, node)
    return [call('$slot', [site, node.path as hbs.AST.Expression], node)]
  }

  const block = (node: hbs.AST.BlockStatement): hbs.AST.Statement[] => {
    const name = headName(node.path) ?? ''
    const ours = (blockHelpers as readonly string[]).includes(name)
    if (!ours && !builtIn.includes(name)) {
      unknownHelper(name, node)
      return []
    }
    if (!ours && node.params.length !== 1) {
      report(
        'template/argument',
        `\`{{#${name}}}\` needs one value.`,
        node,
        `write {{#${name} host}}, or a condition in brackets`,
      )
      return []
    }
    if (ours) checkArguments(name, node)
    const { inverse } = node
    const hasElse = inverse !== undefined && inverse !== null
    if (ours && hasElse)
      report(
        'template/construct',
        `Unexpected {{else}} in \`{{#${name}}}\`.`,
        inverse,
        'only {{#if}}, {{#unless}} and {{#each}} have one',
      )
    const site = siteNode({ place: placeAt(node.loc.start), text: name }, node)
    const check = name === 'each' ? '$items' : '$known'
    return [
      {
        ...node,
        params: [...(ours ? [site] : []), ...node.params.map((param) => argument(param, check))],
        hash: hash(node.hash),
        program: program(node.program),
        inverse: hasElse ? program(inverse) : inverse,
      } as hbs.AST.BlockStatement,
    ]
  }

  const partial = (node: hbs.AST.PartialStatement): hbs.AST.Statement[] => {
    if (node.name.type !== 'PathExpression') {
      report('template/construct', 'Unexpected partial with a computed name.', node, 'write {{> name}}')
      return []
    }
    const name = written(node.name)
    if (!partials.includes(name)) {
      const hint = partials.length === 0 ? 'clauses have no partials: write the text here' : didYouMean(name, partials)
      report(
        'template/partial-unknown',
        `Partial \`${name}\` does not exist.`,
        node,
        hint ?? `there are ${partials.join(', ')}`,
      )
      return []
    }
    return [
      {
        ...node,
        params: node.params.map((param) => argument(param)),
        hash: hash(node.hash),
        indent: '',
      } as hbs.AST.PartialStatement,
    ]
  }

  /** Arguments of a helper: values that have to be there, but in a condition, which tests whether they are. */
  const argumentsOf = (name: string, params: readonly hbs.AST.Expression[]): hbs.AST.Expression[] =>
    params.map((param) => argument(param, (conditions as readonly string[]).includes(name) ? '$known' : '$need'))

  const argument = (
    expression: hbs.AST.Expression,
    check: '$known' | '$need' | '$items' = '$known',
  ): hbs.AST.Expression => {
    if (expression.type === 'PathExpression') {
      const site = siteNode({ place: placeAt(expression.loc.start), text: written(expression) }, expression)
      return subExpression(check, [site, expression], expression)
    }
    if (expression.type === 'SubExpression') {
      const inner = expression as hbs.AST.SubExpression
      const name = headName(inner.path)
      if (name === null || !(valueHelpers as readonly string[]).includes(name)) {
        unknownHelper(name ?? '', inner)
        return { type: 'NullLiteral', original: null, loc: inner.loc } as hbs.AST.Expression
      }
      checkArguments(name, inner)
      const site = siteNode({ place: placeAt(inner.loc.start), text: subject(name, inner.params) }, inner)
      return {
        ...inner,
        params: [site, ...argumentsOf(name, inner.params)],
        hash: hash(inner.hash),
      } as hbs.AST.SubExpression
    }
    return expression
  }

  const hash = (node: hbs.AST.Hash | undefined): hbs.AST.Hash =>
    node === undefined || node === null
      ? (undefined as unknown as hbs.AST.Hash)
      : { ...node, pairs: node.pairs.map((pair) => ({ ...pair, value: argument(pair.value) })) }

  const checkArguments = (
    name: string | null,
    node: hbs.AST.MustacheStatement | hbs.AST.SubExpression | hbs.AST.BlockStatement,
  ): void => {
    for (const { message, hint } of argumentFaults(name ?? '', node)) report('template/argument', message, node, hint)
  }

  const unknownHelper = (name: string, node: hbs.AST.Node): void => {
    const hint =
      didYouMean(name, [...known, ...blockHelpers, ...builtIn]) ?? 'the helpers are listed in docs/content.md'
    report('template/helper-unknown', `Helper \`${name}\` does not exist.`, node, hint)
  }

  return { tree: program(tree), problems }
}

const unwanted: Readonly<Record<string, string>> = {
  Decorator: '{{* …}}',
  DecoratorBlock: '{{#* …}}',
  PartialBlockStatement: '{{#> …}}',
}

/** What a helper's value is the value of, as written: the path of its first argument. */
function subject(name: string, params: readonly hbs.AST.Expression[]): string {
  const [first] = params
  return first?.type === 'PathExpression' ? written(first) : name
}

const nowhere: hbs.AST.SourceLocation = { source: '', start: { line: 1, column: 0 }, end: { line: 1, column: 0 } }

const emptyProgram: hbs.AST.Program = { type: 'Program', body: [], blockParams: [], loc: nowhere }

/** Where the text of a content statement begins, after Handlebars has stripped white space before it. */
function contentPlace(node: hbs.AST.ContentStatement, placeAt: (position: hbs.AST.Position) => Place): Place {
  const original = (node as unknown as { original: string }).original
  const offset = Math.max(0, original.indexOf(node.value))
  const before = original.slice(0, offset)
  const lines = before.split('\n')
  const start = placeAt(node.loc.start)
  return lines.length === 1
    ? { ...start, column: start.column + offset }
    : { ...start, line: start.line + lines.length - 1, column: (lines.at(-1) ?? '').length + 1 }
}

function headName(path: hbs.AST.Expression): string | null {
  if (path.type !== 'PathExpression') return null
  const { parts, depth, data } = path as hbs.AST.PathExpression
  const name = String(parts[0])
  return parts.length === 1 && depth === 0 && !data && written(path) === name ? name : null
}

function written(path: hbs.AST.Expression): string {
  return (path as { original?: unknown }).original === undefined
    ? ''
    : String((path as { original?: unknown }).original)
}

function pathNode(name: string, node: hbs.AST.Node): hbs.AST.PathExpression {
  return { type: 'PathExpression', data: false, depth: 0, parts: [name], original: name, loc: node.loc }
}

/** The site as a string argument: the only kind of literal that can carry it through Handlebars. */
function siteNode(site: Site, node: hbs.AST.Node): hbs.AST.StringLiteral {
  const value = JSON.stringify(site)
  return { type: 'StringLiteral', value, original: value, loc: node.loc }
}

function call(
  name: string,
  params: hbs.AST.Expression[],
  node: hbs.AST.Node,
  hash: hbs.AST.Hash = undefined as unknown as hbs.AST.Hash,
): hbs.AST.MustacheStatement {
  return {
    type: 'MustacheStatement',
    path: pathNode(name, node),
    params,
    hash,
    escaped: false,
    strip: { open: false, close: false },
    loc: node.loc,
  }
}

function subExpression(name: string, params: hbs.AST.Expression[], node: hbs.AST.Node): hbs.AST.SubExpression {
  return {
    type: 'SubExpression',
    path: pathNode(name, node),
    params,
    hash: undefined as unknown as hbs.AST.Hash,
    loc: node.loc,
  }
}
