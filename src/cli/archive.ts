// avtal archive: packages for case and archive systems, each as a folder and as a zip.

import type { Attestation } from '../app/packages/originals.js'
import { phrase } from '../base/phrases/phrases.js'
import { archiveFolder } from '../io/archive-folder.js'
import { today } from '../io/clock.js'
import { readSigned } from '../io/signed-files.js'
import { accepted, loadSources, UsageError } from './load.js'
import { selectionOf, type ArchiveOptions } from './options.js'
import { renderingOf } from './rendering.js'
import { tellIn } from './language.js'
import { countProblems, printJson, printLines, printProblems, type Status } from './report.js'

/** Writes the packages of the agreements named, or of all. */
export async function archive(agreements: readonly string[], options: ArchiveOptions): Promise<Status> {
  const folder = `${options.out}/archive`
  const asked = {
    ...selectionOf(agreements, options),
    profiles: options.profile,
    attestation: attestationOf(options),
    signed: accepted(readSigned(options.signed ?? [])),
  }
  const settings = { ...renderingOf(options), today: today(options.date) }
  const archived = accepted(await archiveFolder(folder, loadSources(options), asked, settings))
  const { result, packages, problems } = archived
  if (options.json === true) return printJson('manifest', result, problems, options)
  const status = printProblems(problems, options)
  const tell = tellIn(options.messages)
  printLines([
    ...packages.map(({ path, files }) => `${folder}/${path}/  ${tell('count-files', { files: files.length - 1 })}`),
    tell('archive-done', { packages: packages.length, problems: countProblems(problems) }),
  ])
  return status
}

/** Who attests the scans among what came back. */
function attestationOf({ signed = [], attestedBy, attested }: ArchiveOptions): Attestation | null {
  if ((attestedBy === undefined) !== (attested === undefined))
    throw new UsageError(phrase('usage-attested-together', {}))
  if (attestedBy === undefined || attested === undefined) return null
  if (attestedBy.trim() === '') throw new UsageError(phrase('usage-attested-name', {}))
  if (signed.length === 0) throw new UsageError(phrase('usage-attested-scan', {}))
  return { by: attestedBy, date: attested }
}
