// Whoever opens a package in ten years asks who signed, on which day, by which decision, when it came in, who says that the
// scan is true, and when it may be destroyed: every profile answers, in the language of the archive.

import { beforeAll, describe, expect, test } from 'vitest'
import type { ArchiveAsked } from '../../src/app/archive.js'
import type { Sources } from '../../src/base/sources.js'
import { verifyPackage } from '../../src/app/packages/verify-package.js'
import { packagesOf, thisProgram } from '../support/archive.js'
import { bilingualSources } from '../support/bilingual.js'
import { issuedSources, signedSources, withRegister } from '../support/register.js'
import { signedBy, signerNamed, type MadeSignature } from '../support/signed-pdf.js'

const profiles = ['folder', 'noark5', 'eformidling', 'eark-sip'] as const
type Texts = Readonly<Record<(typeof profiles)[number], (path: RegExp) => string>>

const retention = 'retention: { action: destroy, years: 10 }'

/** The bilingual agreement with a Norwegian municipality, decided, issued and signed by all. */
function allSigned(
  term: string,
  caseData = `{ case: "2026/41", opened: 2025-11-03, ${retention} }`,
  signing = 'paper',
): Sources {
  const { content, templates } = bilingualSources()
  const parties = (content.files.get('parties/parties.yaml') ?? '').replace(
    /name: Mora kommun\n {2}short: Mora\n {2}country: SE\n([^]*?)number: .*/,
    'name: Mora kommune\n  short: Mora\n  country: NO\n$1number: "974795078"',
  )
  const agreement = (content.files.get('agreements/cooperation.yaml') ?? '')
    .replace(/\n {2}start: [^]*?\n\n/, `\n${term}\n\n`)
    .replace('signing: paper', `signing: ${signing}`)
  const archive = ['region-dalarna', 'mora-kommun'].map((id) => `  ${id}: ${caseData}\n`).join('')
  const files = new Map([
    ...content.files,
    ['parties/parties.yaml', parties] as const,
    ['agreements/cooperation.yaml', `${agreement}\narchive:\n${archive}`] as const,
  ])
  const folder = 'register/cooperation/1.0'
  const decided = withRegister(
    issuedSources({ content: { ...content, files }, templates }, 'cooperation', '2026-01-20'),
    {
      [`${folder}/decisions.yaml`]:
        '- { party: mora-kommun, body: Kommunestyret, date: 2026-01-12, section: sak 4/26, case: "26/77", final: 2026-02-02 }\n',
    },
  )
  const signed = [
    { party: 'region-dalarna', date: '2026-01-22', name: 'Anna Berg', place: 'Falun' },
    { party: 'falu-kommun', date: '2026-01-23', name: 'Eva Lind' },
    {
      party: 'mora-kommun',
      date: '2026-01-26',
      name: 'Kari Vik',
      waived: 'Undertegnet med forbehold om endelig vedtak.',
    },
  ].reduce((all, signature) => signedSources(all, 'cooperation', signature), decided)
  const signatures = signed.content.files.get(`${folder}/signatures.yaml`) ?? ''
  return withRegister(signed, {
    [`${folder}/signatures.yaml`]: `${signatures}copies:\n  - { number: 1, out: 2026-01-21, returned: 2026-01-29 }\n`,
  })
}

const fixed = '  start: 2026-02-01\n  end: 2027-01-31'
const open = `${fixed}\n  renewal: { length: 1 year, times: unlimited }\n  notice: { period: 3 months, before: end, written: true }`

async function texts(sources: Sources, party: string, asked: Partial<ArchiveAsked>): Promise<Texts> {
  const { packages } = await packagesOf(sources, { profiles, parties: [party], editions: [['sv'], ['nb']], ...asked })
  for (const { files } of packages) expect((await verifyPackage(files, 'p', thisProgram)).problems).toEqual([])
  const read = (at: number) => (path: RegExp) =>
    [...(packages[at]?.files ?? [])]
      .filter(([name]) => path.test(name))
      .map(([, bytes]) => new TextDecoder().decode(bytes))
      .join('\n')
      .replace(/\s+/g, ' ')
  return { folder: read(0), noark5: read(1), eformidling: read(2), 'eark-sip': read(3) }
}

