// The files to be judged. Goes in: a folder. Comes out: the sample document, which has every kind of block and hostile
// text, alone and beside itself, one that forty parties sign, and what `avtal build` writes in each language and in both
// side by side, each with the Document that it shows.

import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { readAssets } from '../../src/io/assets.js'
import { readSources } from '../../src/io/sources.js'
import { openFonts } from '../../src/layout/fonts.js'
import { parallelDocument } from '../../src/document/parallel/parallel.js'
import { buildDocuments } from '../../src/app/documents/build-documents.js'
import type { RenderEnvironment } from '../../src/render/formats.js'
import { renderEdition } from '../../src/render/render.js'
import type { Block, Document } from '../../src/model/document.js'
import { sampleDocument } from '../support/sample-document.js'
import { avtal, root, run } from './run.js'
import type { Finding, Subject } from './verdict.js'
import type { Format } from '../../src/base/formats.js'
import { typesetting } from '../locale/languages.js'

/** The part of the manifest that is used here. */
const manifestSchema = z.object({
  instances: z.array(
    z.object({
      agreement: z.string(),
      instance: z.string(),
      editions: z.array(
        z.object({
          language: z.string(),
          files: z.array(
            z.object({ path: z.string(), format: z.enum(['pdf', 'docx', 'html']), copy: z.number().nullable() }),
          ),
        }),
      ),
    }),
  ),
})

/** The languages of each edition. */
const editions = [['sv'], ['nb'], ['sv', 'nb']]
const formats: readonly Format[] = ['pdf', 'docx', 'html']

export interface Subjects {
  readonly subjects: readonly Subject[]
  /** What was wrong with the build itself. */
  readonly findings: readonly Finding[]
}

/** One instance and one copy of every agreement and edition, and the sample; with `all` everything. */
export async function subjectsOf(folder: string, all: boolean): Promise<Subjects> {
  const sources = readSources(join(root, 'content'), join(root, 'templates'))
  const { library, instances } = buildDocuments(sources, { agreements: null, editions, parties: null })
  if (library.theme === null) throw new Error('The theme of templates/ cannot be read.')
  const template = (name: string): string => sources.templates.files.get(name) ?? ''
  const means: RenderEnvironment = {
    theme: library.theme,
    fonts: openFonts(readAssets().fonts),
    typesetting,
    webTemplates: { page: template('web/page.hbs'), style: template('web/style.css') },
    logo: null,
  }
  const samples = [withInitialsFields, besideItself, ...(all ? [fortyParties] : [])]
  const sample = await Promise.all(samples.map((document) => madeUp(document, join(folder, 'sample'), means)))
  const documents = instances.flatMap(({ editions }) => editions.map((edition) => edition.document))
  const output = join(folder, 'output')
  const chosen = new Map([...instances].reverse().map(({ instance }) => [instance.agreement.id, instance.id]))
  const findings = await build(output, all ? [[]] : [...chosen].map(([id, instance]) => selectionOf(id, instance)))
  const manifest = manifestSchema.parse(JSON.parse(await readFile(join(output, 'manifest.json'), 'utf8')))
  const seen = new Set<string>()
  const built = manifest.instances.flatMap(({ agreement, instance, editions }) =>
    editions.flatMap(({ language, files }) => {
      const key = `${agreement} ${language}`
      const isFirst = !seen.has(key)
      seen.add(key)
      const document = documents.find(
        (each) => each.agreement === agreement && each.instance === instance && each.languages.join('+') === language,
      )
      if (document === undefined) throw new Error(`There is no document for ${agreement} ${instance} ${language}.`)
      const firstCopy = Math.min(...files.flatMap(({ copy }) => copy ?? []))
      return files
        .filter(({ copy }) => all || (isFirst && (copy === null || copy === firstCopy)))
        .map(({ path, format, copy }) => ({ path: join(output, path), name: path, format, copy, document }))
    }),
  )
  return { subjects: [...sample.flat(), ...built], findings }
}

/** Builds as a user does: compiled, on the command line, with all copies; once for each selection. */
async function build(output: string, selections: readonly (readonly string[])[]): Promise<Finding[]> {
  await run('npm', ['run', 'build'], [0], {}, root)
  const languages = editions.map((edition) => edition.join('+')).join(',')
  const findings: Finding[] = []
  for (const selection of selections) {
    const words = ['build', ...selection, '--copies', '--lang', languages, '--out', output]
    const { status, stdout, stderr } = await avtal(words, [0, 1])
    if (status === 0) continue
    const file = ['avtal build', ...selection].join(' ')
    findings.push({ file, rule: `status ${status}`, message: `${stdout}${stderr}`.trim() })
  }
  return findings
}

/** One instance on the command line. */
function selectionOf(agreement: string, instance: string): string[] {
  return instance === 'all' ? [agreement] : [agreement, '--party', instance]
}

async function madeUp(document: Document, folder: string, means: RenderEnvironment): Promise<Subject[]> {
  await mkdir(folder, { recursive: true })
  const { files } = await renderEdition({ key: '', document, formats, copies: [], pdfa: '2a', attachments: [] }, means)
  return await Promise.all(
    files.map(async ({ format, bytes }) => {
      const name = `${document.agreement}.${format}`
      await writeFile(join(folder, name), bytes)
      return { path: join(folder, name), name, format, copy: null, document }
    }),
  )
}

/** The sample, with a field for initials on every page. */
const withInitialsFields: Document = {
  ...sampleDocument,
  furniture: { ...sampleDocument.furniture, initials: { corner: 'right', label: 'Sign.', fields: true } },
}

/** Every kind of block in two columns. */
const besideItself: Document = {
  ...parallelDocument(sampleDocument, { ...sampleDocument, languages: ['nb'] }),
  agreement: 'beside-itself',
}

const fortyParties: Document = {
  ...sampleDocument,
  agreement: 'forty-parties',
  parts: sampleDocument.parts.map((part) => ({ ...part, blocks: part.blocks.map(signedByForty) })),
}

function signedByForty(block: Block): Block {
  if (block.kind === 'section') return { ...block, blocks: block.blocks.map(signedByForty) }
  if (block.kind !== 'signatures') return block
  const [first] = block.blocks
  if (first === undefined) return block
  const parties = Array.from({ length: 40 }, (_, index) => `party-${index + 1}`)
  return { ...block, blocks: parties.map((party) => ({ ...first, party, field: `${party}.1` })) }
}
