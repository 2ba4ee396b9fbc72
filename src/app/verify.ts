// What lies somewhere, as read: packages, a folder with its manifest, or a single file -> whether everything is as it was
// written, and what was looked at.

import { isDeepStrictEqual } from 'node:util'
import type { PackageManifest } from '../archive/package/manifest.js'
import { judgeAdded, problemOfOther, type OtherFile, type ReadTexts } from '../archive/package/original.js'
import type { PackageFiles } from '../archive/package/files.js'
import { signaturesIn } from '../archive/package/pdf-signatures.js'
import type { Schemas } from '../archive/package/xml-check.js'
import type { SeenList } from '../archive/trust/list-signers.js'
import type { TrustStore } from '../archive/trust/store.js'
import type { Look } from '../render/formats.js'
import type { Render, RenderJob, RenderResult } from '../render/render.js'
import { printable } from '../base/printable.js'
import { problem, sortProblems, type Checked, type Problem } from '../base/problem.js'
import { generatorOf } from './archive.js'
import { buildEnclosed, type RebuildEnvironment } from './packages/rebuild.js'
import { hashOf, memoizeLast } from './packages/memoize.js'
import { seenSignatures, type SeenSignature } from './packages/trusted-signatures.js'
import { verifyPackage } from './packages/verify-package.js'
import type { Outcome } from './request/outcome.js'
import type { Program } from './request/program.js'

/** What was found at a path. */
export type Material = FoundFile | FoundPackages

/** A single file, with where it is listed; null for nowhere. */
export interface FoundFile {
  readonly kind: 'file'
  readonly path: string
  /** Its bytes, or why they cannot be read; a large file is read for nothing but its signatures. */
  readonly read: () => Checked<Uint8Array | null>
  readonly listed: Listed | null
}

export interface Listed {
  /** The manifest, and the path under which it lists the file. */
  readonly manifest: string
  readonly path: string
  /** Bytes behind those that are listed; 0 for the file itself. */
  readonly added: number
}

/** A package, or a folder whose manifest lists packages and other files. */
export interface FoundPackages {
  readonly kind: 'packages'
  /** How many files and packages there are, or should be. */
  readonly files: number
  readonly packages: number
  /** What is wrong with the files that are listed beside packages. */
  readonly problems: readonly Problem[]
  /** Each is read when its turn comes, since together they may be large. */
  readonly read: Iterable<ReadPackage>
}

export interface ReadPackage {
  readonly path: string
  readonly files: PackageFiles
  /** Why it could not be read in full. */
  readonly problems: readonly Problem[]
  /** What the archive in which it lies says of it. */
  readonly listed: Readonly<Record<string, unknown>>
  /** True for the zip of a package that an archive lists as a folder: it is compared, and neither made again nor counted. */
  readonly isTwin: boolean
}

export interface VerifyEnvironment {
  /** Null: packages are not made again from their sources. */
  readonly rebuild: RebuildEnvironment | null
  /** By which XML that the program wrote is judged. */
  readonly schemas: Schemas
  /** Who is trusted to say whose certificates those of signatures are; null: that is not asked. */
  readonly trust: TrustStore | null
}

/** What was looked at. */
export interface Seen {
  readonly packages: number
  /** Packages that were made again from their sources. */
  readonly rebuilt: number
  /** Files whose checksums were compared. */
  readonly files: number
  /** XML files that are valid by a schema, and those that are known to be well formed and no more. */
  readonly xml: { readonly bySchema: number; readonly wellFormed: number }
  /** Where a single file is listed. */
  readonly listed: Listed | null
  /** Electronic signatures, with what was found of their certificates. */
  readonly signatures: readonly SeenSignature[]
  /** Trusted lists by which they were judged. */
  readonly trustedLists: readonly SeenList[]
}

/** Verifies what was found, every problem told. */
export async function verifyMaterial(material: Material, environment: VerifyEnvironment): Promise<Outcome<Seen>> {
  const { result, problems } =
    material.kind === 'file' ? await verifyFile(material, environment) : await verifyPackages(material, environment)
  return { result: { ...result, trustedLists: environment.trust?.lists ?? [] }, problems }
}

/** Packages of one instance come one after another, in all its profiles: what was made and rendered for the last serves again. */
export function rebuildEnvironment(render: Render, program: Program, readTexts: ReadTexts): RebuildEnvironment {
  const renderAll = async (jobs: readonly RenderJob[], look: Look): Promise<readonly RenderResult[]> => {
    const results: RenderResult[] = []
    for await (const result of render(jobs, look, jobs.length)) results.push(result)
    return results
  }
  const rendered = memoizeLast(renderAll, (...asked) => hashOf(asked))
  return {
    make: memoizeLast(buildEnclosed, (...made) => hashOf(made)),
    render: async function* (jobs, look) {
      yield* await rendered([...jobs], look)
    },
    readTexts,
    generator: generatorOf(program),
  }
}

