// Whether a page template can be filled. Goes in: its text and the name of its file. Comes out: all problems, each at
// its place, so that an office that brings its own page learns of them before anything is written.

import Handlebars from 'handlebars'
import { pastBraces } from '../base/brace-limits.js'
import { braceFaults } from '../base/braces.js'
import { limits, pastLimit } from '../base/limits.js'
import { positionsIn } from '../base/positions.js'
import { placeIn, problem, type Place, type Problem } from '../base/problem.js'
import { didYouMeanName } from '../base/suggest.js'
import { misplacedValues, type FramePiece, type ValueKinds } from './frame-places.js'

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

/** What of them is markup or addresses. */
const pageKinds: ValueKinds = { html: ['body'], css: ['style'], addresses: [] }

const conditions = ['if', 'unless']

/**
 * The problems of a page template: syntax, values that do not exist, constructs that a page has no use for, no text.
 * @param values what the template may name
 * @param kinds those of them that are markup already, which alone may stand in three braces, and addresses
 */
export function checkFrame(
  template: string,
  file: string,
  values: readonly string[] = pageValues,
  kinds: ValueKinds = pageKinds,
): Problem[] {
  const written = [...kinds.html, ...kinds.css]
  if (template.split('{{').length - 1 > limits['frame-slots'].most) return [pastLimit('frame-slots', placeIn(file))]
  if (template.split('<').length - 1 > limits['frame-tags'].most) return [pastLimit('frame-tags', placeIn(file))]
  const past = pastBraces(template)
  if (past !== null) return [pastLimit(past.limit, { file, ...positionsIn(template)(past.offset) })]
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

  const placeOf = ({ loc }: hbs.AST.Node): Place => ({ file, line: loc.start.line, column: loc.start.column + 1 })
  const value = (node: hbs.AST.Node): void => {
    const name = nameOf(node)
    named.add(name)
    if (values.includes(name)) return
    problems.push(problem('page/value', { value: name, values }, placeOf(node), didYouMeanName(name, values)))
  }
  const program = (node: hbs.AST.Program | undefined): void => node?.body.forEach(statement)
  const statement = (node: hbs.AST.Statement): void => {
    switch (node.type) {
      case 'ContentStatement':
      case 'CommentStatement':
        return
      case 'MustacheStatement': {
        const { path, params, hash, escaped } = node as hbs.AST.MustacheStatement & { hash?: hbs.AST.Hash }
        const name = nameOf(path)
        if (params.length > 0 || hash !== undefined)
          problems.push(problem('page/construct#helper', { helper: name }, placeOf(node)))
        else value(path)
        if (!escaped && !written.includes(name))
          problems.push(problem('page/construct#raw', { value: name }, placeOf(node)))
        return
      }
      case 'BlockStatement': {
        const { path, params, program: inside, inverse } = node as hbs.AST.BlockStatement
        if (!isCondition(node as hbs.AST.BlockStatement))
          problems.push(problem('page/construct#block', { block: nameOf(path) }, placeOf(node)))
        else params.forEach(value)
        program(inside)
        return program(inverse)
      }
      default:
        problems.push(problem('page/construct#other', { node: node.type }, placeOf(node)))
    }
  }

  program(tree)
  if (problems.length === 0) problems.push(...misplaced(tree, kinds).map((node) => misplacedProblem(node, placeOf)))
  if (!named.has('body')) problems.push(problem('page/body', {}, { file, line: 1, column: 1 }))
  return problems
}

function misplacedProblem(node: hbs.AST.MustacheStatement, placeOf: (node: hbs.AST.Node) => Place): Problem {
  return problem('page/construct#place', { value: nameOf(node.path) }, placeOf(node))
}

/** The values that stand where escaping does not hold. Of a frame with nothing but values and conditions. */
function misplaced(tree: hbs.AST.Program, kinds: ValueKinds): hbs.AST.MustacheStatement[] {
  const values: hbs.AST.MustacheStatement[] = []
  const pieceOf = (node: hbs.AST.Statement): FramePiece => {
    if (node.type === 'ContentStatement') return { kind: 'text', text: (node as hbs.AST.ContentStatement).value }
    if (node.type === 'MustacheStatement') {
      const index = values.push(node as hbs.AST.MustacheStatement) - 1
      return { kind: 'value', index, name: nameOf((node as hbs.AST.MustacheStatement).path) }
    }
    if (node.type !== 'BlockStatement') return { kind: 'text', text: '' }
    const { path, params, program, inverse } = node as Partial<hbs.AST.BlockStatement>
    const [met, otherwise] = [(program?.body ?? []).map(pieceOf), (inverse?.body ?? []).map(pieceOf)]
    const name = params?.[0] === undefined ? '' : nameOf(params[0])
    const isIf = path !== undefined && nameOf(path) === 'if'
    return { kind: 'condition', name, met: isIf ? met : otherwise, otherwise: isIf ? otherwise : met }
  }
  const indices = misplacedValues(tree.body.map(pieceOf), kinds)
  return values.filter((_, index) => indices.has(index))
}

/** `if` and `unless` with one value, and nothing that names values anew. */
function isCondition({ path, params, hash, program, inverse }: Partial<hbs.AST.BlockStatement>): boolean {
  const named = [program, inverse].flatMap((one) => one?.blockParams ?? [])
  const isPlain = named.length === 0 && (hash as hbs.AST.Hash | undefined) === undefined
  return path !== undefined && conditions.includes(nameOf(path)) && params?.length === 1 && isPlain
}

function nameOf(node: hbs.AST.Node): string {
  return 'original' in node ? String(node.original) : ''
}
