// avtal new agreement ID: lays out the files of an agreement to be filled in. Nothing that exists is overwritten.

import { existsSync } from 'node:fs'
import { join, relative } from 'node:path'
import { newAgreement } from '../app/new.js'
import { packageRoot } from '../io/assets.js'
import { writeContent } from '../io/content.js'
import { tellIn } from './language.js'
import { accepted, templateFolders } from './load.js'
import type { SourceOptions } from './options.js'
import { printJson, printLines, printProblems, type Status } from './report.js'

export interface NewOptions extends SourceOptions {
  readonly language: string
  readonly series: boolean | undefined
}

/** Writes content/agreements/ID.yaml and a first clause of its own, from the skeletons of the template folder or the program's. */
export function createAgreement(id: string, options: NewOptions): Status {
  const { content, templates, language, series } = options
  const schema = join(packageRoot(), 'docs', 'schemas', 'agreement.schema.json')
  const { writes, result } = accepted(
    newAgreement(
      { id, language, series: series === true },
      {
        schema: relative(join(content, 'agreements'), schema).replace(/\\/g, '/'),
        folders: templateFolders(templates),
        existing: (paths) => paths.map((path) => join(content, path)).filter((path) => existsSync(path)),
      },
    ),
  )
  const problems = writeContent(content, writes)
  const paths = result.files.map((path) => `${content}/${path}`)
  if (options.json === true) return printJson('result', { files: problems.length > 0 ? [] : paths }, problems, options)
  if (problems.length > 0) return printProblems(problems, options)
  printLines([...paths, '', tellIn(options.messages)('new-next', { agreement: id })])
  return 0
}
