// avtal new agreement ID: lays out the files of an agreement to be filled in. Nothing that exists is overwritten.

import { existsSync } from 'node:fs'
import { join, relative } from 'node:path'
import { newAgreement } from '../app/new.js'
import { packageRoot } from '../io/assets.js'
import { writeContent } from '../io/content.js'
import { accepted, templateFolders } from './load.js'
import { printJson, printProblems, type Status } from './report.js'

export interface NewOptions {
  readonly content: string
  readonly templates: string | undefined
  readonly language: string
  readonly series: boolean | undefined
  readonly json: boolean | undefined
}

/** Writes content/agreements/ID.yaml and a first clause of its own, from the skeletons of the template folder or the program's. */
export function createAgreement(id: string, { content, templates, language, series, json }: NewOptions): Status {
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
  if (json === true) return printJson('result', { files: problems.length > 0 ? [] : paths }, problems)
  if (problems.length > 0) return printProblems(problems)
  process.stdout.write(`${paths.join('\n')}\n\nFill them in, then: avtal check ${id}\n`)
  return 0
}
