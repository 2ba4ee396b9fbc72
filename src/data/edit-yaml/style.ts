// How a file is written: its indentation, its quotation marks, what it puts into braces. What is put in follows it.

import { isMap, isScalar, isSeq, type YAMLMap, type YAMLSeq } from 'yaml'
import { columnOf } from './lines.js'
import { canBePlain, type Quotes } from './scalars.js'
import { startOf } from '../yaml-nodes.js'
import { firstStart, isBlock, isFlow, isNothing, keyOf, type Tree } from './tree.js'

/** How the value of a key was written where it stands first. */
export interface Model {
  readonly isFlow: boolean
  /** Of a list: whether its first entry stands in braces or brackets; null where it is a scalar. */
  readonly areItemsFlow: boolean | null
}

export interface Style {
  /** Columns by which a mapping stands further in than its key. */
  readonly step: number
  /** Columns by which the dashes of a list do. */
  readonly dashes: number
  readonly quotes: Quotes
  /** `{ a: 1 }` and not `{a: 1}`. */
  readonly arePadded: boolean
  readonly usesBraces: boolean
  readonly usesBrackets: boolean
  readonly models: ReadonlyMap<string, Model>
}

/** The style of a text, by the first of each thing in it; of what it lacks, that of the files which the program brings. */
export function styleOf({ text, top }: Tree): Style {
  const models = new Map<string, Model>()
  const quotes = { double: 0, single: 0 }
  let step: number | null = null
  let dashes: number | null = null
  let braces: YAMLMap | null = null
  let brackets: YAMLSeq | null = null
  let blocks = 0
  const visit = (node: unknown): void => {
    if (isScalar(node)) {
      if (node.type === 'QUOTE_DOUBLE') quotes.double += 1
      if (node.type === 'QUOTE_SINGLE') quotes.single += 1
    }
    if (!isMap(node) && !isSeq(node)) return
    if (isFlow(node) && node.items.length > 0) {
      if (isMap(node)) braces ??= node
      else brackets ??= node
    } else if (node.items.length > 0) blocks += 1
    if (isSeq(node)) return node.items.forEach(visit)
    for (const { key, value } of node.items) {
      const start = isBlock(node) ? startOf(key) : undefined
      const inner = isBlock(value) ? firstStart(value) : undefined
      if (start !== undefined && inner !== undefined) {
        const further = columnOf(text, inner) - columnOf(text, start)
        if (isSeq(value)) dashes ??= further
        else step ??= further
      }
      if ((isMap(value) || isSeq(value)) && value.items.length > 0 && !models.has(keyOf(key))) {
        const [first] = value.items
        const areItemsFlow = isSeq(value) && (isMap(first) || isSeq(first)) ? isFlow(first) : null
        models.set(keyOf(key), { isFlow: isFlow(value), areItemsFlow })
      }
      visit(value)
    }
  }
  visit(top)
  const opened = braces as YAMLMap | null
  const knowsNone = blocks < 4
  return {
    step: step ?? (dashes === null || dashes === 0 ? 2 : dashes),
    dashes: dashes ?? step ?? 2,
    quotes: quotes.single > quotes.double ? 'single' : 'double',
    arePadded: opened === null || /\s/.test(text[(opened.range?.[0] ?? 0) + 1] ?? ' '),
    usesBraces: opened !== null || knowsNone,
    usesBrackets: brackets !== null || opened !== null || knowsNone,
    models,
  }
}

/** Quotation marks of what is put beside others: theirs, where all have them without need. */
export function quotesBeside(node: YAMLMap | YAMLSeq): Quotes | null {
  const scalars = (isMap(node) ? node.items.map(({ value }) => value) : node.items).filter(
    (one) => isScalar(one) && typeof one.value === 'string',
  ) as { readonly type?: string; readonly value: string }[]
  const [first] = scalars
  const isQuoted =
    first !== undefined && scalars.every(({ type }) => type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE')
  if (!isQuoted || !scalars.some(({ value }) => canBePlain(value, isFlow(node)))) return null
  return first.type === 'QUOTE_SINGLE' ? 'single' : 'double'
}

/** How the entries of a list are written, by that of them which stands nearest to an index. */
export function itemModel(list: YAMLSeq, index: number): boolean | null {
  const beside = [list.items[index - 1], list.items[index], ...list.items].find(
    (one) => (isMap(one) || isSeq(one)) && one.items.length > 0 && !isNothing(one),
  )
  return beside === undefined ? null : isFlow(beside)
}
