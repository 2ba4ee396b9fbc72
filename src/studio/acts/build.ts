// Files to send, sign and keep: built into the output folder, and fetched from there.

import * as z from 'zod'
import { countProblems } from '../../base/count-problems.js'
import { formatIds } from '../../base/formats.js'
import type { Manifest } from '../../app/artefacts/manifest.js'
import { buildFolder } from '../../io/build-folder.js'
import { accepted, type Ask } from '../ask.js'
import type { Done } from '../protocol.js'
import { doneWith, needsSaved, readNow } from './act.js'

export const buildSchema = z.strictObject({
  /** Ids; null for all. */
  agreements: z.array(z.string()).nullable(),
  parties: z.array(z.string()).nullable(),
  editions: z.array(z.array(z.string()).min(1).max(2)).nullable(),
  formats: z.array(z.enum(formatIds)).min(1),
  /** A marked copy for each recipient, too. */
  copies: z.boolean(),
})

/** Builds what is chosen, and says what can be fetched. */
export async function build(ask: Ask, asked: z.infer<typeof buildSchema>): Promise<Done> {
  needsSaved(ask, asked.agreements)
  const { out } = ask.desk
  const built = accepted(await buildFolder(out, readNow(ask), { ...asked, pdfa: '2a' }, { jobs: ask.desk.jobs }))
  const { result, problems, files, unchanged } = built
  const counted = countProblems(problems)
  const line =
    unchanged > 0
      ? ask.tell('build-done-some', { files, unchanged, problems: counted })
      : ask.tell('build-done', { files, problems: counted })
  return doneWith(ask, { result, problems }, [line], fetched(result, asked))
}

/** The files of the instances chosen, as they are fetched. */
function fetched(
  manifest: Manifest | null,
  { agreements, parties, formats }: z.infer<typeof buildSchema>,
): Done['files'] {
  return (manifest?.instances ?? [])
    .filter(({ agreement }) => agreements === null || agreements.includes(agreement))
    .filter((one) => parties === null || one.instance === 'all' || parties.includes(one.instance))
    .flatMap(({ editions }) => editions.flatMap(({ files }) => files))
    .filter(({ format }) => format === 'annex' || formats.includes(format))
    .map(({ path }) => outputFile(path))
}

/** A file of the output folder, as the browser fetches it. */
export function outputFile(path: string): Done['files'][number] {
  return { name: path.split('/').at(-1) ?? path, address: `/api/output?path=${encodeURIComponent(path)}` }
}
