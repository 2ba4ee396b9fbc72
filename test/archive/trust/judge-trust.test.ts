// Whose signatures are trusted: chains of certificates that are made up, good and bad, at times that are proven or claimed.

import { describe, expect, test } from 'vitest'
import { judgeTrust } from '../../../src/archive/trust/judge-trust.js'
import type { Anchor } from '../../../src/archive/trust/anchor.js'
import { storeOf, type TrustStore } from '../../../src/archive/trust/store.js'
import { revocationListIn } from '../../../src/archive/trust/revocation.js'
import { listIn } from '../../../src/archive/trust/trusted-list.js'
import type { Trust } from '../../../src/archive/trust/trust.js'
import {
  answerOn,
  asDer,
  extension,
  madeBy,
  mailOf,
  namesAt,
  revocationList,
  stampOf,
  stampService,
  threeSteps,
  trustedList,
  unknownExtension,
  type ListedService,
} from '../../support/authorities.js'
import { smallPdf } from '../../support/small-pdf.js'
import { signed, stampedBy, withProofs, type KeptProofs, type Signer } from '../../support/signed-pdf.js'
import type { Way } from '../../support/ways-to-sign.js'
import { Sequence } from 'asn1js'
import { withLimitUntil } from '../../support/limits.js'

const pdf = smallPdf()
const time = '2026-12-02T10:00:00Z'

const trusting = (anchors: readonly Signer[], lists: readonly Uint8Array[] = []): TrustStore =>
  storeOf(
    anchors.map(({ certificate }): Anchor => ({ certificate, recognised: null, scope: 'all' })),
    lists.flatMap((one) => revocationListIn(one) ?? []),
  )

const listing = (services: readonly ListedService[]): TrustStore =>
  storeOf(listIn(Buffer.from(trustedList(services)))?.anchors ?? [], [])

const signedBySomeone = (signer: Signer, at: string | null = time): Uint8Array =>
  signed(pdf, { signer, field: 'kommun.1', ...(at === null ? {} : { time: { inside: new Date(at) } }) })

async function trustOf(file: Uint8Array, store: TrustStore): Promise<Trust> {
  const [judged] = await judgeTrust(file, store)
  if (judged === undefined) throw new Error('no signature')
  return judged.trust
}

const fault = (kind: string, more: object = {}): object => ({ kind: 'untrusted', fault: { kind, ...more } })

