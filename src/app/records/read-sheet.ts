// A workbook of a spreadsheet program (Office Open XML, ECMA-376, part 1, 18) -> the cells of its first sheet as a list that can be pasted,
// and what could not be read of them, cell by cell.

import { XmlElement, type XmlDocument, type XmlTreeNode } from 'libxml2-wasm'
import { Temporal } from 'temporal-polyfill'
import { readZip } from '../../archive/package/unzip.js'
import { bytesInMemory } from '../../base/foreign/byte-source.js'
import { readForeignXml } from '../../base/foreign/foreign-xml.js'
import { contentIn } from '../../base/foreign/zip-directory.js'
import { phrase } from '../../base/phrases/phrases.js'
import type { Sentence } from '../../base/sentence.js'
import { mostColumns, mostRows } from './cells.js'

export interface ReadSheet {
  /** Rows as they stand in the sheet, empty ones too; cells with tabs between them. */
  readonly text: string
  /** What the sheet is called. */
  readonly sheet: string
  /** Other sheets of the workbook, which are not read. */
  readonly others: readonly string[]
  /** Cells that could not be read, or not for certain, by their names: `B7`. */
  readonly faults: readonly { readonly cell: string; readonly why: Sentence }[]
}

/** How the older form of such files begins. */
const olderMark = [0xd0, 0xcf, 0x11, 0xe0]

/** Reads the first sheet that is shown; with the reason where the file is no workbook that can be read. */
export function readSheet(bytes: Uint8Array): ReadSheet | { readonly unread: Sentence } {
  if (olderMark.every((byte, index) => bytes[index] === byte)) return { unread: phrase('sheet-older', {}) }
  const source = bytesInMemory(bytes)
  /* None of its parts becomes a file: whatever they are called leads nowhere. */
  const { files, faults } = readZip(source, 'list-size', () => true)
  if (faults.some((fault) => 'limit' in fault)) return { unread: phrase('sheet-too-large', {}) }
  const part = <Read>(path: string, read: (document: XmlDocument) => Read): Read | null => {
    const file = files.get(path)
    const content = file === undefined ? null : contentIn(source, file.entry)
    return content === null ? null : readForeignXml(content, read)
  }
  const book = part('xl/workbook.xml', ({ root }) => bookIn(root))
  const targets = part('xl/_rels/workbook.xml.rels', ({ root }) => targetsIn(root))
  const [first, ...others] = book?.sheets ?? []
  const path = first === undefined ? undefined : targets?.get(first.relation)
  if (book === null || first === undefined || path === undefined) return { unread: phrase('sheet-unread', {}) }
  const strings = part('xl/sharedStrings.xml', ({ root }) => childrenOf(root, 'si').map(textIn)) ?? []
  const isDay = part('xl/styles.xml', ({ root }) => dayStyles(root)) ?? []
  const read = part(path, ({ root }) => cellsIn(root, { strings, isDay, is1904: book.is1904 }))
  if (read === null) return { unread: phrase('sheet-unread', {}) }
  return { text: asList(read.rows), sheet: first.name, others: others.map(({ name }) => name), faults: read.faults }
}

interface Book {
  /** Those that are shown, in their order. */
  readonly sheets: readonly { readonly name: string; readonly relation: string }[]
  /** Days are counted from 1904 on. */
  readonly is1904: boolean
}

function bookIn(root: XmlElement): Book {
  const [properties] = childrenOf(root, 'workbookPr')
  const sheets = childrenOf(root, 'sheets').flatMap((one) => childrenOf(one, 'sheet'))
  return {
    is1904: properties !== undefined && isTrue(attribute(properties, 'date1904')),
    sheets: sheets
      .filter((sheet) => !/hidden/i.test(attribute(sheet, 'state')))
      .map((sheet) => ({ name: attribute(sheet, 'name'), relation: attribute(sheet, 'id') })),
  }
}

/** Paths in the zip of what the workbook refers to. */
function targetsIn(root: XmlElement): ReadonlyMap<string, string> {
  return new Map(
    childrenOf(root, 'Relationship').map((one) => {
      const target = attribute(one, 'Target')
      return [attribute(one, 'Id'), target.startsWith('/') ? target.slice(1) : `xl/${target}`]
    }),
  )
}

/** For each style of cells, whether it shows a day. */
function dayStyles(root: XmlElement): boolean[] {
  const own = new Map(
    childrenOf(root, 'numFmts')
      .flatMap((one) => childrenOf(one, 'numFmt'))
      .map((one) => [attribute(one, 'numFmtId'), attribute(one, 'formatCode')]),
  )
  const styles = childrenOf(root, 'cellXfs').flatMap((one) => childrenOf(one, 'xf'))
  return styles.map((style) => {
    const id = attribute(style, 'numFmtId')
    const code = own.get(id)
    return code === undefined ? builtInDays.test(id) : isDayFormat(code)
  })
}

/** Formats of days that need not be written out (18.8.30), those of East Asian languages among them. */
const builtInDays = /^(?:1[4-7]|22|2[7-9]|3[0-16]|5[0-478])$/

/** A format with a day or a year in it, outside of what is printed as it stands. */
function isDayFormat(code: string): boolean {
  return /[dy]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|[\\_*]./g, ''))
}

interface Known {
  readonly strings: readonly string[]
  readonly isDay: readonly boolean[]
  readonly is1904: boolean
}

