// Problems as the browser is told them, in the language of who reads.

import type { Problem } from '../base/problem.js'
import type { FileSet } from '../base/sources.js'
import type { MessageLanguage } from '../base/sentence.js'
import type { Desk } from './desk.js'
import { sentencesInNames } from './named.js'
import type { ToldProblem } from './protocol.js'

/** What is told of problems. */
export function toldIn({
  desk,
  language,
}: {
  readonly desk: Desk
  readonly language: MessageLanguage
}): (problem: Problem) => ToldProblem {
  const library = desk.workspace.library()
  const { content } = desk.workspace.sources()
  return (problem) => {
    const { severity, rule, place } = problem
    const { file, line, column } = place
    const said = sentencesInNames(problem, library, language)
    return { severity, rule, ...said, file, path: innerPath(file, content), line, column }
  }
}

/** The path under the content folder of a file as it is shown; null for one that lies elsewhere. */
export function innerPath(file: string, { root }: Pick<FileSet, 'root'>): string | null {
  return file.startsWith(`${root}/`) ? file.slice(root.length + 1) : null
}
