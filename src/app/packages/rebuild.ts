// A package -> the same package made again from the sources that it encloses, and what differs. What cannot be made again
// is reported with its reason; another program or another zlib is named, since it may be all there is to a difference.

import { enclosedIn } from '../../archive/package/common.js'
import type { ArchivedOriginal, ArchiveGenerator, PackageFile, SourceFile } from '../../archive/package/instance.js'
import { plainLayout } from '../../archive/package/layout.js'
import { checksumsName, manifestName, type PackageManifest } from '../../archive/package/manifest.js'
import { signaturesIn } from '../../archive/package/pdf-signatures.js'
import { digestOf, type Digest, type PackageFiles } from '../../archive/package/files.js'
import { sha256 } from '../../base/hash.js'
import type { IsoDate } from '../../model/document.js'
import { addDays } from '../../term/civil-dates.js'
import { judgeOriginal, problemOfOther, type ReadTexts } from '../../archive/package/original.js'
import { layoutOf, packageFiles } from '../../archive/profiles.js'
import { isSamePdf } from '../../archive/package/same-pdf.js'
import { printable } from '../../base/printable.js'
import { phrase, phrases } from '../../base/phrases/phrases.js'
import type { Sentence } from '../../base/sentence.js'
import { problem, type Problem } from '../../base/problem.js'
import { archivedInstance, archiveJobs, toArchive } from './archived-instance.js'
import { sourcesOf } from './package-sources.js'
import { buildDocuments } from '../documents/build-documents.js'
import { lookOf } from '../../render/look.js'
import { renderByKey, type Render, type RenderResult } from '../../render/render.js'
import type { BuiltDocuments } from '../documents/built.js'
import { isProfile } from '../../archive/package/profile.js'
import { withTrustOf } from './trusted-signatures.js'

/** How Documents are made and rendered here, and by which program. */
export interface RebuildEnvironment {
  readonly make: typeof buildEnclosed
  readonly render: Render
  /** Reads the text of a PDF that came back. */
  readonly readTexts: ReadTexts
  readonly generator: ArchiveGenerator
}

/** The Documents that enclosed sources give. */
export function buildEnclosed(
  sources: readonly SourceFile[],
  scope: Parameters<typeof buildDocuments>[1],
): BuiltDocuments {
  return buildDocuments(sourcesOf(sources), scope)
}

/** Whether a package could be made again, and what differs. */
export interface Rebuilt {
  readonly isMade: boolean
  readonly problems: readonly Problem[]
}

/**
 * Makes a package again and compares every file. Rule `verify/rebuild`: an error for each file that comes out otherwise;
 * a warning where the package is from another program or other fonts, which can be the reason. With another zlib, PDF
 * files are compared unpacked. Rule `verify/original`: a signed original that is not what it is said to be.
 * @param shown the package as problems name it
 */
export async function rebuild(
  files: PackageFiles,
  manifest: PackageManifest,
  environment: RebuildEnvironment,
  shown: string,
): Promise<Rebuilt> {
  const placeOf = (path: string): Problem['place'] => ({ file: printable(`${shown}/${path}`), line: 1, column: 1 })
  const layout = isProfile(manifest.profile) ? layoutOf(manifest.profile) : plainLayout
  const unlike = await unlikeOriginals(files, manifest, environment.readTexts, placeOf)
  const again = await makeAgain(files, manifest, environment)
  if ('texts' in again) {
    const values = { reason: again, maker: named(manifest.generator), program: named(environment.generator) }
    const isUnread = isOtherProgram(manifest, environment) && again.texts === phrases['rebuild-error']
    const entry = isUnread ? 'verify/rebuild#other-reader' : 'verify/rebuild#impossible'
    return { isMade: false, problems: [...unlike, problem(entry, values, placeOf(layout('list', manifestName)))] }
  }
  const made = new Set(again.map(({ path }) => path))
  const differing = [
    ...again.filter(({ path, bytes }) => !isSame(digestOf(files, path), bytes)).map(({ path }) => path),
    ...[...files.keys()].filter((path) => !made.has(path)),
  ].sort()
  const lists = [manifestName, checksumsName].map((name) => layout('list', name))
  const content = differing.filter((path) => !lists.includes(path))
  const listed = content.length > 0 ? content : differing
  return {
    isMade: true,
    problems: [...unlike, ...listed.map((path) => differs(path, placeOf(path), manifest, environment))],
  }
}

