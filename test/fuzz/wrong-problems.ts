// Problems -> what is wrong with them as problems: a place that is none, words that are no words.

import { messageLanguages } from '../../src/base/sentence.js'
import { formatProblem, sentencesOf, type Problem } from '../../src/base/problem.js'
import type { FileSet, Sources } from '../../src/base/sources.js'
import type { Fault } from './case.js'

/** Problems of content: each stands in a file that is there and at a place within it. */
export function wrongProblems(problems: readonly Problem[], sources: Sources): Fault[] {
  return problems.flatMap((problem) => [
    ...wrongPlace(problem, sources),
    ...wrongWords(problem, writtenAt(problem, sources)),
  ])
}

/** Problems of `verify`: what they stand in may not be there. */
export function wrongVerdicts(problems: readonly Problem[]): Fault[] {
  return problems.flatMap((problem) => {
    const { file, line, column } = problem.place
    const right = file !== '' && line >= 1 && column >= 1
    return [...(right ? [] : [misplaced(problem, 'no place')]), ...wrongWords(problem)]
  })
}

/** The file that a problem stands in, of which its message may say what is written there. */
function writtenAt({ place: { file } }: Problem, { content, templates }: Sources): string {
  return textIn(content, file) ?? textIn(templates, file) ?? ''
}

function wrongPlace(problem: Problem, { content, templates }: Sources): Fault[] {
  const { file, line, column } = problem.place
  const text = textIn(content, file) ?? textIn(templates, file)
  if (!Number.isInteger(line) || !Number.isInteger(column) || line < 1 || column < 1)
    return [misplaced(problem, 'no number')]
  if (text === null) {
    const isInside = [content, templates].some(({ root }) => file === root || file.startsWith(`${root}/`))
    if (!isInside) return [misplaced(problem, 'in no folder')]
    return line === 1 && column === 1 ? [] : [misplaced(problem, 'a line of no text')]
  }
  const lines = linesOf(text)
  if (line > lines.length) return [misplaced(problem, `line of ${lines.length}`)]
  const length = (lines[line - 1] ?? '').length
  return column > length + 1 ? [misplaced(problem, `column of ${length}`)] : []
}

/** The lines of the text that was asked for last, which many problems have in common. */
const linesOf = (() => {
  let last = ''
  let lines = ['']
  return (text: string): readonly string[] => {
    if (text !== last) [last, lines] = [text, text.split('\n')]
    return lines
  }
})()

function textIn({ root, files }: FileSet, shown: string): string | null {
  return shown.startsWith(`${root}/`) ? (files.get(shown.slice(root.length + 1)) ?? null) : null
}

function misplaced({ rule, place: { file, line, column } }: Problem, why: string): Fault {
  const kind = why.replace(/\d+/g, 'N')
  return { kind: 'place', key: `${rule} ${kind}`, detail: `${file}:${line}:${column}, ${why}` }
}

function wrongWords(problem: Problem, written = ''): Fault[] {
  return messageLanguages.flatMap((language): Fault[] => {
    const { message, hint } = sentencesOf(problem, language)
    const said = formatProblem(problem, language)
    const unsaid = [message, hint ?? ''].find((text) => {
      const [found] = /\bundefined\b|\[object |\bNaN\b|<\w+(?::[^>]*\|[^>]*)?>$/.exec(text) ?? []
      return found !== undefined && !written.includes(found)
    })
    const lines = said.split('\n').length
    const isForged = lines !== (hint === null ? 2 : 3)

    const hasControls = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/.test(said)
    const detail = `${language}: ${JSON.stringify(said).slice(0, 400)}`
    return [
      ...(unsaid === undefined
        ? []
        : [{ kind: 'words', key: `${problem.entry} ${language} says nothing`, detail } as const]),
      ...(isForged ? [{ kind: 'words', key: `${problem.entry} more lines`, detail } as const] : []),
      ...(hasControls ? [{ kind: 'words', key: `${problem.entry} control characters`, detail } as const] : []),
    ]
  })
}
