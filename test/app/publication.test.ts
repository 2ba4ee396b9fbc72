// What is published of which agreement, what stops it, and what is recorded, noticed and withdrawn.

import { describe, expect, test } from 'vitest'
import { noticeOfPublication } from '../../src/app/notice.js'
import { withdrawAgreement, type WithdrawAsked } from '../../src/app/withdraw.js'
import { accepted } from '../../src/cli/load.js'
import { publishedSchema } from '../../src/data/register.js'
import { readYaml } from '../../src/data/yaml.js'
import { publicationRecords } from '../../src/app/publication/record.js'
import { planPublication } from '../../src/app/publication/publication.js'
import type { Sources } from '../../src/base/sources.js'
import { sha256 } from '../../src/base/hash.js'
import { cooperation, series } from '../support/register-library.js'
import { issuedSources, signedSources, withRegister, written } from '../support/register.js'
import { base, oneAgreement, oneSeries, page, publish } from '../support/published-site.js'

const main = 'sv/avtal/cooperation/1.0/index.html'
const record = 'register/cooperation/1.0/published.yaml'

/** Issued with some lines of its own, and signed by Tolvan Tolvansson for all. */
function signed(fields: Readonly<Record<string, string>>): Sources {
  return ['region-dalarna', 'falu-kommun', 'mora-kommun'].reduce(
    (sources, party) =>
      signedSources(sources, 'cooperation', { party, date: '2026-01-25', name: 'Tolvan Tolvansson', place: 'Falun' }),
    issuedSources(cooperation(fields), 'cooperation', '2026-01-20'),
  )
}

const named = `
  - role: region
    party: region-dalarna
    signatories: [{ name: Tolvan Tolvansson, title: { sv: Regiondirektör } }]
  - role: municipalities
    members: [falu-kommun, mora-kommun]`

/** All bytes of a site as text. PDF and DOCX are stand-ins that hold the Document. */
const allText = (sources: Sources): string => [...publish(sources).texts.values()].join('\n')

describe('an agreement', () => {
  test('is published only where its file says so', () => {
    const { files } = oneAgreement.content
    const silent = new Map(files).set(
      'agreements/cooperation.yaml',
      (files.get('agreements/cooperation.yaml') ?? '').replace('publication: { unsigned: true }\n', ''),
    )
    const site = publish({ ...oneAgreement, content: { ...oneAgreement.content, files: silent } })
    expect(site.problems).toEqual([])
    expect([...site.texts.keys()].filter((path) => path.includes('cooperation'))).toEqual([])
  })

  test('waits until all have signed, and it is told whose signatures are missing', () => {
    const closed = { publication: '{}' }
    const issued = issuedSources(cooperation(closed), 'cooperation', '2026-01-20')
    const falun = signedSources(issued, 'cooperation', { party: 'falu-kommun', date: '2026-01-25' })
    const site = publish(falun)
    expect(site.texts.has(main)).toBe(false)
    expect(site.problems).toMatchObject([
      { rule: 'publication/unsigned', severity: 'warning', values: { parties: ['Region Dalarna', 'Mora kommun'] } },
    ])
    expect(publish(signed(closed))).toMatchObject({ problems: [] })
    expect(publish(signed(closed)).texts.has(main)).toBe(true)
    expect(publish(falun, { preview: true }).texts.has(main)).toBe(true)
  })

  test('of a series waits instance by instance, told once', () => {
    const one = signedSources(
      issuedSources(series({ publication: '{}' }), 'cooperation', '2026-01-20'),
      'cooperation',
      { party: 'region-dalarna', date: '2026-01-28', instances: ['falu-kommun', 'mora-kommun'] },
    )
    const site = publish(signedSources(one, 'cooperation', { party: 'falu-kommun', date: '2026-01-25' }))
    const address = (party: string): string => `sv/avtal/cooperation/${party}/1.0/index.html`
    expect([site.texts.has(address('falu-kommun')), site.texts.has(address('mora-kommun'))]).toEqual([true, false])
    expect(site.problems).toMatchObject([
      { entry: 'publication/unsigned#instances', values: { instances: ['mora-kommun'], parties: ['Mora kommun'] } },
    ])
  })

  test('that is published before all have signed says on its page who has not', () => {
    const issued = issuedSources(cooperation(), 'cooperation', '2026-01-20')
    const words = 'Avtalet är ännu inte undertecknat av '
    const falun = publish(signedSources(issued, 'cooperation', { party: 'falu-kommun', date: '2026-01-25' }))
    expect(page(falun, main)).toContain(`<p class="notice">${words}Region Dalarna och Mora kommun.</p>`)
    expect(falun.problems).toEqual([])
    expect(page(publish(oneAgreement), main)).not.toContain(words)
    expect(page(publish(issued, { preview: true }), main)).not.toContain(words)
  })

  test('is published with a warning where the site has no accessibility statement', () => {
    const files = new Map(oneAgreement.content.files)
    files.delete('site/site.yaml')
    const without = { ...oneAgreement, content: { ...oneAgreement.content, files } }
    expect(publish(without).problems).toMatchObject([{ rule: 'site/accessibility', severity: 'warning' }])
    expect(publish(without).texts.has(main)).toBe(true)
    expect(publish(without, { preview: true }).problems).toEqual([])
    const written = new Map(files).set('site/sv/accessibility.md', '---\ntitle: Tillgänglighet\n---\n\nText.\n')
    expect(publish({ ...without, content: { ...without.content, files: written } }).problems).toEqual([])
  })

  test('whose file is gone is published as the file said when it was issued', () => {
    const files = new Map(oneAgreement.content.files)
    files.delete('agreements/cooperation.yaml')
    expect(publish({ ...oneAgreement, content: { ...oneAgreement.content, files } }).texts.has(main)).toBe(true)
  })

  test('shows the offices of those who sign, and their names only by choice', () => {
    expect(allText(signed({ parties: named }))).toContain('Regiondirektör')
    expect(allText(signed({ parties: named }))).not.toContain('Tolvansson')
    const byName = publish(signed({ parties: named, publication: '{ signatories: names }' }))
    expect(page(byName, main)).toContain('Tolvan Tolvansson')
  })

  test('has the formats and languages that its profile names', () => {
    const paths = [...publish(signed({ publication: '{ formats: [pdf], languages: [sv] }' })).texts.keys()]
    expect(paths.filter((path) => path.endsWith('.pdf'))).toHaveLength(1)
    expect(paths.filter((path) => path.endsWith('.docx'))).toHaveLength(0)
    expect(publish(signed({ publication: '{ languages: [nb] }' })).texts.has(main)).toBe(false)
  })

  test('has nothing to sign, and says on its pages that it is not the original', () => {
    const pdf = [...publish(signed({ initials: 'right' })).texts].find(([path]) => path.endsWith('.pdf'))?.[1] ?? ''
    expect(pdf).toContain('Offentlig utgåva')
    expect(pdf).not.toContain('"kind":"signature"')
    expect(pdf).not.toContain('Ort och datum')
    expect(pdf).toContain('"initials":null')
  })
})

