// A further copy in a series, warm, in one process: ours and the peers take turns in rounds, each with counterparties that it has not
// seen. Prints medians of processor time per copy, and ratios of what was measured in the same round.

import { createHash } from 'node:crypto'
import { deflateSync, inflateSync } from 'node:zlib'
import { strFromU8, unzipSync } from 'fflate'
import { buildDocuments } from '../../src/app/documents/build-documents.js'
import type { BuiltDocuments } from '../../src/app/documents/built.js'
import { renderDocx } from '../../src/docx/docx.js'
import { renderHtml } from '../../src/html/html.js'
import { readAssets } from '../../src/io/assets.js'
import { openFonts } from '../../src/layout/fonts.js'
import { layout } from '../../src/layout/layout.js'
import type { Document } from '../../src/model/document.js'
import { renderPdf } from '../../src/pdf/pdf.js'
import { lookOf } from '../../src/render/look.js'
import { median, medianRatio, timed } from './measure.js'
import { docxTemplate } from './peers/docx-template.js'
import { openPeers } from './peers/peers.js'
import { pdfmakeOf } from './peers/pdfmake.js'
import { typstLook } from './peers/typst-look.js'
import { typstOf } from './peers/typst.js'
import { seriesSources, selection } from './series-sources.js'
import { milliseconds, printTable, times } from './table.js'

/** Copies that each makes in its turn, and turns; in those of the warm-up nothing is counted. */
const turn = 2
const rounds = 24
const warmUp = 6
/** Ours take documents of their own each, so that none finds what another has just made. */
const stripes = 3
const copies = (rounds + warmUp) * turn * stripes
/** Of which the template for docxtemplater is made. */
const packages = 12

/** Prints what a further copy costs. */
export async function printSeries(): Promise<void> {
  const ofDocument = await documentRounds()
  const built = buildDocuments(seriesSources(copies), selection)
  const documents = documentsOf(built)
  if (documents.length < copies) throw new Error(`only ${documents.length} of ${copies} copies could be made`)
  const all = await contestants(built, documents)
  const measured = new Map<string, number[]>(all.map(({ name }) => [name, []]))
  for (let round = 0; round < rounds + warmUp; round++)
    for (const { name, stripe, prepare, make } of all) {
      const own = Array.from({ length: turn }, (_, index) => stripe * (rounds + warmUp) * turn + round * turn + index)
      const ready = own.map((copy) => prepare(copy))
      let time = 0
      for (const one of ready) time += (await timed(() => make(one as never))).time
      if (round >= warmUp) measured.get(name)?.push(time / turn)
    }
  measured.set('Document', ofDocument.made).set('Document again', ofDocument.asked)
  printFigures(measured)
}

/**
 * Milliseconds for a further Document with all checks, and for asking for it once more, as rendering does: by round, the difference
 * between a long series and a short one.
 */
async function documentRounds(): Promise<{ made: number[]; asked: number[] }> {
  const [short, long] = [10, 110]
  const made: number[] = []
  const asked: number[] = []
  const series = async (count: number, from: number) => {
    const built = await timed(() => buildDocuments(seriesSources(count, from), selection))
    const documents = await timed(() => documentsOf(built.value))
    if (documents.value.length !== count) throw new Error('the agreement has errors')
    return { made: built.time, asked: documents.time }
  }
  // The first round warms.
  for (let round = 0; round <= 5; round++) {
    const few = await series(short, round * long)
    const many = await series(long, round * long)
    if (round === 0) continue
    made.push((many.made - few.made) / (long - short))
    asked.push((many.asked - few.asked) / (long - short))
  }
  return { made, asked }
}

/** One who makes copies. `prepare` is not timed. */
interface Contestant {
  readonly name: string
  readonly stripe: number
  readonly prepare: (copy: number) => unknown
  readonly make: (prepared: never) => unknown
}

function contestant<Prepared>(
  name: string,
  stripe: number,
  prepare: (copy: number) => Prepared,
  make: (prepared: Prepared) => unknown,
): Contestant {
  return { name, stripe, prepare, make }
}