const scan =
  '%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Count 1 /Kids [3 0 R] >>\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n'
const scanned = {
  signed: [{ path: 'cooperation-all-sv.pdf', bytes: new TextEncoder().encode(scan), instance: null }],
  attestation: { by: 'Siv Ek', date: '2026-01-30' },
} as const

const message = /^message\/arkivmelding\.xml$/
const cover = /cover\.html$/
const erms = /erms\.xml$/
const premis = /^metadata\/preservation\/premis\.xml$/

describe.each([
  [
    'region-dalarna',
    {
      decision:
        'Beslut av Kommunestyret, Mora kommune: den 12 januari 2026, sak 4/26, diarienummer 26/77, laga kraft den 2 februari 2026',
      signature: 'Undertecknat av Anna Berg för Region Dalarna: den 22 januari 2026, på papper, ort: Falun',
      receipt: 'Det undertecknade originalet inkom den 29 januari 2026',
      attestation: 'Inläst från papper; överensstämmelsen intygad av Siv Ek den 30 januari 2026',
      retention: 'gallras efter 10 år, räknat från den 31 januari 2027, till och med den 31 januari 2037',
    },
  ],
  [
    'mora-kommun',
    {
      decision:
        'Vedtak av Kommunestyret, Mora kommune: 12. januar 2026, sak 4/26, saksnummer 26/77, endelig 2. februar 2026',
      signature: 'Undertegnet av Anna Berg for Region Dalarna: 22. januar 2026, på papir, sted: Falun',
      receipt: 'Den undertegnede originalen ble mottatt 29. januar 2026',
      attestation: 'Skannet fra papir; samsvaret er attestert av Siv Ek 30. januar 2026',
      retention: 'kasseres etter 10 år, regnet fra 31. januar 2027, til og med 31. januar 2037',
    },
  ],
])('a scan in the archive of %s, the agreement having ended', (party, said) => {
  let told: Texts
  beforeAll(async () => {
    told = await texts(allSigned(fixed), party, scanned)
  })
  const inAll = (sentence: string): void => {
    const plain = (text: string): string => text.replaceAll('\u00A0', ' ')
    for (const [profile, path] of [
      ['folder', cover],
      ['noark5', message],
      ['eformidling', message],
      ['eark-sip', erms],
    ] as const)
      expect({ profile, text: plain(told[profile](path)) }).toEqual({
        profile,
        text: expect.stringContaining(sentence) as string,
      })
  }

  test('says by which decision, of which body, on which day, under which number', () => {
    inAll(said.decision)
    expect(told['eark-sip'](erms)).toMatch(
      /<actionDue>sak 4\/26, 26\/77<.*<actionDate dateType="decision">2026-01-12T00:00:00<.*agentType="authorising_person"> ?<name>Kommunestyret</,
    )
    expect(told['eark-sip'](premis)).toMatch(
      /<eventType>decision<.*?2026-01-12T00:00:00.*?Kommunestyret, Mora kommune; sak 4\/26; case 26\/77/,
    )
    expect(told.folder(/data\/events\.json$/)).toMatch(
      /"kind": "decision", "party": "mora-kommun", "body": "Kommunestyret"/,
    )
  })

  test('says who signed, when and how', () => {
    inAll(said.signature)
    expect(told.noark5(message)).toMatch(/<partNavn>Anna Berg<.*?Undertegner for Region Dalarna</)
    expect(told.eformidling(message)).toMatch(
      /<sakspartNavn>Anna Berg<.*?<sakspartRolle>Undertegner for Region Dalarna</,
    )
    expect(told['eark-sip'](erms)).toMatch(/agentType="main_signatory"> ?<name>Anna Berg</)
    expect(told['eark-sip'](premis)).toMatch(
      /<eventType>signature on paper<.*?2026-01-22T00:00:00.*?Anna Berg for Region Dalarna/,
    )
  })

  test('says when the signed original came in', () => {
    inAll(said.receipt)
    for (const profile of ['noark5', 'eformidling'] as const)
      expect(told[profile](message)).toContain('<mottattDato>2026-01-29T00:00:00</mottattDato>')
    expect(told['eark-sip'](erms)).toContain('<date dateType="received">2026-01-29T00:00:00</date>')
    expect(told['eark-sip'](premis)).toMatch(/<eventType>receipt<.*?2026-01-29/)
  })

  test('says who attests the scan, and when', () => {
    inAll(said.attestation)
    expect(told['eark-sip'](erms)).toMatch(/otherAgentType="attests the scan"> ?<name>Siv Ek</)
    expect(told['eark-sip'](premis)).toMatch(/<eventType>validation<.*?2026-01-30T00:00:00.*?Siv Ek declares/)
  })

  test('counts the time for which it is kept from the end of the agreement', () => {
    inAll(said.retention)
    expect(told['eark-sip'](erms)).toMatch(
      /retention_period_start">2027-01-31T00:00:00<.*retention_period_end">2037-01-31T00:00:00</,
    )
  })

  test('gives the case the day on which it was opened, and nothing the day of the version that has another', () => {
    for (const profile of ['noark5', 'eformidling'] as const)
      expect(told[profile](message)).toContain('<saksdato>2025-11-03</saksdato>')
    expect(told['eark-sip'](erms)).toContain('<date dateType="opened">2025-11-03T00:00:00</date>')
    expect(told.eformidling(message)).not.toMatch(
      /<(?:arkivertDato|journaldato|merknadsdato|tilknyttetDato)>2026-01-15/,
    )
  })

  test('says in both messages how far the case and the entry have come', () => {
    expect(told.noark5(message)).toMatch(/<saksstatus> ?<kode[^>]*>B<.*<dokumentstatus> ?<kode[^>]*>F</)
    expect(told.eformidling(message)).toMatch(
      /<dokumentstatus>Dokumentet er ferdigstilt<.*<saksstatus>Under behandling</,
    )
  })
})

