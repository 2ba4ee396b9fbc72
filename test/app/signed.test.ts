// Signatures: how they are recorded, what follows from the last of them, and what never does.

import { inEnglish } from '../support/in-english.js'
import { describe, expect, test } from 'vitest'
import { buildDocuments } from '../../src/app/documents/build-documents.js'
import { instanceDates, termDates } from '../../src/document/schedule/dates.js'
import type { Sources } from '../../src/base/sources.js'
import { lastSignatures, missingSigners, type Signer, type Signers } from '../../src/register/signers.js'
import { issuedSources, signedSources, signIn, withRegister, type Signature } from '../support/register.js'
import { cooperation, series } from '../support/register-library.js'
import { everything } from '../../src/app/documents/built.js'

const issued = issuedSources(cooperation(), 'cooperation', '2026-01-20')
const issuedSeries = issuedSources(series(), 'cooperation', '2026-01-20')
const file = 'register/cooperation/1.0/signatures.yaml'

function told(sources: Sources, signature: Signature): string[] {
  const { problems } = signIn(sources, 'cooperation', signature, '2026-06-30')
  return problems.map(inEnglish).map(({ rule, message }) => `${rule}: ${message}`)
}

describe('recording', () => {
  test('writes one line for each signature', () => {
    const first = signedSources(issued, 'cooperation', {
      party: 'falu-kommun',
      date: '2026-01-22',
      name: 'Eva Lind',
      place: 'Falun',
    })
    const second = signedSources(first, 'cooperation', { party: 'mora-kommun', date: '2026-01-23' })
    expect(second.content.files.get(file)).toBe(
      'signatures:\n' +
        '  - { party: falu-kommun, date: 2026-01-22, name: Eva Lind, place: Falun }\n' +
        '  - { party: mora-kommun, date: 2026-01-23 }\n',
    )
  })

  test('keeps what people have typed there', () => {
    const typed = '# Sent by post.\ncopies:\n  - { number: 1, out: 2026-01-21 } # to Falun\n'
    const text = signedSources(withRegister(issued, { [file]: typed }), 'cooperation', {
      party: 'falu-kommun',
      date: '2026-01-22',
    }).content.files.get(file)
    expect(text).toBe(`${typed}signatures:\n  - { party: falu-kommun, date: 2026-01-22 }\n`)
  })

  test('takes the instance of a counterparty for granted, and asks which of a party that signs several', () => {
    const text = signedSources(issuedSeries, 'cooperation', {
      party: 'mora-kommun',
      date: '2026-01-22',
    }).content.files.get(file)
    expect(text).toBe('signatures:\n  - { instance: mora-kommun, party: mora-kommun, date: 2026-01-22 }\n')
    expect(told(issuedSeries, { party: 'region-dalarna', date: '2026-01-22' })).toEqual([
      'register/instance: In a series it has to be said which instance is meant.',
    ])
    const both = { party: 'region-dalarna', date: '2026-01-22', instances: ['falu-kommun', 'mora-kommun'] }
    expect(told(issuedSeries, both)).toEqual([])
  })

  test('refuses a party that signs another instance', () => {
    expect(told(issuedSeries, { party: 'mora-kommun', date: '2026-01-22', instances: ['falu-kommun'] })).toEqual([
      'register/party: `mora-kommun` does not sign instance `falu-kommun`.',
    ])
  })

  test('takes the version that was issued last, or the one that is named', () => {
    const register = Object.fromEntries([...issued.content.files].filter(([path]) => path.startsWith('register/')))
    const stored = Object.fromEntries(issued.content.attachments)
    const both = issuedSources(
      withRegister(cooperation({ version: '"2.0"' }), { ...register, ...stored }),
      'cooperation',
      '2026-03-01',
    )
    const paths = (of: string | null): string[] => {
      const signature = { party: 'mora-kommun', date: '2026-04-01', version: of }
      return signIn(both, 'cooperation', signature, '2026-06-30').writes.map(({ path }) => path)
    }
    expect(paths(null)).toEqual(['register/cooperation/2.0/signatures.yaml'])
    expect(paths('1.0')).toEqual([file])
  })
})

describe('the last signature', () => {
  const signers: Signers = new Map([
    ['falu-kommun', [signer('region-dalarna'), signer('falu-kommun')]],
    ['mora-kommun', [signer('region-dalarna'), signer('mora-kommun')]],
  ])
  const signatures = [
    { instance: 'falu-kommun', party: 'falu-kommun', date: '2026-03-02' },
    { instance: 'falu-kommun', party: 'region-dalarna', date: '2026-02-02' },
    { instance: 'mora-kommun', party: 'region-dalarna', date: '2026-02-03' },
  ]

  test('of an instance is known when all have signed it, that of the series when all instances are signed', () => {
    expect(lastSignatures(signers, signatures).get('falu-kommun')).toEqual({ instance: '2026-03-02', series: null })
    expect(lastSignatures(signers, signatures).get('mora-kommun')).toEqual({ instance: null, series: null })
    const all = [...signatures, { instance: 'mora-kommun', party: 'mora-kommun', date: '2026-02-28' }]
    expect([...lastSignatures(signers, all).values()]).toEqual([
      { instance: '2026-03-02', series: '2026-03-02' },
      { instance: '2026-02-28', series: '2026-03-02' },
    ])
  })

  test('is missing as long as somebody is', () => {
    const missing = missingSigners(signers.get('mora-kommun') ?? [], 'mora-kommun', signatures)
    expect(missing.map(({ party }) => party)).toEqual(['mora-kommun'])
  })

  function signer(party: string): Signer {
    return { party, name: party, signatories: [{ number: 1, name: null, title: null }] }
  }
})

describe('what follows from signing', () => {
  const falun = signedSources(issuedSeries, 'cooperation', { party: 'falu-kommun', date: '2026-02-10' })
  const region = signedSources(falun, 'cooperation', {
    party: 'region-dalarna',
    date: '2026-02-28',
    instances: ['falu-kommun', 'mora-kommun'],
  })
  const all = signedSources(region, 'cooperation', { party: 'mora-kommun', date: '2026-03-31' })

  function dates(sources: Sources): Record<string, (string | null)[]> {
    const made = buildDocuments(sources, everything)
    const rows = made.instances.map((one) => instanceDates(one, made.library, { today: null, signed: one.signed }))
    const of = (id: string): (string | null)[] => rows.map((dated) => dated.find((row) => row.id === id)?.date ?? null)
    return { start: of('start'), end: of('end'), publication: of('duty-publication') }
  }

  test('are the dates that the term counts from the last signature, of the instance or of the series', () => {
    expect(dates(issuedSeries)).toEqual({ start: [null, null], end: [null, null], publication: [null, null] })
    expect(dates(region)).toEqual({ start: [null, null], end: [null, null], publication: ['2026-03-28', null] })
    expect(dates(all)).toEqual({
      start: ['2026-03-31', '2026-03-31'],
      end: ['2027-03-30', '2027-03-30'],
      publication: ['2026-03-28', '2026-04-30'],
    })
  })

  test('is never the text, nor the data inside a file', () => {
    const documents = (sources: Sources): unknown[] =>
      buildDocuments(sources, everything).instances.flatMap((one) => one.editions.map(({ document }) => document))
    expect(documents(all)).toEqual(documents(issuedSeries))
    const made = buildDocuments(all, everything)
    const inFile = made.instances.flatMap((one) => termDates(one, made.library))
    expect(inFile.filter(({ id }) => id === 'start').map(({ date }) => date)).toEqual([null, null])
  })
})
