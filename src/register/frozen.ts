// What was frozen when a version was issued, read back: every file is compared with its hash in issued.yaml first, and read
// by its schema then. A file that is not what was issued, or of another shape, is an error, and what it holds is not used.

import type * as z from 'zod'
import type { AgreementData } from '../data/agreement.js'
import type { PartyData } from '../data/party.js'
import { pastLimit } from '../base/limits.js'
import { openMemory } from '../base/memory.js'
import { jsonPointer, readJson } from '../data/json.js'
import { partiesSchema } from '../data/party.js'
import { frozenAgreementSchema, type IssuedData } from '../data/register.js'
import type { Document } from '../model/document.js'
import { sharedParts } from '../model/shared-parts.js'
import { placeIn, problem, type Place, type Problem } from '../base/problem.js'
import { sha256 } from '../base/hash.js'
import { shownPath, type FileSet } from '../base/sources.js'
import { issuePath, readStoredDocument, type Unread } from './stored-document.js'

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
 * register, so that the frozen file is the one that is written. Rules: `register/tampered`, `register/newer`, `register/shape`,
 * `limit/exceeded`.
 */
export function readFrozen(input: FrozenInput): { readonly value: Frozen | null; readonly problems: Problem[] } {
  const { files, folder, issued, version } = input
  const problems: Problem[] = []
  const open = (file: { readonly path: string; readonly sha256: string }): Uint8Array | null => {
    const bytes = files.attachments.get(`${folder}/${file.path}`)
    if (bytes !== undefined && sha256(bytes) === file.sha256) return bytes
    const entry = bytes === undefined ? 'register/tampered#missing' : 'register/tampered#changed'
    problems.push(problem(entry, { path: file.path, version }, placeOf(file.path)))
    return null
  }
  const placeOf = (path: string): Place =>
    placeIn(shownPath(files, `${folder}/${path}`), 1, 1, { agreement: input.agreement })
  const unread = (path: string, why: Unread): null => {
    problems.push(unreadProblem(path, why, placeOf(path), issued))
    return null
  }
  const readData = <T>(file: { readonly path: string; readonly sha256: string }, schema: z.ZodType<T>): T | null => {
    const bytes = open(file)
    const read = bytes === null ? null : readShaped(bytes, schema)
    if (read === null || read.kind === 'value') return read?.value ?? null
    return unread(file.path, read)
  }

  for (const annex of issued.annexes ?? []) open(annex)
  /* Of the copies of a series most paragraphs say the same. */
  const memory = openMemory()
  const documents = issued.documents.map((file): StoredDocument => {
    const { instance, languages } = file
    const bytes = open(file)
    const read =
      bytes === null ? null : readStoredDocument(bytes, { agreement: input.agreement, instance, version, languages })
    const document =
      read === null ? null : read.kind === 'document' ? sharedParts(read.document, memory) : unread(file.path, read)
    return { instance, languages, path: `${folder}/${file.path}`, document }
  })
  const agreement = readData(issued.agreement, frozenAgreementSchema)
  const parties = readData(issued.parties, partiesSchema)
  if (agreement === null || parties === null) return { value: null, problems }
  const other = agreement.id !== input.agreement ? 'id' : agreement.data.version !== version ? 'data/version' : null
  if (other !== null) {
    unread(issued.agreement.path, { kind: 'misshapen', at: other.split('/') })
    return { value: null, problems }
  }
  return { value: { agreement: withFrozenAnnexes(agreement.data, input), parties, documents }, problems }
}

/** JSON by its schema. Of data with a number of their own, `agreement: 2`, a later program knows what they are. */
function readShaped<T>(bytes: Uint8Array, schema: z.ZodType<T>): { kind: 'value'; value: T } | Unread {
  const read = readJson(bytes, 'document-size')
  if (read.kind === 'past-limit') return read
  if (read.kind === 'broken') return { kind: 'misshapen', at: read.at }
  const parsed = schema.safeParse(read.value)
  if (parsed.success) return { kind: 'value', value: parsed.data }
  const at = issuePath(parsed.error.issues[0])
  return at.length === 1 && at[0] === 'agreement' ? { kind: 'newer' } : { kind: 'misshapen', at }
}

function unreadProblem(path: string, why: Unread, place: Place, { generator }: IssuedData): Problem {
  if (why.kind === 'past-limit') return pastLimit(why.limit, place)
  const values = { path, generator: `${generator.name} ${generator.version}` }
  if (why.kind === 'newer') return problem('register/newer', values, place)
  return problem('register/shape', { ...values, at: jsonPointer(why.at) }, place)
}

/** `file` of an annex: where its frozen bytes lie. */
function withFrozenAnnexes(data: AgreementData, { folder, issued }: FrozenInput): AgreementData {
  const paths = new Map((issued.annexes ?? []).map(({ annex, path }) => [annex, `${folder}/${path}`]))
  if (data.annexes === undefined) return data
  return { ...data, annexes: data.annexes.map((annex) => ({ ...annex, file: paths.get(annex.id) ?? annex.file })) }
}
