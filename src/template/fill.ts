// template + data -> Markdown with tokens in place of values, each token and each stretch of text with its place.
// Values never pass through Markdown: a token stands for them until the Markdown has been parsed.

import { firstProblems, limits } from '../base/limits.js'
import { unreachable } from '../model/document.js'
import { problem, type Place, type Problem, type Checked } from '../base/problem.js'
import { isLeaf, type Datum } from '../data/datum.js'
import type { LanguageForms } from '../data/language.js'
import { conditions, isOneOf, type LineHelper } from '../data/template-names.js'
import { assemble, type Piece } from './assemble.js'
import type { Filled, Options } from './filled.js'
import { hasItsValues, namedFault } from './helper-arguments.js'
import { openHelpers } from './helpers.js'
import type { Template } from './template.js'
import type { Argument, BlockNode, HelperCall, Node, Path } from './tree.js'
import { isEmpty, isCall, lookUp, openPrinter, type Report, type Scope, type Value } from './values.js'

const endless = {
  rounds: 'template/fill#rounds',
  length: 'template/fill#length',
  depth: 'template/fill#depth',
} as const

/**
 * Fills a template.
 * @param context named values that the template reaches
 * @param partials the templates that it may use, by name
 * @returns the Markdown and its calls; problems for values that do not exist or cannot be printed, and rule `template/fill`
 */
