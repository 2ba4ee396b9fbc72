// Every use case, called with made-up sources that are held in memory: what it answers, what it would have written. The file
// system is taken away, so that whoever reads or writes there fails.

import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { archiveAgreements, archiveUpdate, type ArchiveEnvironment } from '../../src/app/archive.js'
import { agreementSummaries, makeAgreements, renderAgreements, type BuildAsked } from '../../src/app/build.js'
import type { Manifest } from '../../src/app/artefacts/manifest.js'
import { checkAgreements } from '../../src/app/check.js'
import { confirmClauses } from '../../src/app/confirm.js'
import { agreementCosts } from '../../src/app/costs.js'
import { agreementDates, datesAsCalendar, datesAsCsv } from '../../src/app/dates.js'
import { everything } from '../../src/app/documents/built.js'
import { isRefusal } from '../../src/app/request/outcome.js'
import { say } from '../../src/base/sentence.js'
import { issueAgreement } from '../../src/app/issue.js'
import { listAgreements } from '../../src/app/list.js'
import { newLibrary } from '../../src/app/new-library.js'
import { newAgreement } from '../../src/app/new.js'
import { noticeOfPublication } from '../../src/app/notice.js'
import { listedOfSite, publishSite, recordsOf, siteSummary, siteUpdate } from '../../src/app/publish.js'
import { isNeededToSign, signAgreement } from '../../src/app/sign.js'
import { agreementStatus, isNeededForStatus } from '../../src/app/status.js'
import { rebuildEnvironment, verifyMaterial } from '../../src/app/verify.js'
import { withdrawAgreement } from '../../src/app/withdraw.js'
import type { FileSet, Sources } from '../../src/base/sources.js'
import { accepted } from '../../src/cli/load.js'
import { readFonts } from '../../src/io/open-fonts.js'
import { bilingualSources } from '../support/bilingual.js'
import { librarySources, projectSources } from '../support/library.js'
import { base, oneAgreement } from '../support/published-site.js'
import { renderHere } from '../support/render.js'
import { issuedSources, written } from '../support/register.js'
import { cooperation, series } from '../support/register-library.js'
import { readTexts } from '../../src/archive/package/pdf-pages.js'

const today = '2026-06-01'
const program = { name: 'avtal', version: '1', node: '20', zlib: '1.3', fonts: 'f'.repeat(64) }
const fonts = readFonts()
const render = renderHere(fonts)
const asked = { ...everything, formats: ['html'], copies: false, pdfa: '2a' } as const

/** Functions of the file system as they are, to be put back. */
const open = Object.fromEntries(Object.entries(fs).filter(([, value]) => typeof value === 'function'))

/** Whatever of the program calls the file system fails; libraries that read their own data may go on. */
function closeDisk(): void {
  for (const [name, value] of Object.entries(open)) {
    const guarded = (...given: unknown[]): unknown => {
      const caller = new Error().stack?.split('\n')[2] ?? ''
      if (/[\\/]src[\\/]\w+[\\/]/.test(caller)) throw new Error(`a use case calls ${name}`)
      return (value as (...given: unknown[]) => unknown)(...given)
    }
    Object.assign(fs, { [name]: guarded })
  }
  syncBuiltinESMExports()
}

function openDisk(): void {
  Object.assign(fs, open)
  syncBuiltinESMExports()
}

const right = librarySources()
const bilingual = bilingualSources()
beforeAll(() => {
  closeDisk()
})
afterAll(() => {
  openDisk()
})

/** The paths of a set that a use case asks for. */
function only({ content, templates }: Sources, isNeeded: (path: string) => boolean): Sources {
  const kept = <Value>(all: ReadonlyMap<string, Value>): Map<string, Value> =>
    new Map([...all].filter(([path]) => isNeeded(path)))
  const narrowed = (set: FileSet): FileSet => ({
    ...set,
    files: kept(set.files),
    attachments: kept(set.attachments),
  })
  return { content: narrowed(content), templates: narrowed(templates) }
}

