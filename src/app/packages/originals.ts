// Files that came back from signing -> the originals of the instances that they belong to. What a file is follows from its
// bytes and its text; only of a scan does somebody have to say what it is.

import type {
  ArchivedEdition,
  ArchivedInstance,
  ArchivedOriginal,
  ReplacedOriginal,
} from '../../archive/package/instance.js'
import { judgeOriginal, problemOfOther, type Judgement, type ReadTexts } from '../../archive/package/original.js'
import { sha256 } from '../../base/hash.js'
import type { IsoDate } from '../../model/document.js'
import { phrase } from '../../base/phrases/phrases.js'
import { problem, type Problem } from '../../base/problem.js'
import { originalSignatures, withTrustOf, type TrustAsked } from './trusted-signatures.js'

/** A file that was given as signed, or that lies in a package as such. */
export interface SignedFile {
  /** As the user named it. */
  readonly path: string
  readonly bytes: Uint8Array
  /** The instance that it is of, where the user says so. */
  readonly instance: string | null
  /** Who attests it, where it is a scan. */
  readonly attestation: Attestation | null
  /** The day on which it came in, where the user says so. */
  readonly received: IsoDate | null
  /** What is known of one that an earlier package holds; null for one that is given. */
  readonly kept: KeptOriginal | null
}

/** An original that lies in a package for somebody's archive, with those whose place it has taken. */
export interface KeptOriginal {
  /** Id of the party whose archive it is. */
  readonly archivist: string
  readonly replaces: readonly ReplacedOriginal[]
  /** What the package says of its signatures. */
  readonly signatures: ArchivedOriginal['signatures']
}

/** That another original may take the place of one that a package holds: why, and on which day. */
export interface Replacement {
  readonly reason: string
  readonly date: IsoDate
}

/** Who says that a scan is true to the paper, and on which day. */
export type Attestation = NonNullable<ArchivedOriginal['attestation']>

export interface Placed {
  /** The instances with the originals that are theirs. */
  readonly instances: readonly ArchivedInstance[]
  readonly problems: readonly Problem[]
}

/**
 * Finds the instance and edition of each file. Rule `archive/signed`: a file that is no instance's, a scan that nobody
 * attests, or of which it is not known what it shows, two files of one edition, and one that would take the place of an
 * original without a reason. Rule `archive/redrawn`, a warning: a sealed file has pages that say what was issued and look
 * otherwise. Rule `trust/signature`: its certificate leads to nobody who is trusted.
 * @param replacement null: what a package holds stays
 * @param trust null: it is not asked who is trusted
 */
export async function placeOriginals(
  instances: readonly ArchivedInstance[],
  files: readonly SignedFile[],
  replacement: Replacement | null,
  readTexts: ReadTexts,
  trust: TrustAsked | null = null,
): Promise<Placed> {
  const found = new Map<ArchivedEdition, { readonly original: ArchivedOriginal; readonly file: SignedFile }>()
  const problems: Problem[] = []
  const issued = files.length === 0 ? [] : issuedEditions(instances)
  for (const file of [...files.filter(({ kept }) => kept === null), ...files.filter(({ kept }) => kept !== null)]) {
    const placed = await placeOf(file, issued, readTexts, trust)
    if ('rule' in placed) {
      problems.push(placed)
      continue
    }
    const { original } = placed
    problems.push(...placed.reported)
    const clashes = placed.editions.flatMap((edition) => {
      const other = found.get(edition)
      if (other === undefined) found.set(edition, { original, file })
      else if (isSame(other.file, file)) found.set(edition, { ...other, original: sameOf(other.original, original) })
      else if (file.kept !== null && other.file.kept === null && replacement !== null)
        found.set(edition, { ...other, original: inPlaceOf(other.original, original, replacement) })
      else return [clash(file, other.file)]
      return []
    })
    problems.push(...clashes.slice(0, 1))
  }
  const withOriginals = instances.map((instance) => ({
    ...instance,
    originals: instance.editions.flatMap((edition) => found.get(edition)?.original ?? []),
  }))
  return { instances: withOriginals, problems }
}

function isSame(a: SignedFile, b: SignedFile): boolean {
  return Buffer.from(a.bytes.buffer, a.bytes.byteOffset, a.bytes.length).equals(b.bytes)
}

