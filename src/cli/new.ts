// avtal new agreement ID: lays out the files of an agreement to be filled in. Nothing that exists is overwritten.

import { existsSync } from 'node:fs'
import { join, relative } from 'node:path'
import { packageRoot } from '../io/assets.js'
import { writeFiles } from '../io/atomic.js'
import { readTemplates } from '../io/sources.js'
import { newAgreement, skeletonLanguages } from '../app/new-agreement.js'
import type { FileSet } from '../base/sources.js'
import { id as idSchema } from '../data/scalars.js'
import { ownTemplates, UsageError } from './load.js'
import { printJson, printProblems, type Status } from './report.js'

export interface NewOptions {
  readonly content: string
  readonly templates: string | undefined
  readonly language: string
  readonly series: boolean | undefined
  readonly json: boolean | undefined
}

/**
 * Writes content/agreements/ID.yaml and a first clause of its own, from the skeletons of the template folder, or those that
 * come with the program.
 */
export function createAgreement(id: string, options: NewOptions): Status {
  if (!idSchema.safeParse(id).success) throw new UsageError(`${id} is no id; use a–z, 0–9 and hyphens`)
  const schema = join(packageRoot(), 'docs', 'schemas', 'agreement.schema.json')
  const fromAgreements = relative(join(options.content, 'agreements'), schema).replace(/\\/g, '/')
  const folders = [...(options.templates === undefined ? [] : [options.templates]), ownTemplates()].map(templatesIn)
  const { language, series = false } = options
  const files = newAgreement({ id, language, series, schema: fromAgreements }, folders)
  if (files.length === 0) {
    const others = `there are some in ${skeletonLanguages(folders).join(', ')}`
    throw new UsageError(`no skeleton of an agreement in ${language} (templates/new/${language}/); ${others}`)
  }
  const existing = files.filter((file) => existsSync(join(options.content, file.path)))
  if (existing.length > 0)
    throw new UsageError(`${existing.map((file) => join(options.content, file.path)).join(', ')} exists already`)
  const problems = writeFiles(
    files.map(({ path, text }) => ({ path: join(options.content, path), bytes: new TextEncoder().encode(text) })),
  )
  const paths = files.map((file) => `${options.content}/${file.path}`)
  if (options.json === true) return printJson('result', { files: problems.length > 0 ? [] : paths }, problems)
  if (problems.length > 0) return printProblems(problems)
  process.stdout.write(`${paths.join('\n')}\n\nFill them in, then: avtal check ${id}\n`)
  return 0
}

function templatesIn(folder: string): FileSet {
  try {
    return readTemplates(folder)
  } catch (cause) {
    throw new UsageError(cause instanceof Error ? cause.message : String(cause))
  }
}