test('the file system is closed', () => {
  expect(() => readFonts()).toThrow('a use case calls readFileSync')
})

/** Why it was wrong to ask, in English; null for an answer. */
function refusal(answer: object): string | null {
  return isRefusal(answer) ? say(answer.refused, 'en') : null
}

describe('the content', () => {
  test('is checked', () => {
    const { result, problems } = accepted(checkAgreements(right, everything, fonts))
    expect(result).toEqual([{ agreement: 'cooperation', instance: 'all', editions: ['sv'] }])
    expect(problems).toEqual([])
  })

  test('is listed', () => {
    const { result, problems } = listAgreements(series())
    expect(result).toMatchObject([{ id: 'cooperation', version: '1.0', instances: ['falu-kommun', 'mora-kommun'] }])
    expect(problems).toEqual([])
  })

  test('has dates, as data, as CSV and as a calendar', () => {
    const dates = { agreement: 'cooperation', editions: null, parties: null, signed: null, version: null }
    const { result, shown, language, problems } = accepted(agreementDates(cooperation(), dates, today))
    expect(problems).toEqual([])
    expect(result).toMatchObject([{ instance: 'all' }])
    expect(result[0]?.dates.map(({ id, date }) => [id, date])).toContainEqual(['end', '2027-01-31'])
    if (language === null) throw new Error('no language')
    expect(datesAsCsv(shown, language)).toContain(';2027-01-31;')
    expect(datesAsCalendar(shown, language, false, 'avtal 1')).toContain('DTSTART;VALUE=DATE:20270131')
  })

  test('has costs, as data and as CSV', () => {
    const costs = `
  - { id: yearly, year: 2026, total: 1000, shares: [{ role: region, percent: 40 }, { role: municipalities, percent: 60, by: equal }] }
currency: SEK`
    const year = { agreement: 'cooperation', year: 2026, editions: null, parties: null }
    const { result, csv, problems } = accepted(agreementCosts(cooperation({ costs }), year))
    expect(problems).toEqual([])
    expect(result).toMatchObject({ agreement: 'cooperation', year: 2026 })
    expect(result.costs.flatMap(({ rows }) => rows.map(({ party, amount }) => [party, amount]))).toEqual([
      ['region-dalarna', 40000],
      ['falu-kommun', 30000],
      ['mora-kommun', 30000],
    ])
    expect(csv).toContain('Falu kommun;')
    expect(refusal(agreementCosts(cooperation(), year))).toBe('the agreement has no costs')
  })

  test('has translations that are confirmed', () => {
    const clauses = { clauses: null, languages: ['nb'] }
    const { result, writes, problems } = accepted(confirmClauses(bilingual, clauses, today))
    expect(problems).toEqual([])
    expect(result.confirmed).toContain('nb/term')
    expect(writes.map(({ path }) => path)).toContain('confirmed/nb/term.yaml')
    expect(accepted(confirmClauses(withWrites(bilingual, writes), clauses, today)).result.confirmed).toEqual([])
  })

  test('is begun as a library of one’s own, without agreements', () => {
    const { result } = accepted(newLibrary('sv', { ...projectSources, existing: () => [] }))
    expect(result.files).toContain('clauses/sv/signatures.md')
    expect(result.files.filter((path) => path.startsWith('agreements/'))).toEqual([])
  })

  test('is begun with a new agreement, which takes the place of no other', () => {
    const wanted = { id: 'mine', language: 'sv', series: false }
    const means = { schema: 's.json', folders: [right.templates], existing: () => [] }
    const { writes, result } = accepted(newAgreement(wanted, means))
    expect(result.files).toEqual(['agreements/mine.yaml', 'clauses/sv/mine/background.md'])
    const { result: listed } = listAgreements(withWrites(right, writes))
    expect(listed.map(({ id }) => id)).toEqual(['cooperation', 'mine'])
    expect(refusal(newAgreement(wanted, { ...means, existing: ([path = '']) => [path] }))).toBe(
      'agreements/mine.yaml exists already',
    )
    expect(newAgreement({ ...wanted, id: 'Å' }, means)).toHaveProperty('refused')
  })
})

