// Template text -> a tree in which every piece knows its place, or the problems that stand in the way. Handlebars parses;
// what of its language an agreement has a use for, and whether helpers are called rightly, is decided here.

import Handlebars from 'handlebars'
import { pastBraces } from '../base/brace-limits.js'
import { braceFaults, curlyQuotes, type BraceFault } from '../base/braces.js'
import { firstProblems, limits, pastLimit } from '../base/limits.js'
import { positionsIn } from '../base/positions.js'
import { placeIn, problem, type Place, type Problem, type Subject, type ValuesOf } from '../base/problem.js'
import type { EntryId } from '../base/rules/catalogue.js'
import type { Sentence } from '../base/sentence.js'
import { didYouMeanName } from '../base/suggest.js'
import * as names from '../data/template-names.js'
import { argumentFaults } from './helper-arguments.js'
import type { Argument, HelperCall, Node, Path } from './tree.js'

export interface Template {
  readonly body: readonly Node[]
  readonly problems: readonly Problem[]
}

/** What the parser gives: the types of Handlebars, closed. */
type Statement =
  | hbs.AST.ContentStatement
  | hbs.AST.CommentStatement
  | hbs.AST.MustacheStatement
  | hbs.AST.BlockStatement
  | hbs.AST.PartialStatement
  | (hbs.AST.Node & { readonly type: 'Decorator' | 'DecoratorBlock' | 'PartialBlockStatement' })
type Literal = hbs.AST.Literal & { readonly value: string | number | boolean | null | undefined }
type Expression = hbs.AST.PathExpression | hbs.AST.SubExpression | Literal

const { blockHelpers, componentHelpers, controlBlocks, helperNames, inlineHelpers, isOneOf, valueHelpers } = names

/**
 * Reads a template. Rules: `template/syntax`, `…/construct`, `…/argument`, `…/helper-unknown`, `…/partial-unknown`, `…/nesting`.
 * @param text the template, `file` its name in problems, `firstLine` the line of the file on which it begins
 * @param partials names of the partials that it may use
 * @param subject what the file is: the clause that its text is of
 */