async function contestants({ library }: BuiltDocuments, documents: readonly Document[]): Promise<Contestant[]> {
  const look = lookOf(library)
  if (look === null) throw new Error('the theme cannot be read')
  const { theme, typesetting, webTemplates, logo } = look
  const files = readAssets().fonts
  const fonts = openFonts(files)
  const at = (copy: number): Document => documents[copy] as Document
  const pdf = (document: Document) =>
    renderPdf(layout(document, theme, fonts, typesetting), document, theme, fonts, {
      pdfa: '2a',
      attachments: [],
      logo,
    })
  const docx = (document: Document) =>
    renderDocx(document, theme, layout(document, theme, fonts, typesetting).pageOf, typesetting, logo)
  const ours = [
    contestant('PDF', 0, at, pdf),
    contestant('DOCX', 1, at, docx),
    contestant('HTML', 2, at, (document) => renderHtml(document, theme, webTemplates, logo)),
  ]
  const example = await pdf(at(0))
  const streams = inflatedStreams(example)
  const floor = contestant(
    'floor',
    0,
    () => 0,
    () => {
      for (const stream of streams) deflateSync(stream)
      createHash('sha256').update(example).digest('hex')
    },
  )
  const peers = openPeers()
  if (peers === null) return [...ours, floor]
  const typst = peers.typst(typstLook(theme), files)
  const { pages } = typst(typstOf(at(0)))
  console.log(`Pages: ours ${layout(at(0), theme, fonts, typesetting).pages.length}, Typst ${pages}.\n`)
  // Of other documents, so that those that are measured have not been seen.
  const zips: Uint8Array[] = []
  for (const document of documentsOf(buildDocuments(seriesSources(packages, copies), selection)))
    zips.push(await docx(document))
  const template = docxTemplate(zips.map(xmlParts))
  const values = template.data.filter((one) => one !== null)
  const fill = peers.docxtemplater(template, zips[0] as Uint8Array)
  const pdfmake = peers.pdfmake(files)
  return [
    ...ours,
    floor,
    contestant('Typst', 0, (copy) => typstOf(at(copy)), typst),
    contestant('docxtemplater', 0, (copy) => values[copy % values.length] ?? {}, fill),
    contestant('pdfmake', 0, (copy) => pdfmakeOf(at(copy), theme), pdfmake),
  ]
}

function printFigures(measured: ReadonlyMap<string, readonly number[]>): void {
  const of = (name: string): readonly number[] => measured.get(name) ?? []
  const rows = [
    'Document',
    'Document again',
    'PDF',
    'DOCX',
    'HTML',
    'Typst',
    'docxtemplater',
    'pdfmake',
    'floor',
  ] as const
  printTable(
    'A further copy in a series',
    ['what', 'processor time'],
    rows.filter((name) => measured.has(name)).map((name) => [rowNames[name], milliseconds(median(of(name)))]),
  )
  const ratios: readonly (readonly [string, string, string])[] = [
    ['PDF', 'Typst', '0.25 x'],
    ['PDF', 'floor', '4 x'],
    ['PDF', 'pdfmake', ''],
    ['DOCX', 'docxtemplater', '0.2 x'],
    ['HTML', 'PDF', '0.1 x'],
  ]
  printTable(
    'Ratios of a further copy',
    ['ours against', 'ratio', 'goal'],
    [
      ...ratios
        .filter(([, peer]) => measured.has(peer))
        .map(([own, peer, goal]) => [`${own} against ${peer}`, times(medianRatio(of(own), of(peer))), goal]),
      ['Document', milliseconds(median(of('Document'))), '3 ms'],
    ],
  )
}

const rowNames = {
  Document: 'Document with its checks',
  'Document again': 'Document, asked for again to be rendered',
  PDF: 'PDF/A-2a, laid out and drawn',
  DOCX: 'DOCX, laid out for its table of contents',
  HTML: 'HTML',
  Typst: 'Typst, PDF/A-2a, one compiler kept',
  docxtemplater: 'docxtemplater',
  pdfmake: 'pdfmake, tagged PDF',
  floor: 'floor: deflating and hashing the bytes of our PDF',
} as const

function documentsOf({ instances }: BuiltDocuments): Document[] {
  return instances.flatMap(({ editions }) => editions.map(({ document }) => document))
}

/** What the streams of a PDF hold. */
function inflatedStreams(pdf: Uint8Array): Uint8Array[] {
  const text = Buffer.from(pdf).toString('latin1')
  return [...text.matchAll(/\/FlateDecode[^]*?stream\r?\n/g)].map(({ index, 0: head }) =>
    inflateSync(pdf.subarray(index + head.length)),
  )
}

function xmlParts(zip: Uint8Array): Map<string, string> {
  const parts = Object.entries(unzipSync(zip)).filter(([name]) => /\.(?:xml|rels)$/.test(name))
  return new Map(parts.map(([name, bytes]) => [name, strFromU8(bytes)]))
}