describe('a signature is trusted', () => {
  test('with its authority, the time, and how both are known', async () => {
    const { root, signer } = threeSteps()
    expect(await judgeTrust(signedBySomeone(signer), trusting([root]))).toMatchObject([
      {
        field: 'kommun.1',
        signer: 'Eva Lind',
        trust: { kind: 'trusted', anchor: 'Prov Rot', time, proof: 'claimed', revocation: 'not-checked' },
      },
    ])
  })

  test.each<Way>(['rsa', 'pss', 'ed25519'])('made by a chain of keys of the kind %s', async (way) => {
    const { root, signer } = threeSteps(way)
    expect(await trustOf(signedBySomeone(signer), trusting([root]))).toMatchObject({ kind: 'trusted' })
  })

  test('by an authority in the middle, which is trusted without the one above it', async () => {
    const { between, signer } = threeSteps()
    expect(await trustOf(signedBySomeone(signer), trusting([between]))).toMatchObject({ anchor: 'Prov Utfärdare' })
  })

  test('by its own certificate, where that is among the trusted ones', async () => {
    const { signer } = threeSteps()
    expect(await trustOf(signedBySomeone(signer), trusting([signer]))).toMatchObject({
      anchor: 'Eva Lind',
      revocation: 'checked',
    })
  })

  test('where the certificate between stands in the store of the file, and not in the signature', async () => {
    const { root, between, signer } = threeSteps()
    const file = withProofs(signedBySomeone({ ...signer, chain: [] }), { certificates: [asDer(between)] })
    expect(await trustOf(file, trusting([root]))).toMatchObject({ kind: 'trusted' })
    expect(await trustOf(signedBySomeone({ ...signer, chain: [] }), trusting([root]))).toEqual(
      fault('unknown-issuer', { certificate: 'Eva Lind', issuer: 'Prov Utfärdare' }),
    )
  })

  test('by the trusted root where another has the same name', async () => {
    const { root, signer } = threeSteps()
    const namesake = madeBy({ name: 'Prov Rot', authority: true })
    expect(await trustOf(signedBySomeone(signer), trusting([namesake, root]))).toMatchObject({ kind: 'trusted' })
  })

  test('by the second way, where the first has run out', async () => {
    const { root, between, signer } = threeSteps()
    const other = madeBy({ name: 'Annan Rot', authority: true })
    const old = { name: 'Prov Utfärdare', authority: 0, until: '2026-01-01', key: between.key } as const
    const crossed = madeBy({ ...old, issuer: other })
    const chain = [crossed.certificate, between.certificate]
    const file = signedBySomeone({ ...signer, chain })
    expect(await trustOf(file, trusting([other, root]))).toMatchObject({ anchor: 'Prov Rot' })
    expect(await trustOf(file, trusting([other]))).toMatchObject(fault('expired', { certificate: 'Prov Utfärdare' }))
  })

  test('where authorities that have signed each other lead round in a circle', async () => {
    const a = madeBy({ name: 'A', authority: true })
    const b = madeBy({ name: 'B', authority: true, issuer: a })
    const back = madeBy({ name: 'A', authority: true, issuer: b, key: a.key })
    const signer = madeBy({ name: 'Eva Lind', issuer: b })
    const file = signedBySomeone({ ...signer, chain: [b.certificate, back.certificate] })
    expect(await trustOf(file, trusting([a]))).toMatchObject({ anchor: 'A' })
    expect(await trustOf(file, trusting([madeBy({ name: 'C', authority: true })]))).toMatchObject(
      fault('unknown-issuer'),
    )
  })

  test('with an address of mail that the authority above allows', async () => {
    const root = madeBy({ name: 'Prov Rot', authority: true })
    const between = madeBy({ name: 'Prov Utfärdare', issuer: root, authority: 0, others: [namesAt('falun.example')] })
    const own = madeBy({ name: 'Eva Lind', issuer: between, others: [mailOf('eva@falun.example')] })
    const other = madeBy({ name: 'Eva Lind', issuer: between, others: [mailOf('eva@mora.example')] })
    expect(await trustOf(signedBySomeone(own), trusting([root]))).toMatchObject({ kind: 'trusted' })
    expect(await trustOf(signedBySomeone(other), trusting([root]))).toMatchObject(fault('rules'))
  })
})

