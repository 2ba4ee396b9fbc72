// Editions that are to come out -> what is rendered for them, or what the manifest says of them already; and what they came out as ->
// the entry of their instance in the manifest.

import { createHash } from 'node:crypto'
import { formatIds } from '../../base/formats.js'
import { sha256 } from '../../base/hash.js'
import { oncePer } from '../../base/memory.js'
import { hasErrors, sortProblems, type Problem } from '../../base/problem.js'
import { isRecord } from '../../base/store.js'
import { twins } from '../../base/twins.js'
import type { Document, SignatureBlock } from '../../model/document.js'
import { signatureBlocksOf } from '../../model/walk.js'
import type { ManifestDate } from '../../document/schedule/term-date.js'
import type { Library } from '../../library/types.js'
import type { RenderJob, RenderResult } from '../../render/render.js'
import { keepNothing, type BuiltEdition, type BuiltInstance } from '../documents/built.js'
import { dataOf, placedInData } from '../documents/data-places.js'
import type { WrittenFile } from '../request/outcome.js'
import { attachedFiles, filesOf, pathOf, renderJob, stemOf, type NamedFile, type Wanted } from './artefacts.js'
import type { ManifestEdition, ManifestFile, ManifestInstance } from './manifest.js'

/** What is known of an edition before it is rendered; its Document is not held. */
export interface PlannedEdition extends Plan {
  readonly edition: BuiltEdition
}

/** What follows from the Document of an edition, as data. */
export interface Plan {
  readonly translation: boolean
  /** SHA-256 of everything its bytes come from, but the generator. */
  readonly inputs: string
  readonly signatures: readonly SignedBlock[]
  /** What the paths of its files begin with. */
  readonly stem: string
  /** What it is rendered to. */
  readonly files: readonly NamedFile[]
}

/** An edition that has come out: rendered now, or as the manifest lists its files from before. */
export interface MadeEdition extends PlannedEdition {
  readonly rendered: RenderResult | null
  readonly kept: readonly ManifestFile[] | null
}

/**
 * An edition and its job, which alone holds the Document, and is made when it is asked for.
 * @param environment everything beside the Document that its files depend on
 */
export function planEdition(
  made: BuiltInstance,
  edition: BuiltEdition,
  library: Library,
  wanted: Wanted,
  environment: Environment,
): { readonly planned: PlannedEdition; readonly job: () => RenderJob } {
  const { languages } = edition
  let held: RenderJob | null = null
  const job = (): RenderJob => (held ??= renderJob(made, { languages, document: edition.document }, library, wanted))
  const keep = edition.keep ?? keepNothing
  const plan = keep('the plan of its files', JSON.stringify([wanted, environment.hash]), isPlan, (): Plan => {
    const { document } = job()
    const stem = stemOf({ languages, document }, library)
    return {
      translation: document.translation,
      inputs: inputsOf(job(), environment.text),
      signatures: signedBlocksOf(document),
      stem,
      files: filesOf(job(), stem),
    }
  })
  return { planned: { ...plan, edition }, job }
}

/** Everything beside a Document that its files depend on, with its hash. */
export interface Environment {
  readonly text: string
  readonly hash: string
}

function isPlan(data: unknown): data is Plan {
  if (!isRecord(data)) return false
  const { translation, inputs, signatures, stem, files } = data
  const areTexts = typeof inputs === 'string' && typeof stem === 'string'
  return typeof translation === 'boolean' && areTexts && areSignedBlocks(signatures) && areNamedFiles(files)
}

function areNamedFiles(data: unknown): data is readonly NamedFile[] {
  const isOne = (file: unknown): boolean => {
    if (!isRecord(file)) return false
    const { format, copy, recipient, path } = file
    const isFormat = formatIds.some((id) => id === format)
    return isFormat && typeof path === 'string' && isNullOr('number', copy) && isNullOr('string', recipient)
  }
  return Array.isArray(data) && data.every(isOne)
}

/** Who signs in a block, as far as it is known. */
export type SignedBlock = Pick<SignatureBlock, 'field' | 'party' | 'name' | 'title'>

/** The blocks in which a Document is signed. */
export function signedBlocksOf(document: Document): SignedBlock[] {
  return signatureBlocksOf(document)
    .filter(({ lines }) => lines.some(({ kind, value }) => kind === 'signature' && value === null))
    .map(({ field, party, name, title }) => ({ field, party, name, title }))
}

