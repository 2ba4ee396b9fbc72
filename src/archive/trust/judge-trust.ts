// A signed PDF and what somebody trusts -> of each signature whether its certificate is trusted, and for which time. Time
// stamps, of a signature and of the whole file, prove the time where they are trusted themselves; otherwise it is the one that
// the signature claims.

import { CertificateRevocationList, type BasicOCSPResponse, type Certificate } from 'pkijs'
import { limits } from '../../base/limits.js'
import { budget, PastLimit, type Spend } from '../returned/budget.js'
import { attributeValues, readCms, within, type Cms } from '../returned/cms.js'
import { openPdf, type PdfFile } from '../returned/file.js'
import { signaturesOf, type FoundSignature } from '../returned/signatures.js'
import { digests } from '../returned/signed-by.js'
import { stampsOver, type Stamp } from '../returned/stamps.js'
import { unpacked } from '../returned/streams.js'
import { inSeconds, momentOf, signingTimeOf } from '../returned/times.js'
import { isKind, itemsOf } from '../returned/values.js'
import { calledIn, certificateIn, fingerprintOf } from './certificate.js'
import { chainTo, type Chain, type Purpose } from './chain.js'
import { answerIn, revocationListIn, revocationOf, type Evidence } from './revocation.js'
import type { TrustStore } from './store.js'
import type { Trust, Trusted, TrustFault, Untrusted } from './trust.js'

/** What is found of one signature. */
export interface JudgedSignature {
  /** The whole name of its field. */
  readonly field: string
  /** SHA-256 of the signer's certificate; null where it cannot be read. */
  readonly certificate: string | null
  /** How its holder is called. */
  readonly signer: string | null
  readonly trust: Trust
}

/**
 * Judges the signatures of a file, in the order of what they cover; time stamps of the file are none of them.
 * @throws PastLimit where the file is past a limit, and an error where it is no PDF that can be read
 */
export async function judgeTrust(file: Uint8Array, store: TrustStore): Promise<JudgedSignature[]> {
  if (file.length > limits['pdf-size'].most) throw new PastLimit('pdf-size')
  const spend = budget()
  const pdf = openPdf(Buffer.from(file.buffer, file.byteOffset, file.length), spend)
  const signatures = signaturesOf(pdf)
  const judge: Judge = { store, kept: keptIn(pdf, spend), spend, signatures }
  const judged: JudgedSignature[] = []
  for (const signature of signatures.filter(({ isStamp }) => !isStamp)) {
    const { field, cms } = signature
    const own = cms?.certificate
    judged.push({
      field,
      certificate: own === undefined ? null : fingerprintOf(own),
      signer: own === undefined ? null : calledIn(own.subject),
      trust: await trustIn(signature, judge),
    })
  }
  return judged
}

interface Judge {
  readonly store: TrustStore
  readonly kept: Kept
  readonly spend: Spend
  readonly signatures: readonly FoundSignature[]
}

/** What a file keeps for who verifies it later. */
interface Kept extends Evidence {
  readonly certificates: readonly Certificate[]
}

async function trustIn(signature: FoundSignature, judge: Judge): Promise<Trust> {
  const { cms, holds } = signature
  if (cms === null) return untrusted({ kind: 'unreadable' })
  if (digests[cms.signer.digestAlgorithm.algorithmId] === undefined) return untrusted({ kind: 'weak-digest' })
  if (!holds) return untrusted({ kind: 'broken' })
  const stamped = await earliestStamp(signature, cms, judge)
  const time = stamped ?? claimedTime(signature, cms)
  if (time === null) return untrusted({ kind: 'no-time' })
  return await trustAt(cms, { time, proof: stamped === null ? 'claimed' : 'stamp', purpose: 'signature' }, judge)
}

interface At {
  readonly time: Date
  readonly proof: Trusted['proof']
  readonly purpose: Purpose
}

/** Whether the signer's certificate leads to what is trusted, and neither it nor one above it had been revoked. */
async function trustAt(cms: Cms, { time, proof, purpose }: At, judge: Judge): Promise<Trust> {
  const { store, kept, spend } = judge
  const own = keptInCms(cms, spend)
  const { certificate } = cms
  const others = [...own.certificates, ...kept.certificates]
  const chain = await chainTo(store, { certificate, others, time, purpose }, spend)
  if ('kind' in chain) return untrusted(chain)
  const lists = [...store.revocations, ...own.lists, ...kept.lists]
  const evidence = { lists, answers: [...own.answers, ...kept.answers] }
  const states = linksOf(chain).map(([below, above]) => ({
    below,
    state: revocationOf(below, above, time, evidence, spend),
  }))
  for (const { below, state } of states) {
    if (state.kind !== 'revoked') continue
    const fault = { certificate: calledIn(below.subject), date: inSeconds(state.date) }
    if (!(state.date > time)) return untrusted({ kind: 'revoked', ...fault })
    if (proof === 'claimed') return untrusted({ kind: 'revoked-unproven', ...fault })
  }
  const anchor = chain.certificates.at(-1) ?? certificate
  return {
    kind: 'trusted',
    anchor: calledIn(anchor.subject),
    anchorCertificate: fingerprintOf(anchor),
    time: inSeconds(time),
    proof,
    revocation: states.every(({ state }) => state.kind !== 'unknown') ? 'checked' : 'not-checked',
  }
}