describe('a signature is not trusted', () => {
  test.each<[string, string, () => { signer: Signer; root: Signer }]>([
    ['whose certificate had run out', 'expired', () => threeSteps('ec', { until: '2026-12-01' })],
    ['whose certificate was not yet valid', 'not-yet-valid', () => threeSteps('ec', { from: '2026-12-03' })],
    ['whose authority had run out', 'expired', () => threeSteps('ec', {}, { until: '2026-12-01' })],
    ['whose certificate is for enciphering', 'usage', () => threeSteps('ec', { usage: 0x20 })],
    ['whose certificate is for servers', 'usage', () => threeSteps('ec', { purposes: ['1.3.6.1.5.5.7.3.1'] })],
    ['whose authority is none', 'no-authority', () => threeSteps('ec', {}, { authority: false, usage: 0x06 })],
    ['whose authority may not sign certificates', 'no-authority', () => threeSteps('ec', {}, { usage: 0x02 })],
    ['with a condition that nobody knows', 'extension', () => threeSteps('ec', { others: [unknownExtension()] })],
    ['whose authority has such a condition', 'extension', () => threeSteps('ec', {}, { others: [unknownExtension()] })],
    [
      'with an extension that occurs twice',
      'extension',
      () => threeSteps('ec', { others: [extension('2.5.29.15', new Sequence(), false)] }),
    ],
    [
      'by a chain that SHA-1 holds together',
      'weak',
      () => threeSteps('rsa', {}, { way: 'rsa', issuer: madeBy({ name: 'Prov Rot', way: 'sha1', authority: true }) }),
    ],
    ['with a key of RSA with 1024 bits', 'weak', () => threeSteps('rsa', { way: 'short' })],
  ])('%s', async (_, kind, make) => {
    const { root, signer } = make()
    expect(await trustOf(signedBySomeone(signer), trusting([root]))).toMatchObject(fault(kind))
  })

  test('that is made with SHA-1', async () => {
    const { root, signer } = threeSteps('rsa')
    expect(await trustOf(signedBySomeone({ ...signer, way: 'sha1' }), trusting([root]))).toEqual(fault('weak-digest'))
  })

  test('where more authorities follow than one above allows', async () => {
    const root = madeBy({ name: 'Prov Rot', authority: 0 })
    const between = madeBy({ name: 'Prov Utfärdare', issuer: root, authority: true })
    const signer = madeBy({ name: 'Eva Lind', issuer: between })
    expect(await trustOf(signedBySomeone(signer), trusting([root]))).toEqual(
      fault('too-long', { certificate: 'Prov Rot' }),
    )
  })

  test('by another root with the same name', async () => {
    const { signer } = threeSteps()
    expect(await trustOf(signedBySomeone(signer), trusting([madeBy({ name: 'Prov Rot', authority: true })]))).toEqual(
      fault('unknown-issuer', { certificate: 'Prov Utfärdare', issuer: 'Prov Rot' }),
    )
  })

  test('where its holder has issued its certificate', async () => {
    const signer = madeBy({ name: 'Eva Lind' })
    expect(await trustOf(signedBySomeone(signer), trusting([threeSteps().root]))).toEqual(
      fault('self-issued', { certificate: 'Eva Lind' }),
    )
  })

  test('that gives no time', async () => {
    const { root, signer } = threeSteps()
    expect(await trustOf(signedBySomeone(signer, null), trusting([root]))).toEqual(fault('no-time'))
  })

  test('that does not hold over the file', async () => {
    const { root, signer } = threeSteps()
    const file = signedBySomeone(signer)
    file[file.indexOf(0x41)] = 0x42
    expect(await trustOf(file, trusting([root]))).toEqual(fault('broken'))
  })

  test('whose certificate two authorities restrict, since that is not reckoned with', async () => {
    const root = madeBy({ name: 'Prov Rot', authority: true })
    const first = madeBy({ name: 'Prov Ett', issuer: root, authority: true, others: [namesAt('falun.example')] })
    const second = madeBy({ name: 'Prov Två', issuer: first, authority: 0, others: [namesAt('mora.example')] })
    const signer = madeBy({ name: 'Eva Lind', issuer: second, others: [mailOf('eva@mora.example')] })
    expect(await trustOf(signedBySomeone(signer), trusting([root]))).toMatchObject(fault('rules'))
  })

  test('past the number of certificates that are looked at', async () => {
    const { root, signer } = threeSteps()
    const file = signedBySomeone(signer)
    await withLimitUntil('chain-steps', 1, () =>
      expect(judgeTrust(file, trusting([root]))).rejects.toMatchObject({ limit: 'chain-steps' }),
    )
    await withLimitUntil('pdf-certificates', 2, () =>
      expect(judgeTrust(file, trusting([root]))).rejects.toMatchObject({ limit: 'pdf-certificates' }),
    )
  })
})

