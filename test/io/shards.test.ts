// Shards over a library of a series and of other agreements: merged, they are what one run writes, byte for byte and problem for
// problem; and whatever keeps them from being one whole is told, and nothing is written then.

import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Sources } from '../../src/base/sources.js'
import { sha256 } from '../../src/base/hash.js'
import { temporaryFolder } from '../support/build.js'
import { runIn } from '../support/command-line.js'
import { projectSources } from '../support/library.js'
import { issuedSources, signedSources, withRegister } from '../support/register.js'
import { cooperation, series } from '../support/register-library.js'
import { layLibrary, runShards, textsIn } from '../support/shards.js'

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
  ['of the content', library],
  ['of what was issued, some of it signed, while the content has moved on', issued],
  ['of a series that does not say the same', differing],
  ['with an error in one of its agreements', faulty],
])('a library %s', (_, sources) => {
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
      for (const shards of [1, 2, 3, 7]) {
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