describe('the register', () => {
  const means = { today: '2026-01-20', generator: program, fonts }
  const issued = issuedSources(cooperation(), 'cooperation', '2026-01-20')

  test('takes a version that is issued', () => {
    const wanted = { agreement: 'cooperation', editions: null }
    const outcome = accepted(issueAgreement(cooperation(), wanted, means))
    expect(outcome.result).toEqual({
      agreement: 'cooperation',
      version: '1.0',
      folder: 'register/cooperation/1.0',
      documents: 1,
    })
    expect(outcome.writes.every(({ path }) => path.startsWith('register/cooperation/1.0/'))).toBe(true)
    const again = accepted(issueAgreement(written(cooperation(), outcome), wanted, means))
    expect(again).toMatchObject({ writes: [], result: null, problems: [{ rule: 'register/issued' }] })
  })

  const signature = { agreement: 'cooperation', party: 'falu-kommun', date: '2026-01-22', instances: [], version: null }
  const unsaid = { name: undefined, title: undefined, place: undefined, waived: undefined }

  test('takes a signature, and no more than itself is looked into for it', () => {
    const outcome = accepted(signAgreement(only(issued, isNeededToSign), { ...signature, ...unsaid }, today))
    expect(outcome.problems).toEqual([])
    expect(outcome.result?.missing).toMatchObject({ all: [{ party: 'region-dalarna' }, { party: 'mora-kommun' }] })
    const { result } = agreementStatus(written(issued, outcome), today)
    expect(result.agreements[0]?.instances[0]?.missing).toHaveLength(2)
    expect(refusal(signAgreement(right, { ...signature, ...unsaid, agreement: 'co-operation' }, today))).toBe(
      'agreement co-operation does not exist; did you mean cooperation?',
    )
  })

  test('says where agreements stand, without annexes and logo', () => {
    const { result, problems } = agreementStatus(only(issued, isNeededForStatus), today)
    expect(problems).toEqual([])
    expect(result).toMatchObject({ date: today, agreements: [{ agreement: 'cooperation', status: 'issued' }] })
    expect(result).toEqual(agreementStatus(issued, today).result)
  })

  test('takes a withdrawal', () => {
    const wanted = { agreement: 'cooperation', reason: 'Fel bilaga.', version: null, instances: [] }
    const { writes, result } = withdrawAgreement(oneAgreement, wanted, today)
    expect(result).toEqual({ agreement: 'cooperation', files: ['register/cooperation/1.0/published.yaml'] })
    expect(writes).toHaveLength(1)
  })
})

