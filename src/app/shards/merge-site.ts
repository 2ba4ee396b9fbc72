// Parts of a site -> the manifest and the pages of the whole, as one run writes them.

import { hasErrors, sortProblems, type Problem } from '../../base/problem.js'
import { sha256 } from '../../base/hash.js'
import { siteUpdate } from '../publish.js'
import { unsignedVersions } from '../publication/unsigned.js'
import type { SiteManifest } from '../publication/site-manifest.js'
import { problemsOfCompared } from '../documents/compared.js'
import type { FolderUpdate, WrittenFile } from '../request/outcome.js'
import { sortedFiles } from '../../site/site.js'
import type { FoundPart } from './check-parts.js'
import { allFound } from './share.js'
import { nameOfPlanned } from './planned.js'
import { joinedFacts, pagesOfWhole, type SiteFacts } from './site-facts.js'

export interface MergedSite extends FolderUpdate<SiteManifest> {
  /** Pages that tell of all instances; all others are those of the parts. */
  readonly made: readonly WrittenFile[]
  readonly problems: readonly Problem[]
}

/**
 * Puts parts together that have been found to be one whole.
 * @param before the manifest of the folder that they are merged into; null where there is none
 */
export function mergeSite(
  parts: readonly (FoundPart & { readonly manifest: SiteManifest })[],
  before: Pick<SiteManifest, 'files'> | null,
): MergedSite {
  const found = allFound(parts.map(({ part }) => part))
  const ofAll = [...found.compared.values()].flatMap(problemsOfCompared)
  const isStopped = (agreement: string): boolean => hasErrors(found.compared.get(agreement)?.series ?? [])
  const joined = joinedFacts(parts.flatMap(({ part }) => (part.site === null ? [] : [part.site as SiteFacts])))
  const told = joined === null ? [] : [...unsignedVersions(joined.waiting), ...[joined.statement?.problem ?? []].flat()]
  /* Instances that say something else than their series are none of it, nor are the others. */
  const shown = (joined?.instances ?? []).flatMap((one) => {
    const versions = one.versions.filter(({ isIssued }) => isIssued || !isStopped(one.agreement))
    return versions.length === 0 ? [] : [{ ...one, versions }]
  })
  const names = new Set(shown.map(nameOfPlanned))
  const inPages = found.own.flatMap((one) => (names.has(nameOfPlanned(one)) ? one.rendered : []))
  const problems = sortProblems([...found.told, ...told, ...inPages, ...ofAll])
  const gone = new Set(
    (joined?.instances ?? [])
      .filter((one) => !shown.some(({ files }) => files === one.files))
      .flatMap(({ files }) => files),
  )
  const made = joined === null ? [] : pagesOfWhole({ ...joined, instances: shown })
  const listed = new Map(parts.flatMap(({ manifest }) => manifest.files.map((file) => [file.path, file])))
  for (const path of gone) listed.delete(path)
  for (const { path, bytes } of made) listed.set(path, { path, bytes: bytes.length, sha256: sha256(bytes) })
  const { name = '', version = '' } = parts[0]?.part.origin.program ?? {}
  return { ...siteUpdate(sortedFiles([...listed.values()]), before, { name, version }), made, problems }
}
