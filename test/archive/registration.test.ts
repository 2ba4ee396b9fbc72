// What a case system is told of a package: the main document, the annexes, and words in the language of the archive.

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { packagesOf } from '../support/archive.js'
import { bilingualSources } from '../support/bilingual.js'
import { temporaryFolder } from '../support/build.js'
import type { Sources } from '../../src/pipeline/sources.js'

const folder = temporaryFolder()
afterAll(() => folder.close())

/** The bilingual library, in which one of the municipalities is Norwegian. */
function acrossTheBorder(): Sources {
  const { content, templates } = bilingualSources()
  const path = 'parties/parties.yaml'
  const parties = (content.files.get(path) ?? '').replace(
    /name: Mora kommun\n {2}short: Mora\n {2}country: SE\n([^]*?)number: .*/,
    'name: Mora kommune\n  short: Mora\n  country: NO\n$1number: "974795078"\n  address: [Storgata 1, 0101 Oslo]',
  )
  return { content: { ...content, files: new Map([...content.files, [path, parties]]) }, templates }
}

const lang = [['sv'], ['nb'], ['sv', 'nb']]

async function messageFor(party: string, signed?: string): Promise<string> {
  const { packages } = await packagesOf(acrossTheBorder(), {
    profile: ['noark5'],
    party: [party],
    lang,
    ...(signed === undefined ? {} : { signed: [signed], attestedBy: 'Eva Lind', attested: '2026-02-03' }),
  })
  return new TextDecoder().decode(packages[0]?.files.get('message/arkivmelding.xml'))
}

/** The documents in their order: type, role and the files with their variants. */
function documentsIn(message: string): string[] {
  return message
    .split('<dokumentbeskrivelse>')
    .slice(1)
    .map((one) => {
      const codes = [...one.matchAll(/<(dokumenttype|tilknyttetRegistreringSom)>\s*<kode[^>]*>([^<]+)/g)]
      const files = [...one.matchAll(/<variantformat>\s*<kode[^>]*>(\w)[^]*?<filnavn>([^<]+)/g)]
      return [...codes.map(([, , code]) => code), ...files.map(([, variant, name]) => `${variant} ${name}`)].join(', ')
    })
}

let norwegian: string
let swedish: string
beforeAll(async () => {
  norwegian = await messageFor('mora-kommun')
  swedish = await messageFor('falu-kommun')
})

describe('the archive of a party', () => {
  test('gets the words of its own country, where the agreement is in its language', () => {
    expect(swedish).toContain('<tittel>Avtal om samarbete</tittel>')
    expect(swedish).toContain('<tittel>Bilaga\u00A01 Avrop</tittel>')
    expect(norwegian).toContain('<tittel>Avtale om samarbeid</tittel>')
    expect(norwegian).toContain('<tittel>Vedlegg\u00A01 Avrop</tittel>')
  })

  test('gets the words of the agreement, where it is in no language of its own', async () => {
    const { packages } = await packagesOf(acrossTheBorder(), { profile: ['noark5'], party: ['mora-kommun'] })
    const message = new TextDecoder().decode(packages[0]?.files.get('message/arkivmelding.xml'))
    expect(message).toContain('<tittel>Bilaga\u00A01 Avrop</tittel>')
  })

  test('is told who the others are, with number and address', () => {
    expect(norwegian).toMatch(/<korrespondansepartNavn>Mora kommune<[^]*?<organisasjonid>974795078</)
    expect(swedish).toMatch(/<organisasjonid>974795078<[^]*?<postadresse>Storgata 1<[^]*?<postadresse>0101 Oslo</)
  })
})

test('the main document is the first that binds, annexes are annexes', () => {
  expect(documentsIn(swedish)).toEqual([
    'AVTALE, H, A cooperation-all-sv.pdf, P cooperation-all-sv.docx',
    'AVTALE, V, A cooperation-all-nb.pdf, P cooperation-all-nb.docx',
    'AVTALE, V, A cooperation-all-sv-nb.pdf, P cooperation-all-sv-nb.docx',
    'VEDLEGG, V',
  ])
})

test('the main document is the one that was signed, whichever edition it is', async () => {
  const path = join(folder.path, 'cooperation-all-sv-nb.pdf')
  writeFileSync(path, '%PDF-1.7')
  const [main, ...others] = documentsIn(await messageFor('falu-kommun', path))
  expect(main).toBe(
    'AVTALE, H, A cooperation-all-sv-nb.pdf, P cooperation-all-sv-nb.docx, A cooperation-all-sv-nb-original.pdf',
  )
  expect(others).toHaveLength(3)
})
