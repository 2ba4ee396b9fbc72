// Shards over a library of a series and of other agreements: merged, they are what one run writes, byte for byte and problem for
// problem; and whatever keeps them from being one whole is told, and nothing is written then.

import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Sources } from '../../src/base/sources.js'
import { temporaryFolder } from '../support/build.js'
import { runIn } from '../support/command-line.js'
import { projectSources } from '../support/library.js'
import { issuedSources, signedSources, withRegister } from '../support/register.js'
import { cooperation, series } from '../support/register-library.js'
import { layLibrary, resealed, runShards, textsIn } from '../support/shards.js'

const swedish = ['upplands-vasby-kommun', 'vallentuna-kommun', 'osterakers-kommun', 'varmdo-kommun', 'jarfalla-kommun']
const swedishToo = ['ekero-kommun', 'huddinge-kommun', 'botkyrka-kommun']
const norwegian = ['oslo-kommune', 'eigersund-kommune', 'stavanger-kommune', 'haugesund-kommune']
const counterparties = [...swedish, ...norwegian, ...swedishToo]
const purpose = 'content/clauses/sv/cooperation/purpose.md'

function partyFiles(): Record<string, string | null> {
  const file = (name: string): string => projectSources.content.files.get(`parties/${name}.yaml`) ?? ''
  return {
    'content/parties/parties.yaml': null,
    'content/parties/a.yaml': file('se-municipalities'),
    'content/parties/b.yaml': file('no-municipalities'),
    'content/parties/c.yaml': file('se-regions'),
  }
}

/** A series with twelve counterparties in two countries, and an agreement of three parties. */
function library(files: Record<string, string | null> = {}): Sources {
  const parties = `
  - role: region
    party: region-dalarna
  - role: municipality
    series: [${counterparties.join(', ')}]`
  const other = cooperation({
    clauses: '\n  - clause: another\n  - clause: signatures\n    heading: unnumbered',
    term: '{ start: 2026-02-01, open: true }',
  })
  return series(
    { parties },
    {
      ...partyFiles(),
      'content/agreements/another.yaml': other.content.files.get('agreements/cooperation.yaml') ?? '',
      'content/clauses/sv/another.md': '---\ntitle: Annat\n---\n\nParterna samarbetar om annat, tills vidare.\n',
      ...files,
    },
  )
}

/** The series issued, and signed with two of its counterparties; then the content has moved on for one of them. */
function issued(): Sources {
  const then = issuedSources(library(), 'cooperation', '2026-01-20')
  const signed = ['region-dalarna', ...counterparties.slice(0, 2)].reduce(
    (sources, party) =>
      signedSources(sources, 'cooperation', {
        party,
        date: '2026-01-25',
        ...(party === 'region-dalarna' ? { instances: counterparties.slice(0, 2) } : {}),
      }),
    then,
  )
  const file = 'content/parties/a.yaml'
  const text = signed.content.files.get('parties/a.yaml') ?? ''
  return withRegister(signed, { [file]: text.replace('name: Järfälla kommun', 'name: Järfälla stad') })
}

const differing = (): Sources =>
  library({
    [purpose]: [
      '---',
      'title: Syfte',
      '---',
      '',
      '{{region}} och {{municipality}} samarbetar.',
      '',
      '{{#if (is counterparty.number "212000-0068")}}',
      'Kommunen lånar dessutom ut sina lokaler.',
      '{{/if}}',
      '',
    ].join('\n'),
  })

const faulty = (): Sources =>
  library({ 'content/clauses/sv/another.md': '---\ntitle: Annat\n---\n\nSe punkt {{ref "nowhere"}}.\n' })

const sharedOut = [
  ['build', ['build', '--format', 'docx,html', '--copies']],
  ['publish', ['publish', '--preview', '--date', '2026-06-01', '--base', 'https://www.example.org/avtal/']],
  ['archive', ['archive', '--profile', 'folder,noark5', '--date', '2026-06-01']],
] as const

/** What is told, but how many problems there are of each kind in the end: in no order. */
function told(stderr: string): string[] {
  return [...new Set(stderr.split('\n\n').map((one) => one.trim()))].filter((one) => one.includes('\n')).sort()
}

