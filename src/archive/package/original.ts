// A file that came back from signing, beside the PDF that was sent -> which of three kinds it is: the same bytes with
// signatures behind them, the same text under a seal, or neither, which a scan is. Signatures have to hold over the bytes that
// they cover; whose certificates they name, and whether these can be trusted, is for others to say.

import { limits, pastLimit, type LimitName } from '../../base/limits.js'
import { phrase } from '../../base/phrases/phrases.js'
import type { Place, Problem } from '../../base/problem.js'
import type { Sentence } from '../../base/sentence.js'
import { budget, PastLimit } from '../returned/budget.js'
import { changesOf } from '../returned/changes.js'
import { drawnPages, type DrawnPage } from '../returned/drawing.js'
import { openPdf, type PdfFile } from '../returned/file.js'
import { signaturesOf, type FoundSignature } from '../returned/signatures.js'
import { updatesBehind, type Update } from '../returned/updates.js'

export type Judgement =
  | {
      readonly kind: 'signed'
      /** Bytes behind those that were issued. */
      readonly bytesAdded: number
    }
  | {
      readonly kind: 'sealed'
      /** Pages behind those that were issued: what the service says of the signing. */
      readonly pagesAdded: number
      /** Numbers of issued pages that say the same and do not look the same: a mark in the margin, or something that covers. */
      readonly pagesRedrawn: readonly number[]
    }
  | OtherFile

export interface OtherFile {
  readonly kind: 'other'
  /** Why it is neither, as the end of a sentence. */
  readonly reason: Sentence
  /** True where it says what was issued, and nobody has signed it. */
  readonly unsigned: boolean
  /** The limit that the file is past; null for any other reason. */
  readonly limit: LimitName | null
}

/**
 * The texts of the pages of a PDF, comparable with one another (pdf-pages.ts); null where it cannot be read.
 * Throws PastLimit where reading takes too long.
 */
export type ReadTexts = (bytes: Uint8Array) => Promise<readonly string[] | null>

/**
 * Judges a file against what was issued.
 * - signed: every issued byte stands at its beginning, and behind it nothing but what signatures that hold may add;
 * - sealed: a signature holds over the whole file, and each issued page has its whole text on the page of the same number.
 */
export async function judgeOriginal(issued: Uint8Array, file: Uint8Array, readTexts: ReadTexts): Promise<Judgement> {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.length)
  if (bytes.equals(issued)) return unsigned(phrase('original-same', {}))
  if (bytes.length > issued.length && bytes.subarray(0, issued.length).equals(issued)) return judgeAdded(issued, file)
  try {
    return await judgeRewritten(issued, file, readTexts)
  } catch (cause) {
    return unread(cause)
  }
}

/** Judges what stands behind the issued bytes of a file: what signatures add, and nothing else. */
export function judgeAdded(issued: Uint8Array, file: Uint8Array): Judgement {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.length)
  try {
    if (bytes.length > limits['pdf-size'].most) throw new PastLimit('pdf-size')
    const base = openPdf(bytes.subarray(0, issued.length), budget())
    const updates = readUpdates(base, bytes)
    const last = updates?.at(-1)
    if (updates === null || last === undefined) return other(phrase('pdf-structure', {}))
    const signatures = signaturesOf(last.after)
    const faulty = signatures.filter((signature) => !isWhole(signature, updates))
    const faults = [...faulty.map(notHolding), ...updates.flatMap(changesOf)]
    if (signatures.every(({ isStamp }) => isStamp))
      return faults.length > 0 ? other(joined(faults)) : unsigned(phrase('original-unsigned', {}))
    return faults.length > 0 ? other(joined(faults)) : { kind: 'signed', bytesAdded: bytes.length - issued.length }
  } catch (cause) {
    return unread(cause)
  }
}