type Fault = ReadSheet['faults'][number]

function cellsIn(root: XmlElement, known: Known): { readonly rows: string[][]; readonly faults: Fault[] } {
  const rows: string[][] = []
  const faults: Fault[] = []
  let [row, column] = [-1, -1]
  for (const line of childrenOf(root, 'sheetData').flatMap((one) => childrenOf(one, 'row'))) {
    /* A row, a cell that does not say where it stands comes behind the one before it. */
    row = attribute(line, 'r') === '' ? row + 1 : Number(attribute(line, 'r')) - 1
    if (row >= mostRows + 2) break
    column = -1
    for (const cell of childrenOf(line, 'c')) {
      const name = attribute(cell, 'r')
      column = name === '' ? column + 1 : columnOf(name)
      if (column >= mostColumns) break
      const read = readCell(cell, known)
      const cells = (rows[row] ??= [])
      if (typeof read === 'string') cells[column] = read
      else faults.push({ cell: name === '' ? `${columnName(column)}${row + 1}` : name, why: read })
    }
  }
  const merged = childrenOf(root, 'mergeCells').flatMap((one) => childrenOf(one, 'mergeCell'))
  const below = merged.map((one) => attribute(one, 'ref')).filter((range) => !isOneRow(range))
  return { rows, faults: [...faults, ...below.map((cell) => ({ cell, why: phrase('sheet-merged', {}) }))] }
}

function readCell(cell: XmlElement, { strings, isDay, is1904 }: Known): string | Sentence {
  const [value, formula, inline] = ['v', 'f', 'is'].map((name) => childrenOf(cell, name)[0])
  const written = value === undefined ? '' : value.content
  switch (attribute(cell, 't')) {
    case 's':
      return strings[Number(written)] ?? phrase('sheet-unread-cell', {})
    case 'inlineStr':
      return inline === undefined ? '' : textIn(inline)
    case 'str':
      return written
    case 'b':
      return isTrue(written) ? 'TRUE' : 'FALSE'
    case 'e':
      return phrase('sheet-error', { value: written })
    case 'd':
      return written.slice(0, 'YYYY-MM-DD'.length)
    default:
      if (written === '') return formula === undefined ? '' : phrase('sheet-formula', {})
      if (!Number.isFinite(Number(written))) return phrase('sheet-unread-cell', {})
      return isDay[Number(attribute(cell, 's') || 0)] === true
        ? (dayOf(Number(written), is1904) ?? phrase('sheet-day', { value: written }))
        : String(Number(written))
  }
}

/** The first days are counted from one day earlier, since 29 February 1900, which there was not, is counted too. */
const falseLeapDay = 60
/** 31 December 9999. */
const lastDay = 2_958_465

/** The day of a number that a spreadsheet counts from 1900 or 1904 on; null for none. */
function dayOf(number: number, is1904: boolean): string | null {
  const days = Math.floor(number)
  if (days < 1 || days > lastDay || (!is1904 && days === falseLeapDay)) return null
  const first = is1904 ? '1904-01-01' : days < falseLeapDay ? '1899-12-31' : '1899-12-30'
  return Temporal.PlainDate.from(first).add({ days }).toString()
}

/** As it is copied from a spreadsheet: cells with tabs between them, as many in each row. */
function asList(rows: readonly (readonly string[] | undefined)[]): string {
  const width = rows.reduce((most, row) => Math.max(most, row?.length ?? 0), 0)
  const lines = Array.from(rows, (row) =>
    Array.from({ length: width }, (_, column) => {
      const cell = (row?.[column] ?? '').replace(/[\t\r\n]+/g, ' ').trim()
      return cell.includes('"') ? `"${cell.replaceAll('"', '""')}"` : cell
    }).join('\t'),
  )
  return lines.map((line) => `${line}\n`).join('')
}

/** All that is written in a text with its pieces, without how it is read aloud. */
function textIn(element: XmlElement): string {
  const pieces = childrenOf(element, 'r').flatMap((one) => childrenOf(one, 't'))
  return [...childrenOf(element, 't'), ...pieces].map((one) => one.content).join('')
}

function isTrue(written: string): boolean {
  return written === '1' || written === 'true'
}

/** `B7` is in column 1, from 0. */
function columnOf(name: string): number {
  const letters = /^[A-Z]{1,3}/.exec(name)?.[0] ?? ''
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

/** What a spreadsheet calls a column, counted from 0: `A`. */
export function columnName(column: number): string {
  const before = Math.floor(column / 26) - 1
  return (before < 0 ? '' : columnName(before)) + String.fromCharCode(65 + (column % 26))
}

/** `A1:C1` */
function isOneRow(range: string): boolean {
  const [from, to = from] = range.split(':').map((cell) => cell.replace(/^\D+/, ''))
  return from === to
}

/** Elements of a name within another, whichever of its two namespaces the file is written in. */
function childrenOf(element: XmlElement, name: string): XmlElement[] {
  const found: XmlElement[] = []
  for (let child: XmlTreeNode | null = element.firstChild; child !== null; child = child.next)
    if (child instanceof XmlElement && child.name === name) found.push(child)
  return found
}

function attribute(element: XmlElement, name: string): string {
  return element.attrs.find((one) => one.name === name)?.value ?? ''
}
