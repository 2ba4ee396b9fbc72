// A text, a number, a truth value or nothing -> how it is written in YAML: in the style asked for as far as it allows, with
// quotation marks only where it would otherwise be read as something else.

import { unprintable } from '../../base/unprintable.js'

export type ScalarValue = string | number | boolean | null
export type Quotes = 'double' | 'single'

/** How a text is to be written, if it can be. */
export type TextStyle = 'plain' | Quotes

/**
 * A scalar on one line.
 * @param style of a text; what the text does not allow becomes `quotes`, or double quotation marks
 * @param inFlow whether it stands within `{ … }` or `[ … ]`
 */
export function writtenScalar(value: ScalarValue, style: TextStyle, quotes: Quotes, inFlow: boolean): string {
  if (typeof value === 'number') return writtenNumber(value)
  if (typeof value !== 'string') return String(value)
  if (style === 'plain' && canBePlain(value, inFlow)) return value
  const fewerEscapes = style === 'plain' && /["\\]/.test(value) && !value.includes("'")
  const single = (style === 'plain' ? quotes === 'single' || fewerEscapes : style === 'single') && canBeSingle(value)
  return single ? `'${value.replaceAll("'", "''")}'` : doubleQuoted(value)
}

/** Digits and a point, as people write numbers: an exponent would be refused by whoever reads the file (`yaml/number`). */
function writtenNumber(value: number): string {
  const [, sign = '', digits = '', decimals = '', exponent = ''] =
    /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/.exec(String(value)) ?? []
  if (digits === '') return String(value)
  const all = digits + decimals
  const point = digits.length + Number(exponent)
  if (point > 0) return `${sign}${all.slice(0, point).padEnd(point, '0')}`
  return `${sign}0.${'0'.repeat(-point)}${all}`
}

/** What the core schema of YAML 1.2 reads as something else than a text. */
const otherThanText =
  /^(?:~|null|Null|NULL|true|True|TRUE|false|False|FALSE|[-+]?\d+|0o[0-7]+|0x[\da-fA-F]+|[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/

/** What readers of YAML 1.1 take for yes and no. In capitals it is the code of a country, which files have always held plain. */
const yesOrNo = /^(?:yes|YES|Yes|no|No|on|On|off|OFF|Off)$/

/** Signs that mean something at the beginning of a value. Of curly quotation marks a reader expects that they quote. */
const opening = /^(?:[,[\]{}#&*!|>'"%@`“”„«»‘’]|[-?:](?:\s|$)|---|\.\.\.)/u

/** True for a text that is read as the same text without quotation marks. */
export function canBePlain(text: string, inFlow: boolean): boolean {
  if (text === '' || opening.test(text) || /^\s|\s$|[\t\n\r]|:\s|:$|\s#/u.test(text)) return false
  if (inFlow && /[,[\]{}]|^[-?:]/.test(text)) return false
  return !otherThanText.test(text) && !yesOrNo.test(text) && !needsEscapes(text)
}

function canBeSingle(text: string): boolean {
  return !/[\n\r]/.test(text) && !needsEscapes(text)
}

const escaped = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u2028\u2029\uFEFF]|\p{Cs}/gu

/** True where characters nobody sees would stand in the file. */
function needsEscapes(text: string): boolean {
  return text.search(escaped) >= 0 || text.search(unprintable) >= 0
}

function doubleQuoted(text: string): string {
  const hexadecimal = (code: number): string => `\\u${code.toString(16).padStart(4, '0')}`
  return JSON.stringify(text).replace(escaped, (character) => hexadecimal(character.charCodeAt(0)))
}

/** A key of a mapping. All keys are read as texts, so that a year or a date needs no quotation marks. */
export function writtenKey(key: string, inFlow: boolean): string {
  const isPlain = otherThanText.test(key) && !/^(?:~|[-+.])/.test(key) ? true : canBePlain(key, inFlow)
  return isPlain && key !== '<<' ? key : doubleQuoted(key)
}

/** A text over several lines, `|` or `>`. */
export interface WrittenBlock {
  /** `|`, `>-`. */
  readonly header: string
  /** Lines without indentation; the last line feed is that of the line. */
  readonly lines: readonly string[]
}

/**
 * A text as a block of lines; null where no block can hold it.
 * @param width folded text is broken into lines of about so many characters
 */
export function writtenBlock(text: string, style: 'literal' | 'folded', width = Infinity): WrittenBlock | null {
  const core = text.replace(/\n+$/, '')
  if (core === '' || /^[\s]|\t|\r/u.test(core) || needsEscapes(core)) return null
  const feeds = text.length - core.length
  const chomping = feeds === 0 ? '-' : feeds === 1 ? '' : '+'
  if (style === 'folded' && feeds < 2 && !/(?:^|\n)[ ]|[ ](?:\n|$)| {2}/.test(core)) {
    const lines = core.replace(/\n+/g, (all) => `${all}\n`).split('\n')
    return { header: `>${chomping}`, lines: lines.flatMap((line) => folded(line, width)) }
  }
  return {
    header: `|${chomping}`,
    lines: [...core.split('\n'), ...Array.from({ length: Math.max(0, feeds - 1) }, () => '')],
  }
}

function folded(line: string, width: number): string[] {
  const lines: string[] = []
  let current = ''
  for (const word of line.split(' ')) {
    if (current !== '' && current.length + 1 + word.length > width) {
      lines.push(current)
      current = word
    } else current = current === '' ? word : `${current} ${word}`
  }
  return [...lines, current]
}
