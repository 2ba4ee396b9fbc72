// Sources and a selection -> the files of agreements, rendered one after the other over what lies in the output folder; and what it
// is to hold then, and what its manifest is to say.

import type { IsoDate } from '../model/document.js'
import { termDates } from '../document/schedule/dates.js'
import { findVersion } from '../register/register.js'
import type { Look } from '../render/formats.js'
import { lookOf } from '../render/look.js'
import type { Render } from '../render/render.js'
import { sha256 } from '../base/hash.js'
import { addAll } from '../base/lists.js'
import { openMemory, type Memory } from '../base/memory.js'
import { hasErrors } from '../base/problem.js'
import type { Sources } from '../base/sources.js'
import { isArtefactPath } from './artefacts/own-paths.js'
import type { Wanted } from './artefacts/artefacts.js'
import { openListed, type Holds } from './artefacts/as-listed.js'
import { editionsInTurn } from './artefacts/in-turn.js'
import { manifestInstance, type SignedBlock } from './artefacts/manifest-entry.js'
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
import type { FolderUpdate, LayFile, Refusal } from './request/outcome.js'
import type { Program } from './request/program.js'

export type BuildAsked = Selection & Wanted

/** Agreements of which the Documents have been made. */
export interface MadeAgreements {
  readonly made: BuiltDocuments
  readonly asked: BuildAsked
}

/**
 * Makes the Documents of the agreements chosen.
 * @param memory what was made before
 * @param all the instances of the agreements chosen, where only some are made
 */
export function makeAgreements(
  sources: Sources,
  asked: BuildAsked,
  memory: Memory = openMemory(),
  all: readonly Pick<BuiltInstance, 'instance'>[] | null = null,
): MadeAgreements | Refusal {
  const made = buildDocuments(sources, asked, memory)
  const { library, problems, instances } = made
  const refused = unknownName(library, asked) ?? partyOfNone(asked.parties, { problems, instances: all ?? instances })
  return refused ?? { made, asked }
}

export interface BuildEnvironment {
  readonly render: Render
  readonly program: Program
  readonly holds: Holds
  readonly lay: LayFile
}

/** What the output folder is to hold after a build, with what was built now. */
export interface OutputUpdate extends FolderUpdate<Manifest> {
  /** Each instance as the manifest lists it; one with an error has no editions. */
  readonly built: readonly ManifestInstance[]
  /** Where the name, or the title, of who signs is a blank, by agreement. */
  readonly open: ReadonlyMap<string, readonly SignedBlock[]>
}

/**
 * Renders agreements and lays their files ready, one instance after the other; what lies there as it would come out stays. Null where
 * a file cannot be laid ready.
 * @param before the manifest of the output folder; null where there is none
 */
export async function renderAgreements(
  { made, asked }: MadeAgreements,
  before: Manifest | null,
  { render, program, holds, lay }: BuildEnvironment,
): Promise<OutputUpdate | null> {
  const { library, instances } = made
  const { name, version, node, zlib } = program
  const generator = { name, version, node, zlib }
  const look = lookOf(library)
  const text = environmentOf(look, program)
  const environment = { text, hash: sha256(text) }
  const means = {
    asked,
    library,
    environment,
    listed: openListed(before, generator, holds),
  }
  const entries: ManifestInstance[] = []
  const blocks = new Map<string, SignedBlock[]>()
  const signedIn = (id: string): SignedBlock[] => {
    const own = blocks.get(id) ?? []
    blocks.set(id, own)
    return own
  }
  for await (const { instance, editions, signatures } of editionsInTurn(instances, look, render, means)) {
    const { id } = instance.instance.agreement
    const term = termDates(instance, library, instance.signed)
    const { entry, files } = manifestInstance(instance, editions, term, library)
    if (!files.every(lay)) return null
    entries.push(entry)
    addAll(signedIn(id), signatures.filter(isOpen))
  }
  const unread = [...made.unread].flatMap(([id, problems]) => unreadAgreement(id, before, problems))
  const built = [...entries, ...unread]
  const isSelection = asked.agreements !== null || asked.parties !== null || asked.editions !== null
  const manifest = mergeManifests(before, generator, built, isSelection)
  return {
    manifest,
    listed: listedFiles(manifest),
    earlier: before === null ? [] : listedFiles(before).filter(({ path, format }) => isArtefactPath(path, format)),
    built,
    open: blocks,
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
  { built, open }: Pick<OutputUpdate, 'built' | 'open'>,
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
      files: builtFiles(entries),
      issued: findVersion(library.register, id, data.version)?.issued?.issued ?? null,
      open: openPoints(open.get(id) ?? [], data.status === 'draft'),
      notes: data.editorNotes ?? [],
    }
  })
}

function isOpen({ name, title }: SignedBlock): boolean {
  return name === null || title === null
}

function openPoints(blocks: readonly SignedBlock[], draft: boolean): OpenPoints {
  const partiesWithout = (field: 'name' | 'title'): string[] => [
    ...new Set(blocks.filter((block) => block[field] === null).map(({ party }) => party)),
  ]
  return { draft, nameless: partiesWithout('name'), untitled: partiesWithout('title') }
}

/** How many files were built, each counted once. */
export function builtFiles(built: readonly ManifestInstance[]): number {
  return new Set(built.flatMap(({ editions }) => editions.flatMap(({ files }) => files.map(({ path }) => path)))).size
}

/** Everything beside a Document that its files depend on. */
function environmentOf(look: Look | null, { name, version, fonts }: Program): string {
  if (look === null) return ''
  const { theme, webTemplates, typesetting, logo } = look
  const parts = [{ name, version }, theme, webTemplates, typesetting, fonts, logo === null ? null : sha256(logo)]
  return JSON.stringify(parts)
}
