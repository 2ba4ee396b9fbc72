// avtal publish: Sources -> the website of all agreements that have been issued, ready to be copied to a web server.

import { join } from 'node:path'
import { readGenerator } from '../io/assets.js'
import { lockFolder } from '../io/lock.js'
import { readSiteAssets, writeSite, type SiteManifest } from '../io/site.js'
import { planPublication, publicationFiles, publicationJobs, type Publication } from '../pipeline/publish.js'
import type { Sources } from '../pipeline/sources.js'
import { hasErrors, sortProblems, type Problem } from '../problem/problem.js'
import { loadSources, today } from './load.js'
import type { SourceOptions } from './options.js'
import { render } from './render.js'
import { counted, countProblems, printJson, printProblems, type Status } from './report.js'

export interface PublishOptions extends SourceOptions {
  readonly date: string | undefined
  readonly out: string
  readonly jobs: number
  readonly base: string | undefined
  readonly preview: boolean | undefined
}

/** Writes the site and prints what there is to do next. */
export async function publish(options: PublishOptions): Promise<Status> {
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
    return { publication, manifest: null, folder, problems: sortProblems([...problems, ...found]) }
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
    const all = sortProblems([...problems, ...unrendered, ...written.problems])
    return { publication, manifest: hasErrors(written.problems) ? null : written.manifest, folder, problems: all }
  } finally {
    lock.release()
  }
}

function printSummary({ publication, manifest, folder, problems }: Published): void {
  const line = (text = ''): void => void process.stdout.write(`${text}\n`)
  const { versions, library, base, options } = publication
  const agreements = new Set(versions.map(({ agreement }) => agreement))
  const instances = new Set(versions.map(({ agreement, instance }) => `${agreement} ${instance}`))
  line(`${counted(agreements.size, 'agreement')}, ${counted(instances.size, 'instance')} in ${folder}/`)
  line(`  open ${folder}/index.html, or copy the folder to a web server`)
  const waiting = library.agreementIds.filter((id) => !agreements.has(id))
  if (waiting.length > 0 && !options.preview) {
    const shown = waiting.slice(0, 5).join(', ')
    const others = waiting.length > 5 ? ` and ${waiting.length - 5} more` : ''
    line(`  not issued, and so not published: ${shown}${others}`)
    line('  `avtal issue ID` issues one; `avtal publish --preview` shows how it would look')
  }
  if (base === null && !options.preview)
    line('  without `address` in content/site/site.yaml, or --base, there is no feed, sitemap or catalogue')
  line()
  line(`${counted(manifest?.files.length ?? 0, 'file')}, ${countProblems(problems)}.`)
}
