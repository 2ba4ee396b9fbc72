// What lies in the output folder as it would come out is not rendered again; whatever its bytes depend on is asked. And of however many
// instances no more than a few are held at a time. Rendering is counted, and stood in for by what it is given.

import { expect, test } from 'vitest'
import { makeAgreements, renderAgreements, type BuildAsked } from '../../src/app/build.js'
import type { Manifest } from '../../src/app/artefacts/manifest.js'
import { everything } from '../../src/app/documents/built.js'
import { formats } from '../../src/base/formats.js'
import { sha256 } from '../../src/base/hash.js'
import { problem, type Problem } from '../../src/base/problem.js'
import type { Sources } from '../../src/base/sources.js'
import { accepted } from '../../src/cli/load.js'
import type { Render, Rendered, RenderJob } from '../../src/render/render.js'
import { librarySources } from '../support/library.js'
import { series } from '../support/register-library.js'

const program = { name: 'avtal', version: '1', node: '20', zlib: '1.3', fonts: 'f'.repeat(64) }
const usual: BuildAsked = { ...everything, formats: ['html', 'docx'], copies: false, pdfa: '2a' }

/** An output folder in memory. */
function openFolder() {
  const files = new Map<string, string>()
  let manifest: Manifest | null = null
  /** Builds into it: the keys of what was rendered, and the paths of what was laid ready. */
  const build = async (
    sources: Sources,
    { asked = {}, zlib = '1.3', told = [] }: { asked?: Partial<BuildAsked>; zlib?: string; told?: Problem[] } = {},
  ) => {
    const rendered: string[] = []
    const render: Render = async function* (jobs) {
      for (const job of jobs) {
        rendered.push(job.key)
        yield await Promise.resolve({ key: job.key, files: filesOf(job), problems: told })
      }
    }
    const laid: string[] = []
    const update = await renderAgreements(accepted(makeAgreements(sources, { ...usual, ...asked })), manifest, {
      render,
      program: { ...program, zlib },
      holds: (path, hash) => files.get(path) === hash,
      lay: ({ path, bytes }) => {
        if (files.get(path) !== sha256(bytes)) laid.push(path)
        files.set(path, sha256(bytes))
        return true
      },
    })
    if (update === null) throw new Error('nothing could be laid ready')
    const before = manifest
    manifest = JSON.parse(JSON.stringify(update.manifest)) as Manifest
    return { rendered, laid, isSame: JSON.stringify(before) === JSON.stringify(manifest), manifest }
  }
  return { files, build }
}

function filesOf({ document, formats: wanted, copies, pdfa }: RenderJob): Rendered[] {
  const of = (format: (typeof wanted)[number], copy: number | null, recipient: string | null, text: string) => {
    const bytes = new TextEncoder().encode(`${format} ${pdfa} ${text}`)
    return { format, extension: formats[format].extension, copy, recipient, bytes, pages: null }
  }
  return wanted.flatMap((format) => [
    of(format, null, null, JSON.stringify(document)),
    ...(formats[format].copies ? copies : []).map(({ number, recipient, document: copy }) =>
      of(format, number, recipient, JSON.stringify(copy)),
    ),
  ])
}

const both = ['cooperation/falu-kommun/sv', 'cooperation/mora-kommun/sv']
const [falu = '', mora = ''] = both
const nothing = { rendered: [], laid: [], isSame: true }

test('a build again renders nothing, and its manifest is the same', async () => {
  const { build } = openFolder()
  expect((await build(series())).rendered).toEqual(both)
  expect(await build(series())).toMatchObject(nothing)
})

test('a file that is other than the manifest says, or gone, is made again, and no other', async () => {
  const { build, files } = openFolder()
  await build(series())
  files.set('cooperation/falu-kommun/cooperation-falu-kommun-sv.docx', 'changed by hand')
  expect(await build(series())).toMatchObject({
    rendered: [falu],
    laid: ['cooperation/falu-kommun/cooperation-falu-kommun-sv.docx'],
    isSame: true,
  })
  files.delete('cooperation/mora-kommun/cooperation-mora-kommun-sv.html')
  expect(await build(series())).toMatchObject({ rendered: [mora], isSame: true })
})

