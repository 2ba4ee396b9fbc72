// avtal new library DIR: lays out a library of one's own, from what the program's own shares. Nothing that exists is overwritten.

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { newLibrary } from '../../app/new-library.js'
import { packageRoot } from '../../io/installation.js'
import { recordContent } from '../../io/content.js'
import { tellIn } from '../../base/phrases/tell.js'
import { accepted, loadSources } from '../load.js'
import type { CommonOptions } from '../options.js'
import { printJson, printLines, printProblems, tellWaiting, type Status } from '../report.js'

export interface NewLibraryOptions extends CommonOptions {
  readonly language: string
}

/** Writes languages, parties and shared clauses into the folder, which is made where there is none. */
export async function createLibrary(folder: string, options: NewLibraryOptions): Promise<Status> {
  const { content, templates } = loadSources({ content: join(packageRoot(), 'content'), templates: undefined })
  const existing = (paths: readonly string[]): string[] =>
    paths.map((path) => join(folder, path)).filter((path) => existsSync(path))
  const layOut = () => newLibrary(options.language, { content, templates, existing })
  const { result, problems } = accepted(await recordContent(folder, layOut, tellWaiting(options)))
  const files = (result?.files ?? []).map((path) => `${folder}/${path}`)
  if (options.json === true) return printJson('result', { files }, problems, options)
  const status = printProblems(problems, options)
  const tell = tellIn(options.messages)
  if (result !== null)
    printLines([tell('new-library-done', { files: files.length, folder }), tell('new-library-next', { folder })])
  return status
}
