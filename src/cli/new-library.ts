// avtal new library DIR: lays out a library of one's own, from what the program's own shares. Nothing that exists is overwritten.

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { newLibrary } from '../app/new-library.js'
import { packageRoot } from '../io/assets.js'
import { writeContent } from '../io/content.js'
import { tellIn } from './language.js'
import { accepted, loadSources } from './load.js'
import type { CommonOptions } from './options.js'
import { printJson, printLines, printProblems, type Status } from './report.js'

export interface NewLibraryOptions extends CommonOptions {
  readonly language: string
}

/** Writes languages, parties and shared clauses into the folder, which is made where there is none. */
export function createLibrary(folder: string, options: NewLibraryOptions): Status {
  const { content, templates } = loadSources({ content: join(packageRoot(), 'content'), templates: undefined })
  const { writes, result } = accepted(
    newLibrary(options.language, {
      content,
      templates,
      existing: (paths) => paths.map((path) => join(folder, path)).filter((path) => existsSync(path)),
    }),
  )
  const problems = writeContent(folder, writes)
  const files = problems.length > 0 ? [] : result.files.map((path) => `${folder}/${path}`)
  if (options.json === true) return printJson('result', { files }, problems, options)
  if (problems.length > 0) return printProblems(problems, options)
  const tell = tellIn(options.messages)
  printLines([tell('new-library-done', { files: files.length, folder }), tell('new-library-next', { folder })])
  return 0
}
