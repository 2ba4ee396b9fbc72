// What leaves the house: the site, packages for archives, and the check that what was written is as it was.

import { join } from 'node:path'
import * as z from 'zod'
import { countProblems } from '../../base/count-problems.js'
import { hasErrors } from '../../base/problem.js'
import { siteSummary } from '../../app/publish.js'
import { programName } from '../../app/request/program.js'
import { profiles } from '../../archive/package/profile.js'
import { archiveFolder } from '../../io/archive-folder.js'
import { readGenerator } from '../../io/installation.js'
import { publishFolder } from '../../io/site-folder.js'
import { verifyPath } from '../../io/verify/verify-path.js'
import { accepted, type Ask } from '../ask.js'
import type { Done } from '../protocol.js'
import { doneWith, needsSaved, readNow } from './act.js'
import { outputFile } from './build.js'

export const publishSchema = z.strictObject({
  /** A preview holds what has not been issued, too, and is not for the server. */
  preview: z.boolean(),
  /** Recorded in the register as published. */
  record: z.boolean(),
  /** Of the site on the web; null where it is not known. */
  base: z.url().nullable(),
})

/** Writes the site, or a preview of it. */
export async function publish(ask: Ask, { preview, record, base }: z.infer<typeof publishSchema>): Promise<Done> {
  const { desk, tell, today } = ask
  needsSaved(ask, null)
  const folder = join(desk.out, preview ? 'site-preview' : 'site')
  const asked = { date: today, base, generator: programName(readGenerator()), preview }
  const recordIn = record && !preview ? desk.content : null
  const published = await publishFolder(folder, () => readNow(ask), asked, recordIn, { jobs: desk.jobs })
  const { result, problems, publication } = published
  const { agreements, instances } = siteSummary(publication)
  const files = result?.files.length ?? 0
  const lines = [
    tell('publish-site', { agreements: agreements.length, instances, folder }),
    tell('publish-done', { files, problems: countProblems(problems) }),
  ]
  const address = ask.previewAddress(preview ? 'site-preview' : 'site')
  return doneWith(ask, { result, problems }, lines, result === null ? [] : [{ name: 'index.html', address }])
}

export const archiveSchema = z.strictObject({
  agreements: z.array(z.string()).nullable(),
  parties: z.array(z.string()).nullable(),
  profiles: z.array(z.enum(profiles)).min(1),
})

/** Writes packages for case and archive systems. */
export async function archive(ask: Ask, { agreements, ...chosen }: z.infer<typeof archiveSchema>): Promise<Done> {
  const { desk, tell, today } = ask
  needsSaved(ask, agreements)
  const folder = join(desk.out, 'archive')
  const asked = { agreements, editions: null, ...chosen, attestation: null, received: null, replace: null, signed: [] }
  const archived = accepted(await archiveFolder(folder, readNow(ask), asked, { jobs: desk.jobs, today }))
  const { result, packages, problems } = archived
  const lines = [tell('archive-done', { packages: packages.length, problems: countProblems(problems) })]
  const files = packages.map(({ path }) => outputFile(`archive/${path}.zip`))
  return doneWith(ask, { result, problems }, lines, files)
}

export const verifySchema = z.strictObject({})

/** Checks that the output folder is as it was written. */
export async function verify(ask: Ask, _: z.infer<typeof verifySchema>): Promise<Done> {
  const { desk, tell } = ask
  const { out, jobs } = desk
  const { result, problems } = accepted(await verifyPath(out, { rebuild: true, out, jobs }))
  const verdict = hasErrors(problems) ? 'verify-wrong' : 'verify-right'
  return doneWith(ask, { result, problems }, [tell('verify-files', { files: result.files }), tell(verdict)])
}
