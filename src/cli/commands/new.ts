// avtal new agreement ID: lays out the files of an agreement to be filled in. Nothing that exists is overwritten.

import { layOutAgreement } from '../../io/edited/new-agreement.js'
import { tellIn } from '../../base/phrases/tell.js'
import { accepted, templateFolders } from '../load.js'
import type { SourceOptions } from '../options.js'
import { printJson, printLines, printProblems, tellWaiting, type Status } from '../report.js'

export interface NewOptions extends SourceOptions {
  readonly language: string
  readonly series: boolean | undefined
}

/** Writes content/agreements/ID.yaml and a first clause of its own, from the skeletons of the template folder or the program's. */
export async function createAgreement(id: string, options: NewOptions): Promise<Status> {
  const { content, templates, language, series } = options
  const asked = { id, language, series: series === true }
  const laidOut = layOutAgreement(content, asked, templateFolders(templates), tellWaiting(options))
  const { result, problems } = accepted(await laidOut)
  const paths = (result?.files ?? []).map((path) => `${content}/${path}`)
  if (options.json === true) return printJson('result', { files: paths }, problems, options)
  const status = printProblems(problems, options)
  if (result !== null) printLines([...paths, '', tellIn(options.messages)('new-next', { agreement: id })])
  return status
}
