// Sources and a shard -> the folder of the shard, with its packages as `archive` writes them. What came back from signing is archived
// with the whole.

import { archiveAgreements, type ArchiveAsked } from '../../app/archive.js'
import { isPackagedPath } from '../../app/artefacts/own-paths.js'
import { nameOfInstance, type Selection } from '../../app/documents/built.js'
import { problemsOfCompared } from '../../app/documents/compared.js'
import { archiveManifestFile, type ArchiveManifest, type ArchivePackage } from '../../app/packages/archive-manifest.js'
import { plannedFor } from '../../app/plan.js'
import { isSigner, partyOfNone } from '../../app/request/names.js'
import { isRefusal, type Refusal } from '../../app/request/outcome.js'
import type { Program } from '../../app/request/program.js'
import type { Origin } from '../../app/shards/part.js'
import { without } from '../../app/shards/part.js'
import { nameOfPlanned } from '../../app/shards/planned.js'
import { foundOf, shareOf, type Sharing } from '../../app/shards/share.js'
import { unitedCaseMetadata } from '../../app/shards/merge-archive.js'
import { sha256 } from '../../base/hash.js'
import { addAll } from '../../base/lists.js'
import { sortProblems } from '../../base/problem.js'
import type { Sources } from '../../base/sources.js'
import { readLibrary } from '../../library/library.js'
import type { Archived } from '../archive-folder.js'
import { readAssets, readProgram } from '../assets.js'
import { openSparingMemory } from '../memory/sparing-memory.js'
import { openTextReader } from '../threads/pdf-texts.js'
import { openRenderer, type RenderOptions } from '../threads/renderer.js'
import type { FolderOptions } from '../update-folder.js'
import { originOfSources, programOf } from './origin.js'
import { writeShard, type Listing } from './write-shard.js'

/** Packs the instances of a shard into a folder of its own. */
export async function archiveShard(
  folder: string,
  sources: Sources,
  selection: Selection & Pick<ArchiveAsked, 'profiles'>,
  sharing: Sharing,
  options: RenderOptions & FolderOptions & { readonly today: string },
): Promise<Archived | Refusal> {
  const memory = openSparingMemory()
  const library = readLibrary(sources, memory)
  const planned = plannedFor(library, { ...selection, command: 'archive', preview: false })
  if (isRefusal(planned)) return planned
  const all = planned.flatMap(({ versions }) => versions.map(({ of }) => ({ instance: of })))
  const problemsOfLibrary = [...library.problems.values()].flat()
  const refused = partyOfNone(selection.parties, { instances: all, problems: problemsOfLibrary }, isSigner)
  if (refused !== null) return refused
  const assets = readAssets()
  const program = readProgram(assets)
  const own = shareOf(planned, library, { command: 'archive', copies: false }, sharing)
  const { shard, of, plan } = sharing
  const { agreements, editions, parties, profiles } = selection
  const origin: Origin = {
    program: programOf(program),
    ...originOfSources(sources),
    options: { agreements, editions, parties, profiles },
    day: options.today,
    plan: plan === null ? null : sha256(JSON.stringify(plan)),
    shards: of,
    instances: planned.length,
  }
  const packages: ArchivePackage[] = []
  const renderer = openRenderer(options, assets)
  const environment = {
    ...{ render: renderer.render, program, readTexts: openTextReader(), today: options.today, memory, all },
    packageAt: () => null,
  }
  const nothingSigned = { signed: [], attestation: null }
  const done = await writeShard(
    folder,
    listingOf(program),
    { command: 'archive', shard, of, origin },
    own,
    () => ({
      make: async (batch, _, { lay }) => {
        const asked = { ...selection, ...nothingSigned, only: batch.map(nameOfPlanned) }
        const answer = await archiveAgreements(sources, asked, environment)
        if (isRefusal(answer)) throw new RangeError('what was planned is made')
        const { made, problems, inPackages } = answer
        const entries: ArchivePackage[] = []
        for (const pack of answer.packages) {
          const { entry, files } = pack()
          if (!files.every(lay)) return null
          entries.push(entry)
        }
        addAll(packages, entries)
        const instances = made.instances.map(({ instance, editions: own }) => ({
          agreement: instance.agreement.id,
          instance: instance.id,
          problems: inPackages.get(instance.agreement.id) ?? [],
          editions: own.map(({ languages, document: { translation } }) => {
            return { language: languages.join('+'), translation, inputs: '', files: [] }
          }),
        }))
        const ofOthers = [...inPackages.values(), ...[...made.compared.values()].map(problemsOfCompared)].flat()
        const told = without(problems, ofOthers)
        const found = { own: foundOf(instances, batch, made), compared: made.compared, unread: made.unread, told }
        return { manifest: { ...listingOf(program).empty, packages: entries }, found }
      },
      end: () => renderer.close(),
    }),
    options,
  )
  const { manifest, part, problems } = done
  if (manifest === null || part === null)
    return { result: null, packages: [], trustedLists: [], problems: sortProblems(problems) }
  const inPackages = unitedCaseMetadata(part.own.flatMap(({ rendered }) => rendered))
  const reported = [...part.told, ...inPackages, ...[...part.compared.values()].flatMap(problemsOfCompared)]
  return { result: manifest, packages, trustedLists: [], problems: sortProblems([...reported, ...problems]) }
}

/** How `archive` lists packages. */
export function listingOf({ name, version, node, zlib }: Program): Listing<ArchiveManifest> {
  const nameOf = ({ agreement, instance }: ArchivePackage): string => nameOfInstance(agreement, instance)
  const empty: ArchiveManifest = { manifest: 1, generator: { name, version, node, zlib }, packages: [] }
  return {
    shape: archiveManifestFile,
    empty,
    filesOf:
      ({ packages }) =>
      (name) =>
        packages.filter((one) => nameOf(one) === name).flatMap(({ files }) => files),
    listed: ({ packages }) => packages.flatMap(({ files }) => files),
    isOwn: ({ path }) => isPackagedPath(path),
    only: ({ packages }, names) => ({ ...empty, packages: packages.filter((one) => names.has(nameOf(one))) }),
    joined: (one, other) => ({
      ...empty,
      packages: [...one.packages, ...other.packages].sort((a, b) => (a.path < b.path ? -1 : 1)),
    }),
    reused: () => [],
  }
}