describe('what comes out', () => {
  /** What a folder is to hold after a build, and the paths of what was laid ready for it. */
  async function built(wanted: Partial<BuildAsked> = {}, before: Manifest | null = null) {
    const agreements = accepted(makeAgreements(right, { ...asked, ...wanted }))
    const paths: string[] = []
    const lay = ({ path }: { readonly path: string }): boolean => paths.push(path) > 0
    const update = await renderAgreements(agreements, before, { render, program, holds: () => false, lay })
    if (update === null) throw new Error('nothing could be laid ready')
    return { update, paths, made: agreements.made }
  }

  test('is built over what lies there', async () => {
    const { update: first, paths, made } = await built()
    expect(paths).toEqual(['cooperation/all/cooperation-all-sv.html'])
    expect(agreementSummaries(made, first)).toMatchObject([
      { agreement: 'cooperation', instances: 1, failed: 0, files: 1, issued: null },
    ])
    const [other] = first.manifest.instances.map((one) => ({ ...one, agreement: 'other' }))
    const before = { ...first.manifest, instances: other === undefined ? [] : [other] }
    const { update: selected } = await built({ agreements: ['cooperation'] }, before)
    expect(selected.manifest.instances.map(({ agreement }) => agreement)).toEqual(['cooperation', 'other'])
    expect((await built({}, before)).update.manifest.instances).toHaveLength(1)
  })

  test('is not rendered any further than it can be laid ready', async () => {
    const agreements = accepted(makeAgreements(series(), asked))
    const rendered: string[] = []
    const counted: typeof render = async function* (jobs, look, total) {
      for await (const result of render(jobs, look, total)) {
        rendered.push(result.key)
        yield result
      }
    }
    const means = { render: counted, program, holds: () => false, lay: () => false }
    expect(await renderAgreements(agreements, null, means)).toBeNull()
    expect(rendered).toEqual(['cooperation/falu-kommun/sv'])
  })

  test('is not made where nothing is meant', () => {
    expect(refusal(makeAgreements(right, { ...asked, parties: ['mora-komun'] }))).toBe(
      'party mora-komun does not exist; did you mean mora-kommun?',
    )
  })

  test('is archived, and verified by what its packages enclose', async () => {
    const means: ArchiveEnvironment = { render, program, readTexts, today, packageAt: () => null }
    const wanted = { ...everything, profiles: ['folder'], signed: [], attestation: null } as const
    const { packages } = accepted(await archiveAgreements(right, wanted, means))
    const made = packages[0]?.()
    if (made === undefined) throw new Error('no package')
    const { path } = made.entry
    const update = archiveUpdate([made.entry], null, program, () => [])
    expect(update.manifest.packages.map((one) => one.path)).toEqual([path])
    const files = new Map(
      made.files.flatMap((file) =>
        file.path.startsWith(`${path}/`) ? [[file.path.slice(path.length + 1), file.bytes] as const] : [],
      ),
    )
    const read = [{ path, files, problems: [], listed: {}, isTwin: false }]
    const material = { kind: 'packages', files: files.size, packages: 1, problems: [], read } as const
    const { result, problems } = await verifyMaterial(material, {
      rebuild: rebuildEnvironment(render, program, readTexts),
      schemas: new Map(),
      trust: null,
    })
    expect(problems).toEqual([])
    expect(result).toMatchObject({ packages: 1, rebuilt: 1, files: files.size })
    const attestation = { by: 'Eva Lind', date: '2026-06-02' }
    expect(refusal(await archiveAgreements(right, { ...wanted, attestation }, means))).toBe(
      'nobody can have attested anything on 2026-06-02, which is yet to come',
    )
  })

  test('that is a single file is told when no manifest lists it', async () => {
    const file = { kind: 'file', path: 'a.pdf', read: () => ({ value: null, problems: [] }), listed: null } as const
    const { problems } = await verifyMaterial(file, { rebuild: null, schemas: new Map(), trust: null })
    expect(problems).toMatchObject([{ rule: 'verify/unknown' }])
  })

  test('is published, recorded and noticed', async () => {
    const site = { date: today, preview: false, base, generator: 'avtal 1' }
    const { publication, files, problems } = await publishSite(oneAgreement, site, { render, assets: [] })
    expect(problems).toEqual([])
    const { manifest, listed: inManifest } = siteUpdate(listedOfSite(files ?? []), null, program)
    expect(inManifest).toHaveLength(files?.length ?? 0)
    expect(siteSummary(publication)).toEqual({ agreements: ['cooperation'], instances: 1, closed: [], unissued: [] })
    expect(recordsOf(publication, manifest).map(({ path }) => path)).toEqual([
      'register/cooperation/1.0/published.yaml',
    ])
    const wanted = { agreement: 'cooperation', instances: null, date: today, base, generator: 'avtal 1' }
    expect(accepted(noticeOfPublication(oneAgreement, wanted)).result?.text).toContain(base)
    expect(refusal(noticeOfPublication(oneAgreement, { ...wanted, agreement: 'no' }))).toContain(
      'agreement no does not exist',
    )
  })
})

/** Sources with what a use case would have written. */
function withWrites(sources: Sources, writes: Parameters<typeof written>[1]['writes']): Sources {
  return written(sources, { writes, result: true, problems: [] })
}
