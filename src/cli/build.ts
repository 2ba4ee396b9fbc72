// avtal build: writes the agreements, with a summary of what was written and what is open before signing.

import type { BuiltAgreement, OpenPoints } from '../app/build.js'
import { buildFolder, type Built } from '../io/build-folder.js'
import { accepted, loadSources } from './load.js'
import { selectionOf, type BuildOptions } from './options.js'
import { renderingOf } from './rendering.js'
import { counted, countProblems, printJson, printProblems, type Status } from './report.js'

/** Builds the agreements named, or all, and prints what was done. */
export async function build(agreements: readonly string[], options: BuildOptions): Promise<Status> {
  const { out, format, copies, pdfa } = options
  const asked = { ...selectionOf(agreements, options), formats: format, copies: copies === true, pdfa }
  const built = accepted(await buildFolder(out, loadSources(options), asked, renderingOf(options)))
  if (options.json === true) return printJson('manifest', built.result, built.problems)
  const status = printProblems(built.problems)
  if (built.result !== null) process.stdout.write(`${summary(built, out).join('\n')}\n`)
  return status
}

function summary({ agreements, files, problems }: Built, out: string): string[] {
  return [
    ...agreements.flatMap((one) => linesOf(one, out)),
    '',
    `${counted(files, 'file')} written, ${countProblems(problems)}.`,
  ]
}

function linesOf(one: BuiltAgreement, out: string): string[] {
  const { agreement, version, instances, files, failed, issued, open, notes } = one
  return [
    `${agreement}  ${counted(instances, 'instance')}, ${counted(files, 'file')} in ${out}/${agreement}/`,
    ...(failed > 0 ? [`  ${counted(failed, 'instance')} not written: errors above`] : []),
    ...(issued !== null ? [`  version ${version} as issued on ${issued}`] : []),
    ...inWords(open).map((point) => `  open: ${point}`),
    ...notes.map((note) => `  note: ${note}`),
  ]
}

function inWords({ draft, nameless, untitled }: OpenPoints): string[] {
  const blank = (what: string, parties: readonly string[]): string[] =>
    parties.length === 0
      ? []
      : [`the ${what} of who signs is a blank for ${counted(parties.length, 'party', 'parties')}`]
  return [...(draft ? ['the agreement is a draft'] : []), ...blank('name', nameless), ...blank('title', untitled)]
}
