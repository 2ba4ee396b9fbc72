// Small DOCX files made by hand, one construct at a time, and what is read of them.

import { strToU8, zipSync } from 'fflate'
import { readDocx } from '../../src/docx/read/read-docx.js'
import { textOfParagraph } from '../../src/docx/read/seen-text.js'
import type { ReadDocx, ReadParagraph } from '../../src/docx/read/types.js'
import { seenOn, type SeenBlock, type Side } from '../../src/docx/read/view.js'
import { present } from '../docx/opened.js'

const transitional = 'http://schemas.openxmlformats.org/'

/** Namespaces of a part, as programs declare them. */
export const namespaces =
  `xmlns:w="${transitional}wordprocessingml/2006/main" xmlns:r="${transitional}officeDocument/2006/relationships" ` +
  `xmlns:m="${transitional}officeDocument/2006/math" xmlns:mc="${transitional}markup-compatibility/2006" ` +
  `xmlns:wp="${transitional}drawingml/2006/wordprocessingDrawing" xmlns:a="${transitional}drawingml/2006/main" ` +
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" ' +
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'

const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${transitional}officeDocument/2006/relationships/${type}" Target="${target}"/>`

/** Relations of a part: those given by id, type and target, and whatever else is written. */
export function relations(...found: readonly (readonly [id: string, type: string, target: string] | string)[]): string {
  const written = found.map((one) => (typeof one === 'string' ? one : relation(...one)))
  return `<Relationships xmlns="${transitional}package/2006/relationships">${written.join('')}</Relationships>`
}

/** Parts that a test adds, by what they are: `numbering`, `styles`, `footnotes` …, each with what stands in its root. */
export interface Parts {
  readonly [kind: string]: string
}

const roots: Readonly<Record<string, string>> = {
  commentsExtended: 'w15:commentsEx',
  header: 'w:hdr',
  footer: 'w:ftr',
}

/** The files of a package with a body; `parts` as they are called in relations, `files` as they are. */
export function filesOf(
  body: string,
  parts: Parts = {},
  files: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const part = (root: string, within: string): string => `<${root} ${namespaces}>${within}</${root}>`
  return {
    '[Content_Types].xml': `<Types xmlns="${transitional}package/2006/content-types"/>`,
    '_rels/.rels': relations(['r1', 'officeDocument', 'word/document.xml']),
    'word/document.xml': part('w:document', `<w:body>${body}</w:body>`),
    'word/_rels/document.xml.rels': relations(
      ...Object.keys(parts).map((kind) => [`r-${kind}`, kind, `${kind}.xml`] as const),
    ),
    ...Object.fromEntries(
      Object.entries(parts).map(([kind, within]) => [`word/${kind}.xml`, part(roots[kind] ?? `w:${kind}`, within)]),
    ),
    ...files,
  }
}

export function packed(files: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))
}

/** A file with a body that is read without a problem. */
export function readBody(body: string, parts: Parts = {}, files: Readonly<Record<string, string>> = {}): ReadDocx {
  const { value, problems } = readDocx(packed(filesOf(body, parts, files)), 'returned.docx')
  if (problems.length > 0) throw new Error(JSON.stringify(problems))
  return present(value)
}

/** Rules that are told of bytes. */
export function entriesOf(bytes: Uint8Array): string[] {
  return readDocx(bytes, 'returned.docx').problems.map(({ entry }) => entry)
}

/** A paragraph with what stands in it. */
export function p(within: string, properties = ''): string {
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${within}</w:p>`
}

/** A run with a text, or with whatever else. */
export function r(text: string, properties = ''): string {
  const within = text.startsWith('<') ? text : `<w:t xml:space="preserve">${text}</w:t>`
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}${within}</w:r>`
}

export const deleted = (text: string): string => `<w:r><w:delText xml:space="preserve">${text}</w:delText></w:r>`

/** Who changed something. */
export const by = 'w:id="1" w:author="Kari Nordmann" w:date="2026-03-02T10:00:00Z"'

/** What is seen of a file, paragraph by paragraph, labels in front; cells in brackets, rows by line. */
export function seen(docx: ReadDocx, side: Side = 'after'): string[] {
  const { body, notes } = seenOn(side, docx)
  return [...shown(body), ...notes.flatMap(({ blocks }) => shown(blocks).map((line) => `* ${line}`))]
}

function shown(blocks: readonly SeenBlock[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'table')
      return block.rows.map(({ cells }) => cells.map((cell) => `[${shown(cell.blocks).join('/')}]`).join(''))
    const label = block.label === null ? '' : `${block.label.text} `
    return [label + textOfParagraph(block), ...shown(block.boxes)]
  })
}

/** A paragraph of the body, by its place. */
export function paragraphAt(docx: ReadDocx, index: number): ReadParagraph {
  const block = present(docx.body[index])
  if (block.kind !== 'paragraph') throw new Error(`block ${index} is a table`)
  return block
}
