// Bytes of a PDF -> values and objects (ISO 32000-1, 7.2 and 7.3). Strictly: what one reader could take for this and another
// for that is no PDF here, for a forger chooses whose eyes he writes for.

import { limits } from '../../base/limits.js'
import { PastLimit, type Spend } from './budget.js'
import type { Reference, Value } from './values.js'

/** A place in bytes, which moves on as they are read. */
export interface Cursor {
  readonly bytes: Buffer
  readonly spend: Spend
  /** True where a comment is a fault: who reads a broken file by searching it takes what stands there for objects. */
  readonly isStrict?: boolean
  at: number
}

/** An object of a file: `12 0 obj … endobj`. */
export interface IndirectObject {
  readonly number: number
  readonly generation: number
  readonly value: Value
}

/** How long a stream is, where its length is an object of its own. */
export type LengthOf = (reference: Reference) => number

/** The object that begins at the cursor, which then stands behind it. Throws where there is none, or it can be read in two ways. */
export function readObject(cursor: Cursor, lengthOf: LengthOf): IndirectObject {
  const number = readCount(cursor)
  const generation = readCount(cursor)
  expectWord(cursor, 'obj')
  const value = readValue(cursor)
  const word = readWord(cursor)
  if (word === 'endobj') return { number, generation, value }
  if (word !== 'stream' || value === null || typeof value !== 'object' || value.kind !== 'dictionary')
    throw unreadable()
  if (cursor.bytes[cursor.at] === 13) cursor.at += 1
  if (cursor.bytes[cursor.at] !== 10) throw unreadable()
  const from = cursor.at + 1
  const written = value.entries.get('Length')
  const length =
    written !== null && typeof written === 'object' && written.kind === 'reference' ? lengthOf(written) : written
  if (typeof length !== 'number' || !Number.isSafeInteger(length) || length < 0 || from + length > cursor.bytes.length)
    throw unreadable()
  cursor.at = from + length
  expectWord(cursor, 'endstream')
  expectWord(cursor, 'endobj')
  return {
    number,
    generation,
    value: { kind: 'stream', entries: value.entries, packed: cursor.bytes.subarray(from, from + length) },
  }
}

/** The value that begins at the cursor. */
export function readValue(cursor: Cursor, depth = 0): Value {
  if (depth > limits['pdf-depth'].most) throw new PastLimit('pdf-depth')
  cursor.spend('pdf-values', 1)
  skipSpace(cursor)
  const { bytes } = cursor
  const first = bytes[cursor.at]
  switch (first) {
    case undefined:
      throw unreadable()
    case slash:
      return { kind: 'name', name: readName(cursor) }
    case openParenthesis:
      return readLiteral(cursor)
    case openBracket:
      return readArray(cursor, depth)
    case openAngle:
      return bytes[cursor.at + 1] === openAngle ? readDictionary(cursor, depth) : readDigits(cursor)
    default:
      return isDigit(first) || first === 0x2b || first === 0x2d || first === 0x2e
        ? readNumberOrReference(cursor)
        : readKeyword(cursor)
  }
}

/** A whole number from 0 on, written without a sign. */
export function readCount(cursor: Cursor): number {
  const word = readWord(cursor)
  const number = /^\d{1,10}$/.test(word) ? Number(word) : NaN
  if (!Number.isSafeInteger(number)) throw unreadable()
  return number
}

export function expectWord(cursor: Cursor, word: string): void {
  if (readWord(cursor) !== word) throw unreadable()
}

/** The word at the cursor: regular characters in a row. The cursor stays behind it. */
export function readWord(cursor: Cursor): string {
  skipSpace(cursor)
  const from = cursor.at
  const { bytes } = cursor
  while (cursor.at < bytes.length && isRegular(bytes[cursor.at] ?? 0) && cursor.at - from < longestWord) cursor.at += 1
  return bytes.toString('latin1', from, cursor.at)
}

/** Past white space and comments. */
export function skipSpace(cursor: Cursor): void {
  const { bytes } = cursor
  for (; cursor.at < bytes.length; cursor.at += 1) {
    const byte = bytes[cursor.at] ?? 0
    if (byte === 0x25 && cursor.isStrict === true) throw unreadable()
    if (byte === 0x25) while (cursor.at < bytes.length && !isLineEnd(bytes[cursor.at] ?? 0)) cursor.at += 1
    else if (!isSpace(byte)) return
  }
}

export function isSpace(byte: number): boolean {
  return byte === 0 || byte === 9 || byte === 10 || byte === 12 || byte === 13 || byte === 32
}

export function unreadable(): RangeError {
  return new RangeError('a PDF that cannot be read')
}

