// Every agreement that there is, in every edition and format and with every copy, comes out with the same bytes: cold, each edition by a
// process of its own; by one process with eight threads; and by one that has made all of it before, in another order. Of a series the
// first counterparties are taken.

import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeAgreements, renderAgreements } from '../../src/app/build.js'
import { everything } from '../../src/app/documents/built.js'
import { isRefusal } from '../../src/app/request/outcome.js'
import { formatIds } from '../../src/base/formats.js'
import { sha256 } from '../../src/base/hash.js'
import { instancesOf } from '../../src/document/instance.js'
import { readAssets, readProgram } from '../../src/io/assets.js'
import { openFonts } from '../../src/layout/fonts.js'
import { readLibrary } from '../../src/library/library.js'
import { renderEdition, type Render, type RenderResult } from '../../src/render/render.js'
import { projectSources } from '../support/library.js'
import { installProgram, type Program } from '../support/program.js'

const editions = [['sv'], ['nb'], ['sv', 'nb'], ['nb', 'sv']]
const library = readLibrary(projectSources)

/** Whose instances are built, by agreement: of a series some counterparties. */
const parties = new Map(
  [...library.agreements.values()].map((agreement) => {
    const instances = instancesOf(agreement, library)
    const isSeries = instances.some(({ counterparty }) => counterparty !== null)
    const ids = isSeries ? instances.slice(0, 3).map(({ id }) => id) : [instances[0]?.signers[0]?.party.id ?? '']
    return [agreement.id, ids] as const
  }),
)
const everyParty = [...new Set([...parties.values()].flat())]

type Hashes = ReadonlyMap<string, string>

let program: Program
const root = mkdtempSync(join(tmpdir(), 'avtal-same-bytes-'))

beforeAll(async () => {
  program = await installProgram()
})

afterAll(() => {
  program.close()
  rmSync(root, { recursive: true, force: true })
})

/** Builds into a folder of its own: the files there, by their paths, with what is in them. */
async function built(name: string, words: readonly string[]): Promise<Hashes> {
  const out = join(root, name)
  const { status, stderr } = await program.run(['build', ...words, '--copies', '--out', out])
  if (status !== 0) throw new Error(stderr)
  const paths = readdirSync(out, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'))
  const files = paths.filter((path) => path !== 'manifest.json' && statSync(join(out, path)).isFile())
  return new Map(files.map((path) => [path, sha256(readFileSync(join(out, path)))]))
}

/** Builds in this process, where everything that is remembered is remembered from one time to the next. */
async function builtHere(turned: <Item>(items: readonly Item[]) => Item[]): Promise<Hashes> {
  const assets = readAssets()
  const fonts = openFonts(assets.fonts)
  const render: Render = async function* (jobs, look) {
    const results = new Map<number, RenderResult>()
    for (const [index, job] of turned([...[...jobs].entries()]))
      results.set(index, await renderEdition(job, { ...look, fonts }))
    for (const [, result] of [...results].sort(([a], [b]) => a - b)) yield result
  }
  const asked = { ...everything, parties: everyParty, editions, formats: formatIds, copies: true, pdfa: '2a' } as const
  const made = makeAgreements(projectSources, asked)
  if (isRefusal(made)) throw new Error('nothing to build')
  const laid = new Map<string, string>()
  const environment = { render, program: readProgram(assets), holds: () => false }
  await renderAgreements(made, null, {
    ...environment,
    lay: ({ path, sha256 = '' }) => laid.set(path, sha256).has(path),
  })
  return laid
}

test(
  'the bytes are the same cold, with eight threads, warm, and in another order',
  { timeout: 3_600_000 },
  async () => {
    const names = editions.map((languages) => languages.join('+'))
    const threaded = await built('threads', ['--lang', names.join(','), '--party', everyParty.join(','), '--jobs', '8'])
    expect(new Set([...threaded.keys()].map((path) => path.split('.').at(-1)))).toEqual(new Set(formatIds))
    const cold = new Map<string, string>()
    for (const [id, own] of parties)
      for (const name of names) {
        const words = [id, '--lang', name, '--party', own.join(','), '--jobs', '1']
        const alone = await built(`cold-${id}-${name}`, words)
        expect(alone.size).toBeGreaterThan(0)
        for (const [path, hash] of alone) cold.set(path, hash)
      }
    expect(cold).toEqual(threaded)
    expect(await builtHere((items) => items.toReversed())).toEqual(threaded)
    expect(await builtHere((items) => [...items])).toEqual(threaded)
  },
)
