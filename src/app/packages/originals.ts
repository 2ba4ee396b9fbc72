// Files that came back from signing -> the originals of the instances that they belong to. What a file is follows from its
// bytes and its text; only of a scan does somebody have to say what it is.

import type { ArchivedEdition, ArchivedInstance, ArchivedOriginal } from '../../archive/package/instance.js'
import { judgeOriginal, type Judgement } from '../../archive/package/original.js'
import { readPages, type PdfPage } from '../../archive/package/pdf-pages.js'
import { phrase } from '../../base/phrases/phrases.js'
import { problem, type Problem } from '../../base/problem.js'

/** A file that was given as signed, or that lies in a package as such. */
export interface SignedFile {
  /** As the user named it. */
  readonly path: string
  readonly bytes: Uint8Array
  /** The instance that it is of, where the user says so. */
  readonly instance: string | null
  /** Who attests it, where it is a scan. */
  readonly attestation: Attestation | null
  /** True for one that an earlier package holds; another one that is given takes its place. */
  readonly kept: boolean
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
 * attests, or of which it is not known what it shows, and two files of one edition. Rule `archive/redrawn`, a warning: a
 * sealed file has pages that say what was issued and look otherwise.
 */
export async function placeOriginals(
  instances: readonly ArchivedInstance[],
  files: readonly SignedFile[],
): Promise<Placed> {
  const found = new Map<ArchivedEdition, { readonly original: ArchivedOriginal; readonly file: SignedFile }>()
  const problems: Problem[] = []
  const issued = files.length === 0 ? [] : await issuedEditions(instances)
  for (const file of [...files.filter(({ kept }) => !kept), ...files.filter(({ kept }) => kept)]) {
    const placed = await placeOf(file, issued)
    if ('rule' in placed) {
      problems.push(placed)
      continue
    }
    const { original } = placed
    problems.push(...placed.warnings)
    const other = placed.editions.flatMap((edition) => found.get(edition) ?? [])[0]
    if (other === undefined) for (const edition of placed.editions) found.set(edition, { original, file })
    else if (!file.kept && !isSame(other.file.bytes, file.bytes)) problems.push(second(file, other.file))
  }
  const withOriginals = instances.map((instance) => ({
    ...instance,
    originals: instance.editions.flatMap((edition) => found.get(edition)?.original ?? []),
  }))
  return { instances: withOriginals, problems }
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.from(a).equals(Buffer.from(b))
}

/** An edition has one original: which of two counts is for people to say. */
function second(file: SignedFile, other: SignedFile): Problem {
  return problem('archive/signed#two', { file: nameOf(file), other: nameOf(other) }, placeIn(file))
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
  readonly pages: readonly PdfPage[]
  /** Name of its PDF without the ending. */
  readonly stem: string
}

/** All editions that can be signed: a translation cannot. The pages of each PDF are read once. */
async function issuedEditions(instances: readonly ArchivedInstance[]): Promise<IssuedEdition[]> {
  const read = new Map<Uint8Array, readonly PdfPage[]>()
  const result: IssuedEdition[] = []
  for (const instance of instances)
    for (const edition of instance.editions) {
      const pdf = edition.files.find(({ format }) => format === 'pdf')
      if (pdf === undefined || edition.document.translation) continue
      const pages = read.get(pdf.bytes) ?? (await readPages(pdf.bytes)) ?? []
      read.set(pdf.bytes, pages)
      result.push({ edition, instance, bytes: pdf.bytes, pages, stem: pdf.name.replace(/\.pdf$/, '') })
    }
  return result
}

interface FoundOriginal {
  readonly original: ArchivedOriginal
  readonly editions: readonly ArchivedEdition[]
  readonly warnings: readonly Problem[]
}

async function placeOf(file: SignedFile, issued: readonly IssuedEdition[]): Promise<FoundOriginal | Problem> {
  const own = issued.filter(({ instance }) => file.instance === null || instance.instance === file.instance)
  const pages = await readPages(file.bytes)
  const judged = own.map((edition) => ({ ...edition, judgement: judgeOriginal(edition, { bytes: file.bytes, pages }) }))
  const same = judged.filter(({ judgement }) => judgement.kind !== 'other')
  const [best] = same
  if (best !== undefined && best.judgement.kind !== 'other') {
    const { judgement } = best
    const warnings = judgement.kind === 'sealed' ? redrawn(file, judgement.pagesRedrawn) : []
    return { original: originalOf(file, best, judgement.kind, null), editions: editionsLike(best, same), warnings }
  }
  const shown = namedBy(nameOf(file), own)
  const candidates = shown.length > 0 ? shown : own
  const [first] = candidates
  const isKnown = first !== undefined && new Set(candidates.map(({ stem }) => stem)).size === 1
  const judgement = isKnown ? judged.find(({ stem }) => stem === first.stem)?.judgement : undefined
  const isUnsigned = judgement?.kind === 'other' && judgement.unsigned
  if (!isKnown || file.attestation === null || pages === null || isUnsigned) return unplaced(file, judgement)
  if (file.attestation.date < first.instance.date) return tooEarly(file, file.attestation, first.instance)
  const original = originalOf(file, first, 'scan', file.attestation)
  return { original, editions: editionsLike(first, candidates), warnings: [] }
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
  { bytes }: SignedFile,
  { edition, stem }: IssuedEdition,
  kind: ArchivedOriginal['kind'],
  attestation: Attestation | null,
): ArchivedOriginal {
  return { name: `${stem}-original.pdf`, bytes, languages: edition.languages, kind, attestation }
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
  if (file.kept) return problem('archive/signed#kept', named, place)
  if (!isPdf(file.bytes)) return problem('archive/signed#no-pdf', named, place)
  const other = judgement?.kind === 'other' ? judgement : null
  const remedy = phrase(
    other?.unsigned === true ? 'signed-sent' : file.attestation === null ? 'signed-attest' : 'signed-name',
    {},
  )
  return other === null
    ? problem('archive/signed#stranger', named, place, remedy)
    : problem('archive/signed#reason', { ...named, reason: other.reason }, place, remedy)
}

function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-')
}
