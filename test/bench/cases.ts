// What is measured: each case, by name, gives one or more rows of processor time in milliseconds and
// peak memory in megabytes. Processor time, because it says the same on a busy machine.

import { rebuildEnvironment } from '../../src/app/verify.js'
import { renderDocx } from '../../src/docx/docx.js'
import { renderHtml } from '../../src/html/html.js'
import { readAssets } from '../../src/io/assets.js'
import { openRenderer } from '../../src/io/threads/renderer.js'
import { readSources } from '../../src/io/sources.js'
import { openFonts } from '../../src/layout/fonts.js'
import { layout } from '../../src/layout/layout.js'
import type { Document } from '../../src/model/document.js'
import { renderPdf } from '../../src/pdf/pdf.js'
import { readLibrary } from '../../src/library/library.js'
import { buildDocuments } from '../../src/app/documents/build-documents.js'
import type { Sources } from '../../src/base/sources.js'
import { verifyPackage } from '../../src/app/packages/verify-package.js'
import { formatProblem } from '../../src/base/problem.js'
import type { Theme } from '../../src/theme/theme.js'
import { archiveMeans, packagesOf } from '../support/archive.js'
import { libraryOfPages, libraryOfParties } from './made-up.js'
import { timed } from './measure.js'
import { peakMemory } from './peak-memory.cjs'
import { everything, type BuiltDocuments } from '../../src/app/documents/built.js'
import { profiles } from '../../src/archive/package/profile.js'
import { typesetting } from '../locale/languages.js'

/** What takes time, in the order in which it happens. */
export const steps = ['documents', 'layout', 'pdf', 'docx', 'html', 'packages', 'verify'] as const
export type Step = (typeof steps)[number]

export interface Row {
  readonly name: string
  readonly pages: number | null
  readonly times: Partial<Record<Step, number>>
  /** Of the process so far. */
  readonly peak: number
}

export const cases: Readonly<Record<string, () => Promise<Row[]>>> = {
  library: libraryRows,
  editions: editionRows,
  packages: packageRows,
  'made up, 10 pages': () => madeUp('made up, about 10 pages', libraryOfPages(10)),
  'made up, 100 pages': () => madeUp('made up, about 100 pages', libraryOfPages(100)),
  'made up, 1000 pages': () => madeUp('made up, about 1000 pages', libraryOfPages(1000)),
  'made up, 10 parties': () => madeUp('made up, 10 parties', libraryOfParties(10)),
  'made up, 100 parties': () => madeUp('made up, 100 parties', libraryOfParties(100)),
  'made up, 1000 parties': () => madeUp('made up, 1000 parties', libraryOfParties(1000)),
}

async function libraryRows(): Promise<Row[]> {
  const folders = await timed(() => readSources('content', 'templates'))
  const library = await timed(() => readLibrary(folders.value))
  const made = await timed(() => buildDocuments(folders.value, everything))
  const row = (name: string, documents: number): Row => ({
    name,
    pages: null,
    times: { documents },
    peak: peakMemory(),
  })
  return [
    row('read the folders', folders.time),
    row('check agreements, clauses and parties', library.time),
    row(`make the Documents of ${made.value.instances.length} instances`, made.time),
  ]
}

/** One instance of each agreement; the first also pays for what is loaded once. */
async function editionRows(): Promise<Row[]> {
  const sources = readSources('content', 'templates')
  const made = buildDocuments(sources, everything)
  const means = meansOf(sources, made)
  const rows: Row[] = []
  for (const id of made.library.agreements.keys()) {
    const document = documentsOf(made).find(({ agreement }) => agreement === id)
    if (document !== undefined) rows.push(await rendered(id, document, means, {}))
  }
  return rows
}

/** The packages of a series in all profiles, rendered and zipped; then each made again and compared. */
async function packageRows(): Promise<Row[]> {
  const asked = { agreements: ['dalarna-rss'], profiles }
  const made = await timed(() => packagesOf(readSources('content', 'templates'), asked))
  const { packages } = made.value
  const { render } = openRenderer({ jobs: 1 }, readAssets())
  const means = rebuildEnvironment(render, archiveMeans.program, archiveMeans.readTexts)
  const verified = await timed(async () => {
    for (const { files } of packages) {
      const { rebuilt, problems } = await verifyPackage(files, 'package', means)
      if (!rebuilt || problems.length > 0) throw new Error('A package does not come out of its sources again.')
    }
  })
  const name = `${packages.length} packages of a series`
  return [{ name, pages: null, times: { packages: made.time, verify: verified.time }, peak: peakMemory() }]
}

async function madeUp(name: string, sources: Sources): Promise<Row[]> {
  const made = await timed(() => buildDocuments(sources, everything))
  const [document] = documentsOf(made.value)
  if (document === undefined)
    throw new Error(made.value.problems.map((problem) => formatProblem(problem, 'en')).join(' '))
  return [await rendered(name, document, meansOf(sources, made.value), { documents: made.time })]
}

type Means = ReturnType<typeof meansOf>

function meansOf({ templates }: Sources, { library }: BuiltDocuments) {
  return {
    theme: library.theme as Theme,
    fonts: openFonts(readAssets().fonts),
    web: { page: templates.files.get('web/page.hbs') ?? '', style: templates.files.get('web/style.css') ?? '' },
  }
}

async function rendered(name: string, document: Document, means: Means, before: Row['times']): Promise<Row> {
  const { theme, fonts, web } = means
  const laidOut = await timed(() => layout(document, theme, fonts, typesetting))
  const pdf = await timed(() => renderPdf(laidOut.value, document, theme, fonts))
  const docx = await timed(() => renderDocx(document, theme, laidOut.value.pageOf, typesetting))
  const html = await timed(() => renderHtml(document, theme, web))
  const times = { ...before, layout: laidOut.time, pdf: pdf.time, docx: docx.time, html: html.time }
  return { name, pages: laidOut.value.pages.length, times, peak: peakMemory() }
}

function documentsOf({ instances }: BuiltDocuments): Document[] {
  return instances.flatMap(({ editions }) => editions.map(({ document }) => document))
}
