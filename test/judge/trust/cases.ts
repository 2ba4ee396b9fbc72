// Signed files with what is trusted, good and bad, each at a time: what this program finds of them, and what EU DSS says.

import { Sequence } from 'asn1js'
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
  unknownExtension,
} from '../../support/authorities.js'
import { smallPdf } from '../../support/small-pdf.js'
import { signed, stampedBy, withProofs, type Signer } from '../../support/signed-pdf.js'

export interface TrustCase {
  readonly name: string
  readonly file: Uint8Array
  readonly trusted: readonly Signer[]
  readonly lists: readonly Uint8Array[]
  /** When EU DSS is asked: at the time that is claimed, or long after, where a time stamp proves it. */
  readonly at: string
  /** What this program finds: how the time is known and whether revocation is, or why the signature is not trusted. */
  readonly found: string
  /** What EU DSS says of the signature, where it does not demand revocation data: indication and subindication. */
  readonly dss: string
  /** Why this program refuses, or does not count as known, what EU DSS takes; null where both say the same. */
  readonly stricter: string | null
}

const claimed = 'D:20261202100000Z'
const [atOnce, later] = ['2026-12-02T10:05:00Z', '2027-03-01T00:00:00Z']
const passed = 'TOTAL_PASSED'

/** How EU DSS calls what this program finds. */
const usual: Readonly<Record<string, string>> = {
  broken: 'TOTAL_FAILED HASH_FAILURE',
  expired: 'INDETERMINATE OUT_OF_BOUNDS_NO_POE',
  'no-authority': 'INDETERMINATE CERTIFICATE_CHAIN_GENERAL_FAILURE',
  'not-yet-valid': 'TOTAL_FAILED NOT_YET_VALID',
  revoked: 'INDETERMINATE REVOKED_NO_POE',
  'revoked-unproven': 'INDETERMINATE REVOKED_NO_POE',
  'self-issued': 'INDETERMINATE NO_CERTIFICATE_CHAIN_FOUND',
  'too-long': 'INDETERMINATE CERTIFICATE_CHAIN_GENERAL_FAILURE',
  'unknown-issuer': 'INDETERMINATE NO_CERTIFICATE_CHAIN_FOUND',
  weak: 'INDETERMINATE CRYPTO_CONSTRAINTS_FAILURE_NO_POE',
  'weak-digest': 'INDETERMINATE CRYPTO_CONSTRAINTS_FAILURE_NO_POE',
}

interface Written extends Partial<Pick<TrustCase, 'lists' | 'at' | 'dss' | 'stricter'>> {
  readonly found: string
  readonly signer: Signer
  readonly trusted: readonly Signer[]
  readonly after?: (file: Uint8Array) => Uint8Array
}

function written(name: string, { signer, trusted, found, after, stricter = null, ...rest }: Written): TrustCase {
  const file = signed(smallPdf(), { signer, field: 'kommun.1', time: { beside: claimed } })
  return {
    lists: [],
    at: atOnce,
    dss: stricter === null ? (usual[found] ?? passed) : passed,
    name,
    trusted,
    found,
    stricter,
    file: after === undefined ? file : after(file),
    ...rest,
  }
}

/** All cases. Keys and numbers are new each time. */
export function trustCases(): TrustCase[] {
  return [...chains(), ...times(), ...revocations()]
}