export function fill(
  template: Template,
  context: Readonly<Record<string, Datum>>,
  language: LanguageForms,
  partials: ReadonlyMap<string, Template>,
): Checked<Filled> {
  const problems: Problem[] = []
  const report: Report = (id, values, place, remedy) => {
    problems.push(problem(id, values, place, remedy))
    return null
  }
  const printer = openPrinter(language, context, report)
  const help = openHelpers(language, printer, report)
  let level = 0
  let rounds = 0
  let written = 0
  let isEndless = false

  /** False, and told, where a text would not end. */
  const ends = (isWithin: boolean, why: 'rounds' | 'length' | 'depth', place: Place): boolean => {
    if (!isWithin && !isEndless) {
      report(endless[why], { levels: limits['template-nesting'].most }, place)
      isEndless = true
    }
    return !isEndless
  }
  const endsAfter = (more: number, place: Place): boolean =>
    ends((rounds += more) <= limits['template-rounds'].most, 'rounds', place)

  const fillBody = (body: readonly Node[], scope: Scope, out: Piece[] = []): Piece[] => {
    level += 1
    for (const node of body) if (!isEndless) fillNode(node, scope, out)
    level -= 1
    return out
  }

  const fillNode = (node: Node, scope: Scope, out: Piece[]): void => {
    const { place } = node.kind === 'text' ? node : node.kind === 'print' ? node.argument : node.call
    written += 1 + (node.kind === 'text' ? node.text.length : 0)
    if (!ends(written <= limits['text-length'].most, 'length', place)) return
    if (!ends(level <= limits['template-nesting'].most, 'depth', place)) return
    switch (node.kind) {
      case 'text':
        out.push(node)
        return
      case 'print':
        return print(node.argument, scope, out)
      case 'partial': {
        const used = partials.get(node.call.name)
        if (used === undefined || !endsAfter(1, place)) return
        const [first] = node.call.values
        const here = first === undefined ? scope.here : known(first, scope)
        const named = Object.fromEntries(node.call.named.map(([name, argument]) => [name, known(argument, scope)]))
        const isPlain = node.call.named.length === 0
        const inside = isPlain ? here : typeof here === 'object' ? { ...here, ...named } : named
        fillBody(used.body, { ...scope, here: inside, outer: null, names: {} }, out)
        return
      }
      case 'block':
        return fillBlock(node, scope, out)
      default:
        return unreachable(node)
    }
  }

  const fillBlock = ({ call, names, body, otherwise }: BlockNode, scope: Scope, out: Piece[]): void => {
    const { name, place } = call
    const named = (...values: Value[]): Scope['names'] => {
      const given = names.slice(0, values.length).map((name, index) => [name, values[index]])
      return given.length === 0 ? scope.names : { ...scope.names, ...Object.fromEntries(given) }
    }
    const from = (here: Value): Scope => (here === scope.here ? scope : { ...scope, here, outer: scope })
    const [subject] = call.values
    const value = subject === undefined ? null : known(subject, scope)
    switch (name) {
      case 'if':
      case 'unless': {
        const isMet = !isEmpty(value) && (value !== 0 || namedOf(call, scope)['includeZero'] === true)
        fillBody(isMet === (name === 'if') ? body : otherwise, scope, out)
        return
      }
      case 'with':
        if (isEmpty(value)) fillBody(otherwise, scope, out)
        else fillBody(body, { ...from(value), names: named(value) }, out)
        return
      case 'each': {
        const items: readonly Value[] = Array.isArray(value) ? value : []
        if (value !== null && !Array.isArray(value) && subject !== undefined) {
          report('template/argument#each', { value: subject.written }, subject.place)
        }
        if (!endsAfter(items.length, place)) return
        if (items.length === 0) fillBody(otherwise, scope, out)
        for (const [index, item] of items.entries()) {
          const values = { index, key: index, first: index === 0, last: index === items.length - 1 }
          fillBody(body, { ...from(item), loop: { values, outer: scope.loop }, names: named(item, index) }, out)
        }
        return
      }
      default: {
        const filled = assemble(fillBody(body, scope), problems)
        out.push({ kind: 'block', name, options: namedOf(call, scope), body: filled, place })
      }
    }
  }

  const print = (argument: Path | HelperCall<LineHelper>, scope: Scope, out: Piece[]): void => {
    const value = evaluate(argument, scope)
    const { place } = argument
    if (isCall(value) && argument.kind === 'call') out.push(value)
    else if (isLeaf(value) && value.type === 'reference')
      out.push({ kind: 'reference', target: value.value, alone: false, place })
    else if (value !== null || argument.kind === 'path') {
      const blank = isLeaf(value) && value.type === 'text' ? value.blank : undefined
      const printed = blank !== undefined && isLeaf(value) && value.value === '' ? null : printer.print(argument, value)
      if (printed !== null) out.push({ kind: 'value', value: printed, place })
      if (blank === undefined) return
      if (printed !== null) out.push({ kind: 'text', text: ' ', place })
      out.push({ kind: 'blank', label: blank, size: 'medium', place })
    }
  }

  /** Undefined where a path leads nowhere; null where it leads to what is absent, and where a problem has been reported. */
  const evaluate = (argument: Argument | HelperCall<LineHelper>, scope: Scope): Value => {
    switch (argument.kind) {
      case 'path':
        return lookUp(argument, scope, context)
      case 'literal':
        return argument.value
      case 'call': {
        const isCondition = isOneOf(conditions, argument.name)
        const values = argument.values.map((value) => known(value, scope, isCondition))
        const named = namedOf(argument, scope)
        const isWhole = hasItsValues(argument) && (isCondition || !values.includes(null))
        return isWhole ? help(argument, values, named) : null
      }
      case 'unread':
        return null
      default:
        return unreachable(argument)
    }
  }

  /** The value of an argument, which may be absent or may not. */
  const known = (argument: Argument, scope: Scope, mayBeAbsent = true): Value => {
    const value = evaluate(argument, scope)
    if (value === undefined) return printer.unknown(argument)
    const isTold = argument.kind === 'call' || argument.kind === 'unread'
    return value === null && !mayBeAbsent && !isTold ? printer.missing(argument) : value
  }

  /** Named arguments as texts, numbers and truth values; what is absent is left out, what has been reported is empty. */
  const namedOf = (call: HelperCall, scope: Scope): Options => {
    const options: Record<string, string | number | boolean> = {}
    for (const [name, argument] of call.named) {
      const value = evaluate(argument, scope)
      const isTold = value === null && (argument.kind === 'call' || argument.kind === 'unread')
      if (value === null && !isTold) continue
      const option = isLeaf(value) || isCall(value) ? printer.print(argument, value)?.text : value
      const fault = argument.kind === 'literal' || isTold || value === undefined ? null : namedFault(call, name, option)
      if (value === undefined) printer.unknown(argument)
      else if (fault !== null) problems.push(fault)
      options[name] = typeof option === 'object' || option === undefined || fault !== null ? '' : option
    }
    return options
  }

  const start: Scope = { here: context, outer: null, loop: null, names: {} }
  const value = assemble(fillBody(template.body, start), problems)
  return { value, problems: firstProblems(problems) }
}