describe('the time of a signature is', () => {
  const { root, between, signer } = threeSteps('ec', { until: '2026-12-31' })
  const stamping = stampService(root)
  const store = trusting([root])
  const stampedIn = (by: Signer, at = '2026-12-02T11:00:00Z'): Uint8Array =>
    signedBySomeone({ ...signer, stamp: (signature) => stampOf(signature, by, at) })

  test('that of a time stamp that it brings along', async () => {
    expect(await trustOf(stampedIn(stamping), store)).toMatchObject({ time: '2026-12-02T11:00:00Z', proof: 'stamp' })
  })

  test('that of a time stamp of the file, the earliest of several', async () => {
    const once = stampedBy(signedBySomeone(signer), (content) => stampOf(content, stamping, '2026-12-05T08:00:00Z'))
    const twice = stampedBy(once, (content) => stampOf(content, stamping, '2026-12-09T08:00:00Z'))
    expect(await trustOf(twice, store)).toMatchObject({ time: '2026-12-05T08:00:00Z', proof: 'stamp' })
  })

  test('proven after the certificate has run out: then it is not trusted, whatever it claims', async () => {
    expect(await trustOf(stampedIn(stamping, '2027-01-05T08:00:00Z'), store)).toMatchObject(fault('expired'))
  })

  test.each<[string, () => Signer]>([
    ['of a service that leads to nobody', () => stampService(madeBy({ name: 'Annan', authority: true }))],
    ['of a certificate that is not for it', () => stampService(root, { purposes: [] })],
    ['of a service whose certificate had run out', () => stampService(root, { until: '2026-12-01' })],
  ])('claimed alone, where the time stamp is %s', async (_, make) => {
    expect(await trustOf(stampedIn(make()), store)).toMatchObject({ time, proof: 'claimed' })
  })

  test('claimed alone, where the time stamp is one of something else', async () => {
    const stamp = stampOf(Buffer.from('something else'), stamping, '2026-12-02T11:00:00Z')
    expect(await trustOf(signedBySomeone({ ...signer, stamp: () => stamp }), store)).toMatchObject({ proof: 'claimed' })
  })

  test('that of the dictionary, where the signature itself has none', async () => {
    const file = signed(pdf, { signer, field: 'a', time: { beside: "D:20261202110000+01'00'" } })
    expect(await trustOf(file, store)).toMatchObject({ time, proof: 'claimed' })
  })

  test('claimed alone, where the service of the time stamp was revoked later', async () => {
    const lists = [revocationList(root, { revoked: [{ signer: stamping, date: '2026-12-20' }] })]
    expect(await trustOf(stampedIn(stamping), trusting([root], lists))).toMatchObject({ proof: 'claimed' })
    expect(await trustOf(stampedIn(stamping), trusting([root, between], []))).toMatchObject({ proof: 'stamp' })
  })
})

