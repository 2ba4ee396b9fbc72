// A problem -> what puts it right, where there is one thing to do: the word that was meant, or the file that is missing, begun. Data;
// whoever shows the problem does it as any other change of a text.

import { phrases } from '../../base/phrases/phrases.js'
import type { Problem } from '../../base/problem.js'
import { asRead, shownPath, type FileSet } from '../../base/sources.js'
import { glossaryPath } from './accept-word.js'
import { beginClause, beginTranslation, titleToWrite } from './begin.js'

export type Fix =
  /** Puts `text` in place of `before`, which stands from an offset in the file. */
  | {
      readonly kind: 'replace'
      readonly path: string
      readonly from: number
      readonly before: string
      readonly text: string
    }
  /** Writes a file that is not there yet. */
  | { readonly kind: 'clause' | 'translation'; readonly path: string; readonly text: string }
  /** Adds a word, which is asked for, to those that the glossary accepts for a term in a language. */
  | { readonly kind: 'accept'; readonly path: string; readonly term: string; readonly language: string }

/**
 * Gives the fixes of problems that were found in the same files.
 * @param content the files as they were looked at, drafts included
 */
export function openFixes(content: FileSet): (problem: Problem) => Fix | null {
  const known = new Map<string, readonly Line[]>()
  const linesOf = (path: string): readonly Line[] => {
    const lines = known.get(path) ?? linesIn(asRead(content.files.get(path) ?? ''))
    known.set(path, lines)
    return lines
  }
  return (problem) =>
    meantName(problem, content, linesOf) ?? missingClause(problem, content) ?? otherWord(problem, content)
}

interface Line {
  readonly text: string
  readonly start: number
}

function linesIn(text: string): Line[] {
  let start = 0
  return text.split('\n').map((line) => {
    const found = { text: line, start }
    start += line.length + 1
    return found
  })
}

/** The word that was probably meant, where a problem asks whether it was. */
function meantName(
  { remedy, values, place }: Problem,
  content: FileSet,
  linesOf: (path: string) => readonly Line[],
): Fix | null {
  const name = remedy?.texts === phrases['did-you-mean'] ? remedy.values['name'] : undefined
  const path = innerPath(place.file, content)
  if (typeof name !== 'string' || path === null || !content.files.has(path)) return null
  const line = linesOf(path)[place.line - 1]
  if (line === undefined) return null
  const folder = shownPath(content, '')
  const before = (at: number): number => (at < place.column - 1 ? 1 : 0)
  /* Of the words that the problem names, the one that stands at its place, or next behind it in the line; else before it. */
  const found = Object.values(values)
    .flatMap((value) => (typeof value === 'string' ? [value.replace(/^`|`$/g, '')] : []))
    .map((word) => (word.startsWith(folder) ? word.slice(folder.length) : word))
    .filter((word) => word !== '' && word !== name)
    .map((word) => ({ word, at: placeOfWord(line.text, word, place.column - 1) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => before(a.at) - before(b.at) || a.at - b.at || b.word.length - a.word.length)[0]
  if (found === undefined) return null
  return { kind: 'replace', path, from: line.start + found.at, before: found.word, text: name }
}

/** Where a word stands by itself from a place on, else before it; -1 for nowhere. */
function placeOfWord(line: string, word: string, from: number): number {
  const behind = indexOfWord(line, word, from)
  return behind >= 0 ? behind : indexOfWord(line, word, 0)
}

/** Where a word stands by itself from a place on; -1 for nowhere. */
function indexOfWord(line: string, word: string, from: number): number {
  for (let at = line.indexOf(word, from); at >= 0; at = line.indexOf(word, at + 1)) {
    const [before, after] = [line[at - 1] ?? ' ', line[at + word.length] ?? ' ']
    if (!/[\p{L}\p{N}_]/u.test(before) && !/[\p{L}\p{N}_]/u.test(after)) return at
  }
  return -1
}

/** The clause that an agreement names and nobody has written, or has not in a language. */
function missingClause({ rule, values, remedy }: Problem, content: FileSet): Fix | null {
  if (rule !== 'clause/unknown' && rule !== 'clause/language') return null
  const path = typeof values['file'] === 'string' ? innerPath(values['file'], content) : null
  const [, language = '', id = ''] = /^clauses\/([^/]+)\/(.+)\.md$/.exec(path ?? '') ?? []
  if (path === null || id === '' || content.files.has(path)) return null
  if (rule === 'clause/unknown')
    return remedy === null ? { kind: 'clause', path, text: beginClause(titleToWrite(id)) } : null
  const source = [...content.files].find(
    ([other]) =>
      other.startsWith('clauses/') && other.endsWith(`/${id}.md`) && other.split('/').slice(2).join('/') === `${id}.md`,
  )
  return source === undefined || language === ''
    ? null
    : { kind: 'translation', path, text: beginTranslation(asRead(source[1])) }
}

/** The word that a translation has for a term, where it is not the agreed one. */
function otherWord({ rule, values, place }: Problem, content: FileSet): Fix | null {
  const { term } = values
  const language = /^clauses\/([^/]+)\//.exec(innerPath(place.file, content) ?? '')?.[1]
  if (rule !== 'translation/term' || typeof term !== 'string' || language === undefined) return null
  return content.files.has(glossaryPath) ? { kind: 'accept', path: glossaryPath, term, language } : null
}

function innerPath(file: string, content: FileSet): string | null {
  const folder = shownPath(content, '')
  return file.startsWith(folder) ? file.slice(folder.length) : null
}
