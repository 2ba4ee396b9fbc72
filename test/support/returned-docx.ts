// Word files that came back and are wrong in one way each, with what is told of them.

import { zipSync } from 'fflate'
import { readDocx } from '../../src/docx/read/read-docx.js'
import type { Problem } from '../../src/base/problem.js'
import { takenPages } from '../../src/intake/from-pdf.js'
import { filesOf, p, packed, r, relations } from '../docx-read/made.js'

interface Hostile {
  readonly bytes: () => Uint8Array
  readonly told: readonly string[]
}

const plain = (): Record<string, string> => filesOf(p(r('Text')))

/** A package of parts that are bytes or texts. */
export function packedAs(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const encoder = new TextEncoder()
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, part]) => [name, typeof part === 'string' ? encoder.encode(part) : part]),
    ),
  )
}

const external = (type: string, target: string): string =>
  `<Relationship Id="x" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/>`

/** A package with one other relation of its text. */
function related(relation: string, files: Readonly<Record<string, string>> = {}): Uint8Array {
  return packed({ ...plain(), 'word/_rels/document.xml.rels': relations(relation), ...files })
}

const inside = (type: string, target: string): string => external(type, target).replace(' TargetMode="External"', '')

/** By what is wrong. */
export const hostileDocx = {
  text: { bytes: () => new TextEncoder().encode('not a zip'), told: ['docx/format'] },
  locked: {
    bytes: () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    told: ['docx/format#locked'],
  },
  spreadsheet: {
    bytes: () => packed({ ...plain(), 'word/document.xml': '<workbook xmlns="urn:other"/>' }),
    told: ['docx/format'],
  },
  'no-text': {
    bytes: () => packed({ '[Content_Types].xml': '<Types/>', mimetype: 'application/vnd.oasis.opendocument.text' }),
    told: ['docx/format'],
  },
  'cut-off': { bytes: () => packed(plain()).subarray(0, 700), told: ['docx/damaged'] },
  twice: {
    bytes: () => packed({ ...plain(), 'WORD/document.xml': 'x' }),
    told: ['docx/damaged#entry'],
  },
  'no-xml': { bytes: () => packed({ ...plain(), 'word/document.xml': '<w:document>' }), told: ['docx/damaged#part'] },
  entities: {
    bytes: () =>
      packed({
        ...plain(),
        'word/document.xml': `<!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/passwd">]><d>&a;</d>`,
      }),
    told: ['docx/damaged#names'],
  },
  'missing-notes': { bytes: () => related(inside('footnotes', 'footnotes.xml')), told: ['docx/incomplete'] },
  'open-field': {
    bytes: () => packed(filesOf(p(r('<w:fldChar w:fldCharType="begin"/>')))),
    told: ['docx/incomplete#field'],
  },
  template: { bytes: () => related(external('image', 'https://tracker.example/pixel.png')), told: ['docx/outside'] },
  enclosed: {
    bytes: () => related(inside('aFChunk', 'other.html'), { 'word/other.html': '<p>x</p>' }),
    told: ['docx/unread'],
  },
  macros: {
    bytes: () => related(inside('vbaProject', 'vbaProject.bin'), { 'word/vbaProject.bin': 'x' }),
    told: ['docx/unread#macros'],
  },
} as const satisfies Readonly<Record<string, Hostile>>

/** What reading such a file tells. */
export function problemsOfReturned(name: string): readonly Problem[] {
  const found: Hostile | undefined = (hostileDocx as Readonly<Record<string, Hostile>>)[name]
  if (found === undefined) throw new Error(`no Word file is wrong like ${name}`)
  return readDocx(found.bytes(), 'returned.docx').problems
}

/** What taking in a PDF tells: one that cannot be read, or a scan. */
export function problemsOfPdf(name: string): readonly Problem[] {
  const pages = name === 'unread' ? null : [{ height: 842, texts: [] }]
  return takenPages(pages, 'inlast.pdf', new Set()).problems
}