export function readTemplate(
  text: string,
  file: string,
  firstLine: number,
  partials: readonly string[] = [],
  subject?: Subject,
): Template {
  const problems: Problem[] = []
  const report = <Id extends EntryId>(
    id: Id,
    values: ValuesOf<Id>,
    place: Place,
    remedy: Sentence | null = null,
  ): never[] => {
    problems.push(problem(id, values, place, remedy))
    return []
  }
  const tellBraces = ({ fault, remedy, line, column }: BraceFault): unknown =>
    problems.push(problem('template/syntax', { fault }, placeIn(file, firstLine + line - 1, column, subject), remedy))
  const placeOf = ({ loc: { start } }: hbs.AST.Node): Place =>
    placeIn(file, start.line + firstLine - 1, start.column + 1, subject)

  const program = (node: hbs.AST.Program | null | undefined): Node[] =>
    node?.body.flatMap((each) => statement(each as Statement)) ?? []

  const statement = (node: Statement): Node[] => {
    switch (node.type) {
      case 'ContentStatement':
        return node.value === '' ? [] : [{ kind: 'text', text: node.value, place: placeOfText(node, placeOf(node)) }]
      case 'CommentStatement':
        return []
      case 'MustacheStatement':
        return mustache(node, placeOf(node))
      case 'BlockStatement':
        return block(node, placeOf(node))
      case 'PartialStatement':
        return partial(node, placeOf(node))
      default: {
        return report('template/construct#statement', { construct: unwanted[node.type] }, placeOf(node))
      }
    }
  }

  const mustache = (node: hbs.AST.MustacheStatement, place: Place): Node[] => {
    const path = node.path as Expression
    if (!('parts' in path)) return report('template/construct#literal', {}, place)
    const name = headName(path)
    const isCall = node.params.length > 0 || (node.hash?.pairs.length ?? 0) > 0
    if (isOneOf(componentHelpers, name) || (isCall && (isOneOf(inlineHelpers, name) || isOneOf(valueHelpers, name))))
      return [{ kind: 'print', argument: call(name, node, place) }]
    return isCall ? unknownHelper(name, place) : [{ kind: 'print', argument: pathOf(path, place) }]
  }

  const block = (node: hbs.AST.BlockStatement, place: Place): Node[] => {
    const name = headName(node.path)
    const { program: body, inverse } = node as { program?: hbs.AST.Program; inverse?: hbs.AST.Program }
    const isControl = isOneOf(controlBlocks, name)
    if (!isControl && !isOneOf(blockHelpers, name)) return unknownHelper(name, place)
    if (isControl && node.params.length !== 1) return report('template/argument#block', { block: name }, place)
    if (!isControl && inverse) {
      if (body === undefined) report('template/construct#inverse', { block: name }, place)
      else report('template/construct#else', { block: name }, inverse.loc ? placeOf(inverse) : place)
    }
    const given = (body ?? inverse)?.blockParams ?? []
    if (given.length > 0 && name !== 'each' && name !== 'with')
      report('template/construct#names', { names: given.join(' '), block: name }, place)
    for (const taken of given.filter((one) => isOneOf(helperNames, one)))
      report('template/construct#taken', { name: taken }, place)
    return [
      {
        kind: 'block',
        call: call(name, node, place),
        names: given,
        body: program(body),
        otherwise: program(inverse),
      },
    ]
  }

  const partial = (node: hbs.AST.PartialStatement, place: Place): Node[] => {
    if (node.name.type !== 'PathExpression') return report('template/construct#partial', {}, place)
    const name = node.name.original
    if (!partials.includes(name))
      return partials.length === 0
        ? report('template/partial-unknown#clause', { partial: name }, place)
        : report(
            'template/partial-unknown#template',
            { partial: name, partials },
            place,
            didYouMeanName(name, partials),
          )
    if (node.params.length > 1) report('template/argument#partial', { partial: name }, place)
    return [{ kind: 'partial', call: call(name, node, place) }]
  }

  const call = <Name extends string>(
    name: Name,
    { params, hash }: Pick<hbs.AST.SubExpression, 'params' | 'hash'>,
    place: Place,
  ): HelperCall<Name> => {
    const values = params.map(argument)
    const named = (hash?.pairs ?? []).map((pair) => [pair.key, argument(pair.value)] as const)
    const written = isOneOf(valueHelpers, name) && values[0]?.kind === 'path' ? values[0].written : name
    const made: HelperCall<Name> = { kind: 'call', name, values, named, written, place }
    problems.push(...argumentFaults(made))
    return made
  }

  const argument = (node: hbs.AST.Expression): Argument => {
    const expression = node as Expression
    const place = placeOf(expression)
    if ('parts' in expression) return pathOf(expression, place)
    if (!('params' in expression))
      return { kind: 'literal', value: expression.value, written: String(expression.value), place }
    const name = headName(expression.path)
    if (isOneOf(valueHelpers, name)) return call(name, expression, place)
    unknownHelper(name, place)
    return { kind: 'unread', written: name ?? '', place }
  }

  const unknownHelper = (name: string | null, place: Place): never[] => {
    const near = didYouMeanName(name ?? '', helperNames)
    return report('template/helper-unknown', { helper: name ?? '' }, place, near)
  }

  const read = (body: readonly Node[]): Template => ({ body, problems: firstProblems(problems) })
  const past = pastBraces(text)
  if (past !== null) {
    const { line, column } = positionsIn(text)(past.offset)
    const place = placeIn(file, firstLine + line - 1, column, subject)
    if (past.limit === 'template-nesting')
      report('template/nesting', { levels: limits['template-nesting'].most }, place)
    else problems.push(pastLimit(past.limit, place))
    return read([])
  }
  const { faults, straight } = curlyQuotes(text)
  faults.forEach(tellBraces)
  let tree: hbs.AST.Program
  try {
    tree = Handlebars.parse(straight)
  } catch (cause) {
    braceFaults(straight, cause).forEach(tellBraces)
    return read([])
  }
  return read(program(tree))
}

const unwanted = { Decorator: '{{* …}}', DecoratorBlock: '{{#* …}}', PartialBlockStatement: '{{#> …}}' }

/** Where the text of a content statement begins, after Handlebars has stripped white space before it. */
function placeOfText({ value, original }: hbs.AST.ContentStatement, start: Place): Place {
  const whole = String(original)
  const before = whole.slice(0, Math.max(0, whole.indexOf(value))).split('\n')
  const last = before.at(-1)?.length ?? 0
  const [line, column] =
    before.length === 1 ? [start.line, start.column + last] : [start.line + before.length - 1, last + 1]
  return { ...start, line, column }
}

/** The name that a helper would have; null for a path that can only be that of a value. */
function headName({ type, parts, depth, data, original }: hbs.AST.PathExpression): string | null {
  return type === 'PathExpression' && parts.length === 1 && depth === 0 && !data && original === parts[0]
    ? original
    : null
}

function pathOf({ parts, depth, data, original }: hbs.AST.PathExpression, place: Place): Path {
  return { kind: 'path', parts, depth, data, scoped: /^(?:\.|this\b)/.test(original), written: original, place }
}