test('what another text, look or party prints is made again', async () => {
  const { build } = openFolder()
  await build(series())
  const parties = 'content/parties/parties.yaml'
  const text = librarySources().content.files.get('parties/parties.yaml') ?? ''
  const renamed = series({}, { [parties]: text.replace('Falu kommun', 'Falu stad') })
  expect((await build(renamed)).rendered).toEqual([falu])
  const theme = librarySources().templates.files.get('theme.yaml') ?? ''
  const coloured = { ...renamed, templates: { ...renamed.templates, files: new Map(renamed.templates.files) } }
  coloured.templates.files.set('theme.yaml', theme.replace(/#[0-9a-f]{6}/i, '#123456'))
  expect((await build(coloured)).rendered).toEqual(both)
  expect(await build(coloured)).toMatchObject(nothing)
})

test('another zlib makes everything again, also after a build of something else', async () => {
  const { build } = openFolder()
  await build(series())
  expect((await build(series(), { zlib: '2', asked: { parties: ['falu-kommun'] } })).rendered).toEqual([falu])
  const { rendered, manifest } = await build(series(), { zlib: '2' })
  expect(rendered).toEqual([mora])
  expect(JSON.stringify(manifest.instances)).not.toContain('"generator"')
  expect(await build(series(), { zlib: '2' })).toMatchObject(nothing)
  expect((await build(series())).rendered).toEqual(both)
})

test('fewer formats are listed alone; one more is made', async () => {
  const { build } = openFolder()
  await build(series())
  const { rendered, manifest } = await build(series(), { asked: { formats: ['html'] } })
  expect(rendered).toEqual([])
  const listed = manifest.instances.flatMap(({ editions }) => editions.flatMap((edition) => edition.files))
  expect(listed.map(({ format }) => format)).toEqual(['html', 'html'])
  expect((await build(series())).rendered).toEqual(both)
})

test('a PDF/A-3 is another than a PDF/A-2, and follows the places that the data in it name', async () => {
  const { build } = openFolder()
  const asked = { formats: ['pdf'], pdfa: '3a' } as const
  await build(series(), { asked: { ...asked, pdfa: '2a' } })
  expect((await build(series(), { asked })).rendered).toEqual(both)
  expect(await build(series(), { asked })).toMatchObject(nothing)
  const clause = 'content/clauses/sv/signatures.md'
  const text = librarySources().content.files.get('clauses/sv/signatures.md') ?? ''
  const lower = series({}, { [clause]: text.replace(/^---\n/, '---\n\n') })
  expect((await build(lower, { asked })).rendered).toEqual(both)
  await build(series(), { asked: { ...asked, pdfa: '2a' } })
  expect(await build(lower, { asked: { ...asked, pdfa: '2a' } })).toMatchObject(nothing)
})

test('copies are made again where the words of their mark are others', async () => {
  const { build } = openFolder()
  const asked = { copies: true }
  await build(series(), { asked })
  expect(await build(series(), { asked })).toMatchObject(nothing)
  const language = librarySources().content.files.get('languages/sv.yaml') ?? ''
  const words = language.replace(/^( +copy: ).*$/m, '$1"Original {number} av {count}, {recipient}"')
  expect(words).not.toBe(language)
  const changed = await build(series({}, { 'content/languages/sv.yaml': words }), { asked })
  expect(changed.rendered).toEqual(both)
  expect(changed.laid.every((path) => path.includes('-copy-'))).toBe(true)
})

test('where there was something to say of pages, they are made again, and it is said again', async () => {
  const { build } = openFolder()
  const told = [problem('output/changed', { file: 'a', kept: 'b' }, { file: 'a.md', line: 1, column: 1 })]
  await build(series(), { told })
  const { rendered, manifest } = await build(series(), { told })
  expect(rendered).toEqual(both)
  expect(manifest.instances.map(({ problems }) => problems.some(({ rule }) => rule === 'output/changed'))).toEqual([
    true,
    true,
  ])
})

test('files of an instance are laid ready before the job after the next is asked for', async () => {
  const held: number[] = []
  let waiting = 0
  const render: Render = async function* (jobs) {
    for (const job of jobs) {
      held.push(waiting)
      waiting += 1
      yield await Promise.resolve({ key: job.key, files: filesOf(job), problems: [] })
    }
  }
  const lay = ({ path }: { readonly path: string }): boolean => {
    if (path.endsWith('.html')) waiting -= 1
    return true
  }
  const ids = Array.from({ length: 20 }, (_, index) => `kommun-${index}`)
  const party = (id: string): string => `- { id: ${id}, name: ${id}, short: ${id}, country: SE, kind: municipality }\n`
  const many = series(
    {
      parties: `
  - role: region
    party: region-dalarna
  - role: municipality
    series: [${ids.join(', ')}]`,
    },
    { 'content/parties/many.yaml': ids.map(party).join('') },
  )
  const agreements = accepted(makeAgreements(many, usual))
  await renderAgreements(agreements, null, { render, program, holds: () => false, lay })
  expect(held).toHaveLength(ids.length)
  expect(held.every((results) => results === 0)).toBe(true)
})
