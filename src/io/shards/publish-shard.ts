// Sources and a shard -> the folder of the shard, with the pages and files of its instances as `publish` writes them. What tells of all
// instances is made when the parts are merged, of what each says of its own.

import { isSitePath } from '../../app/artefacts/own-paths.js'
import { problemsOfCompared } from '../../app/documents/compared.js'
import { plannedFor } from '../../app/plan.js'
import {
  planPublication,
  publicationJobs,
  publishedVersion,
  siteInput,
  type PublishOptions,
} from '../../app/publication/publication.js'
import { siteManifestFile, type SiteManifest } from '../../app/publication/site-manifest.js'
import { unsignedVersions } from '../../app/publication/unsigned.js'
import { listedOfSite, stopsAll } from '../../app/publish.js'
import { everything } from '../../app/documents/built.js'
import { isRefusal, type Outcome } from '../../app/request/outcome.js'
import { partOf, without, type Origin } from '../../app/shards/part.js'
import { nameOfPlanned } from '../../app/shards/planned.js'
import { shareOf, type Sharing } from '../../app/shards/share.js'
import { factsOfSome, instancesOfSite, joinedFacts, ordersOf, type SiteFacts } from '../../app/shards/site-facts.js'
import { sha256 } from '../../base/hash.js'
import { grouped } from '../../base/lists.js'
import { hasErrors, sortProblems, type Problem } from '../../base/problem.js'
import type { Sources } from '../../base/sources.js'
import { readLibrary } from '../../library/library.js'
import { lookOf } from '../../render/look.js'
import { renderByKey } from '../../render/render.js'
import { readAssets, readProgram } from '../assets.js'
import { readGenerator } from '../installation.js'
import { readSiteAssets } from '../site-folder.js'
import { openSparingMemory } from '../memory/sparing-memory.js'
import { openRenderer, type RenderOptions } from '../threads/renderer.js'
import type { FolderOptions } from '../update-folder.js'
import { originOfSources, programOf } from './origin.js'
import { writeShard, type Listing } from './write-shard.js'

/** The result is the manifest of the part; null where it could not be written to its end. */
export interface PublishedShard extends Outcome<SiteManifest | null> {
  readonly instances: number
}

