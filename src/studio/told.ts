// Problems as the browser is told them, in the language of who reads.

import { sentencesOf, type Problem } from '../base/problem.js'
import type { MessageLanguage } from '../base/sentence.js'
import type { FileSet } from '../base/sources.js'
import type { ToldProblem } from './protocol.js'

/** What is told of problems. */
export function toldIn(language: MessageLanguage, content: FileSet): (problem: Problem) => ToldProblem {
  return (problem) => {
    const { severity, rule, place } = problem
    const { file, line, column } = place
    return { severity, rule, ...sentencesOf(problem, language), file, path: innerPath(file, content), line, column }
  }
}

/** The path under the content folder of a file as it is shown; null for one that lies elsewhere. */
export function innerPath(file: string, { root }: Pick<FileSet, 'root'>): string | null {
  return file.startsWith(`${root}/`) ? file.slice(root.length + 1) : null
}