function chains(): TrustCase[] {
  const unproven = 'claimed not-checked'
  const plain = threeSteps()
  const rsa = threeSteps('rsa')
  const pss = threeSteps('pss')
  const expired = threeSteps('ec', { until: '2026-12-01' })
  const early = threeSteps('ec', { from: '2026-12-03' })
  const expiredBetween = threeSteps('ec', {}, { until: '2026-12-01' })
  const cipher = threeSteps('ec', { usage: 0x20 })
  const noAuthority = threeSteps('ec', {}, { authority: false, usage: 0x06 })
  const noIssuing = threeSteps('ec', {}, { usage: 0x02 })
  const strange = threeSteps('ec', { others: [unknownExtension()] })
  const short = threeSteps('rsa', { way: 'short' })
  const old = madeBy({ name: 'Prov Rot', way: 'sha1', authority: true })
  const sha1 = threeSteps('rsa', {}, { issuer: old })
  const namesake = madeBy({ name: 'Prov Rot', authority: true })
  const narrow = madeBy({ name: 'Prov Rot', authority: true })
  const middle = madeBy({ name: 'Prov Ett', issuer: narrow, authority: 0 })
  const below = madeBy({ name: 'Prov Två', issuer: middle, authority: true })
  const tooLong = madeBy({ name: 'Eva Lind', issuer: below })
  const bound = threeSteps('ec', { others: [mailOf('eva@falun.example')] }, { others: [namesAt('falun.example')] })
  const unbound = threeSteps('ec', { others: [mailOf('eva@mora.example')] }, { others: [namesAt('falun.example')] })
  const { signer } = plain
  return [
    written('chain', { signer, trusted: [plain.root], found: unproven }),
    written('chain-rsa', { signer: rsa.signer, trusted: [rsa.root], found: unproven }),
    written('chain-pss', { signer: pss.signer, trusted: [pss.root], found: unproven }),
    written('chain-middle', { signer, trusted: [plain.between], found: unproven }),
    written('chain-itself', { signer, trusted: [signer], found: 'claimed checked' }),
    written('chain-in-store', {
      signer: { ...signer, chain: [] },
      trusted: [plain.root],
      found: unproven,
      after: (file) => withProofs(file, { certificates: [asDer(plain.between)] }),
    }),
    written('chain-missing', { signer: { ...signer, chain: [] }, trusted: [plain.root], found: 'unknown-issuer' }),
    written('chain-namesake', { signer, trusted: [namesake], found: 'unknown-issuer' }),
    written('chain-both-namesakes', { signer, trusted: [namesake, plain.root], found: unproven }),
    written('chain-self-issued', { signer: madeBy({ name: 'Eva Lind' }), trusted: [plain.root], found: 'self-issued' }),
    written('chain-expired', { signer: expired.signer, trusted: [expired.root], found: 'expired' }),
    written('chain-not-yet-valid', { signer: early.signer, trusted: [early.root], found: 'not-yet-valid' }),
    written('chain-expired-between', {
      signer: expiredBetween.signer,
      trusted: [expiredBetween.root],
      found: 'expired',
      stricter: 'EU DSS takes a signer whose authority has run out',
    }),
    written('chain-usage', {
      signer: cipher.signer,
      trusted: [cipher.root],
      found: 'usage',
      stricter: 'EU DSS warns of a key that is for something else',
    }),
    written('chain-no-authority', { signer: noAuthority.signer, trusted: [noAuthority.root], found: 'no-authority' }),
    written('chain-no-issuing', { signer: noIssuing.signer, trusted: [noIssuing.root], found: 'no-authority' }),
    written('chain-strange', {
      signer: strange.signer,
      trusted: [strange.root],
      found: 'extension',
      stricter: 'EU DSS warns of conditions that it does not know',
    }),
    written('chain-short', { signer: short.signer, trusted: [short.root], found: 'weak' }),
    written('chain-sha1', { signer: sha1.signer, trusted: [old], found: 'weak' }),
    written('chain-too-long', { signer: tooLong, trusted: [narrow], found: 'too-long' }),
    written('chain-names', { signer: bound.signer, trusted: [bound.root], found: unproven }),
    written('chain-other-names', {
      signer: unbound.signer,
      trusted: [unbound.root],
      found: 'rules',
      stricter: 'EU DSS warns of names that an authority does not allow',
    }),
    written('signature-sha1', { signer: { ...rsa.signer, way: 'sha1' }, trusted: [rsa.root], found: 'weak-digest' }),
    written('signature-broken', {
      signer,
      trusted: [plain.root],
      found: 'broken',
      after: (file) => {
        const bytes = Buffer.from(file)
        bytes.write('Bvtal', bytes.indexOf('Avtal'), 'latin1')
        return Uint8Array.from(bytes)
      },
    }),
  ]
}