/** Signed originals that are not the PDF of their edition with signatures behind it, or its text under a seal. */
async function unlikeOriginals(
  files: ReadonlyMap<string, Uint8Array>,
  { originals }: PackageManifest,
  readTexts: ReadTexts,
  placeOf: (path: string) => Problem['place'],
): Promise<Problem[]> {
  const problems: Problem[] = []
  for (const { path, kind, attestation } of originals) {
    const bytes = files.get(path)
    const named = { file: printable(path), kind }
    if (kind === 'scan' && attestation === null)
      problems.push(problem('verify/original#unattested', named, placeOf(path)))
    const stem =
      path
        .split('/')
        .at(-1)
        ?.replace(/-original\.pdf$/, '') ?? ''
    const name = [...files.keys()].find((one) => one.endsWith(`/${stem}.pdf`))
    const issued = name === undefined ? undefined : files.get(name)
    if (kind === 'scan' || bytes === undefined) continue
    const judgement = issued === undefined ? null : await judgeOriginal(issued, bytes, readTexts)
    if (judgement?.kind === kind) continue
    problems.push(
      judgement?.kind === 'other'
        ? problemOfOther(judgement, placeOf(path), (reason) =>
            problem('verify/original#reason', { ...named, reason }, placeOf(path)),
          )
        : problem('verify/original#kind', named, placeOf(path)),
    )
  }
  return problems
}

/** All files of the package as its sources give them here; or why they do not, the end of a sentence. */
async function makeAgain(
  files: PackageFiles,
  manifest: PackageManifest,
  environment: RebuildEnvironment,
): Promise<readonly PackageFile[] | Sentence> {
  const { make, render } = environment
  const { profile, agreement, instance, editions, archivist, generator } = manifest
  if (!isProfile(profile)) return phrase('rebuild-profile', { profile: printable(profile) })
  const sources = enclosedIn(files, layoutOf(profile))
  if (sources === null) return phrase('rebuild-sources', {})
  const parties = instance === 'all' ? null : [instance]
  const { library, instances, unread } = make(sources, { agreements: [agreement], editions, parties })
  const made = instances.find((builtInstance) => builtInstance.instance.id === instance)
  const wrong = (made?.problems ?? [...unread.values()].flat()).find(({ severity }) => severity === 'error')
  if (wrong !== undefined) return phrase('rebuild-error', { rule: wrong.rule })
  const [one] = made === undefined ? [] : toArchive([made], [archivist])
  if (one === undefined || one.made.instance.agreement.data.version !== manifest.version)
    return phrase('rebuild-agreement', {})
  const rendered = await renderByKey(archiveJobs(one.made, library), lookOf(library), render)
  const comparable =
    generator.zlib === environment.generator.zlib
      ? rendered
      : new Map([...rendered].map(([key, result]) => [key, withPdfsOf(files, result)]))
  const originals = manifest.originals.map(({ path, received = null, replaces = [], ...rest }): ArchivedOriginal => {
    const bytes = files.get(path) ?? new Uint8Array()
    return {
      ...rest,
      name: path.split('/').at(-1) ?? '',
      bytes,
      received,
      replaces,
      signatures: rest.kind === 'scan' ? [] : withTrustOf(signaturesIn(bytes), rest.signatures ?? []),
    }
  })
  const archived = archivedInstance(one, comparable, library, generator, dayBehind(manifest.ended ?? null))
  if (archived === null) return phrase('rebuild-documents', {})
  return packageFiles({ ...archived, originals }, profile)
}

/** A day on which the agreement had ended, or had not: whatever day the package was made on, it says no more of it. */
function dayBehind(ended: IsoDate | null): IsoDate {
  return ended === null ? '0000-01-01' : addDays(ended, 1)
}

/** Another zlib packs the same content otherwise: a PDF that says the same counts as the one in the package. */
function withPdfsOf(files: PackageFiles, result: RenderResult): RenderResult {
  const paths = [...files.keys()].filter((path) => path.endsWith('.pdf'))
  const sameAs = (made: Uint8Array): Uint8Array => {
    for (const path of paths) {
      if ((digestOf(files, path)?.bytes ?? 0) > 2 * made.length) continue
      const bytes = files.get(path)
      if (bytes !== undefined && isSamePdf(bytes, made)) return bytes
    }
    return made
  }
  return {
    ...result,
    files: result.files.map((file) => (file.format === 'pdf' ? { ...file, bytes: sameAs(file.bytes) } : file)),
  }
}

/** Another program may write other files, which is no fault of the package. */
function differs(
  path: string,
  place: Problem['place'],
  { generator }: PackageManifest,
  environment: RebuildEnvironment,
): Problem {
  const file = printable(path)
  return isOtherProgram({ generator }, environment)
    ? problem(
        'verify/rebuild#other-program',
        { file, maker: named(generator), program: named(environment.generator) },
        place,
      )
    : problem('verify/rebuild#changed', { file }, place)
}

function isOtherProgram({ generator }: Pick<PackageManifest, 'generator'>, environment: RebuildEnvironment): boolean {
  const { name, version, fonts } = environment.generator
  return generator.name !== name || generator.version !== version || generator.fonts !== fonts
}

/** Files of a package are not read again to be compared: what they hold is known by their digests. */
function isSame(file: Digest | null, made: Uint8Array): boolean {
  return file?.bytes === made.length && file.sha256 === sha256(made)
}

/** A package from elsewhere may call its program anything. */
function named({ name, version, zlib, fonts }: ArchiveGenerator): Sentence {
  return phrase('program-named', {
    name: printable(name),
    version: printable(version),
    zlib: printable(zlib),
    fonts: printable(fonts.slice(0, 8)),
  })
}