describe('personal data', () => {
  const holder = { parties: named.replace('Tolvan Tolvansson', 'Tolvan Tolvansson 121212-1212') }

  test('stops the publication, and is not told', () => {
    const site = publish(signed(holder))
    expect(site.problems.map(({ severity, rule }) => `${severity} ${rule}`)).toContain(
      'error publication/personal-number',
    )
    expect(JSON.stringify(site.problems)).not.toContain('1212-1212')
    expect(allText(signed(holder))).not.toMatch(/121212/)
    expect(site.texts.has(main)).toBe(false)
  })

  test('of one counterparty stops its instance alone', () => {
    const parties = (oneSeries.content.files.get('parties/parties.yaml') ?? '').replace(
      'name: Mora kommun',
      'name: Mora kommun\n  address: [Tolvan Tolvansson 121212-1212]',
    )
    const sources = issuedSources(series({}, { 'content/parties/parties.yaml': parties }), 'cooperation', '2026-01-20')
    const paths = [...publish(sources).texts.keys()]
    expect(paths).toContain('sv/avtal/cooperation/falu-kommun/1.0/index.html')
    expect(paths.filter((path) => path.startsWith('sv/avtal/cooperation/mora-kommun'))).toEqual([])
  })

  test('that is none is allowed by its text, even after the version was issued', () => {
    const file = signed(holder).content.files.get('agreements/cooperation.yaml') ?? ''
    const allow = `allow:\n  - { rule: publication/personal-number, text: 121212-1212, reason: Ett exempel }\n`
    const sources = signed(holder)
    const files = new Map(sources.content.files).set('agreements/cooperation.yaml', file + allow)
    expect(publish({ ...sources, content: { ...sources.content, files } }).texts.has(main)).toBe(true)
  })
})

describe('the record', () => {
  const recorded = (sources: Sources, date = '2026-02-20'): string | null => {
    const publication = planPublication(sources, { date, preview: false, base, generator: 'avtal 1' })
    const listed = publish(sources, { date }).files.map(({ path, bytes }) => ({ path, sha256: sha256(bytes) }))
    return publicationRecords(publication, listed).find(({ path }) => path === record)?.text ?? null
  }

  test('says what was published when, with hashes and the address of the site', () => {
    const [one] = readYaml(recorded(oneAgreement) ?? '', 'published.yaml', publishedSchema).value ?? []
    expect(one).toMatchObject({ date: '2026-02-20', site: base })
    expect(one?.files?.map(({ path }) => path)).toEqual(
      expect.arrayContaining([main, 'sv/avtal/cooperation/1.0/cooperation-1.0-sv.pdf']),
    )
  })

  test('is none when nothing but the day is another', () => {
    expect(recorded(withRegister(oneAgreement, { [record]: recorded(oneAgreement) ?? '' }), '2026-05-01')).toBeNull()
  })

  test('does not change the site but for its day', () => {
    const after = withRegister(oneAgreement, { [record]: recorded(oneAgreement) ?? '' })
    expect(publish(after).files).toEqual(publish(oneAgreement).files)
  })
})