describe.each([
  ['of the content', library, [1, 2, 3, 7]],
  ['of what was issued, some of it signed, while the content has moved on', issued, [3]],
  ['of a series that does not say the same', differing, [3]],
  ['with an error in one of its agreements', faulty, [3]],
] as const)('a library %s', (_, sources, counts) => {
  const within = temporaryFolder()
  beforeAll(() => layLibrary(within.path, sources()))
  afterAll(() => within.close())

  test.each(sharedOut)(
    'is merged into what one run of %s writes',
    async (name, command) => {
      const one = await runIn(within.path, [...command, '--out', `${name}-one`])
      const expected = existsSync(join(within.path, `${name}-one`))
        ? textsIn(join(within.path, `${name}-one`))
        : new Map()
      for (const shards of counts) {
        const { parts, runs } = await runShards(within.path, command, shards, `${name}-${shards}`)
        expect(runs.filter(({ status }) => status === 2)).toEqual([])
        const merged = await runIn(within.path, ['merge', ...parts.toReversed(), '--out', `${name}-merged-${shards}`])
        expect(told(merged.stderr)).toEqual(told(one.stderr))
        expect(merged.status).toBe(one.status)
        const out = join(within.path, `${name}-merged-${shards}`)
        expect(existsSync(out) ? textsIn(out) : new Map()).toEqual(expected)
      }
    },
    600_000,
  )
})

describe('a shard', () => {
  const folder = temporaryFolder()
  const build = ['build', '--format', 'html'] as const
  beforeAll(() => layLibrary(folder.path, library()))
  afterAll(() => folder.close())
  const shard = (name: string, out: string) => runIn(folder.path, [...build, '--shard', name, '--out', out])
  const manifest = (out: string): string => readFileSync(join(folder.path, out, 'manifest.json'), 'utf8')

  test('that was stopped goes on where it was, and makes anew what is not as it was written', async () => {
    await shard('1/2', 'part')
    const whole = textsIn(join(folder.path, 'part'))
    const listed = (JSON.parse(manifest('part')) as { instances: { editions: { files: { path: string }[] }[] }[] })
      .instances
    const paths = listed.flatMap(({ editions }) => editions.flatMap(({ files }) => files.map(({ path }) => path)))
    const [first = '', second = ''] = paths
    resealed(folder.path, 'part', (part) => ({ ...part, whole: false, own: part.own.slice(0, 3) }))
    rmSync(join(folder.path, 'part', first))
    const before = statSync(join(folder.path, 'part', second)).mtimeMs
    const { stdout } = await shard('1/2', 'part')
    expect(textsIn(join(folder.path, 'part'))).toEqual(whole)
    expect(stdout).toContain('1 file written')
    expect(statSync(join(folder.path, 'part', second)).mtimeMs).toBe(before)
  }, 300_000)

  test('that is whole is not made again', async () => {
    await shard('2/2', 'again')
    const before = manifest('again')
    const { status, stdout } = await shard('2/2', 'again')
    expect(status).toBe(0)
    expect(stdout).toContain('0 files written')
    expect(manifest('again')).toBe(before)
  }, 300_000)

  test('writes over no other part, and over nothing that is none', async () => {
    await runIn(folder.path, [...build, '--out', 'output'])
    const before = textsIn(join(folder.path, 'output'))
    expect(await shard('1/2', 'output')).toMatchObject({ status: 1, stderr: expect.stringContaining('shard/folder') })
    expect(textsIn(join(folder.path, 'output'))).toEqual(before)
    await shard('2/2', 'other')
    expect(await shard('1/2', 'other')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('Part 2 of 2 lies'),
    })
  }, 300_000)

  test('of other content is told when it is merged, and nothing is written', async () => {
    await shard('1/2', 'a')
    const file = join(folder.path, 'content', 'clauses', 'sv', 'another.md')
    writeFileSync(file, readFileSync(file, 'utf8').replace('annat', 'något annat'))
    await shard('2/2', 'b')
    const { status, stderr } = await runIn(folder.path, ['merge', 'a', 'b', '--out', 'mixed'])
    expect(status).toBe(1)
    expect(stderr).toContain('they differ in the content')
    expect(existsSync(join(folder.path, 'mixed'))).toBe(false)
  }, 300_000)

  test.each([
    [['archive', '--shard', '1/2', '--replace', '--reason', 'x'], '--replace'],
    [['publish', '--shard', '1/2', '--record'], '--record'],
    [['build', '--plan', 'plan.json'], '--plan'],
    [['build', '--shard', '3/2'], '3/2'],
  ])('is asked for wrongly: %j', async (args, word) => {
    const { status, stderr } = await runIn(folder.path, args)
    expect(status).toBe(2)
    expect(stderr).toContain(word)
  })
})
