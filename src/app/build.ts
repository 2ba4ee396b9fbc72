// Sources and a selection -> the files of agreements, rendered; and over what lies in the output folder, what it is to hold
// and what its manifest is to say.

import type { IsoDate } from '../model/document.js'
import { termDates } from '../document/schedule/dates.js'
import { findVersion } from '../register/register.js'
import type { Look } from '../render/formats.js'
import { lookOf } from '../render/look.js'
import { renderByKey, type Render } from '../render/render.js'
import { sha256 } from '../base/hash.js'
import { hasErrors, type Problem } from '../base/problem.js'
import type { Sources } from '../base/sources.js'
import { signatureBlocksOf } from '../model/walk.js'
import { isArtefactPath } from './artefacts/own-paths.js'
import { manifestInstance, renderJobs, type Wanted } from './artefacts/artefacts.js'
import {
  listedFiles,
  mergeManifests,
  unreadAgreement,
  type Manifest,
  type ManifestInstance,
} from './artefacts/manifest.js'
import type { BuiltDocuments, BuiltInstance, Selection } from './documents/built.js'
import { buildDocuments } from './documents/build-documents.js'
import { partyOfNone, unknownName } from './request/names.js'
import type { FolderUpdate, Refusal, WrittenFile } from './request/outcome.js'
import type { Program } from './request/program.js'

export type BuildAsked = Selection & Wanted

export interface BuildEnvironment {
  readonly render: Render
  readonly program: Program
  /** What keeps the output folder from being written; with anything, nothing is rendered. */
  readonly unwritable: readonly Problem[]
}

/** Agreements that have been made and rendered, and are still to be written. */
export interface RenderedAgreements {
  readonly made: BuiltDocuments
  /** Each instance as the manifest lists it, with its files; one with an error has none. Null: nothing was rendered. */
  readonly rendered: readonly { readonly entry: ManifestInstance; readonly files: readonly WrittenFile[] }[] | null
  /** True when only some agreements, parties or editions were asked for: then everything else stays. */
  readonly isSelection: boolean
  readonly problems: readonly Problem[]
}

/** Makes and renders the agreements chosen. */
export async function renderAgreements(
  sources: Sources,
  asked: BuildAsked,
  { render, program, unwritable }: BuildEnvironment,
): Promise<RenderedAgreements | Refusal> {
  const made = buildDocuments(sources, asked)
  const { library, instances } = made
  const refusal = unknownName(library, asked) ?? partyOfNone(asked.parties, made)
  if (refusal !== null) return refusal
  const isSelection = asked.agreements !== null || asked.parties !== null || asked.editions !== null
  if (unwritable.length > 0) return { made, rendered: null, isSelection, problems: [...made.problems, ...unwritable] }
  const look = lookOf(library)
  const jobs = instances.flatMap((instance) => renderJobs(instance, library, asked))
  const results = await renderByKey(jobs, look, render)
  const environment = environmentOf(look, program)
  const rendered = instances.map((instance) =>
    manifestInstance(instance, results, termDates(instance, library, instance.signed), library, environment),
  )
  return { made, rendered, isSelection, problems: made.problems }
}

/** What the output folder is to hold after a build, with what was built now. */
export interface OutputUpdate extends FolderUpdate<Manifest> {
  readonly built: readonly ManifestInstance[]
}

/**
 * What is to be written over what lies there.
 * @param before the manifest of the output folder; null where there is none
 */
export function outputUpdate(
  { made, rendered, isSelection }: RenderedAgreements,
  before: Manifest | null,
  { name, version, node, zlib }: Program,
): OutputUpdate {
  const unread = [...made.unread].flatMap(([id, problems]) => unreadAgreement(id, before, problems))
  const built = [...(rendered ?? []).map(({ entry }) => entry), ...unread]
  const generator = { name, version, node, zlib }
  const manifest = mergeManifests(before, generator, built, isSelection)
  return {
    manifest,
    files: (rendered ?? []).flatMap(({ files }) => files),
    listed: listedFiles(manifest),
    earlier: before === null ? [] : listedFiles(before).filter(({ path, format }) => isArtefactPath(path, format)),
    built,
  }
}

/** What there is to say of an agreement that was built. */
export interface AgreementSummary {
  readonly agreement: string
  readonly version: string
  /** How many instances it has, and how many of them were not written because of an error. */
  readonly instances: number
  readonly failed: number
  readonly files: number
  /** The day on which the version was issued; null for one that has not been. */
  readonly issued: IsoDate | null
  readonly open: OpenPoints
  /** Remarks to the editor. */
  readonly notes: readonly string[]
}

/** What a person has to see to before the copies are signed. */
export interface OpenPoints {
  readonly draft: boolean
  /** Ids of parties where the name, or the title, of who signs is a blank. */
  readonly nameless: readonly string[]
  readonly untitled: readonly string[]
}

/** The agreements that were built, in order. */
export function agreementSummaries(
  { instances, library }: BuiltDocuments,
  built: readonly ManifestInstance[],
): AgreementSummary[] {
  const agreements = new Map(instances.map(({ instance: { agreement } }) => [agreement.id, agreement.data]))
  return [...agreements].map(([id, data]): AgreementSummary => {
    const own = instances.filter(({ instance }) => instance.agreement.id === id)
    const entries = built.filter(({ agreement }) => agreement === id)
    return {
      agreement: id,
      version: data.version,
      instances: own.length,
      failed: entries.filter(({ problems }) => hasErrors(problems)).length,
      files: new Set(entries.flatMap(({ editions }) => editions.flatMap(({ files }) => files.map(({ path }) => path))))
        .size,
      issued: findVersion(library.register, id, data.version)?.issued?.issued ?? null,
      open: openPoints(own, data.status === 'draft'),
      notes: data.editorNotes ?? [],
    }
  })
}

function openPoints(instances: readonly BuiltInstance[], draft: boolean): OpenPoints {
  const blocks = instances.flatMap((instance) =>
    instance.editions.slice(0, 1).flatMap(({ document }) => signatureBlocksOf(document)),
  )
  const partiesWithout = (field: 'name' | 'title'): string[] => [
    ...new Set(blocks.filter((block) => block[field] === null).map(({ party }) => party)),
  ]
  return { draft, nameless: partiesWithout('name'), untitled: partiesWithout('title') }
}

/** Everything beside a Document that its files depend on. */
function environmentOf(look: Look | null, { name, version, fonts }: Program): string {
  if (look === null) return ''
  const { theme, webTemplates, typesetting, logo } = look
  const parts = [{ name, version }, theme, webTemplates, typesetting, fonts, logo === null ? null : sha256(logo)]
  return JSON.stringify(parts)
}