/** The same original once more: what was known of it before stays known. */
function sameOf(original: ArchivedOriginal, before: ArchivedOriginal): ArchivedOriginal {
  const replaces = eachOnce([...before.replaces, ...original.replaces])
  const signatures = withTrustOf(original.signatures, before.signatures)
  const known = original.signatures.some((one) => one.trust !== undefined) ? original.signatures : signatures
  return { ...original, received: original.received ?? before.received, replaces, signatures: known }
}

/** An original that takes the place of another: the package tells which that was, and why. */
function inPlaceOf(
  original: ArchivedOriginal,
  before: ArchivedOriginal,
  { reason, date }: Replacement,
): ArchivedOriginal {
  // In the order of the manifest: made again from it, `events.json` has to come out byte for byte.
  const replaced = { sha256: sha256(before.bytes), date, reason }
  return { ...original, replaces: eachOnce([...before.replaces, ...original.replaces, replaced]) }
}

function eachOnce(replaces: readonly ReplacedOriginal[]): ReplacedOriginal[] {
  return [...new Map([...replaces].reverse().map((one) => [one.sha256, one])).values()].reverse()
}

/** An edition has one original: which of two counts is for people to say, and why, where one is in a package already. */
function clash(file: SignedFile, other: SignedFile): Problem {
  const names = { file: nameOf(other), other: nameOf(file) }
  if (file.kept === null)
    return problem('archive/signed#two', { file: nameOf(file), other: nameOf(other) }, placeIn(file))
  const entry = other.kept === null ? 'archive/signed#replace' : 'archive/signed#kept-two'
  return problem(entry, { ...names, hash: sha256(file.bytes) }, placeIn(other))
}

function nameOf({ path }: SignedFile): string {
  return path.replace(/\\/g, '/').split('/').at(-1) ?? path
}

function placeIn({ path }: SignedFile): Problem['place'] {
  return { file: path.replace(/\\/g, '/'), line: 1, column: 1 }
}

interface IssuedEdition {
  readonly edition: ArchivedEdition
  readonly instance: ArchivedInstance
  readonly bytes: Uint8Array
  /** Name of its PDF without the ending. */
  readonly stem: string
}

/** All editions that can be signed: a translation cannot. */
function issuedEditions(instances: readonly ArchivedInstance[]): IssuedEdition[] {
  return instances.flatMap((instance) =>
    instance.editions.flatMap((edition): IssuedEdition[] => {
      const pdf = edition.files.find(({ format }) => format === 'pdf')
      if (pdf === undefined || edition.document.translation) return []
      return [{ edition, instance, bytes: pdf.bytes, stem: pdf.name.replace(/\.pdf$/, '') }]
    }),
  )
}

interface FoundOriginal {
  readonly original: ArchivedOriginal
  readonly editions: readonly ArchivedEdition[]
  /** What is to be told of it. */
  readonly reported: readonly Problem[]
}

async function placeOf(
  file: SignedFile,
  issued: readonly IssuedEdition[],
  readTexts: ReadTexts,
  trust: TrustAsked | null,
): Promise<FoundOriginal | Problem> {
  const own = issued.filter(
    ({ instance }) =>
      (file.instance === null || instance.instance === file.instance) &&
      (file.kept === null || instance.archivist.id === file.kept.archivist),
  )
  const judgements = new Map<Uint8Array, Judgement>()
  for (const { bytes } of own)
    if (!judgements.has(bytes)) judgements.set(bytes, await judgeOriginal(bytes, file.bytes, readTexts))
  const judged = own.flatMap((edition) => {
    const judgement = judgements.get(edition.bytes)
    return judgement === undefined ? [] : [{ ...edition, judgement }]
  })
  const same = judged.filter(({ judgement }) => judgement.kind !== 'other')
  const [best] = same
  if (best !== undefined && best.judgement.kind !== 'other') {
    const { judgement } = best
    const warnings = judgement.kind === 'sealed' ? redrawn(file, judgement.pagesRedrawn) : []
    const { value: signatures, problems } = await originalSignatures(
      file.bytes,
      placeIn(file),
      trust,
      file.kept?.signatures ?? [],
    )
    const reported = [...warnings, ...cameEarly(file, best.instance), ...problems]
    const original = originalOf(file, best, judgement.kind, null, signatures)
    return { original, editions: editionsLike(best, same), reported }
  }
  const shown = namedBy(nameOf(file), own)
  const candidates = shown.length > 0 ? shown : own
  const [first] = candidates
  const isKnown = first !== undefined && new Set(candidates.map(({ stem }) => stem)).size === 1
  const judgement = isKnown ? judged.find(({ stem }) => stem === first.stem)?.judgement : undefined
  const isUnsigned = judgement?.kind === 'other' && judgement.unsigned
  const past = judged.find((one) => one.judgement.kind === 'other' && one.judgement.limit !== null)?.judgement
  if (past !== undefined) return unplaced(file, past)
  if (!isKnown || file.attestation === null || isUnsigned || !(await isReadable(file.bytes, readTexts)))
    return unplaced(file, judgement)
  if (file.attestation.date < first.instance.date) return tooEarly(file, file.attestation, first.instance)
  const original = originalOf(file, first, 'scan', file.attestation, [])
  return { original, editions: editionsLike(first, candidates), reported: cameEarly(file, first.instance) }
}

