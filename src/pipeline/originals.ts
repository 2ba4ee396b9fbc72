// Files that came back from signing -> the originals of the instances that they belong to. What a file is follows from its
// bytes and its text; only of a scan does somebody have to say what it is.

import type { ArchivedEdition, ArchivedInstance, ArchivedOriginal } from '../archive/instance.js'
import { judgeOriginal, pageTexts, type Judgement, type PageTexts } from '../archive/original.js'
import { error, type Problem } from '../problem/problem.js'

/** A file that was given as signed. */
export interface SignedFile {
  /** As the user named it. */
  readonly path: string
  readonly bytes: Uint8Array
  /** The instance that it is of, where the user says so. */
  readonly instance: string | null
}

/** Who says that a scan is true to the paper, and on which day. */
export type Attestation = NonNullable<ArchivedOriginal['attestation']>

export interface Placed {
  /** The instances with the originals that are theirs. */
  readonly instances: readonly ArchivedInstance[]
  readonly problems: readonly Problem[]
}

/**
 * Finds the instance and edition of each file. Rule `archive/signed`: a file that is no instance's, or a scan that nobody
 * attests, or of which it is not known what it shows.
 */
export async function placeOriginals(
  instances: readonly ArchivedInstance[],
  files: readonly SignedFile[],
  attestation: Attestation | null,
): Promise<Placed> {
  const found = new Map<ArchivedEdition, ArchivedOriginal>()
  const problems: Problem[] = []
  const issued = files.length === 0 ? [] : await issuedEditions(instances)
  for (const file of files) {
    const placed = await placeOf(file, issued, attestation)
    if ('rule' in placed) problems.push(placed)
    else for (const edition of placed.editions) found.set(edition, placed.original)
  }
  const withOriginals = instances.map((instance) => ({
    ...instance,
    originals: instance.editions.flatMap((edition) => found.get(edition) ?? []),
  }))
  return { instances: withOriginals, problems }
}

interface IssuedEdition {
  readonly edition: ArchivedEdition
  readonly instance: ArchivedInstance
  readonly bytes: Uint8Array
  readonly texts: PageTexts
  /** Name of its PDF without the ending. */
  readonly stem: string
}

/** All editions that can be signed: a translation cannot. The text of each PDF is read once. */
async function issuedEditions(instances: readonly ArchivedInstance[]): Promise<IssuedEdition[]> {
  const read = new Map<Uint8Array, PageTexts>()
  const result: IssuedEdition[] = []
  for (const instance of instances)
    for (const edition of instance.editions) {
      const pdf = edition.files.find(({ format }) => format === 'pdf')
      if (pdf === undefined || edition.document.translation) continue
      const texts = read.get(pdf.bytes) ?? (await pageTexts(pdf.bytes)) ?? []
      read.set(pdf.bytes, texts)
      result.push({ edition, instance, bytes: pdf.bytes, texts, stem: pdf.name.replace(/\.pdf$/, '') })
    }
  return result
}

async function placeOf(
  file: SignedFile,
  issued: readonly IssuedEdition[],
  attestation: Attestation | null,
): Promise<{ original: ArchivedOriginal; editions: ArchivedEdition[] } | Problem> {
  const own = issued.filter(({ instance }) => file.instance === null || instance.instance === file.instance)
  const texts = await pageTexts(file.bytes)
  const judged = own.map((one) => ({ ...one, judgement: judgeOriginal(one, { bytes: file.bytes, texts }) }))
  const same = judged.filter(({ judgement }) => judgement.kind !== 'other')
  const [best] = same
  if (best !== undefined && best.judgement.kind !== 'other')
    return { original: originalOf(file, best, best.judgement.kind, null), editions: editionsLike(best, same) }
  const name = file.path.replace(/\\/g, '/').split('/').at(-1) ?? file.path
  const shown = namedBy(name, own)
  const candidates = shown.length > 0 ? shown : own
  const [first] = candidates
  const isKnown = first !== undefined && new Set(candidates.map(({ stem }) => stem)).size === 1
  if (isKnown && attestation !== null && isPdf(file.bytes))
    return { original: originalOf(file, first, 'scan', attestation), editions: editionsLike(first, candidates) }
  return unplaced(file, isKnown ? judged.find(({ stem }) => stem === first.stem)?.judgement : undefined, attestation)
}

/** The edition whose PDF has the name with which the file's begins: the longest, since `…-sv` begins `…-sv-nb`, too. */
function namedBy(file: string, issued: readonly IssuedEdition[]): IssuedEdition[] {
  const named = issued.filter(({ stem }) => file.startsWith(stem))
  const longest = Math.max(...named.map(({ stem }) => stem.length))
  return named.filter(({ stem }) => stem.length === longest)
}

/** The same edition in the packages for several parties. */
function editionsLike({ stem }: IssuedEdition, among: readonly IssuedEdition[]): ArchivedEdition[] {
  return among.filter((one) => one.stem === stem).map(({ edition }) => edition)
}

function originalOf(
  { bytes }: SignedFile,
  { edition, stem }: IssuedEdition,
  kind: ArchivedOriginal['kind'],
  attestation: Attestation | null,
): ArchivedOriginal {
  return { name: `${stem}-original.pdf`, bytes, languages: edition.languages, kind, attestation }
}

function unplaced(file: SignedFile, judgement: Judgement | undefined, attestation: Attestation | null): Problem {
  const path = file.path.replace(/\\/g, '/')
  const place = { file: path, line: 1, column: 1 }
  const name = path.split('/').at(-1) ?? path
  if (!isPdf(file.bytes))
    return error('archive/signed', `\`${name}\` is no PDF.`, place, 'save it as PDF, best as PDF/A')
  const why = judgement?.kind === 'other' ? `: ${judgement.reason}` : ''
  const hint =
    attestation === null
      ? 'a scan of paper has to be attested: --attested-by NAME --attested DATE'
      : 'begin its name with that of the PDF that it shows, or say which instance: --signed INSTANCE=FILE'
  const message = `\`${name}\` is neither the issued file with signatures, nor the same text under a seal${why}.`
  return error('archive/signed', message, place, hint)
}

function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-')
}
