// Problems as the browser is told them, in the language of who reads, each with what puts it right.

import { openFixes, type Fix } from '../app/fixes/fixes.js'
import { phrase } from '../base/phrases/phrases.js'
import type { Problem } from '../base/problem.js'
import { say, type MessageLanguage, type Sentence } from '../base/sentence.js'
import type { FileSet } from '../base/sources.js'
import type { Desk } from './desk.js'
import { openSpeaker } from './named.js'
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
  const fixOf = openFixes(content)
  const sentencesOf = openSpeaker(library, language)
  return (problem) => {
    const { severity, rule, place } = problem
    const { file, line, column } = place
    const fix = fixOf(problem)
    return {
      ...{
        severity,
        rule,
        ...sentencesOf(problem),
        file,
        path: innerPath(file, content),
        line,
        column,
      },
      fix: fix === null ? null : { ...fix, about: say(aboutFix(fix), language) },
    }
  }
}

function aboutFix(fix: Fix): Sentence {
  if (fix.kind === 'replace') return phrase('studio-fix-replace', { name: fix.text })
  if (fix.kind === 'accept') return phrase('studio-fix-accept', { term: fix.term })
  return phrase(fix.kind === 'clause' ? 'studio-fix-clause' : 'studio-fix-translation', {})
}

/** The path under the content folder of a file as it is shown; null for one that lies elsewhere. */
export function innerPath(file: string, { root }: Pick<FileSet, 'root'>): string | null {
  return file.startsWith(`${root}/`) ? file.slice(root.length + 1) : null
}