/** True where another reader finds pages in a file. */
async function isReadable(bytes: Uint8Array, readTexts: ReadTexts): Promise<boolean> {
  try {
    return (await readTexts(bytes)) !== null
  } catch {
    return false
  }
}

/** The edition whose PDF has the name with which the file's begins: the longest, since `…-sv` begins `…-sv-nb`, too. */
function namedBy(file: string, issued: readonly IssuedEdition[]): IssuedEdition[] {
  const named = issued.filter(({ stem }) => file.startsWith(stem))
  const longest = Math.max(...named.map(({ stem }) => stem.length))
  return named.filter(({ stem }) => stem.length === longest)
}

/** The same edition in the packages for several parties. */
function editionsLike({ stem }: IssuedEdition, among: readonly IssuedEdition[]): ArchivedEdition[] {
  return among.filter((edition) => edition.stem === stem).map(({ edition }) => edition)
}

function originalOf(
  { bytes, received, kept }: SignedFile,
  { edition, stem }: IssuedEdition,
  kind: ArchivedOriginal['kind'],
  attestation: Attestation | null,
  signatures: ArchivedOriginal['signatures'],
): ArchivedOriginal {
  const { languages } = edition
  const replaces = kept?.replaces ?? []
  return { name: `${stem}-original.pdf`, bytes, languages, kind, attestation, received, signatures, replaces }
}

/** Nothing can come in signed before it has been signed. */
function cameEarly(file: SignedFile, { signed, date }: ArchivedInstance): Problem[] {
  const { received, kept } = file
  const first = signed ?? date
  if (kept !== null || received === null || received >= first) return []
  return [problem('archive/signed#received', { file: nameOf(file), received, date: first }, placeIn(file))]
}

/** What a service draws on a page may be its seal, and may cover the text: people can tell, this program cannot. */
function redrawn(file: SignedFile, pages: readonly number[]): Problem[] {
  if (pages.length === 0) return []
  return [problem('archive/redrawn', { file: nameOf(file), pages: pages.join(', ') }, placeIn(file))]
}

function tooEarly(file: SignedFile, { date }: Attestation, instance: ArchivedInstance): Problem {
  const values = { file: nameOf(file), attested: date, date: instance.date }
  return problem('archive/signed#early', values, placeIn(file))
}

function unplaced(file: SignedFile, judgement: Judgement | undefined): Problem {
  const place = placeIn(file)
  const named = { file: nameOf(file) }
  if (file.kept !== null) return problem('archive/signed#kept', named, place)
  if (!isPdf(file.bytes)) return problem('archive/signed#no-pdf', named, place)
  const other = judgement?.kind === 'other' ? judgement : null
  const remedy = phrase(
    other?.unsigned === true ? 'signed-sent' : file.attestation === null ? 'signed-attest' : 'signed-name',
    {},
  )
  return other === null
    ? problem('archive/signed#stranger', named, place, remedy)
    : problemOfOther(other, place, (reason) => problem('archive/signed#reason', { ...named, reason }, place, remedy))
}

function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-')
}
