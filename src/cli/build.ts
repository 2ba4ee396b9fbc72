// avtal build: Sources -> files and manifest, with a summary of what was written and what is open before signing.

import { writeOutput, readManifest, unlistedFiles } from '../io/output.js'
import { readAssets, readGenerator } from '../io/assets.js'
import { renderAll } from '../io/render-pool.js'
import { manifestInstance, renderJobs, signaturesOf } from '../pipeline/make.js'
import { mergeManifests, type Manifest } from '../pipeline/manifest.js'
import { makeDocuments, type Made, type MadeInstance } from '../pipeline/pipeline.js'
import { termDates } from '../pipeline/schedule.js'
import { hasErrors, sortProblems, type Problem } from '../problem/problem.js'
import { checkNames, loadSources } from './load.js'
import type { BuildOptions } from './options.js'
import { openProgress } from './progress.js'
import { countProblems, printJson, printProblems, type Status } from './report.js'

/** Builds the agreements named, or all. */
export async function build(agreements: readonly string[], options: BuildOptions): Promise<Status> {
  const sources = loadSources(options)
  const made = makeDocuments(sources, {
    agreements: agreements.length === 0 ? null : agreements,
    editions: options.lang ?? null,
    parties: options.party ?? null,
  })
  checkNames(made.library, { agreements, parties: options.party, editions: options.lang })
  const before = readManifest(options.out)
  if (before.problems.length > 0) return finish(options, null, before.problems, null)

  const { theme } = made.library
  const webTemplates = {
    page: sources.templates.files.get('web/page.hbs') ?? '',
    style: sources.templates.files.get('web/style.css') ?? '',
  }
  const jobs = made.instances.map((one) => renderJobs(one, made.library, options.format, options.copies === true))
  const flat = jobs.flat()
  const assets = readAssets()
  const progress = openProgress(flat.length, options.json === true)
  const results =
    theme === null ? [] : await renderAll(flat, { theme, assets, webTemplates }, options.jobs, progress.step)
  progress.end()

  const generator = readGenerator()
  const means = JSON.stringify([generator, theme, webTemplates, assets.fontsHash])
  let used = 0
  const entries = made.instances.map((one, index) => {
    const count = jobs[index]?.length ?? 0
    const own = results.slice(used, used + count)
    used += count
    return manifestInstance(one, own, termDates(one, made.library), made.library, means)
  })
  const built: Manifest = {
    manifest: 1,
    generator: { ...generator, node: process.versions.node, zlib: process.versions.zlib },
    instances: entries.map(({ entry }) => entry),
  }
  const isSelection = agreements.length > 0 || options.party !== undefined || options.lang !== undefined
  const manifest = mergeManifests(before.manifest, built, isSelection)
  const files = entries.flatMap((entry) => entry.files)
  writeOutput(options.out, files, before.manifest, manifest)
  const problems = sortProblems([
    ...made.problems,
    ...results.flatMap((result) => result.problems),
    ...unlistedFiles(options.out, manifest),
  ])
  return finish(options, manifest, problems, () => printSummary(made, built, files.length, options.out))
}

function finish(
  options: BuildOptions,
  manifest: Manifest | null,
  problems: readonly Problem[],
  summary: (() => void) | null,
): Status {
  if (options.json === true) return printJson('manifest', manifest, problems)
  const status = printProblems(problems)
  summary?.()
  return status
}

function printSummary(made: Made, built: Manifest, files: number, out: string): void {
  const line = (text = ''): void => void process.stdout.write(`${text}\n`)
  for (const id of new Set(made.instances.map((one) => one.instance.agreement.id))) {
    const instances = made.instances.filter((one) => one.instance.agreement.id === id)
    const entries = built.instances.filter((entry) => entry.agreement === id)
    const written = entries.flatMap((entry) => entry.editions.flatMap((edition) => edition.files))
    const failed = entries.filter((entry) => hasErrors(entry.problems)).length
    line(`${id}  ${counted(instances.length, 'instance')}, ${counted(written.length, 'file')} in ${out}/${id}/`)
    if (failed > 0) line(`  ${counted(failed, 'instance')} not written: errors above`)
    for (const open of openBeforeSigning(instances)) line(`  open: ${open}`)
    for (const note of instances[0]?.instance.agreement.data.editorNotes ?? []) line(`  note: ${note}`)
  }
  line()
  line(`${counted(files, 'file')} written, ${countProblems(made.problems)}.`)
}

/** What a person has to see to before the copies are signed. */
function openBeforeSigning(instances: readonly MadeInstance[]): string[] {
  const [first] = instances
  if (first === undefined) return []
  const { data } = first.instance.agreement
  const blocks = instances.flatMap((one) => one.editions.slice(0, 1).flatMap(({ document }) => signaturesOf(document)))
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

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}