describe('a certificate that was revoked', () => {
  const { root, between, signer } = threeSteps()
  const stamping = stampService(root)
  const stamped = { ...signer, stamp: (signature: Uint8Array) => stampOf(signature, stamping, time) }
  const responder = madeBy({ name: 'Prov Svar', issuer: between, usage: 0x80, purposes: ['1.3.6.1.5.5.7.3.9'] })
  const noneAbove = revocationList(root)
  const on = (date: string): Uint8Array => revocationList(between, { revoked: [{ signer, date }] })
  const kept = (proofs: KeptProofs, by: Signer = stamped): Uint8Array => withProofs(signedBySomeone(by), proofs)
  const store = trusting([root])

  test('before the signature is not trusted, wherever that is said', async () => {
    const revoked = fault('revoked', { certificate: 'Eva Lind', date: '2026-12-01T00:00:00Z' })
    expect(await trustOf(signedBySomeone(stamped), trusting([root], [on('2026-12-01')]))).toEqual(revoked)
    expect(await trustOf(kept({ lists: [on('2026-12-01')] }), store)).toEqual(revoked)
    expect(await trustOf(signedBySomeone({ ...stamped, lists: [on('2026-12-01')] }), store)).toEqual(revoked)
    const answer = answerOn(signer, between, responder, { revoked: '2026-12-01' })
    expect(await trustOf(kept({ answers: [answer] }), store)).toEqual(revoked)
    expect(
      await trustOf(kept({ answers: [answerOn(signer, between, between, { revoked: '2026-12-01' })] }), store),
    ).toEqual(revoked)
  })

  test('after a signature that a time stamp proves to be older leaves it trusted', async () => {
    const file = kept({ lists: [on('2026-12-20'), noneAbove] })
    expect(await trustOf(file, store)).toMatchObject({ kind: 'trusted', proof: 'stamp', revocation: 'checked' })
  })

  test('at any time makes a signature untrusted whose time is only claimed', async () => {
    expect(await trustOf(kept({ lists: [on('2026-12-20')] }, signer), store)).toEqual(
      fault('revoked-unproven', { certificate: 'Eva Lind', date: '2026-12-20T00:00:00Z' }),
    )
  })

  test('above the signer counts too', async () => {
    const list = revocationList(root, { revoked: [{ signer: between, date: '2026-11-01' }] })
    expect(await trustOf(kept({ lists: [list] }), store)).toMatchObject(
      fault('revoked', { certificate: 'Prov Utfärdare' }),
    )
  })

  test.each<[string, 'checked' | 'not-checked', () => KeptProofs]>([
    ['lists of both authorities', 'checked', () => ({ lists: [revocationList(between), noneAbove] })],
    [
      'a list and an answer',
      'checked',
      () => ({ lists: [noneAbove], answers: [answerOn(signer, between, responder)] }),
    ],
    ['one of two lists', 'not-checked', () => ({ lists: [revocationList(between)] })],
    [
      'a list that is out of date',
      'not-checked',
      () => ({ lists: [revocationList(between, { until: '2026-12-01' }), noneAbove] }),
    ],
    [
      'a list that somebody else has signed',
      'not-checked',
      () => ({ lists: [revocationList({ ...between, key: root.key }), noneAbove] }),
    ],
    [
      'a list of what has changed alone',
      'not-checked',
      () => ({
        lists: [revocationList(between, { others: [extension('2.5.29.27', new Sequence(), true)] }), noneAbove],
      }),
    ],
    [
      'an answer on another',
      'not-checked',
      () => ({ lists: [noneAbove], answers: [answerOn(between, between, responder)] }),
    ],
    [
      'an answer of a service that may not',
      'not-checked',
      () => ({ lists: [noneAbove], answers: [answerOn(signer, between, signer)] }),
    ],
    [
      'an answer of a service of others',
      'not-checked',
      () => ({
        lists: [noneAbove],
        answers: [answerOn(signer, between, madeBy({ name: 'X', purposes: ['1.3.6.1.5.5.7.3.9'] }))],
      }),
    ],
    ['nothing', 'not-checked', () => ({})],
  ])('is looked for in %s: %s', async (_, revocation, proofs) => {
    expect(await trustOf(kept(proofs()), store)).toMatchObject({ kind: 'trusted', revocation })
  })
})

describe('of a trusted list, a service counts', () => {
  const { root, signer } = threeSteps()
  const file = signedBySomeone(signer)

  test('where it was granted at the time', async () => {
    expect(await trustOf(file, listing([{ signer: root }]))).toMatchObject({ kind: 'trusted', anchor: 'Prov Rot' })
  })

  test('where it has been withdrawn since', async () => {
    const before = { status: 'granted', since: '2025-01-01' }
    const services = [{ signer: root, status: 'withdrawn', since: '2026-12-20', before }]
    expect(await trustOf(file, listing(services))).toMatchObject({ kind: 'trusted' })
  })

  test.each<[string, string, ListedService]>([
    [
      'not where it had been withdrawn before',
      'withdrawn',
      { signer: root, status: 'withdrawn', since: '2026-12-01', before: { status: 'granted', since: '2025-01-01' } },
    ],
    ['not before it was granted', 'withdrawn', { signer: root, since: '2026-12-03' }],
    ['not for signatures, where it gives time stamps', 'withdrawn', { signer: root, type: 'TSA/QTST' }],
    ['not where it does something else', 'unknown-issuer', { signer: root, type: 'EDS/Q' }],
    ['not where it was never recognised', 'unknown-issuer', { signer: root, status: 'withdrawn' }],
  ])('%s', async (_, kind, service) => {
    expect(await trustOf(file, listing([service]))).toMatchObject(fault(kind))
  })
})