/** `verify/unknown`: nothing says that what lies at a path was written. */
export function unknown(path: string): Problem {
  const file = printable(path.replace(/\\/g, '/').replace(/\/$/, ''))
  return problem('verify/unknown', { file: file.split('/').at(-1) ?? file }, { file, line: 1, column: 1 })
}

const nothing: Seen = {
  packages: 0,
  rebuilt: 0,
  files: 0,
  xml: { bySchema: 0, wellFormed: 0 },
  listed: null,
  signatures: [],
  trustedLists: [],
}

async function verifyPackages(found: FoundPackages, environment: VerifyEnvironment): Promise<Outcome<Seen>> {
  const { files, packages } = found
  const problems = [...found.problems]
  const signatures: SeenSignature[] = []
  let { rebuilt, xml } = nothing
  for (const readPackage of found.read) {
    const verified = await verifyOne(
      readPackage,
      readPackage.isTwin ? { ...environment, rebuild: null, trust: null } : environment,
    )
    problems.push(...verified.problems)
    if (readPackage.isTwin) continue
    signatures.push(...verified.signatures)
    rebuilt += verified.rebuilt ? 1 : 0
    xml = {
      bySchema: xml.bySchema + verified.xml.bySchema,
      wellFormed: xml.wellFormed + verified.xml.wellFormed,
    }
  }
  return { result: { ...nothing, packages, rebuilt, files, xml, signatures }, problems: sortProblems(problems) }
}

async function verifyOne(
  { path, files, problems, listed }: ReadPackage,
  { rebuild, schemas, trust }: VerifyEnvironment,
): Promise<Pick<Seen, 'xml' | 'signatures'> & { readonly rebuilt: boolean; readonly problems: readonly Problem[] }> {
  const shown = path.replace(/\\/g, '/').replace(/\/$/, '')
  if (files.size === 0 && problems.length > 0) return { ...nothing, rebuilt: false, problems }
  const { manifest, ...verified } = await verifyPackage(files, shown, rebuild, schemas, trust)
  return { ...verified, problems: [...problems, ...verified.problems, ...otherwiseSaid(manifest, listed, path)] }
}

/** `verify/manifest`: the archive says of a package what its own manifest does not. */
function otherwiseSaid(manifest: PackageManifest | null, listed: ReadPackage['listed'], path: string): Problem[] {
  const own: Readonly<Record<string, unknown>> = manifest ?? listed
  const file = printable(path.replace(/\\/g, '/'))
  return Object.entries(listed)
    .filter(([field, value]) => !isDeepStrictEqual(own[field], value))
    .map(([field]) => problem('verify/manifest#archive', { field: printable(field) }, { file, line: 1, column: 1 }))
}

/** A single file is right when a manifest lists its bytes, or those of a PDF with signatures behind them. */
async function verifyFile(
  { path, read, listed }: FoundFile,
  { trust }: Pick<VerifyEnvironment, 'trust'>,
): Promise<Outcome<Seen>> {
  const result = { ...nothing, files: 1, listed }
  if (listed === null) return { result, problems: [unknown(path)] }
  if (!/\.pdf$/i.test(listed.path)) return { result, problems: [] }
  const { value: bytes, problems: unread } = read()
  if (bytes === null) return { result, problems: unread }
  if (listed.added > 0) {
    const judgement = judgeAdded(bytes.subarray(0, bytes.length - listed.added), bytes)
    if (judgement.kind === 'other') return { result, problems: [notSigned(path, judgement)] }
  }
  if (signaturesIn(bytes).length === 0) return { result, problems: [] }
  const place = { file: printable(path.replace(/\\/g, '/')), line: 1, column: 1 }
  const { value: signatures, problems } = await seenSignatures(bytes, place, trust)
  return { result: { ...result, signatures }, problems }
}

/** `verify/original`: something stands behind the bytes that are listed, and it is no signature on the same text. */
function notSigned(path: string, judgement: OtherFile): Problem {
  const file = printable(path.replace(/\\/g, '/'))
  const place = { file, line: 1, column: 1 }
  return problemOfOther(judgement, place, (reason) =>
    problem('verify/original#added', { file: file.split('/').at(-1) ?? file, reason }, place),
  )
}
