// A template -> the named values of the context that what it says depends on, so that it is filled once for all contexts in
// which these are the same.

import { oncePer } from '../base/memory.js'
import { unreachable } from '../model/document.js'
import type { Template } from './template.js'
import type { Argument, HelperCall, Node } from './tree.js'

/** Names that may be looked up in the context; null where all of it may be. */
export type Reach = ReadonlySet<string> | null

/** What a template reaches, with the partials that it may use. More than it does reach may be named, never less. */
export const reachOf: (template: Template) => (partials: ReadonlyMap<string, Template>) => Reach = oncePer((template) =>
  oncePer((partials) => namesIn(template, partials)),
)

function namesIn(template: Template, partials: ReadonlyMap<string, Template>): Reach {
  const names = new Set<string>()
  const read = new Set<Template>()
  let isWhole = false

  const readArgument = (argument: Argument | HelperCall, isOutermost: boolean): void => {
    if (argument.kind === 'call') readCall(argument, isOutermost)
    if (argument.kind !== 'path') return
    const { parts, depth, data } = argument
    const [first] = parts
    if (first !== undefined) names.add(first)
    /* The whole of what stands around, which may be the context itself. */
    if (first === undefined ? isOutermost || depth > 0 : data && first === 'root') isWhole = true
  }
  const readCall = ({ values, named }: HelperCall<string>, isOutermost: boolean): void => {
    for (const value of values) readArgument(value, isOutermost)
    for (const [, value] of named) readArgument(value, isOutermost)
  }
  const readBody = (body: readonly Node[], isOutermost: boolean): void => {
    for (const node of body) readNode(node, isOutermost)
  }
  const readNode = (node: Node, isOutermost: boolean): void => {
    switch (node.kind) {
      case 'text':
        return
      case 'print':
        return readArgument(node.argument, isOutermost)
      case 'partial': {
        readCall(node.call, isOutermost)
        const used = partials.get(node.call.name)
        if (used === undefined || read.has(used)) return
        read.add(used)
        return readBody(used.body, true)
      }
      case 'block': {
        const { name } = node.call
        const isWithin = name === 'each' || name === 'with'
        readCall(node.call, isOutermost)
        readBody(node.body, isOutermost && !isWithin)
        return readBody(node.otherwise, isOutermost)
      }
      default:
        return unreachable(node)
    }
  }
  readBody(template.body, true)
  return isWhole ? null : names
}