function linksOf({ certificates }: Chain): [Certificate, Certificate][] {
  return certificates.slice(1).map((above, index) => [certificates[index] ?? above, above])
}

/** The earliest time that a trusted time stamp gives, of the signature itself or of a file that holds it; null for none. */
async function earliestStamp({ end }: FoundSignature, cms: Cms, judge: Judge): Promise<Date | null> {
  const own = stampsWithin(cms).map((stamp) => ({
    cms: stamp,
    stamp: stampsOver(stamp, [cms.signer.signature.valueBlock.valueHexView]),
  }))
  const later = judge.signatures.flatMap((one) =>
    one.stamp !== null && one.cms !== null && end !== null && one.end !== null && one.end > end
      ? [{ cms: one.cms, stamp: one.stamp }]
      : [],
  )
  const times: Date[] = []
  for (const { cms: stampCms, stamp } of [...own, ...later])
    if (stamp !== null && (await isTrustedStamp(stampCms, stamp, judge))) times.push(stamp.time)
  return times.sort((a, b) => a.getTime() - b.getTime())[0] ?? null
}

/** A time stamp of a service that was revoked later is none: its key may have been in other hands. */
async function isTrustedStamp(cms: Cms, { time }: Stamp, judge: Judge): Promise<boolean> {
  return (await trustAt(cms, { time, proof: 'claimed', purpose: 'stamp' }, judge)).kind === 'trusted'
}

/** Time stamps that a signature brings along, unsigned (RFC 3161, appendix A). */
function stampsWithin({ signer }: Cms): Cms[] {
  const attributes = signer.unsignedAttrs?.attributes.filter(({ type }) => type === stampAttribute) ?? []
  return attributes.flatMap(({ values }) => values.flatMap((value) => readCms(encoded(value)) ?? []))
}

const stampAttribute = '1.2.840.113549.1.9.16.2.14'

function claimedTime({ time }: FoundSignature, { signer }: Cms): Date | null {
  const said = timeWithin(signer) ?? time
  return said === null ? null : momentOf(said)
}

function timeWithin(signer: Cms['signer']): string | null {
  try {
    return signingTimeOf(signer)
  } catch {
    return null
  }
}

/** Certificates, lists and answers in the store of a file (DSS, ETSI EN 319 142-1, 5.4.2). */
function keptIn(pdf: PdfFile, spend: Spend): Kept {
  const store = pdf.get(pdf.get(pdf.trailer, 'Root'), 'DSS')
  const all = <Read>(key: string, read: (bytes: Uint8Array) => Read | null): Read[] =>
    itemsOf(pdf.get(store, key)).flatMap((item) => {
      spend('pdf-certificates', 1)
      const stream = pdf.resolve(item)
      const bytes = isKind(stream, 'stream') ? unpacked(stream, spend) : null
      return bytes === null ? [] : (readWithin(bytes, read) ?? [])
    })
  return {
    certificates: all('Certs', certificateIn),
    lists: all('CRLs', revocationListIn),
    answers: all('OCSPs', answerIn),
  }
}

function readWithin<Read>(bytes: Uint8Array, read: (bytes: Uint8Array) => Read | null): Read | null {
  if (bytes.length > limits['trust-list-size'].most) throw new PastLimit('trust-list-size')
  return read(bytes)
}

/** What a signature brings along itself: beside what it signs, or among what it signs in the ways of two standards. */
function keptInCms({ data, signer, certificates }: Cms, spend: Spend): Kept {
  const lists = (data.crls ?? []).filter(
    (one): one is CertificateRevocationList => one instanceof CertificateRevocationList,
  )
  const adobe = (attributeValues(signer, adobeRevocation) ?? []).flatMap(within)
  const inner = adobe.flatMap((choice) => {
    const { tagNumber } = (choice as { readonly idBlock: { readonly tagNumber: number } }).idBlock
    return within(choice)
      .flatMap(within)
      .map((value) => ({ tagNumber, bytes: encoded(value) }))
  })
  spend('pdf-certificates', certificates.length + lists.length + inner.length)
  const of = (tag: number): Uint8Array[] => inner.flatMap(({ tagNumber, bytes }) => (tagNumber === tag ? [bytes] : []))
  return {
    certificates,
    lists: [...lists, ...of(0).flatMap((bytes) => readWithin(bytes, revocationListIn) ?? [])],
    answers: of(1).flatMap((bytes): BasicOCSPResponse[] => {
      const answer = readWithin(bytes, answerIn)
      return answer === null ? [] : [answer]
    }),
  }
}

/** Lists and answers among what is signed, as Adobe's programs put them (ISO 32000-1, 12.8.3.3.2). */
const adobeRevocation = '1.2.840.113583.1.1.8'

function encoded(value: unknown): Uint8Array {
  const block = value as { readonly toBER: () => ArrayBuffer; readonly valueBeforeDecodeView?: Uint8Array }
  const before = block.valueBeforeDecodeView
  return before === undefined || before.length === 0 ? new Uint8Array(block.toBER()) : before
}

function untrusted(fault: TrustFault): Untrusted {
  return { kind: 'untrusted', fault }
}