/** True for the same as data that were kept. */
export function areSignedBlocks(data: unknown): data is readonly SignedBlock[] {
  const isOne = (block: unknown): boolean => {
    if (!isRecord(block)) return false
    const { party, field, name, title } = block
    return (
      typeof party === 'string' && typeof field === 'string' && isNullOr('string', name) && isNullOr('string', title)
    )
  }
  return Array.isArray(data) && data.every(isOne)
}

function isNullOr(type: 'number' | 'string', data: unknown): boolean {
  return data === null || typeof data === type
}

/** What a folder is called, and from where it is seen, is no part of what a document says. */
function inputsOf({ document, copies, attachments, pdfa }: RenderJob, environment: string): string {
  const hash = createHash('sha256').update(withoutSources(document)).update(environment)
  if (pdfa !== '2a')
    hash.update(JSON.stringify([pdfa, attachments.map((one) => ({ ...one, bytes: sha256(one.bytes) }))]))
  if (copies.length > 0)
    hash.update(JSON.stringify(copies.map(({ recipient, document: { furniture } }) => [recipient, furniture.copy])))
  return hash.digest('hex')
}

function withoutSources(document: Document): string {
  return JSON.stringify(document, (key, value: unknown) => (key === 'source' ? undefined : value))
}

/**
 * The manifest entry of an instance and its files, from what its editions came out as: those that have been rendered or that lie
 * beside it. A file that several editions list, as they do an annex, is there once; rule `output/twins` where they would have
 * it otherwise.
 * @param editions none where the instance has an error
 */
export function manifestInstance(
  made: BuiltInstance,
  editions: readonly MadeEdition[],
  term: readonly ManifestDate[],
  library: Library,
): { entry: ManifestInstance; files: WrittenFile[] } {
  const { instance } = made
  const { agreement } = instance
  const found = editions.flatMap(({ edition, rendered }) => {
    const problems = rendered?.problems ?? []
    return problems.length === 0 ? [] : placedInData(problems, edition.document, dataOf(instance), library)
  })
  const problems: Problem[] = sortProblems([...made.problems, ...found])
  const files = new Map<string, WrittenFile>()
  const listed = hasErrors(problems)
    ? []
    : editions.map((edition): ManifestEdition => {
        const own = filesOfEdition(edition, made, library)
        for (const { file } of own) if (file !== null) files.set(file.path, file)
        return {
          language: edition.edition.languages.join('+'),
          translation: edition.translation,
          inputs: edition.inputs,
          files: own.map(({ entry }) => entry).sort((a, b) => (a.path < b.path ? -1 : 1)),
        }
      })
  const alike = twins(
    listed.flatMap((edition) => edition.files),
    () => agreement.placeOf(['annexes']),
  )
  const entry: ManifestInstance = {
    agreement: agreement.id,
    version: agreement.data.version,
    instance: instance.id,
    date: agreement.data.date,
    parties: instance.signers.map((signer) => signer.party.id),
    term,
    editions: alike.length > 0 ? [] : listed,
    problems: sortProblems([...problems, ...alike]),
  }
  return { entry, files: alike.length > 0 ? [] : [...files.values()] }
}

/** A file as the manifest lists it; and the file, unless it lies there. */
interface OutFile {
  readonly entry: ManifestFile
  readonly file: WrittenFile | null
}

function filesOfEdition(edition: MadeEdition, { instance }: BuiltInstance, library: Library): OutFile[] {
  const { stem, rendered, kept, translation, signatures } = edition
  const signed = translation ? [] : signatures.map(({ party, field, name, title }) => ({ party, field, name, title }))
  return [
    ...(kept ?? []).map((entry) => ({ entry, file: null })),
    ...(rendered?.files ?? []).map(({ format, extension, copy, recipient, bytes, pages }): OutFile => {
      const path = pathOf(stem, { copy, extension })
      const file = { path, bytes, sha256: sha256(bytes) }
      const about = { path, format, copy, recipient, bytes: bytes.length, sha256: file.sha256, pages }
      return { entry: { ...about, signatures: signed }, file }
    }),
    ...attachedFiles(edition.edition, instance, library).map(({ path, bytes }): OutFile => {
      const file = { path, bytes, sha256: hashOfAnnex(bytes) }
      const about = { copy: null, recipient: null, bytes: bytes.length, sha256: file.sha256, pages: null }
      return { entry: { path, format: 'annex', ...about, signatures: [] }, file }
    }),
  ]
}

/** An annex lies beside every instance. */
const hashOfAnnex = oncePer((bytes: Uint8Array) => sha256(bytes))
