// The files of a package -> every problem with it: by its own lists, and by making it again.

import { checkPackage, type Fault } from '../../archive/check.js'
import type { PackageManifest } from '../../archive/package/manifest.js'
import { digestOf, type PackageFiles } from '../../archive/package/files.js'
import { checkXml, type Schemas } from '../../archive/package/xml-check.js'
import { isOwnXml } from '../../archive/profiles.js'
import type { TrustStore } from '../../archive/trust/store.js'
import { limits, pastLimit } from '../../base/limits.js'
import { printable } from '../../base/printable.js'
import { problem, type Checked, type Problem } from '../../base/problem.js'
import { unreachable } from '../../model/document.js'
import { rebuild, type RebuildEnvironment } from './rebuild.js'
import { seenSignatures, type SeenSignature } from './trusted-signatures.js'

export interface Verified {
  /** Null where the package has none that can be read. */
  readonly manifest: PackageManifest | null
  /** True when it was made again from its sources, and compared. */
  readonly rebuilt: boolean
  /** XML files that are valid by a schema at hand, and those that none was there for. */
  readonly xml: { readonly bySchema: number; readonly wellFormed: number }
  /** The electronic signatures of the originals. */
  readonly signatures: readonly SeenSignature[]
  readonly problems: readonly Problem[]
}

/**
 * Verifies a package. It is made again only where its lists hold: a changed source would give changed documents.
 * @param shown the package as problems name it
 * @param means null: it is not made again
 * @param trust null: whose certificates the signatures have is not asked
 * @param schemas by which XML is judged; those that a package holds are its own word
 */
export async function verifyPackage(
  files: PackageFiles,
  shown: string,
  environment: RebuildEnvironment | null,
  schemas: Schemas = new Map(),
  trust: TrustStore | null = null,
): Promise<Verified> {
  const { manifest, faults } = checkPackage(files)
  const faulty = new Set(faults.map(({ path }) => path))
  const ownXml = [...files.keys()].filter((path) => isOwnXml(path) && !faulty.has(path))
  const { problems: invalid, ...xml } = xmlProblems(files, ownXml, schemas, shown)
  const problems = [...faults.map((fault) => problemOf(fault, shown)), ...invalid]
  const isWhole = manifest !== null && problems.length === 0
  const again = isWhole && environment !== null ? await rebuild(files, manifest, environment, shown) : null
  problems.push(...(again?.problems ?? []))
  const reported = new Set(problems.map(({ place }) => place.file))
  const { value: signatures, problems: untrusted } = await signaturesOf(manifest, files, faulty, shown, trust, reported)
  return { manifest, rebuilt: again?.isMade === true, xml, signatures, problems: [...problems, ...untrusted] }
}

/** The signatures of the originals; of those that something else is wrong with they are not asked after. */
async function signaturesOf(
  manifest: PackageManifest | null,
  files: PackageFiles,
  faulty: ReadonlySet<string>,
  shown: string,
  trust: TrustStore | null,
  reported: ReadonlySet<string>,
): Promise<Checked<SeenSignature[]>> {
  const seen: SeenSignature[] = []
  const problems: Problem[] = []
  for (const { path, kind } of manifest?.originals ?? []) {
    const bytes = kind === 'scan' || faulty.has(path) ? undefined : files.get(path)
    const place = { file: printable(`${shown}/${path}`), line: 1, column: 1 }
    if (bytes === undefined || reported.has(place.file)) continue
    const found = await seenSignatures(bytes, place, trust)
    seen.push(...found.value)
    problems.push(...found.problems)
  }
  return { value: seen, problems }
}

/** Faults that are reported of one file; the rest often follows from the first. */
const mostFaults = 5

/**
 * `verify/xml`: XML that the program wrote is broken, or not valid by the schema of its namespace. What others have enclosed is
 * neither judged nor a schema, whatever it is called. `limit/exceeded`: it is too large to be any of ours.
 */
function xmlProblems(
  files: PackageFiles,
  own: readonly string[],
  schemas: Schemas,
  shown: string,
): { bySchema: number; wellFormed: number; problems: Problem[] } {
  const found = { bySchema: 0, wellFormed: 0, problems: [] as Problem[] }
  for (const path of own) {
    const file = `${shown}/${path}`
    const isLarge = (digestOf(files, path)?.bytes ?? 0) > limits['list-size'].most
    const bytes = isLarge ? undefined : files.get(path)
    if (isLarge) found.problems.push(pastLimit('list-size', placeOf(file)))
    else if (bytes !== undefined && marksIn(bytes) > limits['list-values'].most)
      found.problems.push(pastLimit('list-values', placeOf(file)))
    else if (bytes !== undefined) {
      const { faults, bySchema } = checkXml(bytes, schemas)
      for (const { line, message } of faults.slice(0, mostFaults)) {
        const place = { ...placeOf(file), line }
        found.problems.push(problem('verify/xml', { file: nameOf(file), message: printable(message) }, place))
      }
      if (faults.length === 0) found[bySchema ? 'bySchema' : 'wellFormed'] += 1
    }
  }
  return found
}

/** How many tags and attributes XML may have: each takes many times the room of its letters once it is read. */
function marksIn(bytes: Uint8Array): number {
  let count = 0
  for (const byte of bytes) if (byte === 0x3c || byte === 0x3d) count += 1
  return count
}

/**
 * What is reported of a fault: `verify/checksum`, `verify/missing`, `verify/extra`, `verify/manifest`.
 * @param shown the package as problems name it
 */
export function problemOf(fault: Fault, shown: string): Problem {
  const file = `${shown}/${fault.path}`
  const named = { file: nameOf(file) }
  switch (fault.kind) {
    case 'checksum':
      return changed(file)
    case 'missing':
      return missing(file)
    case 'extra':
      return extra(file)
    case 'past-limit':
      return pastLimit(fault.limit, placeOf(file))
    case 'misplaced-list':
      return problem('verify/manifest#misplaced', named, placeOf(file))
    case 'missing-list':
      return problem('verify/manifest#missing', named, placeOf(file))
    case 'unreadable-list':
      return problem('verify/manifest#unreadable', named, placeOf(file))
    case 'contradicting-list':
      return problem('verify/manifest#contradicts', { ...named, path: printable(fault.about) }, placeOf(file))
    default:
      return unreachable(fault)
  }
}

/** `verify/checksum`: a file is not the one that was written. */
export function changed(file: string): Problem {
  return problem('verify/checksum', { file: nameOf(file) }, placeOf(file))
}

/** `verify/missing`: a file is listed and not there. */
export function missing(file: string): Problem {
  return problem('verify/missing', { file: nameOf(file) }, placeOf(file))
}

/** `verify/extra`: a file is there and listed nowhere. */
export function extra(file: string): Problem {
  return problem('verify/extra', { file: nameOf(file) }, placeOf(file))
}

/** `verify/link`: something is there in place of a file that is none. */
export function notPlain(file: string): Problem {
  return problem('verify/link', { file: nameOf(file) }, placeOf(file))
}

/** The last step of a path, as one line. Names in a package from elsewhere may hold anything. */
function nameOf(file: string): string {
  return printable(file.replace(/\/$/, '').split('/').at(-1) ?? file)
}

function placeOf(file: string): Problem['place'] {
  return { file: printable(file), line: 1, column: 1 }
}