function times(): TrustCase[] {
  const { root, between, signer } = threeSteps('ec', { until: '2026-12-31' })
  const service = stampService(root)
  const stamping = (by: Signer, at: string): Signer => ({ ...signer, stamp: (signature) => stampOf(signature, by, at) })
  const stampedLater = (at: string) => (file: Uint8Array) => stampedBy(file, (content) => stampOf(content, service, at))
  const trusted = [root]
  const lists = [revocationList(between), revocationList(root)]
  const proven = { trusted, lists, at: later, found: 'stamp checked' }
  const other = stampService(madeBy({ name: 'Annan', authority: true }))
  return [
    written('time-stamped', { ...proven, signer: stamping(service, '2026-12-02T11:00:00Z') }),
    written('time-stamped-file', { ...proven, signer, after: stampedLater('2026-12-05T08:00:00Z') }),
    written('time-stamped-too-late', {
      ...proven,
      signer,
      after: stampedLater('2027-01-05T08:00:00Z'),
      dss: 'INDETERMINATE OUT_OF_BOUNDS_NOT_REVOKED',
      found: 'expired',
    }),
    written('time-stamp-of-nobody', {
      trusted,
      signer: stamping(other, '2026-12-02T10:01:00Z'),
      found: 'claimed not-checked',
    }),
    written('time-stamp-without-purpose', {
      trusted,
      signer: stamping(stampService(root, { purposes: [] }), '2026-12-02T10:01:00Z'),
      found: 'claimed not-checked',
    }),
  ]
}

function revocations(): TrustCase[] {
  const { root, between, signer } = threeSteps()
  const service = stampService(root)
  const stamped = { ...signer, stamp: (signature: Uint8Array) => stampOf(signature, service, '2026-12-02T10:01:00Z') }
  const responder = madeBy({
    name: 'Prov Svar',
    issuer: between,
    usage: 0x80,
    purposes: ['1.3.6.1.5.5.7.3.9'],
    others: [extension('1.3.6.1.5.5.7.48.1.5', new Sequence(), false)],
  })
  const trusted = [root]
  const noneAbove = revocationList(root)
  const on = (date: string): Uint8Array => revocationList(between, { revoked: [{ signer, date }] })
  const base = { signer, trusted }
  return [
    written('revocation-none', { ...base, lists: [revocationList(between), noneAbove], found: 'claimed checked' }),
    written('revocation-in-store', {
      ...base,
      found: 'claimed checked',
      after: (file) => withProofs(file, { lists: [revocationList(between), noneAbove] }),
    }),
    written('revocation-answer', {
      ...base,
      found: 'claimed checked',
      after: (file) =>
        withProofs(file, { lists: [noneAbove], answers: [answerOn(signer, between, responder, { time: atOnce })] }),
    }),
    written('revocation-half', { ...base, lists: [revocationList(between)], found: 'claimed not-checked' }),
    written('revocation-stale', {
      ...base,
      lists: [revocationList(between, { until: '2026-12-01' }), noneAbove],
      stricter: 'EU DSS takes a list that is out of date',
      found: 'claimed not-checked',
    }),
    written('revocation-forged', {
      ...base,
      lists: [revocationList({ ...between, key: root.key }), noneAbove],
      found: 'claimed not-checked',
    }),
    written('revoked', { ...base, lists: [on('2026-12-01'), noneAbove], found: 'revoked' }),
    written('revoked-stamped', {
      ...base,
      signer: stamped,
      lists: [on('2026-12-01'), noneAbove],
      at: later,
      found: 'revoked',
    }),
    written('revoked-between', {
      ...base,
      lists: [revocationList(between), revocationList(root, { revoked: [{ signer: between, date: '2026-11-01' }] })],
      dss: 'INDETERMINATE REVOKED_CA_NO_POE',
      found: 'revoked',
    }),
    written('revoked-later', { ...base, lists: [on('2026-12-20'), noneAbove], at: later, found: 'revoked-unproven' }),
    written('revoked-later-stamped', {
      ...base,
      signer: stamped,
      lists: [on('2026-12-20'), noneAbove],
      at: later,
      found: 'stamp checked',
    }),
  ]
}
