// What a case system is told of a package: the main document, the annexes, and words in the language of the archive.

import { beforeAll, describe, expect, test } from 'vitest'
import { packagesOf } from '../support/archive.js'
import { bilingualSources } from '../support/bilingual.js'
import { librarySources } from '../support/library.js'
import { issuedSources } from '../support/register.js'
import type { ArchiveAsked } from '../../src/app/archive.js'
import type { Sources } from '../../src/base/sources.js'

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

/** A page without any text, as a scanner gives it. */
const blankPdf =
  '%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Count 1 /Kids [3 0 R] >>\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n'

const editions = [['sv'], ['nb'], ['sv', 'nb']]

async function messageFor(party: string, signed?: ArchiveAsked['signed']): Promise<string> {
  const { packages } = await packagesOf(acrossTheBorder(), {
    profiles: ['noark5'],
    parties: [party],
    editions,
    ...(signed === undefined ? {} : { signed, attestation: { by: 'Eva Lind', date: '2026-02-03' } }),
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
    const { packages } = await packagesOf(acrossTheBorder(), { profiles: ['noark5'], parties: ['mora-kommun'] })
    const message = new TextDecoder().decode(packages[0]?.files.get('message/arkivmelding.xml'))
    expect(message).toContain('<tittel>Bilaga\u00A01 Avrop</tittel>')
  })

  test('is told who the others are, with number and address', () => {
    expect(norwegian).toMatch(/<korrespondansepartNavn>Mora kommune<[^]*?<organisasjonid>974795078</)
    expect(swedish).toMatch(
      /<organisasjonid>974795078<[^]*?<postadresse>Storgata 1<[^]*?<postnummer>0101<[^]*?<poststed>Oslo</,
    )
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
  const signed = [{ path: 'cooperation-all-sv-nb.pdf', bytes: new TextEncoder().encode(blankPdf), instance: null }]
  const [main, ...others] = documentsIn(await messageFor('falu-kommun', signed))
  expect(main).toBe(
    'AVTALE, H, A cooperation-all-sv-nb.pdf, P cooperation-all-sv-nb.docx, P cooperation-all-sv-nb-original.pdf',
  )
  expect(others).toHaveLength(3)
})

/** The library's agreement with case metadata of the region, and with a confidential passage where asked for. */
function withCase(archive: string, isConfidential: boolean): Sources {
  const { files } = librarySources().content
  const clause = 'clauses/sv/cooperation/purpose.md'
  const passage = '\n{{#confidential ground="18 kap. 13 § OSL"}}\n\nLarmet står i källaren.\n\n{{/confidential}}\n'
  return librarySources({
    'content/agreements/cooperation.yaml': `${files.get('agreements/cooperation.yaml') ?? ''}\narchive: { region-dalarna: ${archive} }\n`,
    [`content/${clause}`]: `${files.get(clause) ?? ''}${isConfidential ? passage : ''}`,
  })
}

async function messageOf(sources: Sources): Promise<string> {
  const { packages } = await packagesOf(sources, { profiles: ['noark5'] })
  return new TextDecoder().decode(packages[0]?.files.get('message/arkivmelding.xml'))
}

/** The element around each shielding, with its code and ground. */
function shieldingIn(message: string): string[] {
  const shielding = /<skjerming>\s*<tilgangsrestriksjon>\s*<kode[^>]*>([^<]*)[^]*?<skjermingshjemmel>([^<]*)/g
  return [...message.matchAll(shielding)].map(({ index, 1: code, 2: ground }) => {
    const before = message.slice(0, index)
    const isIn = (name: string): boolean => before.lastIndexOf(`<${name}`) > before.lastIndexOf(`</${name}>`)
    const around = ['dokumentbeskrivelse', 'registrering', 'mappe'].find(isIn)
    return `${around}: ${code}, ${ground}`
  })
}

describe('what is confidential is shielded, and no more', () => {
  const access = '{ access: { code: "13", ground: offl. § 13 } }'
  test.each([
    ['passages, on their document, by the code of the archive', access, true, ['dokumentbeskrivelse: 13, offl. § 13']],
    ['passages, by their own ground where no code is known', '{}', true, ['dokumentbeskrivelse: UO, 18 kap. 13 § OSL']],
    ['an agreement without passages, as a whole', access, false, ['registrering: 13, offl. § 13']],
    ['nothing', '{}', false, []],
  ])('%s', async (_, archive, isConfidential, expected) => {
    expect(shieldingIn(await messageOf(withCase(archive, isConfidential)))).toEqual(expected)
  })
})

test.each([
  ['{ case: "2026/41" }', /<mappeID>2026\/41<[^]*<referanseEksternNoekkel/],
  ['{ case: "2026/41", existing: true }', /<saksnummer[^>]*>\s*<saksaar>2026<\/saksaar>\s*<sakssekvensnummer>41</],
  ['{ case: "KS 41", existing: true }', /<mappeID[^>]*>KS 41</],
])('a case that is in the system is added to, not created again: %s', async (archive, expected) => {
  const message = await messageOf(withCase(archive, false))
  expect(message).toMatch(expected)
  expect(message.includes('<mappe ')).toBe(!archive.includes('existing'))
})

test('a text that can still change is registered as such', async () => {
  const codes = async (sources: Sources): Promise<string[]> =>
    [...(await messageOf(sources)).matchAll(/<(journalstatus|dokumentstatus)>\s*<kode[^>]*>([^<]*)/g)].map(
      ([, name, code]) => `${name} ${code}`,
    )
  expect(await codes(librarySources())).toEqual(['dokumentstatus B', 'journalstatus R'])
  const issued = issuedSources(librarySources(), 'cooperation', '2026-01-20')
  expect(await codes(issued)).toEqual(['dokumentstatus F', 'journalstatus F'])
})

test('all versions of an agreement are of one case', async () => {
  const next = librarySources({
    'content/agreements/cooperation.yaml': (
      librarySources().content.files.get('agreements/cooperation.yaml') ?? ''
    ).replace('version: "1.0"', 'version: "1.1"'),
  })
  const keys = async (sources: Sources): Promise<string[]> =>
    [...(await messageOf(sources)).matchAll(/<noekkel[^>]*>([^<]*)/g)].map(([, key]) => key ?? '')
  const [first, second] = [await keys(librarySources()), await keys(next)]
  expect(first[0]).toBe(second[0])
  expect(first.at(-1)).not.toBe(second.at(-1))
})