describe('the notice', () => {
  const duty = { publication: '{ notice: { to: { sv: Helsedirektoratet } } }' }
  const noticeOf = (sources: Sources, address: string | null = base) => {
    const asked = { agreement: 'cooperation', instances: null, date: '2026-02-20', generator: 'avtal 1', base: address }
    return accepted(noticeOfPublication(sources, asked))
  }

  test('tells who signed when, with the addresses of the page and the files', () => {
    expect(noticeOf(signed(duty)).result?.text).toBe(`Till: Helsedirektoratet
Ämne: Publicerat avtal – Avtal om samarbete

Avtal om samarbete, version 1.0, har undertecknats av alla parter och publicerats.

Region Dalarna, Falu kommun, Mora kommun
Sista underskrift den 25 januari 2026
Publicerat den 20 februari 2026
${base}sv/avtal/cooperation/
${base}sv/avtal/cooperation/1.0/cooperation-1.0-sv.pdf
${base}sv/avtal/cooperation/1.0/cooperation-1.0-sv.docx
`)
  })

  test('leads to pages and files that are there', () => {
    const { texts } = publish(oneAgreement)
    const addresses = (noticeOf(oneAgreement).result?.text ?? '').match(/https:\S+/g) ?? []
    expect(addresses).toHaveLength(3)
    for (const address of addresses) {
      const path = decodeURI(address.slice(base.length))
      expect([...texts.keys()]).toContain(path.endsWith('/') ? `${path}index.html` : path)
    }
  })

  test('names the day on record, and of a series only the instances that all have signed', () => {
    const published = withRegister(oneSeries, { [record]: '- { date: 2026-02-03 }\n' })
    const text = noticeOf(published).result?.text
    expect(text).toContain('Publicerat den 3 februari 2026')
    expect(text).toContain('/falu-kommun/')
    expect(text).not.toContain('/mora-kommun/')
  })

  test.each([
    ['before all have signed', issuedSources(cooperation(), 'cooperation', '2026-01-20'), base],
    ['without the address of the site', oneAgreement, null],
    ['before it is issued', cooperation(), base],
  ])('is none %s', (_, sources, address) => {
    const { result, problems } = noticeOf(sources, address)
    expect(result).toBeNull()
    expect(problems.map(({ rule }) => rule)).toEqual(['publication/notice'])
  })
})

describe('a withdrawal', () => {
  const withdraw = (sources: Sources, asked: Partial<WithdrawAsked> = {}) => {
    const usual = { agreement: 'cooperation', reason: 'En uppgift fick inte spridas.', version: null, instances: [] }
    return withdrawAgreement(sources, { ...usual, ...asked }, '2026-03-01')
  }
  const withdrawn = (sources: Sources, asked?: Partial<WithdrawAsked>): Sources => {
    const outcome = withdraw(sources, asked)
    expect(outcome.problems).toEqual([])
    return written(sources, outcome)
  }

  test('leaves nothing but the notice of it', () => {
    const text = allText(withdrawn(oneAgreement))
    expect(publish(oneAgreement).texts.size).toBeGreaterThan(publish(withdrawn(oneAgreement)).texts.size)
    expect(text).toContain('En uppgift fick inte spridas.')
    for (const gone of ['samarbetar', 'Mora kommun', '2027-01-31', '31 januari 2027', '25 januari'])
      expect(text).not.toContain(gone)
  })

  test('concerns the instances that it names', () => {
    const { texts } = publish(withdrawn(oneSeries, { instances: ['falu-kommun'] }))
    expect(texts.get('sv/avtal/cooperation/falu-kommun/1.0/index.html')).toContain('En uppgift fick inte spridas.')
    expect(texts.get('sv/avtal/cooperation/mora-kommun/1.0/index.html')).toContain('samarbetar')
  })

  test('holds until its record is taken away', () => {
    expect(publish(withRegister(withdrawn(oneAgreement), { [record]: '' })).files).toEqual(publish(oneAgreement).files)
  })

  test('of what was never issued, or of an instance that there is not, is an error', () => {
    const rules = (sources: Sources, instances: readonly string[] = []): string[] =>
      withdraw(sources, { instances }).problems.map(({ rule }) => rule)
    expect(rules(cooperation())).toEqual(['register/not-issued'])
    expect(rules(oneSeries, ['orsa-kommun'])).toEqual(['register/instance'])
  })
})
