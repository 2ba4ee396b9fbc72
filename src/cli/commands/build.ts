// avtal build: writes the agreements, with a summary of what was written and what is open before signing.

import type { AgreementSummary, OpenPoints } from '../../app/build.js'
import { buildFolder, type BuildOutcome } from '../../io/build-folder.js'
import { buildShard } from '../../io/shards/build-shard.js'
import { tellIn, type Tell } from '../../base/phrases/tell.js'
import { accepted, loadSources } from '../load.js'
import { selectionOf, type BuildOptions } from '../options.js'
import { renderingOf } from '../rendering.js'
import { countProblems } from '../../base/count-problems.js'
import { printJson, printLines, printProblems, type Status } from '../report.js'
import { send } from './send.js'
import { sharingOf } from '../sharing.js'

/** Builds the agreements named, or all, and prints what was done. */
export async function build(agreements: readonly string[], options: BuildOptions): Promise<Status> {
  if (options.for !== undefined || options.to !== undefined) return send(agreements, options)
  const { out, format, copies, pdfa } = options
  const asked = { ...selectionOf(agreements, options), formats: format, copies: copies === true, pdfa }
  const sharing = sharingOf('build', options)
  const sources = loadSources(options)
  const built = accepted(
    sharing === null
      ? await buildFolder(out, sources, asked, renderingOf(options))
      : await buildShard(out, sources, asked, sharing, renderingOf(options)),
  )
  if (options.json === true) return printJson('manifest', built.result, built.problems, options)
  const status = printProblems(built.problems, options)
  const tell = tellIn(options.messages)
  if (built.result !== null) printLines(summary(built, out, tell))
  if (built.result !== null && sharing !== null)
    printLines([tell('shard-done', { shard: sharing.shard, of: sharing.of })])
  return status
}

function summary(built: BuildOutcome, out: string, tell: Tell): string[] {
  const { agreements, files, unchanged } = built
  const problems = countProblems(built.problems)
  return [
    ...agreements.flatMap((agreement) => linesOf(agreement, out, tell)),
    '',
    unchanged > 0 ? tell('build-done-some', { files, unchanged, problems }) : tell('build-done', { files, problems }),
  ]
}

function linesOf(summary: AgreementSummary, out: string, tell: Tell): string[] {
  const { agreement, version, instances, files, failed, issued, open, notes } = summary
  const indented = [
    ...(failed > 0 ? [tell('build-failed', { instances: failed })] : []),
    ...(issued !== null ? [tell('build-issued', { version, date: issued })] : []),
    ...inWords(open, tell),
    ...notes.map((note) => tell('build-note', { note })),
  ]
  const folder = `${out}/${agreement}`
  return [tell('build-agreement', { agreement, instances, files, folder }), ...indented.map((line) => `  ${line}`)]
}

function inWords({ draft, nameless, untitled }: OpenPoints, tell: Tell): string[] {
  return [
    ...(draft ? [tell('build-open-draft')] : []),
    ...(nameless.length > 0 ? [tell('build-open-name', { parties: nameless.length })] : []),
    ...(untitled.length > 0 ? [tell('build-open-title', { parties: untitled.length })] : []),
  ]
}
