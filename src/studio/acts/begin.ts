// A new agreement: its first files, laid out from the skeletons of the templates.

import { join, relative } from 'node:path'
import * as z from 'zod'
import { newAgreement } from '../../app/new.js'
import { recordContent } from '../../io/content.js'
import { packageRoot } from '../../io/installation.js'
import { foundAt } from '../../io/read-file.js'
import { readTemplates } from '../../io/sources.js'
import type { Ask } from '../ask.js'
import type { Done } from '../protocol.js'
import { accepted, doneWith } from './act.js'

export const beginSchema = z.strictObject({ id: z.string(), language: z.string(), series: z.boolean() })

/** Lays out the files of a new agreement, to be filled in. Nothing that exists is overwritten. */
export async function beginAgreement(ask: Ask, asked: z.infer<typeof beginSchema>): Promise<Done> {
  const { content, templates } = ask.desk
  const schema = join(packageRoot(), 'docs', 'schemas', 'agreement.schema.json')
  const environment = {
    schema: relative(join(content, 'agreements'), schema).replace(/\\/g, '/'),
    folders: [templates, join(packageRoot(), 'templates')].map((folder) => readTemplates(folder)),
    existing: (paths: readonly string[]) =>
      paths.map((path) => join(content, path)).filter((path) => foundAt(path) !== null),
  }
  const { result, problems } = accepted(await recordContent(content, () => newAgreement(asked, environment)))
  const lines = (result?.files ?? []).map((path) => `${content}/${path}`)
  return doneWith(ask, { result, problems }, lines)
}
