// Every rule id that the program can report, read from its source. A rule id stands as a text in quotes where a problem
// is made, so that searching for it finds it; a computed one fails here.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { catalogue, ruleOf } from '../../src/base/rules/catalogue.js'
import { projectRoot } from '../support/library.js'

/** Functions that make a problem, their first argument being the rule; the others pass on what they are given. */
const makers = ['error', 'warning']
const passers = ['report', 'problem']
const ruleId = /^[a-z]+(?:-[a-z]+)*\/[a-z]+(?:-[a-z]+)*$/

/** Sorted, each once. Throws where a rule is computed. */
export function findRules(): string[] {
  const root = join(projectRoot, 'src')
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('.ts') && !path.startsWith('base/rules'),
  )
  const found = files.flatMap((path) => rulesIn(readFileSync(join(root, path), 'utf8'), path))
  return [...new Set([...found, ...Object.keys(catalogue).map(ruleOf)])].sort()
}

/** The rules of one file: first arguments of calls that make a problem, and what is named `rule` in tables. */
export function rulesIn(text: string, name: string): string[] {
  const file = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true)
  const rules: string[] = []
  const visit = (node: ts.Node): void => {
    const called = ts.isCallExpression(node) && ts.isIdentifier(node.expression) ? node.expression.text : ''
    if (ts.isCallExpression(node) && [...makers, ...passers].includes(called))
      rules.push(...idsOf(node.arguments[0], file, makers.includes(called)))
    if ((ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node)) && node.name.getText(file) === 'rule')
      rules.push(...idsOf(node.initializer, file, false))
    ts.forEachChild(node, visit)
  }
  visit(file)
  return rules
}

/** The ids that an expression can be; `rule` passes on what another call was given. */
function idsOf(expression: ts.Expression | undefined, file: ts.SourceFile, isMade: boolean): string[] {
  if (expression === undefined) return []
  if (ts.isStringLiteral(expression)) return ruleId.test(expression.text) ? [expression.text] : []
  if (ts.isConditionalExpression(expression))
    return [expression.whenTrue, expression.whenFalse].flatMap((one) => idsOf(one, file, isMade))
  if (ts.isBinaryExpression(expression))
    return [expression.left, expression.right].flatMap((one) => idsOf(one, file, isMade))
  const text = expression.getText(file)
  const isComputed = ts.isTemplateExpression(expression) && /^`[a-z-]+\/|\}\//.test(text)
  if (isComputed || (isMade && text !== 'rule'))
    throw new Error(`${file.fileName}: the rule ${text} is computed; write it out`)
  return []
}
