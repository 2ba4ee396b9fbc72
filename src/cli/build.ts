// avtal build: Sources -> files and manifest, with a summary of what was written and what is open before signing.

import { readManifest, unlistedFiles, writeOutput } from '../io/output.js'
import { sha256 } from '../base/hash.js'
import { readAssets, readGenerator } from '../io/assets.js'
import { lockFolder } from '../io/lock.js'
import { lookOf } from '../render/environment.js'
import { manifestInstance, renderJobs, type MadeFile } from '../app/artefacts/artefacts.js'
import {
  listedFiles,
  mergeManifests,
  unreadAgreement,
  type Manifest,
  type ManifestInstance,
} from '../app/artefacts/manifest.js'
import { makeDocuments } from '../app/documents/documents.js'
import { signatureBlocksOf } from '../model/walk.js'
import { termDates } from '../document/schedule/dates.js'
import type { Sources } from '../base/sources.js'
import { hasErrors, sortProblems, type Problem } from '../base/problem.js'
import { findVersion } from '../register/register.js'
import { checkNames, checkParties, loadSources } from './load.js'
import type { BuildOptions } from './options.js'
import { render } from './render.js'
import { counted, countProblems, printJson, printProblems, type Status } from './report.js'
import type { Made, MadeInstance } from '../app/documents/built.js'

/** Builds the agreements named, or all, and prints what was done. */
export async function build(agreements: readonly string[], options: BuildOptions): Promise<Status> {
  const built = await writeAgreements(loadSources(options), agreements, options)
  if (options.json === true) return printJson('manifest', built.manifest, built.problems)
  const status = printProblems(built.problems)
  if (built.manifest !== null) printSummary(built, options.out)
  return status
}

export interface Built {
  readonly made: Made
  /** Of the whole output folder; null when nothing could be written, and nothing was touched. */
  readonly manifest: Manifest | null
  /** What was built now. */
  readonly entries: readonly ManifestInstance[]
  readonly files: number
  readonly problems: readonly Problem[]
}

/** Makes, renders and writes the agreements, and the manifest last. */
export async function writeAgreements(
  sources: Sources,
  agreements: readonly string[],
  options: BuildOptions,
): Promise<Built> {
  const made = makeDocuments(sources, {
    agreements: agreements.length === 0 ? null : agreements,
    editions: options.lang ?? null,
    parties: options.party ?? null,
  })
  checkNames(made.library, { agreements, parties: options.party, editions: options.lang })
  checkParties(options.party, made)
  const stopped = (problems: readonly Problem[]): Built => {
    return { made, manifest: null, entries: [], files: 0, problems: sortProblems([...made.problems, ...problems]) }
  }
  const { problems: unreadable } = readManifest(options.out)
  if (unreadable.length > 0) return stopped(unreadable)

  const rendered = await renderMade(made, options)
  const lock = await lockFolder(options.out)
  if ('rule' in lock) return stopped([lock])
  try {
    const isSelection = agreements.length > 0 || options.party !== undefined || options.lang !== undefined
    const written = writeRendered(made, rendered, isSelection, options.out)
    return 'made' in written ? written : stopped(written)
  } finally {
    lock.release()
  }
}

/** Writes files and manifest while nobody else does; problems when nothing could be written. */
function writeRendered(
  made: Made,
  rendered: readonly RenderedInstance[],
  isSelection: boolean,
  out: string,
): Built | readonly Problem[] {
  const before = readManifest(out)
  if (hasErrors(before.problems)) return before.problems
  const generator = { ...readGenerator(), node: process.versions.node, zlib: process.versions.zlib }
  const unread = [...made.unread].flatMap(([id, problems]) => unreadAgreement(id, before.manifest, problems))
  const entries = [...rendered.map(({ entry }) => entry), ...unread]
  const manifest = mergeManifests(before.manifest, { manifest: 1, generator, instances: entries }, isSelection)
  const files = rendered.flatMap((one) => one.files)
  const listed = listedFiles(manifest)
  const earlier = before.manifest === null ? [] : listedFiles(before.manifest)
  const written = writeOutput(out, files, earlier, { manifest, files: listed })
  if (hasErrors(written)) return written
  const problems = [
    ...made.problems,
    ...entries.flatMap((entry) => entry.problems),
    ...written,
    ...unlistedFiles(out, listed),
  ]
  return { made, manifest, entries, files: files.length, problems: sortProblems(problems) }
}

interface RenderedInstance {
  readonly entry: ManifestInstance
  readonly files: readonly MadeFile[]
}

/** Each instance as the manifest lists it, with its files; an instance with an error has none. */
async function renderMade(made: Made, options: BuildOptions): Promise<RenderedInstance[]> {
  const { library } = made
  const wanted = { formats: options.format, copies: options.copies === true, pdfa: options.pdfa }
  const jobs = made.instances.map((one) => renderJobs(one, library, wanted))
  const assets = readAssets()
  const results = await render(jobs.flat(), library, options, assets)
  const { webTemplates, typesetting, logo } = lookOf(library)
  const means = JSON.stringify([
    readGenerator(),
    library.theme,
    webTemplates,
    typesetting,
    assets.fontsHash,
    logo === null ? null : sha256(logo),
  ])
  let used = 0
  return made.instances.map((one, index) => {
    const count = jobs[index]?.length ?? 0
    const own = results.slice(used, used + count)
    used += count
    return manifestInstance(one, own, termDates(one, library, one.signed), library, means)
  })
}

function printSummary({ made, entries: built, files, problems }: Built, out: string): void {
  const line = (text = ''): void => void process.stdout.write(`${text}\n`)
  for (const id of new Set(made.instances.map((one) => one.instance.agreement.id))) {
    const instances = made.instances.filter((one) => one.instance.agreement.id === id)
    const entries = built.filter((entry) => entry.agreement === id)
    const written = entries.flatMap((entry) => entry.editions.flatMap((edition) => edition.files))
    const failed = entries.filter((entry) => hasErrors(entry.problems)).length
    line(`${id}  ${counted(instances.length, 'instance')}, ${counted(written.length, 'file')} in ${out}/${id}/`)
    if (failed > 0) line(`  ${counted(failed, 'instance')} not written: errors above`)
    const version = instances[0]?.instance.agreement.data.version ?? ''
    const issued = findVersion(made.library.register, id, version)?.issued ?? null
    if (issued !== null) line(`  version ${version} as issued on ${issued.issued}`)
    for (const open of openBeforeSigning(instances)) line(`  open: ${open}`)
    for (const note of instances[0]?.instance.agreement.data.editorNotes ?? []) line(`  note: ${note}`)
  }
  line()
  line(`${counted(files, 'file')} written, ${countProblems(problems)}.`)
}

/** What a person has to see to before the copies are signed. */
function openBeforeSigning(instances: readonly MadeInstance[]): string[] {
  const [first] = instances
  if (first === undefined) return []
  const { data } = first.instance.agreement
  const documents = instances.flatMap((one) => one.editions.slice(0, 1).map(({ document }) => document))
  const blocks = documents.flatMap(signatureBlocksOf)
  const nameless = new Set(blocks.filter((block) => block.name === null).map((block) => block.party))
  const untitled = new Set(blocks.filter((block) => block.title === null).map((block) => block.party))
  return [
    ...(data.status === 'draft' ? ['the agreement is a draft'] : []),
    ...(nameless.size > 0
      ? [`the name of who signs is a blank for ${counted(nameless.size, 'party', 'parties')}`]
      : []),
    ...(untitled.size > 0
      ? [`the title of who signs is a blank for ${counted(untitled.size, 'party', 'parties')}`]
      : []),
  ]
}
