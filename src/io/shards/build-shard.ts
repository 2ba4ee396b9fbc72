// Sources and a shard -> the folder of the shard, with its agreements as `build` writes them.

import { renderAgreements, makeAgreements, agreementSummaries, type BuildAsked } from '../../app/build.js'
import { isArtefactPath } from '../../app/artefacts/own-paths.js'
import { manifestFile } from '../../app/artefacts/manifest-file.js'
import {
  isSameGenerator,
  listedFiles,
  mergeManifests,
  nameOf,
  type Manifest,
  type ManifestFile,
  type ManifestInstance,
} from '../../app/artefacts/manifest.js'
import { plannedFor } from '../../app/plan.js'
import { isRefusal, type Refusal } from '../../app/request/outcome.js'
import type { Program } from '../../app/request/program.js'
import { problemsOfCompared } from '../../app/documents/compared.js'
import type { Origin } from '../../app/shards/part.js'
import { nameOfPlanned } from '../../app/shards/planned.js'
import { foundOf, shareOf, toldBeside, type Sharing } from '../../app/shards/share.js'
import { sha256 } from '../../base/hash.js'
import { addAll } from '../../base/lists.js'
import { sortProblems } from '../../base/problem.js'
import type { SignedBlock } from '../../app/artefacts/manifest-entry.js'
import type { Sources } from '../../base/sources.js'
import { readLibrary } from '../../library/library.js'
import { readAssets, readProgram } from '../assets.js'
import type { BuildOutcome } from '../build-folder.js'
import { openSparingMemory } from '../memory/sparing-memory.js'
import { openRenderer, type RenderOptions } from '../threads/renderer.js'
import type { FolderOptions } from '../update-folder.js'
import { originOfSources, programOf } from './origin.js'
import { writeShard, type Listing } from './write-shard.js'

/** Builds the instances of a shard into a folder of its own. */
export async function buildShard(
  out: string,
  sources: Sources,
  asked: BuildAsked,
  sharing: Sharing,
  options: RenderOptions & FolderOptions,
): Promise<BuildOutcome | Refusal> {
  const memory = openSparingMemory()
  const library = readLibrary(sources, memory)
  const planned = plannedFor(library, { ...asked, command: 'build', preview: false })
  if (isRefusal(planned)) return planned
  const assets = readAssets()
  const program = readProgram(assets)
  const own = shareOf(planned, library, { command: 'build', copies: asked.copies }, sharing)
  const { shard, of, plan } = sharing
  const { agreements, editions, parties, formats, copies, pdfa } = asked
  const origin: Origin = {
    program: programOf(program),
    ...originOfSources(sources),
    options: { agreements, editions, parties, formats, copies, pdfa },
    day: null,
    plan: plan === null ? null : sha256(JSON.stringify(plan)),
    shards: of,
    instances: planned.length,
  }
  const open = new Map<string, SignedBlock[]>()
  const built: ManifestInstance[] = []
  let summaries: BuildOutcome['agreements'] = []
  const renderer = openRenderer(options, assets)
  const done = await writeShard(
    out,
    listingOf(program),
    { command: 'build', shard, of, origin },
    own,
    (left) => {
      const all = planned.flatMap(({ versions }) => versions.map(({ of }) => ({ instance: of })))
      const answer = makeAgreements(sources, { ...asked, only: left.map(nameOfPlanned) }, memory, all)
      if (isRefusal(answer)) throw new RangeError('what was planned is made')
      const { made } = answer
      const told = toldBeside(made)
      return {
        make: async (batch, before, folder) => {
          const names = new Set(batch.map(nameOfPlanned))
          const instances = made.instances.filter(({ instance }) =>
            names.has(nameOf({ agreement: instance.agreement.id, instance: instance.id })),
          )
          const some = { made: { ...made, instances, unread: new Map() }, asked }
          const update = await renderAgreements(some, before, { render: renderer.render, program, ...folder })
          if (update === null) return null
          addAll(built, update.built)
          for (const [id, blocks] of update.open) open.set(id, [...(open.get(id) ?? []), ...blocks])
          summaries = agreementSummaries(made, { built, open })
          return {
            manifest: mergeManifests(null, generatorOf(program), update.built, false),
            found: { own: foundOf(update.built, batch, made), compared: made.compared, unread: made.unread, told },
          }
        },
        end: () => renderer.close(),
      }
    },
    options,
  )
  const { manifest, part, written, problems } = done
  if (manifest === null || part === null)
    return { result: null, agreements: [], files: 0, unchanged: 0, problems: sortProblems(problems) }
  const found = part.own.flatMap((one) => [...one.problems, ...one.rendered])
  const reported = [...part.told, ...found, ...[...part.compared.values()].flatMap(problemsOfCompared)]
  const files = new Set(listedFiles(manifest).map(({ path }) => path)).size
  return {
    result: manifest,
    agreements: summaries,
    files: written,
    unchanged: files - written,
    problems: sortProblems([...reported, ...[...part.unread.values()].flat(), ...problems]),
  }
}

function generatorOf({ name, version, node, zlib }: Program): Manifest['generator'] {
  return { name, version, node, zlib }
}

/** How `build` lists instances. */
export function listingOf(program: Program): Listing<Manifest> {
  const generator = generatorOf(program)
  const filesOf = (manifest: Manifest): ((name: string) => ManifestFile[]) => {
    const byName = new Map(manifest.instances.map((instance) => [nameOf(instance), instance]))
    return (name) => (byName.get(name)?.editions ?? []).flatMap(({ files }) => files)
  }
  return {
    shape: manifestFile,
    empty: { manifest: 1, generator, instances: [] },
    filesOf,
    listed: listedFiles,
    isOwn: (file) => isArtefactPath(file.path, (file as ManifestFile).format),
    only: ({ instances }, names) => ({
      manifest: 1,
      generator,
      instances: instances.filter((instance) => names.has(nameOf(instance))),
    }),
    joined: (one, other) => ({
      manifest: 1,
      generator,
      instances: [...one.instances, ...other.instances].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1)),
    }),
    reused: ({ generator: earlier, instances }) => (isSameGenerator(earlier, generator) ? instances.map(nameOf) : []),
  }
}