const [slash, openParenthesis, closeParenthesis, openBracket, closeBracket] = [0x2f, 0x28, 0x29, 0x5b, 0x5d]
const [openAngle, closeAngle, backslash] = [0x3c, 0x3e, 0x5c]

/** Words that mean something are shorter; so are numbers. */
const longestWord = 64

function isLineEnd(byte: number): boolean {
  return byte === 10 || byte === 13
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39
}

/** Neither white space nor a delimiter: `()<>[]{}/%`. */
function isRegular(byte: number): boolean {
  return !isSpace(byte) && !delimiters.has(byte)
}

const delimiters = new Set([...'()<>[]{}/%'].map((one) => one.charCodeAt(0)))

function readKeyword(cursor: Cursor): Value {
  const word = readWord(cursor)
  if (word === 'true') return true
  if (word === 'false') return false
  if (word === 'null') return null
  throw unreadable()
}

function readNumberOrReference(cursor: Cursor): Value {
  const word = readWord(cursor)
  if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(word)) throw unreadable()
  if (!/^\d{1,10}$/.test(word)) return Number(word)
  const ahead: Cursor = { ...cursor }
  if (isSpace(cursor.bytes[cursor.at] ?? 0)) {
    const generation = readWord(ahead)
    if (/^\d{1,5}$/.test(generation) && readWord(ahead) === 'R') {
      cursor.at = ahead.at
      return { kind: 'reference', number: Number(word), generation: Number(generation) }
    }
  }
  return Number(word)
}

function readName(cursor: Cursor): string {
  const from = ++cursor.at
  const { bytes } = cursor
  while (cursor.at < bytes.length && isRegular(bytes[cursor.at] ?? 0)) cursor.at += 1
  return bytes
    .toString('latin1', from, cursor.at)
    .replace(/#([0-9a-fA-F]{2})/g, (_, digits: string) => String.fromCharCode(parseInt(digits, 16)))
}

function readArray(cursor: Cursor, depth: number): Value {
  const items: Value[] = []
  cursor.at += 1
  for (;;) {
    skipSpace(cursor)
    if (cursor.bytes[cursor.at] === closeBracket) break
    items.push(readValue(cursor, depth + 1))
  }
  cursor.at += 1
  return { kind: 'array', items }
}

/** A key that occurs twice means one thing to one reader and another to the next. */
function readDictionary(cursor: Cursor, depth: number): Value {
  const entries = new Map<string, Value>()
  cursor.at += 2
  for (;;) {
    skipSpace(cursor)
    if (cursor.bytes[cursor.at] === closeAngle && cursor.bytes[cursor.at + 1] === closeAngle) break
    if (cursor.bytes[cursor.at] !== slash) throw unreadable()
    const key = readName(cursor)
    if (entries.has(key)) throw unreadable()
    entries.set(key, readValue(cursor, depth + 1))
  }
  cursor.at += 2
  return { kind: 'dictionary', entries }
}

function readDigits(cursor: Cursor): Value {
  const from = cursor.at
  const end = cursor.bytes.indexOf(closeAngle, from)
  const digits = end < 0 ? '' : cursor.bytes.toString('latin1', from + 1, end).replace(/[\0\t\n\f\r ]+/g, '')
  if (end < 0 || /[^0-9a-fA-F]/.test(digits)) throw unreadable()
  cursor.at = end + 1
  const padded = digits.length % 2 === 0 ? digits : `${digits}0`
  return { kind: 'text', text: Buffer.from(padded, 'hex').toString('latin1'), from, to: cursor.at }
}

function readLiteral(cursor: Cursor): Value {
  const { bytes } = cursor
  const from = cursor.at
  let open = 0
  for (; ; cursor.at += 1) {
    const byte = bytes[cursor.at]
    if (byte === undefined) throw unreadable()
    if (byte === backslash) cursor.at += 1
    else if (byte === openParenthesis) open += 1
    else if (byte === closeParenthesis && --open === 0) break
  }
  cursor.at += 1
  return { kind: 'text', text: unescaped(bytes.toString('latin1', from + 1, cursor.at - 1)), from, to: cursor.at }
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

/** What stands between the parentheses of a string, without its escapes (ISO 32000-1, 7.3.4.2). */
function unescaped(literal: string): string {
  return literal
    .replace(/\r\n?/g, '\n')
    .replace(/\\([0-7]{1,3})|\\([^])/g, (_, octal: string | undefined, one: string) => {
      if (octal !== undefined) return String.fromCharCode(parseInt(octal, 8) & 0xff)
      return one === '\n' ? '' : (escapes[one] ?? one)
    })
}
