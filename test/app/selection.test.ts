// What is asked for is built; the rest of the output folder and of its manifest stays as it was.

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Manifest } from '../../src/app/artefacts/manifest.js'
import { buildInto, temporaryFolder } from '../support/build.js'
import { agreementFile, clauseText, edited, make, purposeFile } from '../support/documents.js'
import { librarySources, type Files } from '../support/library.js'

let folder = temporaryFolder()
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => folder.close())

/** The base agreement, and a series in two languages. */
const two: Files = {
  'content/agreements/loan.yaml': edited(
    agreementFile,
    ['    members:', '    series:'],
    ['{ sv: Avtal om samarbete }', '{ sv: Avtal om lån, nb: Avtale om utlån }'],
    ['{ sv: Samarbete }', '{ sv: Lån, nb: Utlån }'],
    ['cooperation/purpose', 'loan'],
  ),
  'content/clauses/sv/loan.md': clauseText(
    'Lån',
    '{{region}} lånar ut till {{counterparty}}. Se punkt {{ref "term"}}.',
  ),
  'content/clauses/nb/loan.md': clauseText(
    'Utlån',
    '{{region}} låner ut til {{counterparty}}. Se punkt {{ref "term"}}.',
  ),
  'content/clauses/nb/term.md': clauseText('Varighet', 'Fra {{term.start}} til {{term.end}}.'),
  'content/clauses/nb/signatures.md': clauseText('Underskrifter', '{{signatures}}'),
}
const sources = librarySources(two)

function shown(manifest: Manifest | null): string[] {
  return (manifest?.instances ?? []).map(({ agreement, instance, editions }) =>
    [
      agreement,
      instance,
      ...editions.map(({ language, translation }) => (translation ? `(${language})` : language)),
    ].join(' '),
  )
}

describe('--party', () => {
  const chosen = (...parties: string[]): string[] =>
    make(two, { parties }).instances.map(({ instance }) => `${instance.agreement.id} ${instance.id}`)

  test('names counterparties in a series and members otherwise; other agreements are skipped', () => {
    expect(chosen('mora-kommun')).toEqual(['cooperation all', 'loan mora-kommun'])
    expect(chosen('region-dalarna')).toEqual(['cooperation all'])
    expect(chosen('mora-kommun', 'falu-kommun')).toEqual(['cooperation all', 'loan falu-kommun', 'loan mora-kommun'])
  })
})

describe('--lang', () => {
  test('gives a translation where the language does not bind, and skips what has no text in it, with a warning', () => {
    const made = make(two, { editions: [['nb']] })
    expect(made.problems.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual(['warning edition/missing'])
    const documents = made.instances.flatMap(({ editions }) => editions.map(({ document }) => document))
    expect(documents.map(({ agreement, translation }) => [agreement, translation])).toEqual([
      ['loan', true],
      ['loan', true],
    ])
    expect(documents[0]?.furniture.mark).toBe('Oversettelse')
  })
})

describe('the manifest', () => {
  test('lists everything after a build of everything, in one order', async () => {
    const { manifest } = await buildInto(folder.path, sources)
    expect(shown(manifest)).toEqual(['cooperation all sv', 'loan falu-kommun sv', 'loan mora-kommun sv'])
  })

  test('keeps the agreements, instances and editions that were not asked for', async () => {
    await buildInto(folder.path, sources)
    const { manifest, written } = await buildInto(folder.path, sources, {
      agreements: ['loan'],
      editions: [['nb']],
      parties: ['mora-kommun'],
    })
    expect(shown(manifest)).toEqual(['cooperation all sv', 'loan falu-kommun sv', 'loan mora-kommun (nb) sv'])
    expect([...written.keys()]).toEqual([
      'cooperation/all/cooperation-all-sv.html',
      'loan/falu-kommun/loan-falu-kommun-sv.html',
      'loan/mora-kommun/loan-mora-kommun-nb.html',
      'loan/mora-kommun/loan-mora-kommun-sv.html',
      'manifest.json',
    ])
  })

  test('keeps an agreement that has no text in the language asked for as it was', async () => {
    await buildInto(folder.path, sources)
    const { manifest, written } = await buildInto(folder.path, sources, { editions: [['nb']] })
    expect(shown(manifest)).toEqual(['cooperation all sv', 'loan falu-kommun (nb) sv', 'loan mora-kommun (nb) sv'])
    expect([...written.keys()]).toContain('cooperation/all/cooperation-all-sv.html')
  })

  test('drops what no longer comes out, with its files and empty folders, after a build of everything', async () => {
    await buildInto(folder.path, sources)
    const { manifest, written } = await buildInto(folder.path, librarySources())
    expect(shown(manifest)).toEqual(['cooperation all sv'])
    expect([...written.keys()]).toEqual(['cooperation/all/cooperation-all-sv.html', 'manifest.json'])
  })

  test('drops the other editions of an instance when its version changes', async () => {
    await buildInto(folder.path, sources, { editions: [['sv'], ['nb']] })
    const next = edited(agreementFile, ['version: "1.0"', 'version: "2.0"'])
    const loan = two['content/agreements/loan.yaml']?.replace('version: "1.0"', 'version: "2.0"') ?? ''
    const changed = librarySources({ ...two, [agreementFile]: next, 'content/agreements/loan.yaml': loan })
    const { manifest } = await buildInto(folder.path, changed, { agreements: ['loan'], editions: [['sv']] })
    expect(shown(manifest)).toEqual(['cooperation all sv', 'loan falu-kommun sv', 'loan mora-kommun sv'])
  })

  test('names the hash and the length of each file as it lies there', async () => {
    const { manifest, written } = await buildInto(
      folder.path,
      librarySources({ [purposeFile]: clauseText('Syfte', '{{region}}, se punkt {{ref "term"}}.') }),
    )
    const files = manifest?.instances.flatMap(({ editions }) => editions.flatMap((edition) => edition.files)) ?? []
    expect(files).toHaveLength(1)
    for (const { path, bytes, sha256 } of files) {
      const content = written.get(path) ?? new Uint8Array()
      expect(content.length).toBe(bytes)
      expect(await hashOf(content)).toBe(sha256)
    }
  })
})

async function hashOf(bytes: Uint8Array): Promise<string> {
  return Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex')
}