test('nothing is counted while the agreement is in force, however long ago the case was closed', async () => {
  const closed = `{ case: "2026/41", opened: 2025-11-03, closed: 2026-03-01, ${retention} }`
  const told = await texts(allSigned(open, closed), 'region-dalarna', scanned)
  expect(told['eark-sip'](erms)).not.toContain('retention_period')
  expect(told['eark-sip'](erms)).toContain('otherDisposalDateType="no retention period has begun"')
  expect(told['eark-sip'](erms)).toContain('<status value="closed"')
  expect(told.noark5(message)).toContain('räknat från det att avtalet har upphört')
  expect(told.noark5(message)).toMatch(/<avsluttetDato>2026-03-01T00:00:00<.*<saksstatus> ?<kode[^>]*>A</)
  expect(told.eformidling(message)).toMatch(/<avsluttetDato>2026-03-01T00:00:00<.*<saksstatus>Avsluttet</)
})

test('the closing of the case counts where it is later than the end, which notice can bring', async () => {
  const closed = `{ case: "2026/41", closed: 2028-03-01, ${retention} }`
  const ended = withRegister(allSigned(open, closed), {
    'register/cooperation/1.0/done.yaml': '- { deadline: end, date: 2027-12-31 }\n',
  })
  const told = await texts(ended, 'region-dalarna', scanned)
  expect(told['eark-sip'](erms)).toContain('retention_period_start">2028-03-01T00:00:00<')
  expect(told.folder(/^manifest\.json$/)).toContain('"ended": "2027-12-31"')
})

