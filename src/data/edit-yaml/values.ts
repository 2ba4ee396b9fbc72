// A value -> how it is written: in braces on one line where the file does so and it fits, else in lines of its own.

import type { Json } from './change.js'
import { holdsSomething, isMapping } from './change.js'
import { writtenBlock, writtenKey, writtenScalar, type Quotes, type WrittenBlock } from './scalars.js'
import type { Model, Style } from './style.js'

/** Lines are not made longer than this where the value can stand in several. */
const widest = 120

/** What is asked of how a value is written. */
export interface Wanted {
  readonly style: Style
  /** Quotation marks of its texts, whether or not they need them; null: where needed. */
  readonly quotes?: Quotes | null
  /** In braces, in lines, or as it fits. */
  readonly isFlow?: boolean | null
  /** The same of the entries of a list. */
  readonly areItemsFlow?: boolean | null
}

/** A value on one line, in braces and brackets. */
export function flowText(value: Json, { style, quotes = null }: Wanted, inFlow = true): string {
  if (Array.isArray(value))
    return `[${(value as readonly Json[]).map((one) => flowText(one, { style, quotes })).join(', ')}]`
  if (!isMapping(value)) return writtenScalar(value as string, quotes ?? 'plain', style.quotes, inFlow)
  const pairs = flowPairs(value, { style, quotes })
  if (pairs.length === 0) return '{}'
  return style.arePadded ? `{ ${pairs.join(', ')} }` : `{${pairs.join(', ')}}`
}

function flowPairs(value: { readonly [key: string]: Json }, wanted: Wanted): string[] {
  return Object.entries(value).map(([key, one]) => flowPair(key, one, wanted))
}

/** `key: value` within braces. */
export function flowPair(key: string, value: Json, wanted: Wanted): string {
  return `${writtenKey(key, true)}: ${flowText(value, wanted)}`
}

/** A mapping in braces over several lines, of which those after the first begin at a column. */
export function wrappedFlow(
  value: { readonly [key: string]: Json },
  wanted: Wanted,
  from: number,
  further: number,
): string {
  const pairs = flowPairs(value, wanted)
  const space = wanted.style.arePadded ? ' ' : ''
  let text = `{${space}`
  let width = from + text.length
  for (const [index, pair] of pairs.entries()) {
    const written = index === pairs.length - 1 ? `${pair}${space}}` : `${pair},`
    const isFirst = index === 0
    if (!isFirst && width + 1 + written.length > widest) {
      text += `\n${' '.repeat(further)}${written}`
      width = further + written.length
    } else {
      text += isFirst ? written : ` ${written}`
      width += written.length + (isFirst ? 0 : 1)
    }
  }
  return text
}

/** `key: value` in a block; lines after the first begin at the columns they need. */
export function blockPair(key: string, value: Json, column: number, wanted: Wanted): string {
  const { isFlow = null, areItemsFlow = null } = wanted
  const model: Model | undefined = wanted.style.models.get(key)
  const asked = {
    ...wanted,
    isFlow: isFlow ?? model?.isFlow ?? null,
    areItemsFlow: areItemsFlow ?? model?.areItemsFlow ?? null,
  }
  const name = writtenKey(key, false)
  return `${name}:${afterColon(value, column, name.length + 1, asked)}`
}

/** What stands behind the colon of a key at a column. `used` is how much of the line is. */
export function afterColon(value: Json, column: number, used: number, wanted: Wanted): string {
  const { style } = wanted
  const block = blockOf(value)
  if (block !== null) return ` ${blockLines(block, column + style.step)}`
  if (isOnOneLine(value, column + used + 1, wanted)) return ` ${flowText(value, wanted, false)}`
  const inner = column + (Array.isArray(value) ? style.dashes : style.step)
  return `\n${' '.repeat(inner)}${blockText(value, inner, wanted)}`
}

/** A list or a mapping in lines of its own; the first begins where it is put, the others at the column. */
export function blockText(value: Json, column: number, wanted: Wanted): string {
  const between = `\n${' '.repeat(column)}`
  if (Array.isArray(value))
    return (value as readonly Json[]).map((one) => blockItem(one, column, ' ', wanted)).join(between)
  const inner = { style: wanted.style, quotes: wanted.quotes ?? null }
  return Object.entries(value as { readonly [key: string]: Json })
    .map(([key, one]) => blockPair(key, one, column, inner))
    .join(between)
}

/** `- value`, with as much space behind the dash as others have. */
export function blockItem(value: Json, column: number, gap: string, wanted: Wanted): string {
  const { style, quotes = null, areItemsFlow = null } = wanted
  const block = blockOf(value)
  if (block !== null) return `-${gap}${blockLines(block, column + style.step)}`
  const inner = { style, quotes, isFlow: areItemsFlow ?? (style.usesBraces ? null : false) }
  const further = column + 1 + gap.length
  if (isOnOneLine(value, further, inner)) return `-${gap}${flowText(value, inner, false)}`
  return `-${gap}${blockText(value, further, inner)}`
}

/** Lines of a text at a column, without the line feed at their end. */
export function blockLines({ header, lines }: WrittenBlock, column: number): string {
  return [header, ...lines.map((line) => (line === '' ? '' : ' '.repeat(column) + line))].join('\n')
}

function blockOf(value: Json): WrittenBlock | null {
  return typeof value === 'string' && value.includes('\n') ? writtenBlock(value, 'literal') : null
}

function isOnOneLine(value: Json, column: number, wanted: Wanted): boolean {
  if (!holdsSomething(value)) return true
  const { style, isFlow = null } = wanted
  if (isFlow === true) return !holdsLines(value)
  if (isFlow === false || holdsLines(value)) return false
  const isUsual = Array.isArray(value) ? style.usesBrackets : style.usesBraces
  return isUsual && isShallow(value, 2) && column + flowText(value, wanted).length <= widest
}

/** A list of scalars, a mapping of scalars and of such mappings. */
function isShallow(value: Json, depth: number): boolean {
  if (Array.isArray(value)) return (value as readonly Json[]).every((one) => !holdsSomething(one))
  if (!isMapping(value)) return true
  return depth > 0 && Object.values(value).every((one) => isShallow(one, depth - 1))
}

/** True where a text within has several lines, which braces would hide. */
function holdsLines(value: Json): boolean {
  if (typeof value === 'string') return value.includes('\n')
  return typeof value === 'object' && value !== null && Object.values(value as readonly Json[]).some(holdsLines)
}