async function judgeRewritten(issued: Uint8Array, given: Uint8Array, readTexts: ReadTexts): Promise<Judgement> {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.length)
  if (bytes.length > limits['pdf-size'].most) throw new PastLimit('pdf-size')
  const file = openPdf(bytes, budget())
  const now = drawnPages(file)
  const before = drawnPages(openPdf(Buffer.from(issued), budget()))
  if (now.length < before.length) return other(phrase('original-pages', { count: now.length, expected: before.length }))
  const [texts, issuedTexts] = [await readTexts(given), await readTexts(issued)]
  if (texts === null || issuedTexts === null) return other(phrase('original-unreadable', {}))
  const different = issuedTexts.findIndex((text, index) => !(texts[index] ?? '').includes(text))
  if (different >= 0) return other(phrase('original-text', { page: different + 1 }))
  const signatures = signaturesOf(file)
  const seal = signatures.filter(({ isStamp, holds }) => holds && !isStamp).at(-1)
  if (seal === undefined) {
    const [broken] = signatures.filter(({ isStamp }) => !isStamp)
    return broken === undefined ? unsigned(phrase('original-unsigned', {})) : other(notHolding(broken))
  }
  const faults = behindSeal(seal, signatures, bytes)
  if (faults.length > 0) return other(joined(faults))
  const redrawn = before.flatMap((page, index) => (isShownIn(page, now[index]) ? [] : [index + 1]))
  return { kind: 'sealed', pagesAdded: now.length - before.length, pagesRedrawn: redrawn }
}

/** What is wrong with what stands behind a seal: nothing may but what signatures add. */
function behindSeal({ end }: FoundSignature, signatures: readonly FoundSignature[], bytes: Buffer): Sentence[] {
  const until = end ?? 0
  if (/^\s*$/.test(bytes.toString('latin1', until))) return []
  const updates = readUpdates(openPdf(bytes.subarray(0, until), budget()), bytes)
  if (updates === null) return [phrase('pdf-structure', {})]
  const later = signatures.filter((one) => one.end === null || one.end > until)
  return [...later.filter((one) => !isWhole(one, updates)).map(notHolding), ...updates.flatMap(changesOf)]
}

function readUpdates(base: PdfFile, bytes: Buffer): Update[] | null {
  try {
    return updatesBehind(base, bytes)
  } catch (cause) {
    if (cause instanceof PastLimit) throw cause
    return null
  }
}

/** True for a signature that holds, and covers the file up to the end of the update that brought it. */
function isWhole({ holds, object, end }: FoundSignature, updates: readonly Update[]): boolean {
  const own = updates.find(({ numbers }) => numbers.includes(object))
  return holds && own !== undefined && end !== null && end >= own.end && end <= own.endWithSpace
}

function notHolding({ field }: FoundSignature): Sentence {
  return phrase('pdf-signature', { field: field === '' ? '–' : field })
}

/** The same drawing, with nothing on it that did not lie there. Fields for signatures stay where they were. */
function isShownIn(page: DrawnPage, later: DrawnPage | undefined): boolean {
  if (later === undefined || page.drawing !== later.drawing) return false
  const [annotations, fields] = [new Set(page.annotations), new Set(['', ...page.fields])]
  return later.annotations.every((one) => annotations.has(one)) && later.fields.every((one) => fields.has(one))
}

/** Reasons that are told of one file. */
const mostReasons = 5

/** Several reasons as one. */
function joined(reasons: readonly Sentence[]): Sentence {
  const [first = phrase('pdf-object', {}), ...rest] = reasons.slice(0, mostReasons)
  const left = reasons.length - mostReasons
  const all = left > 0 ? [...rest, phrase('pdf-more', { count: left })] : rest
  return all.length === 0
    ? first
    : phrase('pdf-two', {
        first,
        rest: all.reduceRight((later, one) => phrase('pdf-two', { first: one, rest: later })),
      })
}

function unread(cause: unknown): OtherFile {
  if (!(cause instanceof PastLimit)) return other(phrase('original-unreadable', {}))
  return { ...other(phrase('original-unreadable', {})), limit: cause.limit }
}

function other(reason: Sentence): OtherFile {
  return { kind: 'other', reason, unsigned: false, limit: null }
}

function unsigned(reason: Sentence): OtherFile {
  return { ...other(reason), unsigned: true }
}

/** What is reported of a file that is neither: that it is past a limit, or what its caller says of the reason. */
export function problemOfOther(file: OtherFile, place: Place, otherwise: (reason: Sentence) => Problem): Problem {
  return file.limit === null ? otherwise(file.reason) : pastLimit(file.limit, place)
}