describe('electronic signatures', () => {
  const fields = ['region-dalarna.1', 'falu-kommun.1', 'mora-kommun.1']
  const archived = async (
    signatures: readonly MadeSignature[],
  ): Promise<{ readonly rules: string[]; readonly message: string; readonly manifest: string }> => {
    const sources = allSigned(fixed, undefined, 'mixed')
    const asked = { profiles: ['noark5'], parties: ['region-dalarna'], editions: [['sv']] } as const
    const [unsigned] = (await packagesOf(sources, asked)).packages
    const bytes = signedBy(unsigned?.files.get('message/cooperation-all-sv.pdf') ?? new Uint8Array(), signatures)
    const signed = [{ path: 'back.pdf', bytes, instance: null }]
    const { packages, problems } = await packagesOf(sources, { ...asked, signed, received: '2026-01-27' })
    const text = (path: string): string => new TextDecoder().decode(packages[0]?.files.get(path))
    const rules = problems.flatMap(({ entry, rule }) => (rule === 'archive/signers' ? [entry] : []))
    return { rules, message: text('message/arkivmelding.xml'), manifest: text('manifest.json') }
  }

  test('of those whom the register names are told with issuer and time, and give no warning', async () => {
    const root = await signerNamed('Provutfärdaren', null)
    const signers = [
      await signerNamed('Anna Berg', 'Region Dalarna', root),
      await signerNamed('Lind, Eva', 'Falu kommun', root),
      await signerNamed('Kari Maria Vik', null),
    ]
    const time = { inside: new Date(Date.UTC(2026, 0, 22, 8)) }
    const told = await archived(signers.map((signer, index) => ({ signer, field: fields[index] ?? null, time })))
    expect(told.rules).toEqual([])
    expect(told.message).toContain(
      'Elektronisk underskrift av Anna Berg, Region Dalarna, certifikat utfärdat av Provutfärdaren, tid enligt underskriften: 2026-01-22T08:00:00Z. Certifikatet är inte kontrollerat',
    )
    expect(told.message).toContain('av Kari Maria Vik, certifikat utfärdat av innehavaren själv')
    expect(told.message).toContain('<mottattDato>2026-01-27T00:00:00</mottattDato>')
    expect(told.manifest).toContain('"field": "falu-kommun.1"')
  })

  test.each([
    [
      'of one made-up name for two parties',
      'Anna Berg',
      false,
      ['archive/signers#name', 'archive/signers#same-name', 'archive/signers#absent'],
    ],
    [
      'with one key for two parties',
      'Anna Berg',
      true,
      ['archive/signers#name', 'archive/signers#same-key', 'archive/signers#absent'],
    ],
  ])('%s are told', async (_, name, isOneKey, expected) => {
    const first = await signerNamed(name, null)
    const second = isOneKey ? first : await signerNamed(name, null)
    const told = await archived([
      { signer: first, field: 'region-dalarna.1' },
      { signer: second, field: 'falu-kommun.1' },
    ])
    expect(told.rules.sort()).toEqual([...expected].sort())
  })
})

test('a cover page names each day once, with all that happened on it', async () => {
  const folder = 'register/cooperation/1.0'
  const sources = withRegister(allSigned(fixed), {
    [`${folder}/decisions.yaml`]:
      '- { party: mora-kommun, body: Kommunestyret, date: 2026-01-12 }\n- { party: falu-kommun, body: Kommunstyrelsen, date: 2026-01-12 }\n',
  })
  const page = (await texts(sources, 'region-dalarna', scanned)).folder(cover)
  const [, decisions = ''] = /<h2 id="decisions">(.*?)<h2/.exec(page) ?? []
  expect(decisions.match(/<dt>/g)).toHaveLength(1)
  expect(decisions).toContain('Kommunestyret')
  expect(decisions).toContain('Kommunstyrelsen')
})