/** Publishes the instances of a shard into a folder of its own. */
export async function publishShard(
  folder: string,
  sources: Sources,
  asked: PublishOptions,
  sharing: Sharing,
  options: RenderOptions & FolderOptions,
): Promise<PublishedShard> {
  const memory = openSparingMemory()
  const library = readLibrary(sources, memory)
  const planned = plannedFor(library, { ...everything, command: 'publish', preview: asked.preview })
  if (isRefusal(planned)) throw new RangeError('nothing was named')
  const assets = readAssets()
  const own = shareOf(planned, library, { command: 'publish', copies: false }, sharing)
  const { shard, of, plan } = sharing
  const { base, preview, date } = asked
  const origin: Origin = {
    program: programOf(readProgram(assets)),
    ...originOfSources(sources),
    options: { base, preview },
    day: date,
    plan: plan === null ? null : sha256(JSON.stringify(plan)),
    shards: of,
    instances: planned.length,
  }
  const orderOf = ordersOf(planned)
  const renderer = openRenderer(options, assets)
  const siteAssets = readSiteAssets()
  const failed: Problem[] = []
  const done = await writeShard(
    folder,
    listing,
    { command: 'publish', shard, of, origin },
    own,
    (left) => {
      const publication = planPublication(sources, { ...asked, only: left.map(nameOfPlanned) }, memory)
      const { problems, waiting, compared, versions } = publication
      const input = siteInput(publication, siteAssets)
      const statement = problems.find(({ rule }) => rule === 'site/accessibility') ?? null
      const known = [...[...compared.values()].flatMap(problemsOfCompared), ...unsignedVersions(waiting)]
      const told = without(problems, statement === null ? known : [...known, statement])
      const look = lookOf(publication.library)
      return {
        make: async (batch, _, { lay }) => {
          const stops = problems.filter(stopsAll)
          if (input === null || look === null || stops.length > 0) {
            failed.push(...problems)
            return null
          }
          const names = new Set(batch.map(nameOfPlanned))
          const some = versions.filter((version) => names.has(nameOfPlanned(version)))
          const byName = grouped(some, nameOfPlanned)
          const results = await renderByKey(publicationJobs({ ...publication, versions: some }), look, renderer.render)
          const inPages = [...results.values()].flatMap((result) => result.problems)
          if (hasErrors(inPages)) {
            failed.push(...problems, ...inPages)
            return null
          }
          const published = some.map((version) => publishedVersion(version, results))
          const { files, instances } = instancesOfSite(published, input, orderOf)
          const all = [...files, ...input.assets]
          if (!all.every(lay)) return null
          const orders = published.map(orderOf)
          const site: SiteFacts = {
            input: withoutAssets(input),
            instances,
            waiting: waiting.flatMap((one) => (names.has(nameOfPlanned(one)) ? [{ ...one, order: orderOf(one) }] : [])),
            statement:
              statement === null || orders.length === 0 ? null : { problem: statement, order: Math.min(...orders) },
          }
          return {
            manifest: { ...listing.empty, files: listedOfSite(all) },
            found: {
              own: batch.map(({ place, agreement, instance }) => {
                const jobs = publicationJobs({
                  ...publication,
                  versions: byName.get(nameOfPlanned({ agreement, instance })) ?? [],
                })
                const rendered = jobs.flatMap(({ key }) => results.get(key)?.problems ?? [])
                return { place, agreement, instance, problems: [], rendered, fromContent: [] }
              }),
              compared,
              unread: new Map(),
              told,
            },
            site,
          }
        },
        joinSite: (before, now, names) =>
          joinedFacts([
            ...(before === null ? [] : [factsOfSome(before as SiteFacts, names)]),
            ...(now === undefined ? [] : [now as SiteFacts]),
          ]),
        end: () => renderer.close(),
      }
    },
    options,
  )
  const { manifest, part, problems } = done
  if (manifest === null || part === null)
    return { result: null, instances: 0, problems: sortProblems([...problems, ...failed]) }
  const { waiting = [], statement = null } = (part.site ?? {}) as Partial<SiteFacts>
  const reported = [
    ...part.told,
    ...part.own.flatMap(({ rendered }) => rendered),
    ...[...part.compared.values()].flatMap(problemsOfCompared),
    ...unsignedVersions(waiting),
    ...(statement === null ? [] : [statement.problem]),
  ]
  return { result: manifest, instances: part.own.length, problems: sortProblems([...reported, ...problems]) }
}

/** What a site is made from, as plain data. */
function withoutAssets({
  languages,
  office,
  theme,
  templates,
  base,
  date,
  preview,
}: SiteFacts['input']): SiteFacts['input'] {
  return { languages, office, theme, templates, base, date, preview }
}

/** How a part of a site lists instances: what it says of them tells which files are whose. */
export const listing: Listing<SiteManifest> = {
  shape: siteManifestFile,
  empty: { manifest: 1, generator: readGenerator(), files: [] },
  filesOf: (manifest) => {
    const byPath = new Map(manifest.files.map((file) => [file.path, file]))
    const paths = pathsIn(manifest)
    return (name) => (paths.get(name) ?? []).flatMap((path) => byPath.get(path) ?? [])
  },
  listed: ({ files }) => files,
  isOwn: ({ path }) => isSitePath(path),
  only: (manifest, names) => {
    const kept = new Set([...pathsIn(manifest)].flatMap(([name, paths]) => (names.has(name) ? paths : [])))
    return { ...listing.empty, files: manifest.files.filter(({ path }) => kept.has(path)) }
  },
  joined: (one, other) => ({
    ...listing.empty,
    files: [...new Map([...one.files, ...other.files].map((file) => [file.path, file])).values()].sort((a, b) =>
      a.path < b.path ? -1 : 1,
    ),
  }),
  reused: () => [],
}

/** The paths of the files of each instance, by its name. */
function pathsIn(manifest: SiteManifest): Map<string, readonly string[]> {
  const part = partOf(manifest)
  const facts = part === null || part === 'broken' ? null : (part.site as SiteFacts | null)
  return new Map((facts?.instances ?? []).map((one) => [nameOfPlanned(one), one.files]))
}
