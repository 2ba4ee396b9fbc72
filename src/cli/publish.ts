// avtal publish: Sources -> the website of all agreements that have been issued, ready to be copied to a web server.

import { join } from 'node:path'
import { readGenerator } from '../io/assets.js'
import { lockFolder } from '../io/lock.js'
import { readSiteAssets, writeSite, type SiteManifest } from '../io/site.js'
import { planPublication, publicationFiles, publicationJobs, type Publication } from '../app/publication/publication.js'
import { publicationRecords } from '../app/publication/record.js'
import type { Sources } from '../base/sources.js'
import { hasErrors, sortProblems, type Problem } from '../base/problem.js'
import { loadSources, today, UsageError } from './load.js'
import { printNotice, withdraw, writeRecords, type PublicationOptions } from './publication.js'
import { render } from './render.js'
import { counted, countProblems, printJson, printProblems, type Status } from './report.js'
import { shortList } from './status-lines.js'

export interface PublishOptions extends PublicationOptions {
  readonly out: string
  readonly jobs: number
  readonly preview: boolean | undefined
  readonly record: boolean | undefined
  /** Ids of an agreement: instead of writing the site. */
  readonly notice: string | undefined
  readonly withdraw: string | undefined
}

/** Writes the site and prints what there is to do next. */
export async function publish(options: PublishOptions): Promise<Status> {
  const asked = [options.record, options.notice, options.withdraw, options.preview].filter((one) => one !== undefined)
  if (asked.length > 1) throw new UsageError('--record, --notice, --withdraw and --preview exclude each other')
  const only = [options.reason, options.of].some((one) => one !== undefined)
  if (only && options.withdraw === undefined)
    throw new UsageError('--reason and --of say what is withdrawn: use --withdraw')
  if (options.instance !== undefined && options.withdraw === undefined && options.notice === undefined)
    throw new UsageError('--instance goes with --withdraw or --notice: the site always shows all')
  if (options.notice !== undefined) return printNotice(options.notice, options)
  if (options.withdraw !== undefined) return withdraw(options.withdraw, options)
  const published = await writePublication(loadSources(options), options)
  if (options.json === true) return printJson('manifest', published.manifest, published.problems)
  const status = printProblems(published.problems)
  if (published.manifest !== null) printSummary(published)
  return status
}

export interface Published {
  readonly publication: Publication
  /** Of the site's folder; null when nothing could be written, and nothing was touched. */
  readonly manifest: SiteManifest | null
  readonly folder: string
  /** Files of the register that have a further record, under the content folder. */
  readonly recorded: readonly string[]
  readonly problems: readonly Problem[]
}

/** Plans, renders, makes and writes the site; a preview has a folder of its own, so that nobody copies it to the server. */
export async function writePublication(sources: Sources, options: PublishOptions): Promise<Published> {
  const { name, version } = readGenerator()
  const isPreview = options.preview === true
  const folder = join(options.out, isPreview ? 'site-preview' : 'site')
  const publication = planPublication(sources, {
    date: today(options.date),
    preview: isPreview,
    base: options.base ?? null,
    generator: `${name} ${version}`,
  })
  const { library, problems } = publication
  const stopped = (found: readonly Problem[]): Published => {
    return { publication, manifest: null, folder, recorded: [], problems: sortProblems([...problems, ...found]) }
  }
  const { theme } = library
  if (
    theme === null ||
    problems.some(({ severity, rule }) => severity === 'error' && /^(?:site|page|theme)\//.test(rule))
  )
    return stopped([])
  const results = await render(publicationJobs(publication), library, options)
  const unrendered = results.flatMap((result) => result.problems)
  if (hasErrors(unrendered)) return stopped(unrendered)
  const files = publicationFiles(publication, results, readSiteAssets())
  const lock = await lockFolder(folder)
  if ('rule' in lock) return stopped([lock])
  try {
    const written = writeSite(folder, files, { name, version })
    const isRecorded = options.record === true && !hasErrors(written.problems)
    const records = isRecorded ? publicationRecords(publication, written.manifest.files) : []
    const unrecorded = writeRecords(options.content, records)
    const all = sortProblems([...problems, ...unrendered, ...written.problems, ...unrecorded])
    const manifest = hasErrors(written.problems) ? null : written.manifest
    const recorded = unrecorded.length > 0 ? [] : records.map(({ path }) => path)
    return { publication, manifest, folder, recorded, problems: all }
  } finally {
    lock.release()
  }
}

function printSummary({ publication, manifest, folder, recorded, problems }: Published): void {
  const line = (text = ''): void => void process.stdout.write(`${text}\n`)
  const list = (label: string, ids: readonly string[]): void => shortList(label, ids).forEach((one) => line(`  ${one}`))
  const { versions, library, base, options } = publication
  const agreements = new Set(versions.map(({ agreement }) => agreement))
  const instances = new Set(versions.map(({ agreement, instance }) => `${agreement} ${instance}`))
  line(`${counted(agreements.size, 'agreement')}, ${counted(instances.size, 'instance')} in ${folder}/`)
  line(`  open ${folder}/index.html, or copy the folder to a web server`)
  const waiting = library.agreementIds.filter((id) => !agreements.has(id))
  const isOpen = (id: string): boolean => library.agreements.get(id)?.data.publication !== undefined
  const isIssued = (id: string): boolean =>
    library.register.versions.some((one) => one.agreement === id && one.issued !== null)
  if (!options.preview) {
    list(
      'without `publication` in their file, and so not published',
      waiting.filter((id) => !isOpen(id)),
    )
    const unissued = waiting.filter((id) => isOpen(id) && !isIssued(id))
    list('not issued, and so not published', unissued)
    if (unissued.length > 0) line('  `avtal issue ID` issues one; `avtal publish --preview` shows how it would look')
  }
  if (base === null && !options.preview)
    line('  without `address` in content/site/site.yaml, or --base, there is no feed, sitemap or catalogue')
  list('recorded', recorded)
  line()
  line(`${counted(manifest?.files.length ?? 0, 'file')}, ${countProblems(problems)}.`)
}
