// What was frozen when a version was issued, read back: every file is compared with its hash in issued.yaml first.
// A file that is not what was issued is an error, and what it holds is not used.

import type { AgreementData } from '../data/agreement.js'
import type { PartyData } from '../data/party.js'
import { partiesSchema } from '../data/party.js'
import { frozenAgreementSchema, storedDocumentSchema, type IssuedData } from '../data/register.js'
import type { Document } from '../model/document.js'
import { placeIn, problem, type Place, type Problem } from '../base/problem.js'
import { sha256 } from '../base/hash.js'
import { shownPath, type FileSet } from '../base/sources.js'

export interface Frozen {
  readonly agreement: AgreementData
  readonly parties: readonly PartyData[]
  readonly documents: readonly StoredDocument[]
}

export interface StoredDocument {
  readonly instance: string
  readonly languages: readonly string[]
  /** Path under the content folder. */
  readonly path: string
  /** Null when the file is not what was issued. */
  readonly document: Document | null
}

export interface FrozenInput {
  readonly files: FileSet
  /** `register/AGREEMENT/VERSION` */
  readonly folder: string
  readonly agreement: string
  readonly version: string
  readonly issued: IssuedData
  /** Of issued.yaml. */
  readonly place: Place
}

/**
 * Reads agreement.json, parties.json and the documents. Annexes that travel beside are named by where they lie in the
 * register, so that the frozen file is the one that is written. Rules: `register/tampered`, `register/newer`.
 */
export function readFrozen(input: FrozenInput): { readonly value: Frozen | null; readonly problems: Problem[] } {
  const { files, folder, issued } = input
  const problems: Problem[] = []
  const open = (file: { readonly path: string; readonly sha256: string }): Uint8Array | null => {
    const bytes = files.attachments.get(`${folder}/${file.path}`)
    if (bytes !== undefined && sha256(bytes) === file.sha256) return bytes
    const entry = bytes === undefined ? 'register/tampered#missing' : 'register/tampered#changed'
    problems.push(problem(entry, { path: file.path, version: input.version }, placeOf(file.path)))
    return null
  }
  const placeOf = (path: string): Place =>
    placeIn(shownPath(files, `${folder}/${path}`), 1, 1, { agreement: input.agreement })
  const newer = (path: string): null => {
    problems.push(problem('register/newer', { path, generator: named(issued) }, placeOf(path)))
    return null
  }

  for (const annex of issued.annexes ?? []) open(annex)
  const documents = issued.documents.map((file): StoredDocument => {
    const { instance, languages } = file
    const bytes = open(file)
    const path = `${folder}/${file.path}`
    return { instance, languages, path, document: bytes === null ? null : (parseDocument(bytes) ?? newer(file.path)) }
  })
  const agreementBytes = open(issued.agreement)
  const partiesBytes = open(issued.parties)
  if (agreementBytes === null || partiesBytes === null) return { value: null, problems }
  const agreement = frozenAgreementSchema.safeParse(parseJson(agreementBytes)).data ?? newer(issued.agreement.path)
  const parties = partiesSchema.safeParse(parseJson(partiesBytes)).data ?? newer(issued.parties.path)
  if (agreement === null || parties === null) return { value: null, problems }
  return { value: { agreement: withFrozenAnnexes(agreement.data, input), parties, documents }, problems }
}

/** `file` of an annex: where its frozen bytes lie. */
function withFrozenAnnexes(data: AgreementData, { folder, issued }: FrozenInput): AgreementData {
  const paths = new Map((issued.annexes ?? []).map(({ annex, path }) => [annex, `${folder}/${path}`]))
  if (data.annexes === undefined) return data
  return { ...data, annexes: data.annexes.map((annex) => ({ ...annex, file: paths.get(annex.id) ?? annex.file })) }
}

/** The rest of a Document is held by its hash: it was one when the program wrote it. */
function parseDocument(bytes: Uint8Array): Document | null {
  const head = storedDocumentSchema.safeParse(parseJson(bytes))
  return head.success && head.data.document === 1 ? (head.data as unknown as Document) : null
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return null
  }
}

function named({ generator }: IssuedData): string {
  return `${generator.name} ${generator.version}`
}
